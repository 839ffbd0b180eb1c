import { numberOf, type DemoPerson } from '../../../content/people.ts';
import type { Answers } from '../../../calls/definitions.ts';
import { jpegOf } from './images.ts';
import { pdfOf, type Line, type Sheet } from './pdf.ts';

/** A file as somebody would upload it. */
export interface Paper {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Whose file it is, and what it says. */
export interface PaperFor {
  readonly person: DemoPerson;
  readonly answers: Readonly<Record<string, Answers>>;
  /** The day that it is dated. */
  readonly made: string;
  /** Until when a passport or a policy is valid. */
  readonly until: string;
  /** The guardian whose identity card it is. */
  readonly guardian: string;
}

type Say = (id: string, en: string) => string;
type Draw = (of: PaperFor, say: Say, chance: number) => { name: string; sheets: readonly Sheet[] };

const answer = (of: PaperFor, section: string, key: string): string => {
  const given = of.answers[section]?.[key];
  return typeof given === 'string' ? given : '';
};
const paragraphs = (text: string): string[] => text.split(/\n+/).flatMap((part) => [part, '']);
const whose = ({ person }: PaperFor, say: Say): Line[] => [
  [say('Nama', 'Name'), person.name],
  // The fonts at hand have Latin and Thai letters.
  ...(person.ownScript !== undefined && person.nationality === 'TH' ? [['', person.ownScript] as const] : []),
  [say('Tanggal lahir', 'Date of birth'), person.bornOn],
  '',
];

const SUBJECTS = [
  ['Bahasa Indonesia', 'Language'], ['Bahasa Inggris', 'English'], ['Matematika', 'Mathematics'], ['Biologi', 'Biology'],
  ['Sejarah', 'History'], ['Seni Budaya', 'Arts'], ['Ekonomi', 'Economics'], ['Pendidikan Jasmani', 'Physical education'],
] as const; // prettier-ignore

const transcript: Draw = (of, say, chance) => ({
  name: say('rapor', 'transcript'),
  sheets: [0, 1].map((term) => ({
    title: `${say('Rapor semester', 'Transcript, term')} ${String(term + 1)}`,
    lines: [
      [say('Sekolah', 'School'), answer(of, 'school', 'school_name')] as const,
      ...whose(of, say),
      ...SUBJECTS.map(([id, en], i): Line => [say(id, en), String(72 + ((chance >> (i + term)) % 26))]),
      '',
      [say('Nilai rata-rata', 'Average'), answer(of, 'school', 'grade_average')] as const,
    ],
    stamp: answer(of, 'school', 'school_name'),
  })),
});

const schoolLetter: Draw = (of, say, chance) => ({
  name: say('surat-sekolah', 'school-letter'),
  sheets: [
    {
      title: say('Surat keterangan dan izin', 'Letter of the school'),
      lines: [
        `${say('Nomor', 'Number')}: ${String(100 + (chance % 800))}/${of.made.slice(0, 4)}`,
        '',
        ...whose(of, say),
        say(
          'Terdaftar sebagai siswa atau mahasiswa kami dan kami izinkan mengikuti pertukaran di kota sahabat selama seluruh masa program.',
          'Is enrolled with us, and has our leave to study in the partner city for the whole of the exchange.',
        ),
      ],
      stamp: answer(of, 'school', 'school_name'),
    },
  ],
});

const passport: Draw = (of, say, chance) => ({
  name: say('paspor', 'passport'),
  sheets: [
    {
      title: say('Paspor: halaman data', 'Passport: page with the data'),
      mark: say('CONTOH', 'SAMPLE'),
      lines: [
        ...whose(of, say),
        [say('Kewarganegaraan', 'Nationality'), of.person.nationality],
        [say('Nomor', 'Number'), `X${String(1_000_000 + (chance % 8_999_999))}`],
        [say('Berlaku sampai', 'Valid until'), of.until],
      ],
    },
  ],
});

const health: Draw = (of, say) => ({
  name: say('surat-sehat', 'health-certificate'),
  sheets: [
    {
      title: say('Surat keterangan sehat', 'Health certificate'),
      lines: [
        ...whose(of, say),
        [say('Diperiksa pada', 'Examined on'), of.made],
        '',
        say(
          'Sehat jasmani dan rohani, dan dapat bepergian ke luar negeri.',
          'In good health of body and mind, and fit to travel abroad.',
        ),
      ],
      stamp: say('Puskesmas', 'Health centre'),
    },
  ],
});

const insurance: Draw = (of, say, chance) => ({
  name: say('polis-asuransi', 'insurance'),
  sheets: [
    {
      title: say('Polis asuransi perjalanan', 'Travel insurance'),
      lines: [...whose(of, say), [say('Polis', 'Policy'), `TR-${String(chance % 100_000)}`], [say('Sampai', 'Until'), of.until]],
      mark: say('CONTOH', 'SAMPLE'),
    },
  ],
}); // prettier-ignore

const guardianIdentity: Draw = (of, say, chance) => ({
  name: say('kartu-keluarga', 'family-card'),
  sheets: [
    {
      title: say('Kartu identitas dan kartu keluarga', 'Identity card and family card'),
      mark: say('CONTOH', 'SAMPLE'),
      lines: [
        [say('Orang tua atau wali', 'Parent or guardian'), of.guardian],
        [say('Nomor', 'Number'), String(1_000_000 + chance)],
        [say('Anak', 'Child'), of.person.name],
      ],
    },
  ],
});

const cv: Draw = (of, say) => ({
  name: say('riwayat-hidup', 'cv'),
  sheets: [
    {
      title: say('Riwayat hidup', 'CV'),
      lines: [
        ...whose(of, say),
        [say('Berkarya sejak (tahun)', 'Years active'), answer(of, 'practice', 'years_active')],
        '',
        answer(of, 'practice', 'training'),
      ],
    },
  ],
});

// No name in it: reviewers of a blind call see these pages.
const portfolio: Draw = (of, say, chance) => ({
  name: say('portofolio', 'portfolio'),
  sheets: [0, 1, 2, 3].map((page) => ({
    title: `${say('Karya', 'Work')} ${String(page + 1)}`,
    lines: [answer(of, 'project', 'medium')],
    pattern: chance + page,
  })),
});

const businessPlan: Draw = (of, say, chance) => ({
  name: say('rencana-usaha', 'business-plan'),
  sheets: [
    {
      title: answer(of, 'business', 'business_name'),
      lines: [say('Rencana usaha', 'Business plan'), '', ...paragraphs(answer(of, 'products', 'products'))],
    },
    { title: say('Rencana belajar', 'Learning plan'), lines: paragraphs(answer(of, 'plan', 'learning_plan')) },
    {
      title: say('Tiga tahun', 'Three years'),
      lines: [1, 2, 3].map((year): Line => [`${say('Tahun', 'Year')} ${String(year)}`, String((60 + (chance % 40)) * year)]),
      pattern: chance,
    },
  ],
}); // prettier-ignore

const registration: Draw = (of, say) => ({
  name: say('pendaftaran-usaha', 'registration'),
  sheets: [
    {
      title: say('Bukti pendaftaran usaha', 'Registration of a business'),
      lines: [
        [say('Usaha', 'Business'), answer(of, 'business', 'business_name')],
        [say('Nomor', 'Number'), answer(of, 'business', 'registration_number') || '-'],
        [say('Berdiri', 'Founded'), answer(of, 'business', 'founded_on')],
        [say('Pemilik', 'Owner'), of.person.name],
      ],
      mark: say('CONTOH', 'SAMPLE'),
      stamp: say('Dinas', 'Registry'),
    },
  ],
});

const paperForm: Draw = (of, say) => ({
  name: 'scan',
  sheets: [{ title: say('Formulir kertas', 'Paper form'), lines: whose(of, say), mark: say('PINDAIAN', 'SCAN') }],
});

const SHEETS: Readonly<Record<string, Draw>> = {
  transcript, school_letter: schoolLetter, passport, health_certificate: health, insurance, guardian_identity: guardianIdentity,
  cv, portfolio, business_plan: businessPlan, registration, paper_form: paperForm,
}; // prettier-ignore
const PICTURES: Readonly<Record<string, readonly ['portrait' | 'work', id: string, en: string]>> = {
  photograph: ['portrait', 'pasfoto', 'photograph'],
  portfolio: ['work', 'karya', 'work'],
  catalogue: ['work', 'katalog', 'catalogue'],
};

/** A file that answers a requirement; `number` counts the files of one requirement, and versions of it, from 0. */
export async function paperOf(requirement: string, of: PaperFor, number: number): Promise<Paper> {
  const chance = numberOf(`${requirement} ${of.person.name} ${String(number)}`);
  const say: Say = (id, en) => (of.person.locale === 'id' ? id : en);
  const behind = number === 0 ? '' : `-${String(number + 1)}`;
  const picture = PICTURES[requirement];
  const draw = SHEETS[requirement];
  if (picture && (number > 0 || !draw))
    return { name: `${say(picture[1], picture[2])}${behind}.jpg`, bytes: await jpegOf(picture[0], chance % 4096) };
  if (!draw) throw new Error(`nobody knows what a ${requirement} looks like`);
  const { name, sheets } = draw(of, say, chance);
  return { name: `${name}${behind}.pdf`, bytes: await pdfOf(sheets, { made: of.made, author: of.person.name }) };
}
