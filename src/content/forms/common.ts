import type { Question, Section } from '../../calls/definitions.ts';
import { both } from '../text.ts';

/** Answers of every yes-or-no question. */
export const YES_NO = [
  { value: 'yes', label: both('Ya', 'Yes') },
  { value: 'no', label: both('Tidak', 'No') },
] as const;

/** Who the applicant is: offered from the profile and written back to it. */
export const details: Section = {
  key: 'details',
  group: 'about_you',
  title: both('Data diri Anda', 'Your details'),
  intro: both(
    'Tulis seperti di paspor. Bila Anda belum punya paspor, tulis seperti di KTP atau akta kelahiran.',
    'Write this as in your passport. If you have no passport yet, write it as in your identity card or birth certificate.',
  ),
  questions: [
    {
      key: 'name',
      kind: 'text',
      label: both('Nama lengkap', 'Full name'),
      hint: both('Nama satu kata adalah nama lengkap.', 'A one-word name is a whole name.'),
      required: true,
      maxLength: 200,
      identifying: true,
      autocomplete: 'name',
      profile: 'name',
    },
    {
      key: 'name_own_script',
      kind: 'text',
      label: both('Nama dalam aksara Anda sendiri', 'Name in your own script'),
      hint: both(
        'Misalnya dalam aksara Thai atau Tionghoa. Kosongkan bila tidak ada.',
        'For example in Thai or Chinese characters. Leave this empty if there is none.',
      ),
      required: false,
      maxLength: 200,
      identifying: true,
      profile: 'name_own_script',
    },
    {
      key: 'form_of_address',
      kind: 'text',
      label: both('Sapaan resmi', 'Form of address'),
      hint: both(
        'Dipakai di surat resmi, misalnya Sdri., Ibu, Encik, Gng., atau นางสาว.',
        'Used in official letters, such as Sdri., Ms, Encik, Gng. or นางสาว.',
      ),
      required: false,
      maxLength: 60,
      identifying: true,
      profile: 'form_of_address',
    },
    {
      key: 'called',
      kind: 'text',
      label: both('Nama panggilan', 'What people call you'),
      hint: both('Kami memakainya ketika menyapa Anda.', 'We use it when we write to you.'),
      required: true,
      maxLength: 100,
      identifying: true,
      autocomplete: 'nickname',
      profile: 'called',
    },
    {
      key: 'born_on',
      kind: 'day',
      label: both('Tanggal lahir', 'Date of birth'),
      required: true,
      identifying: true,
      autocomplete: 'bday',
      profile: 'born_on',
    },
    {
      key: 'nationality',
      kind: 'country',
      label: both('Kewarganegaraan', 'Nationality'),
      required: true,
      profile: 'nationality',
    },
    {
      key: 'identity_number',
      kind: 'text',
      label: both('Nomor identitas', 'Identity number'),
      hint: both(
        'KTP, KIA, MyKad, PhilSys, atau nomor kartu Thai. Hanya petugas yang berwenang dapat membukanya. Boleh menyusul.',
        'KTP, KIA, MyKad, PhilSys or Thai card number. Only staff who need it can open it. You may add it later.',
      ),
      required: false,
      maxLength: 60,
      restricted: true,
      identifying: true,
      profile: 'identity_number',
    },
    {
      key: 'phone',
      kind: 'text',
      label: both('Nomor telepon atau WhatsApp', 'Telephone or WhatsApp number'),
      hint: both('Dengan kode negara, misalnya +62 812 …', 'With the country code, such as +62 812 …'),
      required: true,
      maxLength: 40,
      identifying: true,
      autocomplete: 'tel',
      profile: 'phone',
    },
  ],
};

const residentSince: Question = {
  key: 'resident_since',
  kind: 'day',
  label: both('Tinggal di kota ini sejak', 'Living in this city since'),
  hint: both(
    'Perkiraan bulan dan tahun sudah cukup: pakai tanggal 1. Bila sejak lahir, tulis tanggal lahir Anda.',
    'The month and year are enough: use the first of the month. If since birth, give your date of birth.',
  ),
  required: true,
};

const EMERGENCY: readonly Question[] = [
  {
    key: 'emergency_name',
    kind: 'text',
    label: both('Siapa yang kami hubungi dalam keadaan darurat?', 'Whom do we call in an emergency?'),
    required: true,
    maxLength: 200,
    restricted: true,
    identifying: true,
    each: true,
  },
  {
    key: 'emergency_relation',
    kind: 'text',
    label: both('Hubungannya dengan Anda', 'How they are related to you'),
    required: true,
    maxLength: 60,
    restricted: true,
    identifying: true,
    each: true,
  },
  {
    key: 'emergency_phone',
    kind: 'text',
    label: both('Nomor teleponnya', 'Their telephone number'),
    required: true,
    maxLength: 40,
    restricted: true,
    identifying: true,
    each: true,
  },
];

/** Where the applicant lives; a track adds its own questions between. */
export function residence(title: Section['title'], own: readonly Question[] = []): Section {
  return {
    key: 'residence',
    group: 'about_you',
    title,
    questions: [
      {
        key: 'address',
        kind: 'text',
        label: both('Alamat', 'Address'),
        hint: both('Jalan, kelurahan, dan kecamatan.', 'Street, neighbourhood and district.'),
        required: true,
        maxLength: 300,
        identifying: true,
        autocomplete: 'street-address',
      },
      residentSince,
      ...own,
      ...EMERGENCY,
    ],
  };
}

/** Languages with a CEFR level each. */
export const languages: Question = {
  key: 'languages',
  kind: 'language',
  label: both('Bahasa apa saja yang Anda gunakan?', 'Which languages do you use?'),
  hint: both(
    'Termasuk bahasa daerah. A1 berarti beberapa kalimat, B1 cukup untuk sehari-hari, C2 seperti bahasa ibu.',
    'Include the language of your home. A1 is a few sentences, B1 is enough for daily life, C2 is like a mother tongue.',
  ),
  required: true,
  each: true,
};

/** What the host has to know to look after the person; never shown to a reviewer. */
export const support: Section = {
  key: 'support',
  group: 'about_you',
  title: both('Kesehatan dan kebutuhan Anda', 'Your health and what you need'),
  intro: both(
    'Jawaban di halaman ini tidak dinilai. Kota tuan rumah baru melihatnya setelah ada tawaran, supaya tempat Anda dapat disiapkan dengan baik.',
    'Nothing on this page is scored. The host city sees it only after an offer, so that your place can be made ready.',
  ),
  questions: [
    {
      key: 'diet',
      kind: 'choices',
      label: both('Makanan', 'Food'),
      hint: both('Pilih semua yang sesuai.', 'Choose all that apply.'),
      required: true,
      options: [
        { value: 'anything', label: both('Saya makan apa saja', 'I eat everything') },
        { value: 'halal', label: both('Halal', 'Halal') },
        { value: 'no_pork', label: both('Tanpa babi', 'No pork') },
        { value: 'no_beef', label: both('Tanpa sapi', 'No beef') },
        { value: 'vegetarian', label: both('Vegetarian', 'Vegetarian') },
        { value: 'vegan', label: both('Vegan', 'Vegan') },
        { value: 'other', label: both('Lainnya', 'Something else') },
      ],
      restricted: true,
      each: true,
    },
    {
      key: 'diet_other',
      kind: 'text',
      label: both('Jelaskan makanan Anda', 'Tell us about your food'),
      required: true,
      maxLength: 200,
      when: { key: 'diet', is: ['other'] },
      restricted: true,
      each: true,
    },
    {
      key: 'prayer_fasting',
      kind: 'choice',
      label: both('Waktu doa dan puasa', 'Prayer and fasting'),
      hint: both(
        'Kami tidak menanyakan agama Anda, hanya apa yang perlu disiapkan.',
        'We do not ask for your religion, only for what should be prepared.',
      ),
      required: true,
      options: [
        { value: 'none', label: both('Tidak perlu persiapan', 'Nothing to prepare') },
        { value: 'daily', label: both('Perlu waktu dan tempat setiap hari', 'Time and a place every day') },
        { value: 'weekly', label: both('Perlu waktu setiap pekan', 'Time once a week') },
        {
          value: 'fasting',
          label: both(
            'Setiap hari, dan saya berpuasa pada masa tertentu',
            'Every day, and I fast at some times of the year',
          ),
        },
      ],
      restricted: true,
      each: true,
    },
    {
      key: 'allergies',
      kind: 'text',
      label: both('Alergi', 'Allergies'),
      hint: both('Makanan, obat, sengatan, debu, bulu hewan.', 'Food, medicine, stings, dust, animal hair.'),
      required: false,
      maxLength: 300,
      restricted: true,
      each: true,
    },
    {
      key: 'medical',
      kind: 'essay',
      label: both('Kondisi kesehatan dan obat rutin', 'Health conditions and regular medicine'),
      hint: both(
        'Yang perlu diketahui dokter bila Anda sakit di sana. Paling banyak 100 kata.',
        'What a doctor should know if you fall ill there. 100 words at most.',
      ),
      required: false,
      words: { max: 100 },
      restricted: true,
      each: true,
    },
    {
      key: 'access',
      kind: 'essay',
      label: both('Akses dan dukungan', 'Access and support'),
      hint: both(
        'Misalnya kursi roda, juru bahasa isyarat, bacaan huruf besar, kamar di lantai bawah. Paling banyak 100 kata.',
        'For example a wheelchair, a sign interpreter, large print, a room on the ground floor. 100 words at most.',
      ),
      required: false,
      words: { max: 100 },
      restricted: true,
      each: true,
    },
  ],
};

const consent = (key: string, label: Question['label'], textVersion: string, required: boolean): Question => ({
  key,
  kind: 'consent',
  label,
  required,
  textVersion,
});

/** What the person agrees to; only the first two are needed to take part. */
export function agreements(own: readonly Question[] = []): Section {
  return {
    key: 'consents',
    group: 'agreements',
    title: both('Persetujuan', 'Consent'),
    intro: both(
      'Baca teksnya lebih dahulu. Anda dapat mencabut setiap persetujuan di halaman permohonan Anda, kapan saja.',
      'Please read each text first. You can withdraw any consent on your application’s page, at any time.',
    ),
    questions: [
      consent(
        'consent_processing',
        both(
          'Saya setuju data saya diproses untuk permohonan ini',
          'I agree that my data are processed for this application',
        ),
        'processing-2026-1',
        true,
      ),
      consent(
        'consent_share',
        both(
          'Saya setuju data saya dibagikan kepada kota tuan rumah yang saya pilih bila saya dicalonkan',
          'I agree that my data are shared with the host city that I ranked if I am nominated',
        ),
        'share-2026-1',
        true,
      ),
      consent(
        'consent_publicity',
        both(
          'Saya setuju nama panggilan dan foto saya dipublikasikan',
          'I agree that the name I am called by and photographs of me are published',
        ),
        'publicity-2026-1',
        false,
      ),
      ...own,
    ],
  };
}

/** An artist's consent to the loan of works made during the stay. */
export const loanOfWorks: Question = consent(
  'consent_loan',
  both(
    'Saya bersedia meminjamkan karya residensi untuk satu pameran',
    'I am willing to lend works of the residency for one exhibition',
  ),
  'loan-2026-1',
  false,
);
