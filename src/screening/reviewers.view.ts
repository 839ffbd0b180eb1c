import type { Reader } from '../calls/when.ts';
import { lastMinute } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import type { Candidate, RecusalKind } from '../reviews/assign.ts';
import type { Control, Select, Textarea } from '../web/controls.ts';
import { typed } from '../web/form-errors.ts';
import type { Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Typed } from '../actions/controls.view.ts';
import type { Filters } from './applications.reads.ts';
import { dueField } from './assign-many.view.ts';
import { reviewTag } from './case-people.view.ts';
import type { CaseFile } from './case.reads.ts';
import { caseHref, queryOf } from './filters.form.ts';
import { stateTag } from './list-parts.view.ts';
import type { AssignmentLine, RecusalLine } from './reviewers.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'screening/reviewers': ReviewersPage;
  }
}

const KINDS = ['family', 'teacher', 'institution', 'business', 'other'] as const satisfies readonly RecusalKind[];

/** Who reads one application, who could, and who may not. */
export interface ReviewersPage extends Page {
  readonly errors: readonly Link[];
  readonly back: Link;
  readonly state: Tag;
  readonly assigned: readonly {
    readonly name: string;
    readonly tag: Tag;
    readonly note: string;
    readonly takeBack: Partials['button-form'] | null;
  }[];
  readonly assign: { readonly action: string; readonly controls: readonly Control[] } | null;
  readonly notNow: string | null;
  readonly unfit: Partials['checks'];
  readonly recusals: Partials['checks'];
  readonly recuse: {
    readonly action: string;
    readonly person: Select;
    readonly kind: Select;
    readonly reason: Textarea;
  };
}

/** What the page is made from. */
export interface ReviewersParts {
  readonly file: CaseFile;
  readonly filters: Filters;
  readonly assignments: readonly AssignmentLine[];
  readonly candidates: readonly Candidate[];
  readonly recusals: readonly RecusalLine[];
  readonly staff: readonly { readonly id: string; readonly name: string }[];
  readonly dueOn: string;
  readonly was: Typed;
}

function hrefOf({ file, filters }: ReviewersParts, end: string): string {
  const from = queryOf(filters);
  return `/office/applications/${file.id}/${end}${from === '' ? '' : `?${new URLSearchParams({ from }).toString()}`}`;
}

function assignedOf(parts: ReviewersParts, reader: Reader): ReviewersPage['assigned'] {
  const { t, locale, zone } = reader;
  const { dateTime } = formats(locale, zone);
  return parts.assignments.map((line) => ({
    name: line.name,
    tag: reviewTag(line, reader),
    note: line.dueAt === null ? '' : t('screening.review.due', { when: dateTime(lastMinute(line.dueAt)) }),
    takeBack:
      line.endedAt !== null || line.sentAt !== null
        ? null
        : {
            action: hrefOf(parts, `reviewers/${line.personId}/take-back`),
            text: t('screening.assign.takeBack'),
            hidden: line.name,
            kind: 'secondary',
            small: true,
          },
  }));
}

function assignForm(parts: ReviewersParts, fit: readonly Candidate[], reader: Reader): ReviewersPage['assign'] {
  const { t } = reader;
  if (fit.length === 0) return null;
  const chosen = [parts.was.body['person'] ?? []].flat().filter((one) => typeof one === 'string');
  return {
    action: hrefOf(parts, 'reviewers'),
    controls: [
      {
        control: 'checkboxes',
        name: 'person',
        label: t('screening.assign.reviewers'),
        error: parts.was.errors['person'],
        values: chosen,
        options: fit.map((one) => ({
          value: one.personId,
          text: one.name,
          hint: t('screening.assign.owes', { count: one.load }),
        })),
      },
      dueField(parts.was, parts.dueOn, reader),
    ],
  };
}

function recuseForm(parts: ReviewersParts, { t }: Reader): ReviewersPage['recuse'] {
  const { was, staff } = parts;
  const choose = { value: '', text: t('screening.form.choose') };
  return {
    action: hrefOf(parts, 'recusals'),
    person: {
      name: 'recused',
      label: t('screening.recusal.person'),
      error: was.errors['recused'],
      value: typed(was.body, 'recused'),
      options: [choose, ...staff.map((one) => ({ value: one.id, text: one.name }))],
    },
    kind: {
      name: 'kind',
      label: t('screening.recusal.kind'),
      error: was.errors['kind'],
      value: typed(was.body, 'kind'),
      options: [choose, ...KINDS.map((kind) => ({ value: kind, text: t(`screening.recusal.kinds.${kind}`) }))],
    },
    reason: {
      name: 'reason',
      label: t('screening.recusal.reason'),
      hint: t('screening.recusal.reasonHint'),
      error: was.errors['reason'],
      value: typed(was.body, 'reason'),
      rows: 3,
    },
  };
}

/** The page of reviewers and recusals. */
export function reviewersPage(parts: ReviewersParts, reader: Reader): ReviewersPage {
  const { t } = reader;
  const { file, filters, candidates, recusals, was } = parts;
  const reading = file.state === 'in_review' || file.state === 'interview';
  const fit = candidates.filter((one) => one.unfit === null);
  return {
    title: t('screening.assign.title', { reference: file.reference }),
    errors: Object.entries(was.errors).map(([field, text]) => ({ text, href: `#${field}` })),
    back: {
      text: t('screening.assign.back', { reference: file.reference }),
      href: caseHref(file.id, filters, 'reviews'),
    },
    state: stateTag(t, file.state),
    assigned: assignedOf(parts, reader),
    assign: reading ? assignForm(parts, fit, reader) : null,
    notNow: reading
      ? fit.length === 0
        ? t('screening.assign.nobody')
        : null
      : t('screening.assign.assign_not_reviewing'),
    unfit: {
      items: candidates
        .filter((one) => one.unfit !== null && one.unfit !== 'assigned')
        .map((one) => ({
          kind: 'mute',
          text: [{ text: one.name, strong: true }],
          note: t(`screening.assign.assign_${one.unfit ?? 'no_role'}`),
        })),
    },
    recusals: {
      items: recusals.map((one) => ({
        kind: 'info',
        text: [
          { text: one.name, strong: true },
          { text: `, ${t(`screening.recusal.kinds.${one.kind as RecusalKind}`)}` },
        ],
        note: one.reason === '' ? undefined : one.reason,
      })),
    },
    recuse: recuseForm(parts, reader),
  };
}
