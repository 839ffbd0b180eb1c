import { Readable } from 'node:stream';
import { z } from 'zod';
import { allGuardians, type OwnGuardian } from '../consents/consents.reads.ts';
import { decideIdentity } from '../consents/identity.ts';
import { identitiesOf, type Identity } from '../consents/identity.reads.ts';
import { KINSHIPS } from '../consents/guardians.ts';
import { replaceGuardian } from '../consents/replace.ts';
import { later } from '../deps.ts';
import { REASON_CODES } from '../documents/decide.ts';
import { openedAmong, openedSince } from '../documents/files.reads.ts';
import { recordOpening } from '../documents/open.ts';
import { pictureOf, shownOf, type Shown } from '../documents/show.ts';
import type { Files } from '../documents/store-file.ts';
import { AppError, found } from '../errors.ts';
import { LOCALES } from '../i18n/index.ts';
import { servedFileName } from '../web/file-name.ts';
import { email, id, none, required, text, translated } from '../web/input.ts';
import { defineRoute, see, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { has } from '../workflow/states.ts';
import { openCase } from './case-parts.ts';
import { officeGuardiansPage, type OfficeForm } from './guardians.view.ts';
import { STAYS_OPEN } from './queue.routes.ts';

type At<B = unknown> = Visit<{ id: string }, unknown, B>;
type OfOne<B = unknown> = Visit<{ id: string; guardian: string }, unknown, B>;

const FRESH: OfficeForm = { about: null, kind: null, body: {}, errors: {} };
const Replace = z.strictObject({
  name: required(200),
  relation: z.enum(KINSHIPS),
  email: email(),
  locale: z.enum(LOCALES),
  reason: required(1_000),
});
const Decide = z.strictObject({
  decision: z.enum(['accept', 'reject'], { error: 'screening.documents.choose' }),
  reason_code: z.enum(REASON_CODES).or(z.literal('')).default(''),
  reason: text(1_000).default(''),
  identity: id(),
  version: z.coerce.number().int(),
});

const pageOf = (application: string): string => `/office/applications/${application}/guardians`;

async function isOpen(visit: Pick<At, 'db' | 'actor' | 'at'>, { fileId }: Identity): Promise<boolean> {
  if (visit.actor.kind !== 'person') return false;
  return openedSince(visit.db, fileId, visit.actor.person, later(visit.at, -STAYS_OPEN));
}

/** What can be shown of each copy that this officer has opened; null of the others. */
async function picturesOf(
  visit: At,
  files: Files,
  copies: readonly Identity[],
): Promise<ReadonlyMap<string, Shown | null>> {
  const { db, actor, at } = visit;
  const clean = copies.filter(({ fileState }) => fileState === 'clean');
  const ids = clean.map(({ fileId }) => fileId);
  const opened = actor.kind === 'person' ? await openedAmong(db, ids, actor.person, later(at, -STAYS_OPEN)) : new Set();
  const pictures = new Map<string, Shown | null>();
  for (const copy of clean)
    pictures.set(copy.guardianId, opened.has(copy.fileId) ? await shownOf(visit, files, copy) : null);
  return pictures;
}

async function page(visit: At, files: Files, form: OfficeForm, status = 200): Promise<Reply> {
  const { db, params } = visit;
  const { file } = await openCase(visit, params.id);
  const [guardians, copies] = await Promise.all([allGuardians(db, file.id), identitiesOf(db, file.id)]);
  const pictures = await picturesOf(visit, files, [...copies.values()]);
  const model = officeGuardiansPage({ file, live: has('application', file.state, 'live'), guardians, copies, pictures, form }, visit);
  return show('screening/guardians', model, {
    ...{ audience: 'office', nav: '/office/applications', status },
    error: model.errors.length > 0,
  });
} // prettier-ignore

/** A guardian of this application and no other, with their copy. */
async function copyOf(visit: OfOne): Promise<Identity> {
  await openCase(visit, visit.params.id);
  const copy = found((await identitiesOf(visit.db, visit.params.id)).get(visit.params.guardian));
  if (copy.fileState !== 'clean') throw new AppError({ kind: 'not_found' });
  return copy;
}

async function theirs(visit: OfOne): Promise<OwnGuardian> {
  await openCase(visit, visit.params.id);
  return found((await allGuardians(visit.db, visit.params.id)).find((one) => one.id === visit.params.guardian));
}

/** Commits; what moved on meanwhile is said on the page as it is now, and what is wrong at its field. */
async function act(visit: OfOne, files: Files, verb: Parameters<OfOne['commit']>[0], said: string, kind: OfficeForm['kind']): Promise<Reply> {
  const { id: application, guardian } = visit.params;
  try {
    const reply = await visit.commit(verb, pageOf(application));
    visit.session.flash({ kind: 'ok', text: said });
    return reply;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { detail } = error;
    if (detail.kind === 'refused' || detail.kind === 'conflict') {
      visit.session.flash({ kind: 'warn', text: visit.t('screening.guardians.moved') });
      return see(pageOf(application));
    }
    if (detail.kind !== 'invalid') throw error;
    const body = visit.body as Readonly<Record<string, unknown>>;
    return page(visit, files, { about: guardian, kind, body, errors: translated(detail.fields, visit.t) }, 422);
  }
} // prettier-ignore

async function replace(visit: OfOne<z.infer<typeof Replace>>, files: Files): Promise<Reply> {
  const { params } = visit;
  await theirs(visit);
  await visit.spend('mail', `guardians:${params.id}`);
  const { reason, ...input } = visit.body;
  const replacement = { guardianId: params.guardian, input, as: 'officer', reason } as const;
  const said = visit.t('screening.guardians.replaced', { name: input.name });
  return act(
    visit,
    files,
    (ctx) => replaceGuardian(ctx, params.id, replacement).then(() => undefined),
    said,
    'replace',
  );
}

async function decide(visit: OfOne<z.infer<typeof Decide>>, files: Files): Promise<Reply> {
  const { params, body } = visit;
  await theirs(visit);
  const { decision, reason, version } = body;
  const reasonCode = body.reason_code === '' ? undefined : body.reason_code;
  const input = { applicationId: params.id, guardianId: params.guardian, decision, reasonCode, reason, identityId: body.identity, version }; // prettier-ignore
  const said = visit.t(decision === 'accept' ? 'screening.guardians.accepted' : 'screening.guardians.rejected');
  return act(visit, files, (ctx) => decideIdentity(ctx, input), said, 'decide');
}

async function open(visit: OfOne, { storage }: Files): Promise<Reply> {
  const copy = await copyOf(visit);
  if (!(await isOpen(visit, copy))) return see(pageOf(copy.applicationId));
  const { mediaType: type, bytes, originalName } = copy;
  const stream = await storage.read(copy.storageKey, { start: 0, end: bytes - 1 });
  return { kind: 'file', name: servedFileName(originalName, type), type, bytes, stream, inline: false };
}

async function picture(visit: OfOne & { params: { number: number } }, files: Files): Promise<Reply> {
  const copy = await copyOf(visit);
  if (!(await isOpen(visit, copy))) return see(pageOf(copy.applicationId));
  const bytes = found(await pictureOf(visit, files, copy, visit.params.number));
  const stream = Readable.from([bytes]);
  return { kind: 'file', name: 'identity.webp', type: 'image/webp', bytes: bytes.length, stream, inline: true };
}

/** Guardians as the office sees them: copies of identity documents, each opening noted, and replacing one at the family's word. */
export function officeGuardianRoutes(files: Files): readonly Route[] {
  const path = '/office/applications/:id/guardians';
  const one = `${path}/:guardian`;
  const screening = { permission: 'application:screen', on: ['application', 'id'] } as const;
  const deciding = { permission: 'document:decide', on: ['application', 'id'], query: none } as const;
  const params = z.strictObject({ id: id(), guardian: id() });
  const wrong =
    (kind: OfficeForm['kind']) =>
    (visit: Visit<{ id: string; guardian: string }, unknown, Record<string, unknown>>, errors: OfficeForm['errors']) =>
      page(visit, files, { about: visit.params.guardian, kind, body: visit.body, errors }, 422);
  return [
    defineRoute({
      ...screening,
      method: 'get',
      path,
      params: z.strictObject({ id: id() }),
      query: z.strictObject({ replace: id().optional().catch(undefined) }),
      body: none,
      handle: (visit) =>
        page(visit, files, { ...FRESH, about: visit.query.replace ?? null, kind: visit.query.replace === undefined ? null : 'replace' }),
    }),
    defineRoute({ ...screening, method: 'post', path: `${one}/replace`, params, query: none, body: Replace, handle: (visit) => replace(visit, files), invalid: wrong('replace') }),
    defineRoute({ ...deciding, method: 'get', path: `${one}/identity`, params, body: none, handle: (visit) => open(visit, files) }),
    defineRoute({ ...deciding, method: 'post', path: `${one}/identity`, params, body: Decide, handle: (visit) => decide(visit, files), invalid: wrong('decide') }),
    defineRoute({
      ...deciding,
      method: 'post',
      path: `${one}/identity/open`,
      params,
      body: none,
      handle: async (visit) => {
        const copy = await copyOf(visit);
        return visit.commit((ctx) => recordOpening(ctx, copy, { as: 'officer' }, ''), `${pageOf(copy.applicationId)}#g-${copy.guardianId}`);
      },
    }),
    defineRoute({
      ...deciding,
      method: 'get',
      path: `${one}/identity/pictures/:number`,
      params: params.extend({ number: z.coerce.number().int().min(1).max(20) }),
      body: none,
      handle: (visit) => picture(visit, files),
    }),
  ];
} // prettier-ignore
