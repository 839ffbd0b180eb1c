import { z } from 'zod';
import { requestDocument, withdrawRequest } from '../documents/request.ts';
import { addDays, dayOf } from '../engine/days.ts';
import { AppError } from '../errors.ts';
import { participantNames } from '../uploads/uploads.reads.ts';
import { dayFrom, id, many, none, required } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { openCase } from './case-parts.ts';
import { DAYS_TO_CORRECT } from './choices.ts';
import { requestPage, type RequestParts } from './request.view.ts';

type At = Visit<{ id: string }, unknown, unknown>;

const part = z.string().max(20).default('');
const Asked = z.strictObject({
  participant: id().optional(),
  name_id: required(120),
  name_en: required(120),
  reason: required(1_000),
  'due_on-day': part,
  'due_on-month': part,
  'due_on-year': part,
  more: many(z.enum(['before_nomination', 'restricted']), 2),
});

async function form(visit: At, typed: Pick<RequestParts, 'body' | 'errors'>): Promise<Reply> {
  const { file } = await openCase(visit, visit.params.id);
  const participants = await participantNames(visit.db, file.id);
  const inAWeek = addDays(dayOf(visit.at, file.cityZone), DAYS_TO_CORRECT);
  const model = requestPage({ file, participants, inAWeek, ...typed }, visit);
  return show('screening/request', model, { audience: 'office', nav: '/office/applications' });
}

async function ask(visit: At & { body: z.infer<typeof Asked> }): Promise<Reply> {
  const { id: applicationId } = visit.params;
  await openCase(visit, applicationId);
  const { participant, name_id, name_en, reason, more } = visit.body;
  const day = dayFrom(visit.body, 'due_on');
  if (!day.ok || day.day === null) throw new AppError({ kind: 'invalid', fields: { due_on: 'errors.day' } });
  const [lead = ''] = (await participantNames(visit.db, applicationId)).keys();
  const request = {
    applicationId,
    participantId: participant ?? lead,
    name: { id: name_id, en: name_en },
    reason,
    dueOn: day.day,
    beforeNomination: more.includes('before_nomination'),
    restricted: more.includes('restricted'),
  };
  const to = `/office/applications/${applicationId}#docs`;
  const reply = await visit.commit((ctx) => requestDocument(ctx, request), to);
  visit.session.flash({ kind: 'ok', text: visit.t('screening.request.done') });
  return reply;
}

/** One more document, asked of one applicant alone. */
export function requestRoutes(): readonly Route[] {
  const path = '/office/applications/:id/request';
  const shared = { permission: 'document:decide', on: ['application', 'id'], query: none } as const;
  return [
    defineRoute({
      ...shared,
      method: 'get',
      path,
      params: z.strictObject({ id: id() }),
      body: none,
      handle: (visit) => form(visit, { body: null, errors: {} }),
    }),
    defineRoute({
      ...shared,
      method: 'post',
      path,
      params: z.strictObject({ id: id() }),
      body: Asked,
      handle: ask,
      invalid: (visit, errors) => form(visit, { body: visit.body, errors }),
    }),
    defineRoute({
      ...shared,
      method: 'post',
      path: `${path}/:request/withdraw`,
      params: z.strictObject({ id: id(), request: id() }),
      body: none,
      handle: async (visit) => {
        const { id: applicationId, request } = visit.params;
        await openCase(visit, applicationId);
        const to = `/office/applications/${applicationId}#docs`;
        const reply = await visit.commit((ctx) => withdrawRequest(ctx, applicationId, request), to);
        visit.session.flash({ kind: 'ok', text: visit.t('screening.request.withdrawn') });
        return reply;
      },
    }),
  ];
}
