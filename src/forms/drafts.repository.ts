import type { Knex } from 'knex';
import type { FormDefinition } from '../calls/definitions.ts';
import type { Removed } from './outline.ts';

/** The working copy of a call's form. */
export interface FormDraft {
  readonly basedOn: string;
  readonly definition: FormDefinition;
  readonly removed: readonly Removed[];
  readonly version: number;
  readonly changedAt: string;
  readonly changedBy: string | null;
}

/** The working copy of a call's form; null where nothing was changed since it was published. */
export async function formDraft(db: Knex, callId: string): Promise<FormDraft | null> {
  const row = (await db('form_drafts')
    .leftJoin('persons', 'persons.id', 'form_drafts.changed_by')
    .where('form_drafts.call_id', callId)
    .first({
      basedOn: 'form_drafts.based_on',
      definition: 'form_drafts.definition',
      removed: 'form_drafts.removed',
      version: 'form_drafts.version',
      changedAt: 'form_drafts.changed_at',
      changedBy: 'persons.name',
    })) as Record<'basedOn' | 'definition' | 'removed' | 'changedAt', string> & { version: number; changedBy: string | null } | undefined; // prettier-ignore
  if (!row) return null;
  return {
    basedOn: row.basedOn,
    definition: JSON.parse(row.definition) as FormDefinition,
    removed: JSON.parse(row.removed) as Removed[],
    version: Number(row.version),
    changedAt: row.changedAt,
    changedBy: row.changedBy,
  };
}

/** What is written of a working copy. */
export interface DraftValues {
  readonly definition: FormDefinition;
  readonly removed: readonly Removed[];
  readonly changedBy: string | null;
  readonly at: string;
}

const columns = ({ definition, removed, changedBy, at }: DraftValues): Record<string, unknown> => ({
  definition: JSON.stringify(definition),
  removed: JSON.stringify(removed),
  changed_by: changedBy,
  changed_at: at,
});

/** Begins a working copy; a rival's is a unique violation. */
export async function insertDraft(
  trx: Knex.Transaction,
  callId: string,
  basedOn: string,
  values: DraftValues,
): Promise<void> {
  await trx('form_drafts').insert({ call_id: callId, based_on: basedOn, ...columns(values) });
}

/** Writes a working copy, if it still has that version; false when somebody was quicker. */
export async function updateDraft(
  trx: Knex.Transaction,
  callId: string,
  version: number,
  values: DraftValues,
): Promise<boolean> {
  const moved = await trx('form_drafts')
    .where({ call_id: callId, version })
    .update({ ...columns(values), version: version + 1 });
  return moved === 1;
}

/** Takes a working copy away, if it still has that version; false when somebody was quicker. */
export async function deleteDraft(trx: Knex.Transaction, callId: string, version: number): Promise<boolean> {
  return (await trx('form_drafts').where({ call_id: callId, version }).delete()) === 1;
}

/** A stored form in short. */
export interface FormLine {
  readonly key: string;
  readonly version: number;
  /** The call whose own form it is, as JSON by language; null for a standard form. */
  readonly callName: string | null;
}

/** Key and version of a stored form, and whose it is. */
export async function formLine(db: Knex, formId: string): Promise<FormLine | null> {
  const row = (await db('forms')
    .where('forms.id', formId)
    .first({
      key: 'forms.key',
      version: 'forms.version',
      callName: db.raw("(SELECT calls.name FROM calls WHERE 'call:' || calls.id = forms.key)"),
    })) as FormLine | undefined;
  return row ? { ...row, version: Number(row.version) } : null;
}

/** How many drafts and how many sent applications a call has. */
export async function countDrafts(db: Knex, callId: string): Promise<{ readonly drafts: number; readonly sent: number }> {
  const rows = (await db('applications')
    .where('applications.call_id', callId)
    .whereNotIn('applications.state', ['withdrawn', 'lapsed'])
    .groupBy('applications.state')
    .select('applications.state')
    .count('* as count')) as { state: string; count: number | string }[];
  const sum = (test: (state: string) => boolean): number =>
    rows.filter(({ state }) => test(state)).reduce((total, { count }) => total + Number(count), 0);
  return { drafts: sum((state) => state === 'draft'), sent: sum((state) => state !== 'draft') };
} // prettier-ignore

/** A call whose sections another may take. */
export interface Source {
  readonly callId: string;
  readonly name: string;
  readonly formId: string;
}

const MOST = 200;

/** Calls whose form may be taken from: those that are published, and those that these cities lead; the newest first. */
export async function sources(db: Knex, callId: string, cities: readonly string[]): Promise<readonly Source[]> {
  return (await db('calls')
    .whereNot('calls.id', callId)
    .where((of) => of.whereNotNull('calls.published_at').orWhereIn('calls.lead_city_id', [...cities]))
    .orderBy('calls.id', 'desc')
    .limit(MOST)
    .select({ callId: 'calls.id', name: 'calls.name', formId: 'calls.form_id' })) as Source[];
}
