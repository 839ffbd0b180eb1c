import { expect } from 'chai';
import { fieldsOf } from '../../src/engine/asks.ts';
import { formats } from '../../src/i18n/format.ts';
import { LOCALES, translator, type Locale } from '../../src/i18n/index.ts';
import { workflow as english } from '../../src/i18n/en/workflow.ts';
import {
  actionWord,
  causeWord,
  eventSentence,
  fieldWords,
  nextWord,
  stateWord,
  whySentence,
} from '../../src/i18n/words.ts';
import type { ApplicationCase, Case, PlacementCase } from '../../src/workflow/case.ts';
import { FACT_NAMES, holds, type FactName, type Gaps } from '../../src/workflow/facts.ts';
import { statesOf } from '../../src/workflow/states.ts';
import { actionsOf, rowOf } from '../../src/workflow/table.ts';

const AT = '2026-11-24T04:00:00.000Z';
const SUBJECTS = ['application', 'placement'] as const;
const READERS = ['applicant', 'officer', 'coordinator'] as const;

// Two cases of which nothing holds.
const base = {
  id: 'x', version: 1, dueAt: '2027-01-01T00:00:00.000Z', stateSince: AT, eventCount: 1, eventHead: '', textKey: '', applicationId: 'a', reference: 'PLU-0001',
  callId: 'c', personId: 'p', accountId: 'a', sendingCity: 'palu', leadCity: 'palu', track: 'student', held: new Set(['owner']), recused: false, signer: 'person:p',
  signatures: [], paper: true, byEndorsement: false, minor: true, guardiansConsent: { needed: true, named: 1, valid: 0, without: 0, unidentified: 1 }, minors: ['t'], leadMinor: true, lead: 't', wards: {}, members: { count: 9, unconfirmed: 2, unguarded: 1, unanswered: 3 },
  missingDocuments: { submission: ['passport'], nomination: ['passport'], checklist: ['passport'] },
  placements: [{ id: 'y', state: 'active', placeId: 'z' }], callEndsAt: '2027-06-12T04:00:00.000Z', sendingZone: 'Asia/Makassar', callZone: 'Asia/Makassar',
} as const; // prettier-ignore
const application = {
  ...base, subject: 'application', state: 'draft', otherLive: true, sections: { complete: 2, total: 5 }, failedRules: ['age'], consents: { given: 0, needed: 1 },
  call: { open: false, closesAt: '2026-11-20T04:00:00.000Z', graceEndsAt: '2026-11-20T04:00:00.000Z', interviews: false, reviewsNeeded: 2, lateCodeHash: null, lateUntil: null, extendedTo: null },
  groupOf: 8, receivedAt: null, ranked: { given: 0, needed: 1 }, decidedDocuments: 3, scanAttached: false, typedByActor: true, openItems: 2, reviewsIn: 1, snapshotNumber: 0,
  freePlaces: 0, beforeInRank: 'PLU-0002', laterCallEndsAt: null,
} as unknown as ApplicationCase; // prettier-ignore
const placement = {
  ...base, subject: 'placement', state: 'offered', placeId: 'z', hostCity: 'davao', hostZone: 'Asia/Manila', seats: 1, freeSeats: 0, startsOn: '2027-02-01',
  endsOn: '2027-05-01', startsAt: '2027-01-31T16:00:00.000Z', applicationState: 'reserve', applicationVersion: 1, ranked: false, agreementInForce: false,
  shareConsent: false, numbers: { used: 10, yearly: 10 }, balance: { sent: 9, received: 1 }, openQuestions: 1, replyDays: 14, answerBy: '2026-11-20T16:00:00.000Z',
  offerDelivered: false, lastReminderAt: AT, expiredAt: '2026-11-01T00:00:00.000Z', revived: true, overlapping: [{ id: 'o', state: 'confirmed' }],
  openConditions: 2, departedOn: null, reportGiven: false, evaluationGiven: false,
} as unknown as PlacementCase; // prettier-ignore

/** The gaps that a failing fact comes with. */
function gapsOf(fact: FactName): Gaps {
  const given: Case[] = [application, { ...application, snapshotNumber: 1 }, placement, { ...placement, placements: [{ id: 'y', state: 'active', placeId: 'z' }] }]; // prettier-ignore
  for (const c of given) {
    try {
      const verdict = holds(fact, c, AT, {});
      if (verdict !== true) return verdict;
    } catch {
      // The other subject's fact.
    }
  }
  throw new Error(`${fact} held`);
}

const isWhole = (text: string): void => {
  expect(text)
    .to.match(/\p{L}/u)
    .and.not.match(/\{\{|workflow\./);
};

for (const locale of LOCALES as readonly Locale[])
  describe(`The words of the workflow in ${locale}`, () => {
    const t = translator(locale);
    const format = formats(locale, 'Asia/Makassar');
    const why = (name: string, gaps: Gaps = {}): string => whySentence(t, name, gaps, format);

    it('say why for each fact that fails, with its gaps filled', () => {
      for (const fact of FACT_NAMES) isWhole(why(fact, gapsOf(fact)));
    });

    it('say why for each field that was left out, and for how things stand between people', () => {
      const asks = SUBJECTS.flatMap((s) => actionsOf(s).flatMap((action) => rowOf(s, action)?.asks ?? []));
      for (const ask of asks) isWhole(why(`asks_${ask}`));
      for (const name of ['recused', 'not_yours', 'moved_on', 'needs_another_person', 'no_seat']) isWhole(why(name));
      expect(why('something else')).to.equal(t('errors.refused.text'));
    });

    it('write instants, days and numbers as the reader does', () => {
      expect(why('in_time', gapsOf('in_time'))).to.include(format.dateTime('2026-11-20T03:59:00.000Z'));
      expect(why('days_after_start', gapsOf('days_after_start'))).to.include(format.date('2027-02-01'));
      expect(why('items_settled', { count: 2 })).to.include('2');
    });

    it('name each state and what comes next for every reader', () => {
      for (const subject of SUBJECTS)
        for (const state of statesOf(subject))
          for (const reader of READERS) {
            isWhole(stateWord(t, subject, state, reader));
            isWhole(nextWord(t, subject, state, reader));
          }
    });

    it('never tell an applicant of deliberation, a pending decision or a lateness of staff', () => {
      for (const word of [stateWord, nextWord])
        for (const state of ['interview', 'deliberation'])
          expect(word(t, 'application', state, 'applicant')).to.equal(word(t, 'application', 'in_review', 'applicant'));
      const says = SUBJECTS.flatMap((s) => statesOf(s).flatMap((state) => [stateWord(t, s, state, 'applicant'), nextWord(t, s, state, 'applicant')])).join(' '); // prettier-ignore
      expect(says).to.not.match(/deliberat|pending|overdue|late\b|pembahasan|terlambat|tertunda/i);
      for (const action of ['deliberate', 'reopen_review'])
        expect(eventSentence(t, 'applicant', { subject: 'application', action, signed: false })).to.equal(null);
      expect(eventSentence(t, 'applicant', { subject: 'application', action: 'select', signed: true })).to.equal(null);
    });

    it('never tell a host how a city came to its decision', () => {
      const words = ['submitted', 'returned', 'in_review', 'interview', 'deliberation', 'reserve'].map((state) => stateWord(t, 'application', state, 'coordinator')); // prettier-ignore
      expect(new Set(words).size).to.equal(1);
    });

    it('name each button, and each field with its hint', () => {
      for (const subject of SUBJECTS)
        for (const action of actionsOf(subject)) {
          isWhole(actionWord(t, subject, action));
          for (const { name } of fieldsOf(subject, action)) {
            isWhole(fieldWords(t, name).label);
            isWhole(fieldWords(t, name).hint);
          }
        }
      for (const cause of ['host', 'condition', 'request', 'correction'] as const) isWhole(causeWord(t, cause));
    });

    it('tell the office of every event, and of a signature that waits for a second', () => {
      for (const subject of SUBJECTS)
        for (const action of actionsOf(subject)) {
          isWhole(eventSentence(t, 'office', { subject, action, signed: false }) ?? '');
          if (rowOf(subject, action)?.signed)
            expect(eventSentence(t, 'office', { subject, action, signed: true })).to.include(
              actionWord(t, subject, action),
            );
        }
    });
  });

const OBJECTING = ['object', 'withdraw_objection', 'uphold_objection', 'dismiss_objection'];

describe('The English words', () => {
  it('have no text that nothing asks for', () => {
    const events = [
      ...SUBJECTS.flatMap((s) => actionsOf(s) as readonly string[]),
      'move_answer_by',
      'signed',
      ...OBJECTING,
    ];
    for (const reader of ['applicant', 'office'] as const)
      expect(events).to.include.members(Object.keys(english.event[reader]));
    const facts = Object.keys(english.why).map((key) => key.replace(/_(one|other)$/, ''));
    const known = [...FACT_NAMES, 'recused', 'not_yours', 'moved_on', 'needs_another_person', 'no_seat'] as string[];
    expect([...new Set(facts)].filter((key) => !/^(asks|past)_/.test(key)).sort()).to.deep.equal([...known].sort());
  });
});
