import { savedSections } from '../applications/content.reads.ts';
import { answersBySection, flatAnswers } from '../applications/judge.ts';
import { guardOnPaper, type PaperGuardian } from '../consents/paper.ts';
import { sortKeyOf } from '../db/sort-key.ts';
import type { Ctx } from '../engine/context.ts';
import { AppError } from '../errors.ts';
import { keepAll } from './confirm.ts';
import { consentQuestions, note, openGroup, refused, wrong } from './group.ts';
import { insertMember, writeDetails } from './members.repository.ts';
import { membersOf } from './members.reads.ts';
import { sizeOf } from './name.ts';

/** Somebody of a group as a form on paper names them; what is empty does not stand there. */
export interface PaperMember {
  readonly name: string;
  readonly bornOn: string;
  readonly nationality: string;
  readonly part: string;
  readonly email: string;
  readonly phone: string;
  /** Keys of the consent questions that they signed on the scan. */
  readonly agreed: readonly string[];
  /** The guardian of a minor; `signed` on the scan as well. */
  readonly guardian: PaperGuardian | null;
} // prettier-ignore

/**
 * Names a member of a group from a form on paper, with what they and their guardian signed there; returns their id.
 * They are in at once, with a seat: nobody is asked by link. `invalid` with the field where the paper lacks something.
 */
export async function nameOnPaper(ctx: Ctx, applicationId: string, input: PaperMember): Promise<string> {
  const group = await openGroup(ctx, applicationId);
  if (ctx.actor.kind !== 'person') throw new AppError({ kind: 'forbidden' });
  if (group.typedBy === null || group.state !== 'draft') throw refused(group.state);
  const most = await sizeOf(ctx, group);
  const members = await membersOf(ctx.trx, applicationId);
  if (members.filter(({ participantId }) => participantId !== null).length + 1 >= most) throw wrong('main', 'full');
  const same = members.some((one) => sortKeyOf(one.name) === sortKeyOf(input.name) && one.bornOn === input.bornOn);
  if (same) throw wrong('name', 'twice');
  const flat = flatAnswers(group.form, answersBySection(await savedSections(ctx.trx, applicationId)));
  const unsigned = consentQuestions(group.form, flat).some(({ key, required }) => required && !input.agreed.includes(key));
  if (unsigned) throw wrong('agree', 'paperAgree');
  const { name, part, email, phone, bornOn, nationality } = input;
  const [id, personId, participantId] = [ctx.id(), ctx.id(), ctx.id()];
  const sortKey = sortKeyOf(name);
  await insertMember(ctx.trx, { id, personId, participantId, applicationId, name, sortKey, email, phone, part, locale: group.locale, at: ctx.at, typedBy: ctx.actor.person });
  await writeDetails(ctx.trx, personId, { name, sort_key: sortKey, name_own_script: null, called: null, born_on: bornOn, nationality, phone });
  await keepAll(ctx, group, participantId, { agreed: input.agreed, locale: group.locale }, flat);
  await guardOnPaper(ctx, { applicationId, participantId, locale: group.locale }, input.guardian);
  await note(ctx, { id, applicationId }, 'add_member');
  return id;
} // prettier-ignore
