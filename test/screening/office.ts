import { startApp, type Client, type TestApp } from '../support/app.ts';
import { makeWorld, type PersonName, type World } from '../support/world.ts';

/** The office of a small network: a world, the product running on it, and browsers of its people. */
export interface Office {
  readonly world: World;
  readonly at: TestApp;
  as(name: PersonName): Promise<Client>;
  /** How many queries reading a page takes, and the page. */
  queries(client: Client, path: string): Promise<{ count: number; status: number; text: string }>;
  reference(id: string): Promise<string>;
  stop(): Promise<void>;
}

/** Opens the office for one test file. */
export async function openOffice(): Promise<Office> {
  const world = await makeWorld();
  const at = await startApp({ world });
  return {
    world,
    at,
    as: (name) => at.signIn(`${name}@contoh.example`),
    queries: async (client, path) => {
      const seen: string[] = [];
      const note = ({ sql }: { sql: string }): void => void seen.push(sql);
      world.db.read.on('query', note);
      try {
        const { status, text } = await client.get(path);
        return { count: seen.length, status, text };
      } finally {
        world.db.read.removeListener('query', note);
      }
    },
    reference: async (id) =>
      ((await world.db.read('applications').where({ id }).first('reference')) as { reference: string }).reference,
    stop: () => at.stop(),
  };
}
