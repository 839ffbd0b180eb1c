import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assignReviewer, recordRecusal } from '../../src/reviews/assign.ts';
import { saveReview, sendReview } from '../../src/reviews/review.ts';
import { askQuestion } from '../../src/placements/ask.ts';
import { saveView } from '../../src/screening/saved-views.ts';
import { givenLink } from '../support/accounts.ts';
import { startApp, type Client, type StartOptions, type TestApp } from '../support/app.ts';
import { crowd, crowdDraft, type Face } from '../support/crowd.ts';
import { tinyPdf } from '../support/files.ts';
import { advance, makeWorld, type PersonName, type World } from '../support/world.ts';

/** Who may come to a door: everybody of the world, two holders of links, and nobody. */
export const VISITORS = [
  'nobody', 'suryani', 'made', 'tara', 'dewi', 'andi', 'ratna', 'budi', 'jun', 'niran', 'maria', 'siti', 'rina', 'guardian', 'referee', 'crowd-0',
] as const; // prettier-ignore
export type Visitor = (typeof VISITORS)[number];

/** A whole small year: an application in each stage, with everything that people write on the way. */
export interface Stage {
  readonly world: World;
  readonly at: TestApp;
  readonly faces: readonly Face[];
  /** Ids by what they are. */
  readonly ids: Readonly<Record<string, string>>;
  as(who: Visitor): Promise<Client>;
  stop(): Promise<void>;
}

/** What somebody types who means no good: `word` names the field, `most` is how much it holds. */
export type Ink = (word: string, most: number) => string;

const plain: Ink = (word, most) => `A word about ${word}.`.slice(0, most);

/** Lets everything that was written about one application be written with this ink. */
async function rewrite(world: World, application: string, ink: Ink): Promise<void> {
  await world.db.transaction(async (trx) => {
    await trx('referees').where({ application_id: application }).update({ name: ink('referee', 200) });
    await trx('guardians').where({ application_id: application }).update({ name: ink('guardian', 200) });
    await trx('answers').where({ application_id: application, section: 'details' }).update({ answers: JSON.stringify({ name: ink('answer_name', 200), diet: ink('diet', 200) }) });
    await trx('answers').where({ application_id: application, section: 'motivation' }).update({ answers: JSON.stringify({ why: ink('essay', 2000), consent: 'yes' }) });
    await trx('applications').where({ id: application }).update({ title: ink('title', 200) });
    const files = trx('documents').where({ application_id: application }).select('file_id');
    await trx('files').whereIn('id', files).update({ original_name: `${ink('file_name', 200)}.pdf` });
  }); // prettier-ignore
}

/** Lets the names of people and the texts of cities be written with this ink. */
async function rewriteNetwork(world: World, ink: Ink): Promise<void> {
  const both = (word: string): string => JSON.stringify({ en: ink(word, 2000), id: ink(word, 2000) });
  await world.db.transaction(async (trx) => {
    await trx('persons').update({ name: ink('name', 200), name_own_script: ink('own_script', 200), form_of_address: ink('address_form', 60), called: ink('called', 100) });
    await trx('cities').update({ name: ink('city', 120), letterhead: ink('letterhead', 500), tagline: both('tagline'), introduction: both('introduction') });
    await trx('programmes').update({ name: both('programme'), summary: both('programme_summary'), description: both('programme_text') });
    await trx('calls').update({ name: both('call'), summary: both('call_summary'), description: both('call_text'), covered: both('covered'), audience: both('audience') });
    await trx('places').update({ organisation: ink('organisation', 200), description: both('place') });
    await trx('requirements').update({ name: both('requirement'), hint: both('requirement_hint') });
    const forms = (await trx('forms').select('id', 'definition')) as { id: string; definition: string }[];
    for (const { id, definition } of forms) {
      const form = JSON.parse(definition) as { sections: { title: unknown; intro?: unknown; questions: { label: unknown; hint?: unknown }[] }[] };
      for (const section of form.sections) {
        section.title = { en: ink('section', 500), id: ink('section', 500) };
        for (const question of section.questions) question.label = { en: ink('question_label', 500), id: ink('question_label', 500) };
      }
      await trx('forms').where({ id }).update({ definition: JSON.stringify(form) });
    }
    const rubrics = (await trx('rubrics').select('id', 'definition')) as { id: string; definition: string }[];
    for (const { id, definition } of rubrics) {
      const rubric = JSON.parse(definition) as { criteria: { name: unknown; low: unknown; high: unknown }[] };
      for (const one of rubric.criteria) Object.assign(one, { name: { en: ink('criterion', 200), id: ink('criterion', 200) }, low: { en: ink('low', 200), id: ink('low', 200) }, high: { en: ink('high', 200), id: ink('high', 200) } });
      await trx('rubrics').where({ id }).update({ definition: JSON.stringify(rubric) });
    }
  }); // prettier-ignore
}

async function first(world: World, table: string, where: object): Promise<string> {
  return ((await world.db.read(table).where(where).first('id')) as { id: string }).id;
}

/** Applications of every stage, acted out by the people of the world. */
async function actOut(world: World, faces: readonly Face[], ink: Ink): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  const ready = async (who: Face, state: string): Promise<string> => {
    const id = await crowdDraft(world, who);
    await rewrite(world, id, ink);
    await advance(world, id, who, state, 1);
    return id;
  };
  const own = async (who: PersonName, state: string): Promise<string> => {
    const id = await world.draft(who);
    await rewrite(world, id, ink);
    await advance(world, id, who, state, 1);
    return id;
  };
  ids.suryani = await own('suryani', 'selected');
  ids.offered = await world.placed('nominated', ids.suryani);
  await world.placement('jun', ids.offered, 'accept', { answer_by: '2026-12-10', terms: ink('terms', 1000), reason: ink('reason_accept', 500) });
  ids.nominatedApplication = await ready(faces[0]!, 'selected');
  ids.nominated = await world.placed('nominated', ids.nominatedApplication, world.ids.schoolDavao);
  await world.act('jun', (ctx) => askQuestion(ctx, ids.nominated!, ink('question', 1000)));
  ids.activeApplication = await ready(faces[1]!, 'selected');
  ids.active = await world.placed('nominated', ids.activeApplication, world.ids.schoolDavao);
  await world.placement('jun', ids.active, 'accept', { answer_by: '2026-12-10', terms: ink('terms', 1000) });
  await world.placement(faces[1]!, ids.active, 'confirm');
  await world.placement('jun', ids.active, 'arrive', { on: '2027-02-01', reason: ink('reason_arrive', 500) });
  await world.placement(faces[1]!, ids.active, 'arrive', { on: '2027-02-01', reason: ink('reason_arrive', 500) });
  ids.made = await own('made', 'in_review');
  for (const reader of ['ratna', 'budi'] as const)
    await world.act('dewi', (ctx) => assignReviewer(ctx, { applicationId: ids.made!, personId: `p-${reader}`, dueOn: '2026-12-05' }));
  ids.assignment = await first(world, 'assignments', { person_id: 'p-ratna' });
  ids.otherAssignment = await first(world, 'assignments', { person_id: 'p-budi' });
  for (const [reader, id] of [['ratna', ids.assignment], ['budi', ids.otherAssignment]] as const)
    await world.act(reader, async (ctx) => {
      const saved = await saveReview(ctx, { assignmentId: id, scores: { ideas: 3, readiness: 4 }, comment: ink('comment', 1000), privateNote: ink('private_note', 500), recommendation: null, version: 0 });
      await sendReview(ctx, id, saved.version);
    });
  await world.act('dewi', (ctx) => recordRecusal(ctx, { applicationId: ids.made!, personId: 'p-andi', kind: 'family', reason: ink('recusal', 500) }));
  ids.returned = await ready(faces[2]!, 'submitted');
  await world.application('dewi', ids.returned, 'return', { items: ['section:details'], reason: ink('reason_return', 500), fix_by: '2026-12-10' });
  ids.item = (await world.db.read('return_items').where({ application_id: ids.returned }).first('id') as { id: string } | undefined)?.id ?? 'none';
  ids.submitted = await ready(faces[3]!, 'submitted');
  ids.withdrawn = await ready(faces[4]!, 'submitted');
  await world.application(faces[4]!, ids.withdrawn, 'withdraw', { reason: ink('reason_withdraw', 500) });
  ids.deliberated = await ready(faces[5]!, 'deliberation');
  ids.pending = await ready(faces[6]!, 'deliberation');
  await world.application('dewi', ids.pending, 'select', { rank: 3, decree: ink('decree', 80) });
  ids.tara = await own('tara', 'draft');
  ids.guardian = await first(world, 'guardians', { application_id: ids.tara });
  ids.referee = await first(world, 'referees', { application_id: ids.suryani });
  await world.act('dewi', (ctx) => saveView(ctx, ink('view', 80), 'state=submitted'));
  await world.act('siti', (ctx) => saveView(ctx, 'All that wait', 'state=submitted'));
  ids.view = await first(world, 'saved_views', { person_id: 'p-dewi' });
  ids.otherView = await first(world, 'saved_views', { person_id: 'p-siti' });
  for (const name of ['suryani', 'made', 'tara', 'returned', 'nominatedApplication', 'activeApplication', 'submitted']) {
    ids[`document:${name}`] = await first(world, 'documents', { application_id: ids[name] });
    ids[`participant:${name}`] = await first(world, 'participants', { application_id: ids[name] });
    ids[`consent:${name}`] = await first(world, 'consents', { application_id: ids[name] });
    ids[`referee:${name}`] = await first(world, 'referees', { application_id: ids[name] });
  }
  ids.condition = await first(world, 'conditions', { placement_id: ids.active });
  ids.otherCondition = await first(world, 'conditions', { placement_id: ids.offered });
  ids.question = await first(world, 'placement_questions', { placement_id: ids.nominated });
  ids.role = await first(world, 'roles', { person_id: 'p-budi' });
  ids.foreignRole = await first(world, 'roles', { person_id: 'p-jun' });
  ids.agreement = await first(world, 'agreements', {});
  ids.programme = await first(world, 'programmes', {});
  ids.outbox = await first(world, 'outbox', {});
  return ids;
} // prettier-ignore

/** The builders write rows of files alone: here is what they say. */
async function keepFiles(world: World, at: TestApp): Promise<void> {
  const pdf = tinyPdf();
  mkdirSync(at.config.uploadsUrl, { recursive: true });
  for (const { id } of (await world.db.read('files').select('id')) as { id: string }[]) {
    const temp = path.join(at.config.uploadsUrl, `stage-${id}`);
    writeFileSync(temp, pdf);
    const key = await at.deps.storage.put({ path: temp });
    await world.db.transaction((trx) => trx('files').where({ id }).update({ storage_key: key, bytes: pdf.length }));
  }
}

/** A form that came on paper, typed in at the counter. */
async function onPaper(world: World, at: TestApp): Promise<string> {
  const path = '/office/applications/new';
  const fields = { call: `${world.ids.call}.palu`, name: 'Nurhayati', email: 'nurhayati@contoh.example', 'received-day': '20', 'received-month': '11', 'received-year': '2026' };
  const reply = await (await at.signIn('dewi@contoh.example')).post(path, fields, { from: path });
  return reply.headers['location']?.split(/[/?#]/)[3] ?? 'none';
} // prettier-ignore

/** Sets the stage; `ink` writes every text that a person or a city can write. */
export async function setStage(options: { ink?: Ink; app?: Omit<StartOptions, 'world'> } = {}): Promise<Stage> {
  const ink = options.ink ?? plain;
  const world = await makeWorld();
  const faces = await crowd(world, 8);
  if (options.ink) await rewriteNetwork(world, ink);
  const ids = await actOut(world, faces, ink);
  const at = await startApp({ world, ...options.app });
  await keepFiles(world, at);
  ids.paper = await onPaper(world, at);
  return {
    world,
    at,
    faces,
    ids: { ...world.ids, ...ids },
    as: async (who) => {
      if (who === 'nobody') return at.client();
      if (who !== 'guardian' && who !== 'referee')
        return at.signIn(`${who.startsWith('crowd') ? `a-${who}` : who}@contoh.example`);
      const client = at.client();
      await client.get(await givenLink(at, { purpose: who, subjectId: ids[who]! }));
      return client;
    },
    stop: () => at.stop(),
  };
}
