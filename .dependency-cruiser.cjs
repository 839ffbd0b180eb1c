// The arrows of docs/architecture.md. `npm run lint` runs them through scripts/arrows.ts, which also fails when the
// cruiser did not read every file of src/: a gate that read nothing passes silently.

// A feature is a folder of src/ that is not one of the house's own parts; a new feature needs no line here.
const FEATURE = '^src/(?!(?:workflow|engine|access|db|web|i18n)/)([^/]+)/';
const ROUTES = '(^|[/.])routes[.]ts$';
const REPOSITORY = '(^|[/.-])repository[.]ts$';
const READS = '(^|[/.-])(repository|reads)[.]ts$'; // the files of a feature that speak SQL
const VIEW = '[.]view[.]ts$';
const TYPE_ONLY = { dependencyTypesNot: ['type-only'] }; // an imported type is gone when the code runs

/** Part `name` of src/ may import only what `allowed` matches (and packages, which eslint.config.js looks after). */
const only = (name, comment, from, allowed, to = {}) => ({
  name,
  comment,
  severity: 'error',
  from,
  to: { path: '^(src|test|scripts|bench|migrations)/', pathNot: allowed, ...to },
});

module.exports = {
  forbidden: [
    {
      name: 'workflow-stands-alone',
      comment: 'The two tables, facts and checks are pure: they import nothing but each other.',
      severity: 'error',
      from: { path: '^src/workflow/' },
      to: { pathNot: '^src/workflow/' },
    },
    only('access-knows-workflow', 'Rights need the tables, and of the database its types.', { path: '^src/access/' }, [
      '^src/(access|workflow)/',
      '^src/(errors|deps|log)[.]ts$',
      '^src/db/',
    ]),
    {
      name: 'access-runs-no-database',
      comment: 'Relations are SQL fragments handed to whoever asks; only relations files may build them with src/db.',
      severity: 'error',
      from: { path: '^src/access/', pathNot: '^src/access/relations' },
      to: { path: '^src/db/', ...TYPE_ONLY },
    },
    only('engine-knows-no-feature', 'Cascades are handed in by app.ts.', { path: '^src/engine/' }, [
      '^src/(engine|workflow|access|db)/',
      '^src/(errors|deps|log)[.]ts$',
    ]),
    only('db-at-the-bottom', 'The database layer knows no feature.', { path: '^src/db/', pathNot: '^src/db/demo/' }, [
      '^src/db/',
      '^src/workflow/', // the states are rows, held equal to the table
      '^src/(errors|deps|log)[.]ts$',
    ]),
    only(
      'i18n-at-the-bottom',
      'Catalogues know keys, not who shows them.',
      { path: '^src/i18n/' },
      ['^src/i18n/', '^src/(errors|deps|log)[.]ts$'],
      TYPE_ONLY,
    ),
    only(
      'errors-at-the-bottom',
      'Everything imports errors.ts.',
      { path: '^src/errors[.]ts$' },
      '^src/errors[.]ts$',
      TYPE_ONLY,
    ),
    only(
      'deps-at-the-bottom',
      'Everything imports deps.ts.',
      { path: '^src/deps[.]ts$' },
      '^src/(errors|deps)[.]ts$',
      TYPE_ONLY,
    ),
    only('config-at-the-bottom', 'config.ts is read before anything else is built.', { path: '^src/config[.]ts$' }, [
      '^src/(config|errors|deps)[.]ts$',
      '^src/i18n/',
    ]),
    only(
      'web-knows-no-feature',
      'Features register with web; of a page it knows the type of its view model.',
      { path: '^src/web/' },
      ['^src/(web|engine|access|db|i18n|workflow)/', '^src/(errors|deps|config|log)[.]ts$', VIEW],
    ),
    {
      name: 'web-takes-only-types-of-views',
      comment: 'Views maps each page to the type of its view model; building it is the feature’s.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: FEATURE, ...TYPE_ONLY },
    },
    {
      name: 'feature-keeps-its-repository',
      comment: 'Another feature offers verbs and reads; its routes and its repository are its own.',
      severity: 'error',
      from: { path: FEATURE },
      to: { path: [ROUTES, REPOSITORY], pathNot: ['^src/$1/', '^src/(web|db|engine|access)/'] },
    },
    {
      name: 'routes-are-mounted-by-app',
      comment: 'Nothing but app.ts imports a route from outside its folder.',
      severity: 'error',
      from: { path: '^src/', pathNot: [FEATURE, '^src/(app|routes)[.]ts$'] },
      to: { path: ROUTES, pathNot: '^src/web/' },
    },
    only(
      'repository-knows-only-the-database',
      'SQL in, rows out: a repository calls no verb, no engine and no page. Types are free.',
      { path: READS, pathNot: '^src/(db|engine|access|web)/' },
      ['^src/(db|access|workflow)/', '^src/(errors|deps|log)[.]ts$', READS],
      TYPE_ONLY,
    ),
    {
      name: 'view-is-pure',
      comment: 'A view model is computed from rows and facts: it reads nothing itself. Types are free.',
      severity: 'error',
      from: { path: VIEW },
      to: {
        path: ['^src/(db|engine)/', READS, ROUTES, '^src/config[.]ts$', 'node_modules/(knex|express|sqlite3|pg)/'],
        ...TYPE_ONLY,
      },
    },
    {
      name: 'verb-knows-no-web',
      comment: 'Only routes.ts speaks with src/web; its types, input schemas and reads are free.',
      severity: 'error',
      from: { path: FEATURE, pathNot: [ROUTES, VIEW, '[/.-]form[.]ts$'] },
      to: { path: '^src/web/', pathNot: [READS, '^src/web/input[.]ts$'], ...TYPE_ONLY },
    },
    {
      name: 'drivers-in-db',
      comment: 'src/db is the only place where SQLite and PostgreSQL differ.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/db/' },
      to: { path: 'node_modules/(sqlite3|pg|pg-[a-z-]+)/' },
    },
    {
      name: 'knex-where-sql-is',
      comment: 'SQL is written in repositories, reads, access/relations, engine and db.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(db|engine)/', '^src/access/relations', READS] },
      to: { path: 'node_modules/knex/' },
    },
    {
      name: 'src-knows-no-test',
      comment: 'What runs in production imports nothing that exists only beside it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts|bench|migrations)/' },
    },
    {
      name: 'migration-is-frozen',
      comment: 'A migration is history: code of src/ would change under it.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { path: '^(src|test|scripts|bench)/' },
    },
    {
      name: 'no-development-package',
      comment: '`npm start` works with production packages alone.',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: { dependencyTypes: ['npm-dev'], ...TYPE_ONLY, pathNot: 'node_modules/@types/' },
    },
    {
      name: 'no-unknown-import',
      comment: 'An import that resolves to nothing is an arrow that nobody checked.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment: 'Read a file without reading all of them. Types may point at each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: TYPE_ONLY },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true, // sees `import type` as well
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '^(dist|var|coverage)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
