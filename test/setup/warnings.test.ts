import { expect } from 'chai';
import type { CityCalendar } from '../../src/setup/calendar.ts';
import { warningsOf, type Planned } from '../../src/setup/warnings.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type World } from '../support/world.ts';
import { dayOf, EN, fill } from './desk.ts';

const city = (id: string, country: string, more: Partial<CityCalendar> = {}): CityCalendar => ({
  id, name: id, country, zone: 'Asia/Makassar', languages: ['id'], holidays: [], holidayNames: {}, visaDays: {}, ...more,
}); // prettier-ignore

/** A plan that nothing can be said against: letters on Mon 5 April 2027, answers by Thu 22 April, the stay from Mon 31 May. */
const GOOD: Planned = {
  days: { opens: '2027-02-01', closes: '2027-03-05', scores: '2027-03-26', meets: '2027-04-01', released: '2027-04-05', starts: '2027-05-31', last: '2027-07-09', over: '2027-08-08' },
  graceMinutes: 30,
  interviews: false,
  replyDays: 10,
  answerDays: 7,
  lead: city('palu', 'ID'),
  sending: [city('palu', 'ID')],
  hosts: [city('chiang-mai', 'TH', { visaDays: { ID: 25 } })],
}; // prettier-ignore

const said = (change: Partial<Omit<Planned, 'days'>> & { days?: Planned['days'] }): string[] =>
  warningsOf({ ...GOOD, ...change, days: { ...GOOD.days, ...change.days } }).map(({ field, kind, key }) => `${field} ${kind} ${key.replace('setup.warn.', '')}`); // prettier-ignore

describe('A set-up is warned', () => {
  it('of nothing where everything fits', () => expect(said({})).to.deep.equal([]));

  const cases: readonly (readonly [string, Parameters<typeof said>[0], string[]])[] = [
    ['of a day on which the lead city does not work', { days: { closes: '2027-03-06' } }, ['closes warn weekend']],
    ['of a holiday of the lead city', { lead: city('palu', 'ID', { holidays: ['2027-04-01'] }) }, ['meets warn holiday']],
    ['of a holiday of the lead city by its name', { lead: city('palu', 'ID', { holidays: ['2027-04-01'], holidayNames: { '2027-04-01': { id: 'Hari Kota', en: 'City Day' } } }) }, ['meets warn holidayNamed']],
    ['of a meeting that a host cannot join', { hosts: [city('cm', 'TH', { visaDays: { ID: 25 }, holidays: ['2027-04-01'] })] }, ['meets warn hostAway']],
    ['of an arrival on a holiday of the host', { hosts: [city('cm', 'TH', { visaDays: { ID: 20 }, holidays: ['2027-05-31'] })] }, ['starts warn hostHoliday']],
    ['of a call that is open for a week', { days: { opens: '2027-02-26' } }, ['closes warn shortOpen']],
    ['of no grace', { graceMinutes: 0 }, ['grace warn noGrace']],
    ['of no time to score', { days: { scores: '2027-03-09' } }, ['scores warn shortReview']],
    ['of scores before the closing', { days: { scores: '2027-03-05' } }, ['scores err scoresBeforeClosing']],
    ['of a decision before the review ends', { days: { meets: '2027-03-25' } }, ['meets err meetsBeforeScores']],
    ['of letters before the decision', { days: { released: '2027-03-31' } }, ['released err releasedBeforeMeeting']],
    ['of interviews without a day', { interviews: true }, ['interviewsFrom warn noInterviewDays']],
    ['of interviews after the decision', { interviews: true, days: { interviewsFrom: '2027-03-29', interviewsUntil: '2027-04-02' } }, ['interviewsUntil err interviewsAfterMeeting']],
    ['of a host who has not said how long its visa takes', { hosts: [city('cm', 'TH')] }, ['places warn noVisaDays']],
    ['of a call that ends before the stay', { days: { over: '2027-07-01' } }, ['over warn overBeforeEnd']],
    ['of a stay that begins before the last answer', { days: { starts: '2027-04-22' } }, ['starts err startsBeforeAnswers', 'starts err visa']],
  ]; // prettier-ignore
  for (const [title, change, wanted] of cases) it(title, () => expect(said(change)).to.deep.equal(wanted));

  it('of too little time for visas from the day on which one working day is lacking, and told when to begin', () => {
    // From Fri 23 April to Fri 28 May are 26 working days.
    expect(said({ hosts: [city('cm', 'TH', { visaDays: { ID: 26 } })] })).to.deep.equal([]);
    const [warning] = warningsOf({ ...GOOD, hosts: [city('cm', 'TH', { visaDays: { ID: 27 } })] });
    expect(warning).to.deep.include({ field: 'starts', kind: 'err', key: 'setup.warn.visa' });
    expect(warning!.vars).to.include({ there: 26, needed: 27, short: 1, begin: '2027-06-01' });
    const earlier = { ...GOOD.days, released: warning!.vars['release'] as string };
    expect(warningsOf({ ...GOOD, days: earlier, hosts: [city('cm', 'TH', { visaDays: { ID: 27 } })] }).map(({ key }) => key), 'letters by that day are early enough').to.not.include('setup.warn.visa'); // prettier-ignore
    const holidays = ['2027-05-03', '2027-05-04'];
    expect(said({ hosts: [city('cm', 'TH', { visaDays: { ID: 25 }, holidays })] }), 'by the calendar of the host').to.deep.equal(['starts err visa']); // prettier-ignore
    expect(said({ hosts: [city('cm', 'ID', { visaDays: { ID: 90 } })] }), 'no visa at home').to.deep.equal([]);
  });
});

describe('Warnings of a set-up', () => {
  let world: World & { url: string };
  let at: TestApp;
  let dewi: Client;
  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    await world.db.transaction(async (trx) => {
      await trx('persons').update({ locale: 'en' });
      await trx('cities').where({ id: 'davao' }).update({ visa_days: '{"ID":40}' });
    });
    dewi = await at.signIn('dewi@contoh.example');
  });
  after(() => at.stop());

  it('stand at their field and on the page of the call, and keep nothing legal from being saved', async () => {
    const base = `/office/calls/${world.ids.call}`;
    const saved = await fill(dewi, `${base}/dates`, { ...dayOf('released', '2027-01-08'), ...dayOf('meets', '2027-01-10') });
    expect(saved.status).to.equal(303);
    const page = await dewi.get(`${base}/dates`, EN);
    const at = page.text.indexOf('id="meets"');
    const weekend = page.text.indexOf('A weekend in Palu', at);
    expect(weekend).to.be.greaterThan(at).and.lessThan(page.text.indexOf('id="released"'));
    expect(page.text).to.include('Letters go out before the meeting decides.');
    const overview = await dewi.get(base, EN);
    expect(overview.text)
      .to.include('Too little time for visas')
      .and.include('people from Palu need 40 for letter and visa')
      .and.include('It can be published all the same.')
      .and.include('<svg class="ct"');
  });

  it('are for those of the lead city who can do something about them', async () => {
    const rina = await at.signIn('rina@contoh.example');
    const city = await rina.get('/admin/cities/palu', EN);
    expect(city.text).to.include('name="visa_days"');
    const wrong = await fill(rina, '/admin/cities/palu', { visa_days: 'Thailand soon' });
    expect(wrong.text).to.include('like ID 25');
    expect((await fill(rina, '/admin/cities/palu', { visa_days: 'th 15\nPH 10' })).status).to.equal(303);
    const row = (await world.db.read('cities').where({ id: 'palu' }).first('visa_days')) as { visa_days: string };
    expect(JSON.parse(row.visa_days)).to.deep.equal({ TH: 15, PH: 10 });
  });
}); // prettier-ignore
