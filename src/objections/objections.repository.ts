import type { Knex } from 'knex';
import type { Instant } from '../deps.ts';
import type { Ground, ObjectionState } from './objections.reads.ts';

type Trx = Knex.Transaction;

/** Who is written to about an objection. */
export interface Around {
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  /** The offices concerned: of the sending city, and of the lead where that is another. */
  readonly offices: readonly { readonly email: string; readonly name: string; readonly locale: string }[];
}

interface Office {
  readonly email: string;
  readonly name: string;
  readonly languages: string;
}

/** Locks an application, and reads who is written to about it. */
export async function lockForObjection(trx: Trx, applicationId: string): Promise<Around | null> {
  const locked: unknown = await trx('applications').where('applications.id', applicationId).forUpdate().first('applications.id'); // prettier-ignore
  if (locked === undefined) return null;
  const owner = (await trx('applications')
    .join('accounts', 'accounts.id', 'applications.account_id')
    .join('persons', 'persons.id', 'applications.person_id')
    .where('applications.id', applicationId)
    .first({ email: 'accounts.email', name: 'persons.name', locale: 'applications.locale' })) as
    Omit<Around, 'offices'> | undefined;
  const offices = (await trx('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('cities', (on) => on.on('cities.id', 'applications.city_id').orOn('cities.id', 'calls.lead_city_id'))
    .where('applications.id', applicationId)
    .orderBy('cities.id')
    .select({ email: 'cities.contact_email', name: 'cities.name', languages: 'cities.languages' })) as Office[];
  if (!owner) return null;
  return {
    ...owner,
    offices: offices.map(({ languages, ...office }) => ({
      ...office,
      locale: (JSON.parse(languages) as string[])[0] ?? 'en',
    })),
  };
}

/** What a new objection's row holds. */
export interface NewObjection {
  readonly id: string;
  readonly applicationId: string;
  readonly eventId: string;
  readonly ground: Ground;
  readonly body: string;
  readonly locale: string;
  readonly receivedFrom: string;
  readonly receivedAt: Instant;
  readonly objectBy: Instant;
  readonly answerBy: Instant;
}

/** Adds an objection. */
export async function insertObjection(trx: Trx, objection: NewObjection): Promise<void> {
  await trx('objections').insert({
    id: objection.id,
    application_id: objection.applicationId,
    event_id: objection.eventId,
    ground: objection.ground,
    body: objection.body,
    locale: objection.locale,
    state: 'open',
    received_from: objection.receivedFrom,
    received_at: objection.receivedAt,
    object_by: objection.objectBy,
    answer_by: objection.answerBy,
  });
}

/** Moves an open objection on, at the version that was looked at; false where it has moved on already. */
export async function closeObjection(
  trx: Trx,
  of: { readonly id: string; readonly version: number },
  to: {
    readonly state: Exclude<ObjectionState, 'open'>;
    readonly at: Instant;
    readonly by: string | null;
    readonly answer: string;
  },
): Promise<boolean> {
  const changed = await trx('objections')
    .where({ id: of.id, version: of.version, state: 'open' })
    .update({
      state: to.state,
      version: of.version + 1,
      answered_at: to.at,
      answered_by: to.by,
      answer: to.answer,
    });
  return Number(changed) === 1;
}

/** The decision is taken up again: what was upheld is acted on, what is still open is settled by it. */
export async function settleObjections(trx: Trx, applicationId: string, at: Instant): Promise<void> {
  await trx('objections')
    .where({ application_id: applicationId, state: 'upheld' })
    .whereNull('acted_at')
    .update({ acted_at: at });
  await trx('objections')
    .where({ application_id: applicationId, state: 'open' })
    .update({ state: 'settled', version: trx.raw('version + 1'), answered_at: at, acted_at: at });
}
