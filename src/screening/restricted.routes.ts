import { z } from 'zod';
import { AppError, found } from '../errors.ts';
import { typed } from '../web/form-errors.ts';
import { id, required } from '../web/input.ts';
import type { SavedSection } from '../applications/content.reads.ts';
import { groupFile } from '../members/members.reads.ts';
import { memberSections, restrictedOfMember } from '../members/shown.view.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import type { Filters } from './applications.reads.ts';
import { openCase } from './case-parts.ts';
import { answersOf, type CaseFile } from './case.reads.ts';
import { From } from './filters.form.ts';
import { recordReading } from './restricted.ts';
import { restrictedPage, restrictedRows, type RestrictedPage } from './restricted.view.ts';

type Any = Visit<{ id: string }, { what: string; member?: string | undefined; from: Filters }, unknown>;

interface Opened {
  readonly file: CaseFile;
  readonly rows: RestrictedPage['rows'];
  readonly member: { readonly id: string; readonly name: string } | null;
}

const FRAME = { audience: 'office', nav: '/office/applications' } as const;
const One = z.strictObject({ id: id() });
const What = z.strictObject({ what: z.string().max(60).catch(''), member: id().optional(), from: From });

/** Of one member of a group, by the name of whoever it is. */
async function ofMember(visit: Any, file: CaseFile, member: string): Promise<Opened> {
  const { members, details, answers } = await groupFile(visit.db, file.id);
  const { participantId, name } = found(members.find(({ id: one }) => one === member));
  const saved = answers.get(participantId ?? '') ?? new Map<string, SavedSection>();
  const lead = Object.fromEntries(await answersOf(visit.db, file.id));
  const number = details.get(participantId ?? '')?.identityNumber ?? null;
  const identity = number === null ? null : [{ key: visit.t('screening.restricted.identity'), value: number }];
  const sections = memberSections(file.form, lead, saved, visit, true);
  const rows = visit.query.what === 'identity' ? identity : restrictedOfMember(sections, visit.query.what);
  return { file, rows: found(rows), member: { id: member, name } };
}

async function opened(visit: Any): Promise<Opened> {
  const { file, c } = await openCase(visit, visit.params.id);
  if (file.state === 'draft' && !c.paper) throw new AppError({ kind: 'not_found' }); // nobody reads what was not sent
  if (visit.query.member !== undefined) return ofMember(visit, file, visit.query.member);
  const answers = await answersOf(visit.db, file.id);
  return { file, member: null, rows: found(restrictedRows(file, answers, visit.query.what, visit)) };
}

async function closed(visit: Any, error: string | null, reason: string): Promise<Reply> {
  const { file, member } = await opened(visit);
  const parts = { file, member, filters: visit.query.from, part: visit.query.what, typed: reason, error };
  return show('screening/restricted', restrictedPage(parts, null, visit), FRAME);
}

/** Restricted answers and the identity number: opened with a reason, on the record. */
export function restrictedRoutes(): Route[] {
  const common = {
    path: '/office/applications/:id/restricted',
    permission: 'application:history',
    on: ['application', 'id'],
    params: One,
    query: What,
  } as const;
  return [
    defineRoute({ ...common, method: 'get', body: z.strictObject({}), handle: (visit) => closed(visit, null, '') }),
    defineRoute({
      ...common,
      method: 'post',
      body: z.strictObject({ reason: required(500) }),
      handle: async (visit) => {
        const { file, rows, member } = await opened(visit);
        const relation = visit.held.has('officer') ? 'officer' : 'auditor';
        await visit.transact((ctx) => recordReading(ctx, file.id, visit.query.what, relation, visit.body.reason, member?.id)); // prettier-ignore
        const parts = { file, member, filters: visit.query.from, part: visit.query.what, typed: '', error: null };
        return show('screening/restricted', restrictedPage(parts, rows, visit), FRAME);
      },
      invalid: (visit, errors) =>
        closed(visit, errors['reason'] ?? visit.t('errors.required'), typed(visit.body, 'reason')),
    }),
  ];
}
