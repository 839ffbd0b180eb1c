import type { Actor, Relation } from '../access/actor.ts';
import type { Judged } from '../actions/panel.view.ts';
import { checklist } from '../documents/documents.reads.ts';
import { readsOfFiles } from '../documents/files.reads.ts';
import { fieldsOf } from '../engine/asks.ts';
import { loadCases } from '../engine/load-cases.ts';
import { preview } from '../engine/perform.ts';
import type { Database } from '../db/database.ts';
import { groupFile } from '../members/members.reads.ts';
import { found } from '../errors.ts';
import type { ChecklistItem } from '../documents/documents.reads.ts';
import type { ApplicationCase } from '../workflow/case.ts';
import { talkAround } from '../messages/talk.ts';
import { objectionsOf } from '../objections/objections.reads.ts';
import { actionsOf } from '../workflow/table.ts';
import { keyOf, type Filters, type Reading } from './applications.reads.ts';
import { neighbours } from './board.reads.ts';
import { isShown } from './case-actions.view.ts';
import { answersOf, caseFile, guardiansOf, placeLines, refereesOf, signerNames, type CaseFile } from './case.reads.ts';
import type { CaseParts } from './case.view.ts';
import { alikeTo, judgements } from './alike.reads.ts';
import { pairsAmong } from './alike.ts';
import { sentTwice } from './changes.reads.ts';
import { choicesOf, type Choosing } from './choices.ts';
import { historyOf } from './history.reads.ts';
import { readingFor } from './reading.ts';
import { returnedSections, seesCase } from './return-items.reads.ts';
import { assignmentsOf } from './reviewers.reads.ts';

/** Whoever opens a case. */
export interface Opening extends Choosing {
  readonly db: Database['read'];
  readonly actor: Actor;
  readonly held: ReadonlySet<Relation>;
}

/** The documents that have to be sent again: an officer who returns the application most likely means them. */
function wrongIn(list: readonly ChecklistItem[]): string[] {
  const wrong = list.filter(({ standing }) => standing === 'rejected' || standing === 'expired');
  return [...new Set(wrong.map(({ key }) => `requirement:${key}`))];
}

/** What the engine says of every action that stands in the panel. */
function judgedActions(c: ApplicationCase, at: string): Judged<'application'>[] {
  return actionsOf('application')
    .filter((action) => isShown(action, c))
    .map((action) => ({ action, check: preview(c, action, {}, at, false), fields: fieldsOf('application', action) }));
}

/** The case itself, with what decides whether the reader may screen it: 404 for whoever reads it blind. */
export async function openCase(opening: Opening, id: string): Promise<{ file: CaseFile; c: ApplicationCase }> {
  found((await seesCase(opening.db, opening.actor, id)) || null);
  const file = found(await caseFile(opening.db, id));
  const cases = await loadCases(
    { db: opening.db, at: opening.at, actor: opening.actor, cascading: false },
    'application',
    [id],
  );
  return { file, c: found(cases.get(id)) };
}

/** Who may be the same person as this one's, for whoever may tell the office so. */
async function alikeOf({ db, actor }: Opening, id: string): Promise<CaseParts['alike']> {
  const [own, ...others] = await alikeTo(db, actor, id);
  if (own?.id !== id || others.length === 0) return { pairs: [], judgements: [] };
  const persons = [own, ...others].map(({ personId }) => personId);
  return {
    pairs: others.flatMap((other) => pairsAmong([own, other])),
    judgements: await judgements(db, persons),
  };
}

/** Reads everything that the case page shows: the same queries, however much there is. */
export async function readCase(
  opening: Opening,
  database: Pick<Database, 'dialect'>,
  id: string,
  filters: Filters,
): Promise<Omit<CaseParts, 'chosen' | 'shown' | 'reason' | 'failedAction' | 'failedDocument'>> {
  const { db } = opening;
  const { file, c } = await openCase(opening, id);
  const list = (await checklist(db, [id], opening.at)).get(id) ?? [];
  // A group's documents are listed once for each of its people.
  const asked = list.filter((item) => item.applies || item.documents.length > 0);
  const requirements = [...new Map(asked.map((item) => [item.key, item])).values()];
  const reading: Reading = await readingFor(opening, database);
  const officer = opening.held.has('officer');
  const referees = await refereesOf(db, id);
  return {
    file,
    c,
    filters,
    neighbours: await neighbours(reading, filters, { key: keyOf(file, filters.sort), id }),
    checklist: list,
    reads: await readsOfFiles(db, id),
    group: await groupFile(db, id),
    answers: await answersOf(db, id),
    returned: await returnedSections(db, id),
    alike: await alikeOf(opening, id),
    sent: file.snapshotNumber > 1 ? await sentTwice(db, id) : null,
    guardians: await guardiansOf(db, id),
    // What a referee wrote is between them and the officers.
    referees: officer ? referees : referees.map((referee) => ({ ...referee, reference: null })),
    places: await placeLines(db, id),
    assignments: await assignmentsOf(db, id),
    history: await historyOf(db, id),
    signers: await signerNames(db, id),
    talk: await talkAround(db, opening.actor, file, officer),
    objections: await objectionsOf(db, id),
    judged: officer ? judgedActions(c, opening.at) : null,
    choices: choicesOf(file, requirements, { chosen: wrongIn(list), failed: c.failedRules }, opening),
  };
}
