import type { Check } from './checks.repository.ts';

/** Who acted when an event moved its application: whoever moved it, and whoever signed the move before. */
const DECIDED = `SELECT acts.person_id FROM events AS acts WHERE acts.subject = events.subject AND acts.subject_id = events.subject_id
  AND acts.action = events.action AND (acts.id = events.id
    OR (acts.subject_version = events.subject_version - 1 AND acts.data LIKE '%"moved":false%'))`;

/** What must always be true of what was erased. */
export const ERASED: readonly Check[] = [
  {
    key: 'erased',
    number: 0,
    sentence: 'An erasure is on record, of something that is over, and leaves no words behind',
    sql: `SELECT applications.id FROM applications WHERE applications.erased_at IS NOT NULL AND (applications.live = true OR applications.text_key <> ''
        OR NOT EXISTS (SELECT 1 FROM events WHERE events.subject = 'application' AND events.subject_id = applications.id AND events.action = 'erase')
        OR EXISTS (SELECT 1 FROM answers WHERE answers.application_id = applications.id)
        OR EXISTS (SELECT 1 FROM messages WHERE messages.application_id = applications.id)
        OR EXISTS (SELECT 1 FROM snapshots WHERE snapshots.application_id = applications.id AND snapshots.body NOT LIKE '{"erased":true%')
        OR EXISTS (SELECT 1 FROM documents JOIN files ON files.id = documents.file_id WHERE documents.application_id = applications.id AND files.erased_at IS NULL
          AND NOT EXISTS (SELECT 1 FROM documents AS others JOIN applications AS theirs ON theirs.id = others.application_id
            WHERE others.file_id = files.id AND theirs.erased_at IS NULL)))
      UNION SELECT persons.id FROM persons WHERE persons.erased_at IS NOT NULL AND (persons.identity_number IS NOT NULL OR persons.phone IS NOT NULL
        OR EXISTS (SELECT 1 FROM accounts WHERE accounts.person_id = persons.id AND (accounts.password_hash IS NOT NULL OR accounts.email NOT LIKE '%@erased.invalid'))
        OR EXISTS (SELECT 1 FROM applications WHERE applications.person_id = persons.id AND applications.erased_at IS NULL))
      UNION SELECT erased_texts.event_id AS id FROM erased_texts JOIN events ON events.id = erased_texts.event_id WHERE events.reason IS NOT NULL`,
  },
];

/** What must always be true of objections and messages. */
export const TALK: readonly Check[] = [
  {
    key: 'objection_decider', number: 9, sentence: 'Nobody answers an objection to a decision that they took part in',
    sql: `SELECT objections.id FROM objections JOIN events ON events.id = objections.event_id
      WHERE objections.answered_by IN (${DECIDED})`,
  },
  {
    key: 'objections', number: 0, sentence: 'An objection is to a decision on its own application, one is open at a time, and an answer says by whom and why',
    sql: `SELECT objections.id FROM objections JOIN events ON events.id = objections.event_id
      WHERE events.subject <> 'application' OR events.subject_id <> objections.application_id
        OR (objections.state IN ('upheld', 'dismissed') AND (objections.answered_by IS NULL OR objections.answered_at IS NULL OR objections.answer = ''))
        OR (objections.state = 'open' AND objections.answered_at IS NOT NULL)
        OR (objections.state = 'open' AND EXISTS (SELECT 1 FROM objections AS others WHERE others.application_id = objections.application_id
          AND others.state = 'open' AND others.id <> objections.id))`,
  },
  {
    key: 'messages', number: 0, sentence: 'A message of the office names its city, and one that was dealt with says by whom',
    sql: `SELECT messages.id FROM messages WHERE (messages.side = 'office') <> (messages.city_id IS NOT NULL)
      OR (messages.settled_at IS NULL) <> (messages.settled_by IS NULL)`,
  },
  {
    key: 'passed_links', number: 0, sentence: 'A link to pass on is that of somebody on its application, and its making is on record',
    sql: `SELECT passed_links.link_id AS id FROM passed_links JOIN links ON links.id = passed_links.link_id
      WHERE links.purpose <> passed_links.holder OR links.subject_id <> passed_links.holder_id
        OR NOT EXISTS (SELECT 1 FROM events WHERE events.subject = 'application' AND events.subject_id = passed_links.application_id
          AND events.action = 'pass_link' AND events.data LIKE '%' || passed_links.link_id || '%')`,
  },
]; // prettier-ignore
