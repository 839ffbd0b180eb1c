import { citiesOf, type Role } from '../access/actor.ts';
import { grantRole, inviteAgain, inviteStaff, type Invitation } from '../accounts/invite.ts';
import { rolesOf } from '../accounts/roles.reads.ts';
import { endSessionsOf } from '../accounts/sessions.ts';
import { disableSecondFactor } from '../accounts/second-factor.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError, found } from '../errors.ts';
import { closeExpired, lockAdmins, lockRole, setEnded } from './people.repository.ts';
import { rolesIn, staffMember } from './people.reads.ts';
import { demandAdminOf } from './scope.ts';

/** A role to give: an auditor's has an end. */
export interface Grant {
  readonly role: Role;
  readonly cityId: string;
  readonly endsAt: string | null;
}

function refuse(fields: Readonly<Record<string, string>>): never {
  throw new AppError({ kind: 'invalid', fields });
}

function demandEnd(ctx: Ctx, { role, endsAt }: Grant): void {
  if (role === 'auditor' && endsAt === null) refuse({ ends: 'admin.person.error.auditorEnds' });
  if (endsAt !== null && endsAt <= ctx.at) refuse({ ends: 'admin.person.error.endsPast' });
}

/** Invites somebody to a role in one of the admin's cities. Gives the person's id. */
export async function invite(ctx: Ctx, invitation: Invitation & Grant): Promise<string> {
  demandAdminOf(ctx.actor, [invitation.cityId]);
  demandEnd(ctx, invitation);
  await closeExpired(ctx.trx, invitation.role, invitation.cityId, ctx.at);
  return inviteStaff(ctx, invitation);
}

/** Gives somebody of the admin's cities one more role there. */
export async function giveRole(ctx: Ctx, personId: string, grant: Grant): Promise<void> {
  demandAdminOf(ctx.actor, [grant.cityId]);
  found(await staffMember(ctx.trx, citiesOf(ctx.actor, 'admin'), personId, ctx.at));
  demandEnd(ctx, grant);
  await closeExpired(ctx.trx, grant.role, grant.cityId, ctx.at);
  const held = await rolesOf(ctx.trx, personId, ctx.at);
  if (held.some(({ role, cityId }) => role === grant.role && cityId === grant.cityId))
    refuse({ role: 'accounts.errors.alreadyHasRole' });
  await grantRole(ctx, personId, grant);
}

/** Ends a role in one of the admin's cities; the last admin of a city who can sign in stays. Ends the person's sessions. */
export async function endRole(ctx: Ctx, personId: string, roleId: string): Promise<void> {
  const role = found(await lockRole(ctx.trx, roleId));
  if (role.personId !== personId) throw new AppError({ kind: 'not_found' });
  demandAdminOf(ctx.actor, [role.cityId]);
  if (role.role === 'admin') {
    const admins = await lockAdmins(ctx.trx, role.cityId, ctx.at);
    if (!admins.some((other) => other !== personId)) refuse({ '': 'admin.person.error.lastAdmin' });
  }
  await setEnded(ctx.trx, roleId, ctx.at);
  const data = { role: role.role, city: role.cityId };
  await record(ctx, { subject: 'person', subjectId: personId, action: 'end_role', relation: 'admin', data });
  await endSessionsOf(ctx.trx, personId);
}

/** The first of the admin's cities that the person has a role in: under it the act is on record. */
async function throughCity(ctx: Ctx, personId: string): Promise<string> {
  const [role] = await rolesIn(ctx.trx, citiesOf(ctx.actor, 'admin'), [personId], ctx.at);
  return found(role).cityId;
}

/** Signs somebody of the admin's cities out everywhere. */
export async function signOutPerson(ctx: Ctx, personId: string): Promise<void> {
  const city = await throughCity(ctx, personId);
  await endSessionsOf(ctx.trx, personId);
  await record(ctx, {
    subject: 'person',
    subjectId: personId,
    action: 'sessions_ended',
    relation: 'admin',
    data: { city },
  });
}

/** Sends the invitation again to somebody who has not taken it up. */
export async function remindInvited(ctx: Ctx, personId: string): Promise<void> {
  const city = await throughCity(ctx, personId);
  const person = found(await staffMember(ctx.trx, citiesOf(ctx.actor, 'admin'), personId, ctx.at));
  if (person.joined) throw new AppError({ kind: 'conflict' });
  await inviteAgain(ctx, person.accountId);
  await record(ctx, {
    subject: 'person',
    subjectId: personId,
    action: 'invite_again',
    relation: 'admin',
    data: { city },
  });
}

/**
 * Takes the second factor of somebody of the admin's cities away, whose phone and recovery codes are lost, and signs
 * them out: they set up another one. One's own is not taken away like this.
 */
export async function clearFactor(ctx: Ctx, personId: string): Promise<void> {
  const city = await throughCity(ctx, personId);
  if (ctx.actor.kind === 'person' && ctx.actor.person === personId) throw new AppError({ kind: 'forbidden' });
  const person = found(await staffMember(ctx.trx, citiesOf(ctx.actor, 'admin'), personId, ctx.at));
  await disableSecondFactor(ctx, person.accountId, { relation: 'admin', data: { city } });
  await endSessionsOf(ctx.trx, personId);
}
