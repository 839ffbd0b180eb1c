import { inviteStaff } from '../accounts/invite.ts';
import { isUniqueViolation } from '../db/database.ts';
import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError, found } from '../errors.ts';
import { ownCity, takenIn } from './cities.reads.ts';
import { insertCity, updateCity, type CityFields, type NewCity } from './cities.repository.ts';

/** Who looks after a new city first; invited by mail. */
export interface FirstAdmin {
  readonly email: string;
  readonly name: string;
  readonly locale: string;
}

const FIELDS = [
  'name', 'zone', 'languages', 'letterhead', 'tagline', 'introduction', 'contactEmail', 'holidays', 'holidayNames', 'visaDays',
] as const satisfies readonly (keyof CityFields)[]; // prettier-ignore

/** Changes a city at the version that the admin looked at; records which fields are new. */
export async function changeCity(ctx: Ctx, id: string, version: number, fields: CityFields): Promise<void> {
  const city = found(await ownCity(ctx.trx, id));
  // What was written in a language that the form does not ask for stays.
  const now: CityFields = {
    ...fields,
    tagline: { ...city.tagline, ...fields.tagline },
    introduction: { ...city.introduction, ...fields.introduction },
  };
  if (city.version !== version || !(await updateCity(ctx.trx, id, version, now)))
    throw new AppError({ kind: 'conflict' });
  const changed = FIELDS.filter((name) => JSON.stringify(city[name]) !== JSON.stringify(now[name]));
  await record(ctx, {
    subject: 'city',
    subjectId: id,
    action: 'changed',
    relation: 'admin',
    data: { fields: changed },
  });
}

/** Takes a city into the network, and invites its first admin: nobody else may change it from then on. */
export async function createCity(ctx: Ctx, city: NewCity, admin: FirstAdmin): Promise<void> {
  const taken = await takenIn(ctx.trx, city);
  if (taken.id || taken.code)
    throw new AppError({
      kind: 'invalid',
      fields: {
        ...(taken.id ? { id: 'admin.city.error.idTaken' } : {}),
        ...(taken.code ? { code: 'admin.city.error.codeTaken' } : {}),
      },
    });
  try {
    await insertCity(ctx.trx, city, ctx.at);
  } catch (error) {
    throw isUniqueViolation(error) ? new AppError({ kind: 'conflict' }) : error;
  }
  await record(ctx, { subject: 'city', subjectId: city.id, action: 'created', relation: 'admin' });
  try {
    await inviteStaff(ctx, { ...admin, role: 'admin', cityId: city.id, zone: city.zone });
  } catch (error) {
    throw atAdmin(error);
  }
}

/** What is wrong with the invitation stands at the field of the new city's form that it came from. */
function atAdmin(error: unknown): unknown {
  if (!(error instanceof AppError) || error.detail.kind !== 'invalid') return error;
  const [problem = 'errors.wrong'] = Object.values(error.detail.fields);
  return new AppError({ kind: 'invalid', fields: { admin_email: problem } });
}
