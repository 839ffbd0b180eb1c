import type { Knex } from 'knex';

/** Inserts a question of the host's. */
export async function insertQuestion(
  trx: Knex.Transaction,
  row: { id: string; placement_id: string; question: string; asked_by: string; asked_at: string },
): Promise<void> {
  await trx('placement_questions').insert(row);
}

/** Answers a question that is open; false where it was answered already. */
export async function answerOpen(
  trx: Knex.Transaction,
  placementId: string,
  questionId: string,
  answer: { answer: string; answered_by: string; answered_at: string },
): Promise<boolean> {
  const moved = await trx('placement_questions')
    .where({ id: questionId, placement_id: placementId })
    .whereNull('answered_at')
    .update(answer);
  return moved === 1;
}

/** The instants between which each question of the placement was open, oldest first. */
export async function openTimes(trx: Knex.Transaction, placementId: string): Promise<{ asked_at: string } | undefined> {
  return (await trx('placement_questions')
    .where({ placement_id: placementId })
    .whereNull('answered_at')
    .orderBy('placement_questions.asked_at')
    .first('asked_at')) as { asked_at: string } | undefined;
}

/** The host's reply date of a placement. */
export async function replyByOf(trx: Knex.Transaction, placementId: string): Promise<string | null> {
  const row = (await trx('placements').where({ id: placementId }).first('reply_by')) as
    { reply_by: string | null } | undefined;
  return row?.reply_by ?? null;
}

/** Decides a condition at the version that was read; false where it has changed. */
export async function storeCondition(
  trx: Knex.Transaction,
  placementId: string,
  condition: { id: string; version: number; state: string; note: string; decidedBy: string; at: string },
): Promise<boolean> {
  const moved = await trx('conditions')
    .where({ id: condition.id, placement_id: placementId, version: condition.version })
    .update({
      state: condition.state,
      note: condition.note,
      decided_by: condition.decidedBy,
      decided_at: condition.at,
      version: condition.version + 1,
    });
  return moved === 1;
}

/** Who is written to about a placement: the sending office, and the host's coordinators. */
export async function peopleAround(
  trx: Knex.Transaction,
  placementId: string,
): Promise<{ sendingCity: string; hostCity: string; state: string; startsOn: string; applicationId: string }> {
  const row = (await trx('placements')
    .join('places', 'places.id', 'placements.place_id')
    .join('applications', 'applications.id', 'placements.application_id')
    .where('placements.id', placementId)
    .first({
      sendingCity: 'applications.city_id',
      hostCity: 'places.city_id',
      state: 'placements.state',
      startsOn: 'placements.starts_on',
      applicationId: 'placements.application_id',
    })) as { sendingCity: string; hostCity: string; state: string; startsOn: string; applicationId: string };
  return row;
}
