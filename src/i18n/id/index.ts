import type { Catalogue } from '../catalogue.ts';
import { accounts } from './accounts.ts';
import { actions } from './actions.ts';
import { admin } from './admin.ts';
import { applications } from './applications.ts';
import { calls } from './calls.ts';
import { cities } from './cities.ts';
import { consents } from './consents.ts';
import { decisions } from './decisions.ts';
import { documents } from './documents.ts';
import { erasure } from './erasure.ts';
import { errors } from './errors.ts';
import { forms } from './forms.ts';
import { help } from './help.ts';
import { mail } from './mail.ts';
import { members } from './members.ts';
import { messages } from './messages.ts';
import { objections } from './objections.ts';
import { offers } from './offers.ts';
import { persons } from './persons.ts';
import { privacy } from './privacy.ts';
import { placements } from './placements.ts';
import { references } from './references.ts';
import { reviews } from './reviews.ts';
import { screening } from './screening.ts';
import { setup } from './setup.ts';
import { ui } from './ui.ts';
import { uploads } from './uploads.ts';
import { web } from './web.ts';
import { workflow } from './workflow.ts';

/** Bahasa Indonesia: every text of the product, by feature. */
export const id: Catalogue = {
  accounts,
  actions,
  admin,
  applications,
  calls,
  cities,
  consents,
  decisions,
  documents,
  erasure,
  errors,
  forms,
  help,
  mail,
  members,
  messages,
  objections,
  offers,
  persons,
  privacy,
  placements,
  references,
  reviews,
  screening,
  setup,
  ui,
  uploads,
  web,
  workflow,
};
