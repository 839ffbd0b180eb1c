import type { Reader } from '../calls/when.ts';
import type { Candidate } from '../reviews/assign.ts';
import type { Control } from '../web/controls.ts';
import { typed } from '../web/form-errors.ts';
import type { Row } from '../web/partials.ts';
import type { Typed } from '../actions/controls.view.ts';
import type { Filters, ListedApplication } from './applications.reads.ts';
import { stripOf, tableOf, type PreviewPage } from './bulk.view.ts';
import { caseHref, listHref, queryOf } from './filters.form.ts';
import { stateTag } from './list-parts.view.ts';

/** States in which an application is read. */
const READ: readonly string[] = ['in_review', 'interview'];

/** What the preview of assigning reviewers to many is made from. */
export interface AssignParts {
  readonly rows: readonly ListedApplication[];
  readonly candidates: readonly Candidate[];
  readonly filters: Filters;
  readonly was: Typed;
  readonly dueOn: string;
}

interface Reviewer {
  readonly id: string;
  readonly name: string;
  readonly load: number;
  readonly fit: number;
}

function reviewersOf(candidates: readonly Candidate[], going: ReadonlySet<string>): Reviewer[] {
  const found = new Map<string, Reviewer>();
  for (const one of candidates) {
    const known = found.get(one.personId) ?? { id: one.personId, name: one.name, load: one.load, fit: 0 };
    found.set(one.personId, {
      ...known,
      fit: known.fit + (one.unfit === null && going.has(one.applicationId) ? 1 : 0),
    });
  }
  return [...found.values()].filter((one) => one.fit > 0);
}

/** The three fields of the day by which a review is due. */
export function dueField(was: Typed, dueOn: string, { t }: Pick<Reader, 't'>): Control {
  const [year, month, day] = dueOn.split('-');
  const given = (part: string, filled: string | undefined): string | undefined =>
    `due_on-${part}` in was.body ? typed(was.body, `due_on-${part}`) : filled?.replace(/^0/, '');
  return {
    control: 'date',
    name: 'due_on',
    label: t('screening.assign.due'),
    error: was.errors['due_on'],
    day: given('day', day),
    month: given('month', month),
    year: given('year', year),
  };
}

function rowOf(row: ListedApplication, candidates: readonly Candidate[], filters: Filters, { t }: Reader): Row {
  const reading = READ.includes(row.state);
  const unfit = candidates.filter((one) => one.applicationId === row.id && one.unfit !== null);
  return {
    cells: [
      [{ link: caseHref(row.id, filters), text: row.reference }, { text: ` ${row.name}` }],
      [{ tag: stateTag(t, row.state) }],
      [
        {
          tag: reading
            ? { kind: 'ok', text: t('screening.bulk.goes') }
            : { kind: 'mute', icon: 'dash', text: t('screening.bulk.skipped') },
        },
      ],
      reading
        ? unfit
            .map((one) =>
              t('screening.assign.notFor', {
                name: one.name,
                why: t(`screening.assign.assign_${one.unfit ?? 'no_role'}`),
              }),
            )
            .join(' ')
        : t('screening.assign.assign_not_reviewing'),
    ],
  };
}

/** The preview of assigning reviewers to many applications. */
export function assignPreview(parts: AssignParts, reader: Reader): PreviewPage {
  const { t } = reader;
  const { rows, candidates, filters, was, dueOn } = parts;
  const going = rows.filter((row) => READ.includes(row.state));
  const reviewers = reviewersOf(candidates, new Set(going.map((row) => row.id)));
  const chosen = [was.body['person'] ?? []].flat().filter((one) => typeof one === 'string');
  return {
    title: t('screening.bulk.title', { action: t('screening.bulk.assign') }),
    errors: Object.entries(was.errors).map(([field, text]) => ({ text, href: `#${field}` })),
    back: { text: t('screening.case.back'), href: listHref(filters) },
    strip: stripOf(going.length, rows.length - going.length, reader),
    table: tableOf(
      rows.map((row) => rowOf(row, candidates, filters, reader)),
      t('screening.bulk.why'),
      reader,
    ),
    mails: [t('screening.assign.mail')],
    problem:
      going.length === 0 ? t('screening.bulk.none') : reviewers.length === 0 ? t('screening.assign.nobody') : null,
    form:
      going.length === 0 || reviewers.length === 0
        ? null
        : {
            action: '/office/applications/bulk',
            hidden: [
              { name: 'action', value: 'assign' },
              { name: 'from', value: queryOf(filters) },
              ...going.map((row) => ({ name: 'sel', value: row.id })),
            ],
            controls: [
              {
                control: 'checkboxes',
                name: 'person',
                label: t('screening.assign.reviewers'),
                error: was.errors['person'],
                values: chosen,
                options: reviewers.map((one) => ({
                  value: one.id,
                  text: one.name,
                  hint: t('screening.assign.load', { count: one.load, fit: one.fit }),
                })),
              },
              dueField(was, dueOn, reader),
            ],
            button: t('screening.assign.confirm', { count: going.length }),
          },
  };
}
