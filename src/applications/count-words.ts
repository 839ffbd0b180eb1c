const THAI = /[\u0e00-\u0e7f]/;
const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

/**
 * Words as the counter on the page counts them (public/js/enhance.js): what stands between blanks; Thai, which has no
 * blanks, by its words.
 */
export function countWords(text: string): number {
  if (THAI.test(text)) {
    let words = 0;
    for (const segment of segmenter.segment(text)) if (segment.isWordLike === true) words += 1;
    return words;
  }
  const trimmed = text.trim();
  return trimmed === '' ? 0 : trimmed.split(/\s+/).length;
}
