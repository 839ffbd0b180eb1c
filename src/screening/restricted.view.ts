import type { Answers } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { pick } from '../i18n/index.ts';
import type { Textarea } from '../web/controls.ts';
import type { Link } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { linesOf } from './answers.view.ts';
import type { Filters } from './applications.reads.ts';
import type { CaseFile } from './case.reads.ts';
import { caseHref, queryOf } from './filters.form.ts';

declare module '../web/views.ts' {
  interface Views {
    'screening/restricted': RestrictedPage;
  }
}

/** A restricted part of an application: first why it is opened, then what stands there. */
export interface RestrictedPage extends Page {
  readonly errors: readonly Link[];
  readonly back: Link;
  readonly text: string;
  readonly form: { readonly action: string; readonly reason: Textarea } | null;
  readonly rows: readonly { readonly key: string; readonly lines: readonly string[] }[];
}

/** What is restricted in a part: a section's key, or `identity`. Null where nothing is. */
export function restrictedRows(
  file: CaseFile,
  answers: ReadonlyMap<string, Answers>,
  part: string,
  reader: Reader,
): RestrictedPage['rows'] | null {
  const { t, locale } = reader;
  if (part === 'identity') {
    const rows = file.form.sections.flatMap((section) =>
      section.questions
        .filter((question) => question.profile === 'identity_number')
        .map((question) => ({
          key: pick(question.label, locale),
          lines: linesOf(question, answers.get(section.key)?.[question.key], reader),
        })),
    );
    const own =
      file.identityNumber === null ? [] : [{ key: t('screening.restricted.identity'), lines: [file.identityNumber] }];
    const all = rows.some((row) => row.lines.length > 0) ? rows : own;
    return all.length === 0 ? null : all;
  }
  const section = file.form.sections.find((one) => one.key === part);
  const rows = (section?.questions ?? [])
    .filter((question) => question.restricted === true && question.profile !== 'identity_number')
    .map((question) => ({
      key: pick(question.label, locale),
      lines: linesOf(question, answers.get(part)?.[question.key], reader),
    }));
  return rows.length === 0 ? null : rows;
}

/** The page, closed while `rows` is null. */
export function restrictedPage(
  parts: {
    readonly file: CaseFile;
    readonly filters: Filters;
    readonly part: string;
    readonly typed: string;
    readonly error: string | null;
  },
  rows: RestrictedPage['rows'] | null,
  reader: Reader,
): RestrictedPage {
  const { t, locale } = reader;
  const { file, filters, part, typed, error } = parts;
  const from = queryOf(filters);
  const section = file.form.sections.find((one) => one.key === part);
  return {
    title: section ? pick(section.title, locale) : t('screening.restricted.identity'),
    errors: error === null ? [] : [{ text: error, href: '#reason' }],
    back: {
      text: t('screening.assign.back', { reference: file.reference }),
      href: caseHref(file.id, filters, 'answers'),
    },
    text: t(rows === null ? 'screening.restricted.why' : 'screening.restricted.noted', { reference: file.reference }),
    form:
      rows === null
        ? {
            action: `/office/applications/${file.id}/restricted?${new URLSearchParams({ what: part, ...(from === '' ? {} : { from }) }).toString()}`,
            reason: {
              name: 'reason',
              label: t('screening.restricted.reason'),
              hint: t('screening.restricted.hint'),
              value: typed,
              error: error ?? undefined,
              rows: 3,
            },
          }
        : null,
    rows: rows ?? [],
  };
}
