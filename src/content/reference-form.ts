import type { ReferenceQuestion } from '../calls/definitions.ts';
import type { Localised } from '../i18n/index.ts';
import { both } from './text.ts';

/** The last point of every scale. */
export const CANNOT_SAY = { value: '0', label: both('Tidak dapat menilai', 'I cannot say') };

function points(...labels: readonly Localised[]): NonNullable<ReferenceQuestion['options']> {
  return [...labels.map((label, index) => ({ value: String(index + 1), label })), CANNOT_SAY];
}

/** What referees are asked where a call has no questions of its own. Keys never change their meaning. */
export const REFERENCE_FORM: readonly ReferenceQuestion[] = [
  {
    key: 'capacity',
    kind: 'text',
    required: true,
    identifying: true,
    label: both('Jabatan Anda, dan bagaimana Anda mengenal pemohon', 'Your position, and how you know the applicant'),
    hint: both('Misalnya: wali kelasnya sejak 2024', 'For example: class teacher since 2024'),
  },
  {
    key: 'known_for',
    kind: 'text',
    required: true,
    label: both('Berapa lama Anda mengenal pemohon?', 'How long have you known the applicant?'),
    hint: both('Misalnya: 3 tahun', 'For example: 3 years'),
  },
  {
    key: 'related',
    kind: 'choice',
    required: false,
    label: both('Apakah Anda keluarga pemohon?', 'Are you related to the applicant?'),
    options: [
      { value: 'no', label: both('Bukan', 'No') },
      { value: 'yes', label: both('Ya', 'Yes') },
    ],
  },
  {
    key: 'ability',
    kind: 'scale',
    required: true,
    label: both('Mampukah pemohon melakukan yang diminta program?', 'Can the applicant do what the programme asks?'),
    options: points(
      both('Sulit', 'Hardly'),
      both('Dengan bantuan', 'With help'),
      both('Cukup', 'Fairly'),
      both('Baik', 'Well'),
      both('Sangat baik', 'Very well'),
    ),
  },
  {
    key: 'with_others',
    kind: 'scale',
    required: true,
    label: both('Bagaimana pemohon bekerja bersama orang lain?', 'How well does the applicant work with others?'),
    options: points(
      both('Kurang', 'Not well'),
      both('Sedang', 'Fairly'),
      both('Baik', 'Well'),
      both('Sangat baik', 'Very well'),
      both('Selalu diajak', 'Sought out'),
    ),
  },
  {
    key: 'perseverance',
    kind: 'scale',
    required: true,
    label: both('Apakah pemohon menyelesaikan yang direncanakan?', 'Does the applicant finish what they plan?'),
    options: points(
      both('Jarang', 'Seldom'),
      both('Kadang', 'Sometimes'),
      both('Biasanya', 'Usually'),
      both('Hampir selalu', 'Nearly always'),
      both('Selalu', 'Always'),
    ),
  },
  {
    key: 'strengths',
    kind: 'essay',
    required: true,
    words: 400,
    label: both('Apa yang perlu diketahui tentang pemohon?', 'What should be known about the applicant?'),
    hint: both(
      'Kelebihannya, yang masih perlu dipelajari, dan satu contoh. Mohon tidak menyebut nama, baik nama pemohon maupun nama Anda.',
      'What they do well, what they still have to learn, one example. Please leave out names, theirs and yours.',
    ),
  },
  {
    key: 'recommendation',
    kind: 'choice',
    required: true,
    label: both('Apakah Anda merekomendasikan pemohon?', 'Do you recommend the applicant?'),
    options: [
      { value: 'yes', label: both('Ya', 'Yes') },
      { value: 'with_reservation', label: both('Ya, dengan catatan di atas', 'Yes, with the reservation above') },
      { value: 'no', label: both('Tidak', 'No') },
    ],
  },
];
