import { expect } from 'chai';
import type { Knex } from 'knex';
import { routesOf } from '../../src/app.ts';
import { MINUTE } from '../../src/deps.ts';
import { actFor } from '../../src/accounts/acting.ts';
import { startApplication } from '../../src/applications/start.ts';
import { writeNote } from '../../src/messages/notes.ts';
import { addReply } from '../../src/messages/replies.ts';
import { writeToOffice } from '../../src/messages/write.ts';
import { object } from '../../src/objections/object.ts';
import { assignReviewer } from '../../src/reviews/assign.ts';
import { addEndorser, endorsePerson } from '../../src/entry/endorse.ts';
import { issueLateCode } from '../../src/entry/late-codes.ts';
import { saveView } from '../../src/screening/saved-views.ts';
import { addPlaceDraft, askHost } from '../../src/setup/places.ts';
import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type PersonName, type World } from '../support/world.ts';
import { copiesIn, type Copies } from './copies.ts';

/** How many more of each thing there are the second time. */
const MORE = 59;

/** Every page with a list on it, and who reads it; `fixed` is one that looks alike however much there is. */
const PAGES: readonly (readonly [who: PersonName | 'nobody', address: string, length?: 'fixed'])[] = [
  ['nobody', '/'],
  ['nobody', '/programmes'],
  ['nobody', '/programmes/{programme}'],
  ['nobody', '/cities'],
  ['nobody', '/cities/palu'],
  ['nobody', '/calls/term-abroad-2027'],
  ['nobody', '/contact'],
  ['suryani', '/account/sign-in'],
  ['tara', '/account/data'],
  ['suryani', '/account/persons'],
  ['suryani', '/account/persons/{acted}'],
  ['suryani', '/applications'],
  ['siti', '/calls/term-abroad-2027/start', 'fixed'],
  ['suryani', '/calls/term-abroad-2027/start'],
  ['tara', '/applications/{sent}'],
  ['tara', '/applications/{sent}/answers'],
  ['niran', '/applications/{draft}'],
  ['niran', '/applications/{draft}/check'],
  ['tara', '/applications/{sent}/consents'],
  ['tara', '/applications/{sent}/documents'],
  ['tara', '/applications/{sent}/access'],
  ['niran', '/applications/{draft}/pages/{insurance}/{participant}'],
  ['tara', '/applications/{sent}/guardians'],
  ['tara', '/applications/{sent}/members'],
  ['tara', '/applications/{sent}/places'],
  ['tara', '/applications/{sent}/referees'],
  ['tara', '/applications/{sent}/messages'],
  ['niran', '/applications/{draft}/deadlines.ics', 'fixed'],
  ['rina', '/applications/{ruledOut}/objection', 'fixed'],
  ['tara', '/applications/{sent}/status'],
  ['made', '/applications/{selected}/status'],
  ['dewi', '/office'],
  ['ratna', '/office'],
  ['jun', '/office'],
  ['siti', '/office'],
  ['rina', '/office', 'fixed'],
  ['dewi', '/office/applications'],
  ['dewi', '/office/applications?view=board'],
  ['siti', '/office/applications'],
  ['dewi', '/office/applications/{sent}'],
  ['dewi', '/office/applications/{read}'],
  ['dewi', '/office/applications/{selected}'],
  ['dewi', '/office/documents'],
  ['dewi', '/office/applications/{read}/reviewers'],
  ['dewi', '/office/applications/{selected}/propose'],
  ['dewi', '/office/duplicates'],
  ['dewi', '/office/applications/new'],
  ['dewi', '/office/applications/{sent}/messages'],
  ['dewi', '/office/applications/{sent}/notes'],
  ['dewi', '/office/applications/{sent}/links'],
  ['dewi', '/office/applications/{sent}/guardians'],
  ['dewi', '/office/applications/{sent}/referees'],
  ['dewi', '/office/applications/{sent}/acting', 'fixed'],
  ['dewi', '/office/applications/{ruledOut}/objection', 'fixed'],
  ['dewi', '/office/messages'],
  ['siti', '/office/objections'],
  ['dewi', '/office/data-requests'],
  ['dewi', '/office/data-requests/{wish}', 'fixed'],
  ['rina', '/admin/retention', 'fixed'],
  ['dewi', '/office/cities/palu/replies'],
  ['dewi', '/office/views'],
  ['dewi', '/office/calls'],
  ['dewi', '/office/calls/new'],
  ['dewi', '/office/calls/{call}'],
  ['dewi', '/office/calls/{call}/preview'],
  ['dewi', '/office/calls/{call}/copy', 'fixed'],
  ['dewi', '/office/calls/{call}/dates', 'fixed'],
  ['dewi', '/office/calls/{call}/texts', 'fixed'],
  ['dewi', '/office/calls/{call}/settings'],
  ['dewi', '/office/calls/{call}/entry'],
  ['dewi', '/office/calls/{call}/late-codes'],
  ['dewi', '/office/calls/{call}/places'],
  ['dewi', '/office/calls/{call}/requirements'],
  ['dewi', '/office/calls/{call}/references', 'fixed'],
  ['dewi', '/office/calls/{call}/rules', 'fixed'],
  ['dewi', '/office/calls/{call}/rules/try'],
  ['dewi', '/office/programmes'],
  ['jun', '/placements/asked'],
  ['dewi', '/office/calls/{call}/form', 'fixed'],
  ['dewi', '/office/calls/{call}/form/take'],
  ['dewi', '/office/calls/{call}/form/publish', 'fixed'],
  ['dewi', '/office/decisions'],
  ['dewi', '/office/decisions/{call}'],
  ['dewi', '/office/decisions/{call}/minutes'],
  ['dewi', '/office/decisions/{call}/reviews'],
  ['andi', '/office/decisions/{call}/release'],
  ['ratna', '/reviews'],
  ['ratna', '/reviews/{assignment}'],
  ['dewi', '/placements'],
  ['dewi', '/placements?stage=waiting'],
  ['jun', '/placements'],
  ['jun', '/placements/{placement}'],
  ['rina', '/admin/cities'],
  ['rina', '/admin/agreements'],
  ['rina', '/admin/calls'],
  ['rina', '/admin/people'],
  ['rina', '/admin/people?q=a&role=reviewer'],
  ['rina', '/admin/people/p-ratna', 'fixed'],
  ['rina', '/admin/outbox'],
  ['rina', '/admin/events'],
  ['siti', '/admin/events?person=dewi&action=select'],
];

/** Pages of one thing, forms and files: there is nothing on them that could be many. */
const OF_ONE: readonly string[] = [
  '/accessibility', '/account', '/account/second-factor', '/admin/agreements/:id', '/admin/agreements/new', '/admin/cities/:id', '/admin/cities/new',
  '/admin/site', '/applications/:id/actions/:action', '/applications/:id/documents/:document',
  '/applications/:id/documents/:document/thumbnail', '/applications/:id/offer', '/applications/:id/offers/:placement',
  '/applications/:id/pages/:requirement/:participant/:page/picture', '/office/applications/:id/paper/pages/:requirement/:participant',
  '/office/applications/:id/paper/pages/:requirement/:participant/:page/picture', '/office/applications/:id/request',
  '/office/documents/:id/:document/pictures/:number', '/applications/:id/receipt', '/applications/:id/sections/:section', '/calls/:slug/closing.ics', '/confirm-email',
  '/forgotten', '/guardian', '/help',
  '/office/applications/:id/guardians/:guardian/identity', '/office/applications/:id/guardians/:guardian/identity/pictures/:number',
  '/help/accessibility', '/help/contact', '/help/privacy', '/invite', '/l/:token', '/links/again', '/office/applications/:id/referees/:referee/letter',
  '/member', '/member/access', '/member/documents', '/member/documents/:document', '/member/documents/:document/thumbnail', '/member/guardians',
  '/member/sections/:section', '/office/applications/:id/paper/members', // a group is of eight at most, by its form
  '/member/pages/:requirement/:participant', '/member/pages/:requirement/:participant/:page/picture',
  '/language/:locale', '/office/applications/:id/paper/documents', '/office/applications/:id/paper/places', '/office/applications/:id/paper/returned', '/admin/outbox/:id/bounced',
  '/office/applications/:id/restricted', '/office/applications/:id/alike/:other', '/office/calls/:id/form/add', '/office/calls/:id/form/preview',
  '/office/calls/:id/form/print', '/office/calls/:id/form/questions/:question', '/office/calls/:id/form/questions/:question/add',
  '/office/calls/:id/form/questions/:question/fields/:field', '/office/calls/:id/form/sections/:section',
  '/office/calls/:id/form/sections/:section/add', '/endorse', '/office/calls/:id/entry/add', '/office/calls/:id/entry/:endorser',
  '/office/calls/:id/places/add', '/office/calls/:id/places/:draft', '/office/calls/:id/places/:draft/offered',
  '/office/calls/:id/requirements/add', '/office/calls/:id/requirements/:requirement', '/office/calls/:id/rules/add',
  '/office/calls/:id/references/:kind/add', '/office/calls/:id/references/:kind/preview', '/office/calls/:id/references/:kind/questions/:question',
  '/office/calls/:id/rules/:rule', '/office/programmes/new', '/office/programmes/:id', '/placements/asked/:call/:city',
  '/office/applications/:id/sections/:section', '/placements/places/:id', '/privacy',
  '/receipts/check', '/referee', '/reset', '/reviews/:assignment/conflict', '/setup', '/takeover', '/erase', '/account/data/ask', '/sign-in', '/sign-in/code', '/sign-in/second-factor',
  '/sign-up', '/signed-out', '/verify',
]; // prettier-ignore

interface Seen {
  readonly queries: number;
  readonly bytes: number;
}

/** A rule that nobody meets, a place that Davao is asked for, a school that has endorsed somebody, a late code. */
async function makeSetUp(world: World): Promise<void> {
  const { call } = world.ids;
  const rule = { key: 'nowhere', kind: 'city', cities: ['davao'], not: false, sentence: { en: 'Home', id: 'Asal' } };
  await world.db.transaction((trx) => trx('rule_drafts').insert({ call_id: call, rules: JSON.stringify([rule]), changed_at: world.clock.now() })); // prettier-ignore
  const place = { organisation: 'Pier', description: { en: 'A pier', id: 'Dermaga' }, startsOn: '2027-02-01', endsOn: '2027-05-01', capacity: 1, languages: [], stepFree: false }; // prettier-ignore
  await world.act('dewi', async (ctx) => {
    await addPlaceDraft(ctx, call, 'davao', place);
    await askHost(ctx, call, 'davao');
    const endorser = await addEndorser(ctx, call, { name: 'SMA 1', email: 'sma1@x.example', locale: 'id', most: 400 });
    await endorsePerson(ctx, endorser, { name: 'Ayu', email: 'ayu@x.example' });
    await issueLateCode(ctx, call, { name: 'Bagus', email: 'bagus@x.example', reason: 'Ill.', until: '2026-12-20', locale: 'id' }); // prettier-ignore
  });
}

/** Three applications of the call: one just sent, one read and half decided, one selected and nominated. */
async function makeRows(world: World): Promise<Record<string, string>> {
  const sent = await world.given('submitted', 'tara');
  // Who said no takes no seat, and stays in the list until they are taken off it.
  await world.db.transaction((trx) =>
    trx('group_members').insert({ id: 'member-1', application_id: sent, name: 'Adi', email: 'adi@x.example', locale: 'id', state: 'declined', asked_at: world.clock.now(), created_at: world.clock.now() }),
  ); // prettier-ignore
  const read = await world.given('in_review', 'suryani');
  await world.act('dewi', (ctx) => assignReviewer(ctx, { applicationId: read, personId: 'p-ratna', dueOn: null }));
  const selected = await world.given('selected', 'made');
  const placement = await world.placed('nominated', selected);
  await world.act('dewi', (ctx) => saveView(ctx, 'Sent', 'state=submitted'));
  const ruledOut = await world.given('submitted', 'rina');
  await world.application('dewi', ruledOut, 'rule_out', { rule: 'other', reason: 'Too young.' });
  await world.act('rina', (ctx) => object(ctx, ruledOut, { ground: 'facts', body: 'I am not.', locale: 'id' }));
  await world.act('tara', (ctx) => writeToOffice(ctx, sent, { body: 'May my aunt come along?', locale: 'id' }));
  await world.act('dewi', (ctx) => writeNote(ctx, sent, 'Her aunt called.'));
  await world.act('dewi', (ctx) => addReply(ctx, 'palu', { title: 'Papers', texts: { id: 'Sudah kami terima.' } }));
  await makeSetUp(world);
  const acted = await world.act('suryani', (ctx) => actFor(ctx, { accountId: 'a-suryani', name: 'Adik', bornOn: '2012-01-01', relation: 'helper', locale: 'id', zone: 'Asia/Makassar' })); // prettier-ignore
  const actedDraft = await world.act({ ...world.actor('suryani'), persons: ['p-suryani', acted] }, (ctx) => startApplication(ctx, { callId: world.ids.call, personId: acted, accountId: 'a-suryani', cityId: 'palu', locale: 'id' })); // prettier-ignore
  const one = async (table: string, where: Record<string, unknown>): Promise<string> =>
    ((await world.db.read(table).where(where).first('id')) as { id: string }).id;
  const draft = await world.draft('niran');
  const participant = await one('participants', { application_id: draft });
  const file = await one('files', {});
  const at = world.clock.now();
  await world.db.transaction(async (trx) => {
    await trx('photo_pages').insert({ id: 'photo', application_id: draft, participant_id: participant, requirement_id: world.ids.insurance, file_id: file, position: 1, created_at: at }); // prettier-ignore
    const document = (await trx('documents').where({ application_id: sent }).first('file_id')) as { file_id: string };
    await trx('privacy_requests').insert({ id: 'wish', person_id: 'p-tara', account_id: 'a-tara', kind: 'erase', body: '', locale: 'id', state: 'open', asked_at: at, confirmed_at: at, due_at: at }); // prettier-ignore
    await trx('file_reads').insert({ id: 'read', file_id: document.file_id, person_id: 'p-dewi', city_id: 'palu', relation: 'officer', reason: '', at: '2026-11-20T04:00:00.000Z' }); // prettier-ignore
  });
  return {
    call: world.ids.call,
    sent,
    draft,
    insurance: world.ids.insurance,
    participant,
    read,
    selected,
    ruledOut,
    placement,
    wish: 'wish',
    acted,
    actedDraft,
    programme: await one('programmes', {}),
    assignment: await one('assignments', { application_id: read }),
  };
}

/** One more read application stands before the meeting, signed by one of two. */
async function halfDecided(world: World): Promise<string> {
  const id = await world.draft('budi');
  await world.application('budi', id, 'submit');
  await world.db.transaction((trx) =>
    trx('documents').where({ application_id: id }).update({ state: 'accepted', decided_by: 'p-dewi', decided_at: world.clock.now() }),
  ); // prettier-ignore
  await world.application('dewi', id, 'start_review');
  await world.application('dewi', id, 'deliberate', { reason: 'The panel agreed at the meeting.' });
  await world.application('dewi', id, 'select', { rank: 2 });
  return id;
}

/** As many applications that were ruled out, each with its message and its objection to that decision. */
async function manyObjections(copies: Copies, ruledOut: string): Promise<void> {
  await copies.applications(ruledOut, MORE, (row, i) => ('reference' in row ? { reference: `Z-${String(i).padStart(2, '0')}` } : {})); // prettier-ignore
}

/** Many of everything that a page may list. */
async function multiply(copies: Copies, world: World, rows: Readonly<Record<string, string>>): Promise<void> {
  const { call, read, sent, selected, placement } = rows as Record<string, string>;
  const n = (i: number): string => String(i).padStart(2, '0');
  const person = (i: number): string => `many-${n(i)}`;
  await copies.rows('persons', { id: 'p-suryani' }, MORE, (_, i) => ({ id: person(i), name: `Warga ${n(i)}`, sort_key: `warga ${n(i - (i % 2))}` })); // prettier-ignore
  await copies.rows('accounts', { id: 'a-suryani' }, MORE, (_, i) => ({ id: person(i), person_id: person(i), email: `w${n(i)}@x.example`, email_lower: `w${n(i)}@x.example` })); // prettier-ignore
  await copies.rows('roles', { person_id: 'p-ratna' }, MORE, (_, i) => ({ person_id: person(i) }));
  await copies.rows('cities', { id: 'davao' }, MORE, (_, i) => ({ id: `city-${n(i)}`, name: `City ${n(i)}`, register_code: `C${n(i)}` })); // prettier-ignore
  await copies.rows('roles', { person_id: 'p-ratna', city_id: 'palu' }, MORE, (_, i) => ({ city_id: `city-${n(i)}` }));
  await copies.rows('agreements', { city_b_id: 'davao' }, MORE, (_, i) => ({ city_b_id: `city-${n(i)}` }));
  await copies.rows('programmes', {}, MORE);
  await copies.rows('calls', { id: call }, MORE, (_, i) => ({ id: `call-${n(i)}`, slug: `call-${n(i)}` }));
  await copies.rows('call_cities', { call_id: call, city_id: 'palu' }, MORE, (_, i) => ({ call_id: `call-${n(i)}` }));
  await copies.rows('places', { id: world.ids.studioDavao }, MORE, (_, i) => ({ call_id: `call-${n(i)}`, taken: 0 }));
  await copies.rows('places', { id: world.ids.studioDavao }, MORE, (_, i) => ({ organisation: `Studio ${n(i)}`, taken: 0 })); // prettier-ignore
  await copies.rows('requirements', { id: world.ids.passport }, MORE, (_, i) => ({ key: `more-${n(i)}` }));
  const owner = (row: Record<string, unknown>, i: number): Record<string, unknown> =>
    'reference' in row ? { person_id: person(i), account_id: person(i) } : 'position' in row ? { person_id: person(i) } : {}; // prettier-ignore
  for (const id of [read!, sent!, selected!, rows['decided']!]) {
    await copies.applications(id, MORE, (row, i) => ({ ...owner(row, i), ...('reference' in row && id !== read ? { call_id: call } : {}), ...('reference' in row ? { live: id === read, reference: `X-${id.slice(-6)}-${n(i)}` } : {}) })); // prettier-ignore
  }
  await copies.applications(read!, MORE, (row, i) => ('reference' in row ? { call_id: `call-${n(i)}`, reference: `Y-${n(i)}` } : {})); // prettier-ignore
  await copies.rows('group_members', { application_id: sent }, MORE, (_, i) => ({ name: `Anggota ${n(i)}` }));
  for (const table of ['documents', 'referees', 'guardians', 'consents'])
    for (const id of [sent, rows['draft']!]) await copies.rows(table, { application_id: id }, MORE);
  await copies.rows('assignments', { application_id: read, person_id: 'p-ratna' }, MORE, (_, i) => ({ person_id: person(i) })); // prettier-ignore
  await copies.rows('documents', { application_id: read }, MORE);
  await copies.rows('conditions', { placement_id: placement }, MORE);
  await copies.rows('outbox', { template: 'application_start_applicant', subject_id: sent }, MORE, (_, i) => ({ unique_key: `many-${n(i)}` })); // prettier-ignore
  for (const subject of [sent, read, selected, placement])
    await copies.rows('events', { subject_id: subject, number: 1 }, MORE, (_, i) => ({ number: 1000 + i }));
  await copies.rows('photo_pages', { id: 'photo' }, MORE);
  await copies.rows('file_reads', { id: 'read' }, MORE);
  await copies.rows('persons', { id: rows['acted'] }, MORE, (_, i) => ({ id: `acted-${n(i)}`, name: `Adik ${n(i)}` }));
  await copies.rows('account_persons', { person_id: rows['acted'] }, MORE, (_, i) => ({ person_id: `acted-${n(i)}` }));
  await copies.applications(rows['actedDraft']!, MORE, (row, i) =>
    'reference' in row ? { reference: `W-${n(i)}`, call_id: `call-${n(i)}` } : {},
  );
  await copies.rows('sessions', { account_id: 'a-suryani' }, MORE, (_, i) => ({ id_hash: `many-${n(i)}` }));
  await copies.rows('messages', { application_id: sent }, MORE);
  await copies.rows('notes', { application_id: sent }, MORE);
  await copies.rows('ready_replies', {}, MORE);
  await manyObjections(copies, rows['ruledOut']!);
  await copies.rows('saved_views', { person_id: 'p-dewi' }, MORE);
  await copies.rows('privacy_requests', {}, MORE);
  await copies.rows('late_codes', {}, MORE, (_, i) => ({ email_lower: `late-${n(i)}@x.example` }));
  await copies.rows('endorsements', {}, MORE);
  await copies.rows('endorsers', {}, MORE);
  await copies.rows('place_drafts', {}, MORE);
}

describe('A page', () => {
  let world: World & { readonly url: string };
  let at: TestApp;
  let copies: Copies;
  let rows: Record<string, string>;
  const clients = new Map<string, Client>();
  const few = new Map<string, Seen>();

  async function look(who: PersonName | 'nobody', address: string): Promise<Seen> {
    const client = clients.get(who)!;
    const path = address.replaceAll(/\{(\w+)\}/g, (_, name: string) => rows[name]!);
    expect((await client.get(path)).status, path).to.equal(200); // the first time a session may take in its token
    if (who === 'nobody') world.clock.advance(MINUTE); // a page that was kept says nothing of what making it takes
    let queries = 0;
    const note = (): void => {
      queries += 1;
    };
    const on = await world.db.outside((write) => Promise.resolve(new Set<Knex>([world.db.read, write])));
    for (const db of on) db.on('query', note);
    try {
      const { text } = await client.get(path);
      return { queries, bytes: text.length };
    } finally {
      for (const db of on) db.removeListener('query', note);
    }
  }

  before(async function () {
    this.timeout(240_000);
    world = await makeWorld();
    at = await startApp({ world });
    copies = copiesIn(world.db);
    rows = await makeRows(world);
    rows['decided'] = await halfDecided(world);
    for (const [who] of PAGES)
      if (!clients.has(who))
        clients.set(who, who === 'nobody' ? at.client() : await at.signIn(`${who}@contoh.example`));
    for (const [who, address] of PAGES) few.set(`${who} ${address}`, await look(who, address));
    await multiply(copies, world, rows);
  });
  after(async function () {
    this.timeout(60_000);
    await copies.undo();
    await at.stop();
  });

  it('is counted here, unless there is nothing on it that could be many', () => {
    const counted = PAGES.map(([, address]) => (address.split('?')[0] ?? '').split('/'));
    const fits = (path: string): boolean =>
      counted.some(
        (given) =>
          given.length === path.split('/').length &&
          path.split('/').every((part, i) => part === given[i] || (part.startsWith(':') && given[i] !== 'new')),
      );
    const pages = routesOf(at.deps).flatMap(({ method, path }) => (method === 'get' ? [path] : []));
    expect(pages.filter((path) => !fits(path) && !OF_ONE.includes(path))).to.deep.equal([]);
  });

  for (const [who, address, length] of PAGES)
    it(`${address} asks the database as often for sixty rows as for one, when ${who} reads it`, async function () {
      this.timeout(20_000);
      const one = few.get(`${who} ${address}`)!;
      const sixty = await look(who, address);
      expect(one.queries).to.be.greaterThan(0);
      expect(sixty.queries).to.equal(one.queries);
      if (length !== 'fixed') expect(sixty.bytes, 'a list that is longer').to.be.greaterThan(one.bytes);
    });
});
