import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect } from 'chai';
import { HOME, plant } from './planted.ts';

function knip(files: Readonly<Record<string, string>>): { status: number | null; output: string } {
  const planted = plant(files, ['knip.json']);
  try {
    const args = [path.join(HOME, 'node_modules/knip/bin/knip.js'), '--no-progress', '--no-config-hints'];
    const run = spawnSync(process.execPath, args, { cwd: planted.root, encoding: 'utf8' });
    return { status: run.status, output: run.stdout + run.stderr };
  } finally {
    planted.remove();
  }
}

const SERVER = "import { open } from './calls/open.ts';\nopen();\n";
const OPEN = 'export function open(): void {}\n';

describe('The gate against dead code', function () {
  this.timeout(60_000);

  it('lets code pass that is used', () => {
    expect(knip({ 'src/server.ts': SERVER, 'src/calls/open.ts': OPEN })).to.deep.equal({ status: 0, output: '' });
  });

  it('sees an export that nobody imports', () => {
    const open = `${OPEN}export function forgotten(): void {}\n`;
    const { status, output } = knip({ 'src/server.ts': SERVER, 'src/calls/open.ts': open });
    expect(output).to.include('forgotten');
    expect(status).to.equal(1);
  });

  it('sees a file that nobody imports', () => {
    const files = {
      'src/server.ts': SERVER,
      'src/calls/open.ts': OPEN,
      'src/calls/lost.ts': 'export const lost = 1;\n',
    };
    const { status, output } = knip(files);
    expect(output).to.include('src/calls/lost.ts');
    expect(status).to.equal(1);
  });

  it('sees a package that nobody uses', () => {
    const manifest = '{ "name": "planted", "type": "module", "dependencies": { "zod": "*" } }';
    const { status, output } = knip({ 'package.json': manifest, 'src/server.ts': SERVER, 'src/calls/open.ts': OPEN });
    expect(output).to.include('zod');
    expect(status).to.equal(1);
  });
});
