import { versionsOf, consentQuestions } from '../../src/members/group.ts';
import type { FormDefinition } from '../../src/calls/definitions.ts';
import { newId } from '../../src/deps.ts';
import { guardianText } from '../../src/consents/give.ts';
import { addMember } from '../../src/members/name.ts';
import { givenLink } from '../support/accounts.ts';
import type { Client, Fields, TestApp } from '../support/app.ts';
import { tinyPdf } from '../support/files.ts';
import { FORM, SETTINGS, START, fillDraft, type PersonName, type World } from '../support/world.ts';

const label = (en: string): { en: string; id: string } => ({ en, id: en });

/** A form in which somebody says whether a group applies, of at most eight. */
const GROUP_FORM: FormDefinition = {
  sections: [
    {
      ...FORM.sections[0]!,
      questions: [
        FORM.sections[0]!.questions[0]!,
        { ...FORM.sections[0]!.questions[1]!, each: false },
        { key: 'born_on', kind: 'day', label: label('Born'), required: false, profile: 'born_on' },
        { key: 'nationality', kind: 'country', label: label('Nationality'), required: false, profile: 'nationality' },
      ],
    },
    {
      key: 'group',
      group: 'about_you',
      title: label('Alone or as a group'),
      questions: [
        {
          key: 'applies_as',
          kind: 'choice',
          label: label('You apply'),
          required: true,
          options: [
            { value: 'alone', label: label('Alone') },
            { value: 'group', label: label('As a group') },
          ],
          group: { is: ['group'], most: 8 },
        },
        {
          key: 'group_name',
          kind: 'text',
          label: label('Name of the group'),
          required: true,
          identifying: true,
          when: { key: 'applies_as', is: ['group'] },
        },
      ],
    },
    {
      key: 'care',
      group: 'about_you',
      title: label('Care'),
      questions: [
        { key: 'emergency_phone', kind: 'text', label: label('Whom to call'), required: true, restricted: true, each: true },
        { key: 'allergies', kind: 'text', label: label('Allergies'), required: false, restricted: true, each: true },
        { key: 'height', kind: 'number', label: label('Height for the costume'), required: false, each: true },
        { key: 'stage', kind: 'text', label: label('What the stage needs'), required: false },
      ],
    },
    {
      ...FORM.sections[1]!,
      questions: [
        FORM.sections[1]!.questions[0]!,
        { key: 'consent', kind: 'consent', label: label('I agree to the processing'), required: true, textVersion: 'processing-2026-1' },
        { key: 'consent_share', kind: 'consent', label: label('I agree to sharing'), required: true, textVersion: 'share-2026-1' },
        { key: 'consent_publicity', kind: 'consent', label: label('Publicity'), required: false, textVersion: 'publicity-2026-1' },
      ],
    },
  ],
}; // prettier-ignore

/** Makes the world's call one that groups apply to: eight seats at each place, a passport of each, a portfolio of the lead. */
export async function openToGroups(world: World): Promise<void> {
  const form = 'form-of-groups'; // a form of that id is this one in every world
  await world.db.transaction(async (trx) => {
    await trx('forms').insert({ id: form, key: 'group', version: 1, definition: JSON.stringify(GROUP_FORM), created_at: START });
    const rules = [{ key: 'age', kind: 'age', question: 'born_on', on: '2027-02-01', min: 12, sentence: label('You are 12 or older.') }];
    await trx('calls').update({ form_id: form, rules: JSON.stringify(rules), settings: JSON.stringify({ ...SETTINGS, referees: [] }) });
    await trx('places').update({ capacity: 10 });
    await trx('agreements').update({ yearly_a_to_b: 50, yearly_b_to_a: 50 });
    await trx('requirements').insert({
      id: newId(START, world.engine.entropy), call_id: world.ids.call, key: 'portfolio', position: 3, name: JSON.stringify(label('Portfolio')), hint: JSON.stringify(label('Works')),
      condition: 'always', conditions: '{"once":true}', due: 'submission', formats: '["application/pdf"]', restricted: false, identifying: false,
    });
  });
} // prettier-ignore

/** A draft of the lead's with everything but the group, who say that they apply as one. */
export async function draftOfGroup(world: World, lead: PersonName): Promise<string> {
  const { startApplication } = await import('../../src/applications/start.ts');
  const id = await world.act(lead, (ctx) =>
    startApplication(ctx, { callId: world.ids.call, personId: `p-${lead}`, accountId: `a-${lead}`, cityId: 'palu', locale: 'en' }),
  ); // prettier-ignore
  await fillDraft(world, id);
  await world.db.transaction(async (trx) => {
    await trx('answers').insert({ application_id: id, section: 'group', answers: JSON.stringify({ applies_as: 'group', group_name: 'Sanggar Ombo' }), complete: true, saved_at: START }); // prettier-ignore
    await trx('answers').insert({ application_id: id, section: 'care', answers: JSON.stringify({ emergency_phone: '+62 1', stage: 'Wood' }), complete: true, saved_at: START }); // prettier-ignore
    const passport = (await trx('documents').where({ application_id: id }).first()) as Record<string, unknown>;
    const portfolio = (await trx('requirements').where({ key: 'portfolio' }).first('id')) as { id: string };
    await trx('documents').insert({
      ...passport,
      id: newId(START, world.engine.entropy),
      requirement_id: portfolio.id,
    });
  });
  return id;
}

/** Who dances: a name, a mail box, and when they were born. Rizal is fifteen. */
export const DANCERS = [
  ['Nurhayati', '1995-04-01'],
  ['Moh. Rizal', '2011-02-02'],
  ['Adi', '1990-05-05'],
  ['Siti Hajar', '1998-07-17'],
  ['Yusuf Lamakarate', '1988-12-12'],
  ['Fitriani', '2001-03-03'],
  ['Gunawan', '1979-09-09'],
] as const;
export type Dancer = (typeof DANCERS)[number];

/** Where somebody of the group is written to. */
export const boxOf = (name: string): string => `${name.toLowerCase().replaceAll(/[^a-z]+/g, '.')}@sanggar.example`;

/** Names people in a draft; gives their ids, in this order. */
export async function name(world: World, id: string, lead: PersonName, who: readonly Dancer[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [one] of who)
    ids.push(await world.act(lead, (ctx) => addMember(ctx, id, { name: one, email: boxOf(one), phone: '', part: 'Dancer', locale: 'en' }))); // prettier-ignore
  return ids;
}

/** A browser in which a member's link was opened. */
export async function openAs(at: TestApp, member: string): Promise<Client> {
  const client = at.client();
  await client.get(await givenLink(at, { purpose: 'member', subjectId: member }));
  return client;
}

/** What a member posts to confirm. */
export function confirmation(dancer: Dancer, more: Fields = {}): Fields {
  const [year, month, day] = dancer[1].split('-') as [string, string, string];
  return {
    name: dancer[0],
    'born-day': day,
    'born-month': month,
    'born-year': year,
    nationality: 'ID',
    identity_number: '7271000000000001',
    phone: '+62 812 0000 0000',
    agree: ['consent', 'consent_share'],
    versions: versionsOf(consentQuestions(GROUP_FORM, { applies_as: 'group' })),
    ...more,
  };
}

/** What a member answers for themselves; by each with a number of their own. */
export const answersOf = (name: string, more: Fields = {}): Fields => ({ emergency_phone: `+62 8 ${boxOf(name)}`, allergies: '', height: '', version: '0', go: 'next', ...more }); // prettier-ignore

/** A member hands in their passport. */
export async function handIn(client: Client, world: World, member: string): Promise<void> {
  const { participant_id: participant } = (await world.db.read('group_members').where({ id: member }).first()) as { participant_id: string }; // prettier-ignore
  const path = `/member/uploads/${world.ids.passport}/${participant}`;
  const sent = await client.upload(path, {}, [{ field: 'file', name: 'paspor.pdf', content: tinyPdf() }], { from: '/member/documents' }); // prettier-ignore
  if (sent.status !== 303) throw new Error(`${String(sent.status)}: ${sent.text.slice(0, 2000)}`);
}

/** A member confirms, answers for themselves, and hands in their passport. */
export async function join(at: TestApp, world: World, member: string, dancer: Dancer): Promise<Client> {
  const client = await openAs(at, member);
  const answer = await client.post('/member/confirm', confirmation(dancer), { from: '/member' });
  if (answer.status !== 303) throw new Error(`${String(answer.status)}: ${answer.text.slice(0, 2000)}`);
  const answered = await client.post('/member/sections/care', answersOf(dancer[0]), { from: '/member/sections/care' });
  if (answered.status !== 303) throw new Error(`${String(answered.status)}: ${answered.text.slice(0, 2000)}`);
  await handIn(client, world, member);
  return client;
}

/** The guardian of a member consents by their own link. */
export async function guard(at: TestApp, world: World, participant: string): Promise<Client> {
  const { id } = (await world.db.read('guardians').where({ participant_id: participant }).first('id')) as {
    id: string;
  };
  const client = at.client();
  await client.get(await givenLink(at, { purpose: 'guardian', subjectId: id }));
  const form = { name: 'Asni', version: guardianText().version, agree: 'yes' };
  await client.post('/guardian/consent', form, { from: '/guardian' });
  return client;
}
