/**
 * A name as it is sorted and compared: code units of its case-folded letters, alike on both databases. Latin letters
 * lose their marks. Thai keeps its vowels, which tell names apart, loses its tones, and has the vowels that are written
 * before a consonant behind it, as its dictionaries do.
 */
export function sortKeyOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[\u0E47-\u0E4C\u0E4E]/g, '')
    .replaceAll('\u0E4D\u0E32', '\u0E33') // one vowel, which NFKD takes apart
    .replace(/([\u0E40-\u0E44])([\u0E01-\u0E2E])/g, '$2$1')
    .toLowerCase()
    .slice(0, 200);
}
