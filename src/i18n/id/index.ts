import type { Catalogue } from '../catalogue.ts';
import { accounts } from './accounts.ts';
import { documents } from './documents.ts';
import { errors } from './errors.ts';
import { mail } from './mail.ts';
import { ui } from './ui.ts';
import { web } from './web.ts';
import { workflow } from './workflow.ts';

/** Bahasa Indonesia: every text of the product, by feature. */
export const id: Catalogue = { accounts, documents, errors, mail, ui, web, workflow };
