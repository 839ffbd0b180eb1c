import { openableDocument } from '../../documents/openable.reads.ts';
import { recordOpening, type Opening } from '../../documents/open.ts';
import { saveView } from '../../screening/saved-views.ts';
import { changeForms } from './forms.ts';
import { momentOn } from './when.ts';
import { requestDocument } from '../../documents/request.ts';
import { leadsOf, restrictedDocuments } from './touches.repository.ts';
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

type Opened = Awaited<ReturnType<typeof restrictedDocuments>>[number];

/** An officer asks some of the applicants for one more document. */
async function askForMore(world: World, opened: readonly Opened[]): Promise<void> {
  const leads = await leadsOf(world.db.read, opened.map(({ applicationId }) => applicationId)); // prettier-ignore
  const asked = opened.filter(({ applicationId }) => leads.has(applicationId)).slice(0, REQUESTS.length);
  for (const [i, { applicationId, officer }] of asked.entries()) {
    const by = world.staff.find(({ actor }) => actor.person === officer);
    const request = REQUESTS[i];
    if (!by || !request) continue;
    const dueOn = world.day(7 + 3 * i);
    const of = { applicationId, participantId: leads.get(applicationId) ?? '', beforeNomination: false, restricted: false };
    await world.act(by.actor, (ctx) => requestDocument(ctx, { ...request, ...of, dueOn }));
  }
} // prettier-ignore

/** Lists that officers keep, the passports that they have opened, each with its reason, and forms that they change. */
export async function finishingTouches(world: World): Promise<void> {
  for (const [email, name, query] of VIEWS) {
    const member = world.staff.find((one) => one.email === email);
    if (member) await world.act(member.actor, (ctx) => saveView(ctx, name, query));
  }
  const end = world.clock.now();
  world.clock.set(momentOn(world.day(-1), 10 * 60, cityOf('palu').zone));
  const opened = await restrictedDocuments(world.db.read, 9);
  for (const [i, { applicationId, documentId, officer }] of opened.entries()) {
    const document = await openableDocument(world.db.read, applicationId, documentId);
    const by = world.staff.find(({ actor }) => actor.person === officer);
    if (document && by)
      await world.act(by.actor, (ctx) => recordOpening(ctx, document, OPENING, WHY[i % WHY.length] ?? ''));
  }
  await askForMore(world, opened);
  world.clock.set(end);
  await changeForms(world);
}
