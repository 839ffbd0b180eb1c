import type { Knex } from 'knex';
import type { Dialect } from '../db/database.ts';
import type { LeftOvers } from './carry-over.ts';

/** What became of a draft when its call's form was published anew. */
export interface FormMove {
  /** Ids of the forms that it had before, the oldest first. */
  readonly had: readonly string[];
  /** The version that the applicant knows; null once they have seen what is new. */
  readonly known: string | null;
  /** By section, the version of what is saved when a page of an old form last wrote it. */
  readonly versions: Readonly<Record<string, number>>;
  readonly leftOver: LeftOvers;
}

interface Row {
  readonly had: string;
  readonly known_form_id: string | null;
  readonly versions: string;
  readonly left_over: string;
}

/** What became of a draft; null for one whose form never changed. */
export async function formMove(db: Knex, applicationId: string): Promise<FormMove | null> {
  const row = (await db('form_moves')
    .where('form_moves.application_id', applicationId)
    .first('form_moves.had', 'form_moves.known_form_id', 'form_moves.versions', 'form_moves.left_over')) as Row | undefined; // prettier-ignore
  if (!row) return null;
  return {
    had: JSON.parse(row.had) as string[],
    known: row.known_form_id,
    versions: JSON.parse(row.versions) as Record<string, number>,
    leftOver: JSON.parse(row.left_over) as LeftOvers,
  };
}

/** Writes what became of a draft. */
export async function storeMove(trx: Knex.Transaction, applicationId: string, move: FormMove, at: string): Promise<void> {
  const values = {
    had: JSON.stringify(move.had),
    known_form_id: move.known,
    versions: JSON.stringify(move.versions),
    left_over: JSON.stringify(move.leftOver),
    moved_at: at,
  };
  await trx('form_moves')
    .insert({ application_id: applicationId, ...values })
    .onConflict('application_id')
    .merge(values);
} // prettier-ignore

/** The applicant has seen what is new; false where there was nothing to see. */
export async function markSeen(trx: Knex.Transaction, applicationId: string): Promise<boolean> {
  const seen = await trx('form_moves')
    .where('form_moves.application_id', applicationId)
    .whereNotNull('form_moves.known_form_id')
    .update({ known_form_id: null });
  return seen === 1;
}

/** A draft that is about to have another form. */
export interface MovingDraft {
  readonly id: string;
  readonly formId: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
}

/** Locks the drafts of a call that have another form than this one, by id. */
export async function draftsToMove(
  trx: Knex.Transaction,
  dialect: Dialect,
  callId: string,
  formId: string,
): Promise<readonly MovingDraft[]> {
  const query = trx('applications')
    .where({ 'applications.call_id': callId, 'applications.state': 'draft' })
    .whereNot('applications.form_id', formId)
    .orderBy('applications.id');
  if (dialect === 'postgres') await query.clone().select('applications.id').forUpdate();
  return (await query
    .join('accounts', 'accounts.id', 'applications.account_id')
    .join('persons', 'persons.id', 'applications.person_id')
    .select({
      id: 'applications.id',
      formId: 'applications.form_id',
      email: 'accounts.email',
      name: 'persons.name',
      locale: 'applications.locale',
    })) as MovingDraft[];
}

/** One draft, if it has another form than its call. */
export async function draftBehind(
  trx: Knex.Transaction,
  applicationId: string,
): Promise<{ readonly draft: MovingDraft; readonly to: string } | null> {
  const row = (await trx('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('accounts', 'accounts.id', 'applications.account_id')
    .join('persons', 'persons.id', 'applications.person_id')
    .where('applications.id', applicationId)
    .whereRaw('applications.form_id <> calls.form_id')
    .first({
      id: 'applications.id',
      formId: 'applications.form_id',
      email: 'accounts.email',
      name: 'persons.name',
      locale: 'applications.locale',
      to: 'calls.form_id',
    })) as (MovingDraft & { to: string }) | undefined;
  if (!row) return null;
  const { to, ...draft } = row;
  return { draft, to };
}

/** Gives a draft another form. */
export async function setForm(trx: Knex.Transaction, applicationId: string, formId: string): Promise<void> {
  await trx('applications').where({ id: applicationId }).update({ form_id: formId });
}

/** Takes away what was saved of sections that are no longer there. */
export async function dropSections(
  trx: Knex.Transaction,
  applicationId: string,
  sections: readonly string[],
): Promise<void> {
  if (sections.length > 0)
    await trx('answers')
      .where('answers.application_id', applicationId)
      .whereIn('answers.section', [...sections])
      .delete();
}

/** Notes for a draft that was sent before which rules its applicant knows, where the call has others by now. */
export async function noteJudgedRules(trx: Knex.Transaction, applicationId: string): Promise<void> {
  await trx('applications')
    .where('applications.id', applicationId)
    .whereNull('applications.rules_known')
    .whereRaw(
      'applications.rules_number <> (SELECT calls.rules_number FROM calls WHERE calls.id = applications.call_id)',
    )
    .update({ rules_known: trx.ref('applications.rules_number') });
}

/** The applicant knows the present rules. */
export async function rulesSeen(trx: Knex.Transaction, applicationId: string): Promise<void> {
  await trx('applications').where({ id: applicationId }).update({ rules_known: null });
}
