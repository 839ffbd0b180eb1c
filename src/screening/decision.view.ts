import type { Typed } from '../actions/controls.view.ts';
import type { Reader } from '../calls/when.ts';
import { REASON_CODES, type ReasonCode } from '../documents/decide.ts';
import type { ChecklistItem, ListedDocument } from '../documents/documents.reads.ts';
import { formats } from '../i18n/format.ts';
import { isLocale, pick, translator, type Locale, type Translate } from '../i18n/index.ts';
import type { DateField, Radios, Select, Textarea } from '../web/controls.ts';
import { typed } from '../web/form-errors.ts';
import { dayFrom } from '../web/input.ts';
import type { Link } from '../web/partials.ts';

/** The form that accepts or rejects one document. */
export interface DecisionForm {
  readonly action: string;
  readonly version: string;
  readonly decision: Radios;
  readonly validUntil: DateField;
  readonly reasonCode: Select;
  readonly ready: readonly Link[];
  readonly reason: Textarea;
  readonly fixBy: DateField;
  readonly next: string;
  /** A second button that stays with this document. */
  readonly stay: string | null;
}

const isReason = (code: string): code is ReasonCode => (REASON_CODES as readonly string[]).includes(code);

/** A document's reason in words; empty where there is none. */
export function reasonWord(code: string | null, t: Translate): string {
  if (code === null) return '';
  return t(isReason(code) ? `documents.reason.${code}` : 'documents.reason.unsafe');
}

/** What the form is made from. */
export interface Deciding {
  readonly item: ChecklistItem;
  readonly document: ListedDocument;
  readonly action: string;
  readonly hrefOf: (reason: string) => string;
  /** A reason whose ready text is put into the form. */
  readonly reason: string;
  readonly failed: Typed | null;
  readonly applicantLocale: string;
  readonly inAWeek: string;
  readonly withNext: boolean;
}

function readyText(reason: string, item: ChecklistItem, locale: string): string {
  if (!isReason(reason) || reason === 'other') return '';
  const theirs: Locale = isLocale(locale) ? locale : 'en';
  return translator(theirs)(`screening.documents.ready.${reason}`, { document: pick(item.name, theirs) });
}

function dateField(name: string, label: string, hint: string, filled: string, failed: Typed | null): DateField {
  const given = (part: string): string | undefined =>
    failed === null ? undefined : typed(failed.body, `${name}-${part}`);
  const [year, month, day] = filled.split('-');
  return {
    name,
    label,
    hint,
    optional: true,
    error: failed?.errors[name],
    day: given('day') ?? (day === undefined ? undefined : Number(day)),
    month: given('month') ?? (month === undefined ? undefined : Number(month)),
    year: given('year') ?? (year === '' ? undefined : year),
  };
}

/** What each host asks for, the strictest first. */
function hostsRule({ needed }: ChecklistItem, { t, locale, zone }: Reader): string {
  const { date } = formats(locale, zone);
  return needed
    .map(({ cityName, months, until }) =>
      cityName === null
        ? t('screening.documents.validCall', { count: months, day: date(until) })
        : t('screening.documents.validHost', { city: cityName, count: months, day: date(until) }),
    )
    .join(' ');
}

/** Which host's rule the day breaks, and by how much: not only that it is too early. */
function tooShortText({ item, failed }: Deciding, reader: Reader): string | undefined {
  const { t, locale, zone } = reader;
  const said = failed?.errors['valid_until'];
  if (failed === null || said !== t('documents.error.validTooShort')) return said;
  const given = dayFrom(failed.body, 'valid_until');
  const broken = item.needed.filter(({ until }) => given.ok && given.day !== null && given.day < until);
  if (!given.ok || given.day === null || broken.length === 0) return said;
  const { date } = formats(locale, zone);
  return t('screening.documents.validBroken', {
    ends: date(given.day),
    rule: hostsRule({ ...item, needed: broken }, reader),
  });
}

function validField(deciding: Deciding, reader: Reader): DateField {
  const { item, document, failed } = deciding;
  const { t } = reader;
  const free = item.needed.length === 0;
  const hint = free
    ? t('screening.documents.validFree')
    : `${t('screening.documents.validDay')} ${hostsRule(item, reader)}`;
  const field = dateField('valid_until', t('screening.documents.validUntil'), hint, document.validUntil ?? '', failed);
  return { ...field, optional: free, error: tooShortText(deciding, reader) };
}

function reasonField(reason: string, failed: Typed | null, t: Translate): Select {
  return {
    name: 'reason_code',
    label: t('screening.documents.reason'),
    value: reason,
    error: failed?.errors['reason_code'],
    options: [
      { value: '', text: t('screening.form.choose') },
      ...REASON_CODES.map((code) => ({ value: code, text: t(`documents.reason.${code}`) })),
    ],
  };
}

function decisionField({ item, failed, withNext }: Deciding, decision: string, t: Translate): Radios {
  const key = (letter: string): { key?: string } => (withNext ? {} : { key: letter });
  return {
    name: 'decision',
    label: t('screening.documents.decision'),
    layout: 'row',
    value: decision,
    error: failed?.errors['decision'],
    options: [
      { value: 'accept', text: t('screening.documents.accept'), ...key('a') },
      ...(item.needed.length === 0 ? [] : [{ value: 'renew', text: t('screening.documents.renew'), ...key('n') }]),
      { value: 'reject', text: t('screening.documents.reject'), ...key('r') },
    ],
  };
}

function reasonText({ item, failed, reason, applicantLocale }: Deciding, t: Translate): Textarea {
  return {
    name: 'reason',
    label: t('screening.documents.text'),
    hint: t('screening.documents.textHint', {
      language: t(isLocale(applicantLocale) ? `screening.language.${applicantLocale}` : 'screening.language.en'),
    }),
    value: failed === null ? readyText(reason, item, applicantLocale) : typed(failed.body, 'reason'),
    error: failed?.errors['reason'],
    lang: applicantLocale,
    rows: 3,
  };
}

/** The form about a document, as it was filled in where something was wrong with it. */
export function decisionForm(deciding: Deciding, reader: Reader): DecisionForm {
  const { failed, document, withNext } = deciding;
  const { t } = reader;
  const reason = failed === null ? deciding.reason : typed(failed.body, 'reason_code');
  const decision = failed === null ? (reason === '' ? '' : 'reject') : typed(failed.body, 'decision');
  const fixBy = [t('screening.documents.fixBy'), t('screening.documents.fixByHint')] as const;
  return {
    action: deciding.action,
    version: String(document.version),
    decision: decisionField(deciding, decision, t),
    validUntil: validField(deciding, reader),
    reasonCode: reasonField(reason, failed, t),
    ready: REASON_CODES.filter((code) => code !== 'other').map((code) => ({
      text: t(`documents.reason.${code}`),
      href: deciding.hrefOf(code),
    })),
    reason: reasonText(deciding, t),
    fixBy: dateField('fix_by', ...fixBy, deciding.inAWeek, failed),
    next: t('screening.documents.saveNext'),
    stay: withNext ? t('screening.documents.save') : null,
  };
}
