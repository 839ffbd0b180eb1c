import type { Response } from 'supertest';
import { actFor } from '../../src/accounts/acting.ts';
import { mintLink, type LinkFor } from '../../src/accounts/links.ts';
import { askTakeover } from '../../src/accounts/takeover.ts';
import { requestDocument } from '../../src/documents/request.ts';
import { startApplication } from '../../src/applications/start.ts';
import { newId } from '../../src/deps.ts';
import { writeNote } from '../../src/messages/notes.ts';
import { addReply } from '../../src/messages/replies.ts';
import { writeToOffice } from '../../src/messages/write.ts';
import { addEndorser, endorsePerson } from '../../src/entry/endorse.ts';
import { issueLateCode } from '../../src/entry/late-codes.ts';
import { editForm } from '../../src/forms/edit.ts';
import { withSection } from '../../src/forms/outline.ts';
import { assignReviewer, recordRecusal } from '../../src/reviews/assign.ts';
import { saveView } from '../../src/screening/saved-views.ts';
import { startFromPaper } from '../../src/screening/paper.ts';
import { addPlaceDraft, askHost } from '../../src/setup/places.ts';
import { startApp, type Client, type Fields, type TestApp } from '../support/app.ts';
import { storeFiles } from '../support/stored.ts';
import { undoing } from '../support/undoing.ts';
import { fillDraft, makeWorld, START, type World } from '../support/world.ts';
import type { Who } from './grid-table.ts';

/** Everybody who knocks at every door, and the rows that the doors belong to. */
export interface Scene {
  readonly at: TestApp;
  /** What the parameters of a path are filled with, by the path's own words. */
  readonly rows: Readonly<Record<string, string>>;
  /** Sends a request as somebody; nothing of it is kept. */
  knock(who: Who, method: 'get' | 'post', path: string, fields: Fields): Promise<Response>;
  /** The reference of Tara's application: it tells that there is one. */
  readonly reference: string;
  stop(): Promise<void>;
}

/** People besides those of the world: key, name, role and city. */
const MORE = [
  ['hartini', 'Hartini', 'officer', 'donggala'], // officer of the city that sends the applicant
  ['yusuf', 'Yusuf Lawira', 'reviewer', 'palu'], // asked to read, then recused
  ['lina', 'Lina Tombolotutu', 'officer', 'palu'], // officer of the lead city, and a participant herself
  ['joko', 'Joko Susilo', 'coordinator', 'donggala'], // coordinator of a city that hosts nobody
  ['luz', 'Luz Villanueva', 'auditor', 'davao'], // audits another city
  ['ningsih', 'Ningsih', 'admin', 'davao'], // admin of another city
  ['baru', 'Baru', null, null], // has only just been invited
] as const;

async function seedMore(world: World): Promise<void> {
  const id = (): string => newId(START, world.engine.entropy);
  await world.db.transaction(async (trx) => {
    const palu = (await trx('cities').where({ id: 'palu' }).first()) as Record<string, unknown>;
    await trx('cities').insert({ ...palu, id: 'donggala', name: 'Donggala', register_code: 'DGL' });
    await trx('call_cities').insert({ call_id: world.ids.call, city_id: 'donggala' });
    const agreed = (await trx('agreements').where({ city_b_id: 'davao' }).first()) as Record<string, unknown>;
    await trx('agreements').insert({ ...agreed, id: id(), city_a_id: 'donggala' });
    await trx('agreements').insert({ ...agreed, id: id(), city_a_id: 'donggala', city_b_id: 'chiang-mai' });
    await trx('places').where({ city_id: 'chiang-mai' }).update({ capacity: 2 });
    for (const [key, name, role, city] of MORE) {
      const at = START;
      await trx('persons').insert({ id: `p-${key}`, name, born_on: '1980-01-01', locale: 'id', sort_key: name.toLowerCase(), created_at: at }); // prettier-ignore
      await trx('accounts').insert({ id: `a-${key}`, person_id: `p-${key}`, email: `${key}@contoh.example`, email_lower: `${key}@contoh.example`, email_verified_at: key === 'baru' ? null : at, zone: 'Asia/Makassar', created_at: at }); // prettier-ignore
      await trx('account_persons').insert({ account_id: `a-${key}`, person_id: `p-${key}`, relation: 'self', since: at }); // prettier-ignore
      if (role !== null) await trx('roles').insert({ id: id(), person_id: `p-${key}`, role, city_id: city, granted_at: at }); // prettier-ignore
    }
  });
}

/** Lina goes with Tara: a participant with consents and a passport of her own. */
async function addParty(world: World, application: string): Promise<void> {
  const id = (): string => newId(START, world.engine.entropy);
  await world.db.transaction(async (trx) => {
    const participant = id();
    const of = { application_id: application, participant_id: participant };
    await trx('participants').insert({
      id: participant,
      application_id: application,
      person_id: 'p-lina',
      position: 2,
    });
    for (const [kind, city] of [['processing', null], ['share', 'davao'], ['share', 'chiang-mai']] as const) // prettier-ignore
      await trx('consents').insert({ ...of, id: id(), kind, city_id: city, text_version: '1', locale: 'id', given_at: START }); // prettier-ignore
    const file = id();
    await trx('files').insert({ id: file, storage_key: file, state: 'clean', original_name: 'paspor.pdf', media_type: 'application/pdf', bytes: 10, sha256: '0'.repeat(64), created_at: START }); // prettier-ignore
    await trx('documents').insert({ ...of, id: id(), requirement_id: world.ids.passport, file_id: file, state: 'pending', created_at: START }); // prettier-ignore
  });
}

/** Lina answers for herself, by a link of her own: Tara's form says nothing of groups, so that she becomes one afterwards. */
async function joinAsMember(world: World, application: string): Promise<void> {
  const id = (): string => newId(START, world.engine.entropy);
  await world.db.transaction(async (trx) => {
    const { id: participant } = (await trx('participants').where({ application_id: application, position: 2 }).first('id')) as { id: string }; // prettier-ignore
    const of = { application_id: application, participant_id: participant };
    await trx('group_members').insert({ ...of, id: id(), name: 'Lina Tombolotutu', email: 'lina@contoh.example', locale: 'id', state: 'confirmed', asked_at: START, answered_at: START, created_at: START }); // prettier-ignore
    await trx('guardians').insert({ ...of, id: id(), name: 'Rasyid', email: 'rasyid@contoh.example', relation: 'father', locale: 'id', asked_at: START, created_at: START }); // prettier-ignore
  });
}

/** The working copy of the call's form, with a repeating group that has one field. */
async function withGroup(world: World): Promise<void> {
  const label = { en: 'Works', id: 'Karya' };
  const field = { key: 'title', kind: 'text', label, required: true } as const;
  const works = { key: 'works', kind: 'group', label, required: false, fields: [field] } as const;
  await world.act('dewi', (ctx) =>
    editForm(ctx, world.ids.call, `${world.ids.form}.0`, ({ form }) => ({
      form: withSection(form, 'details', (section) => ({ ...section, questions: [...section.questions, works] })),
    })),
  );
}

/** A work sample that says nothing about who made it. */
async function addSample(world: World, application: string): Promise<void> {
  const [requirement, file, document] = Array.from({ length: 3 }, () => newId(START, world.engine.entropy));
  const text = JSON.stringify({ en: 'Sample', id: 'Contoh' });
  await world.db.transaction(async (trx) => {
    const participant = (await trx('participants').where({ application_id: application, position: 1 }).first()) as { id: string }; // prettier-ignore
    await trx('requirements').insert({ id: requirement, call_id: world.ids.call, key: 'sample', position: 3, name: text, hint: text, condition: 'minor', due: 'submission', formats: '["application/pdf"]', restricted: false, identifying: false }); // prettier-ignore
    await trx('files').insert({ id: file, storage_key: file, state: 'clean', original_name: 'contoh.pdf', media_type: 'application/pdf', bytes: 10, sha256: '0'.repeat(64), created_at: START }); // prettier-ignore
    await trx('documents').insert({ id: document, application_id: application, participant_id: participant.id, requirement_id: requirement, file_id: file, state: 'pending', created_at: START }); // prettier-ignore
  });
}

/** Tara’s application, sent by Donggala in a call of Palu: read, selected, and offered a place in Davao. */
async function theCase(world: World): Promise<{ application: string; offered: string; proposed: string }> {
  const application = await world.act('tara', (ctx) =>
    startApplication(ctx, { callId: world.ids.call, personId: 'p-tara', accountId: 'a-tara', cityId: 'donggala', locale: 'id' }),
  ); // prettier-ignore
  await fillDraft(world, application);
  await addParty(world, application);
  await addSample(world, application);
  await world.application('tara', application, 'submit');
  await joinAsMember(world, application);
  await world.db.transaction(async (trx) => {
    const decided = { state: 'accepted', decided_by: 'p-dewi', decided_at: START };
    await trx('documents').where({ application_id: application }).update(decided);
    const guardian = (await trx('guardians').where({ application_id: application, name: 'Hasnah' }).first()) as Record<
      string,
      string
    >;
    await trx('consents').insert({ id: newId(START, world.engine.entropy), application_id: application, participant_id: guardian['participant_id'], guardian_id: guardian['id'], kind: 'guardian', text_version: '1', locale: 'id', given_at: START }); // prettier-ignore
  });
  await world.application('dewi', application, 'start_review');
  for (const personId of ['p-ratna', 'p-yusuf'])
    await world.act('dewi', (ctx) => assignReviewer(ctx, { applicationId: application, personId, dueOn: null }));
  await world.application('dewi', application, 'deliberate', { reason: 'The panel agreed at the meeting.' });
  await world.application('dewi', application, 'select', { rank: 1 });
  await world.application('andi', application, 'select');
  const offered = await world.placed('offered', application, world.ids.schoolDavao);
  const proposed = await world.placed('proposed', application, world.ids.schoolChiangMai);
  for (const personId of ['p-andi', 'p-yusuf'])
    await world.act('dewi', (ctx) =>
      recordRecusal(ctx, { applicationId: application, personId, kind: 'family', reason: '' }),
    );
  return { application, offered, proposed };
}

/** A form of Donggala that came on paper, was sent by Hartini, and given back by Dewi. */
async function givenBack(world: World): Promise<string> {
  const hartini = { ...world.actor('dewi'), account: 'a-hartini', person: 'p-hartini', persons: ['p-hartini'], roles: [{ role: 'officer' as const, city: 'donggala' }] }; // prettier-ignore
  const id = await world.act(hartini, (ctx) =>
    startFromPaper(ctx, { callId: world.ids.call, cityId: 'donggala', name: 'Sri', email: 'sri@contoh.example', receivedOn: '2026-11-20' }),
  ); // prettier-ignore
  await fillDraft(world, id);
  const fresh = (): string => newId(START, world.engine.entropy);
  const participant = (await world.db.read('participants').where({ application_id: id }).first('id')) as { id: string };
  await world.db.transaction(async (trx) => {
    const scan = { id: fresh(), call_id: world.ids.call, key: 'paper_form', position: 9, name: '{"en":"Form"}', hint: '{"en":"All pages"}', condition: 'paper', due: 'submission', formats: '["application/pdf"]', restricted: true, identifying: true }; // prettier-ignore
    await trx('requirements').insert(scan);
    const file = fresh();
    await trx('files').insert({ id: file, storage_key: file, state: 'clean', original_name: 'formulir.pdf', media_type: 'application/pdf', bytes: 10, sha256: '0'.repeat(64), created_at: START }); // prettier-ignore
    await trx('documents').insert({ id: fresh(), application_id: id, participant_id: participant.id, requirement_id: scan.id, file_id: file, state: 'pending', created_at: START }); // prettier-ignore
  });
  await world.application(hartini, id, 'submit');
  await world.application('dewi', id, 'return', { reason: 'Not to be read.', items: ['requirement:paper_form'], fix_by: '2026-12-10' }); // prettier-ignore
  return id;
}

/** Sri has Tara's name and birth date: somebody may be one person twice. */
async function nearlyTara(world: World, application: string): Promise<void> {
  const tara = (await world.db.read('persons').where({ id: 'p-tara' }).first('sort_key', 'born_on')) as Record<string, string>; // prettier-ignore
  const { person_id: id } = (await world.db.read('applications').where({ id: application }).first('person_id')) as { person_id: string }; // prettier-ignore
  await world.db.transaction((trx) => trx('persons').where({ id }).update(tara));
}

/** A rule of the call, a place that Davao is asked for, a school that endorses, a code for somebody who is late. */
async function withSetUp(world: World): Promise<Record<string, string>> {
  const { call } = world.ids;
  const rule = { key: 'home', kind: 'city', cities: ['palu', 'donggala'], not: false, sentence: { en: 'Home', id: 'Asal' } };
  await world.db.transaction((trx) => trx('calls').where({ id: call }).update({ rules: JSON.stringify([rule]) }));
  const place = { organisation: 'Pier', description: { en: 'A pier', id: 'Dermaga' }, startsOn: '2027-02-01', endsOn: '2027-05-01', capacity: 1, languages: [], stepFree: false }; // prettier-ignore
  return world.act('dewi', async (ctx) => {
    await addPlaceDraft(ctx, call, 'davao', place);
    await askHost(ctx, call, 'davao');
    const endorser = await addEndorser(ctx, call, { name: 'SMA 1', email: 'sma1@contoh.example', locale: 'id', most: 2 });
    await endorsePerson(ctx, endorser, { name: 'Ayu', email: 'ayu@contoh.example' });
    const code = { name: 'Bagus', email: 'bagus@contoh.example', reason: 'Ill.', until: '2026-12-20', locale: 'id' };
    const lateCode = await issueLateCode(ctx, call, code);
    const one = async (table: string): Promise<string> => ((await ctx.trx(table).first('id')) as { id: string }).id;
    return { endorser, lateCode, placeDraft: await one('place_drafts'), endorsement: await one('endorsements') };
  });
} // prettier-ignore

async function rowsOf(world: World, made: Awaited<ReturnType<typeof theCase>>): Promise<Record<string, string>> {
  const { application, offered, proposed } = made;
  const one = async (table: string, where: Record<string, unknown>): Promise<string> =>
    ((await world.db.read(table).where(where).orderBy('id').first('id')) as { id: string }).id;
  const question = newId(START, world.engine.entropy);
  await world.db.transaction((trx) =>
    trx('placement_questions').insert({ id: question, placement_id: offered, question: 'Does she eat fish?', asked_by: 'p-jun', asked_at: START }),
  ); // prettier-ignore
  const waiver = newId(START, world.engine.entropy);
  await world.db.transaction((trx) =>
    trx('reference_waivers').insert({ id: waiver, application_id: application, kind: 'business', reason: 'None.', waived_by: 'p-dewi', waived_at: START }),
  ); // prettier-ignore
  await world.act('dewi', (ctx) => saveView(ctx, 'Mine', ''));
  await world.act('tara', (ctx) => writeToOffice(ctx, application, { body: 'May my aunt come along?', locale: 'id' }));
  await world.act('dewi', (ctx) => writeNote(ctx, application, 'Tara’s aunt called.'));
  await world.act('dewi', (ctx) => addReply(ctx, 'palu', { title: 'Papers', texts: { id: 'Sudah kami terima.' } }));
  await world.db.transaction((trx) =>
    trx('outbox').where({ template: 'application_start_applicant' }).update({ state: 'failed' }),
  );
  await world.db.transaction((trx) =>
    trx('outbox').where({ template: 'application_submit_applicant' }).update({ state: 'sent', sent_at: START }),
  );
  const paper = await world.act(
    { ...world.actor('dewi'), account: 'a-hartini', person: 'p-hartini', persons: ['p-hartini'], roles: [{ role: 'officer', city: 'donggala' }] },
    (ctx) => startFromPaper(ctx, { callId: world.ids.call, cityId: 'donggala', name: 'Wati', email: 'wati@contoh.example', receivedOn: '2026-11-20' }),
  ); // prettier-ignore
  const paperBack = await givenBack(world);
  await nearlyTara(world, paperBack);
  const typedIn = await one('participants', { application_id: paper, position: 1 });
  const paperMember = newId(START, world.engine.entropy);
  await world.db.transaction(async (trx) => {
    const place = { application_id: paper, participant_id: `${paperMember}p` };
    await trx('persons').insert({ id: `${paperMember}q`, name: 'Wira', locale: 'id', sort_key: 'wira', created_at: START });
    await trx('participants').insert({ id: place.participant_id, application_id: paper, person_id: `${paperMember}q`, position: 2 });
    await trx('group_members').insert({ ...place, id: paperMember, name: 'Wira', email: '', locale: 'id', state: 'confirmed', typed_by: 'p-hartini', asked_at: START, answered_at: START, created_at: START });
    await trx('consents').insert({ ...place, id: `${paperMember}c`, kind: 'processing', text_version: '1', locale: 'id', given_at: START });
  }); // prettier-ignore
  const paperDocument = newId(START, world.engine.entropy);
  await world.db.transaction(async (trx) => {
    await trx('files').insert({ id: paperDocument, storage_key: paperDocument, state: 'clean', original_name: 'paspor.pdf', media_type: 'application/pdf', bytes: 10, sha256: '0'.repeat(64), created_at: START }); // prettier-ignore
    await trx('documents').insert({ id: paperDocument, application_id: paper, participant_id: typedIn, requirement_id: world.ids.passport, file_id: paperDocument, state: 'pending', created_at: START }); // prettier-ignore
  });
  const photo = async (id: string, participant: string): Promise<string> => {
    const page = newId(START, world.engine.entropy);
    await world.db.transaction(async (trx) => {
      await trx('files').insert({ id: page, storage_key: page, state: 'clean', original_name: 'polis.jpg', media_type: 'image/jpeg', bytes: 10, sha256: '0'.repeat(64), created_at: START }); // prettier-ignore
      await trx('photo_pages').insert({ id: page, application_id: id, participant_id: participant, requirement_id: world.ids.insurance, file_id: page, position: 1, created_at: START }); // prettier-ignore
    });
    return page;
  };
  await withGroup(world);
  const setUp = await withSetUp(world);
  const wish = newId(START, world.engine.entropy);
  await world.db.transaction((trx) => trx('privacy_requests').insert({ id: wish, person_id: 'p-tara', account_id: 'a-tara', kind: 'erase', body: '', locale: 'id', state: 'open', asked_at: START, confirmed_at: START, due_at: START })); // prettier-ignore
  const acted = await world.act('tara', (ctx) => actFor(ctx, { accountId: 'a-tara', name: 'Adik', bornOn: '2012-01-01', relation: 'helper', locale: 'id', zone: 'Asia/Makassar' })); // prettier-ignore
  const led = await world.act('made', (ctx) => actFor(ctx, { accountId: 'a-made', name: 'Kadek', bornOn: '2009-01-01', relation: 'helper', locale: 'id', zone: 'Asia/Makassar' })); // prettier-ignore
  await world.act('made', (ctx) => askTakeover(ctx, { personId: led, email: 'kadek@contoh.example', locale: 'id', accountId: 'a-made', as: 'owner', reason: '' })); // prettier-ignore
  const of = { application_id: application };
  const owner = await one('participants', { ...of, position: 1 });
  const party = await one('participants', { ...of, position: 2 });
  const card = newId(START, world.engine.entropy);
  const hasnah = await one('guardians', { ...of, participant_id: owner });
  await world.db.transaction(async (trx) => {
    await trx('files').insert({ id: card, storage_key: card, state: 'clean', original_name: 'ktp.jpg', media_type: 'image/jpeg', bytes: 10, sha256: '0'.repeat(64), created_at: START }); // prettier-ignore
    await trx('guardian_identities').insert({ id: card, application_id: application, guardian_id: hasnah, file_id: card, state: 'pending', created_at: START }); // prettier-ignore
  });
  return {
    application,
    offered,
    proposed,
    place: world.ids.schoolDavao,
    call: world.ids.call,
    slug: 'term-abroad-2027',
    programme: await one('programmes', {}),
    paper,
    paperBack,
    paperParticipant: typedIn,
    paperMember,
    paperDocument,
    document: await one('documents', { ...of, participant_id: owner, requirement_id: world.ids.passport }),
    sample: await one('documents', { ...of, requirement_id: await one('requirements', { key: 'sample' }) }),
    requirement: world.ids.passport,
    insurance: world.ids.insurance,
    photo: await photo(application, owner),
    paperPhoto: await photo(paper, typedIn),
    request: await world.act('dewi', (ctx) =>
      requestDocument(ctx, {
        ...{ applicationId: application, participantId: owner, name: { en: 'Family card', id: 'Kartu keluarga' } },
        ...{ reason: 'The names differ.', dueOn: '2026-12-20', beforeNomination: false, restricted: false },
      }),
    ),
    participant: owner,
    guardian: hasnah,
    member: await one('group_members', of),
    memberParticipant: party,
    memberSection: 'details',
    memberGuardian: await one('guardians', { ...of, participant_id: party }),
    memberConsent: await one('consents', { ...of, participant_id: party, kind: 'share' }),
    memberDocument: await one('documents', { ...of, participant_id: party }),
    memberPhoto: await photo(application, party),
    referee: await one('referees', of),
    waiver,
    consent: await one('consents', { ...of, participant_id: owner, kind: 'share' }),
    assignment: await one('assignments', { ...of, person_id: 'p-ratna' }),
    question,
    ...setUp,
    condition: await one('conditions', { placement_id: offered }),
    view: await one('saved_views', { person_id: 'p-dewi' }),
    agreement: await one('agreements', { city_a_id: 'palu', city_b_id: 'chiang-mai' }),
    role: await one('roles', { person_id: 'p-dewi' }),
    mail: await one('outbox', { state: 'failed' }),
    note: await one('notes', of),
    reply: await one('ready_replies', { city_id: 'palu' }),
    sentMail: await one('outbox', { state: 'sent' }),
    acted,
    wish,
    takeover: await one('takeovers', { person_id: led }),
  };
}

const SIGNED_IN = {
  stranger: 'made', owner: 'tara', otherOwner: 'suryani', reviewer: 'ratna', otherReviewer: 'budi', recusedReviewer: 'yusuf',
  sendingOfficer: 'hartini', leadOfficer: 'dewi', otherOfficer: 'maria', recusedOfficer: 'andi', partyOfficer: 'lina',
  host: 'jun', hostOfProposed: 'niran', otherCoordinator: 'joko', auditor: 'siti', otherAuditor: 'luz', admin: 'rina',
  otherAdmin: 'ningsih',
} as const; // prettier-ignore

/** A browser in which links were opened, each as its mail would open it. */
async function byLink(at: TestApp, links: readonly LinkFor[]): Promise<Client> {
  const client = at.client();
  for (const link of links) {
    const token = await at.act({ kind: 'nobody' }, (ctx) => mintLink(ctx, link));
    await client.get(`/l/${token}`);
  }
  return client;
}

async function clientsOf(at: TestApp, rows: Readonly<Record<string, string>>): Promise<Map<Who, Client>> {
  const clients = new Map<Who, Client>([['nobody', at.client()]]);
  for (const [who, name] of Object.entries(SIGNED_IN))
    clients.set(who as Who, await at.signIn(`${name}@contoh.example`));
  const guardian = { purpose: 'guardian', subjectId: rows['guardian']! } as const;
  const referee = { purpose: 'referee', subjectId: rows['referee']! } as const;
  const endorser = { purpose: 'endorser', subjectId: rows['endorser']! } as const;
  const account = { accountId: 'a-baru' };
  clients.set('deadLink', await byLink(at, [guardian, referee, endorser]));
  await at.db.transaction((trx) => trx('links').update({ revoked_at: at.clock.now() }));
  clients.set('guardian', await byLink(at, [guardian]));
  clients.set('referee', await byLink(at, [referee, endorser]));
  clients.set('member', await byLink(at, [{ purpose: 'member', subjectId: rows['member']! }]));
  clients.set(
    'invited',
    await byLink(at, [
      { ...account, purpose: 'invite' },
      { ...account, purpose: 'reset' },
      { ...account, purpose: 'verify' },
      { ...account, purpose: 'change_email', email: 'lain@contoh.example' },
      { purpose: 'takeover', subjectId: rows['takeover']! },
    ]),
  );
  return clients;
}

/** Makes the scene, and lets everybody in as far as their sign-in or link goes. */
export async function makeScene(): Promise<Scene> {
  const world = await makeWorld();
  const held = undoing(world.db);
  const at = await startApp({ world, deps: { db: held.db } });
  await seedMore(world);
  await world.draft('suryani');
  await world.db.transaction(async (trx) => {
    await trx('settings').insert({ key: 'site', value: '{"cityId":"palu"}' });
    await trx('accounts').whereNot({ id: 'a-baru' }).update({ password_hash: 'x' });
  });
  const rows = await rowsOf(world, await theCase(world));
  await storeFiles(at);
  const clients = await clientsOf(at, rows);
  const forms = new Map<Who, { keys: string; cookies: Map<string, string> }>();
  for (const [who, client] of clients) {
    const keys = await client.keys('/help');
    forms.set(who, { keys: keys._csrf, cookies: new Map(client.cookies) });
  }
  held.arm();
  return {
    at,
    rows,
    reference: (
      (await world.db.read('applications').where({ id: rows['application'] }).first('reference')) as {
        reference: string;
      }
    ).reference,
    knock: async (who, method, address, fields) => {
      const client = clients.get(who)!;
      const form = forms.get(who)!;
      client.cookies.clear(); // whoever signed out, or got another cookie, comes as before
      for (const [name, value] of form.cookies) client.cookies.set(name, value);
      return method === 'get' ? client.get(address) : client.post(address, { ...fields, _csrf: form.keys });
    },
    stop: () => at.stop(),
  };
}
