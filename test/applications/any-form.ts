import fc from 'fast-check';
import type { Answer, FormDefinition, Question } from '../../src/calls/definitions.ts';

const words = { en: 'x', id: 'x' };
const VALUES = ['one', 'two', 'three', 'four'] as const;
const KEYS = ['ape', 'bee', 'cat', 'dog', 'elk', 'fox', 'gnu', 'hen'] as const;

const options = fc.subarray([...VALUES], { minLength: 1 }).map((values) => values.map((value) => ({ value, label: words }))); // prettier-ignore
const plain = fc.constantFrom<Question['kind']>('text', 'essay', 'number', 'day', 'link', 'country', 'money');

const field: fc.Arbitrary<Question> = fc.record({ key: fc.constantFrom('title', 'year', 'credit'), kind: plain }).map(({ key, kind }) => ({ key, kind, label: words, required: false })); // prettier-ignore

/** One question of any kind, by its key; a text and an essay take as many words as the answers here have. */
function question(key: string): fc.Arbitrary<Question> {
  const base = { key, label: words };
  const required = fc.boolean();
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: plain, required }).map((own) => ({ ...base, ...own })) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('choice' as const, 'choices' as const), required, options }).map((own) => ({ ...base, ...own })) },
    fc.record({ kind: fc.constantFrom('money' as const, 'budget' as const), required, currency: fc.constantFrom('IDR', 'MYR') }).map((own) => ({ ...base, ...own })),
    fc.record({ kind: fc.constant('group' as const), required, fields: fc.uniqueArray(field, { selector: ({ key: k }) => k, minLength: 1 }) }).map((own) => ({ ...base, ...own })),
    fc.record({ kind: fc.constant('language' as const), required }).map((own) => ({ ...base, ...own })),
    fc.record({ kind: fc.constant('consent' as const), required, textVersion: fc.constantFrom('1', '2') }).map((own) => ({ ...base, ...own })),
  ); // prettier-ignore
}

/** A form that could be published: keys are its own, and conditions refer to options of earlier questions. */
export const anyForm: fc.Arbitrary<FormDefinition> = fc
  .tuple(fc.shuffledSubarray([...KEYS], { minLength: 1 }), fc.array(fc.nat(100), { minLength: 24, maxLength: 24 }))
  .chain(([keys, chance]) =>
    fc.tuple(...keys.map(question)).map((questions): FormDefinition => {
      const withConditions = questions.map((one, i) => {
        const openers = questions.slice(0, i).filter((q) => q.options !== undefined);
        const opener = openers[(chance[i] ?? 0) % Math.max(1, openers.length * 2)];
        const is = opener?.options?.slice(0, 1 + ((chance[i + 8] ?? 0) % 2)).map(({ value }) => value);
        return opener && is ? { ...one, when: { key: opener.key, is } } : one;
      });
      const sections = [0, 1, 2].map((n) => ({
        key: `s${String(n)}`,
        group: 'about_you' as const,
        title: words,
        questions: withConditions.filter((_, i) => Math.floor((i * 3) / withConditions.length) === n),
      }));
      return { sections: sections.filter(({ questions: own }) => own.length > 0) };
    }),
  );

const SIMPLE: Partial<Record<Question['kind'], readonly string[]>> = {
  text: ['Suryani of Palu', 'weaving'],
  essay: ['We count\nreefs by hand.', 'To learn'],
  number: ['3', '12'],
  day: ['2004-03-03', '2010-12-24'],
  link: ['https://example.org/teluk'],
  country: ['ID', 'TH'],
  money: ['7500', '12'],
};

/** A right answer to a question; sometimes none, unless it is `needed`. */
export function answerTo(question: Question, next: () => number, needed = false): Answer {
  if (!needed && next() % 4 === 0) return '';
  const one = (list: readonly string[]): string => list[next() % list.length] ?? '';
  const values = (question.options ?? []).map(({ value }) => value);
  switch (question.kind) {
    case 'choice':
      return one(values);
    case 'choices':
      return values.filter((_, i) => i === 0 || next() % 2 === 0);
    case 'group':
      return [0, 1].map(() =>
        Object.fromEntries((question.fields ?? []).map((f) => [f.key, answerTo(f, next, true) as string])),
      );
    case 'language':
      return [{ language: 'id', level: 'C2' }];
    case 'budget':
      return [{ item: 'Dye', amount: '500' }];
    case 'consent':
      return 'yes';
    default:
      return one(SIMPLE[question.kind] ?? ['']);
  }
}
