import { newId } from '../../../src/deps.ts';
import { askErasure, askOffice, type About } from '../../../src/privacy/requests.ts';
import { startFromPaper } from '../../../src/screening/paper.ts';
import type { Client } from '../../support/app.ts';
import { fillDraft, START, type PersonName, type World } from '../../support/world.ts';
import { rowIn, type Start } from './start.ts';

/** The scan of a form that came on paper. */
async function scanned(world: World, id: string): Promise<void> {
  const fresh = (): string => newId(START, world.engine.entropy);
  const participant = await rowIn(world, 'participants', { application_id: id });
  const [requirement, file] = [fresh(), fresh()];
  const name = JSON.stringify({ en: 'The form', id: 'Formulir' });
  await world.db.transaction(async (trx) => {
    await trx('requirements').insert({ id: requirement, call_id: world.ids.call, key: 'paper_form', position: 9, name, hint: name, condition: 'paper', due: 'submission', formats: '["application/pdf"]', restricted: true, identifying: true });
    await trx('files').insert({ id: file, storage_key: file, state: 'clean', original_name: 'formulir.pdf', media_type: 'application/pdf', bytes: 10, sha256: '0'.repeat(64), created_at: START });
    await trx('documents').insert({ id: fresh(), application_id: id, participant_id: participant, requirement_id: requirement, file_id: file, state: 'pending', created_at: START });
  }); // prettier-ignore
}

/** A form on paper that was sent and given back, of somebody with the name and birth date of an applicant. */
async function givenBackOnPaper(world: World): Promise<string> {
  const form = { callId: world.ids.call, cityId: 'palu', name: 'Sri', email: 'sri@contoh.example', receivedOn: '2026-11-20' }; // prettier-ignore
  const id = await world.act('dewi', (ctx) => startFromPaper(ctx, form));
  await fillDraft(world, id);
  await scanned(world, id);
  await world.application('dewi', id, 'submit');
  await world.application('dewi', id, 'return', { reason: 'Kalimat kedua tidak terbaca.', items: ['section:motivation'], fix_by: '2026-12-10' }); // prettier-ignore
  const tara = (await world.db.read('persons').where({ id: 'p-tara' }).first('sort_key', 'born_on')) as object;
  const { person_id: person } = (await world.db.read('applications').where({ id }).first('person_id')) as { person_id: string }; // prettier-ignore
  await world.db.transaction((trx) => trx('persons').where({ id: person }).update(tara));
  return id;
}

/** A guardian has handed in a copy of an identity document; gives the address where it is decided on. */
async function identityCopy(world: World): Promise<string> {
  const application = await rowIn(world, 'applications', { person_id: 'p-tara' });
  const guardian = await rowIn(world, 'guardians', { application_id: application });
  const id = newId(START, world.engine.entropy);
  await world.db.transaction(async (trx) => {
    await trx('files').insert({ id, storage_key: id, state: 'clean', original_name: 'ktp.jpg', media_type: 'image/jpeg', bytes: 10, sha256: '0'.repeat(64), created_at: START });
    await trx('guardian_identities').insert({ id, application_id: application, guardian_id: guardian, file_id: id, state: 'pending', created_at: START });
  }); // prettier-ignore
  return `/office/applications/${application}/guardians`;
}

const about = (name: PersonName, world: World): About => ({ personId: world.person(name), accountId: `a-${name}`, email: `${name}@contoh.example`, name: world.actor(name).name, locale: 'id', cityId: 'palu' }); // prettier-ignore

/** What the office has to answer besides applications: wishes about data, doubles, a proposal to be made. */
export async function furnishOffice(world: World, dewi: Client, onPaper: string): Promise<readonly Start[]> {
  const back = await givenBackOnPaper(world);
  const selected = await world.given('selected', 'maria', 2);
  await world.act('tara', (ctx) =>
    askOffice(ctx, about('tara', world), 'correct', 'Nama saya ditulis dengan dua “a”.'),
  );
  await world.act('tara', (ctx) => askErasure(ctx, about('tara', world)));
  const wish = await rowIn(world, 'privacy_requests', { kind: 'erase' });
  const now = world.clock.now();
  const open = { state: 'open', confirmed_at: now, due_at: '2026-12-20T00:00:00.000Z' };
  await world.db.transaction((trx) => trx('privacy_requests').where({ id: wish }).update(open));
  const rule = { key: 'nowhere', kind: 'city', cities: ['davao'], not: false, sentence: { en: 'You live in Davao.', id: 'Anda tinggal di Davao.' } }; // prettier-ignore
  await world.db.transaction((trx) => trx('rule_drafts').insert({ call_id: world.ids.call, rules: JSON.stringify([rule]), changed_at: now })); // prettier-ignore
  const papers = `${onPaper}/paper/documents`;
  if ((await dewi.get(papers)).status !== 200) throw new Error('the form on paper cannot be opened');
  return [
    {
      as: 'dewi',
      addresses: [
        `/office/applications/${back}/paper/returned`,
        `/office/applications/${selected}/propose`,
        await identityCopy(world),
        '/office/duplicates',
        '/office/data-requests',
        `/office/data-requests/${wish}`,
      ],
    },
    { as: 'rina', addresses: ['/admin/retention', '/admin/site', '/admin/outbox', `/office/data-requests/${wish}`] },
  ];
}
