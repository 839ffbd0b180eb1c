import { expect } from 'chai';
import type { FormDefinition, Question } from '../../src/calls/definitions.ts';
import { questionsOfRule } from '../../src/calls/definitions.ts';
import { consentText } from '../../src/content/consent-texts.ts';
import { formKey, formOf } from '../../src/content/forms/forms.ts';
import { AGREEMENTS, CALLS, PROGRAMMES, rulesOf } from '../../src/content/programmes.ts';
import { PASSPORT_MONTHS, requirementsOf } from '../../src/content/requirements.ts';
import { RUBRICS } from '../../src/content/rubrics.ts';
import { CITY_IDS, TRACKS } from '../../src/content/text.ts';

const questionsOf = (form: FormDefinition): readonly Question[] =>
  form.sections.flatMap((section) => section.questions);
const once = (keys: readonly string[]): void => {
  expect([...keys].sort()).to.deep.equal([...new Set(keys)].sort());
};

for (const track of TRACKS) {
  const form = formOf(track, 'palu');
  const questions = questionsOf(form);
  const by = (key: string): Question => questions.find((question) => question.key === key)!;

  describe(`the form of the ${track} track`, () => {
    it('uses each key once over all its sections', () => {
      once(form.sections.map((section) => section.key));
      once(questions.map((question) => question.key));
      for (const question of questions) once((question.fields ?? []).map((field) => field.key));
    });

    it('groups its sections from the person to the proposal to the agreements', () => {
      const groups = ['about_you', 'your_proposal', 'agreements'];
      const order = form.sections.map((section) => groups.indexOf(section.group));
      expect(order).to.deep.equal([...order].sort((a, b) => a - b));
    });

    it('asks conditionally only after a question that was asked before, for an answer that it offers', () => {
      questions.forEach((question, index) => {
        if (!question.when) return;
        const earlier = questions.findIndex((one) => one.key === question.when!.key);
        expect(earlier, question.key).to.be.within(0, index - 1);
        const offered = (questions[earlier]!.options ?? []).map((option) => option.value);
        expect(offered).to.include.members([...question.when.is]);
      });
    });

    it('marks everything that tells who the applicant is', () => {
      for (const key of [
        'name',
        'name_own_script',
        'called',
        'born_on',
        'identity_number',
        'phone',
        'address',
        'emergency_name',
      ])
        expect(by(key).identifying, key).to.equal(true);
      for (const question of questions)
        if (question.kind === 'link') expect(question.identifying, question.key).to.equal(true);
    });

    it('restricts health, food and identity numbers', () => {
      for (const key of ['diet', 'allergies', 'medical', 'access', 'prayer_fasting', 'identity_number'])
        expect(by(key).restricted, key).to.equal(true);
    });

    it('asks for no religion and no surname', () => {
      const asked = questions.map((question) => `${question.key} ${question.label['en']}`.toLowerCase()).join('\n');
      expect(asked).not.to.match(/religion|surname|last name|family name/);
    });

    it('points each consent to a text that exists', () => {
      for (const question of questions)
        if (question.kind === 'consent')
          expect(consentText(question.textVersion!), question.key).not.to.equal(undefined);
    });

    it('has rules that read questions of the form', () => {
      for (const call of CALLS.filter((one) => one.track === track))
        for (const rule of rulesOf(call, '2027-02-01'))
          for (const key of questionsOfRule(rule)) expect(by(key), rule.key).not.to.equal(undefined);
    });
  });

  describe(`the documents and the rubric of the ${track} track`, () => {
    it('ask for each document once, and as much passport as the host country wants', () => {
      for (const city of CITY_IDS) {
        const asked = requirementsOf(track, city);
        once(asked.map((one) => one.key));
        expect(asked.find((one) => one.key === 'passport')!.validMonthsBeyond).to.equal(PASSPORT_MONTHS[city]);
      }
    });

    it('restrict passports and health, and show a reviewer nothing but a portfolio', () => {
      for (const one of requirementsOf(track, 'davao')) {
        if (['passport', 'health_certificate', 'guardian_identity'].includes(one.key))
          expect(one.restricted).to.equal(true);
        expect(one.identifying, one.key).to.equal(one.key !== 'portfolio');
      }
    });

    it('weigh four criteria to a hundred, from one to five, with both ends described', () => {
      const { criteria } = RUBRICS[track];
      once(criteria.map((criterion) => criterion.key));
      expect(criteria).to.have.length(4);
      expect(criteria.reduce((sum, criterion) => sum + criterion.weight, 0)).to.equal(100);
      expect(criteria.every((criterion) => criterion.min === 1 && criterion.max === 5)).to.equal(true);
    });
  });
}

describe('the forms of artists', () => {
  it('differ by the currency of the city that leads', () => {
    expect(formKey('artist', 'palu')).to.equal('artist-idr');
    const currencies = CITY_IDS.map(
      (city) => questionsOf(formOf('artist', city)).find((one) => one.kind === 'budget')!.currency,
    );
    expect(currencies).to.deep.equal(['IDR', 'MYR', 'PHP', 'THB']);
  });
});

describe('programmes and calls', () => {
  it('have slugs and keys of their own', () => {
    once(CALLS.map((call) => call.slug));
    once(PROGRAMMES.map((programme) => programme.key));
    expect(CALLS.every((call) => /^[a-z0-9-]{3,80}$/.test(call.slug))).to.equal(true);
  });

  it('cover three tracks, every phase, and Palu as sender and as host', () => {
    expect(new Set(CALLS.map((call) => call.track)).size).to.equal(3);
    expect(new Set(CALLS.map((call) => call.phase)).size).to.equal(10);
    expect(CALLS.some((call) => call.sending.includes('palu'))).to.equal(true);
    expect(CALLS.filter((call) => call.places.some((place) => place.city === 'palu')).length).to.be.greaterThan(2);
    expect(new Set(CALLS.map((call) => call.lead)).size).to.equal(4);
  });

  for (const call of CALLS)
    it(`${call.slug} follows its programme and its own calendar`, () => {
      const programme = PROGRAMMES.find((one) => one.key === call.programme)!;
      expect(programme.track).to.equal(call.track);
      expect(programme.lead).to.equal(call.lead);
      expect(call.opensIn).to.be.lessThan(call.closesIn);
      expect(call.closesIn).to.be.lessThan(call.startsIn);
      expect(call.places.length).to.be.within(2, 4);
      for (const place of call.places) expect(call.sending).not.to.include(place.city);
      if (call.phase === 'upcoming') expect(call.opensIn).to.be.greaterThan(0);
      if (['open', 'just_opened', 'closing_soon'].includes(call.phase)) {
        expect(call.opensIn).to.be.at.most(0);
        expect(call.closesIn).to.be.greaterThan(0);
      }
      if (call.phase === 'running') expect(call.startsIn + call.lengthDays).to.be.greaterThan(0);
      if (call.phase === 'finished') expect(call.startsIn + call.lengthDays).to.be.lessThan(0);
    });

  it('stand on an agreement between each sending and each host city, in force for the track and the days', () => {
    for (const call of CALLS)
      for (const from of call.sending)
        for (const to of new Set(call.places.map((place) => place.city)))
          expect(
            AGREEMENTS.some(
              (one) =>
                [one.a, one.b].includes(from) && [one.a, one.b].includes(to) && from !== to &&
                one.state === 'in_force' && one.tracks.includes(call.track) &&
                one.startsIn <= call.startsIn && one.endsIn >= call.startsIn + call.lengthDays,
            ),
            `${call.slug}: ${from} to ${to}`,
          ).to.equal(true); // prettier-ignore
  });
});
