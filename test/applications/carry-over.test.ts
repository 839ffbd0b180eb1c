import { expect } from 'chai';
import fc from 'fast-check';
import { isEmpty } from '../../src/applications/answers.ts';
import { carryOver, convert } from '../../src/applications/carry-over.ts';
import { toldChanges } from '../../src/applications/form-changes.ts';
import {
  askedAnswers,
  flatAnswers,
  isAsked,
  judge,
  judgeSection,
  type AllAnswers,
} from '../../src/applications/judge.ts';
import type { Answer, FormDefinition, Question } from '../../src/calls/definitions.ts';
import { anyForm, answerTo } from './any-form.ts';

const words = { en: 'x', id: 'x' };
const ask = (key: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({ key, kind, label: words, required: false, ...more }); // prettier-ignore
const form = (...sections: (readonly [string, ...Question[]])[]): FormDefinition => ({
  sections: sections.map(([key, ...questions]) => ({ key, group: 'about_you', title: words, questions })),
});
const options = (...values: string[]) => ({ options: values.map((value) => ({ value, label: words })) });

describe('A draft under another version of its form', () => {
  it('keeps an answer whose question moved to another section, and loses none of a section that is gone', () => {
    const from = form(['a', ask('name', 'text'), ask('town', 'text')], ['b', ask('why', 'essay')]);
    const to = form(['b', ask('why', 'essay'), ask('town', 'text')], ['c', ask('name', 'text')]);
    const { answers, leftOver } = carryOver(from, to, { a: { name: 'Suryani', town: 'Palu' }, b: { why: 'Reefs' } });
    expect(answers).to.deep.equal({ b: { why: 'Reefs', town: 'Palu' }, c: { name: 'Suryani' } });
    expect(leftOver).to.deep.equal({});
  });

  it('puts the answer to a removed question aside, and gives it back when the question comes back', () => {
    const with_ = form(['a', ask('name', 'text'), ask('hobby', 'text')]);
    const without = form(['a', ask('name', 'text')]);
    const gone = carryOver(with_, without, { a: { name: 'Made', hobby: 'Gamelan' } });
    expect(gone.answers).to.deep.equal({ a: { name: 'Made' } });
    expect(gone.leftOver['hobby']?.answer).to.equal('Gamelan');
    const back = carryOver(without, form(['z', ask('hobby', 'essay')]), gone.answers, gone.leftOver);
    expect(back.answers).to.deep.equal({ z: { hobby: 'Gamelan' } });
    expect(Object.keys(back.leftOver)).to.deep.equal(['name']);
  });

  it('keeps two answers to a question that was asked in two ways', () => {
    const [as, of] = [form(['a', ask('bee', 'money')]), form(['a', ask('other', 'text')])];
    const before = { bee: { question: ask('bee', 'essay'), answer: 'From an old page' } };
    const gone = carryOver(as, of, { a: { bee: '1200' } }, before);
    expect(Object.values(gone.leftOver).map(({ answer }) => answer)).to.deep.equal(['From an old page', '1200']);
    const back = carryOver(of, as, gone.answers, gone.leftOver);
    expect(back.answers).to.deep.equal({ a: { bee: '1200' } });
    expect(Object.values(back.leftOver).map(({ answer }) => answer)).to.deep.equal(['From an old page']);
  });

  it('puts a chosen option aside that is no longer offered, and keeps the others', () => {
    const [from, to] = [
      ask('tools', 'choices', options('loom', 'dye')),
      ask('tools', 'choices', options('dye', 'ink')),
    ];
    expect(convert(from, to, ['loom', 'dye'])).to.deep.include({ kept: ['dye'], aside: ['loom'] });
    const carried = carryOver(form(['a', from]), form(['a', to]), { a: { tools: ['loom', 'dye'] } });
    const again = carryOver(form(['a', to]), form(['a', from]), carried.answers, carried.leftOver);
    expect(again.answers).to.deep.equal({ a: { tools: ['dye', 'loom'] } });
    expect(again.leftOver).to.deep.equal({});
  });

  it('keeps what was written into a field of a group that is gone, and puts it back where it stood', () => {
    const both = ask('works', 'group', { fields: [ask('title', 'text'), ask('credit', 'text')] });
    const one = ask('works', 'group', { fields: [ask('title', 'text')] });
    const entries = [{ title: 'Teluk', credit: '' }, { title: 'Rumput', credit: 'Ibu' }]; // prettier-ignore
    const gone = carryOver(form(['a', both]), form(['a', one]), { a: { works: entries } });
    expect(gone.answers).to.deep.equal({ a: { works: [{ title: 'Teluk' }, { title: 'Rumput' }] } });
    const back = carryOver(form(['a', one]), form(['a', both]), gone.answers, gone.leftOver);
    expect(back.answers).to.deep.equal({ a: { works: [{ title: 'Teluk' }, { title: 'Rumput', credit: 'Ibu' }] } });
    expect(back.leftOver).to.deep.equal({});
  });

  it('takes no amount into another currency, and no consent to another text', () => {
    const money = (currency: string) => ask('m', 'money', { currency });
    expect(convert(money('IDR'), money('MYR'), '7500')).to.deep.include({ kept: '', aside: '7500' });
    expect(convert(money('IDR'), money('IDR'), '7500')).to.deep.include({ kept: '7500', aside: '' });
    const text = (textVersion: string) => ask('c', 'consent', { textVersion });
    expect(convert(text('1'), text('2'), 'yes').kept).to.equal('');
    expect(convert(text('1'), text('1'), 'yes').kept).to.equal('yes');
  });

  it('is told by the questions that are new, gone or changed, and not of their order', () => {
    const from = form(['a', ask('name', 'text'), ask('town', 'text')]);
    const to = form(['a', ask('town', 'text', { required: true }), ask('name', 'text', { identifying: true }), ask('why', 'essay')]); // prettier-ignore
    const told = toldChanges(from, to).map(({ what, key, how }) => [what, key, ...how].join(' '));
    expect(told).to.deep.equal(['changed town required', 'added why']);
    expect(toldChanges(to, form(['a']))).to.have.lengthOf(3);
  });
});

/** Everything that was typed, as plain texts; what is only ticked is not typed. */
function textsIn(answer: Answer | undefined): string[] {
  if (answer === undefined) return [];
  if (typeof answer === 'string') return answer === '' ? [] : [answer];
  return answer.flatMap((one) => (typeof one === 'string' ? [one] : Object.values(one))).filter((text) => text !== '');
}

const flatTexts = (answers: AllAnswers): string[] =>
  Object.values(answers).flatMap((section) => Object.values(section).flatMap(textsIn));

describe('For any form, any answers, and any later version', () => {
  it('every answer that is still asked for is kept, and every other is kept aside', () => {
    fc.assert(
      fc.property(anyForm, anyForm, fc.infiniteStream(fc.nat()), (from, to, chance) => {
        const next = (): number => chance.next().value as number;
        const answers = Object.fromEntries(from.sections.map((s) => [s.key, Object.fromEntries(s.questions.map((q) => [q.key, answerTo(q, next)]))])); // prettier-ignore
        const { answers: now, leftOver } = carryOver(from, to, answers);
        const questions = new Map(to.sections.flatMap((s) => s.questions.map((q) => [q.key, [s.key, q] as const])));
        for (const section of from.sections)
          for (const question of section.questions) {
            const answer = answers[section.key]?.[question.key];
            const there = questions.get(question.key);
            if (isEmpty(answer) || there === undefined || JSON.stringify(there[1]) !== JSON.stringify(question))
              continue;
            expect(now[there[0]]?.[question.key]).to.deep.equal(answer);
          }
        const typed = new Map(
          from.sections.flatMap((s) => s.questions.map((q) => [q, answers[s.key]?.[q.key]] as const)),
        );
        const kept = [...flatTexts(now), ...Object.values(leftOver).flatMap(({ answer }) => textsIn(answer))];
        for (const [question, answer] of typed)
          if (question.kind !== 'consent')
            for (const text of textsIn(answer)) expect(kept).to.include(question.kind === 'essay' ? kept.find((k) => k.replaceAll(/\s/g, '') === text.replaceAll(/\s/g, '')) : text); // prettier-ignore
        // And back again: under the first version everything stands as it stood.
        const back = carryOver(to, from, now, leftOver);
        for (const [question, answer] of typed)
          if (question.kind !== 'consent' && !isEmpty(answer))
            expect(textsIn(Object.values(back.answers).find((s) => s[question.key] !== undefined)?.[question.key]).sort().join().replaceAll(/\s/g, '')).to.equal(textsIn(answer).sort().join().replaceAll(/\s/g, '')); // prettier-ignore
      }),
      { numRuns: 300 },
    );
  });

  it('nothing that is hidden is ever missing or sent', () => {
    fc.assert(
      fc.property(anyForm, fc.infiniteStream(fc.nat()), (form, chance) => {
        const next = (): number => chance.next().value as number;
        const answers: AllAnswers = Object.fromEntries(form.sections.map((s) => [s.key, Object.fromEntries(s.questions.map((q) => [q.key, next() % 3 === 0 ? '' : answerTo(q, next)]))])); // prettier-ignore
        const flat = flatAnswers(form, answers);
        const shown = (key: string, seen: readonly string[] = []): boolean => {
          const question = form.sections.flatMap((s) => s.questions).find((q) => q.key === key);
          if (!question?.when) return question !== undefined;
          const all = Object.assign({}, ...Object.values(answers)) as Record<string, Answer>;
          return !seen.includes(key) && isAsked(question, all) && shown(question.when.key, [...seen, key]);
        };
        const problems = form.sections.flatMap((s) => judgeSection(s, answers[s.key] ?? {}, flat));
        for (const { path } of problems) expect(shown(path.split('.')[0]!), path).to.equal(true);
        const sent = Object.values(askedAnswers(form, answers)).flatMap(Object.keys);
        expect(sent.filter((key) => !shown(key))).to.deep.equal([]);
        // Whoever answers every question that they see can send.
        const visible: AllAnswers = Object.fromEntries(form.sections.map((s) => [s.key, Object.fromEntries(s.questions.map((q) => [q.key, shown(q.key) && (q.kind !== 'choice' && q.kind !== 'choices') ? answerTo(q, next, true) : answers[s.key]?.[q.key] ?? ''] as const))])); // prettier-ignore
        const lacking = form.sections.flatMap((s) => judgeSection(s, visible[s.key] ?? {}, flatAnswers(form, visible)));
        const chosen = new Set(form.sections.flatMap((s) => s.questions.filter((q) => q.kind === 'choice' || q.kind === 'choices').map((q) => q.key))); // prettier-ignore
        expect(lacking.filter(({ path }) => !chosen.has(path.split('.')[0]!))).to.deep.equal([]);
      }),
      { numRuns: 300 },
    );
  });

  it('answers that are made here are right: the properties above say something', () => {
    fc.assert(
      fc.property(anyForm, fc.infiniteStream(fc.nat()), (form, chance) => {
        const next = (): number => chance.next().value as number;
        for (const q of form.sections.flatMap((s) => s.questions)) expect(judge(q, answerTo(q, next, true)), q.kind).to.deep.equal([]); // prettier-ignore
      }),
    );
  });
});
