import { countries } from '../applications/lists.ts';
import type { Question } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { consentText, versionShown } from '../content/consent-texts.ts';
import { pick } from '../i18n/index.ts';
import type { Control } from '../web/controls.ts';
import type { Gaps } from '../workflow/facts.ts';
import type { Part } from './load.ts';

/** One text to agree to, with its box. */
export interface TextToAgree {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly version: string;
  readonly control: Control;
}

/** What was just tried: typed, wrong, or refused; and whether the details are opened to be changed. */
export interface MemberState {
  readonly typed: Readonly<Record<string, string>> | null;
  readonly agreed: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
  readonly refused: { readonly why: string; readonly gaps: Gaps } | null;
  readonly change: boolean;
  readonly leaving: boolean;
}

/** The controls of what a member says of themselves. */
export function detailControls(part: Part, state: MemberState, { t, locale }: Reader): Control[] {
  const { details, member } = part;
  const known: Readonly<Record<string, string>> = {
    name: details?.name ?? member.name,
    name_own_script: details?.nameOwnScript ?? '',
    called: details?.called ?? '',
    born: details?.bornOn ?? '',
    nationality: details?.nationality ?? '',
    phone: details?.phone ?? member.phone,
  };
  const value = (name: string): string => (state.typed ?? known)[name] ?? '';
  const [year = '', month = '', day = ''] = (known['born'] ?? '').split('-');
  const born = state.typed ?? { 'born-day': day.replace(/^0/, ''), 'born-month': month.replace(/^0/, ''), 'born-year': year };
  const field = (name: string) => ({ name, value: value(name), error: state.errors[name] });
  const choose = { value: '', text: t('members.link.choose') };
  const kept = (details?.identityNumber ?? '') !== '';
  return [
    { control: 'field', ...field('name'), label: t('members.form.name'), hint: t('members.form.nameHint'), maxlength: 200, autocomplete: 'name', spellcheck: false },
    { control: 'field', ...field('name_own_script'), label: t('members.link.ownScript'), hint: t('members.link.ownScriptHint'), maxlength: 200, optional: true, spellcheck: false },
    { control: 'field', ...field('called'), label: t('members.link.called'), maxlength: 100, autocomplete: 'nickname', optional: true, spellcheck: false },
    { control: 'date', name: 'born', label: t('members.link.born'), day: born['born-day'], month: born['born-month'], year: born['born-year'], birthday: true, error: state.errors['born'] },
    { control: 'select', ...field('nationality'), label: t('members.link.nationality'), options: [choose, ...countries(locale)] },
    { control: 'field', name: 'identity_number', value: '', error: state.errors['identity_number'], label: t('members.link.identity'), hint: t(kept ? 'members.link.identityKept' : 'members.link.identityHint'), maxlength: 60, optional: true, autocomplete: 'off', spellcheck: false },
    { control: 'field', ...field('phone'), type: 'tel', inputmode: 'tel', label: t('members.link.phone'), hint: t('members.link.phoneHint'), maxlength: 40, autocomplete: 'tel' },
  ];
} // prettier-ignore

/** A text with its box, in the version that is agreed to. */
export function textOf(question: Question, state: MemberState, reader: Reader): TextToAgree {
  const { locale, t } = reader;
  const text = consentText(question.textVersion ?? '');
  const id = `agree-${question.key}`;
  return {
    title: text ? pick(text.title, locale) : pick(question.label, locale),
    paragraphs: text ? text.paragraphs.map((one) => pick(one, locale)) : question.hint ? [pick(question.hint, locale)] : [],
    version: t('consents.version', { version: versionShown(question.textVersion ?? '1') }),
    control: {
      control: 'checkboxes',
      name: 'agree',
      id,
      label: pick(question.label, locale),
      labelHidden: true,
      optional: !question.required,
      values: state.agreed,
      options: [{ value: question.key, text: pick(question.label, locale) + (question.required ? '' : ` ${t('ui.optional')}`) }],
      layout: 'box',
      error: state.errors[id],
    },
  };
} // prettier-ignore
