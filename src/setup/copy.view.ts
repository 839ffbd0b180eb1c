import type { Reader } from '../calls/when.ts';
import { addDays } from '../engine/days.ts';
import { formats } from '../i18n/format.ts';
import { LOCALES, pick } from '../i18n/index.ts';
import {
  dayField,
  errorsOf,
  group,
  inWords,
  line,
  row,
  type FormRow,
  type SetUpFormPage,
  type Typing,
} from './form.view.ts';
import { headFrom, headOf } from './frame.view.ts';
import type { SetUp } from './load.ts';
import { MOVING, type Moved, type MovingDay } from './move-dates.ts';

/** The page on which a call is made from another one, with its dates moved. */
export function copyPage(
  setUp: SetUp,
  moved: { readonly days: Readonly<Partial<Record<MovingDay, Moved>>>; readonly weeks: number },
  typing: Typing,
  reader: Reader,
): SetUpFormPage {
  const { t, locale, zone } = reader;
  const { date } = formats(locale, zone);
  const head = headFrom(setUp, reader);
  const days = MOVING.flatMap((name): FormRow[] => {
    const one = moved.days[name];
    if (one === undefined) return [];
    const was = t('setup.copy.was', { day: date(one.from) });
    const called = setUp.lead.holidayNames[addDays(one.from, moved.weeks * 7)];
    const words = { city: setUp.lead.name, ...(called && { holiday: pick(called, locale) }) };
    const why =
      one.why === null
        ? ''
        : ` ${t(`setup.copy.${one.why === 'holiday' && called ? 'holidayNamed' : one.why}`, words)}`;
    return [row(dayField(typing, name, { label: t(`setup.day.${name}`), hint: `${was}${why}` }))];
  });
  const groups = [
    group('name', t('setup.copy.name'), [
      row(...inWords(typing, 'name', LOCALES, { label: t('calls.office.field.name') }, reader)),
      row(line(typing, 'slug', { label: t('calls.office.field.slug'), hint: t('calls.office.hint.slug'), optional: true, spellcheck: false })),
    ]),
    group('days', t('calls.office.dates'), days, t('setup.copy.days', { weeks: moved.weeks, city: setUp.lead.name })),
  ]; // prettier-ignore
  return {
    ...headOf(head, t('setup.copy.title'), reader),
    intro: t('setup.copy.intro', { places: setUp.places.length + setUp.drafts.length, documents: setUp.requirements.length, rules: setUp.call.rules.length }), // prettier-ignore
    errors: errorsOf(typing, groups),
    notices: [],
    action: `${head.base}/copy`,
    hidden: [],
    groups,
    button: t('setup.copy.button'),
    back: { text: t('setup.backToCall'), href: head.base },
    more: [],
  };
}
