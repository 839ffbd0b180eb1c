import { crumbs, helpCard } from '../applications/frame.view.ts';
import type { Own } from '../applications/own.ts';
import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Control } from '../web/controls.ts';
import { errorLinks } from '../web/form-errors.ts';
import type { Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Decision, Objection } from './objections.reads.ts';
import { byWhen, decisionWord, isLate, stateTag } from './words.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'objections/own': OwnObjectionPage;
  }
}

/** An applicant's objections, and the form for one while there is a decision to object to. */
export interface OwnObjectionPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly errors: Partials['error-summary'] | null;
  readonly lead: string;
  readonly late: Partials['notice'] | null;
  readonly form: { readonly action: string; readonly controls: readonly Control[] } | null;
  readonly objections: readonly {
    readonly id: string;
    readonly title: string;
    readonly tag: Tag;
    readonly next: string;
    readonly facts: Partials['summary-list'];
    readonly withdraw: Partials['button-form'] | null;
  }[];
  readonly help: Partials['card'];
  readonly back: Link;
}

/** The form as it was typed. */
export interface TypedObjection {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** What the page is made from. */
export interface OwnObjections {
  readonly own: Own;
  readonly objections: readonly Objection[];
  /** The decision that can be objected to now, and until when; null where there is none. */
  readonly open: { readonly decision: Decision; readonly objectBy: string } | null;
}

const GROUND = ['facts', 'rules', 'procedure', 'other'] as const;

function controlsOf({ values, errors }: TypedObjection, { t }: Reader): Control[] {
  return [
    {
      control: 'radios', name: 'ground', label: t('objections.form.ground'), value: values['ground'], error: errors['ground'],
      options: GROUND.map((ground) => ({ value: ground, text: t(`objections.ground.${ground}`), hint: t(`objections.groundHint.${ground}`) })),
    },
    { control: 'textarea', name: 'body', label: t('objections.form.body'), hint: t('objections.form.bodyHint'), value: values['body'], tall: true, error: errors['body'] },
  ]; // prettier-ignore
}

function factsOf(objection: Objection, zone: string, reader: Reader): Partials['summary-list'] {
  const { t, locale } = reader;
  const { dateTime } = formats(locale, zone);
  const { receivedAt, ground, body, locale: lang, answerBy, state, answer, answeredAt } = objection;
  const answered = state === 'upheld' || state === 'dismissed';
  return {
    rows: [
      { key: t('objections.fact.received'), value: dateTime(receivedAt, zone) + (isLate(objection) ? ` ${t('objections.cameLate')}` : '') },
      { key: t('objections.fact.ground'), value: t(`objections.ground.${ground}`) },
      { key: t('objections.fact.body'), value: body, lang },
      ...(state === 'open' ? [{ key: t('objections.fact.answerBy'), value: byWhen(answerBy, zone, reader) }] : []),
      ...(answered && answeredAt !== null ? [{ key: t('objections.fact.answered'), value: dateTime(answeredAt, zone) }, { key: t('objections.fact.answer'), value: answer }] : []),
    ],
  }; // prettier-ignore
}

/** The applicant's page of objections. */
export function ownObjectionPage(parts: OwnObjections, typed: TypedObjection, reader: Reader): OwnObjectionPage {
  const { t, locale, at } = reader;
  const { own, objections, open } = parts;
  const { application, call } = own;
  const base = `/applications/${application.id}`;
  const errors = errorLinks(typed.errors);
  const late = open !== null && at >= open.objectBy;
  const until = open === null ? '' : byWhen(open.objectBy, call.zone, reader);
  return {
    title: t('objections.title'),
    crumbs: crumbs(application, reader, 'application'),
    eyebrow: `${application.reference}, ${pick(application.callName, locale)}`,
    errors: errors.length === 0 ? null : { errors },
    lead:
      open === null
        ? t(objections.length > 0 ? 'objections.leadSent' : 'objections.leadNone')
        : late
          ? t('objections.leadLate', { decision: decisionWord(open.decision.action, reader) })
          : t('objections.lead', { decision: decisionWord(open.decision.action, reader), until }),
    late: late
      ? { kind: 'warn', title: t('objections.lateTitle', { until }), paragraphs: [t('objections.lateText')] }
      : null,
    form: open === null ? null : { action: `${base}/objection`, controls: controlsOf(typed, reader) },
    objections: objections.map((objection) => ({
      id: objection.id,
      title: t('objections.of', { decision: decisionWord(objection.decision, reader) }),
      tag: stateTag(objection, 'applicant', reader),
      next: t(`objections.next.${objection.state === 'upheld' && objection.actedAt !== null ? 'settled' : objection.state}`),
      facts: factsOf(objection, call.zone, reader),
      withdraw:
        objection.state === 'open'
          ? { action: `${base}/objection/withdraw`, text: t('objections.withdraw'), kind: 'quiet', small: true }
          : null,
    })), // prettier-ignore
    help: helpCard(own, reader),
    back: { text: t('objections.back'), href: base },
  };
}
