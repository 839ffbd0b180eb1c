import { withdrawLinks } from '../applications/withdraw-link.view.ts';
import { whyText } from '../applications/check.view.ts';
import { crumbs, helpCard } from '../applications/frame.view.ts';
import type { Own } from '../applications/own.ts';
import { periodOf, type Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { nextWord } from '../i18n/words.ts';
import { documentsHref } from '../uploads/places.ts';
import type { Control } from '../web/controls.ts';
import type { Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { ApplicationCase } from '../workflow/case.ts';
import type { Gaps } from '../workflow/facts.ts';
import { answerCard, factsOf, placementTag, signersOf, type Fact, type Signer } from './facts.view.ts';
import type { Condition, Offer } from './offers.reads.ts';
import type { Standing } from './standing.ts';

declare module '../web/views.ts' {
  interface Views {
    'offers/offer': OfferPage;
  }
}

/** A form of the page with one question. */
export interface OneForm {
  readonly action: string;
  readonly control: Control;
  readonly button: string;
}

/** One placement for its participant. */
export interface OfferPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly tag: Tag;
  readonly reference: string;
  readonly lead: string;
  readonly errors: Partials['error-summary'] | null;
  readonly deadline: Partials['card'] | null;
  readonly heading: string;
  readonly facts: readonly Fact[];
  readonly signers: readonly Signer[];
  readonly confirm: Partials['button-form'] | null;
  /** Why it cannot be accepted, although it is offered. */
  readonly blocked: string | null;
  readonly refuse: (OneForm & { readonly follows: readonly string[]; readonly open: boolean }) | null;
  readonly conditions: { readonly met: string; readonly intro: string; readonly list: Partials['task-list'] } | null;
  readonly arrival: {
    readonly action: string;
    readonly intro: string;
    readonly controls: readonly Control[];
    readonly button: string;
  } | null;
  readonly report: { readonly form: OneForm | null; readonly text: string | null; readonly note: string } | null;
  readonly certificate: string | null;
  readonly others: readonly { readonly title: string; readonly href: string; readonly tag: Tag }[];
  readonly more: readonly Link[];
  readonly help: Partials['card'];
}

/** What the page is made from. */
export interface OwnOffer {
  readonly own: Own;
  readonly offer: Offer;
  readonly standing: Standing;
  /** The application's case. */
  readonly whole: ApplicationCase;
  readonly conditions: readonly Condition[];
  readonly guardians: ReadonlyMap<string, string>;
  /** The other placements of the application. */
  readonly others: readonly Offer[];
}

/** What was just tried and refused, or typed and wrong. */
export interface OfferState {
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly refused: { readonly why: string; readonly gaps: Gaps } | null;
}

const CONDITION_TAGS: Record<Condition['state'], Tag['kind']> = {
  pending: 'mute',
  submitted: 'info',
  met: 'ok',
  not_met: 'err',
  waived: 'ok',
};

function conditionsOf({ own, conditions, offer }: OwnOffer, { t, locale, zone }: Reader): OfferPage['conditions'] {
  if (conditions.length === 0) return null;
  const { date } = formats(locale, zone);
  const several = new Set(conditions.map(({ participantId }) => participantId)).size > 1;
  const done = conditions.filter(({ state }) => state === 'met' || state === 'waived').length;
  const items = conditions.map((one) => {
    const open =
      ['offered', 'confirmed', 'nominated', 'waitlisted'].includes(offer.state) &&
      one.state !== 'met' &&
      one.state !== 'waived';
    return {
      text: several ? `${pick(one.text, locale)} (${one.participant})` : pick(one.text, locale),
      ...(one.requirementId === null
        ? {}
        : { href: documentsHref(own.application.id, one.requirementId, one.participantId) }),
      ...(one.note === '' ? {} : { hint: one.note }),
      ...(open ? { due: t('offers.condition.due', { day: date(one.dueOn) }) } : {}),
      tag: { kind: CONDITION_TAGS[one.state], text: t(`offers.condition.${one.state}`) },
    };
  });
  return {
    met: t('offers.condition.met_of', { done, total: conditions.length }),
    intro: t(offer.state === 'offered' ? 'offers.condition.intro' : 'offers.condition.owed'),
    list: { items },
  };
}

function refuseForm({ offer, standing, others }: OwnOffer, state: OfferState, reader: Reader): OfferPage['refuse'] {
  const { t } = reader;
  if (!standing.refuse.ok) return null;
  const waiting = others.some(({ state: other }) => ['proposed', 'nominated', 'waitlisted', 'offered'].includes(other));
  return {
    action: `${base(offer)}/refuse`,
    follows: [t('offers.refuse.seat'), t(waiting ? 'offers.refuse.others' : 'offers.refuse.next'), t('offers.refuse.final')],
    control: { control: 'textarea', name: 'reason', label: t('offers.refuse.reason'), hint: t('offers.refuse.hint'), rows: 3, value: state.typed['reason'] ?? '', error: state.errors['reason'] },
    button: t('offers.refuse.button'),
    open: state.errors['reason'] !== undefined,
  }; // prettier-ignore
}

const base = (offer: Offer): string => `/applications/${offer.applicationId}/offers/${offer.id}`;

function arrivalForm({ offer, standing }: OwnOffer, state: OfferState, reader: Reader): OfferPage['arrival'] {
  const { t, at } = reader;
  const { c } = standing;
  const laid = c.signatures.filter((s) => s.action === 'arrive' && s.version === c.version);
  const open = offer.state === 'confirmed' || offer.state === 'no_show';
  const signed = laid.some((s) => s.as === 'owner');
  // After seven days without the host's signature the person goes on alone, with a reason.
  const alone = signed && standing.alone;
  if (!open || (signed && !alone) || at < c.startsAt) return null;
  const theirs = laid.find((s) => s.as === 'coordinator');
  const [year = '', month = '', day = ''] = (laid[0]?.input.on ?? offer.startsOn).split('-');
  const typed = (part: string, otherwise: string): string => state.typed[`on-${part}`] ?? otherwise;
  const why = alone || (c.openConditions > 0 && !laid.some((s) => s.input.reason));
  const on: Control = {
    control: 'date',
    name: 'on',
    label: t('offers.arrival.on'),
    day: typed('day', String(Number(day))),
    month: typed('month', String(Number(month))),
    year: typed('year', year),
    error: state.errors['on'],
  };
  const reason: Control = {
    control: 'textarea',
    name: 'reason',
    label: t('offers.arrival.reason'),
    hint: t(alone ? 'offers.arrival.alone' : 'offers.arrival.conditions'),
    rows: 3,
    value: state.typed['reason'] ?? '',
    error: state.errors['reason'],
  };
  return {
    action: `${base(offer)}/arrive`,
    intro: t(theirs ? 'offers.arrival.second' : 'offers.arrival.first', { city: offer.cityName }),
    controls: why ? [on, reason] : [on],
    button: t('offers.arrival.button'),
  }; // prettier-ignore
}

function reportOf({ offer, standing }: OwnOffer, state: OfferState, reader: Reader): OfferPage['report'] {
  const { t, locale, zone } = reader;
  if (!['active', 'completed', 'ended_early'].includes(offer.state)) return null;
  const open = standing.mayReport;
  const given =
    offer.reportAt === null ? null : t('offers.report.given', { time: formats(locale, zone).dateTime(offer.reportAt) });
  return {
    text: offer.report === '' ? null : offer.report,
    note:
      given ??
      t(open ? 'offers.report.wanted' : offer.state === 'active' ? 'offers.report.later' : 'offers.report.none'),
    form: open
      ? {
          action: `${base(offer)}/report`,
          control: { control: 'textarea', name: 'report', label: t('offers.report.label'), hint: t('offers.report.hint'), rows: 10, tall: true, value: state.typed['report'] ?? offer.report, error: state.errors['report'] },
          button: t('offers.report.button'),
        }
      : null, // prettier-ignore
  };
}

function leadOf({ offer, standing: { c } }: OwnOffer, { t, at }: Reader): string {
  if (offer.state === 'offered') {
    const laid = c.signatures.filter((s) => s.action === 'confirm' && s.version === c.version);
    if (laid.some((s) => s.as === 'owner')) return t('offers.lead.guardian');
    if (offer.answerBy !== null && at >= offer.answerBy) return t('offers.lead.late');
    return t(c.minor ? 'offers.lead.offeredMinor' : 'offers.lead.offered', { city: offer.cityName });
  }
  if (
    offer.state === 'confirmed' &&
    c.signatures.some((s) => s.action === 'arrive' && s.version === c.version && s.as === 'owner')
  )
    return t('offers.lead.arrived', { city: offer.cityName });
  return nextWord(t, 'placement', offer.state, 'applicant');
}

function errorsOf(state: OfferState, reader: Reader): Partials['error-summary'] | null {
  const links: Link[] = [
    ...(state.refused === null ? [] : [{ text: whyText(state.refused.why, state.refused.gaps, reader), href: '#o' }]),
    ...Object.entries(state.errors).map(([field, text]) => ({ text, href: `#${field}` })),
  ];
  return links.length === 0 ? null : { errors: links };
}

/** The page of one placement for its participant. */
export function offerPage(of: OwnOffer, state: OfferState, reader: Reader): OfferPage {
  const { own, offer, standing } = of;
  const { t, locale } = reader;
  const { application } = own;
  const verdict = standing.confirm;
  const confirm: Partials['button-form'] | null =
    offer.state === 'offered' && verdict.ok
      ? { action: `${base(offer)}/confirm`, text: t('offers.confirm'), wide: true }
      : null;
  const blocked =
    offer.state !== 'offered' || verdict.ok || verdict.why === 'needs_another_person' || verdict.why === 'not_yours'
      ? null
      : whyText(verdict.why, verdict.gaps, reader);
  return {
    title: t('offers.title', { city: offer.cityName }),
    crumbs: crumbs(application, reader, 'application'),
    eyebrow: `${pick(application.callName, locale)}, ${periodOf(offer.startsOn, offer.endsOn, reader)}`,
    tag: placementTag(offer.state, reader),
    reference: application.reference,
    lead: leadOf(of, reader),
    errors: errorsOf(state, reader),
    deadline: answerCard(offer, standing, 'owner', reader),
    heading: t(offer.state === 'offered' ? 'offers.yourOffer' : 'offers.yourPlace'),
    facts: factsOf(offer, reader),
    signers: signersOf(offer, standing, { applicant: application.personName, guardians: of.guardians }, reader),
    confirm,
    blocked,
    refuse: refuseForm(of, state, reader),
    conditions: conditionsOf(of, reader),
    arrival: arrivalForm(of, state, reader),
    report: reportOf(of, state, reader),
    certificate: offer.certificate,
    others: of.others.map((other) => ({
      title: `${other.organisation}, ${other.cityName}`,
      href: base(other),
      tag: placementTag(other.state, reader),
    })),
    more: [
      { text: t('offers.back'), href: `/applications/${application.id}/status` },
      ...withdrawLinks(of.whole, reader),
    ],
    help: helpCard(own, reader),
  };
}
