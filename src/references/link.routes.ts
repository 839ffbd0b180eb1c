import { z } from 'zod';
import { withFile, type Files } from '../documents/store-file.ts';
import { AppError, found } from '../errors.ts';
import { isKey } from '../i18n/index.ts';
import { none, required, text } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { declineReference, giveReference, keepLetter, writingOf } from './give.ts';
import { closedPage, formPage, LETTER_BYTES, writtenPage, type Typed } from './link.view.ts';
import { askingOf, type Asking } from './references.reads.ts';

type At<B = unknown, Q = unknown> = Visit<unknown, Q, B>;
type Any = Pick<At, 'actor' | 'db' | 't' | 'locale' | 'zone' | 'at' | 'body'>;

const FRAME = { audience: 'link' } as const;
const rating = () => z.coerce.number().int().min(0).max(5);
const Body = z.strictObject({
  known_for: required(100),
  capacity: required(200),
  ability: rating(),
  with_others: rating(),
  perseverance: rating(),
  strengths: required(4000),
  recommendation: z.enum(['yes', 'with_reservation', 'no']),
});

function link(visit: Any): { link: string; subject: string } {
  if (visit.actor.kind !== 'link') throw new AppError({ kind: 'link_dead', reason: 'unknown' });
  return { link: visit.actor.link, subject: visit.actor.subject };
}

async function asking(visit: Any): Promise<Asking> {
  const { link: id, subject } = link(visit);
  return found(await askingOf(visit.db, subject, id));
}

interface Shown {
  readonly typed?: Typed;
  readonly errors?: Readonly<Record<string, string>>;
  readonly change?: boolean;
  readonly status?: number;
}

async function page(visit: Any, { typed, errors = {}, change = false, status = 200 }: Shown = {}): Promise<Reply> {
  const of = await asking(visit);
  const writing = writingOf(of.state, of.applicationState);
  if (writing === 'over' || writing === 'declined_over')
    return show('references/closed', closedPage(of, writing, visit), { ...FRAME, status });
  if ((writing === 'change' && !change) || writing === 'read')
    return show('references/written', writtenPage(of, writing, visit), { ...FRAME, status });
  if (writing === 'declined' && !change)
    return show('references/closed', closedPage(of, writing, visit), { ...FRAME, status });
  const model = formPage(of, { typed: typed ?? null, errors }, visit);
  return show('references/form', model, { ...FRAME, status, error: model.errors !== null, scripts: ['js/upload.js'] });
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

function give(visit: At<z.infer<typeof Body>>): Promise<Reply> {
  const reference = visit.body;
  const words = reference.strengths.split(/\s+/).length;
  if (words > 400) throw new AppError({ kind: 'invalid', fields: { strengths: 'references.error.long' } });
  return settled(visit, async () => {
    const reply = await visit.commit((ctx) => giveReference(ctx, link(visit).subject, reference), '/referee');
    visit.session.flash({ kind: 'ok', text: visit.t('references.done.given') });
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
      visit.commit((ctx) => keepLetter(ctx, link(visit).subject, prepared), '/referee?change=1#letter'),
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

/** A referee's pages behind their link: the form, what they wrote, and the letter beside it. */
export function referenceRoutes(files: Files): readonly Route[] {
  const common = { permission: 'reference:write', params: none, noReferrer: true } as const;
  const post = { ...common, method: 'post', query: none } as const;
  return [
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
      body: Body,
      handle: give,
      invalid: (visit, errors) => page(visit, { typed: visit.body, errors, change: true, status: 422 }),
    }),
    defineRoute({
      ...post,
      path: '/referee/decline',
      body: z.strictObject({ reason: text(1000).default('') }),
      handle: (visit) =>
        settled(visit, () =>
          visit.commit((ctx) => declineReference(ctx, link(visit).subject, visit.body.reason), '/referee'),
        ),
      invalid: (visit, errors) => page(visit, { errors, change: true, status: 422 }),
    }),
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
      handle: (visit) =>
        settled(visit, () =>
          visit.commit((ctx) => keepLetter(ctx, link(visit).subject, null), '/referee?change=1#letter'),
        ),
    }),
  ];
}
