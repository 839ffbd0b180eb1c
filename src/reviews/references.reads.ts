import type { Knex } from 'knex';
import type { CallSettings } from '../calls/definitions.ts';

/** A reference as it is stored, for whoever shows it to a reviewer, and what may be shown of it. */
export interface StoredReference {
  readonly reference: string;
  /** What was asked, as it is stored with it. */
  readonly questions: string | null;
  readonly blind: boolean;
  /** Names that a reviewer may not read: the referee's, and in a blind call everybody's. */
  readonly hidden: readonly string[];
}

interface Row {
  reference: string;
  questions: string | null;
  referee: string;
  settings: string;
}

/** The references of an application that its call shows to reviewers; none where it keeps them to the office. Two queries. */
export async function referencesForReviewers(db: Knex, applicationId: string): Promise<readonly StoredReference[]> {
  const rows = (await db('referees')
    .join('applications', 'applications.id', 'referees.application_id')
    .join('calls', 'calls.id', 'applications.call_id')
    .where({ 'referees.application_id': applicationId, 'referees.state': 'received' })
    .whereNotNull('referees.reference')
    .orderBy('referees.id')
    .select({
      reference: 'referees.reference',
      questions: 'referees.questions',
      referee: 'referees.name',
      settings: 'calls.settings',
    })) as Row[];
  const people = (await db('participants')
    .join('persons', 'persons.id', 'participants.person_id')
    .where('participants.application_id', applicationId)
    .select({ name: 'persons.name', own: 'persons.name_own_script', called: 'persons.called' })) as Record<string, string | null>[]; // prettier-ignore
  const names = people.flatMap((one) => Object.values(one)).filter((name) => name !== null);
  return rows.flatMap(({ reference, questions, referee, settings }) => {
    const { references, blind } = JSON.parse(settings) as CallSettings;
    if (references?.readers !== 'reviewers') return [];
    return [{ reference, questions, blind, hidden: blind ? [...names, referee] : [referee] }];
  });
}
