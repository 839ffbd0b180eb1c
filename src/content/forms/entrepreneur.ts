import type { FormDefinition, Section } from '../../calls/definitions.ts';
import { both } from '../text.ts';
import { agreements, details, languages, residence, support, YES_NO } from './common.ts';

const home = residence(both('Tempat tinggal', 'Residence'));

const business: Section = {
  key: 'business',
  group: 'about_you',
  title: both('Usaha Anda', 'Your business'),
  questions: [
    {
      key: 'business_name',
      kind: 'text',
      label: both('Nama usaha', 'Name of the business'),
      required: true,
      maxLength: 200,
      identifying: true,
      autocomplete: 'organization',
    },
    {
      key: 'legal_form',
      kind: 'choice',
      label: both('Bentuk usaha', 'Legal form'),
      required: true,
      options: [
        { value: 'sole', label: both('Usaha perorangan', 'Sole trader') },
        { value: 'partnership', label: both('CV atau persekutuan', 'Partnership') },
        { value: 'company', label: both('Perseroan', 'Limited company') },
        { value: 'cooperative', label: both('Koperasi', 'Cooperative') },
        { value: 'foundation', label: both('Yayasan atau perkumpulan', 'Foundation or association') },
        { value: 'unregistered', label: both('Belum terdaftar', 'Not registered yet') },
      ],
    },
    {
      key: 'registration_number',
      kind: 'text',
      label: both('Nomor pendaftaran usaha', 'Registration number'),
      hint: both('NIB, SSM, DTI, SEC, atau nomor pendaftaran Thai.', 'NIB, SSM, DTI, SEC or Thai registration number.'),
      required: true,
      maxLength: 60,
      identifying: true,
      when: { key: 'legal_form', is: ['sole', 'partnership', 'company', 'cooperative', 'foundation'] },
    },
    {
      key: 'founded_on',
      kind: 'day',
      label: both('Berdiri sejak', 'Founded on'),
      hint: both(
        'Hari Anda mulai menjual, bila belum terdaftar.',
        'The day you began to sell, if it is not registered.',
      ),
      required: true,
    },
    {
      key: 'sub_sector',
      kind: 'choice',
      label: both('Subsektor', 'Sub-sector'),
      required: true,
      options: [
        { value: 'craft', label: both('Kriya', 'Craft') },
        { value: 'fashion', label: both('Busana dan tekstil', 'Fashion and textiles') },
        { value: 'food', label: both('Kuliner', 'Food') },
        { value: 'design', label: both('Desain', 'Design') },
        { value: 'film', label: both('Film, animasi, dan foto', 'Film, animation and photography') },
        { value: 'music', label: both('Musik dan pertunjukan', 'Music and performance') },
        { value: 'games', label: both('Aplikasi dan gim', 'Apps and games') },
        { value: 'publishing', label: both('Penerbitan', 'Publishing') },
        { value: 'tourism', label: both('Wisata berbasis warga', 'Community tourism') },
        { value: 'other', label: both('Lainnya', 'Something else') },
      ],
    },
    {
      key: 'sub_sector_other',
      kind: 'text',
      label: both('Subsektor apa?', 'Which one?'),
      required: true,
      maxLength: 120,
      when: { key: 'sub_sector', is: ['other'] },
    },
    {
      key: 'website',
      kind: 'link',
      label: both('Situs atau toko daring', 'Site or online shop'),
      required: false,
      identifying: true,
    },
  ],
};

const team: Section = {
  key: 'team',
  group: 'about_you',
  title: both('Peran dan tim', 'Your role and team'),
  questions: [
    {
      key: 'role',
      kind: 'text',
      label: both('Peran Anda sehari-hari', 'What you do in it'),
      required: true,
      maxLength: 200,
    },
    {
      key: 'share',
      kind: 'number',
      label: both('Bagian kepemilikan Anda, dalam persen', 'Your share in it, in per cent'),
      required: true,
      number: { min: 0, max: 100, decimals: 0 },
    },
    {
      key: 'team_size',
      kind: 'number',
      label: both('Berapa orang bekerja di sana, termasuk Anda?', 'How many people work in it, with you?'),
      required: true,
      number: { min: 1, max: 500, decimals: 0 },
    },
    {
      key: 'turnover',
      kind: 'choice',
      label: both('Omzet tahun lalu', 'Turnover last year'),
      hint: both(
        'Dalam dolar AS, supaya empat negara dapat dibandingkan.',
        'In US dollars, so that four countries can be compared.',
      ),
      required: true,
      options: [
        { value: 'none', label: both('Belum ada', 'None yet') },
        { value: 'below_5', label: both('Di bawah 5.000', 'Below 5,000') },
        { value: '5_to_20', label: both('5.000 sampai 20.000', '5,000 to 20,000') },
        { value: '20_to_60', label: both('20.000 sampai 60.000', '20,000 to 60,000') },
        { value: 'above_60', label: both('Di atas 60.000', 'Above 60,000') },
      ],
    },
    languages,
  ],
};

const products: Section = {
  key: 'products',
  group: 'your_proposal',
  title: both('Produk', 'Products'),
  intro: both(
    'Penilai membacanya tanpa nama usaha Anda. Sebutkan “kami”, bukan merek.',
    'Reviewers read this without the name of your business. Write “we”, not your brand.',
  ),
  questions: [
    {
      key: 'products',
      kind: 'essay',
      label: both('Apa yang Anda buat atau jual, dan kepada siapa?', 'What do you make or sell, and to whom?'),
      hint: both('40 sampai 200 kata.', '40 to 200 words.'),
      required: true,
      words: { min: 40, max: 200 },
    },
    {
      key: 'intellectual_property',
      kind: 'choices',
      label: both('Kekayaan intelektual', 'Intellectual property'),
      required: true,
      options: [
        { value: 'none', label: both('Belum ada', 'None') },
        {
          value: 'trade_mark',
          label: both('Merek terdaftar atau sedang diajukan', 'Trade mark, registered or applied for'),
        },
        { value: 'copyright', label: both('Hak cipta', 'Copyright') },
        { value: 'design', label: both('Desain industri', 'Industrial design') },
        {
          value: 'communal',
          label: both(
            'Pengetahuan milik komunitas, dipakai dengan izin',
            'Knowledge of a community, used with its leave',
          ),
        },
        { value: 'geographical', label: both('Indikasi geografis', 'Geographical indication') },
      ],
    },
  ],
};

const sought: Section = {
  key: 'sought',
  group: 'your_proposal',
  title: both('Yang dicari di kota tuan rumah', 'What you look for in the host city'),
  questions: [
    {
      key: 'sought',
      kind: 'choices',
      label: both('Anda mencari', 'You look for'),
      hint: both('Paling banyak tiga yang terpenting.', 'Choose the three that matter most.'),
      required: true,
      options: [
        { value: 'skills', label: both('Keterampilan dan teknik', 'Skills and techniques') },
        { value: 'suppliers', label: both('Pemasok bahan', 'Suppliers') },
        { value: 'buyers', label: both('Pembeli', 'Buyers') },
        { value: 'partners', label: both('Mitra usaha', 'Business partners') },
        { value: 'design', label: both('Desain dan kemasan', 'Design and packaging') },
        { value: 'standards', label: both('Standar dan sertifikasi', 'Standards and certification') },
      ],
    },
    {
      key: 'host_type',
      kind: 'choices',
      label: both('Tuan rumah yang cocok', 'A host that would suit you'),
      required: true,
      options: [
        { value: 'workshop', label: both('Bengkel atau studio', 'Workshop or studio') },
        { value: 'company', label: both('Perusahaan', 'Company') },
        { value: 'cooperative', label: both('Koperasi', 'Cooperative') },
        { value: 'incubator', label: both('Inkubator atau ruang kerja bersama', 'Incubator or co-working space') },
        { value: 'university', label: both('Kampus atau laboratorium', 'University or laboratory') },
        { value: 'market', label: both('Pasar atau pengelola festival', 'Market or festival organiser') },
      ],
    },
    {
      key: 'earlier_residency',
      kind: 'choice',
      label: both('Pernah ikut program serupa di luar negeri?', 'Have you joined such a programme abroad before?'),
      required: true,
      options: YES_NO,
    },
  ],
};

const plan: Section = {
  key: 'plan',
  group: 'your_proposal',
  title: both('Rencana belajar', 'Learning plan'),
  questions: [
    {
      key: 'learning_plan',
      kind: 'essay',
      label: both('Apa yang akan Anda pelajari, pekan demi pekan?', 'What will you learn, week by week?'),
      hint: both(
        '100 sampai 350 kata. Rencana ini masih boleh berubah bersama tuan rumah.',
        '100 to 350 words. It may still change with your host.',
      ),
      required: true,
      words: { min: 100, max: 350 },
    },
  ],
};

const contribution: Section = {
  key: 'contribution',
  group: 'your_proposal',
  title: both('Yang Anda berikan', 'What you give'),
  questions: [
    {
      key: 'contribution',
      kind: 'essay',
      label: both(
        'Apa yang Anda berikan kepada tuan rumah dan kota Anda?',
        'What do you give to your host and to your city?',
      ),
      hint: both(
        'Termasuk uang, barang, atau waktu dari usaha Anda sendiri. Paling banyak 200 kata.',
        'Include money, goods or time of your own business. 200 words at most.',
      ),
      required: true,
      words: { min: 30, max: 200 },
    },
    {
      key: 'pitch_link',
      kind: 'link',
      label: both('Video perkenalan 60 detik', 'A 60-second pitch'),
      hint: both(
        'Tautan tidak tampil di mesin pencari sudah cukup. Tidak ditampilkan kepada penilai.',
        'An unlisted link will do. It is not shown to reviewers.',
      ),
      required: true,
      identifying: true,
    },
  ],
};

/** The creative entrepreneur's form. */
export const ENTREPRENEUR_FORM: FormDefinition = {
  sections: [details, home, support, business, team, products, sought, plan, contribution, agreements()],
};
