import path from 'node:path';
import { expect } from 'chai';
import ts from 'typescript';
import { HOME } from './planted.ts';

const CONFIG = path.join(HOME, 'tsconfig.json');

function ours(): ts.ParsedCommandLine {
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: (it: ts.Diagnostic) => expect.fail(String(it.code)) };
  return ts.getParsedCommandLineOfConfigFile(CONFIG, {}, host)!;
}

/** The codes of what the compiler says of `text`, as if it stood in src/planted.ts under our own settings. */
function faultsIn(text: string): number[] {
  const { options } = ours();
  const file = path.join(HOME, 'src/planted.ts');
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2023, true) : getSourceFile(name, ...rest);
  const program = ts.createProgram([file], options, host);
  return ts.getPreEmitDiagnostics(program, program.getSourceFile(file)).map((fault) => fault.code);
}

describe('The types gate', function () {
  this.timeout(60_000);

  it('lets a sound file pass', () => {
    expect(faultsIn("export const word: string = 'sintuvu';")).to.deep.equal([]);
  });

  it('sees a number where a text is asked', () => {
    expect(faultsIn('export const word: string = 1;')).to.deep.equal([2322]);
  });

  it('sees that the first of a list may be missing', () => {
    expect(faultsIn('export const first = (list: string[]): string => list[0];')).to.deep.equal([2322]);
  });

  it('sees undefined given for an optional field', () => {
    expect(faultsIn('export const call: { closes?: string } = { closes: undefined };')).to.deep.equal([2375]);
  });

  it('reads every folder that holds our code', () => {
    const folders = new Set(ours().fileNames.map((name) => path.relative(HOME, name).split(path.sep)[0]));
    expect([...folders]).to.include.members(['src', 'migrations', 'test', 'scripts']);
  });
});
