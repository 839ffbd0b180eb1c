import { city, cities, site, agreements, agreement, calls } from './admin-cities.ts';
import { people, person, invite, role } from './admin-people.ts';
import { events, outbox } from './admin-record.ts';

/** Teks halaman admin. */
export const admin = {
  adminOf: 'Admin {{cities}}',
  inLanguage: '{{field}}, {{language}}',
  choose: 'Pilih salah satu',
  change: 'Ubah',
  save: 'Simpan',
  saved: 'Perubahan telah disimpan.',
  apply: 'Terapkan',
  clear: 'Hapus saringan',
  tabs: {
    label: 'Yang Anda kelola',
    cities: 'Kota',
    agreements: 'Perjanjian kerja sama',
    calls: 'Penerimaan',
    site: 'Pengaturan situs',
  },
  cities,
  city,
  site,
  agreements,
  agreement,
  calls,
  people,
  person,
  invite,
  role,
  outbox,
  events,
} as const;
