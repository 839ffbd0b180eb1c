import type { CityLine } from '../cities/cities.reads.ts';
import { countryName } from '../cities/names.ts';
import { isKey, keyOf, type Key, type Locale, type Translate } from '../i18n/index.ts';
import type { Page } from '../web/views.ts';

/** One heading with what stands under it. */
export interface Part {
  readonly id: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly items: readonly string[];
}

/** What views/help/help.ejs reads. */
export interface HelpPage extends Page {
  readonly intro: string;
  readonly groups: readonly { readonly id: string; readonly heading: string; readonly questions: readonly Part[] }[];
}

/** What views/help/text.ejs reads: a long text in parts. */
export interface TextPage extends Page {
  readonly intro: string;
  /** Said where the text is a sample that somebody has to confirm. */
  readonly sample: string | null;
  readonly parts: readonly Part[];
}

/** What views/help/contact.ejs reads. */
export interface ContactPage extends Page {
  readonly intro: string;
  readonly offices: readonly {
    readonly id: string;
    readonly city: string;
    readonly country: string;
    readonly email: string;
    readonly lines: readonly string[];
  }[];
  readonly parts: readonly Part[];
}

declare module '../web/views.ts' {
  interface Views {
    'help/help': HelpPage;
    'help/text': TextPage;
    'help/contact': ContactPage;
  }
}

const MOST = 20; // more than any part has

/** The texts `<key>.1`, `<key>.2`, … as far as there are any. */
function numbered(key: string, t: Translate): string[] {
  const keys = Array.from({ length: MOST }, (_, i) => `${key}.${i + 1}`);
  const end = keys.findIndex((each) => !isKey(each));
  return keys.slice(0, end === -1 ? MOST : end).map((each) => t(each as Key));
}

function partOf(key: string, id: string, t: Translate): Part {
  return {
    id,
    heading: t(keyOf(key, 'title')),
    paragraphs: numbered(`${key}.text`, t),
    items: numbered(`${key}.list`, t),
  };
}

const QUESTIONS = {
  applying: ['phone', 'account', 'save', 'several', 'group', 'language', 'paper'],
  documents: ['formats', 'passport', 'large', 'wrong'],
  people: ['referee', 'refereeSilent', 'guardian'],
  time: ['deadline', 'late', 'afterwards', 'withdraw'],
  messages: ['email', 'whatsapp', 'cost', 'trust'],
} as const;

/** Questions that people ask, by subject. */
export function helpPage(t: Translate): HelpPage {
  return {
    title: t('help.title'),
    intro: t('help.intro'),
    groups: Object.entries(QUESTIONS).map(([group, questions]) => ({
      id: group,
      heading: t(keyOf('help.group', group)),
      questions: questions.map((question) => partOf(`help.questions.${question}`, question, t)),
    })),
  };
}

const ACCESSIBILITY = ['standard', 'how', 'tested', 'limits', 'formats', 'complain'] as const;
const PRIVACY = [
  'who',
  'what',
  'purpose',
  'sees',
  'abroad',
  'kept',
  'rights',
  'minors',
  'breach',
  'cookies',
  'complain',
] as const;
const CONTACT = ['before', 'urgent', 'page'] as const;

/** How far everybody can use these pages, and what to do when somebody cannot. */
export function accessibilityPage(t: Translate): TextPage {
  return {
    title: t('help.accessibility.title'),
    intro: t('help.accessibility.intro'),
    sample: null,
    parts: ACCESSIBILITY.map((part) => partOf(`help.accessibility.${part}`, part, t)),
  };
}

/** What is kept of people, why, for how long, and what they can ask for. */
export function privacyPage(t: Translate): TextPage {
  return {
    title: t('help.privacy.title'),
    intro: t('help.privacy.intro'),
    sample: t('help.privacy.sample'),
    parts: PRIVACY.map((part) => partOf(`help.privacy.${part}`, part, t)),
  };
}

/** The programme offices of all cities. */
export function contactPage(
  cities: readonly (CityLine & { readonly contactEmail: string; readonly letterhead: string })[],
  { t, locale }: { readonly t: Translate; readonly locale: Locale },
): ContactPage {
  return {
    title: t('help.contact.title'),
    intro: t('help.contact.intro'),
    offices: cities.map((city) => ({
      id: city.id,
      city: city.name,
      country: countryName(city.country, locale),
      email: city.contactEmail,
      lines: city.letterhead.split('\n').filter((line) => line.trim() !== ''),
    })),
    parts: CONTACT.map((part) => partOf(`help.contact.${part}`, part, t)),
  };
}
