import type { Reader } from '../calls/when.ts';
import type { ChecklistItem, ListedDocument } from '../documents/documents.reads.ts';
import { formats } from '../i18n/format.ts';
import { isLocale, pick, translator, type Locale, type Translate } from '../i18n/index.ts';
import type { DateField, Radios, Select, Textarea } from '../web/controls.ts';
import { typed } from '../web/form-errors.ts';
import type { Kind, Tag } from '../web/inline.ts';
import type { Link } from '../web/partials.ts';
import type { Typed } from '../actions/controls.view.ts';

/** One requirement's document in the list beside the page. */
export interface DocumentItem {
  readonly title: string;
  readonly href: string | null;
  readonly note: string;
  readonly tag: Tag;
  readonly current: boolean;
}

/** The document that is looked at, and the form to decide about it. */
export interface DocumentPane {
  readonly title: string;
  readonly sent: string;
  readonly openHref: string;
  readonly openText: string;
  readonly thumbnail: { readonly src: string; readonly alt: string } | null;
  readonly facts: readonly string[];
  readonly form: DecisionForm | null;
}

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
}

/** Reasons that an officer may give; `unsafe` is the product's own. */
const REASONS = ['unreadable', 'incomplete', 'wrong_document', 'expired', 'not_yours', 'other'] as const;
type Reason = (typeof REASONS)[number];

/** What the document part is made from. */
export interface DocumentParts {
  readonly applicationId: string;
  readonly checklist: readonly ChecklistItem[];
  readonly chosen: string;
  /** A reason whose ready text is put into the form. */
  readonly reason: string;
  readonly applicantLocale: string;
  readonly mayDecide: boolean;
  readonly inAWeek: string;
  readonly failed: Typed | null;
  hrefOf(documentId: string, reason?: string): string;
  readonly postHref: (documentId: string) => string;
}

const KINDS: Readonly<Record<ChecklistItem['standing'], Kind | 'line'>> = {
  missing: 'mute', checking: 'mute', pending: 'warn', accepted: 'ok', rejected: 'err', expired: 'err',
}; // prettier-ignore

function stateOf(document: ListedDocument): ChecklistItem['standing'] {
  return document.fileState === 'pending' ? 'checking' : document.state;
}

function sizeOf(bytes: number, format: { number(value: number): string }): string {
  return bytes < 1_000_000
    ? `${format.number(Math.max(1, Math.round(bytes / 1_000)))} kB`
    : `${format.number(Math.round(bytes / 100_000) / 10)} MB`;
}

function noteOf(document: ListedDocument, item: ChecklistItem, { t, locale, zone }: Reader): string {
  const format = formats(locale, zone);
  return [
    ...(document.pages === null ? [] : [t('screening.documents.pages', { count: document.pages })]),
    sizeOf(document.bytes, format),
    ...(item.restricted ? [t('screening.documents.restricted')] : []),
  ].join(', ');
}

function missingItem(item: ChecklistItem, { t, locale }: Reader): DocumentItem {
  const due = item.due === 'submission';
  return {
    title: pick(item.name, locale),
    href: null,
    note: t(`screening.documents.due.${item.due}`),
    tag: due
      ? { kind: 'err', text: t('documents.state.missing') }
      : { kind: 'mute', icon: 'dash', text: t('screening.documents.notDue') },
    current: false,
  };
}

/** The list of what is asked for, with what is there. */
export function documentItems(parts: DocumentParts, chosen: string | null, reader: Reader): DocumentItem[] {
  const { t, locale } = reader;
  return parts.checklist
    .filter((item) => item.applies || item.documents.length > 0)
    .flatMap((item) =>
      item.documents.length === 0
        ? [missingItem(item, reader)]
        : item.documents.map((document, index) => ({
            title:
              index === 0
                ? pick(item.name, locale)
                : t('screening.documents.another', { name: pick(item.name, locale), n: index + 1 }),
            href: parts.hrefOf(document.id),
            note: noteOf(document, item, reader),
            tag: { kind: KINDS[stateOf(document)], text: t(`documents.state.${stateOf(document)}`) },
            current: document.id === chosen,
          })),
    );
}

/** The document that is shown: the chosen one, else the first that waits for a decision, else the first there is. */
export function chosenDocument(
  checklist: readonly ChecklistItem[],
  chosen: string,
): { item: ChecklistItem; document: ListedDocument } | null {
  const all = checklist.flatMap((item) => item.documents.map((document) => ({ item, document })));
  const waiting = all.find(({ document }) => document.state === 'pending' && document.fileState === 'clean');
  return all.find(({ document }) => document.id === chosen) ?? waiting ?? all[0] ?? null;
}

/** The next document that waits for a decision besides this one; empty where none does. */
export function nextToCheck(checklist: readonly ChecklistItem[], documentId: string): string {
  const waiting = checklist
    .flatMap((item) => item.documents)
    .filter((one) => one.state === 'pending' && one.fileState === 'clean');
  return waiting.find((one) => one.id !== documentId)?.id ?? '';
}

function readyText(reason: string, item: ChecklistItem, locale: string): string {
  if (!(REASONS as readonly string[]).includes(reason) || reason === 'other') return '';
  const theirs: Locale = isLocale(locale) ? locale : 'en';
  return translator(theirs)(`screening.documents.ready.${reason as Exclude<Reason, 'other'>}`, {
    document: pick(item.name, theirs),
  });
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

function validField(item: ChecklistItem, document: ListedDocument, failed: Typed | null, t: Translate): DateField {
  const free = item.validMonthsBeyond === 0;
  const hint = free
    ? t('screening.documents.validFree')
    : t('screening.documents.validHint', { count: item.validMonthsBeyond });
  const label = t('screening.documents.validUntil');
  return { ...dateField('valid_until', label, hint, document.validUntil ?? '', failed), optional: free };
}

function reasonField(reason: string, failed: Typed | null, t: Translate): Select {
  return {
    name: 'reason_code',
    label: t('screening.documents.reason'),
    value: reason,
    error: failed?.errors['reason_code'],
    options: [
      { value: '', text: t('screening.form.choose') },
      ...REASONS.map((code) => ({ value: code, text: t(`documents.reason.${code}`) })),
    ],
  };
}

function decisionForm(parts: DocumentParts, item: ChecklistItem, document: ListedDocument, t: Translate): DecisionForm {
  const { failed, applicantLocale } = parts;
  const reason = failed === null ? parts.reason : typed(failed.body, 'reason_code');
  const decision = failed === null ? (reason === '' ? '' : 'reject') : typed(failed.body, 'decision');
  return {
    action: parts.postHref(document.id),
    version: String(document.version),
    decision: {
      name: 'decision',
      label: t('screening.documents.decision'),
      layout: 'row',
      value: decision,
      error: failed?.errors['decision'],
      options: [
        { value: 'accept', text: t('screening.documents.accept') },
        { value: 'reject', text: t('screening.documents.reject') },
      ],
    },
    validUntil: validField(item, document, failed, t),
    reasonCode: reasonField(reason, failed, t),
    ready: REASONS.filter((code) => code !== 'other').map((code) => ({
      text: t(`documents.reason.${code}`),
      href: parts.hrefOf(document.id, code),
    })),
    reason: {
      name: 'reason',
      label: t('screening.documents.text'),
      hint: t('screening.documents.textHint', {
        language: t(isLocale(applicantLocale) ? `screening.language.${applicantLocale}` : 'screening.language.en'),
      }),
      value: failed === null ? readyText(parts.reason, item, applicantLocale) : typed(failed.body, 'reason'),
      error: failed?.errors['reason'],
      lang: applicantLocale,
      rows: 3,
    },
    fixBy: dateField(
      'fix_by',
      t('screening.documents.fixBy'),
      t('screening.documents.fixByHint'),
      parts.inAWeek,
      failed,
    ),
  };
}

function factsOf(item: ChecklistItem, document: ListedDocument, { t, locale, zone }: Reader): string[] {
  const { date } = formats(locale, zone);
  const code = document.reasonCode;
  const reason =
    code !== null && (REASONS as readonly string[]).includes(code)
      ? t(`documents.reason.${code as Reason}`)
      : code === null
        ? ''
        : t('documents.reason.unsafe');
  return [
    ...(document.validUntil === null
      ? []
      : [t('screening.documents.isValidUntil', { day: date(document.validUntil) })]),
    ...(reason === ''
      ? []
      : [t('screening.documents.rejectedFor', { reason: [reason, document.reason ?? ''].filter(Boolean).join('. ') })]),
    ...(document.fixBy === null ? [] : [t('screening.documents.toFixBy', { day: date(document.fixBy) })]),
    ...(item.identifying ? [] : [t('screening.documents.shownToReviewers')]),
  ];
}

/** The pane of the document that is looked at. */
export function documentPane(
  parts: DocumentParts,
  shown: { item: ChecklistItem; document: ListedDocument },
  reader: Reader,
): DocumentPane {
  const { t, locale, zone } = reader;
  const { item, document } = shown;
  const href = `/applications/${parts.applicationId}/documents/${document.id}`;
  const name = pick(item.name, locale);
  return {
    title: name,
    sent: t('screening.documents.sent', {
      when: formats(locale, zone).dateTime(document.createdAt),
      file: document.originalName,
    }),
    openHref: href,
    openText: t(item.restricted ? 'screening.documents.openWithReason' : 'screening.documents.open'),
    thumbnail:
      document.hasThumbnail && !item.restricted
        ? { src: `${href}/thumbnail`, alt: t('screening.documents.picture', { name }) }
        : null,
    facts: factsOf(item, document, reader),
    form: parts.mayDecide && document.fileState !== 'pending' ? decisionForm(parts, item, document, t) : null,
  };
}
