import { expect } from 'chai';
import type { Question, Section } from '../../src/calls/definitions.ts';
import { formOf } from '../../src/content/forms/forms.ts';
import { artistRules, entrepreneurRules, studentRules } from '../../src/content/rules.ts';
import type { Track } from '../../src/content/text.ts';
import type { TestApp } from '../support/app.ts';
import type { World } from '../support/world.ts';
import { startWorld } from './support.ts';

const RULES = {
  student: studentRules('2027-02-01', { min: 15, max: 25 }),
  artist: artistRules('2027-02-01'),
  entrepreneur: entrepreneurRules('2027-02-01'),
} as const;

const DAYS: Readonly<Record<string, string>> = { born_on: '2004', founded_on: '2025' };

function choiceFor(question: Question, allowed: ReadonlyMap<string, readonly string[]>): string {
  return allowed.get(question.key)?.[0] ?? question.options?.[0]?.value ?? '';
}

/** What a careful person fills in: something right for every question, by its kind. */
function fill(question: Question, name: string, allowed: ReadonlyMap<string, readonly string[]>): [string, string][] {
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

for (const track of ['student', 'artist', 'entrepreneur'] as const satisfies readonly Track[])
  describe(`applying as ${track} with the form that the cities ship`, () => {
    let world: World;
    let at: TestApp;

    before(async () => {
      ({ world, at } = await startWorld());
      const definition = JSON.stringify(formOf(track, 'palu'));
      await at.db.transaction(async (trx) => {
        await trx('forms').insert({
          id: `form-${track}`,
          key: track,
          version: 9,
          definition,
          created_at: at.clock.now(),
        });
        await trx('calls')
          .where({ id: world.ids.call })
          .update({ form_id: `form-${track}`, rules: JSON.stringify(RULES[track]) });
      });
    });
    after(() => at.stop());

    it('is complete when every question is answered, and can be sent', async () => {
      const suryani = await at.signIn('suryani@contoh.example');
      const start = '/calls/term-abroad-2027/start';
      const started = await suryani.post('/applications', { call: 'term-abroad-2027', city: 'palu' }, { from: start });
      const base = started.headers['location']!;
      const allowed = new Map(
        RULES[track].flatMap((rule) => (rule.kind === 'one_of' ? [[rule.question, rule.values] as const] : [])),
      );
      const save = async (section: Section): Promise<void> => {
        const path = `${base}/sections/${section.key}`;
        const page = await suryani.get(path);
        const version = /name="version" value="(\d+)"/.exec(page.text)?.[1] ?? '';
        const fields = Object.fromEntries(
          section.questions.flatMap((question) => fill(question, question.key, allowed)),
        );
        const saved = await suryani.post(path, { version, go: 'next', ...fields });
        expect([section.key, saved.status]).to.deep.equal([section.key, 303]);
      };
      for (const section of formOf(track, 'palu').sections) await save(section);
      await suryani.post(`${base}/places`, { [`place.${world.ids.studioDavao}`]: '1' }, { from: `${base}/places` });
      const check = await suryani.get(`${base}/check`);
      expect(check.text).not.to.contain('?check=1');
      const sent = await suryani.post(`${base}/submit`, {}, { from: `${base}/check` });
      expect([sent.status, sent.headers['location']]).to.deep.equal([303, `${base}/receipt`]);
    });
  });
