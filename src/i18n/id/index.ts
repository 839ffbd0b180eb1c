import type { Catalogue } from '../catalogue.ts';
import { accounts } from './accounts.ts';
import { actions } from './actions.ts';
import { applications } from './applications.ts';
import { calls } from './calls.ts';
import { cities } from './cities.ts';
import { documents } from './documents.ts';
import { errors } from './errors.ts';
import { help } from './help.ts';
import { mail } from './mail.ts';
import { placements } from './placements.ts';
import { screening } from './screening.ts';
import { ui } from './ui.ts';
import { web } from './web.ts';
import { workflow } from './workflow.ts';

/** Bahasa Indonesia: every text of the product, by feature. */
export const id: Catalogue = { accounts, actions, applications, calls, cities, documents, errors, help, mail, placements, screening, ui, web, workflow };
