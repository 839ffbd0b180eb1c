import { expect } from 'chai';
import type { RuleDefinition } from '../../src/calls/definitions.ts';
import { judge, type RuleRecord, type RuleVerdict } from '../../src/workflow/eligibility.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { FORM, makeWorld, type World } from '../support/world.ts';
import { dayOf, EN, fill } from './desk.ts';

const sentence = { en: 'So it is', id: 'Begitulah' };
const RECORD: RuleRecord = { city: 'palu', hosts: ['davao', 'chiang-mai'], ranked: [], stays: [] };

/** Each kind of rule with an answer, or a record, just inside and just outside of it, and what says nothing. */
const BOUNDS: readonly (readonly [RuleDefinition, Record<string, unknown>, Partial<RuleRecord>, RuleVerdict])[] = [
  [{ key: 'a', kind: 'age', question: 'born', on: '2027-02-01', min: 16, max: 18, sentence }, { born: '2011-02-01' }, {}, 'met'],
  [{ key: 'a', kind: 'age', question: 'born', on: '2027-02-01', min: 16, max: 18, sentence }, { born: '2011-02-02' }, {}, 'failed'],
  [{ key: 'a', kind: 'age', question: 'born', on: '2027-02-01', min: 16, max: 18, sentence }, { born: '2008-02-02' }, {}, 'met'],
  [{ key: 'a', kind: 'age', question: 'born', on: '2027-02-01', min: 16, max: 18, sentence }, { born: '2008-02-01' }, {}, 'failed'],
  [{ key: 'a', kind: 'age', question: 'born', on: '2027-02-01', min: 16, sentence }, {}, {}, 'unknown'],
  [{ key: 'r', kind: 'years_since', question: 'since', on: '2027-02-01', min: 2, sentence }, { since: '2025-02-01' }, {}, 'met'],
  [{ key: 'r', kind: 'years_since', question: 'since', on: '2027-02-01', min: 2, sentence }, { since: '2025-02-02' }, {}, 'failed'],
  [{ key: 'b', kind: 'years_since', question: 'founded', on: '2027-02-01', max: 3, sentence }, { founded: '2023-02-02' }, {}, 'met'],
  [{ key: 'b', kind: 'years_since', question: 'founded', on: '2027-02-01', max: 3, sentence }, { founded: '2023-02-01' }, {}, 'failed'],
  [{ key: 't', kind: 'at_least', question: 'terms', min: 2, sentence }, { terms: '2' }, {}, 'met'],
  [{ key: 't', kind: 'at_least', question: 'terms', min: 2, sentence }, { terms: '1' }, {}, 'failed'],
  [{ key: 'g', kind: 'at_least', question: 'grade', min: 2.75, sentence }, { grade: '2.75' }, {}, 'met'],
  [{ key: 'g', kind: 'at_least', question: 'grade', min: 2.75, sentence }, { grade: '2.74' }, {}, 'failed'],
  [{ key: 'm', kind: 'at_most', question: 'stays', max: 1, sentence }, { stays: '1' }, {}, 'met'],
  [{ key: 'm', kind: 'at_most', question: 'stays', max: 1, sentence }, { stays: '2' }, {}, 'failed'],
  [{ key: 'n', kind: 'one_of', question: 'nationality', values: ['ID', 'MY'], sentence }, { nationality: 'MY' }, {}, 'met'],
  [{ key: 'n', kind: 'one_of', question: 'nationality', values: ['ID', 'MY'], sentence }, { nationality: 'JP' }, {}, 'failed'],
  [{ key: 'n', kind: 'one_of', question: 'nationality', or: 'lives', values: ['ID'], sentence }, { nationality: 'JP', lives: 'ID' }, {}, 'met'],
  [{ key: 'n', kind: 'one_of', question: 'nationality', or: 'lives', values: ['ID'], sentence }, { nationality: 'JP' }, {}, 'unknown'],
  [{ key: 'n', kind: 'one_of', question: 'nationality', or: 'lives', values: ['ID'], sentence }, { nationality: 'JP', lives: 'JP' }, {}, 'failed'],
  [{ key: 's', kind: 'stays', of: 'anywhere', max: 1, sentence }, {}, { stays: ['davao'] }, 'met'],
  [{ key: 's', kind: 'stays', of: 'anywhere', max: 1, sentence }, {}, { stays: ['davao', 'palu'] }, 'failed'],
  [{ key: 's', kind: 'stays', of: 'hosts', max: 0, sentence }, {}, { stays: ['davao'] }, 'met'],
  [{ key: 's', kind: 'stays', of: 'hosts', max: 0, sentence }, {}, { stays: ['davao', 'chiang-mai'] }, 'failed'],
  [{ key: 's', kind: 'stays', of: 'hosts', max: 0, sentence }, {}, { stays: ['davao'], ranked: ['chiang-mai'] }, 'met'],
  [{ key: 's', kind: 'stays', of: 'hosts', max: 0, sentence }, {}, { stays: ['davao'], ranked: ['chiang-mai', 'davao'] }, 'failed'],
  [{ key: 'c', kind: 'city', cities: ['palu'], not: false, sentence }, {}, {}, 'met'],
  [{ key: 'c', kind: 'city', cities: ['davao'], not: false, sentence }, {}, {}, 'failed'],
  [{ key: 'c', kind: 'city', cities: ['palu'], not: true, sentence }, {}, {}, 'failed'],
  [{ key: 'c', kind: 'city', cities: ['palu'], not: true, sentence }, {}, { city: '' }, 'unknown'],
]; // prettier-ignore

describe('A rule of a call', () => {
  for (const [rule, answers, record, verdict] of BOUNDS)
    it(`${JSON.stringify({ ...rule, sentence: undefined, key: undefined })} on ${JSON.stringify({ ...answers, ...record })} is ${verdict}`, () =>
      expect(judge(rule, answers, { ...RECORD, ...record })).to.equal(verdict));
});

describe('The rules of a call', () => {
  let world: World & { url: string };
  let at: TestApp;
  let dewi: Client;
  let base: string;
  const rulesNow = async (): Promise<{ key: string }[]> => {
    const row = (await world.db.read('calls').where({ id: world.ids.call }).first('rules')) as { rules: string };
    return JSON.parse(row.rules) as { key: string }[];
  };
  const press = async (action: string, fields: Record<string, string>): Promise<string> => {
    const token = /name="token" value="([^"]*)"/.exec((await dewi.get(base, EN)).text)![1]!;
    const answer = await dewi.post(`${base}/${action}`, { token, ...fields }, { from: base, headers: EN });
    expect(answer.status, answer.text.slice(0, 200)).to.equal(303);
    return (await dewi.get(base, EN)).text;
  };

  before(async () => {
    world = await makeWorld();
    at = await startApp({ world });
    base = `/office/calls/${world.ids.call}/rules`;
    await world.db.transaction(async (trx) => {
      await trx('persons').update({ locale: 'en' });
      const born = { key: 'born_on', kind: 'day', label: { en: 'Born on', id: 'Lahir' }, required: false, profile: 'born_on' } as const;
      const from = { key: 'nationality', kind: 'country', label: { en: 'Nationality', id: 'Kewarganegaraan' }, required: false } as const;
      const [details, ...others] = FORM.sections;
      const definition = { sections: [{ ...details!, questions: [...details!.questions, born, from] }, ...others] };
      await trx('forms').where({ id: world.ids.form }).update({ definition: JSON.stringify(definition) });
    }); // prettier-ignore
    dewi = await at.signIn('dewi@contoh.example');
  });
  after(() => at.stop());

  it('are added, changed, put in order and taken out, and count for nobody before they are published', async () => {
    const age = `${base}/add?purpose=age`;
    const wrong = await fill(dewi, age, { min: '', max: '', sentence_en: '' });
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.include('id="min-e"').and.include('id="sentence_en-e"');
    expect((await fill(dewi, age, { min: '16', max: '18', ...dayOf('on', '2027-02-01') })).status).to.equal(303);
    expect((await fill(dewi, `${base}/add?purpose=nationality`, { values: ['ID'], others: 'jp' })).status).to.equal(303); // prettier-ignore
    expect((await fill(dewi, `${base}/add?purpose=stays`, {})).status).to.equal(303);
    expect((await fill(dewi, `${base}/add?purpose=city`, { cities: ['palu'], sentence_en: 'You apply from Palu.', sentence_id: 'Anda dari Palu.' })).status).to.equal(303); // prettier-ignore
    expect(await rulesNow()).to.deep.equal([]);
    const page = await press('move', { key: 'city', to: 'up' });
    expect(page)
      .to.include('Age 16 to 18 on')
      .and.include('Nationality: Indonesia, Japan')
      .and.include('At most 0 earlier stays in the same city')
      .and.include('Applies from Palu')
      .and.include('Changed, not published');
    expect((await fill(dewi, `${base}/age`, { max: '19' })).status).to.equal(303);
    expect((await dewi.get(`${base}/age`, EN)).text).to.include('value="19"');
    await press('publish', {});
    expect((await rulesNow()).map(({ key }) => key)).to.deep.equal(['age', 'nationality', 'city', 'stays']);
  });

  it('are judged on the start page, before anybody writes an essay, with what is on record', async () => {
    const selected = await world.given('selected', 'made', 1);
    const placement = await world.placed('confirmed', selected);
    await world.db.transaction((trx) => trx('placements').where({ id: placement }).update({ state: 'active' }));
    const made = await at.signIn('made@contoh.example');
    await world.db.transaction(async (trx) => {
      await trx('applications').where({ id: selected }).update({ live: false });
      await trx('places').where({ city_id: 'chiang-mai' }).delete().whereNotIn('id', trx('ranked_places').select('place_id')); // prettier-ignore
    });
    const page = await made.post('/calls/term-abroad-2027/start', { nationality: 'US', 'born_on-day': '1', 'born_on-month': '2', 'born_on-year': '2000' }, { from: '/calls/term-abroad-2027/start', headers: EN }); // prettier-ignore
    const said = [...page.text.matchAll(/<li><div><span>([^<]*)<\/span>[\s\S]*?class="tag tag--(\w+)"/g)].map(([, text, tag]) => `${text!} ${tag!}`); // prettier-ignore
    expect(said).to.include('You apply from Palu. ok').and.include('You are a citizen of an ASEAN country or live in one. err'); // prettier-ignore
    await world.db.transaction(async (trx) => {
      await trx('placements').where({ id: placement }).update({ state: 'confirmed' });
      await trx('applications').where({ id: selected }).update({ live: true });
    });
  });

  it('are versioned: a draft is told what is new and judged by it, what was sent keeps its own', async () => {
    const sent = await world.given('submitted', 'tara');
    const draft = await world.draft('suryani');
    await fill(dewi, `${base}/age`, { min: '23', max: '30' });
    const page = await press('publish', {});
    expect(page).to.not.include('Changed, not published');
    const mails = (await world.db.read('outbox').where({ template: 'rules_changed' }).pluck('recipient')) as string[];
    expect(mails).to.include('suryani@contoh.example').and.not.include('tara@contoh.example');

    const suryani = await at.signIn('suryani@contoh.example');
    const tasks = await suryani.get(`/applications/${draft}`, EN);
    expect(tasks.status).to.equal(200);
    expect(tasks.text).to.include('The rules have changed since you were last here').and.include('You are 18 to 35');
    await world.db.transaction((trx) =>
      trx('answers').where({ application_id: draft, section: 'details' }).update({ answers: JSON.stringify({ name: 'S', born_on: '2010-01-01' }) }),
    ); // prettier-ignore
    const failed = await suryani.post(`/applications/${draft}/submit`, {}, { from: `/applications/${draft}/check` });
    expect([failed.status, await world.stateOf('application', draft)]).to.deep.equal([409, 'draft']);
    const seen = await suryani.post(`/applications/${draft}/rule-changes/seen`, {}, { from: `/applications/${draft}` });
    expect(seen.status).to.equal(303);
    expect((await suryani.get(`/applications/${draft}`, EN)).text).to.not.include('The rules have changed');

    const numbers = (await world.db.read('applications').whereIn('id', [sent, draft]).orderBy('id').select('id', 'rules_number')) as { id: string; rules_number: number | null }[]; // prettier-ignore
    expect(new Map(numbers.map((one) => [one.id, one.rules_number]))).to.deep.equal(new Map([[sent, 2], [draft, null]])); // prettier-ignore
    await world.db.transaction((trx) =>
      trx('answers').where({ application_id: sent, section: 'details' }).update({ answers: JSON.stringify({ name: 'T', born_on: '2010-01-20' }) }),
    ); // prettier-ignore
    const file = await dewi.get(`/office/applications/${sent}`, EN);
    const rule = /<li class="(\w+)">(?:(?!<li)[\s\S])*You are 18 to 35/.exec(file.text)!;
    expect(rule[1], 'Tara is 17 on the day: by the rules that she sent it under that is right').to.equal('ok');
  });

  it('say who of an earlier call they would refuse', async () => {
    const page = await dewi.get(`${base}/try`, EN);
    expect(page.status).to.equal(200);
    expect(page.text).to.match(/Of 2 applications of “Term abroad 2027”, \d would be refused/);
  });

  it('tell whoever was overtaken by another window', async () => {
    const stale = /name="token" value="([^"]*)"/.exec((await dewi.get(base, EN)).text)![1]!;
    await press('remove', { key: 'stays' });
    const answer = await dewi.post(
      `${base}/move`,
      { token: stale, key: 'age', to: 'down' },
      { from: base, headers: EN },
    );
    expect(answer.status).to.equal(303);
    expect((await dewi.get(base, EN)).text).to.include('Somebody else changed this meanwhile');
  });
});
