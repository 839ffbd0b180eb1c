import { GENESIS, macOf, textMacOf } from '../engine/events.ts';
import { rowOf } from '../workflow/table.ts';
import type { Subject } from '../workflow/states.ts';
import type { EventRow, HeadRow } from './streams.repository.ts';

/** Erasing the texts of a subject sets its key to this. */
const ERASED = '';

/** Any of the keys: the newest, and those before it that lines were written under. */
type Keys = readonly string[];

function macHolds(event: EventRow, keys: Keys): boolean {
  const fields = {
    subject: event.subject,
    subjectId: event.subject_id,
    number: event.number,
    at: event.at,
    personId: event.person_id,
    linkId: event.link_id,
    onBehalfOf: event.on_behalf_of,
    relation: event.relation,
    action: event.action,
    fromState: event.from_state,
    toState: event.to_state,
    subjectVersion: event.subject_version,
    overrode: event.overrode,
    data: event.data,
    textMac: event.text_mac,
    previous: event.previous,
  };
  return keys.some((key) => macOf(key, fields) === event.mac);
}

function textHolds(event: EventRow, textKeys: Keys): boolean {
  if (textKeys.includes(ERASED) || event.text_erased) return event.reason === null;
  return textKeys.some((key) => textMacOf(key, event.reason) === event.text_mac);
}

/** What of a line does not hold, as a word; null where all does. `before` is the line in front of it. */
function lineFault(event: EventRow, before: EventRow | undefined, keys: Keys, textKeys: Keys): string | null {
  if (event.number !== (before?.number ?? 0) + 1) return 'a line is missing';
  if (event.previous !== (before?.mac ?? GENESIS)) return 'the chain is broken';
  if (!macHolds(event, keys)) return 'a line was changed';
  return textHolds(event, textKeys) ? null : 'a text was changed';
}

/** Where a subject stands after some of its lines. */
interface Standing {
  readonly state: string | null;
  readonly version: number;
}

/** The standing after one more line, or what is wrong with it. */
function step(event: EventRow, at: Standing): Standing | string {
  const { moved } = JSON.parse(event.data) as { moved?: boolean };
  if (moved !== true) {
    if (event.subject_version !== at.version) return 'a version is missing';
    return event.to_state === null || event.to_state === at.state ? at : 'a state changed without a move';
  }
  const row = rowOf(event.subject as Subject, event.action);
  const from = event.from_state;
  if (from !== at.state) return 'a change of state is missing';
  if (event.subject_version !== at.version + 1) return 'a version is missing';
  if (row?.to !== event.to_state || (from === null ? row.from.length > 0 : !row.from.includes(from)))
    return 'a move that the table does not have';
  return { state: event.to_state, version: event.subject_version };
}

function standingFault(events: readonly EventRow[], head: HeadRow): string | null {
  let at: Standing = { state: null, version: 0 };
  for (const event of events) {
    const next = step(event, at);
    if (typeof next === 'string') return next;
    at = next;
  }
  if (at.state !== head.state) return 'the state is not that of the last event';
  return at.version === head.version ? null : 'the version is not that of the last event';
}

/** What is wrong with the record of an application or placement; null where it is whole. */
export function chainFault(events: readonly EventRow[], head: HeadRow, keys: Keys): string | null {
  for (const [i, event] of events.entries()) {
    const fault = lineFault(event, events[i - 1], keys, [head.text_key]);
    if (fault !== null) return fault;
  }
  if (events.length !== head.event_count) return 'a line is missing';
  if ((events.at(-1)?.mac ?? GENESIS) !== head.event_head) return 'the head is another';
  return standingFault(events, head);
}

/** The same for a line about anything else, whose head is judged apart: `before` is the line in front of it, if any. */
export function otherFault(event: EventRow, before: EventRow | undefined, keys: Keys): string | null {
  const same = before?.subject === event.subject && before.subject_id === event.subject_id;
  return lineFault(event, same ? before : undefined, keys, keys);
}
