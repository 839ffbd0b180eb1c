import { DAY, later, type Instant } from '../deps.ts';
import { enqueue, type MailName } from '../engine/outbox.ts';
import { inTransaction, type Engine } from '../engine/transact.ts';
import {
  applicationsDue,
  guardiansWaiting,
  membersWaiting,
  objectionsLate,
  offersDue,
  refereesWaiting,
  repliesLate,
  type Owed,
} from './reminders.repository.ts';

/** One kind of reminder: its mail, how many days before (or after) it goes out, and who is owed it. */
interface Reminder {
  readonly template: MailName;
  readonly subject: string;
  readonly state?: string;
  /** Days before the due instant, or after it for what is waited for; the narrowest that fits is sent, once. */
  readonly days: readonly number[];
  readonly after?: true;
  readonly owed: (db: Engine['db']['read'], from: Instant, to: Instant, behind: string) => Promise<Owed[]>;
}

const LONG_AGO = '2000-01-01T00:00:00.000Z';

// The last one of an offer goes out two days before: an offer whose last reminder is younger than a day does not expire.
const REMINDERS: readonly Reminder[] = [
  { template: 'offer_reminder', subject: 'placement', state: 'offered', days: [7, 2], owed: offersDue },
  { template: 'draft_reminder', subject: 'application', state: 'draft', days: [7, 2], owed: (db, from, to, behind) => applicationsDue(db, 'draft', from, to, behind) },
  { template: 'return_reminder', subject: 'application', state: 'returned', days: [3, 1], owed: (db, from, to, behind) => applicationsDue(db, 'returned', from, to, behind) },
  { template: 'referee_reminder', subject: 'referee', days: [14, 7, 2], owed: refereesWaiting },
  { template: 'referee_overdue', subject: 'referee', days: [1, 8], after: true, owed: (db, _from, to, behind) => refereesWaiting(db, LONG_AGO, to, behind) },
  { template: 'guardian_reminder', subject: 'guardian', days: [4, 10], after: true, owed: (db, _from, to, behind) => guardiansWaiting(db, to, behind) },
  { template: 'member_reminder', subject: 'member', state: 'asked', days: [3, 7], after: true, owed: (db, _from, to, behind) => membersWaiting(db, to, behind) },
  { template: 'reply_late', subject: 'placement', state: 'nominated', days: [0, 7], after: true, owed: (db, _from, to, behind) => repliesLate(db, to, behind) },
  { template: 'objection_late_office', subject: 'objection', state: 'open', days: [0, 3, 7], after: true, owed: (db, _from, to, behind) => objectionsLate(db, to, behind) },
]; // prettier-ignore

/** Which stage of a reminder has come: after a week of downtime only the newest one is sent. */
function stageOf(reminder: Reminder, due: Instant, at: Instant): number | null {
  const distance = (Date.parse(due) - Date.parse(at)) / DAY;
  const reached = reminder.after
    ? reminder.days.filter((days) => -distance >= days)
    : reminder.days.filter((days) => distance <= days);
  if (reached.length === 0) return null;
  return reminder.after ? Math.max(...reached) : Math.min(...reached);
}

async function remindOf(engine: Engine, reminder: Reminder, at: Instant): Promise<number> {
  const widest = Math.max(...reminder.days);
  const [from, to] = reminder.after
    ? [at, later(at, -Math.min(...reminder.days) * DAY)]
    : [at, later(at, widest * DAY)];
  let behind = '';
  let count = 0;
  for (;;) {
    const owed = await reminder.owed(engine.db.read, from, to, behind);
    if (owed.length === 0) return count;
    await inTransaction(engine, { kind: 'clock' }, at, async (ctx) => {
      for (const one of owed) {
        const stage = stageOf(reminder, one.due, at);
        if (stage === null) continue;
        count += 1;
        await enqueue(ctx, {
          template: reminder.template,
          recipient: one.email,
          recipientName: one.name,
          locale: one.locale,
          subject: reminder.subject,
          subjectId: one.id,
          ...(reminder.state ? { state: reminder.state } : {}),
          once: `${String(stage)}:${one.due}`,
          data: { application: one.applicationId },
        });
      }
    });
    behind = owed.at(-1)?.id ?? behind;
  }
}

/** Writes the reminders that have come due into the outbox, each once; returns how many are owed at this instant. */
export async function remind(engine: Engine, at: Instant): Promise<number> {
  let count = 0;
  for (const reminder of REMINDERS) count += await remindOf(engine, reminder, at);
  return count;
}
