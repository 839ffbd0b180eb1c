import type { Knex } from 'knex';
import type { FormDefinition } from '../calls/definitions.ts';
import type { Instant } from '../deps.ts';
import type { Localised } from '../i18n/index.ts';
import type { SentVersion } from './changes.ts';

/** The last two versions that were sent, with the names that they are read with. */
export interface SentTwice {
  readonly before: SentVersion;
  readonly now: SentVersion;
  /** Organisations by the place's id. */
  readonly places: ReadonlyMap<string, string>;
  /** Names of requirements by key. */
  readonly requirements: ReadonlyMap<string, Localised>;
}

type Body = Pick<SentVersion, 'answers' | 'places' | 'documents'> & { readonly form: string };

async function newestTwo(db: Knex, applicationId: string): Promise<SentVersion[]> {
  const rows = (await db('snapshots')
    .where('snapshots.application_id', applicationId)
    .orderBy('snapshots.number', 'desc')
    .limit(2)
    .select('snapshots.number', 'snapshots.received_at', 'snapshots.body')) as {
    number: number;
    received_at: Instant;
    body: string;
  }[];
  const bodies = rows.map((row) => ({ ...row, body: JSON.parse(row.body) as Body }));
  const forms = (await db('forms').whereIn('forms.id', bodies.map(({ body }) => body.form)).select('forms.id', 'forms.definition')) as { id: string; definition: string }[]; // prettier-ignore
  const formOf = new Map(forms.map(({ id, definition }) => [id, JSON.parse(definition) as FormDefinition]));
  return bodies.map(({ number, received_at: at, body: { form, answers, places, documents } }) => ({
    number,
    at,
    form: formOf.get(form) ?? { sections: [] },
    answers,
    places,
    documents,
  }));
}

/** What was sent before and what was sent last; null where it was sent only once. */
export async function sentTwice(db: Knex, applicationId: string): Promise<SentTwice | null> {
  const [now, before] = await newestTwo(db, applicationId);
  if (now === undefined || before === undefined) return null;
  const places = (await db('places').whereIn('places.id', [...now.places, ...before.places]).select('places.id', 'places.organisation')) as { id: string; organisation: string }[]; // prettier-ignore
  const requirements = (await db('requirements')
    .join('applications', 'applications.call_id', 'requirements.call_id')
    .where('applications.id', applicationId)
    .select('requirements.key', 'requirements.name')) as { key: string; name: string }[];
  return {
    before,
    now,
    places: new Map(places.map(({ id, organisation }) => [id, organisation])),
    requirements: new Map(requirements.map(({ key, name }) => [key, JSON.parse(name) as Localised])),
  };
}
