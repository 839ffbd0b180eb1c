const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The text as the letters that a reader sees: a consonant with its vowel and tone, or an emoji of several parts, is one. */
export function lettersOf(text: string): readonly string[] {
  return Array.from(segments.segment(text), ({ segment }) => segment);
}
