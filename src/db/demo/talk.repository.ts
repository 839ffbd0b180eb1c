import type { Knex } from 'knex';

/** An application that somebody has something to say about. */
export interface Talked {
  readonly id: string;
  readonly email: string;
  readonly locale: string;
  readonly cityId: string;
  readonly leadCityId: string;
}

/** Applications that have stood in a state since before an instant, and from which nobody is recused. */
export async function talkedOf(db: Knex, state: string, before: string, limit: number): Promise<readonly Talked[]> {
  return (
    (await db('applications')
      .join('calls', 'calls.id', 'applications.call_id')
      .join('accounts', 'accounts.id', 'applications.account_id')
      .where('applications.state', state)
      .where('applications.changed_at', '<', before)
      .whereNull('applications.typed_by')
      .whereRaw('NOT EXISTS (SELECT 1 FROM recusals WHERE recusals.application_id = applications.id)')
      // Those of Palu first: its officers are who a visitor signs in as.
      .orderByRaw(
        "CASE WHEN applications.city_id = 'palu' AND calls.lead_city_id = 'palu' THEN 0 ELSE 1 END, applications.id DESC",
      )
      .limit(limit)
      .select({
        id: 'applications.id',
        email: 'accounts.email',
        locale: 'applications.locale',
        cityId: 'applications.city_id',
        leadCityId: 'calls.lead_city_id',
      })) as Talked[]
  );
}

/** The message of an application that was written last. */
export async function lastMessage(db: Knex, applicationId: string): Promise<string> {
  const row = (await db('messages').where({ application_id: applicationId }).orderBy('at', 'desc').first('id')) as
    { id: string } | undefined;
  return row?.id ?? '';
}
