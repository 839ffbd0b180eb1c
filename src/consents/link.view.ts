import { whyText } from '../applications/check.view.ts';
import { dayBefore, lastMinute, type Reader } from '../calls/when.ts';
import { consentText, versionShown } from '../content/consent-texts.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { answerCard, factsOf, placementTag, signersOf, type Fact, type Signer } from '../offers/facts.view.ts';
import type { Offer } from '../offers/offers.reads.ts';
import type { Standing } from '../offers/standing.ts';
import type { Control } from '../web/controls.ts';
import type { Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Gaps } from '../workflow/facts.ts';
import type { Ward } from './consents.reads.ts';
import { guardianText } from './give.ts';
import type { OwnIdentity } from './identity.reads.ts';
import { IDENTITY_FIELD, identityBlock, type IdentityBlock } from './identity.view.ts';
import { kinshipWord } from './guardians.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'consents/guardian': GuardianPage;
  }
}

/** One offer to countersign, or what became of it. */
interface OfferBlock {
  readonly id: string;
  readonly title: string;
  readonly tag: Tag;
  readonly facts: readonly Fact[];
  readonly signers: readonly Signer[];
  readonly by: string | null;
  readonly confirm: Partials['button-form'] | null;
  readonly blocked: string | null;
  readonly refuse: { readonly action: string; readonly control: Control; readonly open: boolean } | null;
}

/** A guardian's page. */
export interface GuardianPage extends Page {
  readonly eyebrow: string;
  readonly lead: string;
  readonly errors: Partials['error-summary'] | null;
  readonly deadline: Partials['card'];
  readonly over: string | null;
  readonly facts: readonly Fact[];
  readonly call: Link;
  readonly text: { readonly title: string; readonly paragraphs: readonly string[]; readonly version: string };
  readonly identity: IdentityBlock | null;
  readonly given: Partials['notice'] | null;
  readonly form: { readonly version: string; readonly controls: readonly Control[] } | null;
  readonly withdraw: { readonly text: string } | null;
  readonly stop: {
    readonly action: string;
    readonly title: string;
    readonly text: string;
    readonly control: Control;
    readonly button: string;
    readonly open: boolean;
  } | null;
  readonly offers: readonly OfferBlock[];
  readonly notMe: boolean;
  readonly office: Partials['card'];
}

/** What was just tried: typed, wrong, or refused. */
export interface GuardianState {
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly refused: { readonly why: string; readonly gaps: Gaps } | null;
  /** The offer whose refusal lacked a reason. */
  readonly refusing: string | null;
}

/** What the page is made from. */
export interface Guarded {
  readonly ward: Ward;
  readonly offers: readonly Offer[];
  /** What the workflow says of each offer to this guardian. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** The child's age today. */
  readonly age: number | null;
  readonly names: ReadonlyMap<string, string>;
  /** The copy of the guardian's identity document; null where the call asks for none. */
  readonly identity: OwnIdentity | null;
}

function offerBlock(offer: Offer, standing: Standing, of: Guarded, state: GuardianState, reader: Reader): OfferBlock {
  const { t, locale, zone } = reader;
  const { confirm, refuse, until: times, c } = standing;
  const offered = offer.state === 'offered' && c.minor;
  const silent = !confirm.ok && (confirm.why === 'needs_another_person' || confirm.why === 'not_yours');
  const name = `reason-${offer.id}`;
  return {
    id: offer.id,
    title: `${offer.organisation}, ${offer.cityName}`,
    tag: placementTag(offer.state, reader),
    facts: factsOf(offer, reader),
    signers: signersOf(offer, standing, { applicant: of.ward.child, guardians: of.names }, reader),
    by: times?.guardian
      ? t('consents.offer.by', { time: formats(locale, zone).dateTime(lastMinute(times.guardian), offer.sendingZone) })
      : null,
    confirm:
      offered && confirm.ok
        ? { action: `/guardian/offers/${offer.id}/confirm`, text: t('consents.offer.sign'), wide: true }
        : null,
    blocked: offered && !confirm.ok && !silent ? whyText(confirm.why, confirm.gaps, reader) : null,
    refuse:
      offered && refuse.ok
        ? {
            action: `/guardian/offers/${offer.id}/refuse`,
            control: { control: 'textarea', name: 'reason', id: name, label: t('consents.offer.reason'), hint: t('consents.offer.reasonHint'), rows: 3, error: state.errors[name] },
            open: state.refusing === offer.id,
          }
        : null, // prettier-ignore
  };
}

function factsOfCall({ ward }: Guarded, { t, locale, zone }: Reader): Fact[] {
  const { date } = formats(locale, zone);
  return [
    { key: t('consents.fact.child'), value: ward.child },
    { key: t('consents.fact.call'), value: pick(ward.callName, locale) },
    {
      key: t('consents.fact.dates'),
      value: t('offers.fact.fromTo', { from: date(ward.startsOn), to: date(dayBefore(ward.endsOn)) }),
    },
    ...(ward.places.length === 0
      ? []
      : [
          {
            key: t('consents.fact.places'),
            value: ward.places.map(({ organisation, city }) => `${organisation}, ${city}`).join('; '),
          },
        ]),
    { key: t('consents.fact.sends'), value: ward.cityName },
    { key: t('consents.fact.reference'), value: ward.reference },
  ];
}

function deadlineOf({ ward, offers, standings }: Guarded, reader: Reader): Partials['card'] {
  const { t, locale, zone } = reader;
  for (const offer of offers) {
    const standing = standings.get(offer.id);
    const card = standing?.c.minor ? answerCard(offer, standing, 'guardian', reader) : null;
    if (card) return card;
  }
  const minute = lastMinute(ward.linkEndsAt);
  return {
    id: 'deadline',
    look: 'deadline',
    title: t(ward.consent?.withdrawnAt === null ? 'consents.link.until' : 'consents.link.answerBy'),
    time: { at: minute, text: formats(locale, zone).dateTime(minute, ward.cityZone) },
    paragraphs: [t('consents.link.yours')],
  };
}

function consentForm(state: GuardianState, { t }: Reader): GuardianPage['form'] {
  return {
    version: guardianText().version,
    controls: [
      { control: 'field', name: 'name', label: t('consents.sign.name'), hint: t('consents.sign.nameHint'), value: state.typed['name'] ?? '', error: state.errors['name'], autocomplete: 'name', spellcheck: false, maxlength: 200 },
      { control: 'checkboxes', name: 'agree', label: t('consents.sign.legend'), values: [], options: [{ value: 'yes', text: t('consents.sign.agree') }], layout: 'box', error: state.errors['agree'] },
    ],
  }; // prettier-ignore
}

function givenNotice({ ward }: Guarded, { t, locale, zone }: Reader): Partials['notice'] | null {
  const { consent } = ward;
  if (consent === null) return null;
  const { dateTime } = formats(locale, zone);
  if (consent.withdrawnAt !== null)
    return {
      kind: 'warn',
      title: t('consents.given.withdrawn', { time: dateTime(consent.withdrawnAt, ward.cityZone) }),
      paragraphs: [t('consents.given.withdrawnText')],
    };
  return {
    kind: 'ok',
    title: t('consents.given.valid', { time: dateTime(consent.givenAt, ward.cityZone) }),
    paragraphs: [t('consents.given.validText', { version: versionShown(consent.version) })],
  };
}

function stopOf({ ward, offers }: Guarded, state: GuardianState, { t }: Reader): GuardianPage['stop'] {
  const begun = offers.some((offer) => ['active', 'completed', 'ended_early', 'no_show'].includes(offer.state));
  if (!ward.live || begun) return null;
  const open = state.errors['reason'] !== undefined;
  const reason = { control: 'textarea', name: 'reason', optional: true, rows: 3, value: state.typed['reason'] ?? '', error: state.errors['reason'] } as const; // prettier-ignore
  if (!ward.applies)
    return {
      action: '/guardian/leave',
      title: t('members.guardian.leave'),
      text: t('members.guardian.leaveText', { child: ward.child }),
      control: { ...reason, label: t('members.guardian.reason') },
      button: t('members.guardian.button', { child: ward.child }),
      open,
    };
  const valid = ward.consent?.withdrawnAt === null;
  return {
    action: '/guardian/withdraw',
    title: t(valid ? 'consents.refuse.titleGiven' : 'consents.refuse.title'),
    text: t('consents.refuse.text', { child: ward.child }),
    control: { ...reason, label: t('consents.refuse.reason'), hint: t('consents.refuse.hint') },
    button: t('consents.refuse.button'),
    open,
  };
}

function leadOf({ ward, age }: Guarded, { t, locale }: Reader): string {
  const words = { child: ward.child, call: pick(ward.callName, locale) };
  // What they were asked for is given: nothing waits for them any more.
  if (ward.consent?.withdrawnAt === null) return t('consents.link.leadGiven', words);
  return age === null ? t('consents.link.lead', words) : t('consents.link.leadAge', { ...words, age });
}

/** A guardian's page: what they agree to, their answer, and what they can do at any time. */
export function guardianPage(of: Guarded, state: GuardianState, reader: Reader): GuardianPage {
  const { ward } = of;
  const { t, locale } = reader;
  const valid = ward.consent?.withdrawnAt === null;
  const text = (valid ? consentText(ward.consent.version) : undefined) ?? guardianText();
  const links: Link[] = [
    ...(state.refused === null
      ? []
      : [{ text: whyText(state.refused.why, state.refused.gaps, reader), href: '#main' }]),
    ...Object.entries(state.errors).map(([field, message]) => ({ text: message, href: `#${field}` })),
  ];
  return {
    title: t('consents.link.title'),
    eyebrow: t('consents.link.eyebrow', {
      name: ward.guardian,
      relation: kinshipWord(ward.relation, t),
      child: ward.child,
    }),
    lead: leadOf(of, reader),
    errors: links.length === 0 ? null : { errors: links },
    deadline: deadlineOf(of, reader),
    over: ward.live
      ? null
      : t(ward.applicationState === 'withdrawn' ? 'consents.link.withdrawn' : 'consents.link.over'),
    facts: factsOfCall(of, reader),
    call: { text: t('consents.link.call'), href: `/calls/${ward.callSlug}` },
    text: {
      title: pick(text.title, locale),
      paragraphs: text.paragraphs.map((one) => pick(one, locale)),
      version: t('consents.version', { version: versionShown(text.version) }),
    },
    identity: of.identity === null ? null : identityBlock(of.identity, ward, state.errors[IDENTITY_FIELD], reader),
    given: givenNotice(of, reader),
    form: valid || !ward.live ? null : consentForm(state, reader),
    withdraw: valid ? { text: t('consents.withdraw.text', { child: ward.child }) } : null,
    stop: stopOf(of, state, reader),
    offers: of.offers.flatMap((offer) => {
      const standing = of.standings.get(offer.id);
      return standing ? [offerBlock(offer, standing, of, state, reader)] : [];
    }),
    notMe: ward.consent === null,
    office: {
      id: 'office',
      title: t('consents.link.office'),
      paragraphs: [
        t('consents.link.officeText', { city: ward.cityName }),
        [{ link: `mailto:${ward.cityEmail}?subject=${encodeURIComponent(ward.reference)}`, text: ward.cityEmail }],
      ],
    },
  };
}
