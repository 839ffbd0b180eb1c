import { z } from 'zod';
import { withFile, type Files } from '../documents/store-file.ts';
import { AppError } from '../errors.ts';
import { REFEREE_KINDS } from '../calls/definitions.ts';
import { LOCALES } from '../i18n/index.ts';
import { openCase } from '../screening/case-parts.ts';
import { typed } from '../web/form-errors.ts';
import { servedFileName } from '../web/file-name.ts';
import { email, id, none, required, text, translated } from '../web/input.ts';
import { defineRoute, see, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { LETTER_BYTES } from './link.view.ts';
import { recordPaperReference, restoreSlot, waiveReference, waiveSlot } from './office.ts';
import { letterOf, officeReferees, refereeSettings } from './office.reads.ts';
import type { OfficeState } from './office-parts.view.ts';
import { officePage } from './office.view.ts';
import { remindReferee, replaceReferee } from './referees.ts';
import { standingWaivers } from './waivers.reads.ts';

type At<B = unknown> = Visit<{ id: string; referee: string }, unknown, B>;
type Slot<B = unknown> = Visit<{ id: string }, unknown, B>;
type Home = Pick<
  Visit<{ id: string }, unknown, unknown>,
  'db' | 'params' | 'actor' | 'held' | 'at' | 't' | 'locale' | 'zone'
>;

const FRAME = { audience: 'office', nav: '/office/applications', sheets: ['css/setup.css'] } as const;
const FRESH: OfficeState = { of: null, act: null, values: {}, errors: {} };
const path = '/office/applications/:id/referees';
const home = (visit: { params: { id: string } }): string => path.replace(':id', visit.params.id);

async function page(visit: Home, state: OfficeState, status = 200): Promise<Reply> {
  const { db } = visit;
  const { file, c } = await openCase(visit, visit.params.id);
  const [referees, settings, waivers] = await Promise.all([
    officeReferees(db, file.id),
    refereeSettings(db, file.id),
    standingWaivers(db, file.id),
  ]);
  const model = officePage({ file, state: c.state, settings, referees, waivers }, state, visit);
  return show('references/office', model, { ...FRAME, status, error: model.errors !== null });
}

async function act(
  visit: Slot,
  verb: Parameters<At['commit']>[0],
  done: string,
  state: Omit<OfficeState, 'errors'>,
): Promise<Reply> {
  try {
    await openCase(visit, visit.params.id);
    const reply = await visit.commit(verb, home(visit));
    visit.session.flash({ kind: 'ok', text: done });
    return reply;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.detail.kind === 'refused')
      return page(visit, { ...FRESH, errors: { main: visit.t('references.error.closed') } }, 409);
    if (error.detail.kind !== 'invalid') throw error;
    return page(visit, { ...state, errors: translated(error.detail.fields, visit.t) }, 422);
  }
}

function again(which: NonNullable<OfficeState['act']>, fields: readonly string[]) {
  return (visit: At<Readonly<Record<string, unknown>>>, errors: Readonly<Record<string, string>>): Promise<Reply> =>
    page(
      visit,
      {
        of: visit.params.referee,
        act: which,
        values: Object.fromEntries(fields.map((name) => [name, typed(visit.body, name)])),
        errors,
      },
      422,
    );
}

const Paper = z.strictObject({ note: text(500).default('') });

async function paper(visit: At<z.infer<typeof Paper>>, files: Files): Promise<Reply> {
  const [received] = visit.files;
  const { id: application, referee } = visit.params;
  const { note } = visit.body;
  const state = { of: referee, act: 'paper', values: { note } } as const;
  const lacks = visit.t('references.office.error.file');
  if (!received || note === '') return page(visit, { ...state, errors: { [received ? 'note' : 'file']: lacks } }, 422);
  try {
    return await withFile(files, received, (file) =>
      act(
        visit,
        (ctx) => recordPaperReference(ctx, application, referee, { file, note }),
        visit.t('references.office.done.paper'),
        state,
      ),
    );
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'invalid') throw error;
    return page(visit, { ...state, errors: translated(error.detail.fields, visit.t) }, 422);
  }
}

async function letter(visit: At, { storage }: Files): Promise<Reply> {
  const file = await letterOf(visit.db, visit.params.id, visit.params.referee);
  if (file?.state !== 'clean') return see(home(visit)); // none was sent, or it is still being checked
  const { type, bytes } = file;
  const stream = await storage.read(file.storageKey, { start: 0, end: bytes - 1 });
  return { kind: 'file', name: servedFileName(file.name, type), type, bytes, stream, inline: false };
}

const KindOf = z.strictObject({ id: id(), kind: z.enum(REFEREE_KINDS) });

/** A reference that nobody was named for: done without, or wanted after all. */
function slotRoutes(common: Pick<Route, 'permission' | 'on'>): readonly Route[] {
  const post = { ...common, on: ['application', 'id'], method: 'post', query: none } as const;
  return [
    defineRoute({
      ...post,
      path: `${path}/waive/:kind`,
      params: KindOf,
      body: z.strictObject({ reason: required(1000) }),
      handle: (visit) => {
        const { id: application, kind } = visit.params;
        const state = { of: kind, act: 'waive', values: visit.body } as const;
        return act(visit, (ctx) => waiveSlot(ctx, application, kind, visit.body.reason), visit.t('references.office.done.waived'), state);
      },
      invalid: (visit, errors) => page(visit, { of: visit.params.kind, act: 'waive', values: { reason: typed(visit.body, 'reason') }, errors }, 422),
    }),
    defineRoute({
      ...post,
      path: `${path}/restore/:waiver`,
      params: z.strictObject({ id: id(), waiver: id() }),
      body: none,
      handle: (visit) => act(visit, (ctx) => restoreSlot(ctx, visit.params.id, visit.params.waiver), visit.t('references.office.done.restored'), FRESH),
    }),
  ]; // prettier-ignore
}

/** The office at the referees of a case: remind, file what came on paper, ask somebody else, do without. */
export function officeRefereeRoutes(files: Files): readonly Route[] {
  const common = { permission: 'application:screen', on: ['application', 'id'], query: none } as const;
  const one = { ...common, params: z.strictObject({ id: id(), referee: id() }) } as const;
  return [
    defineRoute({ ...common, method: 'get', path, params: z.strictObject({ id: id() }), body: none, handle: (visit) => page(visit, FRESH) }),
    defineRoute({ ...one, method: 'get', path: `${path}/:referee/letter`, body: none, handle: (visit) => letter(visit, files) }),
    defineRoute({
      ...one,
      method: 'post',
      path: `${path}/:referee/remind`,
      body: none,
      handle: (visit) =>
        act(visit, (ctx) => remindReferee(ctx, visit.params.id, visit.params.referee, 'officer'), visit.t('references.done.reminded'), FRESH),
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: `${path}/:referee/paper`,
      body: Paper,
      upload: { field: 'file', files: 1, bytes: LETTER_BYTES },
      handle: (visit) => paper(visit, files),
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: `${path}/:referee/replace`,
      body: z.strictObject({ name: required(200), email: email(), locale: z.enum(LOCALES) }),
      handle: async (visit) => {
        const { id: application, referee } = visit.params;
        const kind = (await officeReferees(visit.db, application)).find((each) => each.id === referee)?.kind ?? '';
        const state = { of: referee, act: 'replace', values: visit.body } as const;
        const done = visit.t('references.done.asked', { name: visit.body.name });
        return act(visit, (ctx) => replaceReferee(ctx, application, referee, { ...visit.body, kind }, 'officer'), done, state);
      },
      invalid: again('replace', ['name', 'email', 'locale']),
    }),
    defineRoute({
      ...one,
      method: 'post',
      path: `${path}/:referee/waive`,
      body: z.strictObject({ reason: required(1000) }),
      handle: (visit) => {
        const { id: application, referee } = visit.params;
        const state = { of: referee, act: 'waive', values: visit.body } as const;
        return act(visit, (ctx) => waiveReference(ctx, application, referee, visit.body.reason), visit.t('references.office.done.waived'), state);
      },
      invalid: again('waive', ['reason']),
    }),
    ...slotRoutes(common),
  ]; // prettier-ignore
}
