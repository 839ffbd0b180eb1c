const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What people call letters, one by one: a base stays with the vowels and marks above and below it. */
export function graphemesOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
