import { rowsOf } from '../access/relations.ts';
import type { Case, Input } from '../workflow/case.ts';
import type { Audience } from '../workflow/row.ts';
import type { AnyRow, LetterName } from '../workflow/table.ts';
import type { Ctx } from './context.ts';
import { enqueue, type Mail } from './outbox.ts';

interface Recipient {
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  /** For a link: the guardian's or referee's row. */
  readonly subject: string | null;
}

/** Who hears of a move, one query an audience; each reads email, name, locale and the row a link would be for. */
const RECIPIENTS: Record<Audience, { sql: string; args: (c: Case, at: string) => readonly string[] }> = {
  applicant: {
    sql: `SELECT accounts.email, persons.name, applications.locale, NULL AS subject FROM applications
          JOIN accounts ON accounts.id = applications.account_id JOIN persons ON persons.id = applications.person_id
          WHERE applications.id = ?`,
    args: (c) => [c.applicationId],
  },
  guardians: {
    sql: `SELECT guardians.email, guardians.name, guardians.locale, guardians.id AS subject FROM guardians
          WHERE guardians.application_id = ? AND guardians.asked_at IS NOT NULL ORDER BY guardians.id`,
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
    sql: `SELECT accounts.email, persons.name, persons.locale, NULL AS subject FROM roles
          JOIN persons ON persons.id = roles.person_id JOIN accounts ON accounts.person_id = persons.id
          WHERE roles.role = 'coordinator' AND roles.ended_at IS NULL AND accounts.disabled_at IS NULL AND roles.city_id = ?
          ORDER BY accounts.id`,
    args: (c) => [c.subject === 'placement' ? c.hostCity : ''],
  },
  office: {
    sql: `SELECT cities.contact_email AS email, cities.name, cities.languages, NULL AS subject FROM cities WHERE cities.id = ?`,
    args: (c) => [c.sendingCity],
  },
};

async function recipients(ctx: Ctx, audience: Audience, c: Case): Promise<readonly Recipient[]> {
  // An application's own moves reach hosts through its placements: they hear of each that is cancelled.
  if (audience === 'coordinators' && c.subject === 'application') return [];
  const { sql, args } = RECIPIENTS[audience];
  return rowsOf(await ctx.trx.raw(sql, [...args(c, ctx.at)])).map((row) => ({
    email: String(row['email']),
    name: String(row['name']),
    locale:
      'languages' in row ? ((JSON.parse(String(row['languages'])) as string[])[0] ?? 'en') : String(row['locale']),
    subject: row['subject'] as string | null,
  }));
}

/** A coordinator hears of a nomination or what follows it, never of a proposal that the host has not seen. */
function hears(audience: Audience, c: Case): boolean {
  return audience !== 'coordinators' || c.state !== 'proposed';
}

/** Writes the letters of a move into the outbox: one template an audience, `subject_action_audience`. */
export async function sendLetters(ctx: Ctx, c: Case, action: string, row: AnyRow, input: Input): Promise<void> {
  // Without a word to others beyond those who must know: a person may withdraw quietly.
  const told = (row.tells ?? []).filter(
    (audience) => !(input.quietly && (audience === 'referees' || audience === 'reviewers')),
  );
  for (const audience of told) {
    if (action !== 'nominate' && !hears(audience, c)) continue;
    const template = `${c.subject}_${action}_${audience}` as LetterName;
    await writeTo(ctx, audience, c, { template, state: row.to, version: c.version + 1 }, facts(input));
  }
}

/** Writes one letter about a case to everybody of an audience. */
export async function writeTo(
  ctx: Ctx,
  audience: Audience,
  c: Case,
  letter: Pick<Mail, 'template' | 'state' | 'version' | 'once'>,
  data: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  for (const to of await recipients(ctx, audience, c))
    await enqueue(ctx, {
      ...letter,
      recipient: to.email,
      recipientName: to.name,
      locale: to.locale,
      subject: c.subject,
      subjectId: c.id,
      data: { ...(to.subject ? { holder: to.subject } : {}), ...data },
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
