import { changeCall } from '../../calls/call.ts';
import { callById, publishedCall, sendingCities, type Call } from '../../calls/calls.reads.ts';
import { addDays, dayOf } from '../../engine/days.ts';
import { addEndorser, endorsePerson } from '../../entry/endorse.ts';
import { issueLateCode } from '../../entry/late-codes.ts';
import { copyCall } from '../../setup/copy.ts';
import { unchanged } from '../../setup/call.form.ts';
import { MOVING, movedDays } from '../../setup/move-dates.ts';
import { askHost } from '../../setup/places.ts';
import { cityCalendars, placeAsks } from '../../setup/setup.reads.ts';
import { askReferees } from './asks.ts';
import { momentOn } from './when.ts';
import { cityOf, type Colleague, type World } from './world.ts';

interface Found {
  readonly call: Call;
  readonly officer: Colleague;
  readonly sending: readonly string[];
}

async function callOf(world: World, slug: string): Promise<Found | null> {
  const call = await publishedCall(world.db.read, slug);
  const officer = world.staff.find(
    ({ actor }) => call && actor.roles.some(({ role, city }) => role === 'officer' && city === call.leadCityId),
  );
  if (!call || !officer) return null;
  return { call, officer, sending: (await sendingCities(world.db.read, call.id)).map(({ id }) => id) };
}

const SCHOOLS = [
  ['Dinas Koperasi dan UMKM Kota Palu', 'umkm@palu.example', 6],
  ['Inkubator Bisnis Universitas Tadulako', 'inkubator@untad.example', 4],
] as const;

/** A call that takes whom others endorse: two may, and one has begun to. */
async function byEndorsement(world: World): Promise<void> {
  const found = await callOf(world, 'lanna-design-lab-2027');
  if (!found) return;
  const { call, officer, sending } = found;
  const now = unchanged(call, sending);
  await world.act(officer.actor, async (ctx) => {
    await changeCall(ctx, call.id, call.version, { ...now, settings: { ...now.settings, entry: 'endorsed' } });
    const endorsers: string[] = [];
    for (const [name, email, most] of SCHOOLS)
      endorsers.push(await addEndorser(ctx, call.id, { name, email, locale: 'id', most }));
    await endorsePerson(ctx, endorsers[0] ?? '', { name: 'Rahmawati Lamatande', email: 'rahmawati@kopi.example' });
    await endorsePerson(ctx, endorsers[0] ?? '', { name: 'Yusril Abdullah', email: 'yusril@bawang.example' });
  });
}

/** Somebody whose school had no line on the last day may still send. */
async function lateCode(world: World): Promise<void> {
  const found = await callOf(world, 'teluk-ke-teluk-2027');
  if (!found) return;
  const input = {
    name: 'Nur Aisyah Lasimpo',
    email: 'aisyah.lasimpo@pelajar.example',
    reason: 'Sekolahnya di Sirenja tanpa jaringan pada tiga hari terakhir; surat kepala sekolah terlampir.',
    until: world.day(7),
    locale: 'id',
  };
  await world.act(found.officer.actor, (ctx) => issueLateCode(ctx, found.call.id, input));
}

/** Next year's call, made from this year's: its hosts are being asked, and its dates leave too little time. */
async function nextYear(world: World): Promise<void> {
  const found = await callOf(world, 'teluk-ke-teluk-2027');
  if (!found) return;
  const { call, officer, sending } = found;
  const lead = (await cityCalendars(world.db.read)).find(({ id }) => id === call.leadCityId);
  const { days } = movedDays(call, lead ?? { holidays: [] }, dayOf(world.today, call.zone));
  const moved = Object.fromEntries(MOVING.flatMap((name) => (days[name] ? [[name, days[name].to]] : [])));
  const name = { id: 'Teluk ke Teluk 2028', en: 'Bay to Bay 2028' };
  const id = await world.act(officer.actor, (ctx) => copyCall(ctx, call.id, { name, slug: 'teluk-ke-teluk-2028', days: moved })); // prettier-ignore
  const made = await callById(world.db.read, id);
  if (!made) return;
  const now = unchanged(made, sending);
  const closes = now.closesOn;
  const planned = { scoresDueOn: addDays(closes, 24), meetsOn: addDays(closes, 30), releasedOn: addDays(closes, 34) };
  await world.act(officer.actor, async (ctx) => {
    await changeCall(ctx, id, made.version, { ...now, settings: { ...now.settings, ...planned } });
    const [host] = await placeAsks(ctx.trx, id);
    if (host) await askHost(ctx, id, host.cityId);
  });
}

/** Set-ups in the making: a call by endorsement, a late code, and next year's call. */
export async function makeSetUps(world: World): Promise<void> {
  const end = world.clock.now();
  world.clock.set(momentOn(world.day(-1), 11 * 60, cityOf('palu').zone));
  await byEndorsement(world);
  await lateCode(world);
  await nextYear(world);
  await askReferees(world);
  world.clock.set(end);
}
