import { createHmac, timingSafeEqual } from 'node:crypto';
import { DAY, later, MINUTE, type Instant } from '../deps.ts';
import type { Ctx } from '../engine/context.ts';
import { enqueue } from '../engine/outbox.ts';
import { findAccount, findByEmail } from './accounts.repository.ts';
import { countAttempt, endCodesOf, insertCodeRequest, useCodeRequest } from './sign-in-codes.repository.ts';
import { writeToAccount } from './sign-up.ts';

const LIFETIME = 10 * MINUTE;
const DIGITS = 6;

/**
 * The code of a request: made from its id under the installation's key, so that it stands in no table, not even hashed,
 * and a mail that is sent twice carries the same one.
 */
export function codeOf(auditKey: string, requestId: string): string {
  const mac = createHmac('sha256', auditKey).update(`sign-in code\n${requestId}`).digest();
  return String(mac.readUIntBE(0, 6) % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** A code that is on its way, or would be if the address had an account. */
export interface AskedCode {
  readonly request: string;
  readonly endsAt: Instant;
}

/**
 * Asks for a code by mail. An address without an account gets a request as well, that no code fits; whoever asked sees no
 * difference. One that nobody has proved yet gets the mail that proves it.
 */
export async function askForCode(ctx: Ctx, email: string): Promise<AskedCode> {
  const account = await findByEmail(ctx.trx, email);
  const usable = account !== null && account.verified && !account.disabled;
  const asked = { request: ctx.id(), endsAt: later(ctx.at, LIFETIME) };
  await insertCodeRequest(
    ctx.trx,
    { id: asked.request, accountId: usable ? account.id : null, at: ctx.at, endsAt: asked.endsAt },
    later(ctx.at, -DAY),
  );
  if (usable)
    await enqueue(ctx, {
      template: 'sign_in_code',
      recipient: account.email,
      recipientName: account.name,
      locale: account.locale,
      subject: 'account',
      subjectId: account.id,
      once: asked.request,
      data: { code: asked.request, ends: asked.endsAt },
      notBefore: later(ctx.at, -DAY), // before everything else that waits: somebody sits and looks at their inbox
    });
  else if (account && !account.disabled) await writeToAccount(ctx, 'verify_email', account);
  return asked;
}

/** What a code opened: nothing, because it is not right or its request is over, or an account. */
export type Entered = 'wrong' | 'over' | { readonly accountId: string; readonly secondFactor: boolean };

/** Tries a code at the request of this browser, once. A wrong one is counted, so it must not throw. */
export async function enterCode(ctx: Ctx, requestId: string, given: string): Promise<Entered> {
  if (!(await countAttempt(ctx.trx, requestId, ctx.at))) return 'over';
  const typed = Buffer.from(
    given
      .replace(/\D/g, '')
      .padEnd(DIGITS)
      .slice(0, 2 * DIGITS),
  );
  const right = Buffer.from(codeOf(ctx.auditKey, requestId));
  if (typed.length !== right.length || !timingSafeEqual(typed, right)) return 'wrong';
  const accountId = await useCodeRequest(ctx.trx, requestId, ctx.at);
  const account = accountId === null ? null : await findAccount(ctx.trx, accountId);
  if (!account || account.disabled) return 'wrong';
  await endCodesOf(ctx.trx, account.id, ctx.at);
  return { accountId: account.id, secondFactor: account.totpSecret !== null };
}
