import { createHmac, randomBytes } from 'node:crypto';
import type { FormDefinition } from '../src/calls/definitions.ts';
import type { Database } from '../src/db/database.ts';
import { DAY, later, newId, systemClock, systemEntropy } from '../src/deps.ts';
import { hashOfSession } from '../src/web/session-store.ts';
import { ask } from './measure.ts';

/** Signs an account in without its password: a row as the product would write it, and the cookie for it. */
export async function signIn(db: Database, secret: string, accountId: string, staff: boolean): Promise<string> {
  const at = systemClock.now();
  const id = randomBytes(32).toString('base64url');
  await db.transaction((trx) =>
    trx('sessions').insert({
      id_hash: hashOfSession(id), account_id: accountId, data: '{}', staff, user_agent: 'bench',
      created_at: at, touched_at: at, idle_ends_at: later(at, DAY), ends_at: later(at, DAY),
    }),
  ); // prettier-ignore
  const signature = createHmac('sha256', secret).update(id).digest('base64').replace(/=+$/, '');
  return `sid=${encodeURIComponent(`s:${id}.${signature}`)}`;
}

/** The hidden fields of a form on a page. */
export async function tokensOn(port: number, path: string, cookie: string): Promise<{ csrf: string; html: string }> {
  const { status, body } = await ask(port, { method: 'GET', path, headers: { cookie } });
  const csrf = /name="_csrf" value="([^"]+)"/.exec(body)?.[1];
  if (status !== 200 || csrf === undefined) throw new Error(`${path} answered ${String(status)} without a form`);
  return { csrf, html: body };
}

/** An application that can be sent, with the account that sends it. */
export interface Draft {
  readonly id: string;
  readonly accountId: string;
  readonly participantId: string;
  /** What asks for a PDF, and what asks for a photograph. */
  readonly requirements: { readonly pdf: string; readonly photo: string };
  /** A section with a text in it. */
  readonly section: string;
  readonly question: string;
}

type Row = Record<string, unknown>;

const fresh = (): string => newId(systemClock.now(), systemEntropy);

async function requirementFor(db: Database, callId: unknown, format: string): Promise<string> {
  const row = await db
    .read('requirements')
    .where({ call_id: callId, max_files: 1, condition: 'always' })
    .where('requirements.formats', 'like', `%${format}%`)
    .orderBy('requirements.position')
    .first<{ id: string } | undefined>('id');
  if (!row) throw new Error(`the call asks for no ${format}`);
  return row.id;
}

/** The first text of a form: what somebody types into it, and where. */
async function textIn(db: Database, formId: unknown): Promise<Pick<Draft, 'section' | 'question'>> {
  const row = await db.read('forms').where({ id: formId }).first<{ definition: string }>('definition');
  for (const { key, questions } of (JSON.parse(row.definition) as FormDefinition).sections) {
    const question = questions.find(({ kind, when, profile }) => kind === 'essay' && !when && !profile);
    if (question) return { section: key, question: question.key };
  }
  throw new Error('the form asks for no text');
}

/** Copies the rows of one application that was sent in an open call into drafts of new people: ready to be sent. */
export async function copyDrafts(db: Database, count: number): Promise<readonly Draft[]> {
  const at = systemClock.now();
  const model = (await db
    .read('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .where('calls.closes_at', '>', later(at, DAY))
    .where('applications.snapshot_number', '>', 0)
    .whereNull('applications.typed_by')
    .whereIn('applications.state', ['submitted'])
    .orderBy('applications.id')
    .first('applications.*')) as unknown as Row | undefined;
  if (!model) throw new Error('no application was sent in an open call');
  const of = async (table: string): Promise<Row[]> =>
    (await db.read(table).where({ application_id: model['id'] })) as Row[];
  const parts = {
    answers: await of('answers'),
    ranked_places: await of('ranked_places'),
    documents: (await of('documents')).filter((row) => Boolean(row['current'])),
    consents: (await of('consents')).filter((row) => row['guardian_id'] === null),
    guardians: await of('guardians'),
    referees: await of('referees'),
  };
  const person = (await db.read('persons').where({ id: model['person_id'] }).first()) as Row;
  const requirements = {
    pdf: await requirementFor(db, model['call_id'], 'application/pdf'),
    photo: await requirementFor(db, model['call_id'], 'image/jpeg'),
  };
  const text = await textIn(db, model['form_id']);
  const drafts: Draft[] = [];
  await db.transaction(async (trx) => {
    for (let i = 0; i < count; i += 1) {
      const [personId, accountId, id, participantId] = [fresh(), fresh(), fresh(), fresh()];
      const email = `bench-${id}@contoh.example`;
      await trx('persons').insert({ ...person, id: personId });
      await trx('accounts').insert({ id: accountId, person_id: personId, email, email_lower: email, email_verified_at: at, zone: 'Asia/Makassar', created_at: at }); // prettier-ignore
      await trx('account_persons').insert({ account_id: accountId, person_id: personId, relation: 'self', since: at });
      await trx('applications').insert({
        ...model, id, person_id: personId, account_id: accountId, reference: `BENCH-${id.slice(-12)}`, state: 'draft', live: true, version: 1, due_at: null,
        submitted_at: null, snapshot_number: 0, receipt_hash: null, event_count: 0, event_head: '0'.repeat(64),
      }); // prettier-ignore
      await trx('participants').insert({ id: participantId, application_id: id, person_id: personId, position: 1 });
      for (const [table, rows] of Object.entries(parts))
        for (const row of rows)
          await trx(table).insert({
            ...row,
            application_id: id,
            ...('id' in row ? { id: fresh() } : {}),
            ...('participant_id' in row ? { participant_id: participantId } : {}),
            ...(table === 'documents' ? { state: 'pending', decided_by: null, decided_at: null } : {}),
            ...(table === 'referees' ? { state: 'named', asked_at: null, answered_at: null, reference: null } : {}),
          });
      drafts.push({ id, accountId, participantId, requirements, ...text });
    }
  });
  return drafts;
}
