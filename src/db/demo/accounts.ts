import { demandStrength } from '../../accounts/strength.ts';
import type { DemoAccount } from '../../accounts/roles.reads.ts';
import { writeSetting } from './demo.repository.ts';
import { findFor, type Kind } from './accounts.repository.ts';
import { MOTHER } from './family.ts';
import type { World } from './world.ts';

/** The password of every account of the demonstration: easy to type, and yet one that the rules take. */
export const DEMO_PASSWORD = 'Jembatan-Kuning-15';

const STAFF: readonly (readonly [email: string, role: string])[] = [
  ['nurlaila@palu.example', 'Petugas Palu · Officer of Palu'],
  ['arifin@palu.example', 'Petugas kedua Palu · Second officer of Palu'],
  ['lorna@davao.example', 'Petugas Davao · Officer of Davao'],
  ['bernadette@davao.example', 'Koordinator Davao · Coordinator of Davao'],
  ['evelyn@kotakinabalu.example', 'Koordinator Kota Kinabalu · Coordinator of Kota Kinabalu'],
  ['saowalak@chiangmai.example', 'Koordinator Chiang Mai · Coordinator of Chiang Mai'],
  ['inspektorat@palu.example', 'Auditor Palu · Auditor of Palu'],
  ['admin@palu.example', 'Admin'],
];

const APPLICANTS: readonly (readonly [kind: Kind, role: string])[] = [
  ['draft', 'Pemohon, draf · Applicant, a draft'],
  ['offer', 'Pemohon, ada tawaran · Applicant, an offer'],
  ['minor', 'Pemohon di bawah umur · Applicant under age'],
  ['returned', 'Pemohon, diminta perbaikan · Applicant, asked for a change'],
];

/** Notes the accounts that the sign-in page offers: applicants, reviewers and staff, each where something is to be done. */
export async function keepDemoAccounts(world: World): Promise<readonly DemoAccount[]> {
  const accounts: DemoAccount[] = [];
  const add = (email: string, name: string, role: string, staff: boolean): void => {
    demandStrength(DEMO_PASSWORD, { staff, email, name });
    if (!accounts.some((account) => account.email === email))
      accounts.push({ email, password: DEMO_PASSWORD, name, role });
  };
  for (const [kind, role] of APPLICANTS) {
    const found = await findFor(world.db.read, kind, accounts.map(({ email }) => email)); // prettier-ignore
    if (found) add(found.email, found.name, role, false);
  }
  add(MOTHER.email, MOTHER.name, 'Ibu anak kembar · Mother of twins', false);
  const reviewers = await findFor(world.db.read, 'reviewer', []);
  if (reviewers) add(reviewers.email, reviewers.name, 'Penilai · Reviewer', true);
  for (const [email, role] of STAFF) {
    const member = world.staff.find((one) => one.email === email);
    if (member) add(email, member.name, role, true);
  }
  await world.db.transaction(async (trx) => {
    await writeSetting(trx, 'demo', { seed: world.seed, today: world.today });
    await writeSetting(trx, 'demo_accounts', accounts);
  });
  return accounts;
}
