import { CALL_TEXTS } from '../calls/call.ts';
import { REFEREE_KINDS } from '../calls/definitions.ts';
import type { SettingNumber } from './call.form.ts';
import type { Reader } from '../calls/when.ts';
import { LOCALES } from '../i18n/index.ts';
import { dayField, errorsOf, group, inWords, line, pickOne, row, tick, tickOne, type FormRow, type SetUpFormPage, type Typing } from './form.view.ts'; // prettier-ignore
import { headFrom, headOf } from './frame.view.ts';
import type { SetUp } from './load.ts';

/** Languages besides those of the pages in which the cities of a call speak. */
export function otherLanguages({ sending, hosts, lead }: Pick<SetUp, 'sending' | 'hosts' | 'lead'>): readonly string[] {
  const spoken = [lead, ...sending, ...hosts].flatMap(({ languages }) => languages);
  return [...new Set(spoken)].filter((lang) => !(LOCALES as readonly string[]).includes(lang));
}

function framed(
  setUp: SetUp,
  page: 'texts' | 'settings',
  groups: SetUpFormPage['groups'],
  typing: Typing,
  reader: Reader,
): SetUpFormPage {
  const { t } = reader;
  const head = headFrom(setUp, reader);
  return {
    ...headOf(head, t(`calls.office.${page}`), reader),
    intro: page === 'texts' ? t('setup.textsIntro') : '',
    errors: errorsOf(typing, groups),
    notices: [],
    action: `${head.base}/${page}`,
    hidden: [{ name: 'version', value: String(setUp.call.version) }],
    groups,
    button: t('calls.office.save'),
    back: { text: t('setup.backToCall'), href: head.base },
    more: [],
  };
}

const ROWS = { name: undefined, audience: 3, summary: 3, covered: 4, description: 10 } as const;

/** The page on which what applicants read is written. */
export function textsPage(setUp: SetUp, typing: Typing, reader: Reader): SetUpFormPage {
  const { t } = reader;
  const others = otherLanguages(setUp);
  const words = (languages: readonly string[], optional: boolean) =>
    CALL_TEXTS.map((name) => {
      const rows = ROWS[name];
      const label = t(`calls.office.field.${name}`);
      return row(...inWords(typing, name, languages, { label, ...(rows ? { rows } : {}), optional }, reader));
    });
  const groups = [
    group('words', t('calls.office.texts'), words(LOCALES, false)),
    ...(others.length === 0
      ? []
      : [group('others', t('setup.otherLanguages'), words(others, true), t('setup.otherLanguagesNote'), true)]),
  ];
  return framed(setUp, 'texts', groups, typing, reader);
}

/** How many referees of which kind, who reads them, in which form, and by when. */
function refereeRows(typing: Typing, { t }: Reader): FormRow[] {
  const whole = { width: 4, inputmode: 'numeric' } as const;
  const choice = <T extends string>(name: 'refAnswer' | 'refShared' | 'refReaders', values: readonly T[]) =>
    pickOne(typing, name, {
      label: t(`setup.field.${name}`),
      options: values.map((value) => ({ value, text: t(`setup.${name}.${value}` as 'setup.refShared.shared') })),
    });
  return [
    ...REFEREE_KINDS.map((kind) =>
      row(
        line(typing, `ref-${kind}`, { label: t(`setup.refKind.${kind}`), hint: t('setup.hint.refLeast'), ...whole }),
        line(typing, `most-${kind}`, { label: t('setup.field.refMost'), hint: t('setup.hint.refMost'), optional: true, ...whole }),
      ),
    ),
    row(choice('refShared', ['confidential', 'shared'])),
    row(choice('refReaders', ['office', 'reviewers'])),
    row(choice('refAnswer', ['form', 'file', 'either'])),
    row(dayField(typing, 'refDue', { label: t('setup.field.refDue'), hint: t('setup.hint.refDue'), optional: true })),
  ]; // prettier-ignore
}

/** The page on which it is set how a call is run. */
export function settingsPage(setUp: SetUp, typing: Typing, reader: Reader): SetUpFormPage {
  const { t } = reader;
  const number = (name: SettingNumber) =>
    line(typing, name, {
      label: t(`calls.office.field.${name}`),
      hint: t(`calls.office.hint.${name}`),
      width: 4,
      inputmode: 'numeric',
      ...(name === 'reviewersEach' || name === 'reserve' ? { optional: true } : {}),
    }); // prettier-ignore
  const box = (name: 'blind' | 'interviews') =>
    tickOne(typing, name, {
      label: t(`calls.office.switch.${name}`),
      text: t(`calls.office.field.${name}`),
      hint: t(`calls.office.hint.${name}`),
    });
  const minutes = line(typing, 'interviewMinutes', { label: t('setup.field.interviewMinutes'), width: 4, inputmode: 'numeric', optional: true }); // prettier-ignore
  const place = line(typing, 'interviewPlace', { label: t('setup.field.interviewPlace'), hint: t('setup.hint.interviewPlace'), optional: true }); // prettier-ignore
  const cities = setUp.cities.map(({ id, name }) => ({ value: id, text: name }));
  const groups = [
    group('reviewing', t('setup.group.reviewing'), [row(box('blind')), row(number('reviewersEach'), number('reviewsNeeded'))]),
    group('interviews-of', t('calls.office.switch.interviews'), [row(box('interviews')), row(minutes, place)], t('setup.interviewNote')),
    group('placing', t('setup.group.placing'), [row(number('placesToRank'), number('reserve')), row(number('replyDays'), number('answerDays')), row(number('objectionDays'), number('objectionAnswerDays'))]),
    group('referees', t('setup.group.referees'), refereeRows(typing, reader), t('setup.refereesNote')),
    group('who', t('setup.group.who'), [
      row(number('minorUnder'), pickOne(typing, 'guardians', { label: t('setup.field.guardians'), hint: t('setup.hint.guardians'), layout: 'row', options: ['1', '2'].map((value) => ({ value, text: value })) })),
      row(tickOne(typing, 'guardianIdentity', { label: t('setup.field.guardianIdentity'), text: t('setup.field.guardianIdentityText'), hint: t('setup.hint.guardianIdentity') })),
      row(tick(typing, 'sending', { label: t('calls.office.sending'), hint: t('calls.office.hint.sending'), options: cities })),
    ]),
  ]; // prettier-ignore
  return framed(setUp, 'settings', groups, typing, reader);
}
