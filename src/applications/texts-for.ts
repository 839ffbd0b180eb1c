import { consentText } from '../content/consent-texts.ts';
import { pick } from '../i18n/index.ts';
import type { Visit } from '../web/route.ts';
import type { TextOf } from './blocks.view.ts';

/** The texts of consents in the reader's language, by version. */
export function textsFor(visit: Pick<Visit<unknown, unknown, unknown>, 'locale'>): TextOf {
  return (version) => {
    const found = consentText(version);
    if (!found) return undefined;
    return {
      title: pick(found.title, visit.locale),
      paragraphs: found.paragraphs.map((paragraph) => pick(paragraph, visit.locale)),
    };
  };
}
