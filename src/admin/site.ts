import type { Ctx } from '../engine/context.ts';
import { record } from '../engine/events.ts';
import { AppError } from '../errors.ts';
import { lockSite, writeSite } from './cities.repository.ts';
import { citiesWithAdmin, markOf, type SiteSettings } from './site.reads.ts';

/** Writes how the installation is called and who runs it; `mark` is of the settings that the admin looked at. */
export async function changeSite(ctx: Ctx, mark: string, settings: SiteSettings & { cityId: string }): Promise<void> {
  const stored = await lockSite(ctx.trx);
  if (markOf(stored) !== mark) throw new AppError({ kind: 'conflict' });
  const able = await citiesWithAdmin(ctx.trx, ctx.at);
  if (!able.some((city) => city.id === settings.cityId))
    throw new AppError({ kind: 'invalid', fields: { city: 'admin.site.error.noAdmin' } });
  await writeSite(ctx.trx, JSON.stringify(settings));
  const was = stored === null ? {} : (JSON.parse(stored) as SiteSettings);
  const fields = (['name', 'cityId', 'tagline', 'footer'] as const).filter(
    (name) => JSON.stringify(was[name]) !== JSON.stringify(settings[name]),
  );
  await record(ctx, {
    subject: 'city',
    subjectId: settings.cityId,
    action: 'site_changed',
    relation: 'admin',
    data: { fields },
  });
}
