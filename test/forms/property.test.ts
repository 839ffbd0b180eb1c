import { expect } from 'chai';
import fc from 'fast-check';
import { savedSections } from '../../src/applications/content.reads.ts';
import { formMove } from '../../src/applications/form-moves.repository.ts';
import { flatAnswers, isAsked, type AllAnswers } from '../../src/applications/judge.ts';
import { saveSection } from '../../src/applications/save-section.ts';
import { formOf } from '../../src/calls/calls.reads.ts';
import type { Answer, FormDefinition, Question } from '../../src/calls/definitions.ts';
import { editForm, workOn } from '../../src/forms/edit.ts';
import { publishForm } from '../../src/forms/publish.ts';
import { anyForm, answerTo } from '../applications/any-form.ts';
import { makeWorld, type World } from '../support/world.ts';

const words = { en: 'x', id: 'x' };
const consent = (kind: string): Question => ({ key: `consent_${kind}`, kind: 'consent', label: words, required: true, textVersion: `${kind}-2026-1` }); // prettier-ignore

/** A form that may be published: limits on long texts, two answers to choose from, and the consents. */
function publishable(form: FormDefinition): FormDefinition {
  const ready = (question: Question): Question => ({
    ...question,
    ...(question.kind === 'essay' ? { words: { max: 50 } } : {}),
    ...(question.kind === 'choice' ? { options: [...new Set([...(question.options ?? []).map(({ value }) => value), 'one', 'two'])].map((value) => ({ value, label: words })) } : {}),
    ...(question.kind === 'consent' ? { textVersion: 'loan-2026-1' } : {}),
    ...(question.fields ? { fields: question.fields.map(ready) } : {}),
  }); // prettier-ignore
  const sections = form.sections.map((section) => ({ ...section, questions: section.questions.map(ready) }));
  const consents = { key: 'consents', group: 'agreements' as const, title: words, questions: [consent('processing'), consent('share')] }; // prettier-ignore
  return { sections: [...sections, consents] };
}

function textsIn(answer: Answer): string[] {
  if (typeof answer === 'string') return answer === '' ? [] : [answer];
  return answer.flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one))).filter((text) => text !== '');
}

const plain = (text: string): string => text.replaceAll(/\s/g, '');

type Step = { readonly do: 'save'; readonly section: number; readonly late: boolean } | { readonly do: 'publish'; readonly form: FormDefinition }; // prettier-ignore
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('save' as const), section: fc.nat(8), late: fc.boolean() }) },
  fc.record({ do: fc.constant('publish' as const), form: anyForm.map(publishable) }),
);

describe('For any forms, saves and publications, on the database', function () {
  this.timeout(120_000);
  let world: World;
  before(async () => {
    world = await makeWorld();
  });
  after(() => world.close());

  async function publish(form: FormDefinition): Promise<void> {
    const call = world.ids.call;
    const before = await workOn(world.db.read, call);
    await world.act('dewi', (ctx) => editForm(ctx, call, before.version, () => ({ form })));
    const { version } = await workOn(world.db.read, call);
    await world.act('dewi', (ctx) => publishForm(ctx, call, version));
  }

  const saved = async (id: string): Promise<AllAnswers> =>
    Object.fromEntries([...(await savedSections(world.db.read, id))].map(([key, { answers }]) => [key, answers]));
  const formIdOf = async (id: string): Promise<string> =>
    ((await world.db.read('applications').where({ id }).first('form_id')) as { form_id: string }).form_id;

  it('nothing typed is lost, and nothing hidden keeps an application from being complete', async () => {
    await fc.assert(
      fc.asyncProperty(anyForm.map(publishable), fc.array(step, { minLength: 2, maxLength: 7 }), fc.infiniteStream(fc.nat()), async (first, steps, chance) => {
        const next = (): number => chance.next().value as number;
        await publish(first);
        const old = await world.db.read('applications').where({ person_id: 'p-made', live: true }).pluck<string[]>('id');
          for (const each of old) await world.application('made', each, 'withdraw', { reason: 'Another form' });
          const id = await world.draft('made');
        await world.db.transaction((trx) => trx('answers').where({ application_id: id }).delete());
        const typed = new Map<string, { question: Question; answer: Answer }>();
        let before = { id: await formIdOf(id), form: first };
        const save = async (form: { id: string; form: FormDefinition }, key: string, answers: Readonly<Record<string, Answer>>): Promise<void> => {
          await world.act('made', (ctx) => saveSection(ctx, { applicationId: id, section: key, answers, version: null, locale: 'id', form: form.id }));
        };
        for (const one of steps) {
          if (one.do === 'publish') {
            before = { id: await formIdOf(id), form: await formOf(world.db.read, await formIdOf(id)) };
            await publish(one.form);
            continue;
          }
          // A page that was opened before the last publication may be sent after it.
          const now = { id: await formIdOf(id), form: await formOf(world.db.read, await formIdOf(id)) };
          const on = one.late ? before : now;
          const section = on.form.sections[one.section % on.form.sections.length]!;
          const answers = Object.fromEntries(section.questions.map((q) => [q.key, answerTo(q, next, true)]));
          await save(on, section.key, answers);
          for (const question of section.questions) typed.set(question.key, { question, answer: answers[question.key]! });
        }
        const form = await formOf(world.db.read, await formIdOf(id));
        const questions = new Map(form.sections.flatMap((s) => s.questions.map((q) => [q.key, [s.key, q] as const])));
        const there = await saved(id);
        const left = (await formMove(world.db.read, id))?.leftOver ?? {};
        const kept = [...Object.values(there).flatMap((s) => Object.values(s).flatMap(textsIn)), ...Object.values(left).flatMap(({ answer }) => textsIn(answer))].map(plain);
        for (const [key, { question, answer }] of typed) {
          if (question.kind !== 'consent') for (const text of textsIn(answer)) expect(kept, key).to.include(plain(text));
          const now = questions.get(key);
          if (now && JSON.stringify(now[1]) === JSON.stringify(question)) expect(there[now[0]]?.[key], key).to.deep.equal(answer);
        }
        // Every question that is shown is answered: then nothing is lacking, whatever is hidden.
        const now = { id: await formIdOf(id), form };
        for (let round = 0; round < 4; round += 1)
          for (const section of form.sections) {
            const flat = flatAnswers(form, await saved(id));
            const own = (await saved(id))[section.key] ?? {};
            await save(now, section.key, Object.fromEntries(section.questions.map((q) => [q.key, isAsked(q, flat) ? (round === 0 ? answerTo(q, next, true) : own[q.key] || answerTo(q, next, true)) : (own[q.key] ?? '')])));
          }
        const complete = (await world.db.read('answers').where({ application_id: id, complete: true }).pluck('section')) as string[];
        expect(complete.sort()).to.deep.equal(form.sections.map(({ key }) => key).sort());
      }),
      { numRuns: 25 },
    );
  }); // prettier-ignore
});
