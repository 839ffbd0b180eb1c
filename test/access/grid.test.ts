import { expect } from 'chai';
import type { Response } from 'supertest';
import { routesOf } from '../../src/app.ts';
import { makeScene, type Scene } from './grid-scene.ts';
import { GRID, WHO, type Door, type Who } from './grid-table.ts';

const DOORS: Readonly<Record<Door, string>> = {
  o: 'opens',
  s: 'asks to sign in',
  f: 'says that they may not',
  n: 'is not there',
  d: 'says that the link is dead',
};

/** Who may read the applicant's name on any page at all; a reviewer of a blind call may not. */
const KNOW_TARA: readonly Who[] = [
  'owner',
  'sendingOfficer',
  'leadOfficer',
  'host',
  'auditor',
  'guardian',
  'referee',
  'member',
];
/** Who may know that there is such a case: also those who read its record, which names no applicant. */
const KNOW_THE_CASE: readonly Who[] = [...KNOW_TARA, 'reviewer', 'admin', 'otherAdmin', 'otherAuditor'];

/** What an answer was. An empty form that got as far as its own page, or the workflow's no, is an open door. */
function doorOf(method: string, { status, headers, text }: Response): Door {
  if (status === 401 || (status === 303 && headers['location'] === '/sign-in')) return 's';
  if (status === 403) return 'f';
  if (status === 404) return 'n';
  if (status === 410) return 'd';
  const open = status < 400 || (method === 'post' && (status === 409 || status === 422));
  if (!open) throw new Error(`${String(status)}: ${text.slice(0, 300)}`);
  return 'o';
}

/** A door as the product mounts it: `GET /applications/:id` for `GET /applications/{application}`. */
function opens(path: string, address: string): boolean {
  const [wanted, given] = [path.split('/'), (address.split('?')[0] ?? '').split('/')];
  return wanted.length === given.length && wanted.every((part, i) => part.startsWith(':') || part === given[i]);
}

const split = (door: string): { method: 'get' | 'post'; address: string } => {
  const [method = '', address = ''] = door.split(' ');
  return { method: method === 'GET' ? 'get' : 'post', address };
};

describe('Every door of the product', () => {
  let scene: Scene;
  before(async function () {
    this.timeout(60_000);
    scene = await makeScene();
  });
  after(() => scene.stop());

  it('is in the grid that was written by hand, and the grid has no door that is not there', () => {
    const mounted = routesOf(scene.at.deps).map(({ method, path }) => ({ method, path }));
    // The more literal of two addresses that fit wins, as in the product.
    const best = (door: string) => {
      const { method, address } = split(door);
      const fitting = mounted.filter((route) => route.method === method && opens(route.path, address));
      return fitting.sort((a, b) => a.path.split(':').length - b.path.split(':').length)[0];
    };
    const tried = new Set(GRID.map(([door]) => best(door)));
    const missing = mounted.filter((route) => !tried.has(route)).map(({ method, path }) => `${method} ${path}`);
    expect(missing, 'doors without a line in the grid').to.deep.equal([]);
    expect(GRID.filter(([door]) => best(door) === undefined).map(([door]) => door)).to.deep.equal([]);
  });

  it('opens to somebody, and is shut to somebody unless it is everybody’s', () => {
    for (const [door, answers] of GRID) {
      const marks = answers.replaceAll(/\s/g, '');
      expect(marks.length, door).to.equal(WHO.length);
      const shutToAll = ['GET /setup', 'POST /setup', 'GET /l/no-such-token', 'GET /sign-in/second-factor', 'GET /sign-in/code', 'POST /sign-in/code/again', 'POST /sign-in/code/enter', 'POST /takeover/own',
        'GET /erase',
        'POST /erase']; // prettier-ignore
      if (!shutToAll.includes(door)) expect(marks, door).to.include('o');
    }
  });

  for (const [door, answers, fields = {}] of GRID)
    it(`${door} answers everybody as it should`, async function () {
      this.timeout(30_000);
      const { method, address } = split(door);
      const marks = answers.replaceAll(/\s/g, '');
      const filled = (text: string): string => text.replaceAll(/\{(\w+)\}/g, (_, name: string) => scene.rows[name]!);
      const sent = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, filled(value)]));
      const wrong: string[] = [];
      for (const [i, who] of WHO.entries()) {
        const answer = await scene.knock(who, method, filled(address), sent);
        const was = doorOf(method, answer);
        const wanted = marks[i] as Door;
        if (was !== wanted) wrong.push(`to ${who} it ${DOORS[was]}, and not: ${DOORS[wanted]}`);
        const text = String((answer as { text?: string }).text); // a file has none
        if (!KNOW_TARA.includes(who) && text.includes('Tara')) wrong.push(`to ${who} it names the applicant`);
        // Lina goes along: what is kept of her, and what she takes home of it, says with which application.
        const isHers = who === 'partyOfficer' && ['GET /account/data', 'POST /account/data/export'].includes(door);
        if (!KNOW_THE_CASE.includes(who) && !isHers && text.includes(scene.reference))
          wrong.push(`to ${who} it tells of the case`);
      }
      expect(wrong).to.deep.equal([]);
    });
});
