import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Every rule is an error or off: a warning is a rule that nobody keeps.
// A house rule forbids what its selectors match; where it does not hold is said once, at the end of this file.

// A slash inside a selector's pattern is written \x2f: the selector parser ends the pattern at the first one.

/** A rule that reports every node that one of the selectors matches. */
function forbid(message, ...selectors) {
  return {
    meta: { type: 'problem', schema: [], messages: { forbidden: message } },
    create: (context) =>
      Object.fromEntries(
        selectors.map((selector) => [selector, (node) => context.report({ node, messageId: 'forbidden' })]),
      ),
  };
}

/** Selectors of a module's imports by name pattern: static, re-exported, dynamic and through `require`. */
function imports(pattern, { types }) {
  const value = types ? '' : '[importKind!="type"]';
  const exported = types ? '' : '[exportKind!="type"]';
  return [
    `ImportDeclaration${value}[source.value=/${pattern}/]`,
    `ExportNamedDeclaration${exported}[source.value=/${pattern}/]`,
    `ExportAllDeclaration${exported}[source.value=/${pattern}/]`,
    `ImportExpression[source.value=/${pattern}/]`,
    `CallExpression[callee.name="require"][arguments.0.value=/${pattern}/]`,
  ];
}

const WEB_PACKAGES = '^(express|express-session|multer|passport|passport-local|helmet|csrf-sync)$';
const RANDOM = '/^(randomBytes|randomFill|randomFillSync|randomInt|randomUUID|getRandomValues)$/';

const house = {
  rules: {
    'no-default-export': forbid(
      'Export by name: a default export has another name in every file that imports it.',
      'ExportDefaultDeclaration',
      'ExportSpecifier[exported.name="default"]',
      'TSExportAssignment',
    ),
    'no-enum': forbid('Write `as const` and `keyof typeof` in place of an enum.', 'TSEnumDeclaration'),
    'no-class': forbid(
      'Write functions and data: the classes are AppError and the Knex client.',
      'ClassDeclaration',
      'ClassExpression',
    ),
    'env-in-config': forbid(
      'Only src/config.ts reads the environment: take the value from the configuration.',
      'MemberExpression[object.name="process"][property.name="env"]',
      'MemberExpression[object.name="process"][property.value="env"]',
      'MemberExpression[object.property.name="process"][property.name="env"]',
      'VariableDeclarator[init.name="process"] > ObjectPattern > Property[key.name="env"]',
      'ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name="env"]',
    ),
    'time-is-given': forbid(
      'Take the time from the clock in Ctx or Deps: tests hold it still.',
      'NewExpression[callee.name="Date"][arguments.length=0]',
      'CallExpression[callee.name="Date"]',
      'MemberExpression[object.name="Date"][property.name="now"]',
      'MemberExpression[object.name="Temporal"][property.name="Now"]',
    ),
    'chance-is-given': forbid(
      'Take random bytes from the entropy in Ctx or Deps: tests and the demo seed it.',
      'MemberExpression[object.name="Math"][property.name="random"]',
      `ImportSpecifier[imported.name=${RANDOM}]`,
      `MemberExpression[property.name=${RANDOM}]`,
    ),
    'web-packages-in-web': forbid(
      'Only src/web knows Express and its company: answer with a Reply.',
      ...imports(WEB_PACKAGES, { types: true }),
    ),
    'response-in-web': forbid(
      'Only src/web renders and writes res.locals: answer with show().',
      'MemberExpression[object.name=/^(res|response)$/][property.name=/^(locals|render)$/]',
      'MemberExpression[object.name=/^(res|response)$/][property.value=/^(locals|render)$/]',
      ':matches(VariableDeclarator[init.name=/^(res|response)$/] > ObjectPattern) > Property[key.name=/^(locals|render)$/]',
    ),
    'knex-in-db': forbid(
      'Only src/db makes a Knex: take one as an argument.',
      ...imports('^knex(\\x2f|$)', { types: false }),
    ),
    'knex-types-in-reads': forbid(
      'SQL belongs in a repository, a read model, access/relations, engine or db.',
      'ImportDeclaration[importKind="type"][source.value=/^knex(\\x2f|$)/]',
      'ExportNamedDeclaration[exportKind="type"][source.value=/^knex(\\x2f|$)/]',
    ),
    'hooks-in-a-suite': forbid(
      'Hooks belong in a describe: at the top of a file they run for every test of every file.',
      'Program > ExpressionStatement > CallExpression[callee.name=/^(before|after)(Each)?$/]',
    ),
    'explained-disable': {
      meta: {
        type: 'problem',
        schema: [],
        messages: { why: 'Say why: `eslint-disable-next-line <rule> -- <reason>`.' },
      },
      create: (context) => ({
        Program() {
          for (const comment of context.sourceCode.getAllComments()) {
            if (!/^\s*eslint-disable/.test(comment.value)) continue;
            // A whole-file or unnamed disable hides what comes later; a reason begins behind two dashes.
            if (/^\s*eslint-disable(-next-line|-line)?\s+[@\w/, -]*\w\s+--\s+\S/.test(comment.value)) continue;
            context.report({ loc: comment.loc, messageId: 'why' });
          }
        },
      }),
    },
  },
};

const HOUSE_EVERYWHERE = {
  'house/no-default-export': 'error',
  'house/no-enum': 'error',
  'house/no-class': 'error',
  'house/env-in-config': 'error',
  'house/explained-disable': 'error',
  'house/hooks-in-a-suite': 'error',
};

const HOUSE_IN_SRC = {
  'house/time-is-given': 'error',
  'house/chance-is-given': 'error',
  'house/web-packages-in-web': 'error',
  'house/response-in-web': 'error',
  'house/knex-in-db': 'error',
  'house/knex-types-in-reads': 'error',
};

export default defineConfig(
  {
    ignores: ['dist/', 'coverage/', 'var/', 'uploads/', '.template-check/', 'views/', 'public/fonts/'],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  { plugins: { house } },
  js.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-param-reassign': 'error',
      'no-restricted-globals': ['error', 'event', 'name', 'status'],
      'object-shorthand': 'error',
      'prefer-template': 'off',
      ...HOUSE_EVERYWHERE,
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': 'allow-with-description', minimumDescriptionLength: 10 },
      ],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      '@typescript-eslint/prefer-optional-chain': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // An async function without await is how a function keeps a promised interface.
      '@typescript-eslint/require-await': 'off',
      // There is no `this` to lose: interfaces are written with methods, and made of plain functions.
      '@typescript-eslint/unbound-method': 'off',
      // The compiler knows every name.
      'no-undef': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      // The house aims at 250 and 40; here it stops.
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true, IIFEs: true }],
      ...HOUSE_IN_SRC,
    },
  },
  {
    // Texts and forms as data: a list is as long as what it lists.
    files: ['src/content/{calls,essays,forms,people}/**/*.ts', 'src/content/remarks.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly' },
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' },
    },
  },
  {
    // What a browser gives to a script of ours.
    files: ['public/**/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'window document navigator location history localStorage sessionStorage matchMedia getComputedStyle Intl crypto',
          'fetch Headers Request Response FormData URL URLSearchParams Blob File FileReader XMLHttpRequest AbortController',
          'Event CustomEvent InputEvent KeyboardEvent SubmitEvent Node Element HTMLElement HTMLFormElement HTMLInputElement',
          'HTMLSelectElement HTMLTextAreaElement HTMLButtonElement HTMLDetailsElement HTMLDialogElement DOMParser Option',
          'MutationObserver IntersectionObserver ResizeObserver CSS performance structuredClone queueMicrotask',
          'addEventListener removeEventListener dispatchEvent scrollTo innerWidth innerHeight devicePixelRatio',
          'setTimeout clearTimeout setInterval clearInterval requestAnimationFrame cancelAnimationFrame requestIdleCallback',
        ]
          .join(' ')
          .split(' ')
          .map((name) => [name, 'readonly']),
      ),
    },
    rules: { 'house/no-class': 'off' }, // a custom element is a class
  },

  // Where a house rule does not hold, and nowhere else.
  { files: ['*.config.js', '*.cjs'], rules: { 'house/no-default-export': 'off' } },
  { files: ['src/errors.ts', 'src/db/**/*.ts', 'test/support/reporter.cjs'], rules: { 'house/no-class': 'off' } },
  {
    files: ['*.config.js', '*.cjs', 'src/config.ts', 'scripts/**', 'bench/**', 'test/**'],
    rules: { 'house/env-in-config': 'off' },
  },
  { files: ['scripts/**', 'bench/**', 'src/db/demo/**', 'test/support/reporter.cjs'], rules: { 'no-console': 'off' } },
  { files: ['src/deps.ts', 'src/db/demo/**'], rules: { 'house/time-is-given': 'off', 'house/chance-is-given': 'off' } },
  { files: ['src/web/**', 'src/app.ts', 'src/server.ts'], rules: { 'house/web-packages-in-web': 'off' } },
  { files: ['src/web/**'], rules: { 'house/response-in-web': 'off' } },
  { files: ['test/support/**'], rules: { 'house/hooks-in-a-suite': 'off' } },
  { files: ['src/db/**'], rules: { 'house/knex-in-db': 'off' } },
  {
    files: ['src/db/**', 'src/engine/**', 'src/access/relations*.ts', 'src/**/*repository.ts', 'src/**/*reads.ts'],
    rules: {
      'house/knex-types-in-reads': 'off',
      // What Knex brings back is any: `as Row` at the query is where a row gets its type.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      // `where((query) => query.where(…))`: a query that is being built has a then().
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
    },
  },
  {
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-expressions': 'off', // expect(x).to.be.true
      // What supertest and JSON bring back is any; the expectation that reads it is the check.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
    },
  },
);
