import { z } from 'zod';
import { AppError } from '../errors.ts';
import { LOCALES, type Localised } from '../i18n/index.ts';
import { dayFrom, id, required, text } from '../web/input.ts';
import type { Draft } from './draft.ts';

/** The days that a new call is begun with. */
const DRAFT_DAYS = ['opens', 'closes', 'starts', 'ends'] as const;
const NAME = 120;

type DayField<D extends string> = `${D}-${'day' | 'month' | 'year'}`;
type Fields = Readonly<Record<string, unknown>>;

function dayFields<D extends string>(days: readonly D[]): Record<DayField<D>, ReturnType<typeof text>> {
  const pairs = days.flatMap((day) => ['day', 'month', 'year'].map((part) => [`${day}-${part}`, text(4)] as const));
  return Object.fromEntries(pairs) as Record<DayField<D>, ReturnType<typeof text>>;
}

/** The form that begins a call. */
export const DraftForm = z.strictObject({
  programme: id(),
  name_id: required(NAME),
  name_en: required(NAME),
  slug: z
    .string()
    .trim()
    .regex(/^[a-z0-9-]{0,80}$/, { error: 'calls.office.error.slug' }),
  form: id(),
  rubric: id(),
  ...dayFields(DRAFT_DAYS),
});

/** Days of the form as YYYY-MM-DD; throws with a message at each that is missing or does not exist. */
function daysOf<D extends string>(fields: Fields, names: readonly D[]): Record<D, string> {
  const problems: Record<string, string> = {};
  const days = names.map((name) => {
    const read = dayFrom(fields, name);
    const day = read.ok ? read.day : null;
    if (day === null) problems[name] = read.ok ? 'errors.required' : 'errors.day';
    return [name, day ?? ''] as const;
  });
  if (Object.keys(problems).length > 0) throw new AppError({ kind: 'invalid', fields: problems });
  return Object.fromEntries(days) as Record<D, string>;
}

function localised(fields: Fields, name: string): Localised {
  return Object.fromEntries(LOCALES.map((locale) => [locale, String(fields[`${name}_${locale}`])]));
}

/** What the form of a new call says. */
export function draftFrom(body: z.infer<typeof DraftForm>): Draft {
  const days = daysOf(body, DRAFT_DAYS);
  return {
    programmeId: body.programme,
    name: localised(body, 'name'),
    slug: body.slug,
    formId: body.form,
    rubricId: body.rubric,
    opensOn: days.opens,
    closesOn: days.closes,
    startsOn: days.starts,
    lastDay: days.ends,
  };
}
