import type { Localised } from '../i18n/index.ts';
import { both } from './text.ts';

// Islamic, Chinese, Hindu and Buddhist days follow the moon: those of 2026 are as the four governments announced them,
// those of 2027 are computed and may move by a day. The city's office corrects them on its settings page.

const NAMES = {
  newYear: both('Tahun Baru', 'New Year’s Day'),
  newYearsEve: both('Malam Tahun Baru', 'New Year’s Eve'),
  isra: both('Isra Mikraj', 'Ascension of the Prophet'),
  lunar: both('Tahun Baru Imlek', 'Lunar New Year'),
  nyepi: both('Nyepi', 'Nyepi, Day of Silence'),
  eid: both('Idulfitri', 'Eid al-Fitr'),
  eidAdha: both('Iduladha', 'Eid al-Adha'),
  muharram: both('Tahun Baru Islam', 'Islamic New Year'),
  mawlid: both('Maulid Nabi Muhammad', 'Birthday of the Prophet'),
  maundy: both('Kamis Putih', 'Maundy Thursday'),
  goodFriday: both('Jumat Agung', 'Good Friday'),
  holySaturday: both('Sabtu Suci', 'Holy Saturday'),
  easter: both('Paskah', 'Easter'),
  ascension: both('Kenaikan Yesus Kristus', 'Ascension Day'),
  labour: both('Hari Buruh', 'Labour Day'),
  vesak: both('Waisak', 'Vesak'),
  christmasEve: both('Malam Natal', 'Christmas Eve'),
  christmas: both('Natal', 'Christmas Day'),
  jointLeave: both('Cuti bersama', 'Joint leave'),
  replacement: both('Hari libur pengganti', 'Day in lieu'),
  pancasila: both('Hari Lahir Pancasila', 'Pancasila Day'),
  proclamation: both('Hari Kemerdekaan Indonesia', 'Independence Day of Indonesia'),
  governor: both('Hari Jadi Gubernur Sabah', 'Birthday of the Governor of Sabah'),
  kaamatan: both('Kaamatan, pesta panen', 'Kaamatan, harvest festival'),
  agong: both('Hari Jadi Yang di-Pertuan Agong', 'Birthday of the King of Malaysia'),
  merdeka: both('Hari Kebangsaan Malaysia', 'National Day of Malaysia'),
  malaysia: both('Hari Malaysia', 'Malaysia Day'),
  deepavali: both('Deepavali', 'Deepavali'),
  dabaw: both('Araw ng Dabaw, hari jadi kota', 'Araw ng Dabaw, the city’s own day'),
  valour: both('Hari Keberanian', 'Day of Valour'),
  freedom: both('Hari Kemerdekaan Filipina', 'Independence Day of the Philippines'),
  kadayawan: both('Kadayawan', 'Kadayawan'),
  ninoy: both('Hari Ninoy Aquino', 'Ninoy Aquino Day'),
  both: both('Kadayawan dan Hari Ninoy Aquino', 'Kadayawan and Ninoy Aquino Day'),
  heroes: both('Hari Pahlawan Nasional', 'National Heroes Day'),
  allSaints: both('Hari Semua Orang Kudus', 'All Saints’ Day'),
  allSouls: both('Hari Arwah', 'All Souls’ Day'),
  bonifacio: both('Hari Bonifacio', 'Bonifacio Day'),
  immaculate: both('Maria Dikandung Tanpa Noda', 'Immaculate Conception'),
  rizal: both('Hari Rizal', 'Rizal Day'),
  bridge: both('Libur khusus', 'Special holiday'),
  makha: both('Makha Bucha', 'Makha Bucha'),
  chakri: both('Hari Chakri', 'Chakri Day'),
  songkran: both('Songkran', 'Songkran'),
  coronation: both('Hari Penobatan Raja', 'Coronation Day'),
  ploughing: both('Upacara Bajak Kerajaan', 'Royal Ploughing Ceremony'),
  visakha: both('Visakha Bucha', 'Visakha Bucha'),
  suthida: both('Hari Jadi Ratu Suthida', 'Birthday of Queen Suthida'),
  vajiralongkorn: both('Hari Jadi Raja Vajiralongkorn', 'Birthday of King Vajiralongkorn'),
  asalha: both('Asalha Bucha', 'Asalha Bucha'),
  phansa: both('Khao Phansa', 'Khao Phansa'),
  sirikit: both('Hari Ibu', 'Mother’s Day'),
  bhumibol: both('Peringatan Raja Bhumibol', 'King Bhumibol Memorial Day'),
  chulalongkorn: both('Hari Chulalongkorn', 'Chulalongkorn Day'),
  father: both('Hari Ayah', 'Father’s Day'),
  constitution: both('Hari Konstitusi', 'Constitution Day'),
} as const satisfies Record<string, Localised>;

type Days = Partial<Record<keyof typeof NAMES, string>>;

/** The days of a city's calendar that are not working days, in order, and what each is called. */
export interface HolidayContent {
  readonly holidays: readonly string[];
  readonly holidayNames: Readonly<Record<string, Localised>>;
}

function calendar(year2026: Days, year2027: Days): HolidayContent {
  const named = [year2026, year2027].flatMap((days, i) =>
    (Object.entries(days) as [keyof Days, string][]).flatMap(([name, list]) =>
      list.split(' ').map((day) => [`${String(2026 + i)}-${day}`, NAMES[name]] as const),
    ),
  );
  const sorted = named.sort(([a], [b]) => (a < b ? -1 : 1));
  return { holidays: sorted.map(([day]) => day), holidayNames: Object.fromEntries(sorted) };
}

/** Indonesia: joint decree of three ministers on holidays and joint leave (cuti bersama) 2026; joint leave of 2027 is not in. */
export const INDONESIA = calendar(
  {
    newYear: '01-01', isra: '01-16', jointLeave: '02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24', lunar: '02-17', nyepi: '03-19',
    eid: '03-21 03-22', goodFriday: '04-03', easter: '04-05', labour: '05-01', ascension: '05-14', eidAdha: '05-27', vesak: '05-31',
    pancasila: '06-01', muharram: '06-16', proclamation: '08-17', mawlid: '08-25', christmas: '12-25',
  },
  {
    newYear: '01-01', isra: '01-05', lunar: '02-06', nyepi: '03-08', eid: '03-10 03-11', goodFriday: '03-26', easter: '03-28',
    labour: '05-01', ascension: '05-06', eidAdha: '05-17', vesak: '05-20', pancasila: '06-01', muharram: '06-06', mawlid: '08-15',
    proclamation: '08-17', christmas: '12-25',
  },
); // prettier-ignore

/** Malaysia: federal holidays and those of Sabah (Kaamatan, Good Friday, Christmas Eve, the Governor's birthday). */
export const SABAH = calendar(
  {
    newYear: '01-01', lunar: '02-17 02-18', eid: '03-21 03-22', replacement: '03-23 06-02 11-09', governor: '03-30', goodFriday: '04-03',
    labour: '05-01', eidAdha: '05-27', kaamatan: '05-30 05-31', agong: '06-01', muharram: '06-17', mawlid: '08-25', merdeka: '08-31',
    malaysia: '09-16', deepavali: '11-08', christmasEve: '12-24', christmas: '12-25',
  },
  {
    newYear: '01-01', lunar: '02-06 02-07', replacement: '02-08 06-01 08-16', eid: '03-10 03-11', goodFriday: '03-26', governor: '03-30',
    labour: '05-01', eidAdha: '05-17', vesak: '05-20', kaamatan: '05-30 05-31', muharram: '06-06', agong: '06-07', mawlid: '08-15',
    merdeka: '08-31', malaysia: '09-16', deepavali: '10-28', christmasEve: '12-24', christmas: '12-25',
  },
); // prettier-ignore

/** Philippines: regular and special days by proclamation; Araw ng Dabaw (16 March) and Kadayawan (third Friday of August) are Davao's own. */
export const DAVAO = calendar(
  {
    newYear: '01-01', lunar: '02-17', dabaw: '03-16', eid: '03-20', maundy: '04-02', goodFriday: '04-03', holySaturday: '04-04',
    valour: '04-09', labour: '05-01', eidAdha: '05-27', freedom: '06-12', both: '08-21', heroes: '08-31', allSaints: '11-01',
    allSouls: '11-02', bonifacio: '11-30', immaculate: '12-08', christmasEve: '12-24', christmas: '12-25', rizal: '12-30', newYearsEve: '12-31',
  },
  {
    newYear: '01-01', lunar: '02-06', eid: '03-10', dabaw: '03-16', maundy: '03-25', goodFriday: '03-26', holySaturday: '03-27',
    valour: '04-09', labour: '05-01', eidAdha: '05-17', freedom: '06-12', kadayawan: '08-20', ninoy: '08-21', heroes: '08-30',
    allSaints: '11-01', allSouls: '11-02', bonifacio: '11-30', immaculate: '12-08', christmasEve: '12-24', christmas: '12-25',
    rizal: '12-30', newYearsEve: '12-31',
  },
); // prettier-ignore

/** Thailand: government holidays with the days put in their place when one falls on a weekend; the ploughing day is of the civil service. */
export const THAILAND = calendar(
  {
    newYear: '01-01', bridge: '01-02', makha: '03-03', chakri: '04-06', songkran: '04-13 04-14 04-15', coronation: '05-04',
    ploughing: '05-13', visakha: '06-01', suthida: '06-03', vajiralongkorn: '07-28', asalha: '07-29', phansa: '07-30', sirikit: '08-12',
    bhumibol: '10-13', chulalongkorn: '10-23', father: '12-07', constitution: '12-10', newYearsEve: '12-31',
  },
  {
    newYear: '01-01', makha: '02-22', chakri: '04-06', songkran: '04-13 04-14 04-15', coronation: '05-04', visakha: '05-20',
    suthida: '06-03', asalha: '07-19', vajiralongkorn: '07-28', sirikit: '08-12', bhumibol: '10-13', chulalongkorn: '10-25',
    father: '12-06', constitution: '12-10', newYearsEve: '12-31',
  },
); // prettier-ignore
