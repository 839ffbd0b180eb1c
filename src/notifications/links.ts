import { linkEndsAt, mintLink, type LinkFor } from '../accounts/links.ts';
import { newId, type Instant } from '../deps.ts';
import type { OutboxRow } from './outbox.repository.ts';
import type { SendingDeps } from './send-due.ts';
import type { LinkOf } from './templates.ts';

function linkFor(mail: OutboxRow, link: LinkOf, holder: string | null): LinkFor {
  const { purpose } = link;
  if (purpose === 'referee' || purpose === 'guardian' || purpose === 'member' || purpose === 'endorser') {
    if (holder === null) throw new Error(`mail: nobody holds the link of ${mail.template}`);
    return { purpose, subjectId: holder };
  }
  if (purpose === 'takeover' || purpose === 'erase') return { purpose, subjectId: mail.subjectId };
  const { account } = JSON.parse(mail.data) as { account?: string };
  const accountId = account ?? mail.subjectId;
  return purpose === 'change_email' ? { purpose, accountId, email: mail.recipient } : { purpose, accountId };
}

/**
 * Makes the link of a mail, in a transaction of its own, when the mail is sent and not before: the outbox holds no
 * token. Each attempt makes a new one; an older one may have arrived after all and stays good until it runs out.
 */
export async function mintFor(
  deps: Pick<SendingDeps, 'engine' | 'clock' | 'config'>,
  mail: OutboxRow,
  link: LinkOf,
  holder: string | null,
): Promise<{ readonly url: string; readonly endsAt: Instant }> {
  const { db, entropy } = deps.engine;
  const at = deps.clock.now();
  const token = await db.transaction((trx) =>
    mintLink(
      { trx, at, id: () => newId(at, entropy), random: (bytes) => entropy.bytes(bytes).toString('hex') },
      linkFor(mail, link, holder),
    ),
  );
  return { url: `${deps.config.baseUrl}/l/${token}`, endsAt: linkEndsAt(at, link.purpose) };
}
