import { spawn } from 'node:child_process';
import { expect } from 'chai';
import { seededEntropy } from '../../src/deps.ts';
import { compiled, type Compiled } from '../support/compiled.ts';
import { crowd, crowdDraft } from '../support/crowd.ts';
import type { Life } from '../support/mortal.ts';
import { makeWorld, type World } from '../support/world.ts';

// Starting a process takes half a second: a hundred deaths are for CI, or for whoever asks for them.
const KILLS = Number(process.env.KILLS ?? (process.env.CI ? 100 : 12));
/** How many processes live side by side, each on applications of its own. */
const LINES = 3;
const EACH = 4;

let world: World & { readonly url: string };
let mortal: Compiled;
let applications: readonly { readonly face: number; readonly id: string }[];

/** What was acknowledged, by application and action. */
type Acknowledged = Map<string, { submit: number; unsubmit: number }>;

/** Starts a process, kills it without warning `milliseconds` after its `acts`th act, and notes what it said until then. */
function live(life: Life, acts: number, milliseconds: number, said: Acknowledged): Promise<void> {
  const child = spawn(process.execPath, [mortal.file, JSON.stringify(life)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let whole = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const before = whole.split('\n').length;
    whole += chunk.toString();
    const now = whole.split('\n').length;
    // One line more than acts: it says first that it is alive.
    if (before < acts + 2 && now >= acts + 2) setTimeout(() => child.kill('SIGKILL'), milliseconds);
  });
  return new Promise((resolve, reject) => {
    child.once('close', (_code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`it ended by itself: ${whole}`));
      // A line without its end was not said.
      for (const line of whole.split('\n').slice(1, -1)) {
        const [id, action] = line.split(' ') as [string, 'submit' | 'unsubmit'];
        said.get(id)![action] += 1;
      }
      return resolve();
    });
  });
}

async function stateOfAll(): Promise<Map<string, boolean>> {
  const rows = (await world.db.read('applications').select('id', 'state')) as { id: string; state: string }[];
  return new Map(rows.map((row) => [row.id, row.state === 'submitted']));
}

const count = async (table: string, where: object): Promise<number> =>
  Number(((await world.db.read(table).where(where).count({ n: '*' })) as { n: number }[])[0]?.n);

describe('A process killed while it submits', () => {
  before(async function () {
    this.timeout(60_000);
    mortal = compiled('test/support/mortal.ts');
    world = await makeWorld();
    const faces = await crowd(world, LINES * EACH);
    const made = [];
    for (const [face, each] of faces.entries()) made.push({ face, id: await crowdDraft(world, each) });
    applications = made;
  });
  after(() => mortal.remove());
  after(() => world.close()); // and the doctor looks at what is left

  it(`leaves everything that it acknowledged, and nothing by halves, ${String(KILLS)} times`, async () => {
    const chance = seededEntropy('kill');
    const said: Acknowledged = new Map(applications.map(({ id }) => [id, { submit: 0, unsubmit: 0 }]));
    let left = KILLS;
    const line = async (n: number): Promise<void> => {
      const mine = applications.slice(n * EACH, (n + 1) * EACH);
      while (left > 0) {
        left -= 1;
        const seed = `life ${String(left)}`;
        const sent = await stateOfAll();
        const life = { url: world.url, ids: world.ids, seed, applications: mine.map((one) => ({ ...one, sent: sent.get(one.id)! })) }; // prettier-ignore
        const [acts, milliseconds] = chance.bytes(2);
        await live(life, acts! % 5, milliseconds! % 40, said);
      }
    };
    await Promise.all(Array.from({ length: LINES }, (_, n) => line(n)));

    let unsaid = 0;
    let total = 0;
    const sent = await stateOfAll();
    for (const [id, acknowledged] of said) {
      const submits = await count('events', { subject_id: id, action: 'submit' });
      const unsubmits = await count('events', { subject_id: id, action: 'unsubmit' });
      expect(submits, `submissions of ${id}`).to.be.at.least(acknowledged.submit);
      expect(unsubmits, `taken back ${id}`).to.be.at.least(acknowledged.unsubmit);
      expect(submits - unsubmits, `state of ${id}`).to.equal(Number(sent.get(id)));
      expect(await count('snapshots', { application_id: id }), `snapshots of ${id}`).to.equal(submits);
      expect(await count('outbox', { subject_id: id, template: 'application_submit_applicant' }), `receipts of ${id}`).to.equal(submits); // prettier-ignore
      unsaid += submits + unsubmits - acknowledged.submit - acknowledged.unsubmit;
      total += submits + unsubmits;
    }
    expect(unsaid, 'each death can leave one act committed and unsaid').to.be.at.most(KILLS);
    expect(total, 'they did something while they lived').to.be.at.least(KILLS);
  }).timeout(300_000);
});
