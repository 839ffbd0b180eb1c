import { newId } from '../../src/deps.ts';
import type { FormDefinition, Question, RuleDefinition } from '../../src/calls/definitions.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { makeWorld, START, type World } from '../support/world.ts';

const both = (text: string) => ({ en: text, id: text });
const ask = (key: string, kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  key,
  kind,
  label: both(key.replaceAll('_', ' ')),
  required: false,
  ...more,
});

/** A form with every kind of question. */
const EVERY_KIND: FormDefinition = {
  sections: [
    {
      key: 'details',
      group: 'about_you',
      title: both('Your details'),
      questions: [
        ask('name', 'text', {
          required: true,
          maxLength: 200,
          identifying: true,
          profile: 'name',
          autocomplete: 'name',
        }),
        ask('born_on', 'day', { required: true, profile: 'born_on', autocomplete: 'bday' }),
        ask('nationality', 'country', { required: true, profile: 'nationality' }),
        ask('identity_number', 'text', {
          maxLength: 60,
          restricted: true,
          identifying: true,
          profile: 'identity_number',
        }),
      ],
    },
    {
      key: 'practice',
      group: 'about_you',
      title: both('Your practice'),
      questions: [
        ask('discipline', 'choice', {
          required: true,
          options: [
            { value: 'weaving', label: both('Weaving') },
            { value: 'other', label: both('Something else') },
          ],
        }),
        ask('discipline_other', 'text', { required: true, maxLength: 100, when: { key: 'discipline', is: ['other'] } }),
        ask('tools', 'choices', {
          options: [
            { value: 'loom', label: both('A loom') },
            { value: 'dye', label: both('A dye pot') },
          ],
        }),
        ask('years', 'number', { required: true, number: { min: 0, max: 70, decimals: 1 } }),
        ask('languages', 'language', { required: true }),
      ],
    },
    {
      key: 'proposal',
      group: 'your_proposal',
      title: both('Your proposal'),
      questions: [
        ask('statement', 'essay', { required: true, words: { min: 3, max: 10 } }),
        ask('works', 'group', {
          required: true,
          entries: { min: 1, max: 3 },
          fields: [
            ask('title', 'text', { required: true, maxLength: 100 }),
            ask('year', 'number', { required: true, number: { min: 1960, max: 2035, decimals: 0 } }),
          ],
        }),
        ask('costs', 'budget', { currency: 'MYR', entries: { min: 1, max: 4 } }),
        ask('income', 'money', { currency: 'IDR' }),
        ask('site', 'link'),
      ],
    },
    {
      key: 'consents',
      group: 'agreements',
      title: both('Consent'),
      questions: [
        ask('consent_processing', 'consent', { required: true, textVersion: 'processing-2026-1' }),
        ask('consent_share', 'consent', { required: true, textVersion: 'share-2026-1' }),
        ask('consent_publicity', 'consent', { textVersion: 'publicity-2026-1' }),
      ],
    },
  ],
};

/** Who may go: between 17 and 30 on the first day. */
const AGE_RULE: RuleDefinition = {
  key: 'age',
  kind: 'age',
  question: 'born_on',
  on: '2027-02-01',
  min: 17,
  max: 30,
  sentence: both('You are 17 to 30 years old on the first day.'),
};

/** A whole world with the product running on it, whose call asks every kind of question. */
export async function startWorld(): Promise<{ world: World; at: TestApp }> {
  const world = await makeWorld();
  const form = newId(START, world.engine.entropy);
  await world.db.transaction(async (trx) => {
    await trx('forms').insert({
      id: form,
      key: 'every',
      version: 1,
      definition: JSON.stringify(EVERY_KIND),
      created_at: START,
    });
    await trx('calls')
      .where({ id: world.ids.call })
      .update({ form_id: form, rules: JSON.stringify([AGE_RULE]) });
    await trx('requirements').del();
  });
  return { world, at: await startApp({ world }) };
}

/** What a person of Palu fills in, section by section. */
export const FILLED: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>> = {
  details: {
    name: 'Suryani',
    'born_on-day': '3',
    'born_on-month': '3',
    'born_on-year': '2004',
    nationality: 'ID',
    identity_number: '7271034303040001',
  },
  practice: {
    discipline: 'weaving',
    tools: ['loom', 'dye'],
    years: '2,5',
    'languages.0.language': 'lew',
    'languages.0.level': 'C2',
  },
  proposal: {
    statement: 'I weave what my grandmother counted.',
    'works.0.title': 'Teluk',
    'works.0.year': '2025',
    'costs.0.item': 'Dye',
    'costs.0.amount': '1.250,50',
    income: '7.500.000',
    site: 'example.org/teluk',
  },
  consents: { consent_processing: 'yes', consent_share: 'yes' },
};
