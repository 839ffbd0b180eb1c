import type { Knex } from 'knex';
import { readSite, type Site } from '../web/site.reads.ts';
import { applicationOf, readApplication, readSnapshot, type ApplicationRecord } from './mail-application.reads.ts';
import { readDetails, type Details } from './mail-details.reads.ts';
import { readPlace, readPlacement, type PlacementRecord } from './mail-placement.reads.ts';
import { idIn, parentOf, subjectsOf, type Data } from './mail-subjects.reads.ts';
import type { OutboxRow } from './outbox.repository.ts';
import { readSetUp, type SetUpRecord } from './setup-details.reads.ts';

/** Everything a mail may speak of, as the record holds it now. */
export interface MailRecord extends Details {
  readonly site: Pick<Site, 'name' | 'tagline'>;
  /** The account that the address belongs to, if there is one. */
  readonly reader: { readonly person: string; readonly called: string; readonly zone: string } | null;
  /** Who answers questions: the sending city's office, else that of the installation's city. */
  readonly office: { readonly city: string; readonly contact: string; readonly zone: string };
  readonly application: ApplicationRecord | null;
  readonly placement: PlacementRecord | null;
  /** The call of a mail that is about no application. */
  readonly setUp: SetUpRecord | null;
  readonly role: string | null;
  /** The member of a group whom the mail is about. */
  readonly member: string | null;
  readonly link: { readonly holder: string | null };
}

async function readReader(db: Knex, email: string): Promise<MailRecord['reader']> {
  const row = await db('accounts')
    .join('persons', 'persons.id', 'accounts.person_id')
    .where('accounts.email_lower', email.toLowerCase())
    .first<{ person: string; called: string | null; name: string; zone: string } | undefined>(
      'persons.id as person',
      'persons.called',
      'persons.name',
      'accounts.zone',
    );
  return row ? { person: row.person, called: row.called ?? row.name, zone: row.zone } : null;
}

async function readOffice(db: Knex, site: Site): Promise<MailRecord['office']> {
  const row = await db('cities')
    .where('cities.id', site.cityId ?? '')
    .first<{ contact_email: string } | undefined>('cities.contact_email');
  return { city: site.cityName, contact: row?.contact_email ?? '', zone: site.zone };
}

const LINKED: ReadonlySet<string> = new Set(['referee', 'guardian', 'member', 'endorser']);

/** Whose guardian it is: in a group that need not be the lead. */
async function readWard(db: Knex, guardian: string): Promise<string | null> {
  const row = await db('guardians')
    .join('participants', 'participants.id', 'guardians.participant_id')
    .join('persons', 'persons.id', 'participants.person_id')
    .where('guardians.id', guardian)
    .first<{ name: string } | undefined>('persons.name');
  return row?.name ?? null;
}

async function readMember(db: Knex, id: string | null): Promise<string | null> {
  return id === null ? null : parentOf(db, 'group_members', id, 'name');
}

/** Reads what a mail speaks of, in a handful of queries; `action` names the move of the workflow that it follows. */
export async function readMail(db: Knex, mail: OutboxRow, action: string | undefined): Promise<MailRecord> {
  const data = JSON.parse(mail.data) as Data;
  const ids = await subjectsOf(db, mail, data);
  const site = await readSite(db);
  const row = ids.application === null ? undefined : await readApplication(db, ids.application);
  const place = idIn(data, 'place');
  const placement =
    ids.placement !== null
      ? await readPlacement(db, ids.placement)
      : place === null
        ? null
        : await readPlace(db, place);
  const held = LINKED.has(mail.subject) ? mail.subjectId : idIn(data, 'holder');
  const ward = held !== null && (mail.subject === 'guardian' || mail.template.endsWith('_guardians'));
  const child = ward ? await readWard(db, held) : null;
  const callId = idIn(data, 'call');
  const setUp = row !== undefined || callId === null ? null : await readSetUp(db, mail, callId, idIn(data, 'host'));
  return {
    site,
    reader: await readReader(db, mail.recipient),
    office: row
      ? { city: row.city, contact: row.contact_email, zone: row.zone }
      : (setUp?.office ?? (await readOffice(db, site))),
    application: row
      ? applicationOf({ ...row, applicant: child ?? row.applicant }, await readSnapshot(db, row.id, mail.createdAt))
      : null,
    placement,
    setUp,
    role: idIn(data, 'role'),
    member: await readMember(db, mail.subject === 'member' ? mail.subjectId : idIn(data, 'member')),
    link: { holder: held },
    ...(await readDetails(db, mail, {
      action,
      application: ids.application,
      document: idIn(data, 'document'),
      request: idIn(data, 'request'),
      identity: idIn(data, 'identity'),
      question: idIn(data, 'question'),
      forms: mail.template === 'form_changed' ? [idIn(data, 'from') ?? '', idIn(data, 'to') ?? ''] : null,
      rules: mail.template === 'rules_changed' ? [Number(data['rulesFrom']), Number(data['rulesTo'])] : null,
    })),
  };
}
