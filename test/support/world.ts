import type { Actor, Role } from '../../src/access/actor.ts';
import type { CallSettings, FormDefinition } from '../../src/calls/definitions.ts';
import { openDatabase, type Database } from '../../src/db/database.ts';
import { DAY, frozenClock, later, newId, seededEntropy, type Entropy } from '../../src/deps.ts';
import { EFFECT_MAP } from '../../src/effects.ts';
import type { Ctx } from '../../src/engine/context.ts';
import { perform, type Outcome } from '../../src/engine/perform.ts';
import { inTransaction, type Engine } from '../../src/engine/transact.ts';
import { startApplication } from '../../src/applications/start.ts';
import { propose } from '../../src/placements/propose.ts';
import type { Input } from '../../src/workflow/case.ts';
import type { Action } from '../../src/workflow/table.ts';
import { freshDatabase, openFresh } from './suite.ts';

/** Who is who: one line each. */
const PEOPLE = {
  suryani: { name: 'Suryani', born: '2004-03-03', roles: [] }, // a student of Palu, one-word name
  made: { name: 'I Made Wirawan', born: '2003-05-17', roles: [] }, // a student of Palu
  tara: { name: 'Tara Lamadjido', born: '2010-01-20', roles: [] }, // seventeen is far: a minor of Palu
  dewi: { name: 'Dewi Lestari', born: '1985-01-01', roles: [['officer', 'palu']] }, // officer of Palu, the lead city
  andi: { name: 'Andi Rahman', born: '1980-01-01', roles: [['officer', 'palu']] }, // the second officer of Palu
  ratna: { name: 'Ratna Wulandari', born: '1978-01-01', roles: [['reviewer', 'palu']] }, // reads for Palu
  budi: { name: 'Budi Santoso', born: '1979-01-01', roles: [['reviewer', 'palu']] }, // reads for Palu
  jun: { name: 'Jun dela Cruz', born: '1982-01-01', roles: [['coordinator', 'davao']] }, // coordinator of Davao
  niran: { name: 'นิรันดร์ ใจดี', born: '1983-01-01', roles: [['coordinator', 'chiang-mai']] }, // coordinator of Chiang Mai
  maria: { name: 'Maria Santos', born: '1984-01-01', roles: [['officer', 'davao']] }, // officer of Davao, which sends nobody here
  siti: { name: 'Siti Aminah', born: '1975-01-01', roles: [['auditor', 'palu']] }, // audits Palu's calls
  rina: { name: 'Rina Kaligis', born: '1976-01-01', roles: [['admin', 'palu']] }, // looks after Palu's people
} as const satisfies Record<string, { name: string; born: string; roles: readonly (readonly [Role, string])[] }>;

export type PersonName = keyof typeof PEOPLE;

const text = (en: string): string => JSON.stringify({ en, id: en });

const CITIES = [
  ['palu', 'Palu', 'ID', 'Asia/Makassar', 'PLU', ['id', 'en']],
  ['davao', 'Davao', 'PH', 'Asia/Manila', 'DVO', ['en', 'fil']],
  ['chiang-mai', 'Chiang Mai', 'TH', 'Asia/Bangkok', 'CNX', ['th', 'en']],
] as const;

/** A short form: two sections, one identifying and one restricted answer. */
export const FORM: FormDefinition = {
  sections: [
    {
      key: 'details',
      group: 'about_you',
      title: { en: 'Your details', id: 'Data diri' },
      questions: [
        { key: 'name', kind: 'text', label: { en: 'Name', id: 'Nama' }, required: true, maxLength: 200, identifying: true, profile: 'name' },
        { key: 'diet', kind: 'text', label: { en: 'Diet', id: 'Makanan' }, required: false, maxLength: 200, restricted: true, each: true },
      ],
    },
    {
      key: 'motivation',
      group: 'your_proposal',
      title: { en: 'Motivation', id: 'Motivasi' },
      questions: [
        { key: 'why', kind: 'essay', label: { en: 'Why', id: 'Mengapa' }, required: true, words: { max: 300 } },
        { key: 'consent', kind: 'consent', label: { en: 'I agree', id: 'Saya setuju' }, required: true, textVersion: '1' },
      ],
    },
  ],
}; // prettier-ignore

export const SETTINGS: CallSettings = {
  blind: true,
  interviews: false,
  reviewsNeeded: 2,
  referees: [{ kind: 'teacher', count: 1 }],
  minorUnder: 18,
  placesToRank: 2,
  replyDays: 14,
  answerDays: 10,
};

/** The instant at which every test begins: 24 November 2026, noon in Palu. */
export const START = '2026-11-24T04:00:00.000Z';

/** Everything a test of behaviour stands on: a small network of three cities, one open call, and its people. */
export interface World {
  readonly db: Database;
  readonly engine: Engine;
  readonly clock: ReturnType<typeof frozenClock>;
  readonly ids: Record<
    'call' | 'form' | 'rubric' | 'passport' | 'insurance' | 'studioDavao' | 'schoolDavao' | 'schoolChiangMai',
    string
  >;
  actor(name: PersonName): Actor & { kind: 'person' };
  person(name: PersonName): string;
  act<T>(who: Actor | PersonName, verb: (ctx: Ctx) => Promise<T>): Promise<T>;
  application(who: PersonName | Actor, id: string, action: Action<'application'>, input?: Input): Promise<Outcome>;
  placement(who: PersonName | Actor, id: string, action: Action<'placement'>, input?: Input): Promise<Outcome>;
  /** A draft with everything that submitting asks for. */
  draft(owner: PersonName): Promise<string>;
  /** An application that has gone as far as `state`, by its own actions. */
  given(
    state: 'draft' | 'submitted' | 'in_review' | 'deliberation' | 'selected' | 'reserve',
    owner: PersonName,
    rank?: number,
  ): Promise<string>;
  /** A placement of a selected application that has gone as far as `state`. */
  placed(
    state: 'proposed' | 'nominated' | 'offered' | 'confirmed' | 'active',
    application: string,
    place?: string,
  ): Promise<string>;
  stateOf(subject: 'application' | 'placement', id: string): Promise<string>;
  close(): Promise<void>;
}

const SEED = 'world';

function makeEngine(db: Database, seed: string): Engine {
  return { db, entropy: seededEntropy(seed), auditKey: 'test-audit-key', effects: EFFECT_MAP };
}

/** The rows of a new world, in the order in which they refer to each other; their ids come from `entropy` and no clock. */
function seeding(entropy: Entropy): {
  readonly ids: World['ids'];
  readonly rows: readonly (readonly [string, object])[];
} {
  const id = (): string => newId(START, entropy);
  const rows: (readonly [string, object])[] = [];
  const put = (table: string, row: object): void => void rows.push([table, row]);
  const ids = { call: id(), form: id(), rubric: id(), passport: id(), insurance: id(), studioDavao: id(), schoolDavao: id(), schoolChiangMai: id() }; // prettier-ignore
  for (const [city, name, country, zone, code, languages] of CITIES)
      put('cities', {
        id: city, name, country, zone, register_code: code, languages: JSON.stringify(languages), letterhead: name, tagline: text(name),
        introduction: text(name), contact_email: `exchange@${city}.example`, latitude: 0, longitude: 120, holidays: '[]', created_at: START,
      }); // prettier-ignore
  for (const [key, p] of Object.entries(PEOPLE)) {
    put('persons', {
        id: `p-${key}`, name: p.name, born_on: p.born, locale: 'id', sort_key: p.name.toLowerCase(), created_at: START, residence_city_id: 'palu',
      }); // prettier-ignore
    put('accounts', {
        id: `a-${key}`, person_id: `p-${key}`, email: `${key}@contoh.example`, email_lower: `${key}@contoh.example`,
        email_verified_at: START, zone: 'Asia/Makassar', created_at: START,
      }); // prettier-ignore
    put('account_persons', {
      account_id: `a-${key}`,
      person_id: `p-${key}`,
      relation: 'self',
      since: START,
    });
    for (const [role, city] of p.roles)
      put('roles', { id: id(), person_id: `p-${key}`, role, city_id: city, granted_at: START });
  }
  for (const [one, other] of [['palu', 'davao'], ['palu', 'chiang-mai']])
      put('agreements', {
        id: id(), city_a_id: one, city_b_id: other, basis: 'memorandum', state: 'in_force', starts_on: '2026-01-01', ends_on: '2030-01-01',
        tracks: '["student","artist"]', yearly_a_to_b: 10, yearly_b_to_a: 10, honours_running: true, created_at: START,
      }); // prettier-ignore
  const programme = id();
  put('programmes', {
      id: programme, lead_city_id: 'palu', track: 'student', name: text('Term abroad'), summary: text('A term'), description: text('A term in a partner city'), created_at: START,
    }); // prettier-ignore
  put('forms', {
    id: ids.form,
    key: 'student',
    version: 1,
    definition: JSON.stringify(FORM),
    created_at: START,
  });
  put('rubrics', {
      id: ids.rubric, key: 'student', version: 1, created_at: START,
      definition: JSON.stringify({ criteria: ['ideas', 'readiness'].map((key) => ({ key, name: { en: key, id: key }, weight: 50, min: 1, max: 5, low: { en: 'weak', id: 'lemah' }, high: { en: 'strong', id: 'kuat' }, required: true })) }),
    }); // prettier-ignore
  put('calls', {
      id: ids.call, programme_id: programme, lead_city_id: 'palu', track: 'student', slug: 'term-abroad-2027', name: text('Term abroad 2027'),
      summary: text('A term in a partner city'), description: text('A term'), covered: text('Room and meals'), audience: text('Students'),
      zone: 'Asia/Makassar', opens_at: later(START, -10 * DAY), closes_at: later(START, 20 * DAY), grace_ends_at: later(START, 20 * DAY + 3_600_000),
      ends_at: later(START, 200 * DAY), starts_on: '2027-02-01', ends_on: '2027-06-01', published_at: later(START, -10 * DAY),
      form_id: ids.form, rubric_id: ids.rubric, rules: '[]', settings: JSON.stringify(SETTINGS), created_at: START,
    }); // prettier-ignore
  put('call_cities', { call_id: ids.call, city_id: 'palu' });
  put('requirements', { id: ids.passport, call_id: ids.call, key: 'passport', position: 1, name: text('Passport'), hint: text('The page with your photo'), condition: 'always', due: 'submission', formats: '["application/pdf","image/jpeg"]', restricted: true, identifying: true }); // prettier-ignore
  put('requirements', { id: ids.insurance, call_id: ids.call, key: 'insurance', position: 2, name: text('Insurance'), hint: text('For the whole stay'), condition: 'always', due: 'travel', formats: '["application/pdf"]', restricted: false, identifying: true }); // prettier-ignore
  for (const [key, city, capacity, starts, ends] of [
      ['studioDavao', 'davao', 1, '2027-02-01', '2027-05-01'],
      ['schoolDavao', 'davao', 2, '2027-02-01', '2027-06-01'],
      ['schoolChiangMai', 'chiang-mai', 1, '2027-03-01', '2027-06-01'],
    ] as const)
      put('places', {
        id: ids[key], call_id: ids.call, city_id: city, organisation: key, description: text(key), starts_on: starts, ends_on: ends,
        capacity, languages: '["en"]', created_at: START,
      }); // prettier-ignore
  return { ids, rows };
}

/** Inserts what an applicant would have saved: answers, ranking, a passport file, consents, a referee; a guardian for a minor. */
export async function fillDraft(world: World, id: string): Promise<void> {
  const { db, engine, ids } = world;
  const fresh = (): string => newId(START, engine.entropy);
  await db.transaction(async (trx) => {
    const application = (await trx('applications').where({ id }).first()) as { person_id: string };
    const participant = (await trx('participants').where({ application_id: id }).first()) as { id: string };
    await trx('answers').insert([
      { application_id: id, section: 'details', answers: JSON.stringify({ name: 'Suryani', diet: 'halal' }), complete: true, saved_at: START },
      { application_id: id, section: 'motivation', answers: JSON.stringify({ why: 'To learn to count reefs.', consent: 'yes' }), complete: true, saved_at: START },
    ]); // prettier-ignore
    await trx('ranked_places').insert([
      { application_id: id, place_id: ids.studioDavao, rank: 1 },
      { application_id: id, place_id: ids.schoolChiangMai, rank: 2 },
    ]);
    const consent = {
      application_id: id,
      participant_id: participant.id,
      text_version: '1',
      locale: 'id',
      given_at: START,
    };
    await trx('consents').insert([
      { ...consent, id: fresh(), kind: 'processing' },
      { ...consent, id: fresh(), kind: 'share', city_id: 'davao' },
      { ...consent, id: fresh(), kind: 'share', city_id: 'chiang-mai' },
    ]);
    const file = fresh();
    await trx('files').insert({ id: file, storage_key: file, state: 'clean', original_name: 'paspor.pdf', media_type: 'application/pdf', bytes: 10, sha256: '0'.repeat(64), created_at: START }); // prettier-ignore
    await trx('documents').insert({ id: fresh(), application_id: id, participant_id: participant.id, requirement_id: ids.passport, file_id: file, state: 'pending', created_at: START }); // prettier-ignore
    await trx('referees').insert({ id: fresh(), application_id: id, name: 'Drs. Moh. Amin', email: 'amin@sekolah.example', kind: 'teacher', locale: 'id', state: 'named', created_at: START }); // prettier-ignore
    if (application.person_id === 'p-tara')
      await trx('guardians').insert({ id: fresh(), application_id: id, participant_id: participant.id, name: 'Hasnah', email: 'hasnah@contoh.example', relation: 'mother', locale: 'id', created_at: START }); // prettier-ignore
  });
}

async function guardiansConsent(world: World, id: string): Promise<void> {
  const at = world.clock.now();
  const guardians = await world.db.read('guardians').where({ application_id: id }).select('id', 'participant_id');
  for (const guardian of guardians as { id: string; participant_id: string }[])
    await world.db.transaction((trx) =>
      trx('consents').insert({ id: newId(at, world.engine.entropy), application_id: id, participant_id: guardian.participant_id, guardian_id: guardian.id, kind: 'guardian', text_version: '1', locale: 'id', given_at: at }),
    ); // prettier-ignore
}

const STEPS = ['draft', 'submitted', 'in_review', 'deliberation', 'selected'] as const;

/** Takes a filled draft as far as `state`, by the actions that lead there; a minor's guardians consent on the way. */
export async function advance(
  world: World,
  id: string,
  owner: PersonName | Actor,
  state: string,
  rank: number,
): Promise<void> {
  const reach = state === 'reserve' ? 4 : STEPS.indexOf(state as (typeof STEPS)[number]);
  if (reach >= 1) await world.application(owner, id, 'submit');
  if (reach >= 2) {
    await world.db.transaction((trx) =>
      trx('documents')
        .where({ application_id: id })
        .update({ state: 'accepted', decided_by: 'p-dewi', decided_at: world.clock.now() }),
    );
    await guardiansConsent(world, id);
    await world.application('dewi', id, 'start_review');
  }
  if (reach >= 3) await world.application('dewi', id, 'deliberate', { reason: 'The panel agreed at the meeting.' });
  if (reach >= 4) {
    const action = state === 'reserve' ? 'hold' : 'select';
    await world.application('dewi', id, action, { rank });
    await world.application('andi', id, action);
  }
}

async function advancePlacement(world: World, id: string, state: string, owner: PersonName): Promise<void> {
  const reach = ['proposed', 'nominated', 'offered', 'confirmed', 'active'].indexOf(state);
  if (reach >= 1) await world.placement('dewi', id, 'nominate');
  if (reach >= 2) await world.placement('jun', id, 'accept', { answer_by: '2026-12-10' });
  if (reach >= 3) await world.placement(owner, id, 'confirm');
  if (reach >= 4) {
    await world.placement('jun', id, 'arrive', { on: '2027-02-01', reason: 'Insurance was shown at the desk.' });
    await world.placement(owner, id, 'arrive', { on: '2027-02-01', reason: 'Insurance was shown at the desk.' });
  }
}

/** Opens the world of an existing database: a second process on the same rows. */
export function openWorld(url: string, ids: World['ids'], seedName: string): World {
  const db = openDatabase(url, { acquireTimeout: 8000 });
  return worldOn(db, makeEngine(db, seedName), ids, () => db.close());
}

function worldOn(db: Database, engine: Engine, ids: World['ids'], close: () => Promise<void>): World {
  const clock = frozenClock(START);
  const person = (name: PersonName): string => `p-${name}`;
  const owners = new Map<string, PersonName>();
  const world: World = {
    db,
    engine,
    clock,
    ids,
    person,
    actor: (name) => ({
      kind: 'person',
      at: clock.now(),
      account: `a-${name}`,
      person: person(name),
      name: PEOPLE[name].name,
      persons: [person(name)],
      roles: PEOPLE[name].roles.map(([role, city]) => ({ role, city })),
    }),
    act: (who, verb) => inTransaction(engine, typeof who === 'string' ? world.actor(who) : who, clock.now(), verb),
    application: (who, id, action, input = {}) => world.act(who, (ctx) => perform(ctx, 'application', id, action, input)),
    placement: (who, id, action, input = {}) => world.act(who, (ctx) => perform(ctx, 'placement', id, action, input)),
    draft: async (owner) => {
      const id = await world.act(owner, (ctx) =>
        startApplication(ctx, { callId: ids.call, personId: person(owner), accountId: `a-${owner}`, cityId: 'palu', locale: 'id' }),
      );
      owners.set(id, owner);
      await fillDraft(world, id);
      return id;
    },
    given: async (state, owner, rank = 1) => {
      const id = await world.draft(owner);
      await advance(world, id, owner, state, rank);
      return id;
    },
    placed: async (state, application, place = ids.studioDavao) => {
      const row = (await db.read('places').where({ id: place }).first()) as { starts_on: string; ends_on: string };
      const id = await world.act('dewi', (ctx) =>
        propose(ctx, { applicationId: application, placeId: place, startsOn: row.starts_on, endsOn: row.ends_on, agreedNote: 'Agreed by phone.' }),
      );
      await advancePlacement(world, id, state, owners.get(application) ?? 'suryani');
      return id;
    },
    stateOf: async (subject, id) => {
      const row = (await db.read(subject === 'application' ? 'applications' : 'placements').where({ id }).first('state')) as { state: string };
      return row.state;
    },
    close,
  }; // prettier-ignore
  return world;
}

async function fill(url: string): Promise<void> {
  const db = await openFresh(url, 8000);
  const { rows } = seeding(seededEntropy(SEED));
  await db.transaction(async (trx) => {
    for (const [table, row] of rows) await trx(table).insert(row);
  });
  await db.close();
}

/** A fresh world for one test file; `close` ends it. */
export async function makeWorld(): Promise<World & { readonly url: string }> {
  const fresh = await freshDatabase({ name: 'world', fill });
  const db = await openFresh(fresh.url, 8000);
  const engine = makeEngine(db, SEED);
  const { ids } = seeding(engine.entropy); // its rows are there already: the template was filled from the same seed
  const world = worldOn(db, engine, ids, async () => {
    await db.close();
    await fresh.done();
  });
  return Object.assign(world, { url: fresh.url });
}
