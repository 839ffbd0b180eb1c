import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError, found } from '../errors.ts';
import { agreementById } from './agreements.reads.ts';
import { insertAgreement, updateAgreement, type AgreementFields, type NewAgreement } from './agreements.repository.ts';
import { demandAdminOf } from './scope.ts';

/** Writes down what two cities stand on; one of them is the admin's own. Gives its id. */
export async function createAgreement(ctx: Ctx, agreement: NewAgreement): Promise<string> {
  demandAdminOf(ctx.actor, [agreement.cityA, agreement.cityB]);
  const id = ctx.id();
  await insertAgreement(ctx.trx, id, agreement, ctx.at);
  const { cityA, cityB, state } = agreement;
  await record(ctx, {
    subject: 'agreement',
    subjectId: id,
    action: 'created',
    relation: 'admin',
    data: { cities: [cityA, cityB], state },
  });
  return id;
}

/** Changes an agreement at the version that the admin looked at. */
export async function changeAgreement(ctx: Ctx, id: string, version: number, fields: AgreementFields): Promise<void> {
  const agreement = found(await agreementById(ctx.trx, id));
  demandAdminOf(ctx.actor, [agreement.cityA, agreement.cityB]);
  if (agreement.version !== version || !(await updateAgreement(ctx.trx, id, version, fields)))
    throw new AppError({ kind: 'conflict' });
  const names = Object.keys(fields) as (keyof AgreementFields)[];
  await record(ctx, {
    subject: 'agreement',
    subjectId: id,
    action: 'changed',
    relation: 'admin',
    data: {
      fields: names.filter((name) => JSON.stringify(agreement[name]) !== JSON.stringify(fields[name])),
      state: fields.state,
    },
  });
}
