import { mintLink } from '../../accounts/links.ts';
import { HOUR, later } from '../../deps.ts';
import { answerRequest } from '../../privacy/answer.ts';
import { askErasure, askOffice, confirmErasure, type About } from '../../privacy/requests.ts';
import { latestRequest, ownersEnded, type Owner } from './touches.repository.ts';
import type { Person, World } from './world.ts';

const ASKED = [
  { hours: 60, kind: 'correct', body: 'Nama saya ditulis dengan satu huruf “a” saja. Di paspor dua.' },
  { hours: 20, kind: 'unknown_reader', body: 'Saya tidak kenal yang membuka kartu identitas saya hari Senin.' },
  { hours: 90, kind: 'pause', body: 'Mohon fotonya belum dipakai dulu sampai saya lulus.' },
] as const;

const about = ({ personId, accountId, email, name }: Owner): About => ({ personId, accountId, email, name, locale: 'id', cityId: 'palu' }); // prettier-ignore

const actorOf = ({ personId, accountId, name }: Owner, at: string): Person => ({ kind: 'person', at, account: accountId, person: personId, name, persons: [personId], roles: [] }); // prettier-ignore

/** Somebody asks to be erased, and presses the link of the mail. */
async function wishToGo(world: World, owner: Owner): Promise<void> {
  const actor = actorOf(owner, world.clock.now());
  await world.act(actor, (ctx) => askErasure(ctx, about(owner)));
  const request = await latestRequest(world.db.read, owner.personId);
  await world.act(actor, async (ctx) => {
    await mintLink(ctx, { purpose: 'erase', subjectId: request });
    const { id } = (await ctx.trx('links').where({ subject_id: request, purpose: 'erase' }).first('id')) as { id: string };
    await confirmErasure(ctx, id, 'palu');
  }); // prettier-ignore
}

/** What applicants ask of their data: two things that wait, one that was answered, and somebody who wants to go. */
export async function wishes(world: World): Promise<void> {
  const end = world.clock.now();
  const owners = await ownersEnded(world.db.read, 'palu', ASKED.length + 1);
  for (const [i, { hours, kind, body }] of ASKED.entries()) {
    const owner = owners[i];
    if (!owner) continue;
    world.clock.set(later(end, -hours * HOUR));
    await world.act(actorOf(owner, world.clock.now()), (ctx) => askOffice(ctx, about(owner), kind, body));
    if (kind !== 'pause') continue;
    world.clock.set(later(end, -70 * HOUR));
    const by = world.staff.find(({ email }) => email === 'nurlaila@palu.example');
    const request = await latestRequest(world.db.read, owner.personId);
    const answer = 'Foto Anda tidak kami pakai sampai Anda memberi kabar. Terima kasih sudah memberi tahu.';
    if (by) await world.act(by.actor, (ctx) => answerRequest(ctx, request, { outcome: 'done', answer }));
  }
  const last = owners[ASKED.length];
  world.clock.set(later(end, -30 * HOUR));
  if (last) await wishToGo(world, last);
  world.clock.set(end);
}
