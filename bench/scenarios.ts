import type { Database } from '../src/db/database.ts';
import type { Ask, Worker } from './measure.ts';
import type { Samples } from './samples.ts';
import { copyDrafts, signIn, tokensOn, type Draft } from './people.ts';

/** What stands beside a scenario: the same work without a database, or the disk. */
export type Limit =
  { readonly page: 'rendered' | 'bytes' } | { readonly disk: true } | { readonly upload: true } | null;

/** One thing that people do, as often as they can. */
export interface Scenario {
  readonly id: string;
  readonly what: string;
  readonly limit: Limit;
  /** Per cent of the limit that speed.md asks for; null where it asks for none. */
  readonly least: number | null;
  /** For the limit beside it: the page, and who asks. */
  readonly page?: { readonly path: string; readonly cookie: string };
  workers(port: number): Promise<readonly Worker[]>;
}

const WORKERS = 8;

const repeat = (wanted: Ask): readonly Worker[] => Array.from({ length: WORKERS }, () => () => wanted);

function page(
  id: string,
  what: string,
  path: string,
  cookie: string,
  kind: 'rendered' | 'bytes',
  least: number,
): Scenario {
  return {
    id, what, least, limit: { page: kind }, page: { path, cookie },
    workers: () => Promise.resolve(repeat({ method: 'GET', path, headers: { cookie }, expect: [200] })),
  }; // prettier-ignore
}

function search(id: string, q: string, cookie: string): Scenario {
  const path = `/office/applications?q=${encodeURIComponent(q)}`;
  return {
    id, what: `the officer's search for "${q}"`, limit: null, least: null,
    workers: () => Promise.resolve(repeat({ method: 'GET', path, headers: { cookie }, expect: [200] })),
  }; // prettier-ignore
}

const form = (cookie: string): Record<string, string> => ({
  cookie,
  'content-type': 'application/x-www-form-urlencoded',
  'sec-fetch-site': 'same-origin',
});

const versionIn = (json: string | null, before: number): number =>
  json === null ? before : (JSON.parse(json) as { version: number }).version;

/** Saves made by a script while somebody types: each worker in a form of its own, one version after the other. */
function autosave(
  id: string,
  what: string,
  forms: readonly { path: string; address: string; cookie: string; fields: (n: number) => Record<string, string> }[],
): Scenario {
  return {
    id, what, limit: { disk: true }, least: 12,
    workers: (port) =>
      Promise.all(
        forms.map(async ({ path, address, cookie, fields }): Promise<Worker> => {
          const { csrf, html } = await tokensOn(port, path, cookie);
          let version = Number(/data-version="(\d+)"/.exec(html)?.[1] ?? 0);
          let n = 0;
          return (last) => {
            version = versionIn(last, version);
            n += 1;
            const body = new URLSearchParams({ _csrf: csrf, version: String(version), ...fields(n) }).toString();
            return { method: 'POST', path: address, headers: { ...form(cookie), accept: 'application/json' }, body, expect: [200] };
          };
        }),
      ),
  }; // prettier-ignore
}

async function submits(db: Database, secret: string): Promise<Scenario> {
  return {
    id: 'submit', what: 'a submission: snapshot, receipt, event, outbox', limit: { disk: true }, least: 6,
    workers: async (port) => {
      const drafts = await copyDrafts(db, WORKERS * 12);
      const cookies = await Promise.all(drafts.map((draft) => signIn(db, secret, draft.accountId, false)));
      const tokens = new Map<string, string>();
      for (const [i, draft] of drafts.entries())
        tokens.set(draft.id, (await tokensOn(port, `/applications/${draft.id}/check`, cookies[i] ?? '')).csrf);
      return Array.from({ length: WORKERS }, (_, w): Worker => {
        let next = w;
        return () => {
          const draft = drafts[next];
          const cookie = cookies[next] ?? '';
          next += WORKERS;
          if (!draft) return null;
          const body = new URLSearchParams({ _csrf: tokens.get(draft.id) ?? '' }).toString();
          return { method: 'POST', path: `/applications/${draft.id}/submit`, headers: form(cookie), body, expect: [303] };
        };
      });
    },
  }; // prettier-ignore
}

const MEDIA = { pdf: 'application/pdf', photo: 'image/jpeg' } as const;

function uploads(
  id: string,
  kind: keyof typeof MEDIA,
  least: number | null,
  drafts: readonly Draft[],
  cookies: readonly string[],
  file: Buffer,
): Scenario {
  const boundary = 'bench-boundary';
  return {
    id, what: `a file of 1 MB (${MEDIA[kind]}): hashed, inspected, synced, recorded`, limit: { upload: true }, least,
    workers: (port) =>
      Promise.all(
        drafts.slice(0, WORKERS).map(async (draft, i): Promise<Worker> => {
          const cookie = cookies[i] ?? '';
          const { csrf } = await tokensOn(port, `/applications/${draft.id}/documents`, cookie);
          const head = `--${boundary}\r\ncontent-disposition: form-data; name="_csrf"\r\n\r\n${csrf}\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${kind}"\r\ncontent-type: ${MEDIA[kind]}\r\n\r\n`;
          const body = Buffer.concat([Buffer.from(head), file, Buffer.from(`\r\n--${boundary}--\r\n`)]);
          return () => ({
            method: 'POST',
            path: `/applications/${draft.id}/uploads/${draft.requirements[kind]}/${draft.participantId}`,
            headers: { cookie, 'content-type': `multipart/form-data; boundary=${boundary}`, 'sec-fetch-site': 'same-origin' },
            body,
            expect: [303],
          });
        }),
      ),
  }; // prettier-ignore
}

type Row = Record<string, string>;

async function reviewForms(db: Database, secret: string): Promise<Parameters<typeof autosave>[2]> {
  const rows = (await db
    .read('assignments')
    .join('applications', 'applications.id', 'assignments.application_id')
    .join('accounts', 'accounts.person_id', 'assignments.person_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('rubrics', 'rubrics.id', 'calls.rubric_id')
    .whereIn('applications.state', ['in_review', 'interview'])
    .whereNull('assignments.ended_at')
    .orderBy('assignments.id')
    .limit(WORKERS)
    .select('assignments.id', 'accounts.id as account', 'rubrics.definition')) as unknown as Row[];
  return Promise.all(
    rows.map(async (row) => {
      const criteria = (JSON.parse(row['definition'] ?? '') as { criteria: { key: string; min: number }[] }).criteria;
      const path = `/reviews/${row['id'] ?? ''}`;
      return {
        path,
        address: `${path}/autosave`,
        cookie: await signIn(db, secret, row['account'] ?? '', true),
        fields: (n: number) => ({
          ...Object.fromEntries(criteria.map((criterion) => [`s-${criterion.key}`, String(criterion.min + (n % 3))])),
          comment: `A comment that grows with every save, now the ${String(n)}th.`,
          private_note: '',
          recommendation: 'yes',
        }),
      };
    }),
  );
}

/** All scenarios of speed.md that exist, on a filled database. */
export async function scenariosOn(db: Database, secret: string, files: Samples): Promise<readonly Scenario[]> {
  const [call] = (await db.read('applications').join('calls', 'calls.id', 'applications.call_id').whereNot('applications.state', 'draft').groupBy('calls.id', 'calls.lead_city_id').orderByRaw('COUNT(*) DESC').limit(1).select('calls.id', 'calls.lead_city_id as city')) as unknown as Row[]; // prettier-ignore
  const officer = (await db.read('roles').join('accounts', 'accounts.person_id', 'roles.person_id').where({ 'roles.role': 'officer', 'roles.city_id': call?.['city'] }).whereNull('roles.ended_at').orderBy('accounts.id').first('accounts.id')) as unknown as Row; // prettier-ignore
  const one = (await db.read('applications').where({ call_id: call?.['id'] })
    .whereNot('applications.state', 'draft').orderBy('applications.id', 'desc').first('id')) as unknown as Row; // prettier-ignore
  const cookie = await signIn(db, secret, officer['id'] ?? '', true);
  const drafts = await copyDrafts(db, WORKERS);
  const own = await Promise.all(drafts.map((draft) => signIn(db, secret, draft.accountId, false)));
  const sections = drafts.map((draft, i) => ({
    path: `/applications/${draft.id}/sections/${draft.section}`,
    address: `/applications/${draft.id}/sections/${draft.section}/autosave`,
    cookie: own[i] ?? '',
    fields: (n: number) => ({ [draft.question]: `A text that grows while somebody types, now the ${String(n)}th.` }),
  }));
  return [
    page('list', "the officer's table, 50 rows", '/office/applications', cookie, 'rendered', 45),
    page(
      'meeting',
      "the decision meeting's ranking of the largest call",
      `/office/decisions/${call?.['id'] ?? ''}`,
      cookie,
      'rendered',
      80,
    ),
    page('detail', 'one application as officer', `/office/applications/${one['id'] ?? ''}`, cookie, 'rendered', 35),
    search('search-few', 'BENCH-zzzz', cookie),
    search('search-many', 'dan', cookie),
    page(
      'task-list',
      "the applicant's task list",
      `/applications/${drafts[0]?.id ?? ''}`,
      own[0] ?? '',
      'rendered',
      35,
    ),
    autosave('save-section', 'a durable save of a section', sections),
    autosave('save-review', 'a durable autosave of a review', await reviewForms(db, secret)),
    await submits(db, secret),
    uploads('upload', 'pdf', 80, drafts, own, files.pdf),
    uploads('upload-photo', 'photo', null, drafts, own, files.photo),
    page('sign-in-page', 'the sign-in page', '/sign-in', '', 'bytes', 50),
    page('catalogue', 'the catalogue', '/', '', 'bytes', 50),
  ];
}
