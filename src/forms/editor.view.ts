import { first } from '../applications/fields.ts';
import type { Question, QuestionKind, Section } from '../calls/definitions.ts';
import { CONSENT_TEXTS } from '../content/consent-texts.ts';
import { keyOf, pick, type Key } from '../i18n/index.ts';
import type { Control, Option } from '../web/controls.ts';
import {
  otherLanguages,
  textGroups,
  withError,
  type EditorGroup,
  type Reading,
  type TextOptions,
} from './editor-parts.view.ts';
import { CURRENCY_CODES, LIMITS_OF } from './limits.form.ts';
import { AUTOCOMPLETE_OF, LONGEST, PROFILE_OF } from './question.form.ts';
import { nameOf } from './outline.view.ts';
import { valuesOfOpener } from './outline.ts';
import { GROUPS } from './section.form.ts';

/** A list of kinds to choose from. */
function kindControl(kinds: readonly QuestionKind[], reading: Reading): Control {
  const { t } = reading.reader;
  return {
    control: 'select',
    name: 'kind',
    label: t('forms.field.kind'),
    value: first(reading.fields, 'kind'),
    options: kinds.map((kind) => ({ value: kind, text: t(keyOf('forms', 'kind', kind)) })),
    ...withError(reading.errors, 'kind'),
  };
}

function numberControl(name: string, key: Key, reading: Reading): Control {
  return {
    control: 'field',
    name,
    label: reading.reader.t(key),
    value: first(reading.fields, name),
    inputmode: 'decimal',
    width: 12,
    optional: true,
    ...withError(reading.errors, name),
  };
}

function limitControls(kind: QuestionKind, reading: Reading): Control[] {
  const { t } = reading.reader;
  return LIMITS_OF[kind].flatMap((limit): Control[] => {
    switch (limit) {
      case 'length':
        return [numberControl('max_length', 'forms.field.maxLength', reading)];
      case 'words':
        return [numberControl('words_min', 'forms.field.wordsMin', reading), numberControl('words_max', 'forms.field.wordsMax', reading)]; // prettier-ignore
      case 'number':
        return [
          numberControl('number_min', 'forms.field.numberMin', reading),
          numberControl('number_max', 'forms.field.numberMax', reading),
          numberControl('decimals', 'forms.field.decimals', reading),
        ];
      case 'entries':
        return [numberControl('entries_min', 'forms.field.entriesMin', reading), numberControl('entries_max', 'forms.field.entriesMax', reading)]; // prettier-ignore
      case 'currency': {
        const value = first(reading.fields, 'currency');
        const codes = [...new Set([...CURRENCY_CODES, ...(value === '' ? [] : [value])])];
        return [{ control: 'select', name: 'currency', label: t('forms.field.currency'), value, options: codes.map((code) => ({ value: code, text: code })), ...withError(reading.errors, 'currency') }]; // prettier-ignore
      }
    }
  });
}

function consentControl(reading: Reading): Control {
  const { t, locale } = reading.reader;
  const value = first(reading.fields, 'text_version');
  const known = CONSENT_TEXTS.filter(({ kind }) => kind !== 'guardian').map(({ version, title }) => ({ value: version, text: t('forms.textOption', { title: pick(title, locale), version }) })); // prettier-ignore
  const stray = value !== '' && !known.some((one) => one.value === value) ? [{ value, text: value }] : [];
  const none = { value: '', text: t('applications.section.choose') };
  return { control: 'select', name: 'text_version', label: t('forms.field.text'), hint: t('forms.hint.text'), value, options: [none, ...stray, ...known], ...withError(reading.errors, 'text_version') }; // prettier-ignore
}

/** Which answer of a choice says that a group applies: then the applicant names its members. */
function groupControls(question: Question, reading: Reading): Control[] {
  const { t, locale } = reading.reader;
  const none = { value: '', text: t('forms.group.none') };
  const options = (question.options ?? []).map(({ value, label }) => ({ value, text: pick(label, locale) }));
  return [
    { control: 'select', name: 'group_is', label: t('forms.group.is'), hint: t('forms.group.hint'), value: first(reading.fields, 'group_is'), options: [none, ...options] },
    { control: 'field', name: 'group_most', label: t('forms.group.most'), value: first(reading.fields, 'group_most'), inputmode: 'numeric', width: 4, ...withError(reading.errors, 'group_most') },
  ];
} // prettier-ignore

function tick(name: 'required' | 'restricted' | 'identifying' | 'each', { fields, reader }: Reading): Control {
  return {
    control: 'checkboxes',
    name,
    label: reader.t(`forms.field.${name}`),
    labelHidden: true,
    values: first(fields, name) === '' ? [] : ['on'],
    options: [{ value: 'on', text: reader.t(`forms.field.${name}`), hint: reader.t(`forms.hint.${name}`) }],
  };
}

/** Which answers open the question: a list of earlier questions, and the answers of the one that is chosen. */
function conditionGroup(openers: readonly Question[], reading: Reading): EditorGroup {
  const { fields, errors, reader } = reading;
  const { t, locale } = reader;
  const key = first(fields, 'when_key');
  const opener = openers.find((question) => question.key === key);
  const always: Option = { value: '', text: t('forms.when.always') };
  const questions: Control = {
    control: 'select',
    name: 'when_key',
    label: t('forms.when.question'),
    value: opener?.key ?? '',
    options: [always, ...openers.map((question) => ({ value: question.key, text: nameOf(question, reader) }))],
    ...withError(errors, 'when_key'),
  };
  const textFor = (value: string): string => {
    const option = opener?.options?.find((one) => one.value === value);
    return option ? pick(option.label, locale) : t('forms.when.agreed');
  };
  const answers: Control[] = opener
    ? [
        {
          control: 'checkboxes',
          name: 'when_is',
          label: t('forms.when.answers'),
          values: fields['when_is'] ?? [],
          options: valuesOfOpener(opener).map((value) => ({ value, text: textFor(value) })),
          ...withError(errors, 'when_is'),
        },
      ]
    : [];
  return { legend: t('forms.when.legend'), hint: t('forms.when.hint'), columns: 1, controls: [questions, ...answers], folded: false, work: { value: 'condition', text: t('forms.when.show') } }; // prettier-ignore
}

function bindingGroup(kind: QuestionKind, reading: Reading): readonly EditorGroup[] {
  const { fields, reader } = reading;
  const { t } = reader;
  const none: Option = { value: '', text: t('forms.nothing') };
  const profile = PROFILE_OF[kind];
  const autocomplete = AUTOCOMPLETE_OF[kind];
  const controls: Control[] = [
    ...(profile ? [{ control: 'select' as const, name: 'profile', label: t('forms.field.profile'), hint: t('forms.hint.profile'), value: first(fields, 'profile'), options: [none, ...profile.map((one) => ({ value: one, text: t(keyOf('forms', 'profile', one)) }))] }] : []),
    ...(autocomplete ? [{ control: 'select' as const, name: 'autocomplete', label: t('forms.field.autocomplete'), hint: t('forms.hint.autocomplete'), value: first(fields, 'autocomplete'), options: [none, ...autocomplete.map((one) => ({ value: one, text: t(keyOf('forms', 'autocomplete', one)) }))] }] : []),
  ]; // prettier-ignore
  return controls.length === 0
    ? []
    : [{ legend: t('forms.binding'), hint: '', columns: 2, controls, folded: first(fields, 'profile') === '' && first(fields, 'autocomplete') === '' }]; // prettier-ignore
}

/** The editor's groups for a question or a field of a group, above and below its list of options. */
export function questionGroups(
  question: Question,
  around: {
    readonly kinds: readonly QuestionKind[];
    /** Null for a field: it stands where its group stands, and has no condition. */
    readonly place: { readonly sections: readonly Section[]; readonly openers: readonly Question[] } | null;
  },
  reading: Reading,
): { readonly above: readonly EditorGroup[]; readonly below: readonly EditorGroup[] } {
  const { t } = reading.reader;
  const { kinds, place } = around;
  const label: TextOptions = { long: true, max: LONGEST.label };
  const hint: TextOptions = { long: true, max: LONGEST.hint, optional: true, short: t('forms.field.help') };
  const limits = limitControls(question.kind, reading);
  const section: Control[] = place
    ? [{ control: 'select', name: 'section', label: t('forms.field.section'), value: first(reading.fields, 'section'), options: place.sections.map((one) => ({ value: one.key, text: nameOf(one, reading.reader) })) }]
    : []; // prettier-ignore
  return {
    above: [
      { legend: '', hint: '', columns: 2, controls: [kindControl(kinds, reading), ...section], folded: false },
      ...textGroups('label', t('forms.field.label'), '', label, reading),
      ...textGroups('hint', t('forms.field.hint'), t('forms.hint.hint'), hint, reading),
      otherLanguages([['label', 'forms.field.label', label], ['hint', 'forms.field.hint', hint]], reading),
      ...(limits.length > 0 ? [{ legend: t('forms.limits'), hint: '', columns: 3 as const, controls: limits, folded: false }] : []),
      ...(question.kind === 'consent' ? [{ legend: t('forms.consent'), hint: '', columns: 1 as const, controls: [consentControl(reading)], folded: false }] : []),
    ],
    below: [
      ...(place ? [conditionGroup(place.openers, reading)] : []),
      { legend: t('forms.access'), hint: '', columns: 1, controls: [tick('required', reading), tick('restricted', reading), tick('identifying', reading)], folded: false },
      ...(place && question.kind !== 'consent' && first(reading.fields, 'group_is') === '' ? [{ legend: t('forms.each'), hint: '', columns: 1 as const, controls: [tick('each', reading)], folded: false }] : []),
      ...(question.kind === 'choice' && place ? [{ legend: t('forms.group.legend'), hint: '', columns: 2 as const, controls: groupControls(question, reading), folded: question.group === undefined }] : []),
      ...bindingGroup(question.kind, reading),
    ],
  }; // prettier-ignore
}

/** The editor's groups for a section. */
export function sectionGroups(reading: Reading): readonly EditorGroup[] {
  const { t } = reading.reader;
  const title: TextOptions = { long: false, max: LONGEST.title };
  const intro: TextOptions = { long: true, max: LONGEST.intro, optional: true };
  return [
    ...textGroups('title', t('forms.field.title'), '', title, reading),
    ...textGroups('intro', t('forms.field.intro'), t('forms.hint.intro'), intro, reading),
    otherLanguages([['title', 'forms.field.title', title], ['intro', 'forms.field.intro', intro]], reading),
    {
      legend: '',
      hint: '',
      columns: 1,
      folded: false,
      controls: [{ control: 'radios', name: 'group', label: t('forms.field.group'), hint: t('forms.hint.group'), value: first(reading.fields, 'group'), options: GROUPS.map((group) => ({ value: group, text: t(`applications.tasks.${group}`) })) }],
    },
  ]; // prettier-ignore
}

/** What is asked of a question or field that is begun. */
export function beginGroups(kinds: readonly QuestionKind[], reading: Reading): readonly EditorGroup[] {
  const { t } = reading.reader;
  return [
    { legend: '', hint: '', columns: 1, controls: [kindControl(kinds, reading)], folded: false },
    ...textGroups('label', t('forms.field.label'), '', { long: true, max: LONGEST.label }, reading),
    keyGroup(reading),
  ];
}

/** A key of one's own, for those who need it. */
export function keyGroup(reading: Reading): EditorGroup {
  const { t } = reading.reader;
  const control: Control = {
    control: 'field',
    name: 'key',
    label: t('forms.field.key'),
    hint: t('forms.hint.key'),
    value: first(reading.fields, 'key'),
    maxlength: 40,
    optional: true,
    spellcheck: false,
    ...withError(reading.errors, 'key'),
  };
  return { legend: t('forms.more'), hint: '', columns: 1, controls: [control], folded: reading.errors['key'] === undefined }; // prettier-ignore
}
