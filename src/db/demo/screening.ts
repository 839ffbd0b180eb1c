import type { Actor } from '../../access/actor.ts';
import { giveGuardianConsent, guardianText } from '../../consents/give.ts';
import { DOCUMENT_REASONS, REFERENCES, RETURN_REASONS } from '../../content/remarks.ts';
import { REFERENCE_FORM } from '../../content/reference-form.ts';
import type { Localised } from '../../i18n/index.ts';
import { DAY, HOUR, later, type Instant } from '../../deps.ts';
import { attachDocument } from '../../documents/attach.ts';
import { decideDocument, type ReasonCode } from '../../documents/decide.ts';
import { addDays, dayOf } from '../../engine/days.ts';
import { declineReference, giveReference } from '../../references/give.ts';
import { documentsOf, guardiansOf, newestLink, refereesOf, stateOf } from './demo.repository.ts';
import { evening, fileFor, validUntil, type Life } from './life.ts';
import type { Fate } from './plans.ts';
import type { Story } from './timeline.ts';
import { answerReturn, reconsider, reopenReturn } from './turning.ts';
import { momentOn } from './when.ts';
import { cityOf, type World } from './world.ts';

/** The reason why an application is given back here: the emergency number is the applicant's own. */
const OWN_NUMBER = RETURN_REASONS[5];

/** The fates that end before the office begins to look. */
const UNTOUCHED: ReadonlySet<Fate> = new Set(['sent', 'withdrawn', 'reinstated', 'paper']);
const UNREAD: ReadonlySet<Fate> = new Set([
  'checked',
  'returned',
  'resubmitted',
  'ruled_out',
  'reconsidered',
  'lapsed_return',
  'reopened_return',
  ...UNTOUCHED,
]);

/** True for an application that reviewers get to read. */
export function isReviewed(fate: Fate): boolean {
  return !UNREAD.has(fate) && !['begun', 'nearly', 'unsubmitted', 'lapsed'].includes(fate);
}

/** Somebody without an account, by the newest link that they were sent; null for one who was never written to. */
export async function holder(
  world: World,
  life: Life,
  purpose: 'referee' | 'guardian' | 'member',
  who: { id: string; name: string },
): Promise<Actor | null> {
  const link = await newestLink(world.db.read, purpose, who.id);
  if (link === null) return null;
  return { kind: 'link', link, purpose, subject: who.id, application: life.id, name: who.name };
}

/** The guardian, who signs by link; null where there is none, or the child came of age before they were asked. */
export async function guardianOf(world: World, life: Life): Promise<Actor | null> {
  const [guardian] = await guardiansOf(world.db.read, life.id);
  return guardian ? holder(world, life, 'guardian', guardian) : null;
}

async function writeReference(
  world: World,
  life: Life,
  referee: { id: string; name: string; kind: string; locale: string },
): Promise<void> {
  const { chance } = life;
  const fit = REFERENCES.filter(({ kind, locale }) => kind === referee.kind && locale === referee.locale);
  const text = chance.pick(fit.length > 0 ? fit : REFERENCES);
  const actor = await holder(world, life, 'referee', referee);
  if (!actor) return;
  const points = (): number => chance.int(3, 5);
  await world.act(actor, (ctx) =>
    giveReference(ctx, referee.id, {
      questions: REFERENCE_FORM,
      reference: {
        known_for: referee.locale === 'id' ? `${String(text.years)} tahun` : `${String(text.years)} years`,
        capacity: CAPACITY[referee.kind]?.[referee.locale === 'id' ? 'id' : 'en'] ?? '',
        ability: points(),
        with_others: points(),
        perseverance: chance.int(0, 5) === 0 ? 0 : points(),
        strengths: text.text,
        recommendation: chance.int(0, 6) === 0 ? 'with_reservation' : 'yes',
      },
    }),
  );
}

const CAPACITY: Readonly<Record<string, Readonly<Record<'id' | 'en', string>>>> = {
  teacher: { id: 'Guru di sekolah atau kampusnya', en: 'Teacher at their school or university' },
  not_related: { id: 'Tetangga dan pengurus warga', en: 'Neighbour, active in the community' },
  professional: { id: 'Rekan seprofesi', en: 'Colleague in the same field' },
  business: { id: 'Pembeli dan mitra usaha', en: 'Buyer and business partner' },
};

/** A referee answers by link a few days after the mail, now and then not at all. */
async function* reference(world: World, life: Life, id: string): Story {
  const { chance } = life;
  const fate = chance.int(0, 19);
  yield later(world.clock.now(), chance.int(1, 9) * DAY + chance.int(-5, 5) * HOUR);
  const state = await stateOf(world.db.read, 'applications', life.id);
  const referee = (await refereesOf(world.db.read, life.id)).find((one) => one.id === id);
  if (!referee || !['submitted', 'returned', 'in_review'].includes(state) || fate === 0) return;
  if (fate > 1) return writeReference(world, life, referee);
  const actor = await holder(world, life, 'referee', referee);
  if (actor) await world.act(actor, (ctx) => declineReference(ctx, id, 'Saya hanya mengenalnya sebentar.'));
}

async function* consent(world: World, life: Life): Story {
  yield later(world.clock.now(), life.chance.int(20, 70) * HOUR);
  const actor = await guardianOf(world, life);
  const [guardian] = await guardiansOf(world.db.read, life.id);
  if (!actor || !guardian || (await stateOf(world.db.read, 'applications', life.id)) === 'withdrawn') return;
  const { version } = guardianText();
  await world.act(actor, (ctx) =>
    giveGuardianConsent(ctx, { guardianId: guardian.id, name: guardian.name, version, locale: life.person.locale }),
  );
}

/** The others answer, and the office of the sending city begins to look. */
export async function* answered(world: World, life: Life): Story {
  yield later(world.clock.now(), HOUR); // the mails have gone out
  for (const { id } of await refereesOf(world.db.read, life.id))
    world.timeline.begin(world.clock.now(), reference(world, life, id));
  // One family still thinks about it.
  const undecided = life.fate === 'checked' || life.fate === 'sent';
  if (!undecided || life.chance.int(0, 2) > 0) world.timeline.begin(world.clock.now(), consent(world, life));
  if (!UNTOUCHED.has(life.fate)) yield* screen(world, life);
}

/** In an open call the office looks two days later, else when the call has closed. */
function screeningDay(world: World, life: Life): string {
  const closed = world.day(life.call.content.closesIn + life.chance.int(1, 4));
  const soon = addDays(dayOf(world.clock.now(), cityOf(life.person.city).zone), 2);
  return life.call.content.closesIn >= 0 ? soon : closed;
}

async function* screen(world: World, life: Life): AsyncGenerator<Instant, void, void> {
  yield world.inOffice(screeningDay(world, life), life.person.city, life.chance);
  if (['returned', 'resubmitted', 'lapsed_return', 'reopened_return'].includes(life.fate))
    return yield* sendBack(world, life);
  if (life.fate === 'ruled_out') return ruleOut(world, life);
  if (life.fate === 'reconsidered') {
    await ruleOut(world, life);
    yield* reconsider(world, life);
  }
  yield* look(world, life, ['submission']);
  if (!isReviewed(life.fate)) return;
  yield world.inOffice(world.day(life.call.content.closesIn + 8), life.person.city, life.chance);
  await world.perform(life.officer.actor, 'application', life.id, 'start_review');
}

/** The office finds a rule that is not met, whatever the answers say. */
export async function ruleOut(world: World, life: Life): Promise<void> {
  const text = {
    id: 'Surat dari kelurahan menunjukkan Anda baru pindah ke kota ini.',
    en: 'The letter of your village office shows that you moved here only lately.',
  };
  await world.perform(life.officer.actor, 'application', life.id, 'rule_out', {
    rule: 'resident',
    reason: text[life.person.locale],
  });
}

async function* sendBack(world: World, life: Life): AsyncGenerator<Instant, void, void> {
  const { person, officer, fate } = life;
  // One that is still out today was given back lately.
  if (fate === 'returned') yield world.inOffice(world.day(-4), person.city, life.chance);
  const today = dayOf(world.clock.now(), cityOf(person.city).zone);
  const reason = OWN_NUMBER?.[person.locale] ?? '';
  const due = addDays(today, 6);
  await world.perform(officer.actor, 'application', life.id, 'return', {
    items: ['section:residence'],
    reason,
    fix_by: due,
  });
  if (fate === 'resubmitted') yield* answerReturn(world, life);
  else if (fate === 'reopened_return') yield* reopenReturn(world, life, due);
}

const text = (of: Localised, locale: 'id' | 'en'): string => of[locale] ?? '';

/** The office looks at the documents that are due; now and then one is rejected, sent again, and accepted. */
export async function* look(world: World, life: Life, due: readonly string[]): AsyncGenerator<Instant, void, void> {
  const requirements = new Map(life.call.requirements.map((one) => [one.id, one]));
  const again: string[] = [];
  for (const document of await documentsOf(world.db.read, life.id)) {
    const requirement = requirements.get(document.requirementId);
    if (document.state !== 'pending' || !requirement || !due.includes(requirement.due)) continue;
    const why = DOCUMENT_REASONS.filter(({ requirement: key }) => key === requirement.key);
    const reject =
      why.length > 0 && life.chance.int(0, 7) === 0 && (requirement.key !== 'portfolio' || again.length === 0);
    const base = { documentId: document.id, version: document.version };
    if (reject) {
      const { code, reason } = life.chance.pick(why);
      const fixBy = addDays(dayOf(world.clock.now(), life.call.zone), 7);
      await world.act(life.officer.actor, (ctx) => decideDocument(ctx, { ...base, decision: 'reject', reasonCode: code as ReasonCode, reason: text(reason, life.person.locale), fixBy })); // prettier-ignore
      again.push(document.id);
    } else await accept(world, life, base, requirement.key);
  }
  // An application that waits for its review today may wait for a better photograph as well.
  if (again.length === 0 || (life.fate === 'checked' && life.chance.int(0, 1) === 0)) return;
  yield evening(world, life, addDays(dayOf(world.clock.now(), life.call.zone), 1), momentOn);
  for (const id of again) await replace(world, life, id);
  yield world.inOffice(addDays(dayOf(world.clock.now(), life.call.zone), 1), life.person.city, life.chance);
  for (const document of await documentsOf(world.db.read, life.id))
    if (document.state === 'pending' && due.includes(requirements.get(document.requirementId)?.due ?? ''))
      await accept(
        world,
        life,
        { documentId: document.id, version: document.version },
        requirements.get(document.requirementId)?.key ?? '',
      );
}

async function accept(
  world: World,
  life: Life,
  base: { documentId: string; version: number },
  key: string,
): Promise<void> {
  const valid = key === 'passport' ? { validUntil: validUntil(life) } : {};
  await world.act(life.officer.actor, (ctx) => decideDocument(ctx, { ...base, decision: 'accept', ...valid }));
}

async function replace(world: World, life: Life, documentId: string): Promise<void> {
  const old = (await documentsOf(world.db.read, life.id)).find(({ id }) => id === documentId);
  const requirement = life.call.requirements.find(({ id }) => id === old?.requirementId);
  if (!requirement) return;
  const prepared = await fileFor(world, life, requirement.key, 4);
  const { id: applicationId, participant: participantId } = life;
  await world.act(life.actor, (ctx) =>
    attachDocument(ctx, {
      applicationId,
      participantId,
      requirementId: requirement.id,
      prepared,
      replaces: documentId,
    }),
  );
}
