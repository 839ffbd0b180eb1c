import type { Ctx } from '../engine/context.ts';
import { AppError } from '../errors.ts';
import { guardianText } from './give.ts';
import { insertConsent, insertGuardian, participantsOf, ruleOfApplication } from './guardians.repository.ts';
import type { Kinship } from './guardians.ts';
import { minorsOf } from './minors.ts';

/** A guardian as a form on paper names them; `signed` there as well. */
export interface PaperGuardian {
  readonly name: string;
  readonly relation: Kinship;
  readonly email: string;
  readonly signed: boolean;
}

const lacks = (field: string, key: string): AppError => new AppError({ kind: 'invalid', fields: { [field]: `members.error.${key}` } }); // prettier-ignore

/** Files the guardian of a minor, and their signature on the scan: without both the child does not come. */
export async function guardOnPaper(
  ctx: Ctx,
  who: { readonly applicationId: string; readonly participantId: string; readonly locale: string },
  guardian: PaperGuardian | null,
): Promise<void> {
  const rule = await ruleOfApplication(ctx.trx, who.applicationId);
  const minors = minorsOf(await participantsOf(ctx.trx, who.applicationId), rule, ctx.at);
  if (!minors.some(({ id }) => id === who.participantId)) return;
  if (guardian === null || guardian.name === '') throw lacks('guardian_name', 'paperGuardian');
  if (!guardian.signed) throw lacks('guardian_signed', 'paperGuardianSigned');
  const { name, relation, email } = guardian;
  const id = ctx.id();
  await insertGuardian(ctx.trx, { ...who, id, name, relation, email, at: ctx.at });
  await insertConsent(ctx.trx, { ...who, id: ctx.id(), guardianId: id, version: guardianText().version, at: ctx.at });
}
