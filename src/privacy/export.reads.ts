import type { Knex } from 'knex';

type Row = Readonly<Record<string, unknown>>;

/** A file that belongs to somebody's data. */
export interface ExportFile {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What is read of each application, and in which columns: what others wrote in confidence is not among it. */
const OF_APPLICATION: Readonly<Record<string, readonly string[]>> = {
  answers: ['application_id', 'section', 'answers', 'complete', 'saved_at'],
  ranked_places: ['application_id', 'place_id', 'rank'],
  referees: ['application_id', 'name', 'email', 'kind', 'state', 'asked_at', 'answered_at'],
  messages: ['application_id', 'side', 'locale', 'body', 'at'],
  objections: ['application_id', 'ground', 'body', 'state', 'received_at', 'answered_at', 'answer'],
  placements: ['application_id', 'state', 'starts_on', 'ends_on', 'terms', 'certificate_number'],
}; // prettier-ignore

/** What is read of a person wherever they take part, as the lead of a group, as one of it, or alone: nobody else's is among it. */
const OF_PARTICIPANT: Readonly<Record<string, readonly string[]>> = {
  member_answers: ['application_id', 'section', 'answers', 'complete', 'saved_at'],
  documents: ['application_id', 'id', 'requirement_id', 'state', 'reason_code', 'reason', 'fix_by', 'valid_until', 'created_at'],
  guardians: ['application_id', 'name', 'email', 'relation', 'asked_at', 'ended_at'],
  consents: ['application_id', 'kind', 'city_id', 'text_version', 'locale', 'given_at', 'withdrawn_at'],
}; // prettier-ignore

const PERSON = [
  'id', 'name', 'name_own_script', 'form_of_address', 'called', 'born_on', 'nationality', 'residence_city_id',
  'identity_number', 'phone', 'locale', 'created_at',
]; // prettier-ignore

/** JSON that stands in a column, as what it says. */
function opened(row: Row): Row {
  const { answers } = row;
  return typeof answers === 'string' ? { ...row, answers: JSON.parse(answers) as unknown } : row;
}

/** The groups that a person is one of, as somebody else leads them. */
async function membershipsOf(db: Knex, personId: string): Promise<readonly Row[]> {
  return db('group_members')
    .join('participants', 'participants.id', 'group_members.participant_id')
    .join('applications', 'applications.id', 'group_members.application_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .where('participants.person_id', personId)
    .orderBy('group_members.id')
    .select<Row[]>('group_members.application_id', 'applications.reference', 'calls.slug as call', 'group_members.name', 'group_members.email', 'group_members.phone', 'group_members.part', 'group_members.state', 'group_members.asked_at', 'group_members.answered_at', 'group_members.reason'); // prettier-ignore
}

/** What stands in the tables of a person's own part, wherever they take part. */
async function takingPart(db: Knex, personId: string): Promise<Readonly<Record<string, readonly Row[]>>> {
  const parts: Record<string, readonly Row[]> = {};
  for (const [table, columns] of Object.entries(OF_PARTICIPANT)) {
    const rows = await db(table)
      .whereIn('participant_id', db('participants').where('participants.person_id', personId).select('participants.id'))
      .orderBy('application_id')
      .select<Row[]>([...columns]);
    parts[table] = rows.map(opened);
  }
  return parts;
}

/** Everything that is held of a person, by table; some fifteen queries however much it is. */
export async function dataOf(db: Knex, personId: string): Promise<Readonly<Record<string, unknown>>> {
  const person = (await db('persons').where('persons.id', personId).first(PERSON)) as Row | undefined;
  const acting = await db('account_persons')
    .join('accounts', 'accounts.id', 'account_persons.account_id')
    .where('account_persons.person_id', personId)
    .orderBy('account_persons.since')
    .select<Row[]>('accounts.email', 'account_persons.relation', 'account_persons.since', 'account_persons.ended_at');
  const applications = await db('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .where('applications.person_id', personId)
    .orderBy('applications.id')
    .select<Row[]>('applications.id', 'applications.reference', 'calls.slug as call', 'applications.city_id', 'applications.state', 'applications.created_at', 'applications.submitted_at', 'applications.receipt_hash'); // prettier-ignore
  const ids = applications.map(({ id }) => String(id));
  const parts: Record<string, unknown> = {};
  for (const [table, columns] of Object.entries(OF_APPLICATION)) {
    const rows = await db(table)
      .whereIn('application_id', ids)
      .orderBy('application_id')
      .select<Row[]>([...columns]);
    parts[table] = rows.map(opened);
  }
  const record = await db('events')
    .whereIn('events.subject_id', [...ids, personId])
    .orderBy(['events.at', 'events.subject_id', 'events.number'])
    .select<Row[]>('events.subject', 'events.subject_id', 'events.at', 'events.relation', 'events.action', 'events.from_state', 'events.to_state'); // prettier-ignore
  const requests = await db('privacy_requests')
    .where('privacy_requests.person_id', personId)
    .orderBy('privacy_requests.id')
    .select<Row[]>('kind', 'body', 'state', 'asked_at', 'due_at', 'answer');
  const memberships = await membershipsOf(db, personId);
  return { person, acting, applications, ...parts, memberships, ...(await takingPart(db, personId)), record, requests };
}

// What a file may not be called on somebody's computer; apostrophes, dashes and joiners belong to names.
const NO_FILE_NAME = /[<>:"/\\|?*\p{Cc}]/gu;

/** The clean files of a person's documents, each with the name under which it is handed out. */
export async function filesFor(db: Knex, personId: string): Promise<readonly ExportFile[]> {
  const rows = (await db('documents')
    .join('participants', 'participants.id', 'documents.participant_id')
    .join('applications', 'applications.id', 'documents.application_id')
    .join('files', 'files.id', 'documents.file_id')
    .where({ 'participants.person_id': personId, 'files.state': 'clean', 'files.erased_at': null })
    .orderBy('documents.id')
    .select({
      key: 'files.storage_key',
      bytes: 'files.bytes',
      sha256: 'files.sha256',
      original: 'files.original_name',
      reference: 'applications.reference',
      id: 'documents.id',
    })) as { key: string; bytes: number; sha256: string; original: string; reference: string; id: string }[];
  return rows.map(({ key, bytes, sha256, original, reference, id }) => ({
    key,
    bytes: Number(bytes),
    sha256,
    name: `files/${reference}/${id.slice(-6)}-${original.replaceAll(NO_FILE_NAME, '_')}`,
  }));
}
