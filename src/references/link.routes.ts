import { z } from 'zod';
import type { Fields } from '../applications/answers.ts';
import { first, FormFields, readable } from '../applications/fields.ts';
import { formats } from '../i18n/format.ts';
import { withFile, type Files } from '../documents/store-file.ts';
import { AppError, found } from '../errors.ts';
import { isKey } from '../i18n/index.ts';
import { none, text } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { declineReference, disownReferee, giveReference, keepDraft, keepLetter, takeReferenceBack, writingOf } from './give.ts'; // prettier-ignore
import { closedPage, formPage, LETTER_BYTES, writtenPage, type Typed } from './link.view.ts';
import { readReference, typedReference } from './questions.ts';
import { askingOf, type Asking } from './references.reads.ts';
import type { QuestionSet } from './sets.reads.ts';
import { questionsFor } from './sets.ts';

type At<B = unknown, Q = unknown> = Visit<unknown, Q, B>;
type Any = Pick<At, 'actor' | 'db' | 't' | 'locale' | 'zone' | 'at' | 'body'>;

const FRAME = { audience: 'link' } as const;
const SCRIPTS = ['js/upload.js', 'js/form.js'] as const;
function subjectOf(visit: Any): string {
  if (visit.actor.kind !== 'link') throw new AppError({ kind: 'link_dead', reason: 'unknown' });
  return visit.actor.subject;
}

async function asking(visit: Any): Promise<Asking> {
  return found(await askingOf(visit.db, subjectOf(visit)));
}

/** The questions of a referee's page; what was sent from one that was drawn earlier is read as it was drawn. */
function questionsOn(visit: Any, of: Asking): Promise<QuestionSet> {
  const drawn = first(readable(visit.body as Readonly<Record<string, unknown>>), 'asked');
  const begun = of.reference !== null || (of.draft !== null && of.askedThen !== null);
  return questionsFor(visit.db, { ...of, questions: of.askedThen, begun }, /^\d{1,6}$/.test(drawn) ? Number(drawn) : null);
} // prettier-ignore

interface Shown {
  readonly typed?: Typed;
  readonly errors?: Readonly<Record<string, string>>;
  readonly change?: boolean;
  readonly status?: number;
}

async function page(visit: Any, { typed, errors = {}, change = false, status = 200 }: Shown = {}): Promise<Reply> {
  const of = await asking(visit);
  const writing = writingOf(of.state, of.applicationState);
  const gone = of.applicationState === 'withdrawn' || of.applicationState === 'lapsed';
  if (gone || writing === 'over' || writing === 'declined_over')
    return show('references/closed', closedPage(of, writing, visit), { ...FRAME, status });
  if ((writing === 'change' && !change) || writing === 'read')
    return show('references/written', writtenPage(of, writing, visit), { ...FRAME, status });
  if (writing === 'declined' && !change)
    return show('references/closed', closedPage(of, writing, visit), { ...FRAME, status });
  const asked = await questionsOn(visit, of);
  const model = formPage(of, asked, { typed: typed ?? null, errors, conflict: status === 409 }, visit);
  return show('references/form', model, { ...FRAME, status, error: model.errors !== null, scripts: SCRIPTS });
}

/** What was refused meanwhile is explained by the page itself. */
async function settled(visit: Any, work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'refused') throw error;
    return page(visit, { status: 409 });
  }
}

const versionIn = (fields: Fields): number => Number(first(fields, 'version') || NaN);

/** Keeps what was typed and comes back to it; over a newer version it shows what was typed again, and nothing is lost. */
async function later(visit: At<Fields>, of: Asking, asked: QuestionSet): Promise<Reply> {
  const typed = typedReference(asked.questions, visit.body);
  try {
    const reply = await visit.commit(
      (ctx) => keepDraft(ctx, of.refereeId, { typed, questions: asked.questions, version: versionIn(visit.body) }),
      '/referee?change=1',
    );
    visit.session.flash({ kind: 'ok', text: visit.t('references.done.kept') });
    return reply;
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'conflict') throw error;
    return page(visit, { typed, change: true, status: 409 });
  }
}

async function give(visit: At<Fields>): Promise<Reply> {
  const of = await asking(visit);
  const asked = await questionsOn(visit, of);
  if (first(visit.body, 'go') === 'later') return settled(visit, () => later(visit, of, asked));
  const questions = of.answer === 'file' ? [] : asked.questions;
  const typed = typedReference(questions, visit.body);
  const { reference, empty, problems } = readReference(questions, typed);
  const alone = empty && of.answer !== 'form' && of.letter !== null;
  const errors = alone
    ? {}
    : of.answer === 'file'
      ? { file: visit.t('references.error.noLetter') }
      : Object.fromEntries(Object.entries(problems).map(([field, [key, vars]]) => [field, visit.t(key, vars)]));
  if (Object.keys(errors).length > 0) return page(visit, { typed, errors, change: true, status: 422 });
  return settled(visit, async () => {
    const reply = await visit.commit((ctx) => giveReference(ctx, of.refereeId, { reference, questions }), '/referee');
    visit.session.flash({ kind: 'ok', text: visit.t('references.done.given') });
    return reply;
  });
}

async function autosaved(visit: At<Fields>): Promise<Reply> {
  const of = await asking(visit);
  const { questions } = await questionsOn(visit, of);
  const typed = typedReference(questions, visit.body);
  const kept = { typed, questions, version: versionIn(visit.body) };
  const version = await visit.transact((ctx) => keepDraft(ctx, of.refereeId, kept));
  return { kind: 'json', status: 200, body: { version, time: formats(visit.locale, visit.zone).time(visit.at) } };
}

async function notMe(visit: At): Promise<Reply> {
  return settled(visit, async () => {
    const reply = await visit.commit((ctx) => disownReferee(ctx, subjectOf(visit)), '/help/contact');
    visit.session.closeLink('referee');
    visit.session.flash({ kind: 'ok', text: visit.t('references.done.disowned') });
    return reply;
  });
}

async function letterError(visit: At, text: string, status: number): Promise<Reply> {
  if (visit.wantsJson) return { kind: 'json', status, body: { message: text } };
  return page(visit, { errors: { file: text }, change: true, status });
}

async function letter(visit: At, files: Files): Promise<Reply> {
  const [received] = visit.files;
  if (!received) return letterError(visit, visit.t('documents.error.choose'), 422);
  try {
    const reply = await withFile(files, received, (prepared) =>
      visit.commit((ctx) => keepLetter(ctx, subjectOf(visit), prepared), '/referee?change=1#letter'),
    );
    visit.session.flash({ kind: 'ok', text: visit.t('references.done.letter', { name: received.originalName }) });
    return visit.wantsJson && reply.kind === 'redirect' ? { kind: 'json', status: 200, body: { to: reply.to } } : reply;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.detail.kind === 'refused')
      return visit.wantsJson ? letterError(visit, visit.t('references.error.over'), 409) : page(visit, { status: 409 });
    if (error.detail.kind !== 'invalid') throw error;
    const key = Object.values(error.detail.fields)[0] ?? '';
    return letterError(visit, visit.t(isKey(key) ? key : 'errors.wrong'), 422);
  }
}

const common = { permission: 'reference:write', params: none, noReferrer: true } as const;
const post = { ...common, method: 'post', query: none } as const;

const writingRoutes: readonly Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: '/referee',
    query: z.strictObject({ change: z.literal('1').optional().catch(undefined) }),
    body: none,
    handle: (visit) => page(visit, { change: visit.query.change === '1' }),
  }),
  defineRoute({
    ...post,
    path: '/referee',
    body: FormFields,
    handle: give,
    invalid: async (visit, errors) => {
      const { questions } = await questionsOn(visit, await asking(visit));
      return page(visit, {
        typed: typedReference(questions, readable(visit.body)),
        errors,
        change: true,
        status: 422,
      });
    },
  }),
  defineRoute({ ...post, path: '/referee/draft', body: FormFields, handle: autosaved }),
  defineRoute({ ...post, path: '/referee/not-me', body: none, handle: notMe }),
  defineRoute({
    ...post,
    path: '/referee/take-back',
    body: none,
    handle: (visit) =>
      settled(visit, async () => {
        const reply = await visit.commit((ctx) => takeReferenceBack(ctx, subjectOf(visit)), '/referee');
        visit.session.flash({ kind: 'ok', text: visit.t('references.done.takenBack') });
        return reply;
      }),
  }),
  defineRoute({
    ...post,
    path: '/referee/decline',
    body: z.strictObject({ reason: text(1000).default('') }),
    handle: (visit) =>
      settled(visit, () =>
        visit.commit((ctx) => declineReference(ctx, subjectOf(visit), visit.body.reason), '/referee'),
      ),
    invalid: (visit, errors) => page(visit, { errors, change: true, status: 422 }),
  }),
];

function letterRoutes(files: Files): readonly Route[] {
  return [
    defineRoute({
      ...post,
      path: '/referee/letter',
      body: none,
      upload: { field: 'file', files: 1, bytes: LETTER_BYTES },
      handle: (visit) => letter(visit, files),
    }),
    defineRoute({
      ...post,
      path: '/referee/letter/remove',
      body: none,
      handle: async (visit) => {
        try {
          return await settled(visit, () =>
            visit.commit((ctx) => keepLetter(ctx, subjectOf(visit), null), '/referee?change=1#letter'),
          );
        } catch (error) {
          if (!(error instanceof AppError) || error.detail.kind !== 'invalid') throw error;
          return letterError(visit, visit.t('references.error.letterAlone'), 422);
        }
      },
    }),
  ];
}

/** A referee's pages behind their link: the form, what they wrote, and the letter beside it. */
export function referenceRoutes(files: Files): readonly Route[] {
  return [...writingRoutes, ...letterRoutes(files)];
}
