import { publishedCall } from '../../calls/calls.reads.ts';
import type { FormDefinition, Question } from '../../calls/definitions.ts';
import { YES_NO } from '../../content/forms/common.ts';
import { both } from '../../content/text.ts';
import { editForm, workOn } from '../../forms/edit.ts';
import { withQuestion, withSection } from '../../forms/outline.ts';
import { publishForm } from '../../forms/publish.ts';
import type { World } from './world.ts';

const AWAY: Question = {
  key: 'away_from_home',
  kind: 'choice',
  label: both('Pernahkah Anda bepergian lebih dari seminggu tanpa keluarga?', 'Have you been away from your family for more than a week?'),
  hint: both('Jawaban apa pun tidak mengurangi nilai.', 'No answer counts against you.'),
  required: true,
  options: YES_NO,
}; // prettier-ignore

const TOOLS: Question = {
  key: 'tools_to_bring',
  kind: 'essay',
  label: both('Alat apa yang akan Anda bawa sendiri?', 'Which tools will you bring yourself?'),
  hint: both('Paling banyak 60 kata.', '60 words at most.'),
  required: false,
  words: { max: 60 },
};

const added = (form: FormDefinition, section: string, question: Question): FormDefinition =>
  withSection(form, section, (one) => ({ ...one, questions: [...one.questions, question] }));

type Change = (form: FormDefinition) => FormDefinition;

async function change(world: World, slug: string, edits: Change, publish: boolean): Promise<void> {
  const call = await publishedCall(world.db.read, slug);
  const officer = world.colleagues('palu', 'officer')[0];
  if (!call || !officer) return;
  const { version } = await workOn(world.db.read, call.id);
  await world.act(officer.actor, (ctx) => editForm(ctx, call.id, version, ({ form }) => ({ form: edits(form) })));
  if (!publish) return;
  const ready = await workOn(world.db.read, call.id);
  await world.act(officer.actor, (ctx) => publishForm(ctx, call.id, ready.version));
}

/** The form of one open call has a new version, which its drafts were told of; another is being changed. */
export async function changeForms(world: World): Promise<void> {
  await change(world, 'sekolah-lanna-2027', (form) => added(form, 'exchange', AWAY), true);
  const hint = both('60 sampai 400 kata. Sebutkan tahap-tahapnya, dan siapa yang membantu Anda.', '60 to 400 words. Say in which steps, and who helps you.'); // prettier-ignore
  const later: Change = (form) =>
    added(
      withQuestion(form, 'project', (question) => ({ ...question, hint })),
      'project',
      TOOLS,
    );
  await change(world, 'teluk-bersuara-2027', later, false);
}
