import { graphemesOf } from './graphemes.ts';

// Thai writes five vowels before the consonant that a word begins with.
const WRITTEN_FIRST = /^[\u0E40-\u0E44]+/;
const BEHIND = /^(?:Jr|Sr|I{2,3}|IV)\.?$/;

const bareOf = (word: string): string => word.replace(/^\P{L}+/u, '').replace(WRITTEN_FIRST, '');
// Of a Thai letter the consonant alone: a vowel or a tone above it belongs to the syllable.
const letterOf = (word: string): string =>
  (graphemesOf(word)[0] ?? '').normalize('NFC').replace(/[\u0E31-\u0E4E]+$/, '');

/** Up to two letters that stand for a person; a one-word name has one, and "Jr." or "III" is no name. */
export function initialsOf(name: string): string {
  const all = name.split(/[\s,]+/).filter((word) => bareOf(word) !== '');
  const named = all.filter((word, i) => i === 0 || !BEHIND.test(word)).map(bareOf);
  const [first = '', last = ''] = [named[0], named.length > 1 ? named.at(-1) : undefined];
  return (letterOf(first) + letterOf(last)).toUpperCase();
}
