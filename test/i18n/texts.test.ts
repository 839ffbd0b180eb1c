import { expect } from 'chai';
import i18next from 'i18next';
import { en } from '../../src/i18n/en/index.ts';
import { id } from '../../src/i18n/id/index.ts';
import { isKey, LOCALES, translator, type Key, type Vars } from '../../src/i18n/index.ts';

const CATALOGUES = { en, id } as const;

/** Every name under which a catalogue has a text; plural forms under the name that pages use. */
function namesIn(texts: object, before = ''): string[] {
  return Object.entries(texts).flatMap(([name, text]) =>
    typeof text === 'string'
      ? [before + name.replace(/_(zero|one|other)$/, '')]
      : namesIn(text as object, `${before}${name}.`),
  );
}

const gapsIn = (text: string): string[] => [...text.matchAll(/\{\{\s*([^{}]+?)\s*\}\}/g)].map(([, name]) => name ?? '');

describe('Texts', () => {
  for (const locale of LOCALES)
    it(`are filled and put in the plural as i18next does (${locale})`, async () => {
      const reference = i18next.createInstance();
      await reference.init({
        lng: locale, fallbackLng: false, returnEmptyString: false, interpolation: { escapeValue: false },
        resources: { [locale]: { translation: CATALOGUES[locale] } },
      }); // prettier-ignore
      const t = translator(locale);
      const names = [...new Set(namesIn(CATALOGUES[locale]))];
      expect(names.length).to.be.greaterThan(1_000);
      for (const name of names) {
        expect(isKey(name), name).to.equal(reference.exists(name));
        for (const count of [0, 1, 2, 21]) {
          const gaps = gapsIn(String(reference.t(name, { count, skipInterpolation: true })));
          const vars: Vars = { ...Object.fromEntries(gaps.map((gap) => [gap, `<${gap} & $& $t(x) {{n}}>`])), count };
          expect(t(name as Key, vars), `${name} ${count}`).to.equal(reference.t(name, vars));
        }
        expect(t(name as Key), name).to.equal(reference.t(name));
      }
    });

  it('have no other names', () => {
    for (const name of ['calls.no.such.text', 'calls.no.such.text', '']) expect(isKey(name), name).to.equal(false);
  });
});
