import { z } from 'zod';
import { answersIn, type Fields } from '../applications/answers.ts';
import { mayEditSection } from '../applications/editable.ts';
import { first, FormFields, readable } from '../applications/fields.ts';
import type { Problem } from '../applications/judge.ts';
import { rearranged } from '../applications/rearranged.ts';
import type { SectionState } from '../applications/section.view.ts';
import { textsFor } from '../applications/texts-for.ts';
import type { Answers, Section } from '../calls/definitions.ts';
import { AppError, found } from '../errors.ts';
import { none, text } from '../web/input.ts';
import { defineRoute, see, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { answerSection } from './answer.ts';
import { memberSectionPage, memberSectionRead } from './answers.view.ts';
import { holder, loadPart, type Part } from './load.ts';

type At<B = unknown> = Visit<{ section: string }, unknown, B>;
interface Loaded {
  readonly part: Part;
  readonly section: Section;
}

const FRAME = { audience: 'link' } as const;
const PLAIN = { summary: false, offered: new Map<string, never>(), conflictWith: null, more: null } as const;

/** A section that asks the holder of the link; before they have confirmed there is none. */
async function load(visit: At): Promise<Loaded> {
  const part = await loadPart(visit);
  const section = part.mine.form.sections.find(({ key }) => key === visit.params.section);
  if (part.member.state !== 'confirmed') throw new AppError({ kind: 'not_found' });
  return { part, section: found(section) };
}

function page(visit: At, { part, section }: Loaded, state: Partial<SectionState>, status = 200): Reply {
  const saved = part.mine.saved.get(section.key);
  const { answers, version, savedAt } = saved ?? { answers: {}, version: 0, savedAt: null };
  const whole: SectionState = { ...PLAIN, answers, version, savedAt, problems: 'wrong', ...state };
  const model = memberSectionPage(part, section, whole, textsFor(visit), visit);
  return show('applications/section', model, { ...FRAME, status, error: model.errors !== null });
}

function readOnly(visit: At, { part, section }: Loaded, typed: Answers | null): Reply {
  const status = typed === null ? 200 : 409;
  return show('applications/section-read', memberSectionRead(part, section, typed, visit), { ...FRAME, status });
}

function onwards(visit: At<Fields>, { part, section }: Loaded): Reply {
  const here = `/member/sections/${section.key}`;
  const add = first(visit.body, 'add');
  if (section.questions.some(({ key }) => key === add)) return see(`${here}?more=${add}#${add}`);
  const moved = first(visit.body, 'remove') || first(visit.body, 'up');
  if (moved !== '') return see(`${here}#${moved.split('.')[0] ?? ''}`);
  const { sections } = part.mine.form;
  const step = { next: 1, previous: -1 }[first(visit.body, 'go')];
  const to = step === undefined ? undefined : sections[sections.indexOf(section) + step];
  if (to && part.own.application.state === 'draft') return see(`/member/sections/${to.key}`);
  visit.session.flash({ kind: 'ok', text: visit.t('applications.section.flash') });
  return see('/member');
}

/** Saves what was typed; what another window or the sending was quicker with is shown beside it. */
async function save(visit: At<Fields>): Promise<Reply> {
  const loaded = await load(visit);
  const { part, section } = loaded;
  const there = part.mine.saved.get(section.key);
  const answers = rearranged(section, answersIn(section, visit.body, there?.answers), visit.body);
  if (!mayEditSection(part.own.editable, section.key)) return readOnly(visit, loaded, answers);
  const version = Number(/^\d{1,9}$/.exec(first(visit.body, 'version'))?.[0] ?? -1);
  const memberId = holder(visit).subject;
  let problems: readonly Problem[];
  try {
    problems = await visit.transact((ctx) => answerSection(ctx, { memberId, section: section.key, answers, version }));
  } catch (error) {
    if (!(error instanceof AppError) || (error.detail.kind !== 'conflict' && error.detail.kind !== 'refused')) throw error; // prettier-ignore
    const now = await load(visit);
    if (error.detail.kind === 'refused') return readOnly(visit, now, answers);
    return page(visit, now, { answers, conflictWith: now.part.mine.saved.get(section.key)?.answers ?? {} }, 409);
  }
  if (first(visit.body, 'go') === 'next' && problems.some(({ missing }) => !missing))
    return page(visit, await load(visit), { answers, summary: true }, 422);
  return onwards(visit, loaded);
}

/** Something in the form cannot be stored: nothing was saved, everything else is still there. */
async function unreadable(visit: At<Readonly<Record<string, unknown>>>, messages: Readonly<Record<string, string>>): Promise<Reply> {
  const loaded = await load(visit);
  const kept = loaded.part.mine.saved.get(loaded.section.key)?.answers;
  return page(visit, loaded, { answers: answersIn(loaded.section, readable(visit.body), kept), summary: true, messages });
} // prettier-ignore

const common = {
  permission: 'member:own',
  path: '/member/sections/:section',
  params: z.strictObject({ section: text(60) }),
  noReferrer: true,
} as const;

/** What the form asks of each of a group: a member answers it here, and nobody else opens it. */
export const memberAnswerRoutes: readonly Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    query: z.strictObject({ more: text(60).optional().catch(undefined), check: z.literal('1').optional().catch(undefined) }),
    body: none,
    handle: async (visit) => {
      const loaded = await load(visit);
      if (!mayEditSection(loaded.part.own.editable, loaded.section.key)) return readOnly(visit, loaded, null);
      const all = visit.query.check === '1';
      return page(visit, loaded, { problems: all ? 'all' : 'wrong', summary: all, more: visit.query.more ?? null });
    },
  }),
  defineRoute({ ...common, method: 'post', query: none, body: FormFields, handle: save, invalid: unreadable }),
]; // prettier-ignore
