import { expect } from 'chai';
import { askedAnswers } from '../../src/applications/judge.ts';
import type { FormDefinition } from '../../src/calls/definitions.ts';

const words = { en: 'x', id: 'x' };
const FORM: FormDefinition = {
  sections: [
    {
      key: 'stay',
      group: 'about_you',
      title: words,
      questions: [
        { key: 'before', kind: 'choice', label: words, required: true, options: [{ value: 'yes', label: words }] },
        { key: 'where', kind: 'text', label: words, required: true, when: { key: 'before', is: ['yes'] } },
      ],
    },
  ],
};

describe('What is sent of a draft', () => {
  it('leaves out the answer to a question whose condition was switched off again', () => {
    expect(askedAnswers(FORM, { stay: { before: 'no', where: 'Davao' } })).to.deep.equal({ stay: { before: 'no' } });
  });
  it('keeps it while the condition is on', () => {
    const answers = { stay: { before: 'yes', where: 'Davao' } };
    expect(askedAnswers(FORM, answers)).to.deep.equal(answers);
  });
});
