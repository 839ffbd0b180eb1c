// One line for each story, every failure in full at the end, and — when REPORT_FILE names a file — the same as JSON
// for scripts/ci-summary.ts. The file is written at the very end: a run that died leaves none.
const { mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const Mocha = require('mocha');

const { Base } = Mocha.reporters;
const { EVENT_SUITE_BEGIN, EVENT_SUITE_END, EVENT_TEST_PASS, EVENT_TEST_FAIL, EVENT_TEST_PENDING, EVENT_RUN_END } =
  Mocha.Runner.constants;

/** Hears everything that happens in a run; `epilogue` prints the counts and the failures. */
function listen(runner, epilogue) {
  const failures = [];
  const pending = [];
  let story = { passed: 0, failed: 0, pending: 0, since: Date.now() };

  const isStory = (suite) => !suite.root && suite.parent?.root;
  const relative = (file) => (file ? path.relative(process.cwd(), file) : undefined);

  runner.on(EVENT_SUITE_BEGIN, (suite) => {
    if (isStory(suite)) story = { passed: 0, failed: 0, pending: 0, since: Date.now() };
  });
  runner.on(EVENT_TEST_PASS, () => {
    story.passed += 1;
  });
  runner.on(EVENT_TEST_PENDING, (test) => {
    story.pending += 1;
    pending.push({ title: test.fullTitle(), file: relative(test.file) });
  });
  runner.on(EVENT_TEST_FAIL, (test, error) => {
    story.failed += 1;
    failures.push({ title: test.fullTitle(), file: relative(test.file), message: String(error?.message ?? error) });
    console.log(Base.color('fail', `  ✗ ${test.fullTitle()}`));
  });
  runner.on(EVENT_SUITE_END, (suite) => {
    if (!isStory(suite)) return;
    const counts = [
      `${story.passed} passed`,
      story.failed ? `${story.failed} failed` : '',
      story.pending ? `${story.pending} pending` : '',
    ].filter(Boolean);
    const line = `${suite.title} … ${counts.join(', ')} (${Date.now() - story.since} ms)`;
    console.log(story.failed ? Base.color('fail', `✗ ${line}`) : `${Base.color('checkmark', '✓')} ${line}`);
  });
  runner.once(EVENT_RUN_END, () => {
    epilogue();
    const file = process.env.REPORT_FILE;
    if (!file) return;
    const { stats } = runner;
    const report = {
      tests: stats.tests,
      passed: stats.passes,
      failed: stats.failures,
      pending: stats.pending,
      milliseconds: stats.duration,
      database: /^postgres(ql)?:/.test(process.env.TEST_DATABASE_URL ?? '') ? 'postgres' : 'sqlite',
      failures,
      pendingTests: pending,
    };
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  });
}

// Mocha's reporters are classes.
module.exports = class extends Base {
  constructor(runner, options) {
    super(runner, options);
    listen(runner, () => this.epilogue());
  }
};
