import { rowsOf } from '../access/relations.ts';
import type { Case, Input } from '../workflow/case.ts';
import type { Audience, Hand } from '../workflow/row.ts';
import { has } from '../workflow/states.ts';
import type { AnyRow, LetterName } from '../workflow/table.ts';
import type { Ctx } from './context.ts';
import { enqueue, type Mail, type MailName } from './outbox.ts';

interface Recipient {
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  /** For a link: the guardian's, member's or referee's row. */
  readonly subject: string | null;
  /** For a host that hears of an application: the placement by which it knows of it. */
  readonly placement: string | null;
}

interface Query {
  readonly sql: string;
  readonly args: (c: Case, at: string) => readonly string[];
}

/** Hosts hear of an application by the placements that were shared with them when it moved; one line a coordinator. */
function sharedWith(c: Case): readonly string[] {
  if (c.subject === 'placement') return [c.id];
  const shared = c.placements.filter((p) => has('placement', p.state, 'live') && has('placement', p.state, 'shared'));
  return shared.map((p) => p.id);
}

// Whoever is recused from the case or a party to it, and whoever has signed already, is not asked to sign.
const OTHER_LEADS: Query = {
  sql: `SELECT accounts.email, persons.name, persons.locale, NULL AS subject FROM roles
        JOIN persons ON persons.id = roles.person_id JOIN accounts ON accounts.person_id = persons.id
        WHERE roles.role = 'officer' AND roles.ended_at IS NULL AND accounts.disabled_at IS NULL AND roles.city_id = ?
          AND 'person:' || roles.person_id <> ?
          AND NOT EXISTS (SELECT 1 FROM recusals WHERE recusals.application_id = ? AND recusals.person_id = roles.person_id)
          AND NOT EXISTS (SELECT 1 FROM participants JOIN account_persons ON account_persons.person_id = participants.person_id
            WHERE participants.application_id = ? AND account_persons.account_id = accounts.id AND account_persons.ended_at IS NULL)
        ORDER BY accounts.id`,
  args: (c) => [c.leadCity, c.signer, c.applicationId, c.applicationId],
};

/** Who hears of a move, one query an audience; each reads email, name, locale and the row a link would be for. */
const RECIPIENTS: Record<Audience, Query> = {
  applicant: {
    sql: `SELECT accounts.email, persons.name, applications.locale, NULL AS subject FROM applications
          JOIN accounts ON accounts.id = applications.account_id JOIN persons ON persons.id = applications.person_id
          WHERE applications.id = ?`,
    args: (c) => [c.applicationId],
  },
  members: {
    sql: `SELECT group_members.email, group_members.name, group_members.locale, group_members.id AS subject FROM group_members
          WHERE group_members.application_id = ? AND group_members.state IN ('asked', 'confirmed') AND group_members.email <> '' ORDER BY group_members.id`,
    args: (c) => [c.applicationId],
  },
  guardians: {
    sql: `SELECT guardians.email, guardians.name, guardians.locale, guardians.id AS subject FROM guardians
          WHERE guardians.application_id = ? AND guardians.asked_at IS NOT NULL AND guardians.ended_at IS NULL ORDER BY guardians.id`,
    args: (c) => [c.applicationId],
  },
  referees: {
    sql: `SELECT referees.email, referees.name, referees.locale, referees.id AS subject FROM referees
          WHERE referees.application_id = ? AND referees.state IN ('asked', 'received') ORDER BY referees.id`,
    args: (c) => [c.applicationId],
  },
  reviewers: {
    sql: `SELECT accounts.email, persons.name, persons.locale, NULL AS subject FROM assignments
          JOIN persons ON persons.id = assignments.person_id JOIN accounts ON accounts.person_id = persons.id
          WHERE assignments.application_id = ? AND (assignments.ended_at IS NULL OR assignments.ended_at = ?) ORDER BY accounts.id`,
    // The same move may just have ended their assignments.
    args: (c, at) => [c.applicationId, at],
  },
  coordinators: {
    sql: `SELECT accounts.email, persons.name, persons.locale, NULL AS subject, MIN(placements.id) AS placement FROM placements
          JOIN places ON places.id = placements.place_id
          JOIN roles ON roles.city_id = places.city_id AND roles.role = 'coordinator' AND roles.ended_at IS NULL
          JOIN persons ON persons.id = roles.person_id JOIN accounts ON accounts.person_id = persons.id
          WHERE accounts.disabled_at IS NULL AND placements.id IN (SELECT value FROM ids)
          GROUP BY places.city_id, accounts.id, accounts.email, persons.name, persons.locale ORDER BY accounts.id`,
    args: sharedWith,
  },
  office: {
    sql: `SELECT cities.contact_email AS email, cities.name, cities.languages, NULL AS subject FROM cities WHERE cities.id = ?`,
    args: (c) => [c.sendingCity],
  },
};

async function recipients(ctx: Ctx, query: Query, c: Case): Promise<readonly Recipient[]> {
  const args = query.args(c, ctx.at);
  // Of a list of any length the query says `SELECT value FROM ids`.
  const sql = query.sql.replace('SELECT value FROM ids', args.map(() => '?').join(', ') || 'NULL');
  return rowsOf(await ctx.trx.raw(sql, [...args])).map((row) => ({
    email: String(row['email']),
    name: String(row['name']),
    locale:
      'languages' in row ? ((JSON.parse(String(row['languages'])) as string[])[0] ?? 'en') : String(row['locale']),
    subject: row['subject'] as string | null,
    placement: (row['placement'] ?? null) as string | null,
  }));
}

/** A coordinator hears of a nomination or what follows it, never of a proposal that the host has not seen. */
function hears(audience: Audience, c: Case): boolean {
  return audience !== 'coordinators' || c.state !== 'proposed';
}

/** What follows from a move of the application is told by that move's own letter: nobody gets two. */
function isToldAlready(ctx: Ctx, audience: Audience): boolean {
  return ctx.cascading && ctx.following?.subject === 'application' && ctx.following.tells.includes(audience);
}

/** Writes the letters of a move into the outbox: one template an audience, `subject_action_audience`. */
export async function sendLetters(ctx: Ctx, c: Case, action: string, row: AnyRow, input: Input): Promise<void> {
  // Without a word to others beyond those who must know: a person may withdraw quietly.
  const told = (row.tells ?? []).filter(
    (audience) => !(input.quietly && (audience === 'referees' || audience === 'reviewers')),
  );
  for (const audience of told) {
    if ((action !== 'nominate' && !hears(audience, c)) || isToldAlready(ctx, audience)) continue;
    const template = `${c.subject}_${action}_${audience}` as LetterName;
    await writeTo(ctx, audience, c, { template, state: row.to, version: c.version + 1 }, facts(input));
  }
}

const SIGNERS: Readonly<Partial<Record<Hand, { template: MailName; query: Query }>>> = {
  lead: { template: 'signature_wanted', query: OTHER_LEADS },
  owner: { template: 'signature_wanted_applicant', query: RECIPIENTS.applicant },
  guardian: { template: 'signature_wanted_guardians', query: RECIPIENTS.guardians },
  coordinator: { template: 'signature_wanted_coordinators', query: RECIPIENTS.coordinators },
};

/** Asks those whose signature an act still wants. What is signed in one go, as in a meeting, makes one mail a person. */
export async function askToSign(ctx: Ctx, c: Case, action: string, wanted: readonly Hand[]): Promise<void> {
  for (const hand of new Set(wanted)) {
    const signer = SIGNERS[hand];
    if (!signer) throw new Error(`nobody is asked for the signature of a ${hand}`);
    const letter = { template: signer.template, state: c.state, version: c.version, once: `${action} ${ctx.at}` };
    await write(ctx, signer.query, c, hand === 'lead' ? { ...letter, about: c.callId } : letter, {});
  }
}

type Letter = Pick<Mail, 'template' | 'state' | 'version' | 'once' | 'about'>;
type Data = Readonly<Record<string, string | number>>;

/** Writes one letter about a case to everybody of an audience. */
export async function writeTo(ctx: Ctx, audience: Audience, c: Case, letter: Letter, data: Data = {}): Promise<void> {
  await write(ctx, RECIPIENTS[audience], c, letter, data);
}

async function write(ctx: Ctx, query: Query, c: Case, letter: Letter, data: Data): Promise<void> {
  for (const to of await recipients(ctx, query, c))
    await enqueue(ctx, {
      ...letter,
      recipient: to.email,
      recipientName: to.name,
      locale: to.locale,
      subject: c.subject,
      subjectId: c.id,
      data: {
        ...(to.subject ? { holder: to.subject } : {}),
        ...(to.placement && c.subject === 'application' ? { placement: to.placement } : {}),
        ...data,
      },
    });
}

function facts(input: Input): Readonly<Record<string, string | number>> {
  const { fix_by, answer_by, rule, on, cause } = input;
  return Object.fromEntries(
    Object.entries({ fix_by, answer_by, rule, on, cause }).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
