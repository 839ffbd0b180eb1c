import type { Chance } from '../text.ts';

/** The words that fill the gaps of a text. */
export type Words = Readonly<Record<string, string>>;

/** Says a text: takes one of each `{this|that}` and fills each `<gap>`; throws where a gap has no word. */
export function say(text: string, chance: Chance, words: Words = {}): string {
  const chosen = text.replace(/\{([^{}]*)\}/gu, (_, options: string) => chance.pick(options.split('|')));
  const filled = chosen.replace(/<(\w+)>/gu, (_, gap: string) => {
    const word = words[gap];
    if (word === undefined) throw new Error(`no word for <${gap}>`);
    return word;
  });
  return filled.replace(/ {2,}/gu, ' ').trim();
}

/** Says paragraphs, with an empty line between. */
export function sayAll(texts: readonly string[], chance: Chance, words: Words = {}): string {
  return texts.map((text) => say(text, chance, words)).join('\n\n');
}
