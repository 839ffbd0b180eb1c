import type { Reader } from '../calls/when.ts';
import { dayBefore } from '../calls/when.ts';
import { versionShown } from '../content/consent-texts.ts';
import { formats } from '../i18n/format.ts';
import { isKey } from '../i18n/index.ts';
import { stateWord } from '../i18n/words.ts';
import { questionsAsked, shownReference } from '../references/questions.ts';
import type { Inline, Kind } from '../web/inline.ts';
import type { Partials, Row } from '../web/partials.ts';
import type { GuardianLine, PlaceLine, RefereeLine } from './case.reads.ts';
import type { AssignmentLine } from './reviewers.reads.ts';

type Table = Partials['table'];

function guardianRow(guardian: GuardianLine, { t, locale, zone }: Reader): Row {
  const { dateTime } = formats(locale, zone);
  const state =
    guardian.endedAt !== null ? 'replaced'
    : guardian.withdrawnAt !== null ? 'withdrawn'
    : guardian.consentAt !== null ? 'valid'
    : guardian.askedAt !== null ? 'asked' : 'named'; // prettier-ignore
  const kinds: Record<typeof state, Kind> = {
    replaced: 'mute',
    withdrawn: 'err',
    valid: 'ok',
    asked: 'warn',
    named: 'mute',
  };
  const when = guardian.endedAt ?? guardian.withdrawnAt ?? guardian.consentAt ?? guardian.askedAt;
  const relation = `screening.people.relation.${guardian.relation}`;
  return {
    cells: [
      [{ text: guardian.name, strong: true }, { br: true }, { text: isKey(relation) ? t(relation) : guardian.relation, muted: true, small: true }],
      guardian.textVersion === null ? t('screening.people.consent') : t('screening.people.consentText', { version: versionShown(guardian.textVersion) }),
      [{ tag: { kind: kinds[state], text: t(`screening.people.guardian.${state}`) } }],
      when === null ? '' : dateTime(when),
    ],
  }; // prettier-ignore
}

function refereeRow(referee: RefereeLine, { t, locale, zone }: Reader): Row {
  const { dateTime } = formats(locale, zone);
  const kinds: Record<RefereeLine['state'], Kind> = {
    named: 'mute',
    asked: 'warn',
    received: 'ok',
    declined: 'err',
    cancelled: 'mute',
  };
  const kind = `screening.people.referee.kind.${referee.kind}`;
  const when = referee.answeredAt ?? referee.askedAt;
  return {
    cells: [
      [
        { text: referee.name, strong: true },
        { br: true },
        { text: isKey(kind) ? t(kind) : referee.kind, muted: true, small: true },
      ],
      t('screening.people.reference'),
      [{ tag: { kind: kinds[referee.state], text: t(referee.how === 'waived' ? 'references.state.waived' : `screening.people.referee.${referee.state}`) } }], // prettier-ignore
      when === null ? '' : dateTime(when),
    ],
  };
}

/** Guardians and referees: who was asked for what, and how far it is. */
export function peopleTable(
  guardians: readonly GuardianLine[],
  referees: readonly RefereeLine[],
  reader: Reader,
): Table {
  const { t } = reader;
  return {
    caption: t('screening.people.caption'),
    captionHidden: true,
    columns: [
      { text: t('screening.people.person') },
      { text: t('screening.people.asked') },
      { text: t('screening.people.state') },
      { text: t('screening.people.when') },
    ],
    rows: [...guardians.map((one) => guardianRow(one, reader)), ...referees.map((one) => refereeRow(one, reader))],
  };
}

/** A reference as it was written, for officers only. */
export interface ReferenceText {
  readonly name: string;
  readonly rows: readonly { readonly key: string; readonly value: string }[];
}

/** The references that came in by the form, in the words of the questions that were asked. */
export function referenceTexts(referees: readonly RefereeLine[], { locale }: Reader): ReferenceText[] {
  return referees.flatMap(({ name, questions, reference }) =>
    reference === null
      ? []
      : [
          {
            name,
            rows: shownReference(questionsAsked(questions), reference, locale).map(({ key, value }) => ({
              key,
              value,
            })),
          },
        ],
  );
}

/** The ranked places and what became of each. */
export function placesTable(places: readonly PlaceLine[], reader: Reader): Table {
  const { t, locale, zone } = reader;
  const { date } = formats(locale, zone);
  const placement = (place: PlaceLine): Inline =>
    place.placementId === null || place.placementState === null
      ? ''
      : [
          {
            link: `/placements/${place.placementId}`,
            text: stateWord(t, 'placement', place.placementState, 'officer'),
          },
        ];
  return {
    caption: t('screening.places.caption'),
    captionHidden: true,
    columns: [
      { text: t('screening.places.place') },
      { text: t('screening.places.rank'), number: true },
      { text: t('screening.places.dates') },
      { text: t('screening.places.placement') },
    ],
    rows: places.map((place) => ({
      cells: [
        [{ text: place.organisation, strong: true }, { br: true }, { text: place.cityName, muted: true, small: true }],
        place.rank === null ? t('screening.places.agreed') : String(place.rank),
        t('screening.places.fromTo', { from: date(place.startsOn), to: date(dayBefore(place.endsOn)) }),
        placement(place),
      ],
    })),
  };
}

function reviewState(line: AssignmentLine, at: string): 'voided' | 'in' | 'ended' | 'late' | 'open' {
  if (line.voidedAt !== null) return 'voided';
  if (line.sentAt !== null) return 'in';
  if (line.endedAt !== null) return 'ended';
  return line.dueAt !== null && line.dueAt <= at ? 'late' : 'open';
}

/** How far a reviewer is, as a tag. */
export function reviewTag(line: AssignmentLine, { t, at }: Reader): { kind: Kind; text: string } {
  const state = reviewState(line, at);
  const kinds: Record<typeof state, Kind> = { voided: 'err', in: 'ok', ended: 'mute', late: 'err', open: 'warn' };
  return { kind: kinds[state], text: t(`screening.review.${state}`) };
}
