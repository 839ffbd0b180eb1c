import type { Ctx } from '../engine/context.ts';
import { setLocale, setZone, updatePerson, type Details } from './accounts.repository.ts';

/** Saves what people say about themselves. */
export async function saveDetails(
  ctx: Ctx,
  who: { accountId: string; personId: string },
  details: Details & { readonly zone: string },
): Promise<void> {
  await updatePerson(ctx.trx, who.personId, details);
  await setZone(ctx.trx, who.accountId, details.zone);
}

/** Saves the language that somebody chose in the switcher. */
export async function chooseLocale(ctx: Ctx, personId: string, locale: string): Promise<void> {
  await setLocale(ctx.trx, personId, locale);
}
