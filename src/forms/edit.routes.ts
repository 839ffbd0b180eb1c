import { z } from 'zod';
import type { Fields } from '../applications/answers.ts';
import { first, FormFields, readable } from '../applications/fields.ts';
import type { FormDefinition, Question, Section } from '../calls/definitions.ts';
import { AppError } from '../errors.ts';
import type { Key } from '../i18n/index.ts';
import { id, none, text } from '../web/input.ts';
import { defineRoute, see, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { editForm, type Edited, type Work } from './edit.ts';
import {
  beginPage,
  fieldEditPage,
  questionEditPage,
  sectionEditPage,
  type EditPage,
  type Typing,
} from './edit.view.ts';
import { loadForm } from './load.ts';
import { hrefOf } from './outline.view.ts';
import { fieldAt, keyFrom, openersOf, questionAt, questionKeys, RESERVED, sectionAt, toSection, withFields, withQuestion, withSection, type Ref } from './outline.ts'; // prettier-ignore
import { FIELD_KINDS, fieldsOfQuestion, kindIn, KINDS, localisedIn, newQuestion, questionIn, checkLength, LONGEST } from './question.form.ts'; // prettier-ignore
import { fieldsOfSection, sectionIn } from './section.form.ts';

const OFFICE = { audience: 'office', nav: '/office/calls', width: 'wide' } as const;
const Key_ = z.string().regex(/^[\w-]{1,60}$/);
const Id = { id: id() };

type At<P = { id: string }, B = unknown> = Visit<P, { more?: string | undefined }, B>;
type Problems = Readonly<Record<string, Key>>;

const FRESH = { errors: {}, more: 0, conflict: false } as const;

function told(visit: At<unknown>, problems: Problems): Record<string, string> {
  return Object.fromEntries(Object.entries(problems).map(([name, key]) => [name, visit.t(key)]));
}

function page(model: EditPage, status = 200): Reply {
  return show('forms/edit', model, { ...OFFICE, status, error: model.errors !== null });
}

/** Takes a row of the list of options out of what was typed, or moves it up, as one of the page's buttons asks. */
function rearranged(fields: Fields): Fields {
  const [, what, at] = /^(up|out)-(\d{1,3})$/.exec(first(fields, 'do')) ?? [];
  if (what === undefined || at === undefined) return fields;
  const numbers = [...new Set(Object.keys(fields).flatMap((name) => /^option\.(\d{1,3})[._]/.exec(name)?.[1] ?? []).map(Number))].sort((a, b) => a - b); // prettier-ignore
  const here = Number(at);
  const above = numbers[numbers.indexOf(here) - 1];
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => what === 'up' || !name.startsWith(`option.${at}.`) && !name.startsWith(`option.${at}_`))); // prettier-ignore
  if (what === 'out' || above === undefined) return rest;
  const renamed = (name: string): string => {
    const [, number, end] = /^option\.(\d{1,3})([._].*)$/.exec(name) ?? [];
    if (number === undefined || end === undefined) return name;
    const to = Number(number) === here ? above : Number(number) === above ? here : Number(number);
    return `option.${String(to)}${end}`;
  };
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [renamed(name), value]));
}

/** True for a button that only works on what was typed: nothing is saved by it. */
function isWork(fields: Fields): boolean {
  return /^(up|out)-\d{1,3}$/.test(first(fields, 'do')) || ['add-option', 'condition'].includes(first(fields, 'do'));
}

/** What one page edits: how it is shown, read and written. */
interface Editing {
  readonly ref: Ref;
  show(parts: Awaited<ReturnType<typeof loadForm>>, typing: Typing, url: string): EditPage;
  fields(form: FormDefinition): Fields;
  read(form: FormDefinition, fields: Fields): { readonly edit: (work: Work) => Edited; readonly problems: Problems; readonly again: boolean }; // prettier-ignore
}

function ofSection(visit: At<unknown>, key: string): Editing {
  return {
    ref: { of: 'section', section: key },
    show: (parts, typing, url) => sectionEditPage(parts, sectionAt(parts.work.form, key), typing, url, visit),
    fields: (form) => fieldsOfSection(sectionAt(form, key)),
    read: (form, fields) => {
      const { section, problems } = sectionIn(fields, sectionAt(form, key));
      const edit = (work: Work): Edited => ({ form: withSection(work.form, key, () => section) });
      return { edit, problems, again: false };
    },
  };
}

function ofQuestion(visit: At<unknown>, key: string): Editing {
  return {
    ref: { of: 'question', question: key },
    show: (parts, typing, url) => {
      const { question } = questionAt(parts.work.form, key);
      const kind = kindIn(typing.fields, question.kind, KINDS);
      return questionEditPage(parts, { ...question, kind }, typing, url, visit);
    },
    fields: (form) => {
      const { question, section } = questionAt(form, key);
      return fieldsOfQuestion(question, section.key);
    },
    read: (form, fields) => {
      const { question: before, section } = questionAt(form, key);
      const { question, problems } = questionIn(fields, before, { openers: openersOf(form, key), kinds: KINDS });
      const to = form.sections.find((one) => one.key === first(fields, 'section')) ?? section;
      const edit = (work: Work): Edited => ({ form: toSection(withQuestion(work.form, key, () => question), key, to.key) }); // prettier-ignore
      return { edit, problems, again: question.kind !== before.kind };
    },
  };
}

function ofField(visit: At<unknown>, group: string, key: string): Editing {
  return {
    ref: { of: 'field', question: group, field: key },
    show: (parts, typing, url) => {
      const field = fieldAt(parts.work.form, group, key);
      const kind = kindIn(typing.fields, field.kind, FIELD_KINDS);
      return fieldEditPage(parts, questionAt(parts.work.form, group).question, { ...field, kind }, typing, url, visit);
    },
    fields: (form) => fieldsOfQuestion(fieldAt(form, group, key), ''),
    read: (form, fields) => {
      const before = fieldAt(form, group, key);
      const { question, problems } = questionIn(fields, before, { openers: [], kinds: FIELD_KINDS });
      const edit = (work: Work): Edited => ({
        form: withFields(work.form, group, (all) => all.map((one) => (one.key === key ? question : one))),
      });
      return { edit, problems, again: question.kind !== before.kind };
    },
  };
}

async function open(visit: At, editing: Editing): Promise<Reply> {
  const parts = await loadForm(visit.db, visit.params.id);
  const fields = editing.fields(parts.work.form);
  const more = Number(/^\d{1,2}$/.exec(visit.query.more ?? '')?.[0] ?? 0);
  return page(editing.show(parts, { ...FRESH, fields, more }, visit.url));
}

async function again(visit: At, editing: Editing, typing: Typing, status: number): Promise<Reply> {
  const parts = await loadForm(visit.db, visit.params.id);
  return page(editing.show(parts, typing, visit.url.split('?')[0] ?? ''), status);
}

/** The piece after the one that was saved: the next question of the form. */
function nextOf(form: FormDefinition, ref: Ref): Ref | null {
  if (ref.of !== 'question') return null;
  const keys = questionKeys(form);
  const next = keys[keys.indexOf(ref.question) + 1];
  return next === undefined ? null : { of: 'question', question: next };
}

async function save(visit: At<{ id: string }, Fields>, editing: Editing): Promise<Reply> {
  const typed = rearranged(visit.body);
  const what = first(typed, 'do');
  const { work } = await loadForm(visit.db, visit.params.id);
  if (isWork(typed)) return again(visit, editing, { ...FRESH, fields: typed, more: what === 'add-option' ? 1 : 0 }, 200);
  const { problems, again: kindChanged } = editing.read(work.form, typed);
  if (Object.keys(problems).length > 0)
    return again(visit, editing, { ...FRESH, fields: typed, errors: told(visit, problems) }, 422);
  const here = hrefOf(visit.params.id, editing.ref);
  const next = what === 'next' && !kindChanged ? nextOf(work.form, editing.ref) : null;
  const to = kindChanged || next === null ? here : hrefOf(visit.params.id, next);
  try {
    const reply = await visit.commit(
      (ctx) => editForm(ctx, visit.params.id, first(typed, 'version'), (now) => editing.read(now.form, typed).edit(now)),
      to,
    );
    visit.session.flash({ kind: 'ok', text: visit.t(kindChanged ? 'forms.done.kind' : 'forms.done.saved') });
    return reply;
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'conflict') throw error;
    return stillThere(visit, editing, typed);
  }
} // prettier-ignore

/** Another window was quicker: what was typed here stands beside what is saved now; unless the piece is gone. */
async function stillThere(visit: At, editing: Editing, typed: Fields): Promise<Reply> {
  try {
    return await again(visit, editing, { ...FRESH, fields: typed, conflict: true }, 409);
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'not_found') throw error;
    visit.session.flash({ kind: 'err', text: visit.t('forms.conflict.gone') });
    return see(`/office/calls/${visit.params.id}/form`);
  }
}

async function unreadable(
  visit: At<{ id: string }, Readonly<Record<string, unknown>>>,
  editing: Editing,
  errors: Readonly<Record<string, string>>,
): Promise<Reply> {
  return again(visit, editing, { ...FRESH, fields: readable(visit.body), errors }, 422);
}

/** What is begun: a section, a question in a section, a field of a group. */
interface Beginning {
  readonly what: 'section' | 'question' | 'field';
  readonly here: Ref | null;
  in(form: FormDefinition): Section | Question | null;
  make(form: FormDefinition, fields: Fields, key: string): FormDefinition;
  taken(form: FormDefinition): readonly string[];
  ref(key: string): Ref;
}

const BEGIN = {
  section: (): Beginning => ({
    what: 'section',
    here: null,
    in: () => null,
    taken: (form) => form.sections.map(({ key }) => key),
    ref: (section) => ({ of: 'section', section }),
    make: (form, fields, key) => {
      const { section } = sectionIn(fields, { key, group: 'about_you', title: {}, questions: [] });
      return { ...form, sections: [...form.sections, section] };
    },
  }),
  question: (section: string): Beginning => ({
    what: 'question',
    here: { of: 'section', section },
    in: (form) => sectionAt(form, section),
    taken: questionKeys,
    ref: (question) => ({ of: 'question', question }),
    make: (form, fields, key) =>
      withSection(form, section, (one) => ({
        ...one,
        questions: [...one.questions, newQuestion(key, kindIn(fields, 'text', KINDS), localisedIn(fields, 'label'))],
      })),
  }),
  field: (question: string): Beginning => ({
    what: 'field',
    here: { of: 'question', question },
    in: (form) => questionAt(form, question).question,
    taken: (form) => (questionAt(form, question).question.fields ?? []).map(({ key }) => key),
    ref: (field) => ({ of: 'field', question, field }),
    make: (form, fields, key) =>
      withFields(form, question, (all) => [
        ...all,
        newQuestion(key, kindIn(fields, 'text', FIELD_KINDS), localisedIn(fields, 'label')),
      ]),
  }),
} as const;

async function begin(visit: At, beginning: Beginning, typing: Typing, status = 200): Promise<Reply> {
  const parts = await loadForm(visit.db, visit.params.id);
  const action = visit.url.split('?')[0] ?? '';
  const where = { what: beginning.what, in: beginning.in(parts.work.form), action, here: beginning.here };
  return page(beginPage(parts, where, typing, action, visit), status);
}

function beginProblems(form: FormDefinition, beginning: Beginning, fields: Fields): Problems {
  const name = beginning.what === 'section' ? 'title' : 'label';
  const problems: Record<string, Key> = {};
  const text = localisedIn(fields, name);
  if (Object.keys(text).length === 0) problems[`${name}_id`] = 'errors.required';
  checkLength(text, name, LONGEST[name], problems);
  const key = first(fields, 'key');
  if (key !== '' && !/^[a-z][a-z0-9_]{0,39}$/.test(key)) problems['key'] = 'forms.error.key';
  else if (RESERVED.has(key) || beginning.taken(form).includes(key)) problems['key'] = 'forms.error.keyTaken';
  return problems;
}

async function add(visit: At<{ id: string }, Fields>, beginning: Beginning): Promise<Reply> {
  const { work } = await loadForm(visit.db, visit.params.id);
  const fields = visit.body;
  const problems = beginProblems(work.form, beginning, fields);
  if (Object.keys(problems).length > 0)
    return begin(visit, beginning, { ...FRESH, fields, errors: told(visit, problems) }, 422);
  const text = localisedIn(fields, beginning.what === 'section' ? 'title' : 'label');
  const keyIn = (form: FormDefinition): string =>
    first(fields, 'key') || keyFrom(text['en'] ?? Object.values(text)[0] ?? '', beginning.taken(form), beginning.what);
  const to = hrefOf(visit.params.id, beginning.ref(keyIn(work.form)));
  try {
    return await visit.commit(
      (ctx) => editForm(ctx, visit.params.id, first(fields, 'version'), ({ form }) => ({ form: beginning.make(form, fields, keyIn(form)) })),
      to,
    ); // prettier-ignore
  } catch (error) {
    if (!(error instanceof AppError) || error.detail.kind !== 'conflict') throw error;
    return begin(visit, beginning, { ...FRESH, fields, errors: { '': visit.t('forms.conflict.changed') } }, 409);
  }
}

const ON = { permission: 'form:edit', on: ['call', 'id'] } as const;
const BASE = '/office/calls/:id/form';
const More = z.strictObject({ more: text(2).optional() });
const BLANK: Typing = { ...FRESH, fields: { kind: ['text'], group: ['about_you'] } };

const SECTION = z.strictObject({ ...Id, section: Key_ });
const QUESTION = z.strictObject({ ...Id, question: Key_ });
const FIELD = z.strictObject({ ...Id, question: Key_, field: Key_ });

/** The page of a piece and what it posts to. */
function editRoutes<P extends { id: string }>(path: string, params: z.ZodType<P>, of: (visit: At<unknown>, params: P) => Editing): Route[] {
  return [
    defineRoute({ ...ON, method: 'get', path, params, query: More, body: none, handle: (visit) => open(visit, of(visit, visit.params)) }),
    defineRoute({
      ...ON, method: 'post', path, params, query: none, body: FormFields,
      handle: (visit) => save(visit as At<{ id: string }, Fields>, of(visit as At<unknown>, visit.params)),
      invalid: (visit, errors) => unreadable(visit as never, of(visit as never, visit.params), errors),
    }),
  ];
} // prettier-ignore

/** The page on which something is begun. */
function beginRoutes<P extends { id: string }>(path: string, params: z.ZodType<P>, of: (params: P) => Beginning): Route[] {
  return [
    defineRoute({ ...ON, method: 'get', path, params, query: none, body: none, handle: (visit) => begin(visit as At, of(visit.params), BLANK) }),
    defineRoute({
      ...ON, method: 'post', path, params, query: none, body: FormFields,
      handle: (visit) => add(visit as At<{ id: string }, Fields>, of(visit.params)),
      invalid: (visit, errors) => begin(visit as never, of(visit.params), { ...FRESH, fields: readable(visit.body), errors }, 422),
    }),
  ];
} // prettier-ignore

/** Sections, questions and fields, each on a page of its own. */
export const editFormRoutes: readonly Route[] = [
  ...editRoutes(`${BASE}/sections/:section`, SECTION, (visit, { section }) => ofSection(visit, section)),
  ...editRoutes(`${BASE}/questions/:question`, QUESTION, (visit, { question }) => ofQuestion(visit, question)),
  ...editRoutes(`${BASE}/questions/:question/fields/:field`, FIELD, (visit, { question, field }) => ofField(visit, question, field)), // prettier-ignore
  ...beginRoutes(`${BASE}/add`, z.strictObject(Id), () => BEGIN.section()),
  ...beginRoutes(`${BASE}/sections/:section/add`, SECTION, ({ section }) => BEGIN.question(section)),
  ...beginRoutes(`${BASE}/questions/:question/add`, QUESTION, ({ question }) => BEGIN.field(question)),
];
