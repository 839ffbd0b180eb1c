import { expect } from 'chai';
import { answersIn, isDay, type Fields } from '../../src/applications/answers.ts';
import { countWords } from '../../src/applications/count-words.ts';
import { consentKind } from '../../src/applications/consents.ts';
import { judge } from '../../src/applications/judge.ts';
import { moneyTyped } from '../../src/applications/controls.view.ts';
import { masked } from '../../src/applications/shown.view.ts';
import type { Question } from '../../src/calls/definitions.ts';

const ask = (kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  key: 'q',
  kind,
  label: {},
  required: true,
  ...more,
});
const read = (question: Question, fields: Fields) =>
  answersIn({ key: 's', group: 'about_you', title: {}, questions: [question] }, fields)['q'];
const keys = (question: Question, answer: Parameters<typeof judge>[1]) =>
  judge(question, answer).map(({ path, key }) => `${path} ${key}`);

describe('an answer', () => {
  it('counts words as the page does: by blanks, and in Thai by words', () => {
    expect([countWords(''), countWords('  satu dua\ntiga '), countWords('ฉันทอผ้า')]).to.deep.equal([0, 3, 3]);
  });

  it('reads money as people of four countries write it', () => {
    const idr = ask('money', { currency: 'IDR' });
    const myr = ask('money', { currency: 'MYR' });
    expect(['7.500.000', 'Rp 7500000', '7,500,000'].map((q) => read(idr, { q: [q] }))).to.deep.equal([
      '7500000',
      '7500000',
      '7500000',
    ]);
    expect(['1.250,50', '1,250.5', '12', 'RM 3.40'].map((q) => read(myr, { q: [q] }))).to.deep.equal([
      '125050',
      '125050',
      '1200',
      '340',
    ]);
    expect(moneyTyped('125050', 'MYR')).to.equal('1250.50');
  });

  it('keeps money that cannot be read as it was typed, never as an amount', () => {
    for (const typed of ['a lot', '12.3456', '-5', '12345678901234567890']) {
      const answer = read(ask('money', { currency: 'MYR' }), { q: [typed] });
      expect(keys(ask('money'), answer)).to.deep.equal(['q applications.error.money']);
      expect(moneyTyped(answer as string, 'MYR')).to.equal(typed);
    }
  });

  it('knows which days exist', () => {
    const day = (d: string, m: string, y: string) => read(ask('day'), { 'q-day': [d], 'q-month': [m], 'q-year': [y] });
    expect([day('29', '2', '2024'), day('29', '2', '2025'), day('', '', ''), day('1', '', '')]).to.deep.equal([
      '2024-02-29',
      '29/2/2025',
      '',
      '1//',
    ]);
    expect(isDay('2026-02-30')).to.equal(false);
    expect(keys(ask('day'), '29/2/2025')).to.deep.equal(['q errors.day']);
  });

  it('says what is wrong and what is only missing', () => {
    expect(judge(ask('text'), '').map(({ missing }) => missing)).to.deep.equal([true]);
    expect(judge(ask('text', { required: false }), '')).to.deep.equal([]);
    expect(judge(ask('essay', { words: { min: 3, max: 4 } }), 'one two').map(({ missing }) => missing)).to.deep.equal([
      true,
    ]);
    expect(
      judge(ask('essay', { words: { max: 4 } }), 'one two three four five').map(({ missing }) => missing),
    ).to.deep.equal([false]);
    expect(keys(ask('number', { number: { min: 0, max: 4, decimals: 2 } }), '3.205')).to.deep.equal([
      'q applications.error.decimals',
    ]);
    expect(keys(ask('number', { number: { max: 4, decimals: 2 } }), '4.5')).to.deep.equal(['q errors.too_big']);
    expect(keys(ask('link'), 'javascript:alert(1)')).to.deep.equal(['q applications.error.link']);
    expect(keys(ask('country'), 'XX')).to.deep.equal(['q errors.chosen']);
    expect(keys(ask('choices', { options: [{ value: 'a', label: {} }] }), ['a', 'b'])).to.deep.equal([
      'q errors.chosen',
    ]);
    expect(keys(ask('text', { maxLength: 3 }), '😀😀😀')).to.deep.equal([]);
  });

  it('drops blank entries, and asks for as many as the form does', () => {
    const works = ask('group', { entries: { min: 2, max: 3 }, fields: [{ ...ask('text'), key: 'title' }] });
    const answer = read(works, {
      'q.0.title': [''],
      'q.2.title': ['Teluk'],
      'q.x.title': ['no'],
      'qq.1.title': ['no'],
    });
    expect(answer).to.deep.equal([{ title: 'Teluk' }]);
    expect(keys(works, answer)).to.deep.equal(['q applications.error.entries_under']);
  });

  it('files consents by the name of their text; an artist’s loan of works stays with the answers', () => {
    const kind = (textVersion: string, required = false) => consentKind(ask('consent', { textVersion, required }));
    expect([kind('share-2026-1'), kind('publicity-2026-1'), kind('loan-2026-1', true), kind('1', true)]).to.deep.equal([
      'share',
      'publicity',
      null,
      'processing',
    ]);
  });

  it('shows the end of an identity number, of a short one nothing', () => {
    expect([masked('7271034303040001'), masked('A-1234')]).to.deep.equal(['•••• 0001', '••••']);
  });
});
