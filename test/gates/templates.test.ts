import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { checkTemplates } from '../../scripts/check-templates.ts';

const views = fileURLToPath(new URL('../../views', import.meta.url));

describe('The gate on templates', function () {
  this.timeout(30_000);
  let copy: string;

  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), 'views-'));
    cpSync(views, copy, { recursive: true });
  });

  afterEach(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  /** Changes one place of a template and tells at which line (from 1) that place stands. */
  function plant(path: string, place: string, fault: string): number {
    const file = join(copy, path);
    const source = readFileSync(file, 'utf8');
    const index = source.indexOf(place);
    expect(index, `${place} in ${path}`).to.be.at.least(0);
    writeFileSync(
      file,
      source.replace(place, () => fault),
    );
    return source.slice(0, index).split('\n').length;
  }

  it('passes the templates as they are', () => {
    expect(checkTemplates(copy)).to.deep.equal([]);
  });

  it('finds a misspelt field of the model at its own line', () => {
    const line = plant('partials/strip.ejs', 'fact.label', 'fact.lable');
    const [problem, ...more] = checkTemplates(copy);
    expect(problem).to.match(new RegExp(`^views/partials/strip\\.ejs:${line}: Property 'lable' does not exist`));
    expect(more).to.deep.equal([]);
  });

  it('finds a text that may be missing where words are printed', () => {
    const line = plant('partials/notice.ejs', '<b><%= page.title %>', '<b><%= page.role %>');
    expect(checkTemplates(copy)[0]).to.match(new RegExp(`^views/partials/notice\\.ejs:${line}: .*undefined`));
  });

  it('finds a partial that is given the wrong model', () => {
    const line = plant('layout.ejs', "partial('header', shell)", "partial('header', { nav: [] })");
    expect(checkTemplates(copy)[0]).to.match(new RegExp(`^views/layout\\.ejs:${line}: `));
  });

  it('refuses an inline style, script, style sheet and event handler', () => {
    const line = plant('partials/pager.ejs', '<p class="muted">', '<p class="muted" style="color:red">');
    plant('layout.ejs', '<body', '<body onload="start()"');
    plant('partials/footer.ejs', '</footer>', '<script>start()</script><style>p { margin: 0 }</style></footer>');
    const problems = checkTemplates(copy);
    expect(problems).to.include(`views/partials/pager.ejs:${line}: the content policy refuses inline style attributes`);
    expect(problems.join('\n')).to.match(/layout\.ejs:\d+: the content policy refuses inline onload attributes/);
    expect(problems.join('\n')).to.match(/footer\.ejs:\d+: the content policy refuses inline scripts/);
    expect(problems.join('\n')).to.match(/footer\.ejs:\d+: the content policy refuses inline style sheets/);
  });

  it('refuses a style attribute that stands behind template code', () => {
    plant(
      'partials/tag.ejs',
      '<strong class="tag',
      '<strong <% if (name) { %>id="x"<% } %> style="color:red" class="tag',
    );
    expect(checkTemplates(copy)[0]).to.match(/tag\.ejs:\d+: the content policy refuses inline style/);
  });

  it('refuses unescaped output of anything but a partial, the form keys or an icon', () => {
    const line = plant('partials/footer.ejs', '<%= page.footer %>', '<%- page.footer %>');
    const comma = plant('partials/header.ejs', '<%- formKeys() %>', '<%- formKeys(), page.tagline %>');
    expect(checkTemplates(copy).join('\n'))
      .to.match(new RegExp(`footer\\.ejs:${line}: <%- is for calls`))
      .and.match(new RegExp(`header\\.ejs:${comma}: <%- is for calls`));
  });

  it('refuses a line comment, which would hide code from the check', () => {
    plant('partials/footer.ejs', '<strong>', '<% // note %><strong>');
    expect(checkTemplates(copy).join('\n')).to.match(/footer\.ejs:\d+: a \/\/ comment hides/);
  });

  it('finds a template that no list of views names', () => {
    mkdirSync(join(copy, 'nowhere'));
    writeFileSync(join(copy, 'nowhere', 'stray.ejs'), '<p>Nobody asks for this.</p>\n');
    writeFileSync(join(copy, 'partials', 'stray.ejs'), '<p>Nor for this.</p>\n');
    expect(checkTemplates(copy)).to.deep.equal([
      "views/nowhere/stray.ejs:1: Views has no entry 'nowhere/stray'",
      "views/partials/stray.ejs:1: Partials has no entry 'stray'",
    ]);
  });

  it('finds an entry whose template is missing', () => {
    rmSync(join(copy, 'partials', 'tag.ejs'));
    expect(checkTemplates(copy)).to.deep.equal(['views/partials/tag.ejs:1: is listed, but there is no such template']);
  });

  it('fails when it read no template at all', () => {
    rmSync(copy, { recursive: true, force: true });
    expect(checkTemplates(copy)).to.deep.equal([`${copy}: no template was read`]);
    mkdirSync(copy);
    expect(checkTemplates(copy)).to.deep.equal([`${copy}: no template was read`]);
  });
});
