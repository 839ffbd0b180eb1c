import { lastMinute, type Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { sizeOf } from '../uploads/file.view.ts';
import type { Control, UploadForm } from '../web/controls.ts';
import { errorLinks, typed } from '../web/form-errors.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Reference, Writing } from './give.ts';
import type { Asking } from './references.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'references/form': ReferenceFormPage;
    'references/written': WrittenPage;
    'references/closed': ReferenceClosedPage;
  }
}

/** Bytes that a letter may have. */
export const LETTER_BYTES = 10_500_000;

/** What was typed, field by field. */
export type Typed = Readonly<Record<string, unknown>>;

/** Who asks for what, and the card that says by when. */
interface Asked extends Page {
  readonly eyebrow: string;
  readonly lead: string;
  readonly office: Partials['card'];
}

/** A rating from one described end to the other, or none. */
interface Scale {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly value: string;
  readonly error: string | undefined;
}

/** The form of a reference. */
export interface ReferenceFormPage extends Asked {
  readonly errors: Partials['error-summary'] | null;
  readonly deadline: Partials['card'];
  readonly secret: { readonly title: string; readonly lines: readonly string[] };
  readonly known: readonly Control[];
  readonly scales: readonly Scale[];
  readonly controls: readonly Control[];
  readonly letter: { readonly name: string; readonly size: string } | null;
  readonly upload: UploadForm;
  readonly decline: { readonly text: string; readonly reason: Control } | null;
}

/** What a referee wrote, with the way to change it while that is possible. */
export interface WrittenPage extends Asked {
  readonly rows: Partials['summary-list'];
  readonly change: Link | null;
  readonly note: string;
}

/** Why nothing is asked of the referee now. */
export interface ReferenceClosedPage extends Asked {
  readonly change: Link | null;
}

const RATED = ['ability', 'with_others', 'perseverance'] as const;
const RECOMMENDED = ['yes', 'with_reservation', 'no'] as const;

function common(of: Asking, { t, locale }: Reader): Pick<Asked, 'eyebrow' | 'office'> {
  return {
    eyebrow: t('references.link.eyebrow', { name: of.referee, call: pick(of.callName, locale) }),
    office: {
      id: 'office',
      title: t('references.link.office'),
      paragraphs: [
        [{ link: `mailto:${of.cityEmail}`, text: of.cityEmail }],
        [{ link: `/calls/${of.callSlug}`, text: t('references.link.call') }],
      ],
    },
  };
}

function scale(name: (typeof RATED)[number], value: string, error: string | undefined, { t }: Reader): Scale {
  const points = [1, 2, 3, 4, 5].map((point) => ({ value: String(point), text: String(point) }));
  return {
    name,
    label: t(`references.scale.${name}.label`),
    hint: `${t(`references.scale.${name}.low`)}; ${t(`references.scale.${name}.high`)}`,
    options: [...points, { value: '0', text: t('references.scale.cannotSay') }],
    value,
    error,
  };
}

type FormParts = Pick<ReferenceFormPage, 'known' | 'scales' | 'controls'>;

function partsOf(values: Typed, errors: Readonly<Record<string, string>>, reader: Reader): FormParts {
  const { t } = reader;
  const value = (name: string): string => typed(values, name);
  const words = value('strengths').trim();
  return {
    known: [
      { control: 'field', name: 'known_for', label: t('references.form.knownFor'), hint: t('references.form.knownForHint'), value: value('known_for'), error: errors['known_for'], width: 20, maxlength: 100 },
      { control: 'field', name: 'capacity', label: t('references.form.capacity'), hint: t('references.form.capacityHint'), value: value('capacity'), error: errors['capacity'], maxlength: 200 },
    ],
    scales: RATED.map((name) => scale(name, value(name), errors[name], reader)),
    controls: [
      {
        control: 'textarea', name: 'strengths', label: t('references.form.strengths'), hint: t('references.form.strengthsHint'), value: value('strengths'), error: errors['strengths'], rows: 8, tall: true,
        words: { now: words === '' ? 0 : words.split(/\s+/).length, limit: 400 },
      },
      {
        control: 'radios', name: 'recommendation', label: t('references.form.recommendation'), layout: 'box', value: value('recommendation'), error: errors['recommendation'],
        options: RECOMMENDED.map((one) => ({ value: one, text: t(`references.recommendation.${one}`) })),
      },
    ],
  }; // prettier-ignore
}

function writtenValues(reference: Reference | null): Typed {
  return reference === null
    ? {}
    : Object.fromEntries(Object.entries(reference).map(([key, value]) => [key, String(value)]));
}

/** The form of a reference, empty, as it was written, or as it was typed. */
export function formPage(
  of: Asking,
  state: { typed: Typed | null; errors: Readonly<Record<string, string>> },
  reader: Reader,
): ReferenceFormPage {
  const { t, locale, zone } = reader;
  const { errors } = state;
  const minute = lastMinute(of.linkEndsAt);
  const applicant = of.applicant;
  return {
    ...common(of, reader),
    title: t('references.link.title', { applicant }),
    lead: t('references.link.lead', { applicant, call: pick(of.callName, locale), city: of.cityName }),
    errors: Object.keys(errors).length === 0 ? null : { errors: errorLinks(errors, { file: 'letter-file' }) },
    deadline: {
      id: 'deadline',
      look: 'deadline',
      title: t('references.link.answerBy'),
      time: { at: minute, text: formats(locale, zone).dateTime(minute, of.cityZone), countdown: true },
      paragraphs: [t('references.link.yours')],
    },
    secret: {
      title: t('references.secret.title', { applicant }),
      lines: [
        t('references.secret.read'),
        t('references.secret.notRead', { applicant }),
        t('references.secret.law', { applicant }),
      ],
    },
    ...partsOf(state.typed ?? writtenValues(of.reference), errors, reader),
    letter: of.letter === null ? null : { name: of.letter.name, size: sizeOf(of.letter.bytes, locale) },
    upload: {
      id: 'letter-file',
      action: '/referee/letter',
      label: t(of.letter === null ? 'references.letter.label' : 'references.letter.replace'),
      hint: t('references.letter.hint'),
      button: t('uploads.button'),
      accept: '.pdf,.jpg,.jpeg,.png,.webp',
      limitMb: 10,
      ...(errors['file'] === undefined ? {} : { error: errors['file'] }),
    },
    decline:
      of.state === 'asked'
        ? {
            text: t('references.decline.text', { applicant }),
            reason: { control: 'textarea', name: 'reason', label: t('references.decline.reason'), hint: t('references.decline.hint', { applicant }), optional: true, rows: 3, error: errors['reason'] },
          }
        : null, // prettier-ignore
  };
}

/** What was written, for its writer. */
export function writtenPage(of: Asking, writing: Writing, reader: Reader): WrittenPage {
  const { t, locale, zone } = reader;
  const { reference } = of;
  const point = (value: number): string =>
    value === 0 ? t('references.scale.cannotSay') : t('references.scale.of', { value });
  const rows = reference === null ? [] : [
    { key: t('references.field.known_for'), value: reference.known_for },
    { key: t('references.field.capacity'), value: reference.capacity },
    ...RATED.map((name) => ({ key: t(`references.scale.${name}.label`), value: point(reference[name]) })),
    { key: t('references.field.strengths'), value: reference.strengths },
    { key: t('references.field.recommendation'), value: t(`references.recommendation.${reference.recommendation}`) },
    ...(of.letter === null ? [] : [{ key: t('references.letter.title'), value: `${of.letter.name}, ${sizeOf(of.letter.bytes, locale)}` }]),
  ]; // prettier-ignore
  const time = of.answeredAt === null ? '' : formats(locale, zone).dateTime(of.answeredAt, of.cityZone);
  return {
    ...common(of, reader),
    title: t('references.written.title'),
    lead: t('references.written.lead', { applicant: of.applicant, time }),
    rows: { rows },
    change: writing === 'change' ? { text: t('references.written.change'), href: '/referee?change=1' } : null,
    note: t(writing === 'change' ? 'references.written.until' : 'references.written.fixed'),
  };
}

/** Why there is nothing to write. */
export function closedPage(of: Asking, writing: Writing, reader: Reader): ReferenceClosedPage {
  const { t } = reader;
  const applicant = of.applicant;
  const why = writing === 'declined' || writing === 'declined_over' ? 'declined' : of.applicationState === 'withdrawn' ? 'withdrawn' : of.applicationState === 'lapsed' ? 'lapsed' : of.state === 'named' ? 'notYet' : 'decided'; // prettier-ignore
  return {
    ...common(of, reader),
    title: t(`references.over.${why}.title`),
    lead: t(`references.over.${why}.text`, { applicant }),
    change: writing === 'declined' ? { text: t('references.over.declined.change'), href: '/referee?change=1' } : null,
  };
}
