import { createHash } from 'node:crypto';
import type { Relation } from '../access/actor.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError, found } from '../errors.ts';
import { findAccount, type Account } from './accounts.repository.ts';
import {
  clearSecondFactor,
  keepPending,
  promotePending,
  replaceCodes,
  secondFactorOf,
  takeCode,
  takeStep,
} from './second-factor.repository.ts';
import { writeToAccount } from './sign-up.ts';
import { base32, totpStep } from './totp.ts';

const CODES = 10;

function randomBase32(ctx: Ctx, bytes: number): string {
  return base32(Buffer.from(ctx.random(bytes), 'hex'));
}

/** A code in groups of four, as it is shown and written down. */
export function grouped(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-');
}

/** A recovery code as it is compared: without what people put between its letters. */
function hashOfCode(code: string): string {
  return createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z2-7]/g, ''))
    .digest('hex');
}

/** As whom, and for which city, somebody else acts on an account. */
export interface By {
  readonly relation: Relation;
  readonly data: Readonly<Record<string, string>>;
}

const OWNER: By = { relation: 'owner', data: {} };

async function tell(
  ctx: Ctx,
  account: Account,
  template: 'second_factor_on' | 'second_factor_off' | 'recovery_code_used' | 'recovery_codes_replaced',
  by: By = OWNER,
): Promise<void> {
  await record(ctx, { subject: 'person', subjectId: account.personId, action: template, ...by });
  await writeToAccount(ctx, template, account);
}

/** Makes a secret to be taken into an app; nothing changes before a code of it is given. */
export async function beginEnrolment(ctx: Ctx, accountId: string): Promise<void> {
  await keepPending(ctx.trx, accountId, randomBase32(ctx, 20));
}

async function freshCodes(ctx: Ctx, accountId: string): Promise<readonly string[]> {
  // 80 bits each: a plain hash of them cannot be searched.
  const codes = Array.from({ length: CODES }, () => randomBase32(ctx, 10));
  await replaceCodes(ctx.trx, accountId, codes.map((code) => ({ id: ctx.id(), hash: hashOfCode(code) })), ctx.at); // prettier-ignore
  return codes.map(grouped);
}

/**
 * Puts the shown secret in force, proved by a code of it, and gives the recovery codes: they are shown this once. Throws
 * `invalid` at the code.
 */
export async function confirmEnrolment(ctx: Ctx, accountId: string, code: string): Promise<readonly string[]> {
  const account = found(await findAccount(ctx.trx, accountId));
  const { pending } = found(await secondFactorOf(ctx.trx, accountId));
  const step = pending === null ? null : totpStep(pending, code, ctx.at);
  if (pending === null || step === null || !(await promotePending(ctx.trx, accountId, pending, step)))
    throw new AppError({ kind: 'invalid', fields: { code: 'accounts.secondFactor.wrong' } });
  await tell(ctx, account, 'second_factor_on');
  return freshCodes(ctx, accountId);
}

/** Makes new recovery codes; the old ones are worth nothing from then on. Throws `conflict` without a second factor. */
export async function newRecoveryCodes(ctx: Ctx, accountId: string): Promise<readonly string[]> {
  const account = found(await findAccount(ctx.trx, accountId));
  if (account.totpSecret === null) throw new AppError({ kind: 'conflict' });
  await tell(ctx, account, 'recovery_codes_replaced');
  return freshCodes(ctx, accountId);
}

/** Takes the second factor away, with its recovery codes: its owner, or an admin where the phone and the codes are lost. */
export async function disableSecondFactor(ctx: Ctx, accountId: string, by: By = OWNER): Promise<void> {
  const account = found(await findAccount(ctx.trx, accountId));
  if (account.totpSecret === null) return;
  await clearSecondFactor(ctx.trx, accountId);
  await tell(ctx, account, 'second_factor_off', by);
}

/** What is given as the second factor: the app's code, or one of the codes for a lost phone. */
export interface GivenFactor {
  readonly code: string;
  readonly recovery: string;
}

/** Whether the second factor is right, once: no code opens the door a second time. */
export async function passSecondFactor(ctx: Ctx, accountId: string, given: GivenFactor): Promise<boolean> {
  const account = await findAccount(ctx.trx, accountId);
  if (!account || account.disabled || account.totpSecret === null) return false;
  if (given.recovery !== '') {
    if (!(await takeCode(ctx.trx, accountId, hashOfCode(given.recovery), ctx.at))) return false;
    await tell(ctx, account, 'recovery_code_used');
    return true;
  }
  const step = totpStep(account.totpSecret, given.code, ctx.at);
  return step !== null && takeStep(ctx.trx, accountId, account.totpSecret, step);
}
