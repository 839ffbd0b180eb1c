import type { Ctx } from '../engine/context.ts';
import { useEndorsement } from '../entry/endorse.ts';
import { begin } from '../engine/perform.ts';
import { nextReference } from '../engine/registers.ts';
import { AppError, found } from '../errors.ts';
import { addParticipant, callToStart, lockPerson, registerCode } from './start.repository.ts';

/** What an application begins with. `typedBy` is the officer who types in a paper form received on `receivedOn`. */
export interface Start {
  readonly callId: string;
  readonly personId: string;
  readonly accountId: string;
  readonly cityId: string;
  readonly locale: string;
  readonly typedBy?: string;
  readonly receivedOn?: string;
}

/**
 * Starts a draft and returns its id. Throws `refused` where the call is closed or the person has another live
 * application in it, `invalid` where the city does not send to this call.
 */
export async function startApplication(ctx: Ctx, start: Start): Promise<string> {
  found((await lockPerson(ctx.trx, ctx.dialect, start.personId)) || null);
  const call = found(await callToStart(ctx.trx, start.callId));
  if (!call.sendingCities.includes(start.cityId))
    throw new AppError({ kind: 'invalid', fields: { city: 'errors.wrong' } });
  const id = ctx.id();
  await begin(
    ctx,
    'application',
    {
      id,
      call_id: start.callId,
      person_id: start.personId,
      account_id: start.accountId,
      city_id: start.cityId,
      reference: await nextReference(ctx, await registerCode(ctx.trx, start.cityId), 'application'),
      form_id: call.formId,
      locale: start.locale,
      typed_by: start.typedBy ?? null,
      received_on: start.receivedOn ?? null,
    },
    'start',
  );
  await useEndorsement(ctx, start.callId, start.accountId, id);
  await addParticipant(ctx.trx, { id: ctx.id(), application_id: id, person_id: start.personId, position: 1 });
  return id;
}
