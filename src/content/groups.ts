import type { CityId } from './text.ts';

/** Somebody of a group: name, their name in their own script where they have one, and how old they are. */
export interface Dancer {
  readonly name: string;
  readonly ownScript?: string;
  readonly age: number;
}

const named = (names: readonly (readonly [name: string, age: number, ownScript?: string])[]): readonly Dancer[] =>
  names.map(([name, age, ownScript]) => ({ name, age, ...(ownScript === undefined ? {} : { ownScript }) }));

/** Seven people of each city who dance or drum together; the youngest of each is a minor. */
export const DANCERS: Readonly<Record<CityId, readonly Dancer[]>> = {
  palu: named([
    ['Rahman Lasadindi', 31], ['Ningsih', 24], ['Ferdi Toana', 15], ['Hasnawati', 42], ['Gilang Ramadhan', 22], ['Sitti Nur', 27], ['Adi', 35],
  ]),
  'kota-kinabalu': named([
    ['Jimmy Sogunting', 29], ['Salmah binti Udin', 33], ['Alvin Latip', 16], ['Brenda Mobijohn', 25], ['Rosie Jaikol', 38], ['Nelson Gumpil', 47], ['Dayang Suriani', 21],
  ]),
  davao: named([
    ['Rosalinda Tuguinay', 41], ['Junmar Bentulan', 23], ['Aira Mae Dumanlag', 15], ['Ramil Ongayo', 36], ['Liezl Sumayan', 28], ['Datu Kiram Ayao', 52], ['Mary Grace Apostol', 23],
  ]),
  'chiang-mai': named([
    ['Kanokwan Jaikaew', 26, 'กนกวรรณ ใจแก้ว'], ['Somchai Boonmee', 44, 'สมชาย บุญมี'], ['Pimchanok Inta', 16, 'พิมพ์ชนก อินต๊ะ'], ['Nattapong Kaewsai', 30, 'ณัฐพงศ์ แก้วใส'],
    ['Suda Panyarat', 39, 'สุดา ปัญญารัตน์'], ['Wichai Maneewan', 51, 'วิชัย มณีวรรณ'], ['Arisa Thongdee', 22, 'อริสา ทองดี'],
  ]),
}; // prettier-ignore

/** What people do in such a group, in the language of its lead. */
export const PARTS: Readonly<Record<'id' | 'en', readonly string[]>> = {
  id: ['Penari', 'Penabuh gong', 'Penari', 'Penata busana', 'Penabuh', 'Penari', 'Penyanyi'],
  en: ['Dancer', 'Gong player', 'Dancer', 'Costume', 'Drummer', 'Dancer', 'Singer'],
};
