/** Applications of persons who look like one: the same number, or the same name and birth date. */
import type { Knex } from 'knex';
import type { Actor } from '../access/actor.ts';
import { visible } from '../access/relations.ts';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import type { State } from '../workflow/states.ts';

/** An application with what tells its person from another. */
export interface AlikeLine {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly state: State<'application'>;
  readonly submittedAt: Instant | null;
  readonly cityName: string;
  readonly callName: Localised;
  readonly accountId: string;
  readonly email: string;
  readonly personId: string;
  readonly name: string;
  readonly nameOwnScript: string | null;
  readonly sortKey: string;
  readonly bornOn: string | null;
  readonly nationality: string | null;
  readonly identityNumber: string | null;
  readonly identity: string | null;
  readonly phone: string | null;
}

/** A number without what people write between its figures; as the index `persons_by_identity` has it. */
const identityOf = (table: string): string =>
  `upper(replace(replace(replace(${table}.identity_number, ' ', ''), '-', ''), '.', ''))`;

const COLUMNS = {
  id: 'applications.id',
  reference: 'applications.reference',
  title: 'applications.title',
  state: 'applications.state',
  submittedAt: 'applications.submitted_at',
  cityName: 'cities.name',
  callName: 'calls.name',
  accountId: 'applications.account_id',
  email: 'accounts.email',
  personId: 'persons.id',
  name: 'persons.name',
  nameOwnScript: 'persons.name_own_script',
  sortKey: 'persons.sort_key',
  bornOn: 'persons.born_on',
  nationality: 'persons.nationality',
  identityNumber: 'persons.identity_number',
  phone: 'persons.phone',
};

/** What was sent and is not given up, of the applications that the actor screens. */
function screened(db: Knex, actor: Actor): Knex.QueryBuilder {
  const query = db('applications')
    .join('calls', 'calls.id', 'applications.call_id')
    .join('cities', 'cities.id', 'applications.city_id')
    .join('accounts', 'accounts.id', 'applications.account_id')
    .join('persons', 'persons.id', 'applications.person_id')
    .whereNotIn('applications.state', ['draft', 'withdrawn', 'lapsed']);
  visible(query, 'application', actor, 'application:screen');
  return query.select({ ...COLUMNS, identity: db.raw(identityOf('persons')) });
}

type Raw = Omit<AlikeLine, 'callName'> & { readonly callName: string };

const lineOf = (row: Raw): AlikeLine => ({ ...row, callName: JSON.parse(row.callName) as Localised });

/** The applications of persons who look like another's, newest first, at most `most`. */
export async function alikeLines(db: Knex, actor: Actor, most: number): Promise<readonly AlikeLine[]> {
  const rows = (await screened(db, actor)
    .whereRaw(
      `(EXISTS (SELECT 1 FROM persons AS other WHERE other.born_on = persons.born_on AND other.sort_key = persons.sort_key AND other.id <> persons.id)
        OR EXISTS (SELECT 1 FROM persons AS other WHERE ${identityOf('other')} = ${identityOf('persons')} AND other.id <> persons.id))`,
    )
    .orderBy('applications.id', 'desc')
    .limit(most)) as Raw[];
  return rows.map(lineOf);
}

/** The application itself, then those whose person may be the same one; nothing where the actor does not screen it. */
export async function alikeTo(db: Knex, actor: Actor, applicationId: string): Promise<readonly AlikeLine[]> {
  const own = db('persons')
    .join('applications', 'applications.person_id', 'persons.id')
    .where('applications.id', applicationId);
  const rows = (await screened(db, actor)
    .where((any) =>
      any.where('applications.id', applicationId).orWhereIn(
        'applications.person_id',
        db('persons as other')
          .join(own.select('persons.*').as('own'), (on) => on.on(db.raw('other.id <> own.id')))
          .whereRaw(
            `((other.born_on = own.born_on AND other.sort_key = own.sort_key) OR ${identityOf('other')} = ${identityOf('own')})`,
          )
          .select('other.id'),
      ),
    )
    .orderBy('applications.id', 'desc')
    .limit(20)) as Raw[];
  const lines = rows.map(lineOf);
  return [...lines.filter(({ id }) => id === applicationId), ...lines.filter(({ id }) => id !== applicationId)];
}

/** Who found that two persons are two, when and why. */
export interface Judgement {
  readonly personA: string;
  readonly personB: string;
  readonly by: string;
  readonly at: Instant;
  readonly reason: string;
}

/** What was judged of pairs among the persons. */
export async function judgements(db: Knex, persons: readonly string[]): Promise<readonly Judgement[]> {
  return (await db('distinct_persons')
    .join('persons as judge', 'judge.id', 'distinct_persons.judged_by')
    .whereIn('distinct_persons.person_a_id', persons)
    .whereIn('distinct_persons.person_b_id', persons)
    .select({
      personA: 'distinct_persons.person_a_id',
      personB: 'distinct_persons.person_b_id',
      by: 'judge.name',
      at: 'distinct_persons.judged_at',
      reason: 'distinct_persons.reason',
    })) as Judgement[];
}

/** How many files the two applications have in common, letter by letter. */
export async function sameFiles(db: Knex, a: string, b: string): Promise<number> {
  const hashes = (id: string): Knex.QueryBuilder =>
    db('documents')
      .join('files', 'files.id', 'documents.file_id')
      .where({ 'documents.application_id': id, 'documents.current': true });
  const rows = (await hashes(a)
    .whereIn('files.sha256', hashes(b).select('files.sha256'))
    .distinct('files.sha256')) as unknown[];
  return rows.length;
}
