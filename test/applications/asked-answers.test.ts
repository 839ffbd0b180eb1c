import { expect } from 'chai';
import { askedAnswers, flatAnswers, judgeSection, switchedOff } from '../../src/applications/judge.ts';
import type { FormDefinition } from '../../src/calls/definitions.ts';

const words = { en: 'x', id: 'x' };
const FORM: FormDefinition = {
  sections: [
    {
      key: 'stay',
      group: 'about_you',
      title: words,
      questions: [
        {
          key: 'before',
          kind: 'choice',
          label: words,
          required: true,
          options: ['yes', 'no'].map((value) => ({ value, label: words })),
        },
        { key: 'where', kind: 'text', label: words, required: true, when: { key: 'before', is: ['yes'] } },
      ],
    },
  ],
};

describe('What is sent of a draft', () => {
  it('leaves out the answer to a question whose condition was switched off again', () => {
    expect(askedAnswers(FORM, { stay: { before: 'no', where: 'Davao' } })).to.deep.equal({ stay: { before: 'no' } });
  });
  it('leaves out what a hidden question would open, and asks nothing for it', () => {
    const [stay] = FORM.sections;
    const chain: FormDefinition = {
      sections: [
        {
          ...stay!,
          questions: [
            ...stay!.questions.map((q) => (q.key === 'where' ? { ...q, kind: 'choice' as const, options: [{ value: 'abroad', label: words }] } : q)),
            { key: 'country', kind: 'country', label: words, required: true, when: { key: 'where', is: ['abroad'] } },
          ],
        },
      ],
    }; // prettier-ignore
    const answers = { stay: { before: 'no', where: 'abroad', country: '' } };
    expect(judgeSection(chain.sections[0]!, answers.stay, flatAnswers(chain, answers))).to.deep.equal([]);
    expect(askedAnswers(chain, answers)).to.deep.equal({ stay: { before: 'no' } });
    const on = { stay: { ...answers.stay, before: 'yes' } };
    expect(judgeSection(chain.sections[0]!, on.stay, flatAnswers(chain, on))).to.have.lengthOf(1);
  });

  it('knows which questions another section switches off', () => {
    const [stay] = FORM.sections;
    const away = { ...stay!, key: 'away', questions: [{ ...stay!.questions[1]!, key: 'how' }] };
    const form = { sections: [stay!, away] };
    const off = (before: string) => [...switchedOff(away, flatAnswers(form, { stay: { before } }))];
    expect([off('no'), off('yes'), [...switchedOff(stay!, {})]]).to.deep.equal([['how'], [], []]);
  });

  it('keeps it while the condition is on', () => {
    const answers = { stay: { before: 'yes', where: 'Davao' } };
    expect(askedAnswers(FORM, answers)).to.deep.equal(answers);
  });
});
