import type { Fields } from '../applications/answers.ts';
import { first } from '../applications/fields.ts';
import type { Section } from '../calls/definitions.ts';
import { LOCALES, type Key } from '../i18n/index.ts';
import { checkLength, localisedIn, LONGEST } from './question.form.ts';

/** The headings of the task list, in order. */
export const GROUPS: readonly Section['group'][] = ['about_you', 'your_proposal', 'agreements'];

/** A section as it was typed, and what cannot be kept of it, by field. */
export interface ReadSection {
  readonly section: Section;
  readonly problems: Readonly<Record<string, Key>>;
}

/** A section as its form was filled in, over what it is now. */
export function sectionIn(fields: Fields, before: Section): ReadSection {
  const problems: Record<string, Key> = {};
  const [title, intro] = [localisedIn(fields, 'title'), localisedIn(fields, 'intro')];
  if (Object.keys(title).length === 0) problems[`title_${LOCALES[0]}`] = 'errors.required';
  checkLength(title, 'title', LONGEST.title, problems);
  checkLength(intro, 'intro', LONGEST.intro, problems);
  const { intro: _before, ...rest } = before;
  const group = GROUPS.find((one) => one === first(fields, 'group')) ?? before.group;
  const section = { ...rest, group, title, ...(Object.keys(intro).length === 0 ? {} : { intro }) };
  return { section, problems };
}

/** A section as its form would be sent unchanged. */
export function fieldsOfSection(section: Section): Fields {
  const spread = (name: string, text: Section['title'] = {}): [string, string[]][] =>
    Object.entries(text).map(([lang, written]) => [`${name}_${lang}`, [written ?? '']]);
  return Object.fromEntries<readonly string[]>([
    ['group', [section.group]],
    ...spread('title', section.title),
    ...spread('intro', section.intro),
  ]);
}
