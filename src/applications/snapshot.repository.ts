import type { Knex } from 'knex';
import { answersOfMembers } from '../members/answers.reads.ts';
import type { Answers, FormDefinition } from '../calls/definitions.ts';

/** Everything that a snapshot keeps of an application, read in the transaction that sends it. */
export interface Sent {
  readonly reference: string;
  readonly callId: string;
  readonly graceEndsAt: string;
  readonly closesAt: string;
  readonly formId: string;
  readonly form: FormDefinition;
  readonly snapshotNumber: number;
  readonly submittedAt: string | null;
  readonly participants: readonly Readonly<Record<string, unknown>>[];
  readonly answers: Readonly<Record<string, Answers>>;
  readonly places: readonly string[];
  readonly documents: readonly {
    id: string;
    requirement: string;
    sha256: string;
    bytes: number;
    identifying: boolean;
    participant: string;
  }[];
  readonly referees: readonly { name: string; kind: string }[];
}

interface MemberConsentSent {
  readonly kind: string;
  readonly city: string | null;
  readonly text: string;
  readonly locale: string;
  readonly at: string;
}

/** What each of a group does in it, agreed to and answered: by participant. */
async function membersSent(trx: Knex.Transaction, applicationId: string): Promise<ReadonlyMap<string, object>> {
  const parts = (await trx('group_members')
    .where('group_members.application_id', applicationId)
    .whereNotNull('group_members.participant_id')
    .select('group_members.participant_id as id', 'group_members.part')) as { id: string; part: string }[];
  const consents = (await trx('consents')
    .where('consents.application_id', applicationId)
    .whereNull('consents.withdrawn_at')
    .orderBy(['consents.kind', 'consents.id'])
    .select({
      id: 'consents.participant_id',
      kind: 'consents.kind',
      city: 'consents.city_id',
      text: 'consents.text_version',
      locale: 'consents.locale',
      at: 'consents.given_at',
    })) as (MemberConsentSent & { id: string })[];
  const answers = await answersOfMembers(trx, applicationId);
  return new Map(
    parts.map(({ id, part }) => {
      const own = consents.filter((one) => one.id === id).map(({ id: _, ...consent }) => consent);
      const answered = Object.fromEntries([...(answers.get(id) ?? [])].map(([key, saved]) => [key, saved.answers]));
      return [id, { part, consents: own, ...(Object.keys(answered).length === 0 ? {} : { answers: answered }) }];
    }),
  );
}

/** Reads what is sent, in six queries, and three more for a group. */
export async function readSent(trx: Knex.Transaction, applicationId: string): Promise<Sent> {
  const row = (await trx('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('forms', 'forms.id', 'applications.form_id')
    .where('applications.id', applicationId)
    .first(
      'applications.reference',
      'applications.call_id',
      'applications.form_id',
      'applications.snapshot_number',
      'applications.submitted_at',
      'calls.grace_ends_at',
      'calls.closes_at',
      'forms.definition',
    )) as Record<string, string> & { snapshot_number: number; submitted_at: string | null };
  const participants = (await trx('participants')
    .join('persons', 'persons.id', 'participants.person_id')
    .where('participants.application_id', applicationId)
    .orderBy('participants.position')
    .select('persons.id', 'persons.name', 'persons.name_own_script', 'persons.born_on', 'persons.nationality', 'participants.id as participant')) as (Sent['participants'][number] & { participant: string })[]; // prettier-ignore
  const members = participants.length > 1 ? await membersSent(trx, applicationId) : new Map<string, object>();
  const answers = (await trx('answers')
    .where('answers.application_id', applicationId)
    .orderBy('answers.section')
    .select('answers.section', 'answers.answers')) as { section: string; answers: string }[];
  const documents = (await trx('documents')
    .join('files', 'files.id', 'documents.file_id')
    .join('requirements', 'requirements.id', 'documents.requirement_id')
    .where({ 'documents.application_id': applicationId, 'documents.current': true })
    .orderBy(['requirements.position', 'documents.id'])
    .select('documents.id', 'requirements.key as requirement', 'files.sha256', 'files.bytes', 'requirements.identifying', 'documents.participant_id as participant')) as (Omit<Sent['documents'][number], 'identifying'> & { identifying: unknown })[]; // prettier-ignore
  return {
    reference: row['reference'] ?? '',
    callId: row['call_id'] ?? '',
    graceEndsAt: row['grace_ends_at'] ?? '',
    closesAt: row['closes_at'] ?? '',
    formId: row['form_id'] ?? '',
    form: JSON.parse(row['definition'] ?? '') as FormDefinition,
    snapshotNumber: row.snapshot_number,
    submittedAt: row.submitted_at,
    // One person alone stands as ever; of a group each with what they agreed to.
    participants: participants.map(({ participant, ...one }) => (participants.length > 1 ? { ...one, participant, ...members.get(participant) } : one)), // prettier-ignore
    answers: Object.fromEntries(answers.map((a) => [a.section, JSON.parse(a.answers) as Answers])),
    places: await trx('ranked_places').where({ application_id: applicationId }).orderBy('ranked_places.rank').pluck<string[]>('ranked_places.place_id'), // prettier-ignore
    documents: documents.map((d) => ({ ...d, identifying: Boolean(d.identifying) })),
    referees: (await trx('referees').where({ application_id: applicationId }).whereNot({ state: 'cancelled' }).orderBy('referees.id').select('name', 'kind')) as Sent['referees'], // prettier-ignore
  };
}

/** Stores snapshot n and notes on the application what was received when. */
export async function storeSnapshot(
  trx: Knex.Transaction,
  snapshot: {
    id: string;
    applicationId: string;
    number: number;
    body: string;
    hash: string;
    at: string;
    late: boolean;
    /** The rules were asked: their number is kept with what was sent. */
    judged: boolean;
  },
): Promise<void> {
  await trx('snapshots').insert({
    id: snapshot.id,
    application_id: snapshot.applicationId,
    number: snapshot.number,
    body: snapshot.body,
    hash: snapshot.hash,
    received_at: snapshot.at,
    created_at: snapshot.at,
  });
  await trx('applications')
    .where({ id: snapshot.applicationId })
    .update({
      snapshot_number: snapshot.number,
      receipt_hash: snapshot.hash,
      submitted_at: snapshot.at,
      late: snapshot.late,
      ...(snapshot.judged
        ? {
            rules_known: null,
            rules_number: trx('calls').whereRaw('calls.id = applications.call_id').select('calls.rules_number'),
          }
        : {}),
    });
}

/** Stores the copy of the newest snapshot that reviewers of a blind call read. */
export async function storeBlindCopy(
  trx: Knex.Transaction,
  applicationId: string,
  number: number,
  body: string,
): Promise<void> {
  await trx('snapshots').where({ application_id: applicationId, number }).update({ blind_body: body });
}

/** The keys of the documents that a call asks for. */
export function requirementKeys(trx: Knex.Transaction, callId: string): Promise<string[]> {
  return trx('requirements').where({ call_id: callId }).pluck<string[]>('key');
}

/** Opens the named sections and requirements, and closes what an earlier return had left open. */
export async function storeReturnItems(
  trx: Knex.Transaction,
  applicationId: string,
  items: readonly { id: string; kind: string; key: string }[],
  reason: string,
  at: string,
): Promise<void> {
  await trx('return_items').where({ application_id: applicationId }).whereNull('settled_at').update({ settled_at: at });
  await trx('return_items').insert(
    items.map((item) => ({ ...item, application_id: applicationId, reason, asked_at: at })),
  );
}

/** Notes the committee's order on the application. */
export async function storeRank(trx: Knex.Transaction, applicationId: string, rank: number): Promise<void> {
  await trx('applications').where({ id: applicationId }).update({ rank });
}
