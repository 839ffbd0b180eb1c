import { expect } from 'chai';
import type { FormDefinition, Question, RuleDefinition, Section } from '../../src/calls/definitions.ts';
import { formOf } from '../../src/content/forms/forms.ts';
import { CALLS, rulesOf } from '../../src/content/programmes.ts';
import { checkForm } from '../../src/forms/check.ts';
import { keyFrom, moved, putBack, refText, removed, taken, toSection, withQuestion, withSection } from '../../src/forms/outline.ts'; // prettier-ignore

const both = (text: string) => ({ en: text, id: text });
const ask = (key: string, kind: Question['kind'] = 'text', more: Partial<Question> = {}): Question => ({ key, kind, label: both(key), required: true, ...more }); // prettier-ignore
const consents: Section = {
  key: 'consents',
  group: 'agreements',
  title: both('Consent'),
  questions: [
    ask('consent_processing', 'consent', { textVersion: 'processing-2026-1' }),
    ask('consent_share', 'consent', { textVersion: 'share-2026-1' }),
  ],
};
const level = ask('level', 'choice', { options: ['school', 'work'].map((value) => ({ value, label: both(value) })) });
const form = (...questions: Question[]): FormDefinition => ({
  sections: [{ key: 'you', group: 'about_you', title: both('You'), questions }, consents],
});
const found = (definition: FormDefinition, rules: readonly RuleDefinition[] = []): string[] =>
  checkForm(definition, rules).map(({ at, key, blocks }) => `${at === null ? '' : `${refText(at)} `}${key.replace('forms.check.', '')}${blocks ? '' : ' (to look at)'}`); // prettier-ignore

describe('Checking a form before it is published', () => {
  it('finds nothing in the forms that ship, for the calls that ship', () => {
    for (const call of CALLS) expect(found(formOf(call.track, call.lead), rulesOf(call, '2027-02-01')), call.slug).to.deep.equal([]); // prettier-ignore
  });

  const CASES: readonly (readonly [title: string, definition: FormDefinition, wanted: readonly string[], rules?: RuleDefinition[]])[] = [
    ['no section', { sections: [] }, ['noSections']],
    ['a section without a question', form(), ['section:you noQuestions']],
    ['a title in one language', withSection(form(ask('a')), 'you', (s) => ({ ...s, title: { id: 'Anda' } })), ['section:you title']],
    ['a question in one language', form(ask('a', 'text', { label: { en: 'A' } })), ['question:a label']],
    ['a help text in one language', form(ask('a', 'text', { hint: { en: 'A' } })), ['question:a hint']],
    ['a code that is used twice', form(ask('a'), ask('a')), ['question:a keyTwice', 'question:a keyTwice']],
    ['a code of the page itself', form(ask('version')), ['question:version key']],
    ['one answer to choose from', form({ ...level, options: level.options!.slice(0, 1) }), ['question:level options']],
    ['two answers of one code', form({ ...level, options: [level.options![0]!, level.options![0]!] }), ['question:level optionTwice']],
    ['an answer in one language', form({ ...level, options: [level.options![0]!, { value: 'x', label: { en: 'X' } }] }), ['question:level optionLanguage']],
    ['a long text without a limit', form(ask('a', 'essay')), ['question:a noLimit']],
    ['limits upside down', form(ask('a', 'essay', { words: { min: 9, max: 3 } })), ['question:a limits']],
    ['a group without fields', form(ask('a', 'group')), ['question:a noFields']],
    ['a field in one language', form(ask('a', 'group', { fields: [ask('b', 'text', { label: { en: 'B' } })] })), ['field:a.b label']],
    ['a consent to nothing', form(ask('a', 'consent')), ['question:a text']],
    ['a consent to an unknown text', form(ask('a', 'consent', { textVersion: 'x-1' })), ['question:a textUnknown (to look at)']],
    ['a condition on a question that is gone', form(ask('a', 'text', { when: { key: 'gone', is: ['x'] } })), ['question:a whenGone']],
    ['a condition on a later question', form(ask('a', 'text', { when: { key: 'level', is: ['work'] } }), level), ['question:a whenLater']],
    ['a condition on itself', form({ ...level, when: { key: 'level', is: ['work'] } }), ['question:level whenLater']],
    ['a condition on an answer that is not offered', form(level, ask('a', 'text', { when: { key: 'level', is: ['home'] } })), ['question:a whenValue']],
    ['a rule whose question is gone', form(ask('a')), ['ruleGone'], [{ key: 'age', kind: 'age', question: 'born_on', on: '2027-01-01', sentence: both('Of age') }]],
    ['a rule that cannot read its question', form(ask('born_on')), ['question:born_on ruleKind'], [{ key: 'age', kind: 'age', question: 'born_on', on: '2027-01-01', sentence: both('Of age') }]],
    ['a rule that asks for what is not offered', form(level), ['question:level ruleValues'], [{ key: 'l', kind: 'one_of', question: 'level', values: ['home'], sentence: both('At home') }]],
    ['a rule whose question may be hidden', form(level, ask('n', 'number', { when: { key: 'level', is: ['work'] } })), ['question:n ruleHidden'], [{ key: 'n', kind: 'at_least', question: 'n', min: 1, sentence: both('One') }]],
    ['no consent to processing', { sections: form(ask('a')).sections.slice(0, 1) }, ['noProcessing', 'noShare (to look at)']],
  ]; // prettier-ignore
  for (const [title, definition, wanted, rules] of CASES)
    it(`finds ${title}`, () => {
      expect(found(definition, rules)).to.deep.equal(wanted);
    });

  it('lets a right one pass', () => {
    expect(found(form(level, ask('a', 'text', { when: { key: 'level', is: ['work'] } })))).to.deep.equal([]);
  });
});

describe('The outline of a form', () => {
  const base = form(ask('a'), ask('b'), ask('c'));
  const keys = (definition: FormDefinition): string[] => definition.sections.map((s) => `${s.key}: ${s.questions.map(({ key }) => key).join(' ')}`); // prettier-ignore

  it('moves things among their neighbours, and not beyond them', () => {
    expect(keys(moved(base, { of: 'question', question: 'c' }, -1))[0]).to.equal('you: a c b');
    expect(keys(moved(base, { of: 'question', question: 'a' }, -1))).to.deep.equal(keys(base));
    expect(keys(moved(base, { of: 'section', section: 'you' }, 1))[1]).to.equal('you: a b c');
    expect(keys(toSection(base, 'b', 'consents'))).to.deep.equal(['you: a c', 'consents: consent_processing consent_share b']); // prettier-ignore
  });

  it('puts back what was taken out where it stood, under a code of its own where that is taken', () => {
    const out = removed(base, { of: 'question', question: 'b' });
    expect(keys(out.form)[0]).to.equal('you: a c');
    expect(putBack(out.form, out.removed)).to.deep.equal(base);
    const again = withQuestion(out.form, 'c', (q) => ({ ...q, key: 'b' }));
    expect(keys(putBack(again, out.removed)!)[0]).to.equal('you: a b_2 b');
    const section = removed(base, { of: 'section', section: 'you' });
    expect(putBack(section.form, section.removed)).to.deep.equal(base);
    expect(putBack({ sections: [] }, out.removed)).to.equal(null);
  });

  it('takes a section of another form as a copy, with codes of its own and no condition on what is not here', () => {
    const other: Section = {
      key: 'you', group: 'about_you', title: both('You'),
      questions: [ask('b', 'choice', level), ask('d', 'text', { when: { key: 'b', is: ['work'] } }), ask('e', 'text', { when: { key: 'elsewhere', is: ['x'] } })],
    }; // prettier-ignore
    const copy = taken(base, { ...other, questions: other.questions.map((q, i) => (i === 0 ? { ...level, key: 'b' } : q)) }).sections.at(-1)!; // prettier-ignore
    expect(copy.key).to.equal('you_2');
    expect(copy.questions.map(({ key, when }) => [key, when?.key])).to.deep.equal([['b_2', undefined], ['d', 'b_2'], ['e', undefined]]); // prettier-ignore
  });

  it('makes codes from words, each its own and none of the page', () => {
    expect([keyFrom('Full name!', []), keyFrom('Full name', ['full_name']), keyFrom('Version', []), keyFrom('ชื่อ', []), keyFrom('2 years', [])]).to.deep.equal(
      ['full_name', 'full_name_2', 'version_2', 'question', 'question_2_years'],
    ); // prettier-ignore
  });
});
