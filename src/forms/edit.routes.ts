import type { z } from 'zod';
import type { Fields } from '../applications/answers.ts';
import { first, FormFields, readable } from '../applications/fields.ts';
import type { FormDefinition } from '../calls/definitions.ts';
import { AppError } from '../errors.ts';
import { none } from '../web/input.ts';
import { defineRoute, see, type Reply, type Route } from '../web/route.ts';
import {
  BASE,
  FIELD,
  FRESH,
  More,
  ON,
  page,
  QUESTION,
  SECTION,
  told,
  type At,
  type Problems,
} from './edit-parts.routes.ts';
import { editForm, type Edited, type Work } from './edit.ts';
import { fieldEditPage, questionEditPage, sectionEditPage, type EditPage, type Typing } from './edit.view.ts';
import { loadForm } from './load.ts';
import { isWork, rearranged } from './option-rows.ts';
import { hrefOf } from './outline.view.ts';
import { fieldAt, openersOf, questionAt, questionKeys, sectionAt, toSection, withFields, withQuestion, withSection, type Ref } from './outline.ts'; // prettier-ignore
import { FIELD_KINDS, fieldsOfQuestion, kindIn, KINDS, questionIn } from './question.form.ts';
import { fieldsOfSection, sectionIn } from './section.form.ts';

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

/** Sections, questions and fields, each on a page of its own. */
export const editFormRoutes: readonly Route[] = [
  ...editRoutes(`${BASE}/sections/:section`, SECTION, (visit, { section }) => ofSection(visit, section)),
  ...editRoutes(`${BASE}/questions/:question`, QUESTION, (visit, { question }) => ofQuestion(visit, question)),
  ...editRoutes(`${BASE}/questions/:question/fields/:field`, FIELD, (visit, { question, field }) => ofField(visit, question, field)), // prettier-ignore
];
