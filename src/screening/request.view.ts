import type { Reader } from '../calls/when.ts';
import { typed } from '../web/form-errors.ts';
import type { Control } from '../web/controls.ts';
import type { Link } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { CaseFile } from './case.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'screening/request': RequestPage;
  }
}

/** The form that asks one applicant for one more document. */
export interface RequestPage extends Page {
  readonly errors: readonly Link[];
  readonly back: Link;
  readonly eyebrow: string;
  readonly action: string;
  readonly controls: readonly Control[];
}

/** What the page is made from. */
export interface RequestParts {
  readonly file: CaseFile;
  /** Ids and names of the participants, the lead first. */
  readonly participants: ReadonlyMap<string, string>;
  readonly inAWeek: string;
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly errors: Readonly<Record<string, string>>;
}

function dayControl({ body, errors, inAWeek }: RequestParts, { t }: Reader): Control {
  const [year, month, day] = inAWeek.split('-');
  const part = (name: string, filled: string | undefined): string =>
    body === null ? String(Number(filled)) : typed(body, `due_on-${name}`);
  return {
    control: 'date',
    name: 'due_on',
    label: t('screening.request.dueOn'),
    hint: t('screening.request.dueOnHint'),
    error: errors['due_on'],
    day: part('day', day),
    month: part('month', month),
    year: part('year', year),
  };
}

/** The form, as it was filled in where something was wrong with it. */
export function requestPage(parts: RequestParts, reader: Reader): RequestPage {
  const { file, participants, body, errors } = parts;
  const { t } = reader;
  const value = (name: string): string => (body === null ? '' : typed(body, name));
  const name = (locale: 'id' | 'en'): Control => ({
    control: 'field',
    name: `name_${locale}`,
    label: t(`screening.request.name.${locale}`),
    value: value(`name_${locale}`),
    error: errors[`name_${locale}`],
    maxlength: 120,
    lang: locale,
  });
  const people = [...participants].map(([id, text]) => ({ value: id, text }));
  return {
    title: t('screening.request.title'),
    errors: Object.entries(errors).map(([field, text]) => ({ text, href: `#${field}` })),
    back: { text: t('screening.assign.back', { reference: file.reference }), href: `/office/applications/${file.id}#docs` },
    eyebrow: `${file.name}, ${file.reference}`,
    action: `/office/applications/${file.id}/request`,
    controls: [
      ...(people.length > 1
        ? [{ control: 'radios', name: 'participant', label: t('screening.request.of'), value: value('participant') || (people[0]?.value ?? ''), options: people } as const]
        : []),
      name('id'),
      name('en'),
      {
        control: 'textarea',
        name: 'reason',
        label: t('screening.request.reason'),
        hint: t('screening.request.reasonHint', { language: t(`screening.language.${file.locale === 'id' ? 'id' : 'en'}`) }),
        value: value('reason'),
        error: errors['reason'],
        lang: file.locale,
        rows: 3,
      },
      dayControl(parts, reader),
      {
        control: 'checkboxes',
        name: 'more',
        label: t('screening.request.more'),
        labelHidden: true,
        values: (['before_nomination', 'restricted'] as const).filter((one) => body !== null && [body['more']].flat().includes(one)),
        options: (['before_nomination', 'restricted'] as const).map((one) => ({ value: one, text: t(`screening.request.${one}`) })),
      },
    ],
  };
} // prettier-ignore
