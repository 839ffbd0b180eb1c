import path from 'node:path';
import { expect } from 'chai';
import { ESLint } from 'eslint';
import { HOME, plant, type Planted } from './planted.ts';

/** Each fault: the rule that must see it, the file it is planted in, and a file where the same text is right, if any. */
const FAULTS: readonly { rule: string; text: string; wrong: string; right?: string }[] = [
  { rule: '@typescript-eslint/no-explicit-any', text: 'export const value: any = 1;', wrong: 'src/calls/any.ts' },
  {
    rule: '@typescript-eslint/no-non-null-assertion',
    text: 'export const first = (list: readonly string[]): string => list[0]!;',
    wrong: 'src/calls/first.ts',
    right: 'test/first.ts',
  },
  {
    rule: '@typescript-eslint/no-floating-promises',
    text: 'export function go(): void {\n  Promise.resolve();\n}',
    wrong: 'src/calls/floating.ts',
  },
  {
    rule: '@typescript-eslint/consistent-type-imports',
    text: "import { Readable } from 'node:stream';\nexport const none: Readable | null = null;",
    wrong: 'src/calls/types.ts',
  },
  {
    rule: 'house/no-default-export',
    text: 'export default 1;',
    wrong: 'src/calls/default.ts',
    right: 'some.config.js',
  },
  { rule: 'house/no-enum', text: 'export enum Track {\n  student,\n}', wrong: 'src/calls/enum.ts' },
  {
    rule: 'house/no-class',
    text: 'export class Call {\n  id = 1;\n}',
    wrong: 'src/calls/class.ts',
    right: 'src/db/class.ts',
  },
  {
    rule: 'house/env-in-config',
    text: "export const url = process.env['DATABASE_URL'];",
    wrong: 'src/calls/env.ts',
    right: 'src/config.ts',
  },
  {
    rule: 'house/env-in-config',
    text: 'const { env } = process;\nexport const url = env;',
    wrong: 'src/calls/env-taken.ts',
  },
  {
    rule: 'house/env-in-config',
    text: "import { env } from 'node:process';\nexport const url = env;",
    wrong: 'src/calls/env-imported.ts',
  },
  { rule: 'no-console', text: "console.log('here');", wrong: 'src/calls/console.ts', right: 'scripts/console.ts' },
  {
    rule: 'house/response-in-web',
    text: 'export const page = (res: { render(view: string): void }): void => res.render("x");',
    wrong: 'src/calls/render.ts',
    right: 'src/web/render.ts',
  },
  {
    rule: 'house/response-in-web',
    text: 'export const keep = (res: { locals: object }): object => res.locals;',
    wrong: 'src/calls/locals.ts',
    right: 'src/web/locals.ts',
  },
  {
    rule: 'house/web-packages-in-web',
    text: "import type { Request } from 'express';\nexport type Asked = Request;",
    wrong: 'src/calls/routes.ts',
    right: 'src/web/asked.ts',
  },
  {
    rule: 'house/knex-in-db',
    text: "import knex from 'knex';\nexport const db = knex({});",
    wrong: 'src/calls/repository.ts',
    right: 'src/db/open.ts',
  },
  {
    rule: 'house/knex-types-in-reads',
    text: "import type { Knex } from 'knex';\nexport type Db = Knex;",
    wrong: 'src/calls/perform.ts',
    right: 'src/calls/board.reads.ts',
  },
  {
    rule: 'house/time-is-given',
    text: 'export const at = new Date();',
    wrong: 'src/calls/now.ts',
    right: 'src/deps.ts',
  },
  {
    rule: 'house/time-is-given',
    text: 'export const at = Date.now();',
    wrong: 'src/calls/millis.ts',
    right: 'src/db/demo/millis.ts',
  },
  { rule: 'house/chance-is-given', text: 'export const dice = Math.random();', wrong: 'src/calls/dice.ts' },
  {
    rule: 'house/chance-is-given',
    text: "import { randomBytes } from 'node:crypto';\nexport const token = randomBytes(32);",
    wrong: 'src/calls/token.ts',
  },
  {
    rule: 'house/explained-disable',
    text: '// eslint-disable-next-line no-console\nconsole.log(1);',
    wrong: 'src/calls/silenced.ts',
  },
  {
    rule: 'house/hooks-in-a-suite',
    text: 'beforeEach(() => undefined);',
    wrong: 'test/hooked.test.ts',
    right: 'test/support/hooked.ts',
  },
  {
    rule: 'max-lines',
    text: Array.from({ length: 301 }, (_, i) => `export const line${String(i)} = ${String(i)};`).join('\n'),
    wrong: 'src/calls/long.ts',
    right: 'test/long.ts',
  },
  {
    rule: 'max-lines-per-function',
    text: `export function long(): number {\n${'  void 0;\n'.repeat(60)}  return 1;\n}`,
    wrong: 'src/calls/long-function.ts',
  },
];

describe('The lint gate', () => {
  let planted: Planted;
  const rulesIn = new Map<string, readonly (string | null)[]>();

  before(async function () {
    this.timeout(60_000);
    const files = FAULTS.flatMap(({ text, wrong, right }) => [wrong, ...(right ? [right] : [])].map((f) => [f, text]));
    planted = plant(Object.fromEntries(files) as Record<string, string>);
    const eslint = new ESLint({ cwd: planted.root, overrideConfigFile: path.join(HOME, 'eslint.config.js') });
    for (const result of await eslint.lintFiles(['.'])) {
      rulesIn.set(
        path.relative(planted.root, result.filePath),
        result.messages.map((message) => message.ruleId),
      );
    }
  });
  after(() => planted.remove());

  for (const { rule, wrong, right } of FAULTS) {
    it(`sees ${rule} in ${wrong}`, () => {
      expect(rulesIn.get(wrong)).to.include(rule);
    });
    if (right === undefined) continue;
    it(`lets ${right} pass ${rule}`, () => {
      expect(rulesIn.get(right)).to.be.an('array').that.does.not.include(rule);
      expect(rulesIn.get(right), 'a file that could not be parsed proves nothing').to.not.include(null);
    });
  }
});
