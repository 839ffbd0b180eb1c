import type { Answers } from '../../calls/definitions.ts';
import { CITIES } from '../cities.ts';
import type { DemoPerson } from '../people.ts';
import { wordCount, type Chance, type CityId } from '../text.ts';
import { consentsOf, detailsOf, languagesOf, once, residenceOf, some, supportOf } from './about-you.ts';
import { LOCAL } from './details.ts';
import { ENDINGS } from './endings.ts';
import { say, sayAll, type Words } from './grammar.ts';
import { PALU_STUDENTS_EN, PALU_STUDENTS_ID } from './students-palu.ts';
import { CHIANG_MAI_STUDENTS, DAVAO_STUDENTS, KOTA_KINABALU_STUDENTS } from './students-partners.ts';
import type { StudentPersona, StudentVoices } from './voices.ts';

interface Voice {
  readonly language: 'id' | 'en';
  readonly voices: StudentVoices;
  readonly persona: StudentPersona;
}

const spoken = (language: Voice['language'], voices: StudentVoices): readonly Voice[] =>
  voices.personas.map((persona) => ({ language, voices, persona }));

const VOICES: Readonly<Record<CityId, readonly Voice[]>> = {
  palu: [...spoken('id', PALU_STUDENTS_ID), ...spoken('en', PALU_STUDENTS_EN)],
  'kota-kinabalu': spoken('en', KOTA_KINABALU_STUDENTS),
  davao: spoken('en', DAVAO_STUDENTS),
  'chiang-mai': spoken('en', CHIANG_MAI_STUDENTS),
};

const cityName = (id: CityId): string => CITIES.find((city) => city.id === id)?.name ?? id;

const PROGRAMMES = {
  id: ['Kemah persahabatan pramuka', 'Lomba sains pelajar', 'Kunjungan paduan suara'],
  en: ['School choir visit', 'Youth science camp', 'Scout jamboree'],
} as const;

function schoolOf(person: DemoPerson, persona: StudentPersona, chance: Chance): Answers {
  const local = LOCAL[person.city];
  const atSchool = person.stage !== 'university';
  const year = atSchool ? chance.int(2, 3) : chance.int(2, 4);
  const level = atSchool
    ? chance.pick(['senior', 'senior', 'vocational'])
    : chance.pick(['bachelor', 'bachelor', 'diploma']);
  return {
    school_name: chance.pick(atSchool ? local.schools : local.universities),
    level,
    year_of_study: String(year),
    field_of_study: atSchool ? persona.field.school : persona.field.university,
    terms_enrolled: String(2 * (year - 1) + chance.int(0, 1)),
    grade_average: (chance.int(276, 396) / 100).toFixed(2),
  };
}

function exchangeOf(person: DemoPerson, chance: Chance): Answers {
  const earlier = once(chance, 8);
  const host = chance.pick(['yes', 'yes', 'later', 'no']);
  return {
    earlier_exchange: earlier ? 'yes' : 'no',
    ...(earlier
      ? {
          earlier_exchanges: [
            {
              country: chance.pick(['SG', 'MY', 'TH', 'JP', 'ID'].filter((code) => code !== person.nationality)),
              programme: chance.pick(PROGRAMMES[person.locale]),
              year: String(chance.int(2022, 2025)),
              weeks: String(chance.int(1, 3)),
            },
          ],
        }
      : {}),
    can_host: host,
    ...(host === 'yes' ? { host_home: chance.pick(LOCAL[person.city].homes) } : {}),
  };
}

function testOf(person: DemoPerson, chance: Chance): Answers {
  if (!once(chance, 3)) return { language_test: 'none' };
  const score = chance.pick(LOCAL[person.city].tests);
  const kind = score.startsWith('TOEFL') ? 'toefl' : score.startsWith('IELTS') ? 'ielts' : 'other';
  return { language_test: kind, language_test_score: score };
}

/** Words that a motivation is filled up to: the form asks for 150. */
const ENOUGH = 156;

function motivationOf({ voices, persona }: Voice, host: CityId, chance: Chance, words: Words): string {
  const [closing = '', ...spare] = some(chance, voices.closings, 3);
  const parts = [chance.pick(voices.openings), persona.motive, chance.pick(voices.hosts[host]), closing];
  const said = parts.map((text) => say(text, chance, words));
  for (const text of spare) {
    if (wordCount(said.join(' ')) >= ENOUGH) break;
    said.push(say(text, chance, words));
  }
  return said.join('\n\n');
}

/** A student's answers; `turn` chooses the story, so that neighbours in a list have different ones. */
export function studentAnswers(
  person: DemoPerson,
  chance: Chance,
  { host, on, turn }: { host: CityId; on: string; turn: number },
): Readonly<Record<string, Answers>> {
  const all = VOICES[person.city];
  const voice = all[turn % all.length] ?? chance.pick(all);
  const { persona } = voice;
  const endings = ENDINGS[voice.language];
  const campus = person.stage === 'university' ? 'kampus' : 'sekolah';
  const words = { host: cityName(host), campus };
  const lives =
    person.stage === 'university'
      ? ['boarding', 'parents', 'relatives']
      : ['parents', 'parents', 'one_parent', 'relatives'];
  return {
    details: detailsOf(person),
    residence: { ...residenceOf(person, chance, on), lives_with: chance.pick(lives) },
    school: schoolOf(person, persona, chance),
    languages: { languages: languagesOf(person, chance), ...testOf(person, chance) },
    support: supportOf(person, chance),
    exchange: exchangeOf(person, chance),
    motivation: { motivation: motivationOf(voice, host, chance, words) },
    bring: { bring: sayAll([persona.bring, chance.pick(endings.bring)], chance, words) },
    afterwards: { afterwards: sayAll([persona.after, chance.pick(endings.after)], chance, words) },
    consents: consentsOf(chance),
  };
}
