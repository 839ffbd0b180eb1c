import type { RuleDefinition } from '../calls/definitions.ts';
import { both } from './text.ts';

/** The ages that a call is open to. */
export interface Ages {
  readonly min: number;
  readonly max: number;
}

const age = (on: string, { min, max }: Ages): RuleDefinition => ({
  key: 'age',
  kind: 'age',
  question: 'born_on',
  on,
  min,
  max,
  sentence: both(
    `Anda berusia ${min} sampai ${max} tahun pada hari pertama program.`,
    `You are ${min} to ${max} years old on the first day of the programme.`,
  ),
});

const resident = (on: string, years: number): RuleDefinition => ({
  key: 'resident',
  kind: 'years_since',
  question: 'resident_since',
  on,
  min: years,
  sentence: both(
    `Anda sudah tinggal di kota asal sedikitnya ${years} tahun pada hari pertama program.`,
    `You have lived in your home city for at least ${years} years on the first day of the programme.`,
  ),
});

/** Rules of a student's call whose first day is `on` (YYYY-MM-DD). */
export function studentRules(on: string, ages: Ages): readonly RuleDefinition[] {
  return [
    age(on, ages),
    {
      key: 'enrolled',
      kind: 'at_least',
      question: 'terms_enrolled',
      min: 2,
      sentence: both(
        'Anda sudah menyelesaikan sedikitnya 2 semester di sekolah atau kampus Anda sekarang.',
        'You have completed at least 2 terms at your present school or university.',
      ),
    },
    {
      key: 'average',
      kind: 'at_least',
      question: 'grade_average',
      min: 2.75,
      sentence: both(
        'Nilai rata-rata Anda sedikitnya 2,75 pada skala 4.',
        'Your grade average is at least 2.75 on a scale of 4.',
      ),
    },
    resident(on, 2),
  ];
}

/** For a call that is kept for people who have not been abroad with an exchange. */
export const FIRST_TIME_RULE: RuleDefinition = {
  key: 'first_time',
  kind: 'one_of',
  question: 'earlier_exchange',
  values: ['no'],
  sentence: both(
    'Anda belum pernah ikut pertukaran ke luar negeri.',
    'You have not taken part in an exchange abroad before.',
  ),
};

/** Rules of an artist's call whose first day is `on` (YYYY-MM-DD). */
export function artistRules(on: string): readonly RuleDefinition[] {
  return [
    {
      key: 'asean',
      kind: 'one_of',
      question: 'asean_status',
      values: ['national', 'resident'],
      sentence: both(
        'Anda warga negara atau penduduk tetap salah satu negara ASEAN.',
        'You are a national or a resident of an ASEAN country.',
      ),
    },
    {
      key: 'no_earlier_stay',
      kind: 'one_of',
      question: 'earlier_stay',
      values: ['no'],
      sentence: both(
        'Anda belum pernah residensi di tempat yang sama.',
        'You have not stayed at the same place before.',
      ),
    },
    {
      key: 'whole_period',
      kind: 'one_of',
      question: 'whole_period',
      values: ['yes'],
      sentence: both('Anda dapat hadir selama seluruh masa residensi.', 'You can be there for the whole period.'),
    },
    resident(on, 1),
  ];
}

/** Rules of an entrepreneur's call whose first day is `on` (YYYY-MM-DD). */
export function entrepreneurRules(on: string, ages: Ages = { min: 18, max: 35 }): readonly RuleDefinition[] {
  return [
    age(on, ages),
    {
      key: 'young_business',
      kind: 'years_since',
      question: 'founded_on',
      on,
      max: 3,
      sentence: both(
        'Usaha Anda berumur paling lama 3 tahun pada hari pertama program.',
        'Your business is at most 3 years old on the first day of the programme.',
      ),
    },
    resident(on, 1),
  ];
}
