import { expect } from 'chai';
import type { Response } from 'supertest';
import type { Client, TestApp } from '../support/app.ts';
import { tinyPdf } from '../support/files.ts';
import type { PersonName, World } from '../support/world.ts';

/** People as they are called, with a file named in their own script, what they are found by, and their initials. */
export const PEOPLE = [
  {
    as: 'suryani', // a Thai applicant: vowels above and below, tone marks, no blanks between words
    name: 'นางสาวพิมพ์ชนก ศรีสุวรรณ',
    file: 'หนังสือเดินทาง พิมพ์ชนก (น้ำ).pdf',
    found: ['พิมพ์ชนก', 'ชนก', 'นางสาวพิมพ์ชนก', 'ศรีสุวรรณ'],
    initials: 'นศ',
  },
  {
    as: 'tara', // a Malay applicant: bin, binti and a full stop in a name
    name: 'Nur Aisyah binti Mohd. Yusof',
    file: 'Pasport Nur ‘Aisyah’ — ڤاسڤورت.pdf',
    found: ['aisyah', 'MOHD', 'yus'],
    initials: 'NY',
  },
  {
    as: 'made', // a Filipino applicant: ñ, a double surname, a curly apostrophe and Jr.
    name: 'Ma. Cristina Ñañez-de la Peña D’Souza Jr.',
    file: 'Pasaporte Ñañez D’Souza.pdf',
    found: ['nanez', 'Ñañez', 'pena', "d'souza", 'cristina'],
    initials: 'MD',
  },
] as const;

/** The body of an answer as it came. */
export function bytes(answer: Response, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  const stream = answer as unknown as NodeJS.ReadableStream;
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  stream.on('end', () => {
    done(null, Buffer.concat(chunks));
  });
}

/** An applicant's submitted application, with the client that they are signed in with. */
export interface Applied {
  readonly id: string;
  readonly client: Client;
  readonly document: string;
  readonly reference: string;
}

/** Applies under this name, with a passport in a file of this name. */
export async function applied(
  world: World,
  { signIn }: Pick<TestApp, 'signIn'>,
  { as, name, file }: { readonly as: PersonName; readonly name: string; readonly file: string },
): Promise<Applied> {
  const id = await world.draft(as);
  await world.db.transaction((trx) => trx('documents').where({ application_id: id }).del());
  const client = await signIn(`${as}@contoh.example`);
  const section = `/applications/${id}/sections/details`;
  const saved = await client.post(section, { version: '1', go: 'later', name, diet: '' }, { from: section });
  expect(saved.status, saved.text).to.equal(303);
  const home = `/applications/${id}/documents`;
  const { id: participant } = (await world.db.read('participants').where({ application_id: id }).first('id')) as { id: string }; // prettier-ignore
  const sent = await client.upload(`/applications/${id}/uploads/${world.ids.passport}/${participant}`, {}, [{ field: 'file', name: file, content: tinyPdf() }], { from: home }); // prettier-ignore
  expect(sent.status, sent.text).to.equal(303);
  const submitted = await client.post(`/applications/${id}/submit`, { late_code: '' }, { from: `/applications/${id}/check` }); // prettier-ignore
  expect(submitted.headers['location'], submitted.text).to.equal(`/applications/${id}/receipt`);
  const { reference } = (await world.db.read('applications').where({ id }).first('reference')) as { reference: string }; // prettier-ignore
  const { id: document } = (await world.db.read('documents').where({ application_id: id, current: true }).first('id')) as { id: string }; // prettier-ignore
  return { id, client, document, reference };
}
