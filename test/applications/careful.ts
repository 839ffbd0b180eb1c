import type { Question } from '../../src/calls/definitions.ts';
import { artistRules, entrepreneurRules, studentRules } from '../../src/content/rules.ts';
import type { Track } from '../../src/content/text.ts';

/** What the calls of the shipped content ask of an applicant. */
export const RULES = {
  student: studentRules('2027-02-01', { min: 15, max: 25 }),
  artist: artistRules('2027-02-01'),
  entrepreneur: entrepreneurRules('2027-02-01'),
} as const;

const DAYS: Readonly<Record<string, string>> = { born_on: '2004', founded_on: '2025' };

function choiceFor(question: Question, allowed: ReadonlyMap<string, readonly string[]>): string {
  return allowed.get(question.key)?.[0] ?? question.options?.[0]?.value ?? '';
}

/** What a careful person fills in: something right for every question, by its kind. */
export function fill(
  question: Question,
  name: string,
  allowed: ReadonlyMap<string, readonly string[]>,
): [string, string][] {
  const { words, number, entries, fields = [] } = question;
  switch (question.kind) {
    case 'essay':
      return [[name, Array.from({ length: Math.max(words?.min ?? 5, 5) }, () => 'kata').join(' ')]];
    case 'number':
      return [[name, String(Math.min(number?.max ?? 3, Math.max(number?.min ?? 0, 3)))]];
    case 'day':
      return [[`${name}-day`, '7'], [`${name}-month`, '3'], [`${name}-year`, DAYS[question.key] ?? '2015']]; // prettier-ignore
    case 'choice':
    case 'choices':
      return [[name, choiceFor(question, allowed)]];
    case 'country':
      return [[name, 'ID']];
    case 'language':
      return [[`${name}.0.language`, 'lew'], [`${name}.0.level`, 'C2']]; // prettier-ignore
    case 'money':
      return [[name, '1500000']];
    case 'budget':
      return [[`${name}.0.item`, 'Benang'], [`${name}.0.amount`, '1.500.000']]; // prettier-ignore
    case 'group':
      return Array.from({ length: entries?.min ?? 1 }, (_, i) =>
        fields.flatMap((field) => fill(field, `${name}.${i}.${field.key}`, allowed)),
      ).flat();
    case 'link':
      return [[name, 'https://contoh.example/karya']];
    case 'consent':
      return [[name, 'yes']];
    default:
      return [[name, question.autocomplete === 'tel' ? '+62 812 0000 0417' : 'Suryani']];
  }
}

/** The choices that the rules of a track let through, by question. */
export function allowedBy(track: Track): ReadonlyMap<string, readonly string[]> {
  return new Map(
    RULES[track].flatMap((rule) => (rule.kind === 'one_of' ? [[rule.question, rule.values] as const] : [])),
  );
}
