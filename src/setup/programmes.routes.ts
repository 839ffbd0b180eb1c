import { citiesOf } from '../access/actor.ts';
import type { Fields } from '../applications/answers.ts';
import { first, FormFields } from '../applications/fields.ts';
import { createProgramme } from '../calls/programme.ts';
import { programmesLedBy, type Programme } from '../calls/programmes.reads.ts';
import type { Ctx } from '../engine/context.ts';
import { found } from '../errors.ts';
import { LOCALES } from '../i18n/index.ts';
import { none } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import type { Typing } from './form.view.ts';
import { programmeVersion } from './programmes.repository.ts';
import { changeProgramme } from './programmes.ts';
import { programmePage, programmesPage, TRACKS } from './programmes.view.ts';
import { fieldsFrom, reading, wordParts } from './reading.form.ts';
import { form, fresh, Id, OFFICE, typed, type At } from './sections.routes.ts';
import { cityCalendars } from './setup.reads.ts';

type Any<B = unknown> = Visit<unknown, unknown, B>;

const led = (visit: Any): Promise<readonly Programme[]> => programmesLedBy(visit.db, citiesOf(visit.actor, 'officer'));

/** A programme of another city is not there. */
async function own(visit: At): Promise<Programme & { readonly version: number }> {
  const programme = found((await led(visit)).find(({ id }) => id === visit.params.id) ?? null);
  return { ...programme, version: found(await programmeVersion(visit.db, programme.id)) };
}

async function page(
  visit: Any,
  programme: (Programme & { version: number }) | null,
  typing: Typing | null,
  status = 200,
): Promise<Reply> {
  // prettier-ignore
  const cities = await cityCalendars(visit.db);
  const mine = cities.filter(({ id }) => citiesOf(visit.actor, 'officer').includes(id));
  const others = [...new Set(cities.flatMap(({ languages }) => languages))].filter((lang) => !(LOCALES as readonly string[]).includes(lang)); // prettier-ignore
  const now =
    programme === null
      ? { track: 'student', city: mine[0]?.id }
      : { ...wordParts('name', programme.name), ...wordParts('summary', programme.summary), ...wordParts('description', programme.description) }; // prettier-ignore
  return form(programmePage(programme, mine, others, typing ?? fresh(fieldsFrom(now)), visit), status);
}

async function save(visit: Any<Fields>, programme: (Programme & { version: number }) | null): Promise<Reply> {
  const read = reading(visit.body);
  const spoken = (await cityCalendars(visit.db)).flatMap(({ languages }) => languages);
  const others = [...new Set(spoken)].filter((lang) => !(LOCALES as readonly string[]).includes(lang));
  const words = {
    name: read.words('name', 120, LOCALES, others),
    summary: read.words('summary', 400, LOCALES, others),
    description: read.words('description', 6000, LOCALES, others),
  };
  const kind = programme === null ? { track: read.one('track', TRACKS), leadCityId: read.one('city', citiesOf(visit.actor, 'officer')) } : null; // prettier-ignore
  const errors = read.errors(visit.t);
  if (Object.keys(errors).length > 0) return page(visit, programme, { fields: visit.body, errors }, 422);
  const version = Number(first(visit.body, 'version') || NaN);
  const verb = async (ctx: Ctx): Promise<void> => {
    if (kind !== null) await createProgramme(ctx, { ...kind, ...words });
    else if (programme !== null) await changeProgramme(ctx, programme.id, version, words);
  };
  const reply = await visit.commit(verb, '/office/programmes');
  visit.session.flash({ kind: 'ok', text: visit.t('setup.programme.saved') });
  return reply;
}

const AREA = { permission: 'call:edit', params: none, query: none } as const;
const BASE = '/office/programmes';

/** The programmes that a city leads: what is said of them, in as many languages as its partners speak. */
export const programmeRoutes: readonly Route[] = [
  defineRoute({ ...AREA, method: 'get', path: BASE, body: none, handle: async (visit) => show('setup/manage', programmesPage(await led(visit), visit), OFFICE) }),
  defineRoute({ ...AREA, method: 'get', path: `${BASE}/new`, body: none, handle: (visit) => page(visit, null, null) }),
  defineRoute({ ...AREA, method: 'post', path: `${BASE}/new`, body: FormFields, handle: (visit) => save(visit, null), invalid: (visit, errors) => page(visit, null, typed(visit, errors), 422) }),
  defineRoute({ ...AREA, method: 'get', path: `${BASE}/:id`, params: Id, body: none, handle: async (visit) => page(visit, await own(visit), null) }),
  defineRoute({
    ...AREA, method: 'post', path: `${BASE}/:id`, params: Id, body: FormFields,
    handle: async (visit) => save(visit, await own(visit)),
    invalid: async (visit, errors) => page(visit, await own(visit as At), typed(visit, errors), 422),
  }),
]; // prettier-ignore
