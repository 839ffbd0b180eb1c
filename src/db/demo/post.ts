import { DAY, later, type Instant } from '../../deps.ts';
import { tick } from '../../engine/clock.ts';
import { sendDue, type SendingDeps } from '../../notifications/send-due.ts';
import { fileTransport, type MailTransport } from '../../notifications/transport.ts';
import { TEMPLATES, type Template } from '../../notifications/templates.ts';
import { remind } from '../../reminders/remind.ts';
import { mailWaits, markSent, nextDue, offersOpen } from './demo.repository.ts';
import type { Story } from './timeline.ts';
import { momentOn } from './when.ts';
import type { World } from './world.ts';

/** Days of mail that the mailbox page shows; what is older was sent as well, and nobody kept it. */
const KEPT_DAYS = 5;
const MOST = 1_000;

/** Where and as whom mails go. */
export interface PostOptions {
  readonly baseUrl: string;
  readonly mailFrom: string;
  readonly folder: string;
}

/** Mails that carry no link of their own and that nothing waits for. */
const PLAIN: readonly string[] = Object.entries(TEMPLATES)
  .filter(([, { to, notes }]: [string, Template]) => typeof to === 'string' && notes === undefined)
  .map(([name]) => name);

const NOWHERE: MailTransport = { send: () => Promise.resolve(), close: () => undefined };
const silent = (): void => undefined;

/** Sends what waits, through the product's own sender, at the instant to which the clock was moved. */
export function postOffice(
  world: World,
  { baseUrl, mailFrom, folder }: PostOptions,
): { send(): Promise<void>; close(): void } {
  const files = fileTransport(folder);
  const since = later(world.today, -KEPT_DAYS * DAY);
  const deps = (at: Instant): SendingDeps => ({
    config: { baseUrl, mailFrom },
    engine: world.engine,
    clock: world.clock,
    transport: at < since ? NOWHERE : files,
    log: { info: silent, warn: silent, error: silent },
    holder: 'demo',
  });
  return {
    send: async () => {
      const at = world.clock.now();
      // Nobody reads these any more, and none has a link to be followed: they are not even composed.
      if (at < since)
        await world.db.transaction((trx) => markSent(trx, PLAIN, at, mailFrom.split('@')[1] ?? 'localhost'));
      if (await mailWaits(world.db.read, at)) await sendDue(deps(at), MOST);
    },
    close: () => {
      files.close();
    },
  };
}

async function clockRound(world: World): Promise<void> {
  const at = world.clock.now();
  const due = await nextDue(world.db.read);
  if (due === null || due > at) return;
  const { failures } = await tick(world.engine, at);
  const [failure] = failures;
  if (failure) throw new Error(`the clock failed on ${failure.subject} ${failure.id}: ${failure.error}`);
}

/**
 * Every day just after midnight what fell due moves; in the morning reminders go out, daily while somebody has an offer
 * to answer, else every fourth day.
 */
export async function* days(world: World, from: number): Story {
  for (let day = from; day <= 0; day += 1) {
    yield momentOn(world.day(day), 65, 'Asia/Bangkok'); // the last of the network's midnights
    await clockRound(world);
    yield momentOn(world.day(day), 9 * 60, 'Asia/Makassar');
    if (day % 4 === 0 || (await offersOpen(world.db.read))) await remind(world.engine, world.clock.now());
  }
}
