import { citiesOf, type Actor } from '../access/actor.ts';
import { relation, type Fragment } from '../access/relations.ts';
import { likeOf } from '../db/search.ts';
import { standingAs } from '../access/actor.ts';

/** The cities whose record the actor reads: as their admin, or as their auditor. */
export function readCities(actor: Actor): readonly string[] {
  return [...new Set([...citiesOf(actor, 'admin'), ...citiesOf(actor, 'auditor')])];
}

const join = (word: 'AND' | 'OR', parts: readonly Fragment[]): Fragment => ({
  sql: `(${parts.map((part) => part.sql).join(` ${word} `)})`,
  args: parts.flatMap((part) => part.args),
});

function of(subject: string, part: Fragment): Fragment {
  return { sql: `(events.subject = '${subject}' AND ${part.sql})`, args: part.args };
}

function exists(from: string, where: Fragment): Fragment {
  return { sql: `EXISTS (SELECT 1 FROM ${from} AND ${where.sql})`, args: where.args };
}

/** Events that name a city among their codes: what was done to people, and to mails. */
function naming(cities: readonly string[]): Fragment {
  return join(
    'OR',
    cities.map((city) => ({ sql: "events.data LIKE ? ESCAPE '!'", args: [likeOf(`"city":"${city}"`)] })),
  );
}

/**
 * Which events an admin or auditor reads: of applications that their cities send or lead, of placements of these and of
 * those that were shown to their cities as hosts, of their calls, places, programmes, agreements, forms and cities, and
 * what was done to people and mails for their cities. Who is recused from a case, or a party to it, reads none of it:
 * the relations say so, here as everywhere.
 */
export function eventScope(actor: Actor): Fragment {
  const cities = readCities(actor);
  if (cities.length === 0) return { sql: '1 = 0', args: [] };
  const [auditor, host, officer] = [
    standingAs(actor, 'auditor', cities),
    standingAs(actor, 'coordinator', cities),
    standingAs(actor, 'officer', cities),
  ];
  const own = (column: string): Fragment => ({
    sql: `${column} IN (${cities.map(() => '?').join(', ')})`,
    args: cities,
  });
  const placement = join('OR', [relation('placement', 'auditor', auditor), relation('placement', 'coordinator', host)]);
  const place = join('OR', [relation('place', 'coordinator', host), relation('place', 'officer', officer)]);
  const led = own('calls.lead_city_id');
  return join('OR', [
    of('application', exists('applications JOIN calls ON calls.id = applications.call_id WHERE applications.id = events.subject_id', relation('application', 'auditor', auditor))),
    of('placement', exists('placements JOIN places ON places.id = placements.place_id JOIN applications ON applications.id = placements.application_id JOIN calls ON calls.id = applications.call_id WHERE placements.id = events.subject_id', placement)),
    of('call', exists('calls WHERE calls.id = events.subject_id', relation('call', 'officer', officer))),
    of('place', exists('places JOIN calls ON calls.id = places.call_id WHERE places.id = events.subject_id', place)),
    of('programme', exists('programmes WHERE programmes.id = events.subject_id', own('programmes.lead_city_id'))),
    of('form', exists('calls WHERE calls.form_id = events.subject_id', led)),
    of('rubric', exists('calls WHERE calls.rubric_id = events.subject_id', led)),
    of('agreement', exists('agreements WHERE agreements.id = events.subject_id', join('OR', [own('agreements.city_a_id'), own('agreements.city_b_id')]))),
    of('city', own('events.subject_id')),
    of('person', naming(cities)),
    of('mail', naming(cities)),
  ]); // prettier-ignore
}
