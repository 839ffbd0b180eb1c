import { z } from 'zod';
import type { Answers, Section } from '../calls/definitions.ts';
import { AppError, found } from '../errors.ts';
import { formats } from '../i18n/format.ts';
import { id, none, text } from '../web/input.ts';
import { defineRoute, see, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { answersIn, type Fields } from './answers.ts';
import { earlierAnswers, profileOf } from './content.reads.ts';
import { mayEditSection } from './editable.ts';
import { first, FormFields, readable } from './fields.ts';
import { rearranged } from './rearranged.ts';
import { sectionOf } from './judge.ts';
import { offeredBesides, offeredFor } from './offered.ts';
import { loadOwn, type Own } from './own.ts';
import { pageForm, wasAsked } from './page-form.ts';
import { saveSection } from './save-section.ts';
import { textsFor } from './texts-for.ts';
import { sectionPage, sectionReadPage, type SectionState } from './section.view.ts';
import type { SavedNow } from './write-section.ts';

const Params = z.strictObject({ id: id(), section: z.string().max(60) });
const FRAME = { audience: 'applicant', nav: '/applications' } as const;

type P = z.infer<typeof Params>;
type At<B> = Visit<P, unknown, B>;

async function load(visit: At<unknown>): Promise<{ own: Own; section: Section }> {
  const own = await loadOwn(visit.db, visit.params.id);
  return { own, section: found(sectionOf(own.form, visit.params.section)) };
}

/** What stands empty and was answered before: shown beside the button that takes it over, or taken over. */
async function besides(
  visit: At<unknown>,
  own: Own,
  section: Section,
  begun: Pick<SectionState, 'answers' | 'offered'>,
  use: boolean,
): Promise<Pick<SectionState, 'answers' | 'offered' | 'earlier'>> {
  const { personId, id: applicationId } = own.application;
  const [profile, earlier] = await Promise.all([
    profileOf(visit.db, personId),
    earlierAnswers(visit.db, personId, applicationId),
  ]);
  const { answers, from } = offeredBesides(section, profile, earlier, begun.answers);
  if (!use) return { answers: begun.answers, offered: begun.offered, earlier: [...from.keys()] };
  return { answers: { ...begun.answers, ...answers }, offered: new Map([...begun.offered, ...from]), earlier: [] };
}

/** What the section begins with: what was saved, else what the person said of themselves before. */
async function begin(
  visit: At<unknown>,
  own: Own,
  section: Section,
): Promise<Pick<SectionState, 'answers' | 'version' | 'savedAt' | 'offered'>> {
  const saved = own.saved.get(section.key);
  if (saved) return { answers: saved.answers, version: saved.version, savedAt: saved.savedAt, offered: new Map() };
  const { personId } = own.application;
  const [profile, earlier] = await Promise.all([
    profileOf(visit.db, personId),
    earlierAnswers(visit.db, personId, own.application.id),
  ]);
  const offered = offeredFor(section, profile, earlier);
  return { answers: offered.answers, version: 0, savedAt: null, offered: offered.from };
}

function page(visit: At<unknown>, own: Own, section: Section, state: SectionState, status = 200): Reply {
  const model = sectionPage(own, section, state, textsFor(visit), visit);
  return show('applications/section', model, {
    ...FRAME,
    status,
    scripts: ['js/form.js'],
    error: model.errors !== null,
  });
}

function readOnly(visit: At<unknown>, own: Own, section: Section, typed: Answers | null): Reply {
  const status = typed === null ? 200 : 409;
  return show('applications/section-read', sectionReadPage(own, section, typed, visit), { ...FRAME, status });
}

/** The section as the page had it that was sent, and what was typed into it. */
async function typedOn(visit: At<Fields>): Promise<{ own: Own; section: Section; form: string; typed: Answers }> {
  const own = await loadOwn(visit.db, visit.params.id);
  const { id: form, definition, old } = await pageForm(visit.db, own, first(visit.body, 'form'));
  const section = found(sectionOf(definition, visit.params.section));
  const kept = old ? everyAnswer(own) : (await begin(visit, own, section)).answers;
  return { own, section, form, typed: answersIn(section, visit.body, kept) };
}

const everyAnswer = (own: Own): Answers =>
  Object.assign({}, ...[...own.saved.values()].map(({ answers }) => answers)) as Answers;

function save(visit: At<Fields>, section: Section, form: string, answers: Answers): Promise<SavedNow> {
  const version = /^\d{1,9}$/.exec(first(visit.body, 'version'))?.[0];
  if (version === undefined) throw new AppError({ kind: 'invalid', fields: {} });
  return visit.transact((ctx) =>
    saveSection(ctx, {
      applicationId: visit.params.id,
      section: section.key,
      answers,
      version: Number(version),
      locale: visit.locale,
      form,
    }),
  );
}

/** Where a button leads once everything is saved. */
function onwards(visit: At<Fields>, own: Own, section: Section): Reply {
  const base = `/applications/${own.application.id}`;
  const here = `${base}/sections/${section.key}`;
  const add = first(visit.body, 'add');
  if (section.questions.some(({ key }) => key === add)) return see(`${here}?more=${add}#${add}`);
  const moved = first(visit.body, 'remove') || first(visit.body, 'up');
  if (moved !== '') return see(`${here}#${moved.split('.')[0] ?? ''}`);
  const { sections } = own.form;
  const step = { next: 1, previous: -1 }[first(visit.body, 'go')];
  const to = step === undefined ? undefined : sections[sections.indexOf(section) + step];
  if (to && own.application.state === 'draft') return see(`${base}/sections/${to.key}`);
  visit.session.flash({ kind: 'ok', text: visit.t('applications.section.flash') });
  return see(base);
}

async function saved(visit: At<Fields>): Promise<Reply> {
  const { own, section, form, typed } = await typedOn(visit);
  const answers = rearranged(section, typed, visit.body);
  if (!mayEditSection(own.editable, section.key)) return readOnly(visit, own, section, answers);
  try {
    const now = await save(visit, section, form, answers);
    if (now.moved) {
      visit.session.flash({ kind: 'warn', text: visit.t('applications.moved.flash') });
      return see(`/applications/${own.application.id}`);
    }
    const wrong = first(visit.body, 'go') === 'next' && now.problems.some(({ missing }) => !missing);
    if (!wrong) return onwards(visit, own, section);
    const state: SectionState = {
      ...now,
      answers,
      problems: 'wrong',
      summary: true,
      offered: new Map(),
      conflictWith: null,
      more: null,
    };
    return page(visit, (await load(visit)).own, section, state, 422);
  } catch (error) {
    return notSaved(visit, section, answers, error);
  }
}

/** Another window was quicker, or the application was sent meanwhile: what was typed here is shown beside what is saved. */
async function notSaved(visit: At<Fields>, section: Section, answers: Answers, error: unknown): Promise<Reply> {
  if (!(error instanceof AppError) || (error.detail.kind !== 'conflict' && error.detail.kind !== 'refused'))
    throw error;
  const { own } = await load(visit);
  if (error.detail.kind === 'refused') return readOnly(visit, own, section, answers);
  const there = own.saved.get(section.key);
  const state: SectionState = {
    answers,
    version: there?.version ?? 0,
    savedAt: there?.savedAt ?? null,
    problems: 'wrong',
    summary: false,
    offered: new Map(),
    conflictWith: there?.answers ?? {},
    more: null,
  };
  return page(visit, own, section, state, 409);
}

/** Something in the form cannot be stored: nothing was saved, everything else is still there. */
async function unreadable(
  visit: At<Readonly<Record<string, unknown>>>,
  messages: Readonly<Record<string, string>>,
): Promise<Reply> {
  const { own, section } = await load(visit);
  const begun = await begin(visit, own, section);
  const answers = answersIn(section, readable(visit.body), begun.answers);
  return page(visit, own, section, {
    ...begun,
    answers,
    problems: 'wrong',
    summary: true,
    messages,
    conflictWith: null,
    more: null,
  });
}

async function autosaved(visit: At<Fields>): Promise<Reply> {
  const { section, form, typed } = await typedOn(visit);
  const now = await save(visit, section, form, typed);
  const time = formats(visit.locale, visit.zone).time(now.savedAt);
  return { kind: 'json', status: 200, body: { version: now.version, time, complete: now.complete } };
}

const common = { permission: 'application:own', on: ['application', 'id'], params: Params } as const;

/** The sections of a form: shown, saved by a button, saved while typing. */
export const sectionRoutes: readonly Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: '/applications/:id/sections/:section',
    query: z.strictObject({ more: text(60).optional(), check: text(1).optional(), use: text(10).optional() }),
    body: none,
    handle: async (visit) => {
      const own = await loadOwn(visit.db, visit.params.id);
      const section = sectionOf(own.form, visit.params.section);
      if (!section) {
        if (await wasAsked(visit.db, own, visit.params.section)) return see(`/applications/${own.application.id}`);
        throw new AppError({ kind: 'not_found' });
      }
      if (!mayEditSection(own.editable, section.key)) return readOnly(visit, own, section, null);
      const all = visit.query.check === '1';
      const problems = all ? 'all' : 'wrong';
      const more = visit.query.more ?? null;
      const begun = await begin(visit, own, section);
      return page(visit, own, section, {
        ...begun,
        ...(await besides(visit, own, section, begun, visit.query.use === 'earlier')),
        problems,
        summary: all,
        conflictWith: null,
        more,
      });
    },
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/applications/:id/sections/:section',
    query: none,
    body: FormFields,
    handle: saved,
    invalid: unreadable,
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: '/applications/:id/sections/:section/autosave',
    query: none,
    body: FormFields,
    handle: autosaved,
  }),
];
