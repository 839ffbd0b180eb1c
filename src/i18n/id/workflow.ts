import { action, field } from './workflow-actions.ts';
import { event } from './workflow-events.ts';
import { state } from './workflow-states.ts';
import { why } from './workflow-why.ts';

/** Words of the two workflows. They are read through src/i18n/words.ts. */
export const workflow = { why, state, action, field, event } as const;
