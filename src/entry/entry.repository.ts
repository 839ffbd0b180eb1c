import type { Knex } from 'knex';

/** A late code before it is stored. */
export interface NewLateCode {
  readonly id: string;
  readonly callId: string;
  readonly name: string;
  readonly email: string;
  readonly code: string;
  readonly reason: string;
  readonly untilAt: string;
  readonly issuedBy: string | null;
}

/** Inserts a late code. */
export async function insertLateCode(trx: Knex.Transaction, code: NewLateCode, at: string): Promise<void> {
  await trx('late_codes').insert({
    id: code.id,
    call_id: code.callId,
    name: code.name,
    email: code.email,
    email_lower: code.email.toLowerCase(),
    code: code.code,
    reason: code.reason,
    until_at: code.untilAt,
    issued_by: code.issuedBy,
    issued_at: at,
  });
}

/** Ends the live code of an address in a call, or one by its id; gives the address that it was for. */
export async function endLateCode(
  trx: Knex.Transaction,
  callId: string,
  of: { readonly email: string } | { readonly id: string },
  at: string,
): Promise<string | null> {
  const query = trx('late_codes').where('late_codes.call_id', callId).whereNull('late_codes.used_at').whereNull('late_codes.revoked_at'); // prettier-ignore
  if ('id' in of) void query.where('late_codes.id', of.id);
  else void query.where('late_codes.email_lower', of.email.toLowerCase());
  const row = (await query.clone().first('late_codes.email_lower as email')) as { email: string } | undefined;
  if (!row) return null;
  await query.update({ revoked_at: at });
  return row.email;
}

/** The live code of an application's account, with when the call stops taking what comes without one. */
export async function liveCodeOf(
  trx: Knex.Transaction,
  applicationId: string,
): Promise<{ readonly id: string; readonly code: string; readonly closed: string } | null> {
  const row = (await trx('applications')
    .join('accounts', 'accounts.id', 'applications.account_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('late_codes', (on) => on.on('late_codes.call_id', 'calls.id').andOn('late_codes.email_lower', 'accounts.email_lower'))
    .where('applications.id', applicationId)
    .whereNull('late_codes.used_at')
    .whereNull('late_codes.revoked_at')
    .first('late_codes.id', 'late_codes.code', 'calls.closed_early_at as early', 'calls.grace_ends_at as grace')) as
    { id: string; code: string; early: string | null; grace: string } | undefined;
  return row ? { id: row.id, code: row.code, closed: row.early ?? row.grace } : null;
} // prettier-ignore

/** Notes that an application was sent with a code, once. */
export async function markCodeUsed(trx: Knex.Transaction, id: string, applicationId: string, at: string): Promise<boolean> {
  const moved = await trx('late_codes').where({ id }).whereNull('used_at').whereNull('revoked_at').update({ used_at: at, application_id: applicationId });
  return moved === 1;
} // prettier-ignore

/** The newest application of whoever has that address, in a call. */
export async function newestOf(
  trx: Knex.Transaction,
  callId: string,
  email: string,
): Promise<{
  readonly id: string;
  readonly state: string;
  readonly snapshotNumber: number;
  readonly dueAt: string | null;
} | null> {
  // prettier-ignore
  const row = (await trx('applications')
    .join('accounts', 'accounts.id', 'applications.account_id')
    .where({ 'applications.call_id': callId, 'accounts.email_lower': email.toLowerCase() })
    .orderBy('applications.id', 'desc')
    .first({ id: 'applications.id', state: 'applications.state', snapshotNumber: 'applications.snapshot_number', dueAt: 'applications.due_at' })) as
    { id: string; state: string; snapshotNumber: number; dueAt: string | null } | undefined; // prettier-ignore
  return row ? { ...row, snapshotNumber: Number(row.snapshotNumber) } : null;
}

/** Moves the instant at which the clock lets a draft lapse. */
export async function setDraftDue(trx: Knex.Transaction, applicationId: string, due: string): Promise<void> {
  await trx('applications').where({ id: applicationId, state: 'draft' }).update({ due_at: due });
}

/** An endorser before it is stored. */
export interface NewEndorser {
  readonly id: string;
  readonly callId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly most: number;
}

/** Inserts an endorser. */
export async function insertEndorser(trx: Knex.Transaction, endorser: NewEndorser, at: string): Promise<void> {
  const { id, callId, name, email, locale, most } = endorser;
  await trx('endorsers').insert({ id, call_id: callId, name, email, email_lower: email.toLowerCase(), locale, most, created_at: at }); // prettier-ignore
}

/** Changes an endorser at a version; false when somebody was quicker. */
export async function updateEndorser(
  trx: Knex.Transaction,
  id: string,
  version: number,
  endorser: Omit<NewEndorser, 'id' | 'callId'>,
): Promise<boolean> {
  const { name, email, locale, most } = endorser;
  const moved = await trx('endorsers')
    .where({ id, version })
    .update({ name, email, email_lower: email.toLowerCase(), locale, most, version: version + 1 });
  return moved === 1;
}

/** Takes the endorser's row: whoever endorses with the same link waits. False where it does not endorse any more. */
export async function lockEndorser(trx: Knex.Transaction, id: string): Promise<boolean> {
  const moved = await trx('endorsers')
    .where({ id })
    .whereNull('ended_at')
    .update({ version: trx.raw('version + 1') });
  return moved === 1;
}

/** Notes when an endorser was asked, or stopped. */
export async function markEndorser(
  trx: Knex.Transaction,
  id: string,
  mark: { readonly asked_at: string } | { readonly ended_at: string | null },
): Promise<void> {
  await trx('endorsers').where({ id }).update(mark);
}

/** Inserts an endorsement. */
export async function insertEndorsement(
  trx: Knex.Transaction,
  row: { readonly id: string; readonly callId: string; readonly endorserId: string; readonly name: string; readonly email: string },
  at: string,
): Promise<void> {
  const { id, callId, endorserId, name, email } = row;
  await trx('endorsements').insert({ id, call_id: callId, endorser_id: endorserId, name, email, email_lower: email.toLowerCase(), endorsed_at: at });
} // prettier-ignore

/** Takes an endorsement back that nobody has started with; false where somebody has. */
export async function withdrawRow(trx: Knex.Transaction, endorserId: string, id: string, at: string): Promise<boolean> {
  const moved = await trx('endorsements')
    .where({ id, endorser_id: endorserId })
    .whereNull('withdrawn_at')
    .whereNull('application_id')
    .update({ withdrawn_at: at });
  return moved === 1;
}

/** Notes with which endorsement an application was started: the earliest that no live one uses. */
export async function claimEndorsement(trx: Knex.Transaction, callId: string, accountId: string, applicationId: string): Promise<void> {
  const row = (await trx('endorsements')
    .join('accounts', 'accounts.email_lower', 'endorsements.email_lower')
    .where({ 'endorsements.call_id': callId, 'accounts.id': accountId })
    .whereNull('endorsements.withdrawn_at')
    .whereRaw('NOT EXISTS (SELECT 1 FROM applications WHERE applications.id = endorsements.application_id AND applications.live = true)')
    .orderBy(['endorsements.endorsed_at', 'endorsements.id'])
    .first('endorsements.id')) as { id: string } | undefined;
  if (row) await trx('endorsements').where({ id: row.id }).update({ application_id: applicationId });
} // prettier-ignore
