import { dayBefore, lastMinute, differsIn, type Reader } from '../calls/when.ts';
import { calendarLink } from '../applications/frame.view.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { stateWord } from '../i18n/words.ts';
import { has } from '../workflow/states.ts';
import type { Tag } from '../web/inline.ts';
import type { Partials } from '../web/partials.ts';
import type { Offer } from './offers.reads.ts';
import type { Standing } from './standing.ts';

/** One line of what is offered. */
export interface Fact {
  readonly key: string;
  readonly value: string;
}

/** Somebody who has to sign, and whether they did. */
export interface Signer {
  readonly name: string;
  readonly note: string;
  readonly tag: Tag;
}

/** A tag for where a placement is, in the words of its participant. */
export function placementTag(state: Offer['state'], { t }: Pick<Reader, 't'>): Tag {
  const text = stateWord(t, 'placement', state, 'applicant');
  if (state === 'offered') return { kind: 'warn', icon: 'clock', text };
  if (has('placement', state, 'seated'))
    return { kind: state === 'no_show' || state === 'ended_early' ? 'mute' : 'ok', text };
  return has('placement', state, 'live') ? { kind: 'info', text } : { kind: 'mute', text };
}

/** Place, host, dates and terms. */
export function factsOf(offer: Offer, { t, locale, zone }: Reader): Fact[] {
  const { date } = formats(locale, zone);
  const languages = new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    offer.languages.map((code) => new Intl.DisplayNames([locale], { type: 'language' }).of(code) ?? code),
  );
  return [
    { key: t('offers.fact.host'), value: `${offer.organisation}, ${offer.cityName}` },
    { key: t('offers.fact.place'), value: pick(offer.description, locale) },
    {
      key: t('offers.fact.dates'),
      value: t('offers.fact.fromTo', { from: date(offer.startsOn), to: date(dayBefore(offer.endsOn)) }),
    },
    { key: t('offers.fact.languages'), value: languages },
    { key: t('offers.fact.access'), value: t(offer.stepFree ? 'offers.fact.stepFree' : 'offers.fact.steps') },
    ...(offer.terms === '' ? [] : [{ key: t('offers.fact.terms'), value: offer.terms }]),
    ...(offer.publicReason === '' || offer.state !== 'turned_down'
      ? []
      : [{ key: t('offers.fact.reason'), value: offer.publicReason }]),
    ...(offer.arrivedOn === null ? [] : [{ key: t('offers.fact.arrived'), value: date(offer.arrivedOn) }]),
    ...(offer.departedOn === null ? [] : [{ key: t('offers.fact.departed'), value: date(offer.departedOn) }]),
    ...(offer.certificate === null ? [] : [{ key: t('offers.fact.certificate'), value: offer.certificate }]),
  ].filter(({ value }) => value !== '');
}

/** The card with the day by which to answer, in the sending city's time and in the reader's own and the host's where they differ. */
export function answerCard(
  offer: Offer,
  { until: times }: Standing,
  as: 'owner' | 'guardian',
  reader: Reader,
): Partials['card'] | null {
  const { t, locale, zone, at } = reader;
  if (times === null) return null;
  const minute = lastMinute(as === 'guardian' ? (times.guardian ?? times.own) : times.own);
  const { dateTime } = formats(locale, zone);
  const others = [...new Set([zone, offer.hostZone])].filter((other) => differsIn(minute, offer.sendingZone, other));
  return {
    id: 'deadline',
    look: 'deadline',
    title: t(at > minute ? 'offers.answer.over' : 'offers.answer.by'),
    time: { at: minute, text: dateTime(minute, offer.sendingZone), countdown: true },
    paragraphs: [
      ...others.map((other) =>
        t(other === zone ? 'offers.answer.yours' : 'offers.answer.there', {
          time: dateTime(minute, other),
          city: offer.cityName,
        }),
      ),
      ...(as === 'owner' && times.guardian !== null
        ? [t('offers.answer.guardian', { time: dateTime(lastMinute(times.guardian), offer.sendingZone) })]
        : []),
      ...(as === 'owner' && at <= minute ? [calendarLink(offer.applicationId, t)] : []),
    ],
  };
}

function signer(name: string, signedAt: string | null, by: string, t: Reader['t']): Signer {
  if (signedAt !== null)
    return {
      name,
      note: t('offers.sign.signedAt', { time: signedAt }),
      tag: { kind: 'ok', text: t('offers.sign.signed') },
    };
  return {
    name,
    note: t('offers.sign.by', { time: by }),
    tag: { kind: 'warn', icon: 'clock', text: t('offers.sign.waiting') },
  };
}

/** Who has signed an offer, and who has yet to: the person, and for a minor one of their guardians. */
export function signersOf(
  offer: Offer,
  { c, until: times }: Standing,
  names: { readonly applicant: string; readonly guardians: ReadonlyMap<string, string> },
  reader: Reader,
): readonly Signer[] {
  const { t, locale, zone } = reader;
  if (times === null) return [];
  const { dateTime } = formats(locale, zone);
  const laid = c.signatures.filter((s) => s.action === 'confirm' && s.version === c.version);
  const own = laid.find((s) => s.as === 'owner');
  const theirs = laid.find((s) => s.as === 'guardian');
  const until = (at: string): string => dateTime(lastMinute(at), offer.sendingZone);
  const signedAt = (laidBy: { at: string } | undefined): string | null =>
    laidBy === undefined ? null : dateTime(laidBy.at, offer.sendingZone);
  const signed = theirs === undefined ? undefined : names.guardians.get(theirs.signer.replace(/^link:/, ''));
  const either = new Intl.ListFormat(locale, { type: 'disjunction' }).format([...names.guardians.values()]);
  return [
    signer(names.applicant, signedAt(own), until(times.own), t),
    ...(times.guardian === null
      ? []
      : [
          signer(
            signed ?? (either === '' ? t('offers.sign.noGuardian') : either),
            signedAt(theirs),
            until(times.guardian),
            t,
          ),
        ]),
  ];
}
