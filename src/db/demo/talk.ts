import { NOTES, OBJECTIONS, READY, TALK } from '../../content/talk.ts';
import type { CityId } from '../../content/text.ts';
import { DAY, later, MINUTE } from '../../deps.ts';
import { isLocale, pick } from '../../i18n/index.ts';
import { writeNote } from '../../messages/notes.ts';
import { addReply } from '../../messages/replies.ts';
import { writeToApplicant, writeToOffice } from '../../messages/write.ts';
import { answerObjection, object } from '../../objections/object.ts';
import { decidersOf, objectionsOf } from '../../objections/objections.reads.ts';
import { lastMessage, talkedOf, type Talked } from './talk.repository.ts';
import { momentOn, workingDay } from './when.ts';
import { cityOf, type Colleague, type Person, type World } from './world.ts';

/** The last day of the past on which an office was open. */
function lastOfficeDay(world: World, city: CityId): string {
  let days = -1;
  while (workingDay(world.day(days), cityOf(city)) !== world.day(days)) days -= 1;
  return world.day(days);
}

const localeOf = (locale: string): 'id' | 'en' => (isLocale(locale) ? locale : 'en');

function applicantOf(world: World, talked: Talked): Person | undefined {
  return [...world.applicants].find(([email]) => email.toLowerCase() === talked.email.toLowerCase())?.[1];
}

/** People write on the evening before the office's last day, and on that day it answers some of them. */
async function messages(world: World): Promise<void> {
  const day = lastOfficeDay(world, 'palu');
  const asked = momentOn(day, -4 * 60, cityOf('palu').zone);
  const answered = momentOn(day, 9 * 60 + 5, cityOf('palu').zone);
  let minute = 0;
  for (const [state, texts] of Object.entries(TALK)) {
    const found = await talkedOf(world.db.read, state, later(asked, -DAY), texts.length);
    for (const [index, talked] of found.entries()) {
      const text = texts[index];
      const owner = applicantOf(world, talked);
      const officer = world.colleagues(talked.cityId as CityId, 'officer')[0];
      if (!text || !owner || !officer) continue;
      minute += 7;
      const locale = localeOf(talked.locale);
      world.clock.set(later(asked, minute * MINUTE));
      await world.act(owner, (ctx) => writeToOffice(ctx, talked.id, { body: pick(text.asks, locale), locale }));
      world.clock.set(later(answered, minute * MINUTE));
      const note = NOTES[minute % NOTES.length] ?? '';
      await world.act(officer.actor, (ctx) => writeNote(ctx, talked.id, note));
      const { answer } = text;
      if (answer === null) continue;
      const seen = await lastMessage(world.db.read, talked.id);
      await world.act(officer.actor, (ctx) =>
        writeToApplicant(ctx, talked.id, { body: pick(answer, locale), locale, seen }),
      );
    }
  }
}

async function answerer(world: World, talked: Talked): Promise<Colleague | undefined> {
  const [objection] = await objectionsOf(world.db.read, talked.id);
  const deciders = await decidersOf(world.db.read, objection?.eventId ?? '');
  const cities = [talked.cityId, talked.leadCityId] as CityId[];
  return cities.flatMap((city) => world.colleagues(city, 'officer')).find(({ actor }) => !deciders.has(actor.person));
}

async function objections(world: World): Promise<void> {
  const day = lastOfficeDay(world, 'palu');
  const sent = momentOn(day, -5 * 60, cityOf('palu').zone);
  const found = await talkedOf(world.db.read, 'ineligible', later(sent, -DAY), OBJECTIONS.length);
  for (const [index, talked] of found.entries()) {
    const said = OBJECTIONS[index];
    const owner = applicantOf(world, talked);
    if (!said || !owner) continue;
    const locale = localeOf(talked.locale);
    world.clock.set(later(sent, index * MINUTE));
    await world.act(owner, (ctx) =>
      object(ctx, talked.id, { ground: said.ground, body: pick(said.body, locale), locale }),
    );
    const { answer } = said;
    const officer = answer === null ? undefined : await answerer(world, talked);
    if (answer === null || officer === undefined) continue;
    world.clock.set(momentOn(day, 10 * 60, cityOf('palu').zone));
    await world.act(officer.actor, (ctx) =>
      answerObjection(ctx, talked.id, { outcome: answer.outcome, answer: answer.text, version: 1 }),
    );
  }
}

/** What people and offices have to say to each other: ready replies, messages, notes and objections. */
export async function talk(world: World): Promise<void> {
  const end = world.clock.now();
  world.clock.set(momentOn(world.day(-30), 10 * 60, cityOf('palu').zone));
  for (const { city, title, texts } of READY) {
    const officer = world.colleagues(city as CityId, 'officer')[0];
    if (officer) await world.act(officer.actor, (ctx) => addReply(ctx, city, { title, texts }));
  }
  await messages(world);
  await objections(world);
  world.clock.set(end);
}
