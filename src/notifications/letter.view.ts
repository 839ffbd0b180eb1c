import type { MailName } from '../engine/outbox.ts';
import { isKey, pick, translator, type Key, type Locale, type Localised } from '../i18n/index.ts';
import type { Facts } from './facts.ts';
import { TEMPLATES, type Template } from './templates.ts';

/** What views/mail/letter.html.ejs and .txt.ejs read: every mail is this. */
export interface LetterMail {
  readonly lang: Locale;
  readonly subject: string;
  readonly site: string;
  readonly tagline: string;
  readonly heading: string;
  readonly greeting: string;
  readonly happened: readonly string[];
  /** Until when, and what the same moment is called elsewhere. */
  readonly by?: string;
  readonly byNote?: string;
  readonly facts: readonly { readonly label: string; readonly lines: readonly string[] }[];
  readonly button?: { readonly text: string; readonly href: string };
  readonly next: readonly string[];
  readonly office: string;
  readonly contact: string;
  readonly small: readonly string[];
}

declare module '../web/views.ts' {
  interface MailViews {
    letter: LetterMail;
  }
}

/** What a letter is made of, besides its words. */
export interface LetterParts {
  readonly template: MailName;
  readonly locale: Locale;
  /** How the reader is called; null for an office. */
  readonly name: string | null;
  readonly tagline: Localised;
  readonly facts: Facts;
  /** Where the button leads, in full; null for a letter without one. */
  readonly href: string | null;
}

const MISSING = '\u0000';

/**
 * Fills texts with facts. A sentence whose fact is empty is never sent with a hole in it: it throws, the mail waits and
 * the failure is seen.
 */
function filling(locale: Locale, facts: Facts): (key: Key) => string {
  const t = translator(locale);
  const vars = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, value === '' ? MISSING : value]));
  return (key) => {
    const text = t(key, vars);
    if (text.includes(MISSING)) throw new Error(`mail: a fact is missing for ${key}`);
    return text;
  };
}

function paragraphs(text: string): readonly string[] {
  return text.split('\n\n');
}

/**
 * True for a name in which a mail program would see an address. Whoever signs up, or names a referee, chooses the name and
 * the recipient: a mail of the city must not carry their link. "S.Pd." and "Ir.H." are titles.
 */
function isAdvertised(name: string): boolean {
  return /[/@\\]|:\/\/|www\.|[\p{Ll}\p{N}]\.\p{Ll}{2,}/iu.test(
    name.replaceAll(/\b\p{Lu}\p{Ll}{0,3}\.(?=\p{Lu})/gu, ''),
  );
}

/** Composes a letter from its texts and facts. Throws where a sentence lacks its fact. */
export function letterOf(parts: LetterParts): LetterMail {
  const { template, locale, facts, name, href } = parts;
  const spec: Template = TEMPLATES[template];
  const t = translator(locale);
  const fill = filling(locale, facts);
  const own = (part: string): string | undefined => {
    const key = `mail.letters.${template}.${part}`;
    return isKey(key) ? fill(key) : undefined;
  };
  const by = own('by');
  // Where two cities keep the same time, the second line would say nothing.
  const byNote = facts.answerByHost === facts.answerBy ? undefined : own('byNote');
  const button = own('button');
  return {
    lang: locale,
    subject: oneLine(behalf(spec, facts) + fill(`mail.letters.${template}.subject`)),
    site: facts.site,
    tagline: pick(parts.tagline, locale),
    heading: fill(`mail.letters.${template}.heading`),
    greeting: name === null || isAdvertised(name) ? t('mail.greetingNoName') : t('mail.greeting', { name }),
    happened: paragraphs(fill(`mail.letters.${template}.happened`)),
    ...(by === undefined ? {} : { by }),
    ...(by === undefined || byNote === undefined ? {} : { byNote }),
    facts: listed(spec, facts, t),
    ...(button === undefined || href === null ? {} : { button: { text: button, href } }),
    next: paragraphs(fill(`mail.letters.${template}.next`)),
    office: t('mail.office', { city: facts.city }),
    contact: facts.contact,
    small: smallPrint(spec, fill),
  };
}

function listed(spec: Template, facts: Facts, t: (key: Key) => string): LetterMail['facts'] {
  // Who looks after several people reads first whom it is about.
  const about = spec.reader === 'applicant' ? (['onBehalf'] as const) : [];
  return [...about, ...spec.facts]
    .filter((name) => facts[name] !== '')
    .map((name) => ({ label: t(`mail.facts.${name}`), lines: facts[name].split(/\r?\n/) }));
}

function smallPrint(spec: Template, fill: (key: Key) => string): readonly string[] {
  const link = typeof spec.to === 'string' ? [] : [fill('mail.small.link')];
  return [fill(`mail.small.${spec.reader}`), ...link, fill('mail.small.never')];
}

/** Begins a subject with whom it is about, where that is not the reader. */
function behalf(spec: Template, { onBehalf }: Facts): string {
  return spec.reader === 'applicant' && onBehalf !== '' && !isAdvertised(onBehalf) ? `${onBehalf}: ` : '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
