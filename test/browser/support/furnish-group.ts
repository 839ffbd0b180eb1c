import { editForm } from '../../../src/forms/edit.ts';
import { withSection } from '../../../src/forms/outline.ts';
import { boxOf, DANCERS, draftOfGroup, join, name, openToGroups } from '../../members/group.ts';
import { givenLink } from '../../support/accounts.ts';
import type { TestServer } from '../../support/server.ts';
import { SETTINGS, START, type World } from '../../support/world.ts';
import type { Start } from './start.ts';

/** The working copy of the call's form, with works that repeat. */
async function withWorks(world: World): Promise<void> {
  const label = { en: 'Works', id: 'Karya' };
  const field = { key: 'title', kind: 'text', label: { en: 'Title', id: 'Judul' }, required: true } as const;
  const works = { key: 'works', kind: 'group', label, required: false, fields: [field] } as const;
  const { form_id: form } = (await world.db.read('calls').where({ id: world.ids.call }).first('form_id')) as { form_id: string }; // prettier-ignore
  await world.act('dewi', (ctx) =>
    editForm(ctx, world.ids.call, `${form}.0`, (work) => ({
      form: withSection(work.form, 'details', (section) => ({ ...section, questions: [...section.questions, works] })),
    })),
  );
}

/** A group whose form came on paper, with one of its members typed in; the page that names them. */
async function onPaper(world: World, server: TestServer): Promise<string> {
  const dewi = await server.signIn('dewi@contoh.example');
  const start = '/office/applications/new';
  const paper = { call: `${world.ids.call}.palu`, name: 'Asrul', email: 'asrul@contoh.example', 'received-day': '20', 'received-month': '11', 'received-year': '2026' }; // prettier-ignore
  const opened = (await dewi.post(start, paper, { from: start })).headers['location'] ?? '';
  const group = { applies_as: 'group', group_name: 'Sanggar Ombo' };
  await world.db.transaction((trx) => trx('answers').insert({ application_id: opened.split('/').at(-1), section: 'group', answers: JSON.stringify(group), complete: true, saved_at: START })); // prettier-ignore
  const names = `${opened}/paper/members`;
  const nur = { name: 'Nurhayati', 'born-day': '1', 'born-month': '4', 'born-year': '1995', nationality: 'ID', part: 'Dancer', phone: '', email: '', agree: ['consent', 'consent_share'], guardian_name: '', guardian_relation: 'mother', guardian_email: '', guardian_signed: '' }; // prettier-ignore
  if ((await dewi.post(names, nur, { from: names })).status !== 303) throw new Error('nobody is named on paper');
  return names;
}

/** A group of three besides its lead: one who is asked, a minor who has a guardian, and one who has confirmed. */
export async function furnishGroup(world: World, server: TestServer): Promise<readonly Start[]> {
  await openToGroups(world);
  // Which asks for no references: here everybody's pages of them stand as before.
  await world.db.transaction((trx) => trx('calls').where({ id: world.ids.call }).update({ settings: JSON.stringify(SETTINGS) }));
  const id = await draftOfGroup(world, 'siti');
  const [asked, minor, grown] = (await name(world, id, 'siti', DANCERS.slice(0, 3))) as [string, string, string];
  const rizal = await join(server, world, minor, DANCERS[1]);
  const asni = { name: 'Asni', relation: 'mother', locale: 'id', email: boxOf('Asni') };
  await rizal.post('/member/guardians', asni, { from: '/member/guardians' });
  await join(server, world, grown, DANCERS[2]);
  await withWorks(world);
  const form = `/office/calls/${world.ids.call}/form`;
  const { participant_id: participant } = (await world.db.read('group_members').where({ id: minor }).first('participant_id')) as { participant_id: string };
  const link = (subjectId: string): Promise<string> => givenLink(server, { purpose: 'member', subjectId });
  return [
    { as: 'siti', addresses: [`/applications/${id}`, `/applications/${id}/members`] },
    { as: null, addresses: [await link(asked)] },
    { as: null, addresses: [await link(minor), '/member/documents', '/member/guardians', '/member/access', `/member/pages/${world.ids.passport}/${participant}`] },
    { as: null, addresses: [await link(grown), '/member/sections/care'] },
    { as: 'dewi', addresses: [await onPaper(world, server), `/office/calls/${world.ids.call}/references`] },
    { as: 'dewi', addresses: [`${form}/questions/works`, `${form}/questions/works/add`, `${form}/questions/works/fields/title`] },
  ];
} // prettier-ignore
