import { z } from 'zod';
import type { Typed } from '../actions/controls.view.ts';
import { answerable, entered } from '../actions/entered.ts';
import type { Failed } from '../actions/panel.view.ts';
import type { Database } from '../db/database.ts';
import { decideDocument } from '../documents/decide.ts';
import { checklist } from '../documents/documents.reads.ts';
import { openableDocument } from '../documents/openable.reads.ts';
import { shownOf } from '../documents/show.ts';
import type { Files } from '../documents/store-file.ts';
import { perform } from '../engine/perform.ts';
import { AppError, found } from '../errors.ts';
import { actionWord, stateWord } from '../i18n/words.ts';
import { id } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { isAction, rowOf } from '../workflow/table.ts';
import type { Filters } from './applications.reads.ts';
import { nextToCheck, picturedDocument } from './case-documents.view.ts';
import { openCase, readCase } from './case-parts.ts';
import { casePage } from './case.view.ts';
import { Decision, decisionIn } from './decide.form.ts';
import { erasedCasePage } from './erased.view.ts';
import { caseHref, From } from './filters.form.ts';
import { withdrawSignature } from './withdraw-signature.ts';

type Body = Readonly<Record<string, unknown>>;
type AnyVisit = Visit<{ id: string }, unknown, unknown>;

const FRAME = { width: 'wide', audience: 'office', nav: '/office/applications', scripts: ['js/messages.js'] } as const;
const CaseQuery = z.strictObject({
  from: From,
  doc: id().or(z.literal('')).catch(''),
  reason: z.string().max(40).catch(''),
});
const FromQuery = z.strictObject({ from: From });
const One = z.strictObject({ id: id() });
const Anything = z.record(z.string().max(60), z.union([z.string(), z.array(z.string()).max(200)]));

interface Shown {
  readonly filters: Filters;
  readonly chosen?: string;
  readonly reason?: string;
  readonly failedAction?: Failed;
  readonly failedDocument?: Typed | null;
}

interface Store {
  readonly database: Database;
  readonly files: Files;
}

async function showCase(visit: AnyVisit, { database, files }: Store, shown: Shown): Promise<Reply> {
  const { filters, chosen = '', reason = '', failedAction = null, failedDocument = null } = shown;
  const parts = await readCase(visit, database, visit.params.id, filters);
  const pictured = picturedDocument(parts, chosen);
  const document = pictured === null ? null : await openableDocument(visit.db, parts.file.id, pictured);
  const pictures = document === null ? null : await shownOf(visit, files, document);
  const all = { ...parts, chosen, shown: pictures, reason, failedAction, failedDocument };
  if (parts.file.erasedAt !== null) return show('screening/erased', erasedCasePage(all, visit), FRAME);
  const page = casePage(all, visit);
  const failed = failedAction !== null || failedDocument !== null;
  return show('screening/case', page, { ...FRAME, ...(failed ? { status: 422, error: true } : {}) });
}

async function act(visit: AnyVisit & { body: Body }, store: Store, action: string, filters: Filters): Promise<Reply> {
  if (!isAction('application', action)) throw new AppError({ kind: 'not_found' });
  const { c } = await openCase(visit, visit.params.id);
  const again = (errors: Typed['errors']): Promise<Reply> =>
    showCase(visit, store, { filters, failedAction: { action, body: visit.body, errors } });
  // The second of two people confirms what the first entered, and enters nothing.
  const confirms = c.signatures.some(
    (one) => one.action === action && one.version === c.version && one.signer !== c.signer,
  );
  const read = confirms ? ({ ok: true, input: {} } as const) : entered('application', action, visit.body, visit.t);
  if (!read.ok) return again(read.errors);
  try {
    const told: { outcome: 'moved' | 'signed' | null } = { outcome: null }; // null: the form was sent before
    const reply = await visit.commit(
      async (ctx) => {
        told.outcome = await perform(ctx, 'application', visit.params.id, action, read.input);
      },
      caseHref(visit.params.id, filters),
    );
    const name = actionWord(visit.t, 'application', action);
    const to = rowOf('application', action)?.to ?? c.state;
    visit.session.flash({
      kind: 'ok',
      text:
        told.outcome === 'signed'
          ? visit.t('screening.did.signed', { action: name })
          : visit.t('screening.did.moved', { action: name, state: stateWord(visit.t, 'application', to, 'officer') }),
    });
    return reply;
  } catch (error) {
    const errors = answerable(error, 'application', action, read.input, visit);
    if (errors === null) throw error;
    return again(errors);
  }
}

function actionRoutes(store: Store): Route[] {
  const common = { permission: 'application:screen', on: ['application', 'id'], query: FromQuery } as const;
  const params = z.strictObject({ id: id(), action: id() });
  return [
    defineRoute({
      ...common,
      method: 'post',
      path: '/office/applications/:id/actions/:action',
      params,
      body: Anything,
      handle: (visit) => act(visit, store, visit.params.action, visit.query.from),
    }),
    defineRoute({
      ...common,
      method: 'post',
      path: '/office/applications/:id/actions/:action/withdraw',
      params,
      body: z.strictObject({}),
      handle: async (visit) => {
        const { id: application, action } = visit.params;
        if (!isAction('application', action)) throw new AppError({ kind: 'not_found' });
        await openCase(visit, application);
        const reply = await visit.commit(
          (ctx) => withdrawSignature(ctx, application, action),
          caseHref(application, visit.query.from),
        );
        visit.session.flash({ kind: 'ok', text: visit.t('screening.did.withdrawn') });
        return reply;
      },
    }),
  ];
}

function documentRoute(store: Store): Route {
  return defineRoute({
    method: 'post',
    path: '/office/applications/:id/documents/:document',
    permission: 'document:decide',
    on: ['application', 'id'],
    params: z.strictObject({ id: id(), document: id() }),
    query: FromQuery,
    body: Decision,
    handle: async (visit) => {
      const { id: application, document } = visit.params;
      const { decision, go } = visit.body;
      await openCase(visit, application);
      const list = (await checklist(visit.db, [application], visit.at)).get(application) ?? [];
      found(list.flatMap((item) => item.documents).find((one) => one.id === document)); // of this application and no other
      const decided = decisionIn(document, visit.body);
      const next = go === 'next' ? nextToCheck(list, document) : document;
      const more: Record<string, string> = next === '' ? {} : { doc: next };
      const to = caseHref(application, visit.query.from, 'docs', more);
      const reply = await visit.commit((ctx) => decideDocument(ctx, decided), to);
      visit.session.flash({ kind: 'ok', text: visit.t(`screening.did.${decision}`) });
      return reply;
    },
    invalid: (visit, errors) =>
      showCase(visit, store, {
        filters: visit.query.from,
        chosen: visit.params.document,
        failedDocument: { body: visit.body, errors },
      }),
  });
}

/** The case page, its actions and the decisions about its documents. */
export function caseRoutes(database: Database, files: Files): Route[] {
  const store = { database, files };
  return [
    defineRoute({
      method: 'get',
      path: '/office/applications/:id',
      permission: 'application:history',
      on: ['application', 'id'],
      params: One,
      query: CaseQuery,
      body: z.strictObject({}),
      handle: (visit) => {
        const { from, doc, reason } = visit.query;
        return showCase(visit, store, { filters: from, chosen: doc, reason });
      },
    }),
    ...actionRoutes(store),
    documentRoute(store),
  ];
}
