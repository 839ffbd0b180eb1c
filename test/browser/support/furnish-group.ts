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

/** The form that is typed in from paper is that of a group as well. */
async function onPaperToo(world: World, address: string): Promise<void> {
  const application = address.split('/').at(-1)!;
  const answers = JSON.stringify({ applies_as: 'group', group_name: 'Sanggar Ombo' });
  await world.db.transaction((trx) => trx('answers').insert({ application_id: application, section: 'group', answers, complete: true, saved_at: START })); // prettier-ignore
}

/** A group of three besides its lead: one who is asked, a minor who has a guardian, and one who has confirmed. */
export async function furnishGroup(world: World, server: TestServer, onPaper: string): Promise<readonly Start[]> {
  await openToGroups(world);
  await world.db.transaction((trx) => trx('calls').where({ id: world.ids.call }).update({ settings: JSON.stringify(SETTINGS) }));
  await onPaperToo(world, onPaper);
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
    { as: null, addresses: [await link(grown)] },
    { as: 'dewi', addresses: [`${onPaper}/paper/members`, `/office/calls/${world.ids.call}/references`, `${form}/questions/works`, `${form}/questions/works/add`, `${form}/questions/works/fields/title`] },
  ];
} // prettier-ignore
