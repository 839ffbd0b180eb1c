import type { z } from 'zod';
import type { Fields } from '../applications/answers.ts';
import { first, FormFields, readable } from '../applications/fields.ts';
import type { FormDefinition, Question, Section } from '../calls/definitions.ts';
import { AppError } from '../errors.ts';
import type { Key } from '../i18n/index.ts';
import { none } from '../web/input.ts';
import { defineRoute, type Reply, type Route } from '../web/route.ts';
import { BASE, CALL, FRESH, ON, page, QUESTION, SECTION, told, type At, type Problems } from './edit-parts.routes.ts';
import { editForm } from './edit.ts';
import { beginPage, type Typing } from './edit.view.ts';
import { loadForm } from './load.ts';
import { hrefOf } from './outline.view.ts';
import {
  keyFrom,
  questionAt,
  questionKeys,
  RESERVED,
  sectionAt,
  withFields,
  withSection,
  type Ref,
} from './outline.ts';
import { checkLength, FIELD_KINDS, kindIn, KINDS, localisedIn, LONGEST, newQuestion } from './question.form.ts';
import { sectionIn } from './section.form.ts';

const BLANK: Typing = { ...FRESH, fields: { kind: ['text'], group: ['about_you'] } };

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

/** Where sections, questions and fields are begun. */
export const beginFormRoutes: readonly Route[] = [
  ...beginRoutes(`${BASE}/add`, CALL, () => BEGIN.section()),
  ...beginRoutes(`${BASE}/sections/:section/add`, SECTION, ({ section }) => BEGIN.question(section)),
  ...beginRoutes(`${BASE}/questions/:question/add`, QUESTION, ({ question }) => BEGIN.field(question)),
];
