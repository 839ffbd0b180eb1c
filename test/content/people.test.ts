import { expect } from 'chai';
import { CITIES } from '../../src/content/cities.ts';
import { PEOPLE, peopleFor } from '../../src/content/people.ts';
import { STAFF } from '../../src/content/people/staff.ts';
import { CITY_IDS, TRACKS } from '../../src/content/text.ts';

describe('the people of the demonstration', () => {
  it('are sixty and more of each country, on all three tracks', () => {
    for (const city of CITY_IDS) {
      expect(PEOPLE.filter((one) => one.city === city).length).to.be.at.least(60);
      for (const track of TRACKS) expect(peopleFor(track, [city]).length).to.be.at.least(15);
    }
  });

  it('have names and mailboxes of their own, staff included', () => {
    const all = [...PEOPLE, ...STAFF];
    expect(new Set(all.map((one) => one.name)).size).to.equal(all.length);
    expect(new Set(all.map((one) => one.email)).size).to.equal(all.length);
    expect(all.every((one) => /^[a-z0-9.]+@[a-z]+\.example$/.test(one.email))).to.equal(true);
  });

  it('count one-word names as whole names', () => {
    const whole = PEOPLE.filter((one) => one.nationality === 'ID' && !one.name.includes(' '));
    expect(whole.map((one) => one.name)).to.include.members(['Suryani', 'Sudirman']);
  });

  it('write Thai names in Thai script as well', () => {
    for (const one of [...PEOPLE, ...STAFF].filter((who) => who.city === 'chiang-mai')) {
      expect(one.ownScript, one.name).to.match(/^[\u0e00-\u0e7f ]+$/);
      expect(one.name).to.match(/^[A-Za-z .-]+$/);
    }
  });

  it('know no man and no woman beyond a form of address', () => {
    for (const one of PEOPLE) expect(one).not.to.have.any.keys('sex', 'gender');
  });

  it('have an age that fits what they apply as', () => {
    for (const one of PEOPLE) {
      const age = 2027 - Number(one.bornOn.slice(0, 4));
      const [least, most] = { school: [16, 18], university: [19, 23], none: one.track === 'artist' ? [18, 70] : [18, 35] }[one.stage ?? 'none'] as [number, number]; // prettier-ignore
      expect(age, one.name).to.be.within(least, most);
    }
  });

  it('are never given a telephone number that rings', () => {
    expect(PEOPLE.every((one) => / 000{1,2} \d{4}$/.test(one.phone))).to.equal(true);
  });

  it('are the same each time', () => {
    expect(PEOPLE[0]).to.deep.include({ name: 'Suryani', called: 'Yani', city: 'palu', stage: 'school' });
    expect(peopleFor('student', ['palu'], 'school').every((one) => one.track === 'student')).to.equal(true);
  });
});

describe('the staff of the demonstration', () => {
  for (const { id, name } of CITIES)
    it(`of ${name} has officers, reviewers for every track and coordinators`, () => {
      const here = STAFF.filter((one) => one.city === id);
      const as = (role: (typeof STAFF)[number]['roles'][number]) => here.filter((one) => one.roles.includes(role));
      expect(as('officer').length).to.be.at.least(2);
      expect(as('reviewer').length).to.be.at.least(6);
      expect(as('coordinator').length).to.be.at.least(1);
      for (const track of TRACKS)
        expect(as('reviewer').filter((one) => one.tracks.includes(track)).length).to.be.at.least(2);
    });

  it('has an admin and an auditor who do nothing else', () => {
    for (const role of ['admin', 'auditor'] as const)
      expect(STAFF.filter((one) => one.roles.includes(role)).map((one) => one.roles)).to.deep.equal([[role]]);
  });
});
