import { expect } from 'chai';
import type { MailName } from '../../src/engine/outbox.ts';
import { OTHER_MAILS } from '../../src/engine/outbox.ts';
import { mail as english } from '../../src/i18n/en/mail.ts';
import { mail as indonesian } from '../../src/i18n/id/mail.ts';
import { LOCALES } from '../../src/i18n/index.ts';
import { FACT_NAMES, factsOf } from '../../src/notifications/facts.ts';
import { letterOf, type LetterMail } from '../../src/notifications/letter.view.ts';
import type { MailRecord } from '../../src/notifications/mail.reads.ts';
import { renderLetter } from '../../src/notifications/render.ts';
import { actionOf, TEMPLATES } from '../../src/notifications/templates.ts';

const NAMES = Object.keys(TEMPLATES) as MailName[];

/** Everything that a record can hold, so that a text without its fact is a mistake of the text. */
const FULL: MailRecord = {
  site: { name: 'sintuvu', tagline: { id: 'Pertukaran antarkota', en: 'City exchange' } },
  reader: { person: 'p-suryani', called: 'Suryani', zone: 'Asia/Makassar' },
  office: { city: 'Palu', contact: 'exchange@palu.example', zone: 'Asia/Makassar' },
  application: {
    id: 'app-1',
    reference: 'PLU-0527-M3',
    person: 'p-suryani',
    applicant: 'Suryani <b>',
    call: { id: 'Pertukaran sekolah Lanna', en: 'Lanna school exchange' },
    callZone: 'Asia/Makassar',
    closesAt: '2026-12-14T16:00:00.000Z',
    dueAt: '2026-12-14T16:00:00.000Z',
    snapshot: { hash: 'a'.repeat(64), receivedAt: '2026-12-06T02:03:00.000Z' },
    objecting: { settings: {}, zone: 'Asia/Makassar', holidays: ['2027-01-18'] },
  },
  placement: {
    id: 'pla-1',
    host: 'Chiang Mai',
    hostZone: 'Asia/Bangkok',
    organisation: 'Prince Ping School',
    startsOn: '2027-05-17',
    endsOn: '2027-07-10',
    answerBy: '2027-01-26T16:00:00.000Z',
    replyBy: '2027-01-10T17:00:00.000Z',
    terms: 'A host family.\nTHB 6,000 a month.',
    publicReason: 'No teacher this term.',
    certificate: 'CNX/EX/2027/0001',
  },
  setUp: {
    call: { id: 'Residensi tenun', en: 'Weaving residency' },
    slug: 'weaving',
    zone: 'Asia/Makassar',
    closesAt: '2026-12-14T16:00:00.000Z',
    office: { city: 'Palu', contact: 'exchange@palu.example', zone: 'Asia/Makassar' },
    host: 'Davao',
    organisations: ['Weaving house'],
    endorser: { name: 'SMA 1 Palu', most: 5 },
    late: { code: 'K4TN-9QXW', until: '2026-12-20T16:00:00.000Z' },
  },
  role: 'officer',
  member: 'Moh. Rizal',
  link: { holder: 'gua-1' },
  refereeDue: '2026-12-15T16:00:00.000Z',
  move: {
    at: '2027-01-15T02:00:00.000Z',
    reason: 'Because of this.',
    rule: { id: 'Umur 15–18.', en: 'Age 15 to 18.' },
  },
  items: [{ name: { id: 'Data diri', en: 'Your details' }, reason: 'The name is not complete.' }],
  document: {
    name: { id: 'Paspor', en: 'Passport' },
    reasonCode: 'unreadable',
    reason: 'Blurred.',
    fixBy: '2027-01-20',
    validUntil: '2026-12-10',
  },
  question: { question: 'Does she swim?', answer: 'Like a fish.' },
  rules: null,
  objection: { receivedAt: '2027-01-20T02:00:00.000Z', answerBy: '2027-02-03T16:00:00.000Z' },
  takeover: { person: 'Ayu', acting: 'Hasnah' },
  privacy: {
    id: 'pr',
    outcome: 'partly',
    answer: 'Your name is right now.',
    person: 'Ayu',
    kind: 'correct',
    body: 'My name.',
    dueAt: '2027-02-01T04:00:00.000Z',
  },
  forms: {
    from: { sections: [] },
    to: {
      sections: [
        {
          key: 'details',
          group: 'about_you',
          title: { id: 'Data diri', en: 'Your details' },
          questions: [{ key: 'called', kind: 'text', label: { id: 'Panggilan', en: 'Called' }, required: true }],
        },
      ],
    },
  },
};

function written(template: MailName, locale: (typeof LOCALES)[number], record: MailRecord = FULL): LetterMail {
  return letterOf({
    template,
    locale,
    name: 'Suryani',
    tagline: record.site.tagline,
    facts: factsOf(record, locale, '2027-02-01T04:00:00.000Z', { code: '012345', endsAt: '2027-02-01T04:10:00.000Z' }),
    href: 'https://sintuvu.example/l/abc?d=1&e=2',
  });
}

describe('The letters', () => {
  for (const locale of LOCALES)
    for (const template of NAMES)
      it(`say everything they mean to: ${template}, ${locale}`, () => {
        const letter = written(template, locale);
        const { html, text } = renderLetter(letter);
        for (const version of [html, text, letter.subject]) {
          expect(version).not.to.match(/\{\{|\}\}|undefined|null|\[object|mail\.letters/);
        }
        expect(letter.subject).not.to.match(/[\r\n]/);
        expect(html).to.contain(`<html lang="${locale}">`).and.not.to.contain('<b>');
        expect(text).to.contain('exchange@palu.example');
        expect(letter.next.length).to.be.greaterThan(0);
      });

  it('fill no gap that is not a fact, and the same ones in both languages', () => {
    const known = new Set<string>(FACT_NAMES);
    const gapsOf = (texts: object): string[] =>
      [...JSON.stringify(texts).matchAll(/\{\{(\w+)\}\}/g)].map(([, gap]) => gap!).sort();
    for (const name of NAMES) {
      const here = gapsOf(english.letters[name]);
      expect(
        here.filter((gap) => !known.has(gap)),
        name,
      ).to.deep.equal([]);
      expect([...new Set(gapsOf(indonesian.letters[name]))], name).to.deep.equal([...new Set(here)]);
    }
  });

  it('have one button, except where there is nothing to open', () => {
    const without = NAMES.filter((name) => written(name, 'en').button === undefined);
    expect(without).to.have.members([
      'email_changed',
      'sign_in_code',
      'erasure_done',
      'referee_thanks',
      'guardian_replaced',
      'referee_replaced',
      'application_withdraw_referees',
      'member_removed',
      'application_withdraw_members',
      'application_lapse_members',
    ]);
    for (const name of without) expect(TEMPLATES[name].to).to.equal('nowhere');
  });

  it('are never sent with a hole: an offer without a day to answer by is refused', () => {
    const record = { ...FULL, placement: { ...FULL.placement!, answerBy: null } };
    expect(() => written('placement_accept_applicant', 'en', record)).to.throw('a fact is missing');
    expect(() => written('placement_accept_applicant', 'en')).not.to.throw();
  });

  it('never call a deadline midnight, and name it in the zone of the host as well', () => {
    const letter = written('placement_accept_applicant', 'en');
    expect(letter.by).to.equal('Answer by Tue 26 January 2027, 23:59 WITA');
    expect(letter.byNote).to.equal('In Chiang Mai it is then Tue 26 January 2027, 22:59 ICT.');
    expect(letter.subject).to.equal('Chiang Mai offers you a place: answer by Tue 26 January 2027, 23:59 WITA');
    expect(written('placement_accept_guardians', 'en').by).to.equal('Sign by Fri 29 January 2027, 23:59 WITA');
  });

  it('say a moment once where both cities keep the same time', () => {
    const record = { ...FULL, placement: { ...FULL.placement!, hostZone: 'Asia/Makassar' } };
    expect(written('placement_accept_applicant', 'id', record).byNote).to.equal(undefined);
  });

  it('name what to fix, each with its reason unless one reason is given for all', () => {
    const linesOf = (letter: LetterMail): readonly string[] =>
      letter.facts.find(({ label }) => label === 'To fix')!.lines;
    expect(linesOf(written('application_return_applicant', 'en'))).to.deep.equal([
      'Your details: The name is not complete.',
    ]);
    const one = { ...FULL, move: { ...FULL.move!, reason: 'The name is not complete.' } };
    expect(linesOf(written('application_return_applicant', 'en', one))).to.deep.equal(['Your details']);
  });

  it('give a receipt both times: of the call, and of the reader elsewhere', () => {
    const labels = (letter: LetterMail): string[] => letter.facts.map(({ label }) => label);
    expect(labels(written('application_submit_applicant', 'en'))).not.to.contain('In your time');
    const away = { ...FULL, reader: { person: 'p-suryani', called: 'Suryani', zone: 'Asia/Bangkok' } };
    const letter = written('application_submit_applicant', 'en', away);
    expect(labels(letter)).to.deep.equal(['Application', 'Call', 'Received', 'In your time', 'Check sum']);
    expect(letter.facts[2]!.lines).to.deep.equal(['Sun 6 December 2026, 10:03 WITA']);
    expect(letter.facts[3]!.lines).to.deep.equal(['Sun 6 December 2026, 09:03 ICT']);
  });

  it('tell reviewers and hosts nobody’s name, and referees and guardians whom it is about', () => {
    for (const name of NAMES.filter(
      (template) => TEMPLATES[template].reader === 'reviewer' || template.endsWith('_coordinators'),
    )) {
      expect(renderLetter(written(name, 'en')).text, name).not.to.match(/<b>/i);
    }
    expect(renderLetter(written('referee_request', 'en')).text).to.contain('Suryani <b> applies for Lanna');
  });

  it('follow the move that they are named after', () => {
    expect(actionOf('application_close_reserve_applicant')).to.equal('close_reserve');
    expect(actionOf('placement_no_show_office')).to.equal('no_show');
    for (const name of NAMES)
      expect(actionOf(name) === undefined, name).to.equal((OTHER_MAILS as readonly string[]).includes(name));
  });
});
