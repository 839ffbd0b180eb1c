import { z } from 'zod';
import { citiesOf } from '../access/actor.ts';
import type { Fields } from '../applications/answers.ts';
import { first, FormFields } from '../applications/fields.ts';
import { formOf } from '../calls/calls.reads.ts';
import type { Section } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { CURRENCIES, formOf as modelForm } from '../content/forms/forms.ts';
import { CITY_IDS, TRACKS, type CityId } from '../content/text.ts';
import type { Ctx } from '../engine/context.ts';
import { AppError } from '../errors.ts';
import { isLocale, pick, translator, type Localised } from '../i18n/index.ts';
import { id, none, text } from '../web/input.ts';
import { defineRoute, see, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { checkForm } from './check.ts';
import { sources } from './drafts.repository.ts';
import { dropDraft, editForm, emptyForm, putIn, takeOut, takeSections } from './edit.ts';
import { editFormRoutes } from './edit.routes.ts';
import { beginFormRoutes } from './begin.routes.ts';
import { textsFor } from './frame.view.ts';
import { OFFICE } from './edit-parts.routes.ts';
import { loadForm } from './load.ts';
import { hrefOf } from './outline.view.ts';
import { moved, refIn } from './outline.ts';
import { overviewPage, publishPage, takePage, type TakeFrom } from './pages.view.ts';
import { previewPage } from './preview.view.ts';
import { printPage } from './print.view.ts';
import { publishForm } from './publish.ts';

const Id = z.strictObject({ id: id() });

type At<Q = unknown, B = unknown> = Visit<{ id: string }, Q, B>;

const baseOf = (visit: At): string => `/office/calls/${visit.params.id}/form`;

async function overview(visit: At, errors: Readonly<Record<string, string>> = {}): Promise<Reply> {
  const parts = await loadForm(visit.db, visit.params.id);
  const findings = checkForm(parts.work.form, parts.work.call.rules);
  return show('forms/overview', overviewPage(parts, findings, baseOf(visit), errors, visit), OFFICE);
}

/** A change made by one button: whoever was overtaken by another window is told, and looks again. */
async function change(visit: At, verb: (ctx: Ctx) => Promise<void>, to: string, done: string | null): Promise<Reply> {
  try {
    const reply = await visit.commit(verb, to);
    if (done !== null) visit.session.flash({ kind: 'ok', text: done });
    return reply;
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'conflict') throw error;
    visit.session.flash({ kind: 'warn', text: visit.t('forms.conflict.changed') });
    return see(baseOf(visit));
  }
}

/** Where a button of the outline leads back to: the page it was pressed on, if that is one of the builder's. */
function backTo(visit: At<unknown, Fields>): string {
  const from = first(visit.body, 'from');
  return from === baseOf(visit) || /^\/(sections|questions)\/[\w/-]{1,130}$/.test(from.slice(baseOf(visit).length)) && from.startsWith(baseOf(visit)) ? from : baseOf(visit); // prettier-ignore
}

async function move(visit: At<unknown, Fields>): Promise<Reply> {
  const up = refIn(first(visit.body, 'up'));
  const ref = up ?? refIn(first(visit.body, 'down'));
  if (ref === undefined) throw new AppError({ kind: 'invalid', fields: {} });
  const version = first(visit.body, 'version');
  const verb = (ctx: Ctx): Promise<void> =>
    editForm(ctx, visit.params.id, version, ({ form }) => ({ form: moved(form, ref, up ? -1 : 1) }));
  return change(visit, verb, backTo(visit), null);
}

async function remove(visit: At<unknown, Fields>): Promise<Reply> {
  const ref = refIn(first(visit.body, 'ref'));
  if (ref === undefined) throw new AppError({ kind: 'invalid', fields: {} });
  const to = ref.of === 'field' ? hrefOf(visit.params.id, { of: 'question', question: ref.question }) : baseOf(visit);
  const verb = (ctx: Ctx): Promise<void> => takeOut(ctx, visit.params.id, first(visit.body, 'version'), ref);
  return change(visit, verb, to, visit.t('forms.done.removed'));
}

async function back(visit: At<unknown, Fields>): Promise<Reply> {
  const index = Number(/^\d{1,3}$/.exec(first(visit.body, 'index'))?.[0] ?? 999);
  const verb = (ctx: Ctx): Promise<void> => putIn(ctx, visit.params.id, first(visit.body, 'version'), index);
  return change(visit, verb, baseOf(visit), visit.t('forms.done.back'));
}

async function reset(visit: At<unknown, Fields>): Promise<Reply> {
  const to = first(visit.body, 'to');
  if (to !== 'empty' && to !== 'live') throw new AppError({ kind: 'invalid', fields: {} });
  const work = to === 'empty' ? emptyForm : dropDraft;
  const verb = (ctx: Ctx): Promise<void> => work(ctx, visit.params.id, first(visit.body, 'version'));
  return change(visit, verb, baseOf(visit), visit.t(`forms.done.${to}`));
}

/** The forms that ship, as sources: one a track, an artist's for each currency. */
function models(visit: At): readonly TakeFrom[] {
  return TRACKS.flatMap((track) =>
    (track === 'artist' ? CITY_IDS : (['palu'] as const)).map((city) => ({
      value: `model:${track}:${city}`,
      name: visit.t(track === 'artist' ? 'forms.take.modelIn' : 'forms.take.model', { track: visit.t(`calls.track.${track}`), currency: CURRENCIES[city].code }), // prettier-ignore
    })),
  );
}

async function takeFrom(visit: At): Promise<{ readonly list: readonly TakeFrom[]; sectionsOf(from: string): Promise<readonly Section[] | null> }> {
  const calls = await sources(visit.db, visit.params.id, citiesOf(visit.actor, 'officer'));
  const named = calls.map(({ callId, name }) => ({ value: `call:${callId}`, name: pick(JSON.parse(name) as Localised, visit.locale) }));
  return {
    list: [...models(visit), ...named],
    sectionsOf: async (from) => {
      const [kind, track, city] = from.split(':');
      const model = kind === 'model' ? TRACKS.find((one) => one === track) : undefined;
      if (model && (CITY_IDS as readonly string[]).includes(city ?? '')) return modelForm(model, city as CityId).sections;
      const call = calls.find(({ callId }) => from === `call:${callId}`);
      return call ? (await formOf(visit.db, call.formId)).sections : null;
    },
  };
} // prettier-ignore

async function take(visit: At, from: string, errors: Readonly<Record<string, string>>, status = 200): Promise<Reply> {
  const parts = await loadForm(visit.db, visit.params.id);
  const { list, sectionsOf } = await takeFrom(visit);
  const sections = from === '' ? null : await sectionsOf(from);
  const chosen = sections === null ? null : { from, sections };
  const model = takePage(parts, list, chosen, errors, visit);
  return show('forms/take', model, { ...OFFICE, status, error: model.errors !== null });
}

async function taken(visit: At<unknown, Fields>): Promise<Reply> {
  const from = first(visit.body, 'from');
  const wanted = Object.hasOwn(visit.body, 'section') ? (visit.body['section'] ?? []) : [];
  const all = (await (await takeFrom(visit)).sectionsOf(from)) ?? [];
  const sections = all.filter(({ key }) => wanted.includes(key));
  if (sections.length === 0) return take(visit, from, { section: visit.t('forms.error.noneChosen') }, 422);
  const verb = (ctx: Ctx): Promise<void> => takeSections(ctx, visit.params.id, first(visit.body, 'version'), sections);
  return change(visit, verb, baseOf(visit), visit.t('forms.done.taken', { count: sections.length }));
}

async function beforePublishing(visit: At): Promise<Reply> {
  const parts = await loadForm(visit.db, visit.params.id);
  return show('forms/publish', publishPage(parts, checkForm(parts.work.form, parts.work.call.rules), visit), OFFICE);
}

async function publish(visit: At<unknown, Fields>): Promise<Reply> {
  let done = '';
  const verb = async (ctx: Ctx): Promise<void> => {
    const { version, drafts } = await publishForm(ctx, visit.params.id, first(visit.body, 'version'));
    done = visit.t('forms.done.published', { version, count: drafts });
  };
  const reply = await change(visit, verb, baseOf(visit), null);
  if (done !== '') visit.session.flash({ kind: 'ok', text: done });
  return reply;
}

/** The reader of a form in the language that was chosen for it. */
function shownIn(visit: At, lang: string | undefined): Reader {
  const locale = lang !== undefined && isLocale(lang) ? lang : visit.locale;
  return { t: translator(locale), locale, zone: visit.zone, at: visit.at };
}

type Shown = { readonly section?: string | undefined; readonly lang?: string | undefined };

async function preview(visit: At<Shown>): Promise<Reply> {
  const parts = await loadForm(visit.db, visit.params.id);
  const { sections } = parts.work.form;
  const section = sections.find(({ key }) => key === visit.query.section) ?? sections[0] ?? null;
  const shown = shownIn(visit, visit.query.lang);
  return show('forms/preview', previewPage(parts, section, textsFor(shown), visit, shown), { audience: 'public', nav: '/office/calls' }); // prettier-ignore
}

async function print(visit: At<Shown>): Promise<Reply> {
  const parts = await loadForm(visit.db, visit.params.id);
  const shown = shownIn(visit, visit.query.lang);
  return show('forms/print', printPage(parts, textsFor(shown), visit, shown), { ...OFFICE, width: 'normal' });
}

const ON = { permission: 'form:edit', on: ['call', 'id'], params: Id } as const;
const GET = { ...ON, method: 'get', body: none, query: none } as const;
const POST = { ...ON, method: 'post', body: FormFields, query: none } as const;
const BASE = '/office/calls/:id/form';
const Lang = z.strictObject({ section: text(60).optional(), lang: text(5).optional() });

/** How officers of the lead city build a call's form and publish it. */
export const formRoutes: readonly Route[] = [
  ...editFormRoutes,
  ...beginFormRoutes,
  defineRoute({ ...GET, path: BASE, handle: (visit) => overview(visit) }),
  defineRoute({ ...GET, path: `${BASE}/take`, query: z.strictObject({ from: text(80).optional() }), handle: (visit) => take(visit, visit.query.from ?? '', {}) }),
  defineRoute({ ...GET, path: `${BASE}/publish`, handle: beforePublishing }),
  defineRoute({ ...GET, path: `${BASE}/preview`, query: Lang, handle: preview }),
  defineRoute({ ...GET, path: `${BASE}/print`, query: Lang, handle: print }),
  defineRoute({ ...POST, path: `${BASE}/move`, handle: move, invalid: overview }),
  defineRoute({ ...POST, path: `${BASE}/remove`, handle: remove, invalid: overview }),
  defineRoute({ ...POST, path: `${BASE}/back`, handle: back, invalid: overview }),
  defineRoute({ ...POST, path: `${BASE}/reset`, handle: reset, invalid: overview }),
  defineRoute({ ...POST, path: `${BASE}/take`, handle: taken, invalid: overview }),
  defineRoute({ ...POST, path: `${BASE}/publish`, handle: publish, invalid: (visit) => beforePublishing(visit) }),
]; // prettier-ignore
