import type { Knex } from 'knex';
import type { CallSettings, ReferenceQuestion } from '../calls/definitions.ts';
import { questionsAsked, withoutNames, type Reference } from '../references/questions.ts';

/** A reference as a reviewer may read it: nobody's name, and in a blind call nothing that tells who somebody is. */
export interface ReadableReference {
  readonly questions: readonly ReferenceQuestion[];
  readonly reference: Reference;
}

interface Row {
  reference: string;
  questions: string | null;
  referee: string;
  settings: string;
}

/** The references of an application that reviewers may read; none where the call keeps them to the office. Two queries. */
export async function referencesForReviewers(db: Knex, applicationId: string): Promise<readonly ReadableReference[]> {
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
  return rows.flatMap((row) => {
    const { references, blind } = JSON.parse(row.settings) as CallSettings;
    if (references?.readers !== 'reviewers') return [];
    const asked = questionsAsked(row.questions).filter(({ identifying }) => !(blind && identifying === true));
    const hidden = blind ? [...names, row.referee] : [row.referee];
    const given = Object.entries(JSON.parse(row.reference) as Reference).map(([key, value]) => [
      key,
      typeof value === 'string' ? withoutNames(value, hidden) : value,
    ]);
    return [{ questions: asked, reference: Object.fromEntries(given) as Reference }];
  });
}
