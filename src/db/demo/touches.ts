import { openableDocument } from '../../documents/openable.reads.ts';
import { recordOpening, type Opening } from '../../documents/open.ts';
import { saveView } from '../../screening/saved-views.ts';
import { changeForms } from './forms.ts';
import { makeSetUps } from './set-ups.ts';
import { momentOn } from './when.ts';
import { requestDocument } from '../../documents/request.ts';
import { latestLeads, restrictedDocuments } from './touches.repository.ts';
import { wishes } from './wishes.ts';
import { cityOf, type World } from './world.ts';

const VIEWS: readonly (readonly [email: string, name: string, query: string])[] = [
  ['nurlaila@palu.example', 'Menunggu keputusan', 'state=deliberation'],
  ['nurlaila@palu.example', 'Baru masuk', 'state=submitted'],
  ['arifin@palu.example', 'Dikembalikan', 'state=returned'],
  ['lorna@davao.example', 'New this week', 'state=submitted'],
  ['rosnah@kotakinabalu.example', 'In review', 'state=in_review'],
];

const OPENING: Opening = { as: 'officer', blind: false, mustSayWhy: true };
const WHY = [
  'Memeriksa masa berlaku untuk visa.',
  'Nama di tiket harus sama dengan paspor.',
  'Diminta klinik tuan rumah.',
];

const REQUESTS = [
  { name: { id: 'Kartu keluarga', en: 'Family card' }, reason: 'Nama ibu di paspor dan di rapor ditulis berbeda.' },
  { name: { id: 'Surat domisili', en: 'Letter of residence' }, reason: 'Alamat di kartu identitas masih alamat lama.' },
  { name: { id: 'Kartu vaksinasi', en: 'Vaccination card' }, reason: 'Kota tuan rumah memintanya sebelum berangkat.' },
] as const;

/** An officer asks some of the applicants for one more document. */
async function askForMore(world: World): Promise<void> {
  const by = world.staff.find(({ email }) => email === 'nurlaila@palu.example');
  const leads = await latestLeads(world.db.read, 'palu', REQUESTS.length);
  for (const [i, request] of REQUESTS.entries()) {
    const of = leads[i];
    if (!by || !of) continue;
    const wanted = { ...request, ...of, dueOn: world.day(7 + 3 * i), beforeNomination: false, restricted: false };
    await world.act(by.actor, (ctx) => requestDocument(ctx, wanted));
  }
}

/** Lists that officers keep, the passports that they have opened, each with its reason, and forms that they change. */
export async function finishingTouches(world: World): Promise<void> {
  for (const [email, name, query] of VIEWS) {
    const member = world.staff.find((one) => one.email === email);
    if (member) await world.act(member.actor, (ctx) => saveView(ctx, name, query));
  }
  const end = world.clock.now();
  world.clock.set(momentOn(world.day(-1), 10 * 60, cityOf('palu').zone));
  for (const [i, { applicationId, documentId, officer }] of (await restrictedDocuments(world.db.read, 9)).entries()) {
    const document = await openableDocument(world.db.read, applicationId, documentId);
    const by = world.staff.find(({ actor }) => actor.person === officer);
    if (document && by)
      await world.act(by.actor, (ctx) => recordOpening(ctx, document, OPENING, WHY[i % WHY.length] ?? ''));
  }
  world.clock.set(end);
  await askForMore(world);
  await changeForms(world);
  await makeSetUps(world);
  await wishes(world);
}
