import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { workflowDocument } from '../../src/workflow/diagram.ts';
import { actionsOf } from '../../src/workflow/table.ts';

describe('docs/workflow.md', () => {
  it('is what `npm run docs` writes from the tables', () => {
    expect(readFileSync('docs/workflow.md', 'utf8')).to.equal(workflowDocument());
  });

  it('draws every action', () => {
    for (const subject of ['application', 'placement'] as const)
      for (const action of actionsOf(subject) as readonly string[])
        expect(workflowDocument()).to.match(new RegExp(`--> \\w+: ${action}\n`));
  });
});
