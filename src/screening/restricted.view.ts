import { textOf } from '../applications/answers.ts';
import { shownAnswer } from '../applications/shown.view.ts';
import type { Answers } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { pick } from '../i18n/index.ts';
import type { Textarea } from '../web/controls.ts';
import type { Inline } from '../web/inline.ts';
import type { Link } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { isClosed, isIdentity } from './answers.view.ts';
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
  readonly rows: readonly { readonly key: string; readonly value: Inline }[];
}

function identityRows(
  file: CaseFile,
  answers: ReadonlyMap<string, Answers>,
  { t, locale }: Reader,
): RestrictedPage['rows'] {
  const answered = file.form.sections.flatMap((section) =>
    section.questions
      .filter(isIdentity)
      .map((question) => ({
        key: pick(question.label, locale),
        value: textOf(answers.get(section.key)?.[question.key]),
      }))
      .filter((row) => row.value !== ''),
  );
  if (answered.length > 0 || file.identityNumber === null) return answered;
  return [{ key: t('screening.restricted.identity'), value: file.identityNumber }];
}

/** What is restricted in a part: a section's key, or `identity`. Null where nothing is. */
export function restrictedRows(
  file: CaseFile,
  answers: ReadonlyMap<string, Answers>,
  part: string,
  reader: Reader,
): RestrictedPage['rows'] | null {
  const section = file.form.sections.find((one) => one.key === part);
  const rows =
    part === 'identity'
      ? identityRows(file, answers, reader)
      : (section?.questions ?? []).filter(isClosed).map((question) => ({
          key: pick(question.label, reader.locale),
          value: shownAnswer(question, answers.get(part)?.[question.key], reader),
        }));
  return rows.length === 0 ? null : rows;
}

/** The page, closed while `rows` is null. */
export function restrictedPage(
  parts: {
    readonly file: CaseFile;
    readonly filters: Filters;
    /** The member of a group whose it is; null for the applicant's own. */
    readonly member: { readonly id: string; readonly name: string } | null;
    readonly part: string;
    readonly typed: string;
    readonly error: string | null;
  },
  rows: RestrictedPage['rows'] | null,
  reader: Reader,
): RestrictedPage {
  const { t, locale } = reader;
  const { file, filters, part, typed, error, member } = parts;
  const from = queryOf(filters);
  const section = file.form.sections.find((one) => one.key === part);
  const what = section ? pick(section.title, locale) : t('screening.restricted.identity');
  const query = { what: part, ...(member === null ? {} : { member: member.id }), ...(from === '' ? {} : { from }) };
  return {
    title: member === null ? what : `${what}, ${member.name}`,
    errors: error === null ? [] : [{ text: error, href: '#reason' }],
    back: {
      text: t('screening.assign.back', { reference: file.reference }),
      href: caseHref(file.id, filters, 'answers'),
    },
    text: t(rows === null ? 'screening.restricted.why' : 'screening.restricted.noted', { reference: file.reference }),
    form:
      rows === null
        ? {
            action: `/office/applications/${file.id}/restricted?${new URLSearchParams(query).toString()}`,
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
