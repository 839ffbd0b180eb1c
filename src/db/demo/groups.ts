import type { Answers } from '../../calls/definitions.ts';
import { nameGuardian } from '../../consents/guardians.ts';
import { giveGuardianConsent, guardianText } from '../../consents/give.ts';
import { DANCERS, PARTS, type Dancer } from '../../content/groups.ts';
import { later, MINUTE } from '../../deps.ts';
import { addDays, dayOf } from '../../engine/days.ts';
import { answerSection } from '../../members/answer.ts';
import { confirmMembership } from '../../members/confirm.ts';
import { consentQuestions, versionsOf } from '../../members/group.ts';
import { sectionsOfEach } from '../../members/each.ts';
import { addMember } from '../../members/name.ts';
import { guardiansOfMember, participantOfMember } from './demo.repository.ts';
import type { Life } from './life.ts';
import { mailboxOf } from './names.ts';
import { holder } from './screening.ts';
import type { Story } from './timeline.ts';
import type { World } from './world.ts';

/** A group that plays at the meeting of gongs: the whole of it, or as many as the lead trusts to sit still. */
function dancersOf(life: Life): readonly Dancer[] {
  if (life.answers['group']?.['applies_as'] !== 'group' || life.fate === 'begun') return [];
  const all = DANCERS[life.person.city];
  return life.eight
    ? all
    : all.filter(({ age }) => age >= life.call.content.settings.minorUnder).slice(0, life.chance.int(1, 3));
}

const COUNTRIES = { palu: 'ID', 'kota-kinabalu': 'MY', davao: 'PH', 'chiang-mai': 'TH' } as const;

async function confirm(world: World, life: Life, id: string, dancer: Dancer): Promise<boolean> {
  const actor = await holder(world, life, 'member', { id, name: dancer.name });
  if (actor === null) return false;
  const { form, zone } = life.call;
  const flat = { ...Object.assign({}, ...Object.values(life.answers)) } as Life['answers'][string];
  const questions = consentQuestions(form, flat);
  const born = addDays(dayOf(world.clock.now(), zone), -(dancer.age * 365 + 100 + life.chance.int(0, 90)));
  await world.act(actor, (ctx) =>
    confirmMembership(ctx, {
      memberId: id,
      name: dancer.name,
      nameOwnScript: dancer.ownScript ?? '',
      called: dancer.name.split(' ')[0] ?? '',
      bornOn: born,
      nationality: COUNTRIES[life.person.city],
      identityNumber: `7271${String(life.chance.int(10_000_000, 99_999_999))}`,
      phone: `+62 812 ${String(life.chance.int(1000, 9999))} ${String(life.chance.int(1000, 9999))}`,
      agreed: questions.filter(({ required }) => required || life.chance.int(0, 2) > 0).map(({ key }) => key),
      versions: versionsOf(questions),
      locale: life.person.locale,
    }),
  );
  return true;
}

/** Each answers what the form asks of each: whom to call, what they eat, which languages they use. */
async function answer(world: World, life: Life, id: string, dancer: Dancer): Promise<void> {
  const actor = await holder(world, life, 'member', { id, name: dancer.name });
  if (actor === null) return;
  const chance = world.chance(`${dancer.name} answers`);
  const own: Answers = {
    emergency_name: `${dancer.name.split(' ').at(-1) ?? ''} Nurlela`.trim(),
    emergency_phone: `+62 813 ${String(chance.int(1000, 9999))} ${String(chance.int(1000, 9999))}`,
    // Most have nothing to say of their health.
    ...(chance.int(0, 3) === 0 ? {} : { allergies: '', medical: '', access: '' }),
  };
  for (const { key, questions } of sectionsOfEach(life.call.form)) {
    const lead: Answers = { ...life.answers[key], ...own };
    const answers = Object.fromEntries(questions.map((question) => [question.key, lead[question.key] ?? '']));
    await world.act(actor, (ctx) => answerSection(ctx, { memberId: id, section: key, answers, version: 0 }));
  }
}

/** The youngest names a mother, who reads and agrees by her own link. */
async function* guarded(world: World, life: Life, id: string, dancer: Dancer, member: string): Story {
  const actor = await holder(world, life, 'member', { id, name: dancer.name });
  const participantId = await participantOfMember(world.db.read, id);
  const { locale } = life.person;
  const name = `${dancer.name.split(' ').at(-1) ?? ''} Nurlela`.trim();
  const email = mailboxOf(`${name} ${dancer.name}`, 'keluarga.example');
  if (actor === null) return;
  await world.act(actor, (ctx) => nameGuardian(ctx, life.id, { name, email, relation: 'mother', locale, participantId, member })); // prettier-ignore
  yield later(world.clock.now(), 20 * MINUTE);
  const [guardian] = await guardiansOfMember(world.db.read, participantId);
  const mother = guardian ? await holder(world, life, 'guardian', guardian) : null;
  if (!mother || !guardian) return;
  const { version } = guardianText();
  await world.act(mother, (ctx) => giveGuardianConsent(ctx, { guardianId: guardian.id, name, version, locale }));
}

/** The lead names the others, and each confirms by a link of their own; in a draft that waits, one has not yet. */
export async function* gather(world: World, life: Life): Story {
  const dancers = dancersOf(life);
  if (dancers.length === 0) return;
  const { locale } = life.person;
  const ids: string[] = [];
  const box = (name: string): string => mailboxOf(`${name} ${life.person.called}`, 'sanggar.example');
  await world.act(life.actor, async (ctx) => {
    for (const [index, { name }] of dancers.entries())
      ids.push(await addMember(ctx, life.id, { name, email: box(name), phone: '', part: PARTS[locale][index] ?? '', locale })); // prettier-ignore
  });
  yield later(world.clock.now(), 15 * MINUTE);
  const waiting = life.fate === 'nearly' ? dancers.length - 1 : dancers.length;
  for (const [index, dancer] of dancers.slice(0, waiting).entries()) {
    yield later(world.clock.now(), 5 * MINUTE);
    const id = ids[index] ?? '';
    if (!(await confirm(world, life, id, dancer))) continue;
    await answer(world, life, id, dancer);
    if (dancer.age >= life.call.content.settings.minorUnder) continue;
    yield* guarded(world, life, id, dancer, box(dancer.name));
  }
}
