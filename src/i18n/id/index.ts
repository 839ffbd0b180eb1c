import type { Catalogue } from '../catalogue.ts';
import { accounts } from './accounts.ts';
import { applications } from './applications.ts';
import { calls } from './calls.ts';
import { cities } from './cities.ts';
import { documents } from './documents.ts';
import { errors } from './errors.ts';
import { help } from './help.ts';
import { mail } from './mail.ts';
import { screening } from './screening.ts';
import { ui } from './ui.ts';
import { web } from './web.ts';
import { workflow } from './workflow.ts';

/** Bahasa Indonesia: every text of the product, by feature. */
export const id: Catalogue = { accounts, applications, calls, cities, documents, errors, help, mail, screening, ui, web, workflow };
