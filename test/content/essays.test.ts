import { expect } from 'chai';
import { blindCopy } from '../../src/applications/blind.ts';
import { flatAnswers, judgeSection } from '../../src/applications/judge.ts';
import type { Answers } from '../../src/calls/definitions.ts';
import { answersFor, seeded, titleOf } from '../../src/content/essays.ts';
import { say } from '../../src/content/essays/grammar.ts';
import { formOf } from '../../src/content/forms/forms.ts';
import { PEOPLE, peopleFor, type DemoPerson } from '../../src/content/people.ts';
import { CALLS, peopleForCall, rulesOf } from '../../src/content/programmes.ts';
import * as remarks from '../../src/content/remarks.ts';
import { requirementsOf } from '../../src/content/requirements.ts';
import { CITY_IDS, type CityId } from '../../src/content/text.ts';
import { failedRules } from '../../src/workflow/eligibility.ts';

type All = Readonly<Record<string, Answers>>;

const ON = '2027-03-01';
const MAIN = {
  student: ['motivation', 'motivation'],
  artist: ['statement', 'statement'],
  entrepreneur: ['plan', 'learning_plan'],
} as const;
const mainOf = (person: DemoPerson, answers: All): string => {
  const [section, key] = MAIN[person.track];
  return answers[section]?.[key] as string;
};
const dayFrom = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const hostFor = (person: DemoPerson, seed: number): CityId => {
  const others = CITY_IDS.filter((city) => city !== person.city);
  return others[seed % others.length]!;
};

describe('what the people of the demonstration write', () => {
  const written = Array.from({ length: 300 }, (_, seed) => {
    const person = PEOPLE[(seed * 7) % PEOPLE.length]!;
    const host = hostFor(person, seed);
    return {
      seed,
      person,
      host,
      answers: answersFor(person.track, person, seeded(seed), { host, lead: host, on: ON }),
    };
  });

  it('answers every question of the form within its limits', () => {
    const problems = written.flatMap(({ seed, person, host, answers }) =>
      formOf(person.track, host).sections.flatMap((section) =>
        judgeSection(section, answers[section.key] ?? {}, flatAnswers(formOf(person.track, host), answers)).map((one) => `${seed} ${person.name} ${one.path} ${one.key}`),
      ),
    ); // prettier-ignore
    expect(problems).to.deep.equal([]);
  });

  it('answers no question that the form does not ask', () => {
    for (const { person, host, answers } of written)
      for (const [section, of] of Object.entries(answers)) {
        const known = formOf(person.track, host)
          .sections.find((one) => one.key === section)!
          .questions.map((one) => one.key);
        expect(known, `${person.track} ${section}`).to.include.members(Object.keys(of));
      }
  });

  it('says no two main essays alike', () => {
    const essays = written.map(({ person, answers }) => mainOf(person, answers));
    expect(new Set(essays).size).to.equal(essays.length);
  });

  it('leaves no mark of the notation behind, and no gap open', () => {
    for (const { person, answers } of written) {
      const text = JSON.stringify(answers);
      expect(text, person.name).not.to.match(/[{|][a-z]+\|/);
      expect(text).not.to.match(/<\w+>|undefined| {2}| ,|,,|\.\.(?!\.)/);
    }
  });

  it('names the city that the person hopes for, and not the writer', () => {
    for (const { person, host, answers } of written) {
      const copy = JSON.stringify(blindCopy(formOf(person.track, host), answers));
      expect(copy.includes(person.name), person.name).to.equal(false);
      expect(copy.includes(person.email)).to.equal(false);
    }
    const some = written.filter(({ person }) => person.track === 'student').slice(0, 20);
    for (const { host, answers } of some)
      expect(answers['motivation']!['motivation']).to.match(new RegExp(host.replace('-', ' '), 'i'));
  });

  it('is the same for the same person and the same chance', () => {
    const yani = PEOPLE[0]!;
    const once = answersFor('student', yani, seeded(4), { host: 'chiang-mai' });
    expect(answersFor('student', yani, seeded(4), { host: 'chiang-mai' })).to.deep.equal(once);
    expect(answersFor('student', yani, seeded(5), { host: 'chiang-mai' })).not.to.deep.equal(once);
  });

  it('gives neighbours in a list different stories', () => {
    const titles = peopleFor('artist', ['davao']).slice(0, 4).map((person) => {
      const answers = answersFor('artist', person, seeded(1));
      return JSON.stringify(answers['practice']!['training']);
    }); // prettier-ignore
    expect(new Set(titles).size).to.equal(4);
  });

  it('calls an application something that is no name', () => {
    for (const { person, answers } of written) {
      const title = titleOf(person.track, answers);
      expect(title.length).to.be.within(2, 200);
      expect(title).not.to.include(person.name);
    }
  });
});

describe('who applies to the calls of the demonstration', () => {
  for (const call of CALLS)
    it(`${call.slug} has at least eight people who are eligible and within its disciplines`, () => {
      const on = dayFrom('2026-11-24', call.startsIn);
      const people = peopleForCall(call, on);
      expect(people.length).to.be.at.least(8);
      people.forEach((person, index) => {
        const { disciplines } = call;
        const own = { host: call.places[0]!.city, lead: call.lead, on, ...(disciplines ? { disciplines } : {}) };
        const flat = flatAnswers(formOf(call.track, call.lead), answersFor(call.track, person, seeded(index), own));
        expect(failedRules(rulesOf(call, on), flat, null), person.name).to.deep.equal([]);
        if (disciplines) expect(disciplines).to.include(flat['discipline'] ?? flat['sub_sector']);
      });
    });
});

describe('what staff, referees and hosts write', () => {
  it('is varied: no two alike', () => {
    const { REVIEW_REMARKS, REFERENCES, DOCUMENT_REASONS, EVALUATIONS, HOST_NOTES, PLACEMENT_QUESTIONS, REPORTS } =
      remarks;
    for (const texts of [
      REVIEW_REMARKS.map((one) => one.text),
      REFERENCES.map((one) => one.text),
      DOCUMENT_REASONS.map((one) => one.reason['id']),
      EVALUATIONS,
      HOST_NOTES,
      PLACEMENT_QUESTIONS.map((one) => one.question),
      Object.values(REPORTS).flat(),
    ])
      expect(new Set(texts).size).to.equal(texts.length);
    expect(REVIEW_REMARKS.length).to.be.at.least(60);
    expect(REFERENCES.length).to.be.at.least(20);
    expect(DOCUMENT_REASONS.length).to.be.at.least(15);
  });

  it('has comments of every strength in both languages, for every track', () => {
    for (const lean of ['weak', 'fair', 'strong'])
      for (const locale of ['id', 'en'])
        for (const track of ['student', 'artist', 'entrepreneur'])
          expect(
            remarks.REVIEW_REMARKS.filter(
              (one) => one.lean === lean && one.locale === locale && (one.track ?? track) === track,
            ).length,
            `${lean} ${locale} ${track}`,
          ).to.be.at.least(2);
  });

  it('rejects only documents that are asked for', () => {
    const asked = new Set(['student', 'artist', 'entrepreneur'].flatMap((track) => requirementsOf(track as 'student', 'palu').map((one) => one.key)));
    for (const { requirement } of remarks.DOCUMENT_REASONS) expect(asked.has(requirement), requirement).to.equal(true);
  }); // prettier-ignore
});

describe('the notation of the texts', () => {
  it('takes one of each choice and fills the gaps', () => {
    const first = { pick: <T>(list: readonly T[]) => list[0] as T, int: (min: number) => min };
    expect(say('I {came|went} to <host>.', first, { host: 'Palu' })).to.equal('I came to Palu.');
  });

  it('refuses a gap that nobody fills', () => {
    expect(() => say('To <nowhere>.', seeded(1))).to.throw('no word for <nowhere>');
  });
});
