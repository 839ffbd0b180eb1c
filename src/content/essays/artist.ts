import type { Answers } from '../../calls/definitions.ts';
import { CITIES } from '../cities.ts';
import { CURRENCIES } from '../forms/forms.ts';
import type { DemoPerson } from '../people.ts';
import { wordCount, type Chance, type CityId } from '../text.ts';
import { consentsOf, detailsOf, languagesOf, once, residenceOf, some, supportOf } from './about-you.ts';
import { CHIANG_MAI_ARTISTS, DAVAO_ARTISTS, KOTA_KINABALU_ARTISTS } from './artists-partners.ts';
import { PALU_ARTISTS } from './artists-palu.ts';
import { ENDINGS } from './endings.ts';
import { say, sayAll, type Words } from './grammar.ts';
import type { ArtistPersona, ArtistVoices } from './voices.ts';

const VOICES: Readonly<Record<CityId, ArtistVoices>> = {
  palu: PALU_ARTISTS,
  'kota-kinabalu': KOTA_KINABALU_ARTISTS,
  davao: DAVAO_ARTISTS,
  'chiang-mai': CHIANG_MAI_ARTISTS,
};

/** Words that a statement is filled up to, so that it is surely longer than the form's least. */
const ENOUGH = 258;

/** What ten US dollars are in each currency, about. */
const TEN_DOLLARS: Readonly<Record<string, number>> = { IDR: 160_000, MYR: 44, PHP: 570, THB: 340 };

function statementOf(voices: ArtistVoices, persona: ArtistPersona, host: CityId, chance: Chance, words: Words): string {
  const core = persona.statement.map((text) => say(text, chance, words));
  const around = [chance.pick(voices.hosts[host]), chance.pick(voices.endings)].map((text) => say(text, chance, words));
  const practice: string[] = [];
  for (const text of some(chance, voices.practice, voices.practice.length)) {
    if (practice.length >= 1 && wordCount([...core, ...practice, ...around].join(' ')) >= ENOUGH) break;
    practice.push(say(text, chance, words));
  }
  return [...core, ...practice, ...around].join('\n\n');
}

function worksOf(
  person: DemoPerson,
  voices: ArtistVoices,
  persona: ArtistPersona,
  chance: Chance,
  year: number,
): Answers {
  let of = year;
  const works = some(chance, persona.works, chance.int(5, persona.works.length)).map(([title, medium, size], index) => {
    if (index > 0) of -= chance.int(0, 1);
    const linked = persona.discipline === 'music' || persona.discipline === 'film' || persona.discipline === 'dance';
    return {
      title,
      year: String(of),
      medium,
      dimensions: size,
      role: chance.pick(voices.roles),
      credit: person.name,
      ...(linked ? { link: `https://video.example/w/${chance.int(100_000, 999_999)}` } : {}),
    };
  });
  return { works };
}

function budgetOf(persona: ArtistPersona, lead: CityId, chance: Chance): Answers {
  const { code, decimals } = CURRENCIES[lead];
  const step = code === 'IDR' ? 50_000 : 10;
  const lines = persona.costs.map(([item, tens]) => {
    const amount = (tens * (TEN_DOLLARS[code] ?? 10) * chance.int(85, 115)) / 100;
    return { item, amount: String(Math.max(step, Math.round(amount / step) * step) * 10 ** decimals) };
  });
  return { budget: lines };
}

function groupOf(persona: ArtistPersona, chance: Chance, alone: boolean): Answers {
  if (alone || persona.group === undefined || !once(chance, 2)) return { applies_as: 'alone' };
  return { applies_as: 'group', group_name: persona.group.name };
}

function needsOf(persona: ArtistPersona, chance: Chance, words: Words): Answers {
  return {
    studio: persona.studio,
    hazardous: persona.hazard === undefined ? 'no' : 'yes',
    ...(persona.hazard === undefined ? {} : { hazardous_note: say(persona.hazard, chance, words) }),
    ...(persona.rider === undefined ? {} : { rider: say(persona.rider, chance, words) }),
  };
}

function practiceOf(person: DemoPerson, persona: ArtistPersona, chance: Chance, on: string): Answers {
  const age = Number(on.slice(0, 4)) - Number(person.bornOn.slice(0, 4));
  return {
    discipline: persona.discipline,
    years_active: String(Math.max(2, Math.min(age - 15, chance.int(4, 22)))),
    training: persona.training,
    languages: languagesOf(person, chance),
  };
}

/** An artist's answers; `disciplines` keeps to those that a call is for, `lead` sets the currency. */
export function artistAnswers(
  person: DemoPerson,
  chance: Chance,
  own: { host: CityId; lead: CityId; on: string; turn: number; disciplines: readonly string[]; alone: boolean },
): Readonly<Record<string, Answers>> {
  const voices = VOICES[person.city];
  const fitting = voices.personas.filter(
    (one) => own.disciplines.length === 0 || own.disciplines.includes(one.discipline),
  );
  const among = fitting.length > 0 ? fitting : voices.personas;
  const persona = among[own.turn % among.length] ?? chance.pick(among);
  const words = { host: CITIES.find((city) => city.id === own.host)?.name ?? own.host };
  return {
    details: detailsOf(person),
    residence: { ...residenceOf(person, chance, own.on), asean_status: 'national' },
    support: supportOf(person, chance),
    practice: practiceOf(person, persona, chance, own.on),
    group: groupOf(persona, chance, own.alone),
    statement: { statement: statementOf(voices, persona, own.host, chance, words) },
    project: {
      project_title: say(persona.title, chance, words),
      project: sayAll([...persona.project, chance.pick(ENDINGS[person.locale].project)], chance, words),
      medium: say(persona.medium, chance, words),
      whole_period: 'yes',
      earlier_stay: 'no',
    },
    needs: needsOf(persona, chance, words),
    works: worksOf(person, voices, persona, chance, Number(own.on.slice(0, 4)) - 1),
    workshop: {
      workshop_title: persona.workshopTitle,
      workshop: say(persona.workshop, chance, words),
      workshop_for: some(chance, ['children', 'students', 'artists', 'everyone'], chance.int(1, 2)),
    },
    budget: budgetOf(persona, own.lead, chance),
    consents: consentsOf(chance, true),
  };
}
