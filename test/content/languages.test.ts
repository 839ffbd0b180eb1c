import { expect } from 'chai';
import { CALLS, PROGRAMMES } from '../../src/content/programmes.ts';
import { CITIES } from '../../src/content/cities.ts';
import { CONSENT_TEXTS } from '../../src/content/consent-texts.ts';
import { formOf } from '../../src/content/forms/forms.ts';
import { STAFF } from '../../src/content/people/staff.ts';
import { DOCUMENT_REASONS, RETURN_REASONS, TURN_DOWN_REASONS } from '../../src/content/remarks.ts';
import { requirementsOf } from '../../src/content/requirements.ts';
import { RUBRICS } from '../../src/content/rubrics.ts';
import { artistRules, entrepreneurRules, FIRST_TIME_RULE, studentRules } from '../../src/content/rules.ts';
import { TRACKS, wordCount } from '../../src/content/text.ts';

interface Found {
  readonly path: string;
  readonly text: Readonly<Record<string, unknown>>;
}

/** Every text in several languages inside some content: an object with nothing but locales. */
function textsIn(value: unknown, path: string): Found[] {
  if (Array.isArray(value)) return value.flatMap((one, index) => textsIn(one, `${path}.${index}`));
  if (typeof value !== 'object' || value === null) return [];
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => ['id', 'en', 'ms', 'fil', 'th'].includes(key)))
    return [{ path, text: value as Found['text'] }];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

const CONTENT = {
  cities: CITIES,
  programmes: PROGRAMMES,
  calls: CALLS,
  forms: TRACKS.map((track) => formOf(track, 'palu')),
  requirements: TRACKS.map((track) => requirementsOf(track, 'kota-kinabalu')),
  rubrics: RUBRICS,
  rules: [studentRules('2027-01-01', { min: 16, max: 18 }), artistRules('2027-01-01'), entrepreneurRules('2027-01-01'), FIRST_TIME_RULE],
  consents: CONSENT_TEXTS,
  staff: STAFF,
  reasons: [DOCUMENT_REASONS, RETURN_REASONS, TURN_DOWN_REASONS],
}; // prettier-ignore

describe('the content that ships', () => {
  const texts = textsIn(CONTENT, 'content');

  it('is there in great number', () => {
    expect(texts.length).to.be.greaterThan(500);
  });

  for (const locale of ['id', 'en'])
    it(`has every text in ${locale}`, () => {
      const missing = texts.filter(({ text }) => typeof text[locale] !== 'string' || text[locale].trim() === '');
      expect(missing.map(({ path }) => path)).to.deep.equal([]);
    });

  it('introduces each city in 80 to 120 words of either language', () => {
    for (const { introduction } of CITIES)
      for (const text of Object.values(introduction)) expect(wordCount(text ?? '')).to.be.within(80, 120);
  });

  it('leaves no typing marks behind', () => {
    const odd = texts.filter(({ text }) =>
      Object.values(text).some((one) => / {2}|\{|\}|<|TODO|\s$/.test(String(one))),
    );
    expect(odd.map(({ path }) => path)).to.deep.equal([]);
  });

  it('writes to example addresses only', () => {
    const addresses = [...CITIES.map((city) => city.contact_email), ...STAFF.map((one) => one.email)];
    expect(addresses.filter((address) => !address.endsWith('.example'))).to.deep.equal([]);
  });

  it('says of every consent text that a legal office has to confirm it', () => {
    for (const { version, paragraphs } of CONSENT_TEXTS) {
      expect(paragraphs.at(-1)!['en'], version).to.include('sample text');
      expect(version.length).to.be.at.most(20);
    }
  });
});

describe('a city’s calendar', () => {
  for (const { name, holidays, holidayNames } of CITIES)
    it(`of ${name} lists each holiday once, in order, in 2026 and 2027`, () => {
      expect([...holidays]).to.deep.equal([...new Set(holidays)].sort());
      expect(holidays.every((day) => /^202[67]-\d{2}-\d{2}$/.test(day))).to.equal(true);
      expect(holidays).to.include.members(['2026-01-01', '2027-01-01']);
      expect(Object.keys(holidayNames).sort(), 'each has a name').to.deep.equal([...holidays]);
      for (const words of Object.values(holidayNames)) expect(words).to.have.all.keys('id', 'en');
    });
});
