import type { RequirementDefinition } from '../calls/definitions.ts';
import { both, type CityId, type Track } from './text.ts';

const PDF = ['application/pdf'] as const;
const SCAN = ['application/pdf', 'image/jpeg', 'image/png'] as const;
const PHOTO = ['image/jpeg', 'image/png', 'image/webp'] as const;

/** A document of one file that tells who the person is, unless said otherwise. */
function requirement(
  own: Pick<RequirementDefinition, 'key' | 'name' | 'hint' | 'due'> & Partial<RequirementDefinition>,
): RequirementDefinition {
  return {
    condition: 'always',
    formats: SCAN,
    maxFiles: 1,
    restricted: false,
    identifying: true,
    validMonthsBeyond: 0,
    ...own,
  };
}

/** Months of passport that a host country asks for beyond the last day. */
export const PASSPORT_MONTHS: Readonly<Record<CityId, number>> = {
  palu: 6,
  'kota-kinabalu': 18,
  davao: 6,
  'chiang-mai': 6,
};

const passport = (months: number, due: RequirementDefinition['due']): RequirementDefinition =>
  requirement({
    key: 'passport',
    name: both('Salinan paspor', 'Copy of the passport'),
    hint: both(
      `Halaman dengan foto saja. Masih berlaku ${months} bulan setelah hari terakhir. Belum punya? Unggah setelah dicalonkan.`,
      `Only the page with the photograph. Valid for ${months} months after the last day. None yet? Add it once you are nominated.`,
    ),
    due,
    restricted: true,
    validMonthsBeyond: months,
    conditions: { validity: PASSPORT_MONTHS }, // each host says how long for itself
  });

const photograph = requirement({
  key: 'photograph',
  name: both('Pasfoto', 'Photograph'),
  hint: both(
    'Wajah menghadap ke depan, latar polos, diambil tahun ini.',
    'Facing forward, plain background, taken this year.',
  ),
  due: 'nomination',
  formats: PHOTO,
});

const health = requirement({
  key: 'health_certificate',
  name: both('Surat keterangan sehat', 'Health certificate'),
  hint: both(
    'Dari puskesmas, klinik, atau dokter, paling lama enam bulan sebelum berangkat.',
    'From a health centre, clinic or doctor, at most six months before you travel.',
  ),
  due: 'nomination',
  restricted: true,
});

const insurance = requirement({
  key: 'insurance',
  name: both('Asuransi perjalanan', 'Travel insurance'),
  hint: both(
    'Polis atas nama Anda yang menanggung rawat inap dan pemulangan, sepanjang masa pertukaran.',
    'A policy in your name that covers hospital care and the way home, for the whole exchange.',
  ),
  due: 'travel',
  formats: PDF,
});

const guardianIdentity = requirement({
  key: 'guardian_identity',
  name: both('Identitas orang tua atau wali', 'Identity of the parent or guardian'),
  hint: both(
    'Kartu identitas dan kartu keluarga atau akta yang menunjukkan hubungan Anda.',
    'The identity card, and the family card or certificate that shows how you are related.',
  ),
  condition: 'minor',
  due: 'nomination',
  maxFiles: 2,
  restricted: true,
});

const paperForm = requirement({
  key: 'paper_form',
  name: both('Pindaian formulir kertas', 'Scan of the paper form'),
  hint: both(
    'Semua halaman yang Anda terima, dengan tanggal terima dan tanda tangan pemohon.',
    'Every page as it was received, with the day of receipt and the applicant’s signature.',
  ),
  condition: 'paper',
  due: 'submission',
  restricted: true,
});

const cv = requirement({
  key: 'cv',
  name: both('Riwayat hidup', 'CV'),
  hint: both('Paling banyak dua halaman.', 'Two pages at most.'),
  due: 'submission',
  formats: PDF,
});

const student = (months: number): readonly RequirementDefinition[] => [
  requirement({
    key: 'transcript',
    name: both('Rapor atau transkrip', 'Transcript'),
    hint: both('Dua semester terakhir, dengan cap sekolah.', 'The last two terms, stamped by the school.'),
    due: 'submission',
    maxFiles: 4,
  }),
  requirement({
    key: 'school_letter',
    name: both('Surat izin sekolah atau kampus', 'Letter of the school or university'),
    hint: both(
      'Menyatakan Anda terdaftar dan boleh belajar di kota lain selama pertukaran.',
      'It says that you are enrolled and may study in another city during the exchange.',
    ),
    due: 'submission',
  }),
  photograph,
  passport(months, 'nomination'),
  health,
  guardianIdentity,
  insurance,
];

const artist = (months: number): readonly RequirementDefinition[] => [
  requirement({
    key: 'portfolio',
    name: both('Portofolio', 'Portfolio'),
    hint: both(
      'Foto karya yang Anda daftarkan, tanpa nama dan tanda tangan: penilai melihat berkas ini.',
      'Photographs of the works you listed, without name or signature: reviewers see these files.',
    ),
    due: 'submission',
    formats: ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'],
    maxFiles: 20,
    identifying: false,
    conditions: { once: true }, // of a group the lead hands in one for all
  }),
  { ...cv, conditions: { once: true } },
  photograph,
  passport(months, 'nomination'),
  health,
  guardianIdentity,
  insurance,
];

const entrepreneur = (months: number): readonly RequirementDefinition[] => [
  requirement({
    key: 'business_plan',
    name: both('Rencana usaha atau presentasi', 'Business plan or deck'),
    hint: both('Paling banyak sepuluh halaman.', 'Ten pages at most.'),
    due: 'submission',
    formats: PDF,
  }),
  requirement({
    key: 'registration',
    name: both('Bukti pendaftaran usaha', 'Registration of the business'),
    hint: both(
      'NIB, SSM, DTI, SEC, atau surat keterangan usaha dari kelurahan bila belum terdaftar.',
      'NIB, SSM, DTI, SEC, or a letter of your village office if it is not registered yet.',
    ),
    due: 'submission',
  }),
  requirement({
    key: 'catalogue',
    name: both('Katalog produk', 'Catalogue of products'),
    hint: both('Foto dan harga. Daftar sederhana sudah cukup.', 'Photographs and prices. A simple list will do.'),
    due: 'submission',
    formats: ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'],
    maxFiles: 6,
  }),
  photograph,
  passport(months, 'nomination'),
  health,
  insurance,
];

const BY_TRACK: Readonly<Record<Track, (months: number) => readonly RequirementDefinition[]>> = {
  student,
  artist,
  entrepreneur,
};

/** The documents that a track asks for when people go to `host`, in order. */
export function requirementsOf(track: Track, host: CityId): readonly RequirementDefinition[] {
  return [...BY_TRACK[track](PASSPORT_MONTHS[host]), paperForm];
}
