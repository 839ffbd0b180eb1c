import { codeOf } from '../accounts/sign-in-code.ts';
import type { Config } from '../config.ts';
import { later, MINUTE, type Clock, type Instant } from '../deps.ts';
import { takeLease } from '../engine/clock.ts';
import type { Ctx } from '../engine/context.ts';
import type { MailName } from '../engine/outbox.ts';
import { inTransaction, type Engine } from '../engine/transact.ts';
import { isLocale, type Locale } from '../i18n/index.ts';
import type { Log } from '../log.ts';
import { pathOf } from './addresses.ts';
import { afterBounce } from './bounce.ts';
import { factsOf, type CodeFact } from './facts.ts';
import { letterOf, type LetterMail } from './letter.view.ts';
import { mintFor } from './links.ts';
import { actsNoMore, presentState } from './mail-subjects.reads.ts';
import { readMail, type MailRecord } from './mail.reads.ts';
import { claim, dueMails, noteOffer, settle, type Fate, type OutboxRow } from './outbox.repository.ts';
import { renderLetter } from './render.ts';
import { actionOf, isTemplate, TEMPLATES, type Template } from './templates.ts';
import { headerName, isAddress, type MailTransport } from './transport.ts';

/** What sending needs. */
export interface SendingDeps {
  readonly config: Pick<Config, 'baseUrl' | 'mailFrom'>;
  readonly engine: Engine;
  readonly clock: Clock;
  readonly transport: MailTransport;
  readonly log: Pick<Log, 'info' | 'warn' | 'error'>;
  /** This process, among those that hold leases. */
  readonly holder: string;
  /** Says that the process wants to end: the mail in hand is finished, and no other begun. */
  readonly stopping?: AbortSignal;
}

/** How many mails of a round went which way. */
export interface SendingRound {
  readonly sent: number;
  readonly dropped: number;
  readonly failed: number;
  readonly postponed: number;
}

/** Minutes until the next attempt, by the number of attempts made. */
const BACKOFF = [1, 5, 30, 120, 360, 720, 1440] as const;
/** After this many attempts nobody waits any longer. */
const ATTEMPTS = BACKOFF.length + 1;
/** Minutes for which a claimed mail is left alone by others: far longer than every time-out of the transport together. */
const CLAIM = 10;

/**
 * Sends what waits and is due, oldest first, at most `limit` mails. One process does it at a time (a lease saves work),
 * and each mail is claimed by compare-and-set, so that two processes that both believe in the lease never send the same
 * mail at once.
 *
 * At least once: rendering and SMTP happen outside any transaction. Between the server's 250 and the commit of `sent`
 * the process may die; the claim then runs out and the mail goes out a second time, under the same message id. Between
 * the check of the subject and the 250 the subject may move on; the letter of that move follows.
 */
export async function sendDue(deps: SendingDeps, limit: number): Promise<SendingRound> {
  const round = { sent: 0, dropped: 0, failed: 0, postponed: 0 };
  const { engine, clock } = deps;
  if (!(await takeLease(engine, 'mail', deps.holder, clock.now()))) return round;
  for (const mail of await dueMails(engine.db.read, clock.now(), limit)) {
    if (deps.stopping?.aborted === true) break;
    const until = later(clock.now(), CLAIM * MINUTE);
    if (!(await engine.db.transaction((trx) => claim(trx, mail, until)))) continue;
    const fate = await attempt(deps, mail);
    await inTransaction(engine, { kind: 'clock' }, clock.now(), (ctx) => conclude(ctx, mail, fate));
    round[fate.state === 'waiting' ? 'postponed' : fate.state] += 1;
    // Kind and outcome only: an address is personal.
    if (fate.state !== 'sent')
      deps.log.warn({ mail: mail.id, template: mail.template, ...fateOf(fate) }, 'mail not sent');
  }
  return round;
}

function fateOf(fate: Fate): { state: string; error: string } {
  return { state: fate.state, error: fate.state === 'sent' ? '' : fate.error };
}

async function conclude(ctx: Ctx, mail: OutboxRow, fate: Fate): Promise<void> {
  if (!(await settle(ctx.trx, mail, fate))) return;
  if (fate.state === 'failed' && fate.bounced) return afterBounce(ctx, mail, { relation: 'clock', reason: null });
  if (fate.state !== 'sent' || !isTemplate(mail.template)) return;
  const { notes }: Template = TEMPLATES[mail.template];
  if (notes === undefined || mail.subject !== 'placement') return;
  await noteOffer(ctx.trx, { placementId: mail.subjectId, version: mail.subjectVersion }, notes, fate.at);
}

async function attempt(deps: SendingDeps, mail: OutboxRow): Promise<Fate> {
  try {
    if (!isTemplate(mail.template)) return { state: 'failed', error: 'unknown_template' };
    if (!isAddress(mail.recipient)) return { state: 'failed', error: 'bad_address' };
    if (!(await stillHolds(deps, mail, TEMPLATES[mail.template]))) return { state: 'dropped', error: 'moved_on' };
    return await send(deps, mail, mail.template);
  } catch (error) {
    return afterError(error, mail.attempts + 1, deps.clock.now());
  }
}

/** No mail promises what the record does not hold: a letter about a state that was left is not sent. */
async function stillHolds(deps: SendingDeps, mail: OutboxRow, template: Template): Promise<boolean> {
  const { ends } = JSON.parse(mail.data) as { ends?: unknown };
  if (typeof ends === 'string' && ends <= deps.clock.now()) return false; // what it carries is over
  if (template.reader === 'applicant' && (await actsNoMore(deps.engine.db.read, mail))) return false;
  const now = await presentState(deps.engine.db.read, mail);
  if (now === undefined) return mail.subjectState === null && mail.subjectVersion === null;
  if (now === null || template.onlyIn?.includes(now.state) === false) return false;
  if (template.alsoIn?.includes(now.state) === true) return true;
  const sameState = mail.subjectState === null || mail.subjectState === now.state;
  return sameState && (mail.subjectVersion === null || mail.subjectVersion === now.version);
}

async function send(deps: SendingDeps, mail: OutboxRow, template: MailName): Promise<Fate> {
  const record = await readMail(deps.engine.db.read, mail, actionOf(template));
  const locale: Locale = isLocale(mail.locale) ? mail.locale : 'en';
  const letter = await compose(deps, mail, template, record, locale);
  const at = deps.clock.now();
  // The same id at every attempt: a mail that arrives twice is seen to be one.
  const messageId = `<${mail.id}@${deps.config.mailFrom.split('@')[1] ?? 'localhost'}>`;
  await deps.transport.send({
    id: mail.id,
    messageId,
    from: { name: headerName(`${letter.site} ${record.office.city}`), address: deps.config.mailFrom },
    replyTo: isAddress(record.office.contact) ? record.office.contact : null,
    to: { name: headerName(mail.recipientName), address: mail.recipient },
    subject: letter.subject,
    ...renderLetter(letter),
    letter,
    at,
  });
  return { state: 'sent', at, messageId };
}

async function compose(
  deps: SendingDeps,
  mail: OutboxRow,
  template: MailName,
  record: MailRecord,
  locale: Locale,
): Promise<LetterMail> {
  const { reader, to }: Template = TEMPLATES[template];
  const minted = typeof to === 'string' ? null : await mintFor(deps, mail, to, record.link.holder);
  const path = typeof to === 'string' ? pathOf(to, record) : null;
  return letterOf({
    template,
    locale,
    name: reader === 'office' ? null : (record.reader?.called ?? mail.recipientName),
    tagline: record.site.tagline,
    facts: factsOf(record, locale, minted?.endsAt ?? null, codeIn(deps, mail)),
    href: minted?.url ?? (path === null ? null : deps.config.baseUrl + path),
  });
}

/** The sign-in code that a mail carries: like a link, it is made when the mail is sent, and stands in no row. */
function codeIn(deps: SendingDeps, mail: OutboxRow): CodeFact | null {
  const { code, ends } = JSON.parse(mail.data) as { code?: unknown; ends?: unknown };
  if (typeof code !== 'string' || typeof ends !== 'string') return null;
  return { code: codeOf(deps.engine.auditKey, code), endsAt: ends };
}

/** What an error says without saying to whom: a code, and the server's answer as a number. */
function errorText(error: unknown): string {
  if (!(error instanceof Error)) return 'error';
  if (error.message.startsWith('mail: ')) return error.message;
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return [code ?? error.name, responseCode]
    .filter((part) => part !== undefined)
    .map(String)
    .join(' ');
}

/** A server that refuses the recipient for good is believed; everything else is tried again, later and later. */
function afterError(error: unknown, attempts: number, now: Instant): Fate {
  const text = errorText(error);
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const refused = code === 'EENVELOPE' && Number(responseCode) >= 500;
  if (refused) return { state: 'failed', error: text, bounced: true };
  if (attempts >= ATTEMPTS) return { state: 'failed', error: text };
  const minutes = BACKOFF[attempts - 1] ?? BACKOFF[BACKOFF.length - 1] ?? 1440;
  return { state: 'waiting', error: text, notBefore: later(now, minutes * MINUTE) };
}
