import type { Knex } from 'knex';
import type { Dialect } from '../db/database.ts';
import { unindexApplication } from '../db/search.ts';
import type { Instant } from '../deps.ts';
import { NOBODY, REGISTER, type Owner } from './register.repository.ts';

/** The transaction of an erasure, its time, and where new storage keys come from. */
export interface Sweep {
  readonly trx: Knex.Transaction;
  readonly dialect: Dialect;
  readonly at: Instant;
  random(bytes: number): string;
}

type Ids = readonly string[];

/** What a snapshot says once it is erased; whoever reads one finds nothing, and no fault. */
const EMPTY_SNAPSHOT = '{"erased":true,"answers":{},"documents":[],"participants":[],"places":[],"referees":[]}';

/** Goes over every table of an owner, as the register says. */
async function sweep({ trx }: Sweep, owner: Owner, ids: Ids): Promise<void> {
  for (const [table, { of, erase }] of Object.entries(REGISTER)) {
    if (of?.[0] !== owner || erase === 'own') continue;
    const rows = trx(table).whereIn(of[1], [...ids]);
    await (erase === 'rows' ? rows.delete() : rows.update(erase));
  }
}

const idsOf = (trx: Knex.Transaction, table: string, column: string, of: Ids, wanted = 'id'): Promise<string[]> =>
  trx(table)
    .whereIn(`${table}.${column}`, [...of])
    .whereNotNull(`${table}.${wanted}`)
    .pluck<string[]>(`${table}.${wanted}`);

/** The ids of an owner's rows in several tables, one after the other: a transaction asks one thing at a time. */
async function idsInEach(
  trx: Knex.Transaction,
  tables: readonly string[],
  column: string,
  of: Ids,
  wanted = 'id',
): Promise<readonly string[][]> {
  const found: string[][] = [];
  for (const table of tables) found.push(await idsOf(trx, table, column, of, wanted));
  return found;
}

/** Tables whose rows hold a file of an application. */
const HOLDING = ['documents', 'photo_pages', 'referees', 'guardian_identities'] as const;

/** True of a file that an application other than `id`, and not erased, still has. */
const ELSEWHERE = HOLDING.map(
  (table) => `EXISTS (SELECT 1 FROM ${table} JOIN applications ON applications.id = ${table}.application_id
      WHERE ${table}.file_id = files.id AND ${table}.application_id <> ? AND applications.erased_at IS NULL)`,
).join(' OR ');

/** Takes the rows of the files' pictures; returns the keys under which they lie. */
async function forgetPictures(trx: Knex.Transaction, files: Ids): Promise<readonly string[]> {
  const drawn = (): Knex.QueryBuilder => trx('pdf_pictures').whereIn('pdf_pictures.file_id', [...files]);
  const keys = (await drawn().whereNotNull('pdf_pictures.storage_key').pluck('pdf_pictures.storage_key')) as string[];
  await drawn().del();
  await trx('pdf_pages')
    .whereIn('pdf_pages.file_id', [...files])
    .del();
  return keys;
}

async function forgetFiles({ trx, at, random }: Sweep, applicationId: string): Promise<void> {
  const own = await idsInEach(trx, HOLDING, 'application_id', [applicationId], 'file_id');
  const files = await trx('files')
    .whereIn('files.id', own.flat())
    .whereNull('files.erased_at')
    .whereRaw(
      `NOT (${ELSEWHERE})`,
      HOLDING.map(() => applicationId),
    )
    .select<{ id: string; storage_key: string; thumbnail_key: string | null }[]>(
      'files.id',
      'files.storage_key',
      'files.thumbnail_key',
    );
  const pictures = await forgetPictures(trx, files.map(({ id }) => id)); // prettier-ignore
  for (const key of pictures) await trx('files_to_remove').insert({ storage_key: key, since: at });
  for (const { id, storage_key, thumbnail_key } of files) {
    for (const key of [storage_key, thumbnail_key])
      if (key !== null) await trx('files_to_remove').insert({ storage_key: key, since: at });
    await trx('files')
      .where({ id })
      .update({
        storage_key: random(20), // of nothing: whoever asks for it is told that it is gone
        original_name: NOBODY,
        sha256: '0'.repeat(64),
        bytes: 0,
        width: null,
        height: null,
        pages: null,
        thumbnail_key: null,
        account_id: null,
        erased_at: at,
      });
  }
  await trx('file_reads').whereIn('file_reads.file_id', own.flat()).update({ reason: '' });
}

/** Takes the texts of lines that stand under a key which others share, and notes that they may be missing. */
async function forgetTexts({ trx, at }: Sweep, lines: Knex.QueryBuilder): Promise<void> {
  const ids = (await lines.clone().whereNotNull('events.reason').pluck('events.id')) as string[];
  for (const event_id of ids) await trx('erased_texts').insert({ event_id, erased_at: at });
  await trx('events').whereIn('events.id', ids).update({ reason: null });
}

async function forgetMails(to: Sweep, mails: Knex.QueryBuilder): Promise<void> {
  const { trx } = to;
  const ids = (await mails.clone().whereNot('outbox.recipient', '').pluck('outbox.id')) as string[];
  for (let i = 0; i < ids.length; i += 500) {
    const some = ids.slice(i, i + 500);
    const rows = trx('outbox').whereIn('outbox.id', some);
    await rows.clone().where('outbox.state', 'waiting').update({ state: 'dropped' });
    const key = trx.raw("'erased:' || id");
    await rows.update({ unique_key: key, recipient: '', recipient_name: '', data: '{}', error: '' });
    await forgetTexts(to, trx('events').where('events.subject', 'mail').whereIn('events.subject_id', some));
  }
}

/** Takes names and words from codes and endorsements of these addresses, applications or calls: that there was one stays. */
async function forgetEntries(to: Sweep, column: 'application_id' | 'email_lower' | 'call_id', of: Ids): Promise<void> {
  const { trx } = to;
  const named = (table: string): Promise<string[]> =>
    trx(table)
      .whereIn(`${table}.${column}`, [...of])
      .whereNot(`${table}.email`, '')
      .pluck<string[]>(`${table}.id`);
  const codes = await named('late_codes');
  const nobody = { name: NOBODY, email: '', email_lower: trx.raw("'erased:' || id") };
  await trx('late_codes')
    .whereIn('late_codes.id', codes)
    .update({ ...nobody, code: '', reason: '' });
  const endorsed = await named('endorsements');
  await trx('endorsements').whereIn('endorsements.id', endorsed).update(nobody);
  await forgetMails(to, trx('outbox').whereIn('outbox.subject_id', [...codes, ...endorsed]));
  for (const code of codes)
    await forgetTexts(
      to,
      trx('events').where('events.subject', 'call').where('events.data', 'like', `%"code":"${code}"%`),
    );
}

async function forgetRecord(to: Sweep, id: string, placements: Ids): Promise<void> {
  const { trx } = to;
  const subjects = [id, ...placements];
  const { reference } = await trx('applications').where({ id }).first<{ reference: string }>('reference');
  await trx('signatures').whereIn('signatures.subject_id', subjects).update({ input: '{}' });
  await trx('events')
    .whereIn('events.subject', ['application', 'placement'])
    .whereIn('events.subject_id', subjects)
    .update({ reason: null });
  // What was written on another application about this one, where two persons looked alike.
  const about = trx('events').where('events.subject', 'application').where('events.data', 'like', `%"other":"${reference}"%`); // prettier-ignore
  await forgetTexts(to, about.whereIn('events.action', ['judge_two', 'judge_open']));
}

/** What is read of an application before its rows go: the subjects of its mails and links. */
async function around(
  trx: Knex.Transaction,
  id: string,
  placements: Ids,
): Promise<{ talk: Ids; holders: Ids; all: Ids }> {
  const tables = ['messages', 'documents', 'objections', 'referees', 'guardians', 'group_members'];
  const [talk = [], documents = [], objections = [], ...people] = await idsInEach(trx, tables, 'application_id', [id]);
  const holders = [...people.flat(), ...placements];
  return { talk, holders, all: [id, ...holders, ...documents, ...objections] };
}

/** Erases everything personal of one application; its record, states, numbers and times stay, under nobody's name. */
export async function sweepApplication(to: Sweep, id: string): Promise<void> {
  const { trx, at } = to;
  const placements = await idsOf(trx, 'placements', 'application_id', [id]);
  const { talk, holders, all } = await around(trx, id, placements);
  await forgetFiles(to, id);
  await forgetRecord(to, id, placements);
  await sweep(to, 'placement', placements);
  await sweep(to, 'application', [id]);
  await trx('snapshots').where({ application_id: id }).update({ body: EMPTY_SNAPSHOT, blind_body: null });
  await trx('objections').where({ application_id: id }).update({ body: '' });
  await trx('objections').where({ application_id: id }).whereNot({ answer: '' }).update({ answer: NOBODY });
  await trx('links').whereIn('links.subject_id', holders).delete();
  await trx('outbox').where('outbox.subject', 'message').whereIn('outbox.subject_id', talk).delete();
  await forgetMails(to, trx('outbox').whereIn('outbox.subject_id', all));
  await forgetEntries(to, 'application_id', [id]);
  await unindexApplication(trx, to.dialect, id);
  await trx('applications').where({ id }).update({ erased_at: at });
  await forgetMembers(to, id);
}

/** Members of a group who are nothing else here, with no account and no other application, go with it. */
async function forgetMembers(to: Sweep, id: string): Promise<void> {
  const { trx } = to;
  const rows = (await trx('participants')
    .join('applications', 'applications.id', 'participants.application_id')
    .where('participants.application_id', id)
    .whereRaw('participants.person_id <> applications.person_id')
    .whereRaw('NOT EXISTS (SELECT 1 FROM account_persons WHERE account_persons.person_id = participants.person_id)')
    .whereRaw('NOT EXISTS (SELECT 1 FROM roles WHERE roles.person_id = participants.person_id)')
    .whereRaw(
      `NOT EXISTS (SELECT 1 FROM participants AS others JOIN applications AS theirs ON theirs.id = others.application_id
        WHERE others.person_id = participants.person_id AND theirs.erased_at IS NULL)`,
    )
    .pluck('participants.person_id')) as string[];
  for (const person of rows) await sweepPerson(to, person);
}

/** Erases everything personal of a person whose applications are erased: profile, account, sessions, links, requests. */
export async function sweepPerson(to: Sweep, personId: string): Promise<void> {
  const { trx, at } = to;
  const accounts = await trx('accounts')
    .where({ person_id: personId })
    .select<{ id: string; email_lower: string }[]>('id', 'email_lower');
  const own = accounts.map(({ id }) => id);
  const emails = accounts.map(({ email_lower }) => email_lower);
  const [takeovers = [], requests = []] = await idsInEach(trx, ['takeovers', 'privacy_requests'], 'person_id', [
    personId,
  ]);
  const subjects = [personId, ...own, ...takeovers, ...requests];
  await trx('outbox').where('outbox.subject', 'takeover').whereIn('outbox.subject_id', takeovers).delete();
  await forgetMails(to, trx('outbox').whereIn('outbox.subject_id', subjects));
  for (const email of emails) await forgetMails(to, trx('outbox').whereRaw('lower(outbox.recipient) = ?', [email]));
  await trx('links').whereIn('links.subject_id', subjects).delete();
  await trx('links').whereIn('links.account_id', own).delete();
  await trx('links').whereIn('links.email_lower', emails).delete();
  await sweep(to, 'account', own);
  await trx('account_persons').whereIn('account_persons.account_id', own).delete();
  await sweep(to, 'person', [personId]);
  for (const id of own)
    await trx('accounts')
      .where({ id })
      .update({
        email: `${id}@erased.invalid`, email_lower: `${id}@erased.invalid`, password_hash: null, email_verified_at: null,
        zone: 'UTC', totp_secret: null, totp_pending: null, totp_step: null, disabled_at: at,
      }); // prettier-ignore
  await trx('distinct_persons').where({ person_a_id: personId }).orWhere({ person_b_id: personId }).delete();
  await forgetEntries(to, 'email_lower', emails);
  await forgetTexts(to, trx('events').whereIn('events.subject', ['person', 'account']).whereIn('events.subject_id', [personId, ...own])); // prettier-ignore
  await trx('persons').where({ id: personId }).update({ erased_at: at });
}

/** Takes recipients and words from mails that match: what was sent, and when, stays. Returns nothing. */
export async function sweepMails(to: Sweep, ids: Ids): Promise<void> {
  await forgetMails(to, to.trx('outbox').whereIn('outbox.id', [...ids]));
}

/** Takes names and addresses from late codes, endorsements and endorsers of calls whose last day was before `day`. */
export async function forgetOldEntries(to: Sweep, day: string): Promise<void> {
  const { trx } = to;
  const old = (await trx('calls').where('calls.ends_on', '<', day).pluck('calls.id')) as string[];
  if (old.length === 0) return;
  await forgetEntries(to, 'call_id', old);
  await trx('endorsers')
    .whereIn('endorsers.call_id', old)
    .whereNot('endorsers.email', '')
    .update({ email: '', email_lower: '' });
}
