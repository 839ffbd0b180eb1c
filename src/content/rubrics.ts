import type { Criterion, RubricDefinition } from '../calls/definitions.ts';
import { both, type Track } from './text.ts';

const criterion = (
  key: string,
  weight: number,
  name: Criterion['name'],
  low: Criterion['low'],
  high: Criterion['high'],
): Criterion => ({ key, name, weight, min: 1, max: 5, low, high, required: true });

const student: RubricDefinition = {
  criteria: [
    criterion(
      'reasons',
      30,
      both('Alasan dan kesiapan', 'Reasons and readiness'),
      both('Alasan umum yang dapat ditulis siapa saja.', 'General reasons that anyone could have written.'),
      both(
        'Alasan sendiri, contoh nyata, dan gambaran jujur tentang yang akan sulit.',
        'Reasons of one’s own, real examples, and an honest view of what will be hard.',
      ),
    ),
    criterion(
      'bring',
      25,
      both('Yang dibawa dari kota sendiri', 'What they bring from home'),
      both('Hanya menyebut “budaya kami”.', 'Names “our culture” and no more.'),
      both(
        'Sesuatu yang dikuasai dan dapat diajarkan kepada orang lain.',
        'Something they know well and can teach to others.',
      ),
    ),
    criterion(
      'both_cities',
      25,
      both('Manfaat bagi kedua kota', 'What both cities gain'),
      both('Hanya pemohon yang mendapat manfaat.', 'Only the applicant gains.'),
      both('Sekolah dan warga di kedua kota ikut merasakan.', 'Schools and neighbours in both cities gain.'),
    ),
    criterion(
      'afterwards',
      20,
      both('Rencana setelah pulang', 'Plan afterwards'),
      both('Belum ada rencana.', 'No plan yet.'),
      both(
        'Langkah, teman, dan waktu disebutkan, dan masuk akal.',
        'Steps, people and dates are named, and make sense.',
      ),
    ),
  ],
};

const artist: RubricDefinition = {
  criteria: [
    criterion(
      'quality',
      35,
      both('Mutu karya', 'Quality of the work'),
      both('Karya belum selesai atau meniru.', 'The work is unfinished or copied.'),
      both('Suara sendiri, dikerjakan dengan penguasaan penuh.', 'A voice of its own, made with full command.'),
    ),
    criterion(
      'project',
      25,
      both('Gagasan residensi', 'The project'),
      both('Tidak jelas apa yang akan dibuat.', 'It is unclear what will be made.'),
      both('Gagasan kuat yang hanya dapat lahir di kota itu.', 'A strong idea that only that city could bring forth.'),
    ),
    criterion(
      'exchange',
      25,
      both('Pertukaran dengan warga', 'Exchange with the city'),
      both('Bekerja sendiri saja.', 'Working alone.'),
      both(
        'Lokakarya dan kerja bersama yang meninggalkan sesuatu.',
        'A workshop and joint work that leave something behind.',
      ),
    ),
    criterion(
      'feasible',
      15,
      both('Dapat dilaksanakan', 'Can be done'),
      both('Waktu, ruang, atau biaya tidak masuk akal.', 'Time, space or money do not add up.'),
      both('Tahap, kebutuhan, dan biaya terhitung.', 'Steps, needs and costs are worked out.'),
    ),
  ],
};

const entrepreneur: RubricDefinition = {
  criteria: [
    criterion(
      'business',
      25,
      both('Usahanya', 'The business'),
      both('Baru gagasan; belum ada yang membeli.', 'An idea; nobody has bought yet.'),
      both(
        'Produk khas, pembeli tetap, dan angka yang dikenal betul.',
        'A distinct product, steady buyers, and figures known by heart.',
      ),
    ),
    criterion(
      'learning',
      30,
      both('Rencana belajar', 'Learning plan'),
      both('Ingin “menambah wawasan”.', 'Wants to “broaden horizons”.'),
      both(
        'Tahu apa yang belum bisa, dan dari siapa akan belajar.',
        'Knows what is lacking, and from whom to learn it.',
      ),
    ),
    criterion(
      'both_cities',
      25,
      both('Manfaat bagi kedua kota', 'What both cities gain'),
      both('Hanya mencari pembeli.', 'Only looks for buyers.'),
      both('Pengrajin, petani, atau tuan rumah ikut tumbuh.', 'Makers, farmers or the host grow with it.'),
    ),
    criterion(
      'able',
      20,
      both('Kemampuan melaksanakan', 'Able to carry it out'),
      both('Usaha akan berhenti bila pemohon pergi.', 'The business would stop while they are away.'),
      both('Tim, waktu, dan sumbangan sendiri sudah diatur.', 'Team, time and own contribution are arranged.'),
    ),
  ],
};

/** The model rubric of each track: four criteria, weights of 100 in all, points from 1 to 5. */
export const RUBRICS: Readonly<Record<Track, RubricDefinition>> = { student, artist, entrepreneur };
