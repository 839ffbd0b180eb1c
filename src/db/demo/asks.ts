import { publishedCall } from '../../calls/calls.reads.ts';
import type { RefereeKind, ReferenceQuestion } from '../../calls/definitions.ts';
import { both } from '../../content/text.ts';
import { editSet, publishSet, workOnSets } from '../../setup/reference-sets.ts';
import type { World } from './world.ts';

const MANNERS: ReferenceQuestion = {
  key: 'away_from_home',
  kind: 'essay',
  required: true,
  words: 150,
  label: both('Bagaimana pemohon bersikap jauh dari rumah?', 'How does the applicant get on away from home?'),
  hint: both('Misalnya di perkemahan, lomba, atau asrama.', 'At a camp, a competition or in a hostel, for example.'),
};

const PUNCTUAL: ReferenceQuestion = {
  key: 'keeps_word',
  kind: 'choice',
  required: true,
  label: both('Apakah pesanan dan janji ditepati?', 'Are orders and promises kept?'),
  options: [
    { value: 'always', label: both('Selalu', 'Always') },
    { value: 'mostly', label: both('Hampir selalu', 'Nearly always') },
    { value: 'seldom', label: both('Jarang', 'Seldom') },
  ],
};

async function ask(world: World, slug: string, kind: RefereeKind, question: ReferenceQuestion, publish: boolean): Promise<void> {
  const { read } = world.db;
  const call = await publishedCall(read, slug);
  const officer = world.staff.find(({ actor }) => call && actor.roles.some(({ role, city }) => role === 'officer' && city === call.leadCityId)); // prettier-ignore
  if (!call || !officer) return;
  const token = async (): Promise<string> => (await workOnSets(read, call.id)).sets.get(kind)?.token ?? '';
  const of = { callId: call.id, kind };
  const begun = { ...of, token: await token() };
  await world.act(officer.actor, (ctx) => editSet(ctx, begun, (all) => all.toSpliced(-1, 0, question)));
  if (!publish) return;
  const changed = { ...of, token: await token() };
  await world.act(officer.actor, (ctx) => publishSet(ctx, changed));
} // prettier-ignore

/** A question of a call's own to the partners of a business, and one to teachers that is still being written. */
export async function askReferees(world: World): Promise<void> {
  await ask(world, 'lanna-design-lab-2027', 'business', PUNCTUAL, true);
  await ask(world, 'teluk-ke-teluk-2027', 'teacher', MANNERS, false);
}
