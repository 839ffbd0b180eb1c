import type { Actor } from '../access/actor.ts';
import type { Choices } from '../actions/controls.view.ts';
import type { Judged } from '../actions/panel.view.ts';
import type { Database } from '../db/database.ts';
import { fieldsOf } from '../engine/asks.ts';
import { addDays, dayOf } from '../engine/days.ts';
import { loadCases } from '../engine/load-cases.ts';
import { preview } from '../engine/perform.ts';
import type { PlacementCase } from '../workflow/case.ts';
import { actionsOf } from '../workflow/table.ts';
import { isShown } from './actions.view.ts';

/** Days that a person has to answer an offer when the host names no other. */
const DAYS_TO_ANSWER = 10;

/** The cases of placements as the reader stands to them, in the same few queries for one or many. */
export function casesOf(
  visit: { readonly db: Database['read']; readonly at: string; readonly actor: Actor },
  ids: readonly string[],
): Promise<ReadonlyMap<string, PlacementCase>> {
  return loadCases({ db: visit.db, at: visit.at, actor: visit.actor, cascading: false }, 'placement', ids);
}

/** What the engine says of every action that is the reader's office's to do. */
export function judged(c: PlacementCase, at: string): Judged<'placement'>[] {
  return actionsOf('placement')
    .filter((action) => isShown(action, c))
    .map((action) => ({ action, check: preview(c, action, {}, at, false), fields: fieldsOf('placement', action) }));
}

/** The days that the forms of a placement's actions are filled in with. */
export function choicesOf(c: PlacementCase, at: string): Choices {
  const today = dayOf(at, c.sendingZone);
  const begun = dayOf(at, c.hostZone);
  return {
    items: [],
    chosen: [],
    rules: [],
    days: {
      answer_by: addDays(today, DAYS_TO_ANSWER),
      on: begun < c.startsOn ? c.startsOn : begun,
      starts_on: c.startsOn,
      ends_on: c.endsOn,
    },
  };
}
