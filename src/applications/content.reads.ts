/** What an application consists of, read for the pages of its owner. Each function is one query. */
import type { Knex } from 'knex';
import type { Answer, Answers, FormDefinition } from '../calls/definitions.ts';

/** A section as it was last saved. */
export interface SavedSection {
  readonly answers: Answers;
  readonly complete: boolean;
  readonly version: number;
  readonly savedAt: string;
}

/** The saved sections by key. */
export async function savedSections(db: Knex, applicationId: string): Promise<ReadonlyMap<string, SavedSection>> {
  const rows = (await db('answers')
    .where('answers.application_id', applicationId)
    .select(
      'answers.section',
      'answers.answers',
      'answers.complete',
      'answers.version',
      'answers.saved_at',
    )) as readonly {
    section: string;
    answers: string;
    complete: unknown;
    version: number;
    saved_at: string;
  }[];
  return new Map(
    rows.map((row) => [
      row.section,
      {
        answers: JSON.parse(row.answers) as Answers,
        complete: Boolean(row.complete),
        version: row.version,
        savedAt: row.saved_at,
      },
    ]),
  );
}

/** Something that an officer asked to have changed. */
export interface ReturnItem {
  readonly id: string;
  readonly kind: 'section' | 'requirement';
  readonly key: string;
  readonly reason: string;
  readonly askedAt: string;
  readonly settledAt: string | null;
}

/** What was asked for the last time that the application was returned, in the order of asking. */
export async function returnItems(db: Knex, applicationId: string): Promise<readonly ReturnItem[]> {
  return (await db('return_items')
    .where('return_items.application_id', applicationId)
    .where(
      'return_items.asked_at',
      db('return_items as newest').where('newest.application_id', applicationId).max('newest.asked_at'),
    )
    .orderBy('return_items.id')
    .select({
      id: 'return_items.id',
      kind: 'return_items.kind',
      key: 'return_items.key',
      reason: 'return_items.reason',
      askedAt: 'return_items.asked_at',
      settledAt: 'return_items.settled_at',
    })) as ReturnItem[];
}

/** Ids of the ranked places, the first choice first. */
export async function rankedPlaces(db: Knex, applicationId: string): Promise<readonly string[]> {
  return db('ranked_places')
    .where('ranked_places.application_id', applicationId)
    .orderBy('ranked_places.rank')
    .pluck<string[]>('ranked_places.place_id');
}

/** A referee as the applicant may know of them: never what they wrote. */
export interface NamedReferee {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly state: 'named' | 'asked' | 'received' | 'declined' | 'cancelled';
  readonly askedAt: string | null;
}

/** The referees of an application, without those who were cancelled. */
export async function namedReferees(db: Knex, applicationId: string): Promise<readonly NamedReferee[]> {
  return (await db('referees')
    .where('referees.application_id', applicationId)
    .whereNot('referees.state', 'cancelled')
    .orderBy('referees.id')
    .select({
      id: 'referees.id',
      name: 'referees.name',
      kind: 'referees.kind',
      state: 'referees.state',
      askedAt: 'referees.asked_at',
    })) as NamedReferee[];
}

/** A guardian, and whether their consent stands. */
export interface NamedGuardian {
  readonly id: string;
  readonly participantId: string;
  readonly name: string;
  readonly relation: string;
  readonly askedAt: string | null;
  readonly consented: boolean;
}

/** The guardians of an application. */
export async function namedGuardians(db: Knex, applicationId: string): Promise<readonly NamedGuardian[]> {
  const rows = (await db('guardians')
    .where('guardians.application_id', applicationId)
    .whereNull('guardians.ended_at')
    .orderBy('guardians.id')
    .select({
      id: 'guardians.id',
      participantId: 'guardians.participant_id',
      name: 'guardians.name',
      relation: 'guardians.relation',
      askedAt: 'guardians.asked_at',
      consents: db('consents')
        .whereRaw('consents.guardian_id = guardians.id')
        .where('consents.kind', 'guardian')
        .whereNull('consents.withdrawn_at')
        .count('*'),
    })) as readonly (Omit<NamedGuardian, 'consented'> & { consents: number | string })[];
  return rows.map(({ consents, ...guardian }) => ({ ...guardian, consented: Number(consents) > 0 }));
}

/** What was sent, as the receipt proves it. */
export interface SentSnapshot {
  readonly number: number;
  readonly hash: string;
  readonly receivedAt: string;
  readonly body: string;
}

/** The newest snapshot of an application. */
export async function latestSnapshot(db: Knex, applicationId: string): Promise<SentSnapshot | null> {
  const row = (await db('snapshots')
    .where('snapshots.application_id', applicationId)
    .orderBy('snapshots.number', 'desc')
    .first({
      number: 'snapshots.number',
      hash: 'snapshots.hash',
      receivedAt: 'snapshots.received_at',
      body: 'snapshots.body',
    })) as SentSnapshot | undefined;
  return row ?? null;
}

/** What a receipt says, and nothing of who holds it. */
export interface ReceiptFacts {
  readonly receivedAt: string;
  readonly number: number;
  readonly hash: string;
  readonly callZone: string;
  readonly cityName: string;
}

/**
 * The receipt with this reference whose fingerprint begins with everything that was typed; null for an unknown reference
 * and for another fingerprint alike. One query, no patterns.
 */
export async function receiptOf(db: Knex, reference: string, beginning: string): Promise<ReceiptFacts | null> {
  const row = (await db('snapshots')
    .join('applications', 'applications.id', 'snapshots.application_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('cities', 'cities.id', 'applications.city_id')
    .where('applications.reference', reference)
    .whereRaw('SUBSTR(snapshots.hash, 1, ?) = ?', [beginning.length, beginning])
    .orderBy('snapshots.number', 'desc')
    .first({
      receivedAt: 'snapshots.received_at',
      number: 'snapshots.number',
      hash: 'snapshots.hash',
      callZone: 'calls.zone',
      cityName: 'cities.name',
    })) as ReceiptFacts | undefined;
  return row ?? null;
}

/** A line of the consent ledger: the participant's own. */
export interface GivenConsent {
  readonly id: string;
  readonly kind: 'processing' | 'share' | 'publicity';
  readonly cityName: string | null;
  readonly textVersion: string;
  readonly givenAt: string;
  readonly withdrawnAt: string | null;
}

/** What the participants of an application agreed to themselves, the latest first. */
export async function ownConsents(db: Knex, applicationId: string): Promise<readonly GivenConsent[]> {
  return (await db('consents')
    .leftJoin('cities', 'cities.id', 'consents.city_id')
    .where('consents.application_id', applicationId)
    .whereNull('consents.guardian_id')
    .orderBy('consents.id', 'desc')
    .select({
      id: 'consents.id',
      kind: 'consents.kind',
      cityName: 'cities.name',
      textVersion: 'consents.text_version',
      givenAt: 'consents.given_at',
      withdrawnAt: 'consents.withdrawn_at',
    })) as GivenConsent[];
}

/** A person's own data that forms ask for. */
export interface Profile {
  readonly name: string;
  readonly name_own_script: string | null;
  readonly form_of_address: string | null;
  readonly called: string | null;
  readonly born_on: string | null;
  readonly nationality: string | null;
  readonly identity_number: string | null;
  readonly phone: string | null;
}

const PROFILE = [
  'name', 'name_own_script', 'form_of_address', 'called', 'born_on', 'nationality', 'identity_number', 'phone',
].map((column) => `persons.${column}`); // prettier-ignore

/** The profile of a person. */
export async function profileOf(db: Knex, personId: string): Promise<Profile | null> {
  return ((await db('persons').where('persons.id', personId).first(PROFILE)) as Profile | undefined) ?? null;
}

/** Names of persons, by id. */
export async function namesOf(db: Knex, personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = (await db('persons')
    .whereIn('persons.id', [...personIds])
    .select('persons.id', 'persons.name')) as {
    id: string;
    name: string;
  }[];
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const EARLIER = 60;

/** An answer of another application, and the kind of the question that it answered. */
export interface EarlierAnswer {
  readonly kind: string;
  readonly answer: Answer;
}

/** Answers that a person gave in other applications, by question key. */
export type Earlier = ReadonlyMap<string, EarlierAnswer>;

/** Answers that the person gave in other applications, by question, the latest of each. */
export async function earlierAnswers(db: Knex, personId: string, applicationId: string): Promise<Earlier> {
  const rows = (await db('answers')
    .join('applications', 'applications.id', 'answers.application_id')
    .where('applications.person_id', personId)
    .whereNot('applications.id', applicationId)
    .orderBy([{ column: 'answers.saved_at', order: 'desc' }, 'answers.application_id'])
    .limit(EARLIER)
    .select({ answers: 'answers.answers', form: 'applications.form_id' })) as { answers: string; form: string }[];
  const asked = (await db('forms')
    .whereIn('forms.id', [...new Set(rows.map(({ form }) => form))])
    .select('forms.id', 'forms.definition')) as { id: string; definition: string }[];
  const kinds = new Map(
    asked.flatMap(({ id, definition }) =>
      (JSON.parse(definition) as FormDefinition).sections.flatMap((section) =>
        section.questions.map(({ key, kind }) => [`${id} ${key}`, kind] as const),
      ),
    ),
  );
  const found = new Map<string, EarlierAnswer>();
  for (const { answers, form } of rows)
    for (const [key, answer] of Object.entries(JSON.parse(answers) as Answers)) {
      const kind = kinds.get(`${form} ${key}`);
      if (kind !== undefined && !found.has(key)) found.set(key, { kind, answer });
    }
  return found;
}
