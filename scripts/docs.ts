import { writeFileSync } from 'node:fs';
import { workflowDocument } from '../src/workflow/diagram.ts';

// `npm run docs`: what is written from the tables.
writeFileSync('docs/workflow.md', workflowDocument());
