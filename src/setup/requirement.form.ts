import type { Fields } from '../applications/answers.ts';
import type { Requirement } from '../calls/calls.reads.ts';
import type { RequirementDefinition } from '../calls/definitions.ts';
import { LOCALES } from '../i18n/index.ts';
import { ASKED_OF, MODES, type Conditions } from '../workflow/asked.ts';
import { fieldsFrom, reading, wordParts, type Reading } from './reading.form.ts';

/** What a document may be. */
export const FORMATS = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'] as const;
/** When a document is due. */
export const DUES = ['submission', 'nomination', 'travel'] as const;

function conditionsFrom(read: Reading, cities: readonly string[], hosts: readonly string[]): Conditions {
  const [only, modes] = [read.several('cities', cities), read.several('modes', MODES)];
  const asked = hosts.map((host) => [host, read.whole(`months.${host}`, 0, 60, false)] as const);
  const validity = Object.fromEntries(asked.filter(([, months]) => months !== null)) as Record<string, number>;
  return {
    ...(only.length > 0 ? { cities: only } : {}),
    ...(modes.length > 0 ? { modes: MODES.filter((mode) => modes.includes(mode)) } : {}),
    ...(Object.keys(validity).length > 0 ? { validity } : {}),
  };
}

/** What the form of a document says, under a key. */
export function requirementFrom(
  fields: Fields,
  key: string,
  cities: readonly string[],
  hosts: readonly string[],
): { readonly requirement: RequirementDefinition; readonly read: Reading } {
  const read = reading(fields);
  const chosen = read.several('formats', FORMATS);
  if (chosen.length === 0) read.wrong('formats', 'setup.doc.error.noFormat');
  const requirement: RequirementDefinition = {
    key,
    name: read.words('name', 120, LOCALES),
    hint: read.words('hint', 500, LOCALES),
    condition: read.one('condition', ASKED_OF),
    due: read.one('due', DUES),
    formats: FORMATS.filter((format) => chosen.includes(format)),
    maxFiles: read.whole('maxFiles', 1, 30) ?? 1,
    restricted: read.ticked('restricted'),
    identifying: read.ticked('identifying'),
    validMonthsBeyond: read.whole('months', 0, 60) ?? 0,
    conditions: conditionsFrom(read, cities, hosts),
  };
  return { requirement, read };
}

/** A document as its form would be sent unchanged. */
export function requirementFields(one: Requirement): Fields {
  return fieldsFrom({
    ...wordParts('name', one.name),
    ...wordParts('hint', one.hint),
    condition: one.condition,
    due: one.due,
    formats: one.formats,
    maxFiles: String(one.maxFiles),
    months: String(one.validMonthsBeyond),
    cities: one.conditions?.cities,
    modes: one.conditions?.modes,
    ...Object.fromEntries(
      Object.entries(one.conditions?.validity ?? {}).map(([city, months]) => [`months.${city}`, String(months)]),
    ),
    ...(one.restricted ? { restricted: 'on' } : {}),
    ...(one.identifying ? { identifying: 'on' } : {}),
  });
}
