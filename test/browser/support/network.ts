import { createCall, publishCall } from '../../../src/calls/call.ts';
import type { CallSettings, FormDefinition } from '../../../src/calls/definitions.ts';
import { createPlace, createRequirements } from '../../../src/calls/place.ts';
import { createProgramme, storeForm, storeRubric } from '../../../src/calls/programme.ts';
import { seedCities } from '../../../src/cities/seed.ts';
import { settingsOf } from '../../../src/content/calls/shape.ts';
import { formOf } from '../../../src/content/forms/forms.ts';
import { CALLS, PROGRAMMES, rulesOf } from '../../../src/content/programmes.ts';
import { requirementsOf } from '../../../src/content/requirements.ts';
import { RUBRICS } from '../../../src/content/rubrics.ts';
import { DAY, later } from '../../../src/deps.ts';
import { addDays, dayOf } from '../../../src/engine/days.ts';
import type { Locale } from '../../../src/i18n/index.ts';
import type { Actor } from '../../../src/access/actor.ts';
import { givenAccount } from '../../support/accounts.ts';
import { startServer, type TestServer } from '../../support/server.ts';

/** The secret behind the codes of the officer's telephone. */
export const TOTP = 'JBSWY3DPEHPK3PXP';

/** Who works for the exchange in these stories. */
export const STAFF = {
  nurlaila: { email: 'nurlaila@palu.example', name: 'Nurlaila Tjambolang', role: 'officer', city: 'palu' }, // leads the call
  arifin: { email: 'arifin@palu.example', name: 'Arifin Lamakampali', role: 'officer', city: 'palu' }, // her colleague
  hasmawati: { email: 'hasmawati@palu.example', name: 'Hasmawati', role: 'reviewer', city: 'palu' }, // reads students
  selvi: { email: 'selvi@palu.example', name: 'Selvi Tumewu', role: 'reviewer', city: 'palu' }, // reads students
  ploy: { email: 'ploy@chiangmai.example', name: 'พลอย ใจดี', role: 'coordinator', city: 'chiang-mai' }, // receives them
} as const;
export type StaffName = keyof typeof STAFF;

/** A real call of the shipped content, with one place, on a server with its cities and staff. */
export interface Network {
  readonly server: TestServer;
  readonly form: FormDefinition;
  readonly call: {
    readonly id: string;
    readonly slug: string;
    readonly name: { readonly id: string; readonly en: string };
  };
  readonly place: {
    readonly id: string;
    readonly organisation: string;
    readonly startsOn: string;
    readonly endsOn: string;
  };
}

const content = CALLS.find(({ slug }) => slug === 'sekolah-lanna-2027')!;
const programme = PROGRAMMES.find(({ key }) => key === content.programme)!;

function within(text: Readonly<Partial<Record<string, string>>>): { id: string; en: string } {
  return { id: text['id']!, en: text['en']! };
}

async function setUp(server: TestServer, actor: Actor, settings: CallSettings): Promise<Omit<Network, 'server'>> {
  const now = server.clock.now();
  const startsOn = addDays(dayOf(now, 'Asia/Makassar'), content.startsIn);
  const endsOn = addDays(startsOn, content.lengthDays);
  const form = formOf('student', 'palu');
  const [offered] = content.places;
  // Suryani is of age in Thailand as well; what guardians do is told in test/journeys/minor.test.ts.
  const rules = rulesOf(content, startsOn).filter(({ kind }) => kind !== 'age');
  return server.act(actor, async (ctx) => {
    await ctx.trx('agreements').insert({
      id: ctx.id(), city_a_id: 'palu', city_b_id: 'chiang-mai', basis: 'memorandum', state: 'in_force', starts_on: '2026-01-01', ends_on: '2030-01-01',
      tracks: '["student","artist"]', yearly_a_to_b: 10, yearly_b_to_a: 10, honours_running: true, created_at: ctx.at,
    }); // prettier-ignore
    const formId = await storeForm(ctx, { key: 'student', definition: form });
    const rubricId = await storeRubric(ctx, { key: 'student', definition: RUBRICS.student });
    const { name, summary, description, track } = programme;
    const programmeId = await createProgramme(ctx, { leadCityId: 'palu', track, name, summary, description });
    const id = await createCall(ctx, {
      programmeId, formId, rubricId, settings, startsOn, endsOn, slug: content.slug, sending: ['palu'], zone: 'Asia/Makassar',
      name: content.name, summary: content.summary, description: content.description, covered: content.covered, audience: content.audience,
      rules, opensAt: later(ctx.at, -25 * DAY), closesOn: addDays(dayOf(ctx.at, 'Asia/Makassar'), 20),
      graceMinutes: 30, endsOnDay: addDays(endsOn, 30),
    }); // prettier-ignore
    await createRequirements(ctx, id, requirementsOf('student', 'chiang-mai'));
    const { organisation, description: about, languages, step_free: stepFree } = offered!;
    const place = await createPlace(ctx, { callId: id, cityId: 'chiang-mai', organisation, description: about, startsOn, endsOn, capacity: 1, languages, stepFree }); // prettier-ignore
    await publishCall(ctx, id, 1);
    return {
      form,
      call: { id, slug: content.slug, name: within(content.name) },
      place: { id: place, organisation, startsOn, endsOn },
    };
  });
}

/** Opens the network: everybody reads in `locale`, and the call asks for one teacher and two reviews. */
export async function openNetwork(locale: Locale): Promise<Network> {
  const server = await startServer({ pace: 200 });
  await server.act({ kind: 'nobody' }, (ctx) => seedCities(ctx));
  let lead: Actor = { kind: 'nobody' };
  for (const [key, member] of Object.entries(STAFF)) {
    const { accountId, personId } = await givenAccount(server, {
      ...member,
      ...(key === 'nurlaila' ? { totp: TOTP } : {}),
    });
    await server.db.transaction((trx) => trx('persons').where({ id: personId }).update({ locale }));
    if (key === 'nurlaila')
      lead = { kind: 'person', at: server.clock.now(), account: accountId, person: personId, name: member.name, persons: [personId], roles: [{ role: 'officer', city: 'palu' }] }; // prettier-ignore
  }
  const settings = settingsOf('student', { reviewsNeeded: 2, referees: [{ kind: 'teacher', count: 1 }] });
  return { server, ...(await setUp(server, lead, settings)) };
}
