import { z } from 'zod';
import { openCase } from '../screening/case-parts.ts';
import { caseHref, From } from '../screening/filters.form.ts';
import { typed } from '../web/form-errors.ts';
import { cursor, id, none, required, text, writeCursor } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { threadOf, waitingThreads } from './messages.reads.ts';
import { notesOf } from './notes.reads.ts';
import { NOTE_LENGTH, setPin, writeNote } from './notes.ts';
import { notesPage } from './notes.view.ts';
import { officeMessagesPage, queuePage } from './office.view.ts';
import { readyReplies } from './replies.reads.ts';
import { repliesCity } from './talk.ts';
import { readyText } from './thread.view.ts';
import { MESSAGE_LENGTH, settleMessages, writeToApplicant } from './write.ts';

const FRAME = { width: 'wide', audience: 'office', nav: '/office/applications' } as const;
const Params = z.strictObject({ id: id() });
const Query = z.strictObject({ from: From });
type At<B = unknown> = Visit<{ id: string }, z.infer<typeof Query>, B>;

/** The form as it stands: what was typed, which ready reply is chosen, what is wrong. */
interface Given {
  readonly body: string;
  readonly chosen: string;
  readonly insert: boolean;
  readonly errors: Readonly<Record<string, string>>;
}

const FRESH: Given = { body: '', chosen: '', insert: false, errors: {} };

async function thread(visit: At, given: Given): Promise<Reply> {
  const { db, params, query, actor, held } = visit;
  const { file } = await openCase(visit, params.id);
  const mayAnswer = held.has('officer');
  const cityId = mayAnswer ? repliesCity(actor, file) : null;
  const replies = cityId === null ? [] : await readyReplies(db, [cityId]);
  const reply = given.insert ? replies.find((one) => one.id === given.chosen) : undefined;
  // What was typed stays, and the ready text comes behind it.
  const put = reply === undefined ? given.body : [given.body.trimEnd(), readyText(reply.texts, file.locale)].filter(Boolean).join('\n\n'); // prettier-ignore
  const page = officeMessagesPage(
    {
      file,
      filters: query.from,
      messages: await threadOf(db, params.id),
      replies,
      mayAnswer,
      cityId,
      typed: put,
      chosen: given.chosen,
      errors: given.errors,
    },
    visit,
  );
  return show('messages/office', page, { ...FRAME, scripts: ['js/messages.js'], error: page.errors.length > 0 });
}

const Answer = z.strictObject({
  body: text(MESSAGE_LENGTH),
  seen: z.string().max(40).default(''),
  reply: z.string().max(40).default(''),
  go: z.enum(['insert', 'send']).catch('send'),
});

async function answer(visit: At<z.infer<typeof Answer>>): Promise<Reply> {
  const { params, query, body: form } = visit;
  const given = { body: form.body, chosen: form.reply };
  if (form.go === 'insert') return thread(visit, { ...given, insert: true, errors: {} });
  if (form.body === '') {
    const page = await thread(visit, { ...given, insert: false, errors: { body: visit.t('errors.required') } });
    return page.kind === 'page' ? { ...page, status: 422 } : page;
  }
  await openCase(visit, params.id);
  const reply = await visit.commit(
    (ctx) => writeToApplicant(ctx, params.id, { body: form.body, locale: visit.locale, seen: form.seen }),
    caseHref(params.id, query.from, 'msg'),
  );
  visit.session.flash({ kind: 'ok', text: visit.t('messages.office.sent') });
  return reply;
}

function messageRoutes(): Route[] {
  const path = '/office/applications/:id/messages';
  const common = { on: ['application', 'id'], params: Params, query: Query } as const;
  return [
    defineRoute({
      ...common,
      method: 'get',
      path,
      permission: 'message:read',
      body: none,
      handle: (visit) => thread(visit, FRESH),
    }),
    defineRoute({
      ...common,
      method: 'post',
      path,
      permission: 'message:answer',
      body: Answer,
      handle: answer,
      invalid: (visit, errors) =>
        thread(visit, { body: typed(visit.body, 'body'), chosen: typed(visit.body, 'reply'), insert: false, errors }),
    }),
    defineRoute({
      ...common,
      method: 'post',
      path: `${path}/settle`,
      permission: 'message:answer',
      body: z.strictObject({ seen: z.string().max(40).default('') }),
      handle: async (visit) => {
        await openCase(visit, visit.params.id);
        return visit.commit(
          (ctx) => settleMessages(ctx, visit.params.id, visit.body.seen),
          caseHref(visit.params.id, visit.query.from, 'msg'),
        );
      },
      invalid: (visit, errors) => thread(visit, { ...FRESH, errors }),
    }),
  ];
}

async function notes(visit: At, given: string, errors: Readonly<Record<string, string>>): Promise<Reply> {
  const { file } = await openCase(visit, visit.params.id);
  const page = notesPage(
    { file, filters: visit.query.from, notes: await notesOf(visit.db, file.id), typed: given, errors },
    visit,
  );
  return show('messages/notes', page, { ...FRAME, error: page.errors.length > 0 });
}

function noteRoutes(): Route[] {
  const path = '/office/applications/:id/notes';
  const common = { permission: 'note:keep', on: ['application', 'id'], query: Query } as const;
  const pin = (word: 'pin' | 'unpin'): Route =>
    defineRoute({
      ...common,
      method: 'post',
      path: `${path}/:note/${word}`,
      params: z.strictObject({ id: id(), note: id() }),
      body: none,
      handle: async (visit) => {
        const { id: application, note } = visit.params;
        await openCase(visit, application);
        return visit.commit(
          (ctx) => setPin(ctx, application, note, word === 'pin'),
          caseHref(application, visit.query.from, 'notes'),
        );
      },
    });
  return [
    defineRoute({
      ...common,
      method: 'get',
      path,
      params: Params,
      body: none,
      handle: (visit) => notes(visit, '', {}),
    }),
    defineRoute({
      ...common,
      method: 'post',
      path,
      params: Params,
      body: z.strictObject({ note: required(NOTE_LENGTH) }),
      handle: async (visit) => {
        await openCase(visit, visit.params.id);
        return visit.commit(
          (ctx) => writeNote(ctx, visit.params.id, visit.body.note),
          caseHref(visit.params.id, visit.query.from, 'notes'),
        );
      },
      invalid: (visit, errors) => notes(visit, typed(visit.body, 'note'), errors),
    }),
    pin('pin'),
    pin('unpin'),
  ];
}

function spotIn(keys: readonly (string | number)[] | null): { since: string; id: string } | null {
  const [since, row] = keys ?? [];
  return typeof since === 'string' && since.length === 24 && typeof row === 'string' ? { since, id: row } : null;
}

/** The office's side of messages, and its notes. */
export function officeMessageRoutes(): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/office/messages',
      permission: 'messages:list',
      params: none,
      query: z.strictObject({ after: cursor().catch(null) }),
      body: none,
      handle: async (visit) => {
        const { threads, more } = await waitingThreads(visit.db, visit.actor, spotIn(visit.query.after));
        const last = threads.at(-1);
        const next = more && last !== undefined ? writeCursor([last.since, last.id]) : null;
        return show('messages/queue', queuePage(threads, next, visit), { ...FRAME, nav: '/office' });
      },
    }),
    ...messageRoutes(),
    ...noteRoutes(),
  ];
}
