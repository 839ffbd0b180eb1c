import { openableDocument } from '../../documents/documents.reads.ts';
import { recordOpening, type Opening } from '../../documents/open.ts';
import { saveView } from '../../screening/saved-views.ts';
import { changeForms } from './forms.ts';
import { makeSetUps } from './set-ups.ts';
import { momentOn } from './when.ts';
import { restrictedDocuments } from './touches.repository.ts';
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
  await changeForms(world);
  await makeSetUps(world);
}
