import { z } from 'zod';
import { cityById } from '../cities/cities.reads.ts';
import { AppError, found } from '../errors.ts';
import { LOCALES, type Localised } from '../i18n/index.ts';
import { typed } from '../web/form-errors.ts';
import { id, none, required, text } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { addReply, changeReply, removeReply } from './replies.ts';
import { readyReplies } from './replies.reads.ts';
import { repliesPage, type ReplyForm } from './replies.view.ts';

const FRAME = { width: 'wide', audience: 'office', nav: '/office' } as const;
const TEXT_LENGTH = 2_000;
const version = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);
const Texts = { title: required(120), text_id: text(TEXT_LENGTH), text_en: text(TEXT_LENGTH) };
type Body = { readonly title: string; readonly text_id: string; readonly text_en: string };
type At<B = unknown> = Visit<{ city: string }, unknown, B>;

/** The texts that were written; throws where there is none in any language. */
function textsOf(body: Body): { title: string; texts: Localised } {
  const texts: Localised = Object.fromEntries(
    LOCALES.map((locale) => [locale, body[`text_${locale}`]] as const).filter(([, text]) => text !== ''),
  );
  if (Object.keys(texts).length === 0)
    throw new AppError({ kind: 'invalid', fields: { text_id: 'messages.error.noText' } });
  return { title: body.title, texts };
}

async function page(visit: At, form: ReplyForm): Promise<Reply> {
  const city = found(await cityById(visit.db, visit.params.city));
  const model = repliesPage(city, await readyReplies(visit.db, [city.id]), form, visit);
  return show('messages/replies', model, { ...FRAME, error: model.errors.length > 0 });
}

async function done(visit: At, verb: Parameters<At['commit']>[0]): Promise<Reply> {
  const reply = await visit.commit(verb, `/office/cities/${visit.params.city}/replies`);
  visit.session.flash({ kind: 'ok', text: visit.t('messages.replies.saved') });
  return reply;
}

function again(of: string | null) {
  return (visit: At<Readonly<Record<string, unknown>>>, errors: ReplyForm['errors']): Promise<Reply> => {
    const values = Object.fromEntries(Object.keys(Texts).map((field) => [field, typed(visit.body, field)]));
    return page(visit, { of, values, errors });
  };
}

const path = '/office/cities/:city/replies';
const common = { permission: 'replies:edit', on: ['city', 'city'] } as const;
const City = z.strictObject({ city: id() });
const One = z.strictObject({ city: id(), reply: id() });

/** The ready replies of a city's office. */
export const replyRoutes: readonly Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path,
    params: City,
    query: z.strictObject({ edit: id().optional().catch(undefined) }),
    body: none,
    handle: (visit) => page(visit, { of: visit.query.edit ?? null, values: null, errors: {} }),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path,
    params: City,
    query: none,
    body: z.strictObject(Texts),
    handle: (visit) => done(visit, (ctx) => addReply(ctx, visit.params.city, textsOf(visit.body))),
    invalid: again(null),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: `${path}/:reply`,
    params: One,
    query: none,
    body: z.strictObject({ ...Texts, version }),
    handle: (visit) => {
      const { city: cityId, reply } = visit.params;
      const at = { id: reply, cityId, version: visit.body.version };
      return done(visit, (ctx) => changeReply(ctx, at, textsOf(visit.body)));
    },
    invalid: (visit, errors) => again(visit.params.reply)(visit, errors),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: `${path}/:reply/remove`,
    params: One,
    query: none,
    body: z.strictObject({ version }),
    handle: (visit) => {
      const { city: cityId, reply } = visit.params;
      return done(visit, (ctx) => removeReply(ctx, { id: reply, cityId, version: visit.body.version }));
    },
  }),
];
