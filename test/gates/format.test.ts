import path from 'node:path';
import { expect } from 'chai';
import * as prettier from 'prettier';
import { HOME } from './planted.ts';

const ignorePath = path.join(HOME, '.prettierignore');

describe('The format gate', () => {
  const wellFormed = async (name: string, text: string): Promise<boolean> => {
    const filepath = path.join(HOME, name);
    return prettier.check(text, { ...(await prettier.resolveConfig(filepath)), filepath });
  };
  const ignored = async (name: string): Promise<boolean> =>
    (await prettier.getFileInfo(path.join(HOME, name), { ignorePath })).ignored;

  it('sees double quotes', async () => {
    expect(await wellFormed('src/calls/open.ts', 'export const word = "sintuvu";\n')).to.equal(false);
    expect(await wellFormed('src/calls/open.ts', "export const word = 'sintuvu';\n")).to.equal(true);
  });

  it('reads code and styles, and leaves templates and prose alone', async () => {
    expect(await ignored('src/calls/open.ts')).to.equal(false);
    expect(await ignored('public/css/sintuvu.css')).to.equal(false);
    expect(await ignored('views/calls/show.ejs')).to.equal(true);
    expect(await ignored('README.md')).to.equal(true);
  });
});
