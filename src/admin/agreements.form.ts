import { z } from 'zod';
import type { Track } from '../calls/calls.reads.ts';
import { dayBefore } from '../calls/when.ts';
import { addDays } from '../engine/days.ts';
import { AppError } from '../errors.ts';
import { dayFrom, id, many, ticked } from '../web/input.ts';
import type { Agreement } from './agreements.reads.ts';
import { AGREEMENT_STATES, BASES } from './kinds.ts';
import type { AgreementFields } from './agreements.repository.ts';
import { dayParts, type Fields } from './parts.view.ts';

/** The tracks that an agreement may cover. */
export const TRACKS = ['student', 'artist', 'entrepreneur'] as const satisfies readonly Track[];

const part = z.string().trim().max(4).default('');
const people = z
  .string()
  .trim()
  .min(1)
  .regex(/^\d{1,5}$/, { error: 'errors.whole' })
  .transform(Number)
  .pipe(z.number().max(999));

const shape = {
  basis: z.enum(BASES),
  state: z.enum(AGREEMENT_STATES),
  'starts-day': part, 'starts-month': part, 'starts-year': part,
  'ends-day': part, 'ends-month': part, 'ends-year': part,
  tracks: many(z.enum(TRACKS), TRACKS.length),
  a_to_b: people,
  b_to_a: people,
  honours: ticked(),
}; // prettier-ignore

/** The form of an agreement. */
export const AgreementForm = z.strictObject({
  ...shape,
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

/** The form of an agreement that is new. */
export const NewAgreementForm = z.strictObject({ ...shape, city_a: id(), city_b: id() });

/** What the form says; days are the first and the last of the agreement. */
export function agreementFrom(body: Omit<z.infer<typeof AgreementForm>, 'version'>): AgreementFields {
  const [starts, ends] = [dayFrom(body, 'starts'), dayFrom(body, 'ends')];
  const problems: Record<string, string> = {};
  for (const [name, read] of [
    ['starts', starts],
    ['ends', ends],
  ] as const)
    // prettier-ignore
    if (!read.ok || read.day === null) problems[name] = read.ok ? 'errors.required' : 'errors.day';
  const [first, last] = [starts.ok ? starts.day : null, ends.ok ? ends.day : null];
  if (first !== null && last !== null && last < first) problems['ends'] = 'admin.agreement.error.order';
  if (body.tracks.length === 0) problems['tracks'] = 'admin.agreement.error.tracks';
  if (Object.keys(problems).length > 0 || first === null || last === null)
    throw new AppError({ kind: 'invalid', fields: problems });
  return {
    basis: body.basis,
    state: body.state,
    startsOn: first,
    endsOn: addDays(last, 1),
    tracks: TRACKS.filter((track) => body.tracks.includes(track)),
    aToB: body.a_to_b,
    bToA: body.b_to_a,
    honoursRunning: body.honours,
  };
}

/** An agreement as its form would be sent unchanged. */
export function fieldsOfAgreement(agreement: Agreement): Fields {
  return {
    basis: agreement.basis,
    state: agreement.state,
    ...dayParts('starts', agreement.startsOn),
    ...dayParts('ends', dayBefore(agreement.endsOn)),
    tracks: agreement.tracks,
    a_to_b: String(agreement.aToB),
    b_to_a: String(agreement.bToA),
    ...(agreement.honoursRunning ? { honours: 'on' } : {}),
    version: String(agreement.version),
  };
}
