import { sortKeyOf } from '../db/sort-key.ts';
import { citiesOf } from '../access/actor.ts';
import { startApplication } from '../applications/start.ts';
import type { Ctx } from '../engine/context.ts';
import { dayOf } from '../engine/days.ts';
import { AppError, found } from '../errors.ts';
import { addPerson, cityOf, personByEmail } from './paper.repository.ts';

/** A form that came on paper. `receivedOn` is the day that counts. */
export interface PaperForm {
  readonly callId: string;
  readonly cityId: string;
  readonly name: string;
  readonly email: string;
  readonly receivedOn: string;
}

async function personFor(
  ctx: Ctx,
  form: PaperForm,
  city: { zone: string; locale: string },
): Promise<{ accountId: string; personId: string }> {
  const known = await personByEmail(ctx.trx, form.email);
  if (known) {
    // A letter mistyped in an address would hand the application to a stranger.
    if (sortKeyOf(known.name) !== sortKeyOf(form.name))
      throw new AppError({ kind: 'invalid', fields: { email: 'screening.paper.otherName' } });
    return known;
  }
  const made = { accountId: ctx.id(), personId: ctx.id() };
  await addPerson(ctx.trx, {
    ...made,
    email: form.email,
    name: form.name,
    sortKey: sortKeyOf(form.name),
    locale: city.locale === 'id' ? 'id' : 'en', // the languages in which we write today
    zone: city.zone,
    cityId: form.cityId,
    at: ctx.at,
  });
  return made;
}

/**
 * Starts an application that an officer types in from paper, for a person of their city; gives its id. The person has
 * the account of their address: they go on by themselves when they choose a password.
 */
export async function startFromPaper(ctx: Ctx, form: PaperForm): Promise<string> {
  if (ctx.actor.kind !== 'person' || !citiesOf(ctx.actor, 'officer').includes(form.cityId))
    throw new AppError({ kind: 'forbidden' });
  const city = found(await cityOf(ctx.trx, form.cityId));
  if (form.receivedOn > dayOf(ctx.at, city.zone))
    throw new AppError({ kind: 'invalid', fields: { received: 'screening.paper.future' } });
  const { accountId, personId } = await personFor(ctx, form, city);
  return startApplication(ctx, {
    callId: form.callId,
    personId,
    accountId,
    cityId: form.cityId,
    locale: city.locale === 'id' ? 'id' : 'en',
    typedBy: ctx.actor.person,
    receivedOn: form.receivedOn,
  });
}
