import { z } from 'zod';
import { answersIn } from '../applications/answers.ts';
import { mayEditSection } from '../applications/editable.ts';
import { first, FormFields } from '../applications/fields.ts';
import { sectionOf } from '../applications/judge.ts';
import { loadOwn, type Own } from '../applications/own.ts';
import { pageForm } from '../applications/page-form.ts';
import { saveSection } from '../applications/save-section.ts';
import { textsFor } from '../applications/texts-for.ts';
import { sectionPage, type SectionState } from '../applications/section.view.ts';
import type { SavedNow } from '../applications/write-section.ts';
import type { Answers, Section } from '../calls/definitions.ts';
import { AppError, found } from '../errors.ts';
import { id, none, text } from '../web/input.ts';
import { defineRoute, see, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { openPaper } from './on-paper.ts';

type At<B> = Visit<{ id: string; section: string }, unknown, B>;
type Fields = z.infer<typeof FormFields>;

const FRAME = { audience: 'office', nav: '/office/applications' } as const;
const EMPTY = { offered: new Map<string, never>(), conflictWith: null } as const;

/** Only what came on paper is typed in by the office, and only by the sending city's or lead city's officers. */
async function load(
  visit: At<unknown>,
  onPage = '',
): Promise<{ own: Own; section: Section; locale: string; form: string }> {
  const file = await openPaper(visit, visit.params.id);
  const own = await loadOwn(visit.db, visit.params.id);
  const form = await pageForm(visit.db, own, onPage);
  const section = found(sectionOf(form.definition, visit.params.section));
  if (!mayEditSection(own.editable, section.key)) throw new AppError({ kind: 'not_found' });
  return { own, section, locale: file.locale, form: form.id };
}

/** The applicant's own page of the section, at the office's address: what is asked is the same. */
function page(visit: At<unknown>, own: Own, section: Section, state: SectionState, status = 200): Reply {
  const model = sectionPage(own, section, state, textsFor(visit), visit);
  const mine = (href: string): string => `/office${href}`;
  const back = `/office/applications/${own.application.id}`;
  return show(
    'applications/section',
    {
      ...model,
      crumbs: {
        links: [{ text: visit.t('screening.assign.back', { reference: own.application.reference }), href: back }],
      },
      action: mine(model.action),
      autosave: model.autosave === null ? null : mine(model.autosave),
      who: null,
      mini: model.mini.map((item) => ({ ...item, href: mine(item.href) })),
      deadline: null,
      conflict:
        model.conflict === null
          ? null
          : { ...model.conflict, reload: { ...model.conflict.reload, href: mine(model.conflict.reload.href) } },
    },
    { ...FRAME, status, error: model.errors !== null },
  );
}

function stateOf(own: Own, section: Section, more: string | null): SectionState {
  const saved = own.saved.get(section.key);
  const { answers, version, savedAt } = saved ?? { answers: {}, version: 0, savedAt: null };
  return { ...EMPTY, answers, version, savedAt, problems: 'wrong', summary: false, more };
}

function onwards(visit: At<Fields>, own: Own, section: Section): Reply {
  const base = `/office/applications/${own.application.id}`;
  const add = first(visit.body, 'add');
  if (section.questions.some(({ key }) => key === add))
    return see(`${base}/sections/${section.key}?more=${add}#${add}`);
  const { sections } = own.form;
  const step = { next: 1, previous: -1 }[first(visit.body, 'go')];
  const to = step === undefined ? undefined : sections[sections.indexOf(section) + step];
  return see(to && own.application.state === 'draft' ? `${base}/sections/${to.key}` : `${base}#answers`);
}

async function save(
  visit: At<Fields>,
  { own, section, locale, form }: Awaited<ReturnType<typeof load>>,
  answers: Answers,
): Promise<SavedNow | null> {
  const version = /^\d{1,9}$/.exec(first(visit.body, 'version'))?.[0];
  if (version === undefined) throw new AppError({ kind: 'invalid', fields: {} });
  const work = {
    applicationId: own.application.id,
    section: section.key,
    answers,
    version: Number(version),
    locale,
    form,
  };
  try {
    return await visit.transact((ctx) => saveSection(ctx, work));
  } catch (error) {
    if (error instanceof AppError && error.detail.kind === 'conflict') return null;
    throw error;
  }
}

async function saved(visit: At<Fields>): Promise<Reply> {
  const loaded = await load(visit, first(visit.body, 'form'));
  const { own, section } = loaded;
  const answers = answersIn(section, visit.body, own.saved.get(section.key)?.answers);
  const now = await save(visit, loaded, answers);
  if (now === null) {
    const there = stateOf(own, section, null);
    return page(visit, own, section, { ...there, answers, conflictWith: there.answers }, 409);
  }
  if (now.moved) {
    visit.session.flash({ kind: 'warn', text: visit.t('applications.moved.flash') });
    return see(`/office/applications/${own.application.id}#answers`);
  }
  if (first(visit.body, 'go') === 'next' && now.problems.some(({ missing }) => !missing)) {
    const state: SectionState = { ...EMPTY, ...now, answers, problems: 'wrong', summary: true, more: null };
    return page(visit, own, section, state, 422);
  }
  return onwards(visit, own, section);
}

/** Typing in the sections of a form that came on paper. */
export function paperSectionRoutes(): Route[] {
  const common = {
    path: '/office/applications/:id/sections/:section',
    permission: 'application:screen',
    on: ['application', 'id'],
    params: z.strictObject({ id: id(), section: z.string().max(60) }),
  } as const;
  return [
    defineRoute({
      ...common,
      method: 'get',
      query: z.strictObject({ more: text(60).optional() }),
      body: none,
      handle: async (visit) => {
        const { own, section } = await load(visit);
        return page(visit, own, section, stateOf(own, section, visit.query.more ?? null));
      },
    }),
    defineRoute({ ...common, method: 'post', query: none, body: FormFields, handle: saved }),
  ];
}
