import type { Answers } from '../../calls/definitions.ts';
import { CITIES } from '../cities.ts';
import { numberOf, type DemoPerson } from '../people.ts';
import type { Chance, CityId } from '../text.ts';
import { consentsOf, detailsOf, languagesOf, monthsBefore, once, residenceOf, supportOf } from './about-you.ts';
import {
  CHIANG_MAI_ENTREPRENEURS,
  DAVAO_ENTREPRENEURS,
  KOTA_KINABALU_ENTREPRENEURS,
} from './entrepreneurs-partners.ts';
import { PALU_ENTREPRENEURS } from './entrepreneurs-palu.ts';
import { ENDINGS } from './endings.ts';
import { sayAll } from './grammar.ts';
import type { EntrepreneurPersona, EntrepreneurVoices } from './voices.ts';

const VOICES: Readonly<Record<CityId, EntrepreneurVoices>> = {
  palu: PALU_ENTREPRENEURS,
  'kota-kinabalu': KOTA_KINABALU_ENTREPRENEURS,
  davao: DAVAO_ENTREPRENEURS,
  'chiang-mai': CHIANG_MAI_ENTREPRENEURS,
};

const OTHER_SECTOR = { id: 'Perawatan tubuh', en: 'Soap and body care' } as const;

/** A number that no register has given out. */
function registration(person: DemoPerson): string {
  const digits = String(numberOf(`registration ${person.name}`) % 100_000).padStart(5, '0');
  const forms = {
    ID: `NIB 00000000${digits}`,
    MY: `SSM 0000000${digits}`,
    PH: `DTI 000${digits}`,
    TH: `00000000${digits}`,
  };
  return forms[person.nationality];
}

/** The name as it would stand in an address. */
const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z]+/gu, '-')
    .replace(/^-|-$/gu, '');

function businessOf(person: DemoPerson, persona: EntrepreneurPersona, chance: Chance, on: string): Answers {
  const name = chance.pick(persona.names);
  const legal = chance.pick(['sole', 'sole', 'partnership', 'company', 'cooperative', 'unregistered']);
  return {
    business_name: name,
    legal_form: legal,
    ...(legal === 'unregistered' ? {} : { registration_number: registration(person) }),
    founded_on: monthsBefore(on, chance.int(25, 34)),
    sub_sector: persona.subSector,
    ...(persona.subSector === 'other' ? { sub_sector_other: OTHER_SECTOR[person.locale] } : {}),
    ...(once(chance, 3) ? {} : { website: `https://${slug(name)}.example/` }),
  };
}

function teamOf(person: DemoPerson, persona: EntrepreneurPersona, chance: Chance): Answers {
  return {
    role: persona.role,
    share: String(chance.pick([100, 60, 50, 50, 40, 34])),
    team_size: String(chance.int(3, 14)),
    turnover: chance.pick(['below_5', '5_to_20', '5_to_20', '20_to_60']),
    languages: languagesOf(person, chance),
  };
}

/** An entrepreneur's answers; `turn` chooses the story among those of the sub-sectors that the call is for. */
export function entrepreneurAnswers(
  person: DemoPerson,
  chance: Chance,
  { host, on, turn, disciplines }: { host: CityId; on: string; turn: number; disciplines: readonly string[] },
): Readonly<Record<string, Answers>> {
  const voices = VOICES[person.city];
  const fitting = voices.personas.filter((one) => disciplines.length === 0 || disciplines.includes(one.subSector));
  const among = fitting.length > 0 ? fitting : voices.personas;
  const persona = among[turn % among.length] ?? chance.pick(among);
  const words = { host: CITIES.find((city) => city.id === host)?.name ?? host };
  return {
    details: detailsOf(person),
    residence: residenceOf(person, chance, on),
    support: supportOf(person, chance),
    business: businessOf(person, persona, chance, on),
    team: teamOf(person, persona, chance),
    products: {
      products: sayAll([persona.products, chance.pick(ENDINGS[person.locale].products)], chance, words),
      intellectual_property: persona.property,
    },
    sought: { sought: persona.sought, host_type: persona.hostTypes, earlier_residency: once(chance, 7) ? 'yes' : 'no' },
    plan: {
      learning_plan: sayAll(
        [chance.pick(voices.openings), ...persona.plan, chance.pick(voices.hosts[host]), chance.pick(voices.closings)],
        chance,
        words,
      ),
    },
    contribution: {
      contribution: sayAll([persona.contribution, chance.pick(voices.giving)], chance, words),
      pitch_link: `https://video.example/p/${chance.int(100_000, 999_999)}`,
    },
    consents: consentsOf(chance),
  };
}
