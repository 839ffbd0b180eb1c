import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Actor } from '../../access/actor.ts';
import type { CityContent } from '../../content/cities.ts';
import { CITIES } from '../../content/cities.ts';
import { seeded } from '../../content/essays.ts';
import { numberOf } from '../../content/people.ts';
import type { StaffMember } from '../../content/people/staff.ts';
import type { Chance, CityId } from '../../content/text.ts';
import { frozenClock, seededEntropy, type Instant } from '../../deps.ts';
import { prepareFile, type Files, type PreparedFile } from '../../documents/store-file.ts';
import { diskStorage, incomingFolder } from '../../documents/storage.ts';
import { EFFECT_MAP } from '../../effects.ts';
import type { Ctx } from '../../engine/context.ts';
import { addDays, dayOf } from '../../engine/days.ts';
import { perform, type Outcome } from '../../engine/perform.ts';
import { inTransaction, type Engine } from '../../engine/transact.ts';
import type { Input } from '../../workflow/case.ts';
import type { Subject } from '../../workflow/states.ts';
import type { Action } from '../../workflow/table.ts';
import type { Database } from '../database.ts';
import type { Paper } from './files/papers.ts';
import { timeline, type Timeline } from './timeline.ts';
import { momentOn, workingDay } from './when.ts';

export type Person = Extract<Actor, { kind: 'person' }>;

/** Somebody of the staff who can act. */
export interface Colleague extends StaffMember {
  readonly actor: Person;
}

/** What the demonstration is made of and by: a database, a clock that is moved, chance from a seed, and the staff. */
export interface World {
  readonly db: Database;
  readonly engine: Engine;
  readonly clock: ReturnType<typeof frozenClock>;
  readonly timeline: Timeline;
  readonly staff: Colleague[];
  /** Accounts of applicants by mail address. */
  readonly applicants: Map<string, Person>;
  readonly passwordHash: string;
  readonly seed: string;
  /** The end of history: the hour in which the demonstration was made. */
  readonly today: Instant;
  readonly files: Files;
  /** The day so many days from today. */
  day(days: number): string;
  /** A stream of chance of its own for what is named. */
  chance(name: string): Chance;
  /** Somewhere in the city's office hours of the day, or of the next one that has any. */
  inOffice(day: string, city: CityId, chance: Chance): Instant;
  act<T>(actor: Actor, verb: (ctx: Ctx) => Promise<T>): Promise<T>;
  perform<S extends Subject>(actor: Actor, subject: S, id: string, action: Action<S>, input?: Input): Promise<Outcome>;
  colleagues(city: CityId, role: Colleague['roles'][number]): readonly Colleague[];
  /** Stores a file as an upload would be. */
  store(paper: Paper): Promise<PreparedFile>;
}

/** A city of the shipped content. */
export function cityOf(id: CityId): CityContent {
  const found = CITIES.find((city) => city.id === id);
  if (!found) throw new Error(`no city ${id}`);
  return found;
}

function filesIn(folder: string, seed: string): { files: Files; store: World['store'] } {
  const storage = diskStorage(folder, seededEntropy(`${seed} files`));
  const files: Files = { storage, incoming: incomingFolder(folder) };
  let count = 0;
  const store = async ({ name, bytes }: Paper): Promise<PreparedFile> => {
    count += 1;
    const temporary = path.join(files.incoming, `demo-${String(count)}`);
    await writeFile(temporary, bytes, { mode: 0o600 });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return prepareFile(files, { path: temporary, originalName: name, bytes: bytes.length, sha256 });
  };
  return { files, store };
}

/** What a world is opened with. */
export interface WorldOptions {
  readonly db: Database;
  readonly auditKey: string;
  readonly uploads: string;
  readonly seed: string;
  readonly today: Instant;
  readonly passwordHash: string;
}

/** Opens the world of an empty, migrated database. */
export function openWorld({ db, auditKey, uploads, seed, today, passwordHash }: WorldOptions): World {
  const engine: Engine = { db, entropy: seededEntropy(seed), auditKey, effects: EFFECT_MAP };
  const clock = frozenClock(today);
  const { files, store } = filesIn(uploads, seed);
  const base = dayOf(today, cityOf('palu').zone);
  const staff: Colleague[] = [];
  const act = <T>(actor: Actor, verb: (ctx: Ctx) => Promise<T>): Promise<T> =>
    inTransaction(engine, actor, clock.now(), verb);
  return {
    db, engine, clock, staff, passwordHash, seed, today, files, store, act,
    timeline: timeline(),
    applicants: new Map(),
    day: (days) => addDays(base, days),
    chance: (name) => seeded(numberOf(`${seed} ${name}`)),
    inOffice: (day, city, chance) =>
      momentOn(workingDay(day, cityOf(city)), 8 * 60 + 20 + chance.int(0, 7 * 60 + 40), cityOf(city).zone),
    perform: (actor, subject, id, action, input) => act(actor, (ctx) => perform(ctx, subject, id, action, input)),
    colleagues: (city, role) => staff.filter((one) => one.city === city && one.roles.includes(role)),
  }; // prettier-ignore
}
