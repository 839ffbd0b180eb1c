import type { FormDefinition, Section } from '../../calls/definitions.ts';
import { both } from '../text.ts';
import { agreements, details, languages, residence, support, YES_NO } from './common.ts';

const family = residence(both('Tempat tinggal dan keluarga', 'Residence and family'), [
  {
    key: 'lives_with',
    kind: 'choice',
    label: both('Anda tinggal dengan siapa?', 'Whom do you live with?'),
    required: true,
    options: [
      { value: 'parents', label: both('Orang tua', 'Parents') },
      { value: 'one_parent', label: both('Ibu atau ayah', 'Mother or father') },
      { value: 'relatives', label: both('Kakek, nenek, atau kerabat', 'Grandparents or relatives') },
      { value: 'boarding', label: both('Asrama atau kos', 'Boarding house or dormitory') },
      { value: 'other', label: both('Lainnya', 'Someone else') },
    ],
  },
]);

const school: Section = {
  key: 'school',
  group: 'about_you',
  title: both('Sekolah atau kampus', 'School or university'),
  questions: [
    {
      key: 'school_name',
      kind: 'text',
      label: both('Nama sekolah atau kampus', 'Name of the school or university'),
      required: true,
      maxLength: 200,
      identifying: true,
    },
    {
      key: 'level',
      kind: 'choice',
      label: both('Jenjang', 'Level'),
      required: true,
      options: [
        { value: 'senior', label: both('SMA, MA, atau setara', 'Upper secondary school') },
        { value: 'vocational', label: both('SMK atau setara', 'Vocational school') },
        { value: 'diploma', label: both('Diploma', 'Diploma') },
        { value: 'bachelor', label: both('Sarjana', 'Bachelor’s degree') },
      ],
    },
    {
      key: 'year_of_study',
      kind: 'number',
      label: both('Tahun ke berapa sekarang?', 'Which year are you in?'),
      hint: both('Kelas X adalah tahun ke-1.', 'The first year of this school or degree is 1.'),
      required: true,
      number: { min: 1, max: 7, decimals: 0 },
    },
    {
      key: 'field_of_study',
      kind: 'text',
      label: both('Jurusan atau program studi', 'Subject or course'),
      required: true,
      maxLength: 120,
    },
    {
      key: 'terms_enrolled',
      kind: 'number',
      label: both('Berapa semester sudah Anda selesaikan di sana?', 'How many terms have you completed there?'),
      hint: both('Paling sedikit 2 semester.', 'You need at least 2 to apply.'),
      required: true,
      number: { min: 0, max: 20, decimals: 0 },
    },
    {
      key: 'grade_average',
      kind: 'number',
      label: both('Nilai rata-rata, skala 4', 'Grade average, on a scale of 4'),
      hint: both(
        'Bila nilai Anda berskala 100, bagi dengan 25: nilai 80 menjadi 3,20.',
        'If your marks are out of 100, divide by 25: 80 becomes 3.20.',
      ),
      required: true,
      number: { min: 0, max: 4, decimals: 2 },
    },
    {
      key: 'school_contact',
      kind: 'text',
      label: both('Surel sekolah atau guru wali', 'E-mail of the school or of your class teacher'),
      hint: both('Untuk menanyakan izin belajar selama pertukaran.', 'To ask about leave during the exchange.'),
      required: false,
      maxLength: 254,
      identifying: true,
    },
  ],
};

const tongues: Section = {
  key: 'languages',
  group: 'about_you',
  title: both('Bahasa', 'Languages'),
  questions: [
    languages,
    {
      key: 'language_test',
      kind: 'choice',
      label: both('Apakah Anda punya hasil tes bahasa?', 'Do you have a language test result?'),
      hint: both('Tidak wajib.', 'You do not need one.'),
      required: true,
      options: [
        { value: 'none', label: both('Belum pernah tes', 'No test') },
        { value: 'school', label: both('Ujian atau sertifikat sekolah', 'An examination or certificate of my school') },
        { value: 'toefl', label: both('TOEFL', 'TOEFL') },
        { value: 'ielts', label: both('IELTS', 'IELTS') },
        { value: 'other', label: both('Tes lain', 'Another test') },
      ],
    },
    {
      key: 'language_test_score',
      kind: 'text',
      label: both('Hasil dan tahunnya', 'Result and year'),
      required: true,
      maxLength: 120,
      when: { key: 'language_test', is: ['school', 'toefl', 'ielts', 'other'] },
    },
  ],
};

const exchange: Section = {
  key: 'exchange',
  group: 'about_you',
  title: both('Pertukaran sebelumnya dan menerima tamu', 'Earlier exchanges, and hosting in return'),
  intro: both(
    'Yang baru pertama kali didahulukan bila nilainya sama. Menerima tamu tidak wajib.',
    'People who go for the first time come first when scores are equal. Hosting in return is not required.',
  ),
  questions: [
    {
      key: 'earlier_exchange',
      kind: 'choice',
      label: both('Pernah ikut pertukaran ke luar negeri?', 'Have you taken part in an exchange abroad before?'),
      required: true,
      options: YES_NO,
    },
    {
      key: 'earlier_exchanges',
      kind: 'group',
      label: both('Pertukaran yang pernah Anda ikuti', 'Exchanges you took part in'),
      required: true,
      when: { key: 'earlier_exchange', is: ['yes'] },
      entries: { min: 1, max: 5 },
      fields: [
        { key: 'country', kind: 'country', label: both('Negara', 'Country'), required: true },
        { key: 'programme', kind: 'text', label: both('Program', 'Programme'), required: true, maxLength: 150 },
        {
          key: 'year',
          kind: 'number',
          label: both('Tahun', 'Year'),
          required: true,
          number: { min: 2010, max: 2035, decimals: 0 },
        },
        {
          key: 'weeks',
          kind: 'number',
          label: both('Lamanya dalam pekan', 'How many weeks'),
          required: true,
          number: { min: 1, max: 60, decimals: 0 },
        },
      ],
    },
    {
      key: 'can_host',
      kind: 'choice',
      label: both('Dapatkah keluarga Anda menerima tamu sebagai balasan?', 'Could your family host a guest in return?'),
      required: true,
      options: [
        { value: 'yes', label: both('Ya', 'Yes') },
        { value: 'later', label: both('Mungkin, kami perlu bicara dulu', 'Perhaps, we need to talk about it first') },
        { value: 'no', label: both('Belum bisa', 'Not now') },
      ],
    },
    {
      key: 'host_home',
      kind: 'essay',
      label: both('Ceritakan rumah yang akan menerima tamu', 'Tell us about the home that would host'),
      hint: both(
        'Kamar, siapa yang tinggal di sana, dan tangga atau hewan bila ada. Paling banyak 80 kata.',
        'The room, who lives there, stairs or animals if any. 80 words at most.',
      ),
      required: true,
      words: { max: 80 },
      when: { key: 'can_host', is: ['yes'] },
    },
  ],
};

const motivation: Section = {
  key: 'motivation',
  group: 'your_proposal',
  title: both('Motivasi', 'Motivation'),
  intro: both(
    'Penilai membacanya tanpa nama Anda. Jangan tulis nama sekolah atau nama orang tua.',
    'Reviewers read this without your name. Please leave out the name of your school and of your parents.',
  ),
  questions: [
    {
      key: 'motivation',
      kind: 'essay',
      label: both('Mengapa Anda ingin pergi, dan mengapa ke kota ini?', 'Why do you want to go, and why to this city?'),
      hint: both('150 sampai 300 kata, dengan kata-kata Anda sendiri.', '150 to 300 words, in your own words.'),
      required: true,
      words: { min: 150, max: 300 },
    },
  ],
};

const bring: Section = {
  key: 'bring',
  group: 'your_proposal',
  title: both('Yang saya bawa dari kota saya', 'What I bring from my city'),
  questions: [
    {
      key: 'bring',
      kind: 'essay',
      label: both(
        'Apa yang akan Anda bagikan dengan tuan rumah Anda?',
        'What will you share with the people who host you?',
      ),
      hint: both(
        'Keterampilan, cerita, makanan, lagu, permainan. Paling banyak 250 kata.',
        'A skill, a story, food, a song, a game. 250 words at most.',
      ),
      required: true,
      words: { min: 40, max: 250 },
    },
  ],
};

const afterwards: Section = {
  key: 'afterwards',
  group: 'your_proposal',
  title: both('Setelah pulang', 'Afterwards'),
  questions: [
    {
      key: 'afterwards',
      kind: 'essay',
      label: both(
        'Apa yang akan Anda lakukan dengan yang Anda pelajari?',
        'What will you do with what you have learned?',
      ),
      hint: both(
        'Sebutkan dengan siapa dan kapan. Paling banyak 200 kata.',
        'Say with whom, and when. 200 words at most.',
      ),
      required: true,
      words: { min: 30, max: 200 },
    },
  ],
};

/** The student's form. */
export const STUDENT_FORM: FormDefinition = {
  sections: [details, family, school, tongues, support, exchange, motivation, bring, afterwards, agreements()],
};
