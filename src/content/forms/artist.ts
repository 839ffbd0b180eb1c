import type { FormDefinition, Question, Section } from '../../calls/definitions.ts';
import { both } from '../text.ts';
import { agreements, details, languages, loanOfWorks, residence, support, YES_NO } from './common.ts';

const home = residence(both('Tempat tinggal dan kontak darurat', 'Residence and emergency contact'), [
  {
    key: 'asean_status',
    kind: 'choice',
    label: both('Status Anda di ASEAN', 'Your status in ASEAN'),
    hint: both(
      'Program ini untuk warga atau penduduk tetap negara ASEAN.',
      'The programme is for nationals or residents of an ASEAN country.',
    ),
    required: true,
    options: [
      { value: 'national', label: both('Warga negara ASEAN', 'National of an ASEAN country') },
      { value: 'resident', label: both('Penduduk tetap negara ASEAN', 'Resident of an ASEAN country') },
      { value: 'neither', label: both('Bukan keduanya', 'Neither') },
    ],
  },
]);

const practice: Section = {
  key: 'practice',
  group: 'about_you',
  title: both('Praktik Anda', 'Your practice'),
  questions: [
    {
      key: 'discipline',
      kind: 'choice',
      label: both('Bidang utama', 'Main discipline'),
      required: true,
      options: [
        { value: 'textile', label: both('Tekstil dan tenun', 'Textiles and weaving') },
        {
          value: 'craft',
          label: both('Kriya lain: kayu, logam, tanah liat, anyaman', 'Other crafts: wood, metal, clay, basketry'),
        },
        { value: 'music', label: both('Musik', 'Music') },
        { value: 'dance', label: both('Tari', 'Dance') },
        { value: 'theatre', label: both('Teater dan tradisi lisan', 'Theatre and oral tradition') },
        { value: 'visual', label: both('Seni rupa', 'Visual art') },
        { value: 'film', label: both('Film, foto, dan media baru', 'Film, photography and new media') },
        { value: 'writing', label: both('Sastra', 'Writing') },
        { value: 'other', label: both('Lainnya', 'Something else') },
      ],
    },
    {
      key: 'discipline_other',
      kind: 'text',
      label: both('Bidang apa?', 'Which one?'),
      required: true,
      maxLength: 120,
      when: { key: 'discipline', is: ['other'] },
    },
    {
      key: 'years_active',
      kind: 'number',
      label: both('Berapa tahun Anda berkarya di bidang ini?', 'How many years have you worked in it?'),
      required: true,
      number: { min: 0, max: 70, decimals: 0 },
    },
    {
      key: 'training',
      kind: 'text',
      label: both('Dari siapa atau di mana Anda belajar?', 'From whom or where did you learn?'),
      hint: both(
        'Belajar dari nenek sama bernilainya dengan ijazah. Jangan tulis nama orang.',
        'Learning from a grandmother counts as much as a diploma. Please give no names of people.',
      ),
      required: true,
      maxLength: 300,
    },
    languages,
  ],
};

const collaborators: Section = {
  key: 'group',
  group: 'about_you',
  title: both('Sendiri atau berkelompok', 'Alone or as a group'),
  questions: [
    {
      key: 'applies_as',
      kind: 'choice',
      label: both('Anda mengajukan permohonan sebagai', 'You apply'),
      required: true,
      options: [
        { value: 'alone', label: both('Perorangan', 'Alone') },
        { value: 'group', label: both('Kelompok yang saya pimpin', 'As the lead of a group') },
      ],
      hint: both(
        'Anggota kelompok Anda sebutkan di halaman tersendiri; setiap orang mengisi datanya sendiri.',
        'You name the members of your group on a page of its own; each gives their own details.',
      ),
      group: { is: ['group'], most: 12 },
    },
    {
      key: 'group_name',
      kind: 'text',
      label: both('Nama kelompok', 'Name of the group'),
      required: true,
      maxLength: 150,
      identifying: true,
      when: { key: 'applies_as', is: ['group'] },
    },
  ],
};

const statement: Section = {
  key: 'statement',
  group: 'your_proposal',
  title: both('Pernyataan seniman', 'Artist’s statement'),
  intro: both('Penilai membacanya tanpa nama Anda.', 'Reviewers read this without your name.'),
  questions: [
    {
      key: 'statement',
      kind: 'essay',
      label: both('Apa yang Anda kerjakan, dan mengapa?', 'What do you make, and why?'),
      hint: both('250 sampai 500 kata.', '250 to 500 words.'),
      required: true,
      words: { min: 250, max: 500 },
    },
  ],
};

const project: Section = {
  key: 'project',
  group: 'your_proposal',
  title: both('Rencana residensi', 'Your project'),
  questions: [
    {
      key: 'project_title',
      kind: 'text',
      label: both('Judul', 'Title'),
      required: true,
      maxLength: 150,
    },
    {
      key: 'project',
      kind: 'essay',
      label: both('Apa yang akan Anda buat di sana, dan dengan siapa?', 'What will you make there, and with whom?'),
      hint: both('60 sampai 400 kata. Sebutkan tahap-tahapnya.', '60 to 400 words. Say in which steps.'),
      required: true,
      words: { min: 60, max: 400 },
    },
    {
      key: 'medium',
      kind: 'text',
      label: both('Bahan dan teknik', 'Medium and technique'),
      required: true,
      maxLength: 200,
    },
    {
      key: 'whole_period',
      kind: 'choice',
      label: both('Dapatkah Anda hadir selama seluruh masa residensi?', 'Can you be there for the whole period?'),
      required: true,
      options: YES_NO,
    },
    {
      key: 'earlier_stay',
      kind: 'choice',
      label: both('Pernah residensi di tempat yang sama?', 'Have you stayed at the same place before?'),
      required: true,
      options: YES_NO,
    },
  ],
};

const needs: Section = {
  key: 'needs',
  group: 'your_proposal',
  title: both('Kebutuhan kerja', 'What you need to work'),
  questions: [
    {
      key: 'studio',
      kind: 'choices',
      label: both('Ruang', 'Space'),
      required: true,
      options: [
        { value: 'desk', label: both('Meja kerja', 'A desk') },
        { value: 'studio', label: both('Studio', 'A studio') },
        { value: 'wet', label: both('Ruang basah dengan air dan saluran', 'A wet room with water and a drain') },
        { value: 'loom', label: both('Alat tenun', 'A loom') },
        { value: 'rehearsal', label: both('Ruang latihan', 'A rehearsal room') },
        { value: 'stage', label: both('Panggung', 'A stage') },
        { value: 'outdoors', label: both('Tempat terbuka', 'A place outdoors') },
      ],
    },
    {
      key: 'hazardous',
      kind: 'choice',
      label: both(
        'Memakai bahan berbahaya, api, atau mesin tajam?',
        'Will you use hazardous materials, fire or sharp machines?',
      ),
      required: true,
      options: YES_NO,
    },
    {
      key: 'hazardous_note',
      kind: 'text',
      label: both('Apa, dan bagaimana Anda menjaganya aman?', 'Which, and how do you keep it safe?'),
      required: true,
      maxLength: 400,
      when: { key: 'hazardous', is: ['yes'] },
    },
    {
      key: 'rider',
      kind: 'essay',
      label: both('Kebutuhan teknis lain', 'Technical rider'),
      hint: both(
        'Listrik, suara, cahaya, ukuran pintu. Paling banyak 150 kata.',
        'Power, sound, light, width of doors. 150 words at most.',
      ),
      required: false,
      words: { max: 150 },
    },
  ],
};

const WORK_FIELDS: readonly Question[] = [
  { key: 'title', kind: 'text', label: both('Judul', 'Title'), required: true, maxLength: 150 },
  {
    key: 'year',
    kind: 'number',
    label: both('Tahun', 'Year'),
    hint: both('Empat angka.', 'Four digits.'),
    required: true,
    number: { min: 1960, max: 2035, decimals: 0 },
  },
  {
    key: 'medium',
    kind: 'text',
    label: both('Bahan atau bentuk', 'Medium'),
    hint: both('Misalnya sutra, nila alami.', 'Like silk, natural indigo.'),
    required: true,
    maxLength: 150,
  },
  {
    key: 'dimensions',
    kind: 'text',
    label: both('Ukuran atau durasi', 'Dimensions or duration'),
    required: false,
    maxLength: 80,
  },
  {
    key: 'role',
    kind: 'text',
    label: both('Peran Anda', 'Your part in it'),
    hint: both('Siapa merancang, siapa mengerjakan.', 'Who designed it, who made it.'),
    required: true,
    maxLength: 200,
  },
  {
    key: 'credit',
    kind: 'text',
    label: both('Nama yang dicantumkan', 'Credit'),
    hint: both('Tidak ditampilkan kepada penilai.', 'Not shown to reviewers.'),
    required: false,
    maxLength: 200,
    identifying: true,
  },
  {
    key: 'link',
    kind: 'link',
    label: both('Tautan suara atau video', 'Link to sound or video'),
    required: false,
    identifying: true,
  },
];

const works: Section = {
  key: 'works',
  group: 'your_proposal',
  title: both('Contoh karya', 'Work samples'),
  intro: both(
    'Terbaru lebih dahulu. Foto diunggah pada halaman dokumen. Jangan menandatangani karya di dalam foto.',
    'Newest first. Photographs are uploaded with the documents. Please show no signature in them.',
  ),
  questions: [
    {
      key: 'works',
      kind: 'group',
      label: both('Karya Anda', 'Your works'),
      hint: both(
        'Paling sedikit 5, paling banyak 20. Sepuluh sudah baik.',
        'At least 5, at most 20. Ten is a good number.',
      ),
      required: true,
      entries: { min: 5, max: 20 },
      fields: WORK_FIELDS,
    },
    {
      key: 'portfolio_link',
      kind: 'link',
      label: both('Situs atau kanal Anda', 'Your site or channel'),
      hint: both('Tidak ditampilkan kepada penilai.', 'Not shown to reviewers.'),
      required: false,
      identifying: true,
    },
  ],
};

const workshop: Section = {
  key: 'workshop',
  group: 'your_proposal',
  title: both('Lokakarya untuk warga', 'A workshop for the city'),
  intro: both('Setiap seniman memberi satu lokakarya terbuka.', 'Every artist gives one open workshop.'),
  questions: [
    {
      key: 'workshop_title',
      kind: 'text',
      label: both('Judul lokakarya', 'Title of the workshop'),
      required: true,
      maxLength: 150,
    },
    {
      key: 'workshop',
      kind: 'essay',
      label: both(
        'Apa yang dilakukan peserta, dan apa yang mereka bawa pulang?',
        'What do people do, and what do they take home?',
      ),
      hint: both('Paling banyak 150 kata.', '150 words at most.'),
      required: true,
      words: { min: 20, max: 150 },
    },
    {
      key: 'workshop_for',
      kind: 'choices',
      label: both('Untuk siapa?', 'For whom?'),
      required: true,
      options: [
        { value: 'children', label: both('Anak-anak', 'Children') },
        { value: 'students', label: both('Pelajar dan mahasiswa', 'School and university students') },
        { value: 'artists', label: both('Sesama seniman', 'Fellow artists') },
        { value: 'everyone', label: both('Siapa saja', 'Everyone') },
      ],
    },
  ],
};

const budget = (currency: string): Section => ({
  key: 'budget',
  group: 'your_proposal',
  title: both('Anggaran', 'Budget'),
  intro: both(
    'Perjalanan, penginapan, dan uang harian ditanggung program: jangan dimasukkan.',
    'Travel, lodging and daily allowance are paid by the programme: please leave them out.',
  ),
  questions: [
    {
      key: 'budget',
      kind: 'budget',
      label: both('Biaya bahan dan pelaksanaan', 'Costs of materials and of carrying it out'),
      required: true,
      currency,
      entries: { min: 1, max: 12 },
    },
    {
      key: 'other_funding',
      kind: 'text',
      label: both('Dana atau bantuan dari pihak lain', 'Money or help from others'),
      required: false,
      maxLength: 300,
    },
  ],
});

/** The artist's form, with its budget in the currency of the city that leads the call (ISO 4217). */
export function artistForm(currency: string): FormDefinition {
  return {
    sections: [
      details,
      home,
      support,
      practice,
      collaborators,
      statement,
      project,
      needs,
      works,
      workshop,
      budget(currency),
      agreements([loanOfWorks]),
    ],
  };
}
