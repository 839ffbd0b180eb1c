import { offsetOf, type Reader } from '../calls/when.ts';
import type { Call } from '../calls/calls.reads.ts';
import type { Control } from '../web/controls.ts';
import { dayField, errorsOf, group, line, type FormRow, type SetUpFormPage, type Typing } from './form.view.ts';
import { headOf, type Head } from './frame.view.ts';
import type { MovingDay } from './move-dates.ts';
import type { Warning } from './warnings.ts';
import { warningsAt } from './warnings.view.ts';

const DECIDING = ['scores', 'interviewsFrom', 'interviewsUntil', 'meets', 'released'] as const;

/** The page on which a call's days are set. */
export function datesPage(
  of: Head,
  call: Call,
  typing: Typing,
  warnings: readonly Warning[],
  reader: Reader,
): SetUpFormPage {
  const { t, at } = reader;
  const day = (name: MovingDay, optional = false): Control =>
    dayField(typing, name, {
      label: t(`setup.day.${name}`),
      hint: t(`setup.dayHint.${name}`),
      ...(optional ? { optional: true } : {}),
    });
  const warned = (fields: readonly Warning['field'][], ...controls: Control[]): FormRow => ({
    controls,
    warnings: warningsAt(warnings, fields, reader),
  });
  const time = line(typing, 'opens-time', { label: t('setup.field.opensTime'), hint: t('setup.hint.opensTime'), width: 12, inputmode: 'numeric' }); // prettier-ignore
  const grace = line(typing, 'grace', { label: t('calls.office.field.grace'), hint: t('calls.office.hint.grace'), width: 4, inputmode: 'numeric' }); // prettier-ignore
  const groups = [
    group(
      'applying',
      t('setup.group.applying'),
      [warned(['opens'], day('opens'), time), warned(['closes'], day('closes')), warned(['grace'], grace)],
      t('setup.zoneNote', { zone: call.zone, offset: offsetOf(call.zone, at) }),
    ),
    group(
      'deciding',
      t('setup.group.deciding'),
      DECIDING.map((name) => warned([name], day(name, true))),
      t('setup.decidingNote'),
    ),
    group('stay', t('calls.office.stay'), [
      warned(['starts'], day('starts')),
      warned(['last'], day('last')),
      warned(['over'], day('over')),
    ]),
  ];
  return {
    ...headOf(of, t('calls.office.dates'), reader),
    intro: t('setup.datesIntro'),
    errors: errorsOf(typing, groups),
    notices: [],
    action: `${of.base}/dates`,
    hidden: [{ name: 'version', value: String(call.version) }],
    groups,
    button: t('calls.office.save'),
    back: { text: t('setup.backToCall'), href: of.base },
    more: [],
  };
}
