import { expect } from 'chai';
import { newId } from '../../src/deps.ts';
import { openOffice, type Office } from '../screening/office.ts';
import { assigned } from './panel.ts';

/** Everything that tells who somebody is, and would not be told. */
interface Identity {
  readonly name: string;
  readonly born: string;
  readonly phone: string;
  readonly school: string;
  readonly email: string;
  readonly file: string;
  readonly referee: string;
}

const ONE: Identity = {
  name: 'Suryani',
  born: '2004-03-03',
  phone: '+62 811 111 1111',
  school: 'SMA Negeri Satu',
  email: 'suryani@contoh.example',
  file: 'suryani-karya.png',
  referee: 'Drs. Moh. Amin',
};
const OTHER: Identity = {
  name: 'Wulan Puspita Sari Dewi',
  born: '2005-11-30',
  phone: '+62 822 222 2222',
  school: 'Madrasah Aliyah Dua',
  email: 'a-quite-different-address@surat.example',
  file: 'x.jpg.png',
  referee: 'Ny. Halimah',
};

/** A world in which the applicant is this person: everything else is the same. */
async function worldOf(who: Identity): Promise<{ office: Office; pages: string[]; secrets: readonly string[] }> {
  const office = await openOffice();
  const { world } = office;
  const id = await world.given('submitted', 'suryani');
  const work = newId(world.clock.now(), world.engine.entropy);
  await world.db.transaction(async (trx) => {
    await trx('persons').where({ id: 'p-suryani' }).update({ name: who.name, born_on: who.born, phone: who.phone });
    await trx('accounts').where({ id: 'a-suryani' }).update({ email: who.email, email_lower: who.email });
    await trx('referees').where({ application_id: id }).update({ name: who.referee });
    const answers = JSON.stringify({ name: who.name, diet: who.school });
    await trx('answers').where({ application_id: id, section: 'details' }).update({ answers });
    const text = JSON.stringify({ en: 'Portfolio', id: 'Portofolio' });
    await trx('requirements').insert({ id: work, call_id: world.ids.call, key: 'portfolio', position: 3, name: text, hint: text, condition: 'always', due: 'submission', formats: '["image/png"]', restricted: false, identifying: false }); // prettier-ignore
    const participant = (await trx('participants').where({ application_id: id }).first('id')) as { id: string };
    await trx('files').insert({ id: work, storage_key: work, thumbnail_key: work, state: 'clean', original_name: who.file, media_type: 'image/png', bytes: 10, width: 20, height: 20, sha256: '1'.repeat(64), created_at: world.clock.now() }); // prettier-ignore
    await trx('documents').insert({ id: work, application_id: id, participant_id: participant.id, requirement_id: work, file_id: work, state: 'pending', created_at: world.clock.now() }); // prettier-ignore
    await trx('documents').where({ application_id: id }).update({ state: 'accepted', decided_by: 'p-dewi', decided_at: world.clock.now() }); // prettier-ignore
  });
  await world.application('dewi', id, 'start_review');
  const assignment = await assigned(world, id, 'ratna');
  const ratna = await office.as('ratna');
  const pages: string[] = [];
  for (const path of ['/reviews', `/reviews/${assignment}`, `/reviews/${assignment}/conflict`]) {
    const { status, text } = await ratna.get(path);
    expect(status, path).to.equal(200);
    pages.push(text);
  }
  return { office, pages, secrets: Object.values(who) as string[] };
}

/** Ids, tokens and keys are random: each is replaced by its place in the page. */
function modulo(page: string): string {
  const seen = new Map<string, string>();
  return page.replaceAll(/name="(_csrf|_key)" value="[^"]*"/g, '$1').replaceAll(/\b[0-9a-z]{26}\b/g, (id) => {
    const known = seen.get(id) ?? `#${String(seen.size)}`;
    seen.set(id, known);
    return known;
  });
}

describe('Blind review', () => {
  let one: Awaited<ReturnType<typeof worldOf>>;
  let other: Awaited<ReturnType<typeof worldOf>>;

  before(async () => {
    one = await worldOf(ONE);
    other = await worldOf(OTHER);
  });
  after(async () => {
    await one.office.stop();
    await other.office.stop();
  });

  it('shows pages that hold nothing of who the applicant is', () => {
    for (const { pages, secrets } of [one, other])
      for (const page of pages) for (const secret of secrets) expect(page).to.not.include(secret);
    expect(one.pages[1]).to.include('To learn to count reefs.').and.include('Portofolio 1');
    expect(one.pages[1]).to.not.include('Passport');
  });

  it('shows the same bytes whoever the applicant is', () => {
    const reference = (page: string): string => page.replaceAll(/\b[A-Z]{3}-[A-Z0-9-]+\b/g, 'REF');
    for (const [index, page] of one.pages.entries())
      expect(reference(modulo(other.pages[index]!))).to.equal(reference(modulo(page)));
  });

  it('shows the name and the identifying answers where reviewing is not blind, and never the restricted ones', async () => {
    const { world } = other.office;
    const { settings } = (await world.db.read('calls').where({ id: world.ids.call }).first('settings')) as { settings: string }; // prettier-ignore
    const seeing = JSON.stringify({ ...(JSON.parse(settings) as object), blind: false });
    await world.db.transaction((trx) => trx('calls').where({ id: world.ids.call }).update({ settings: seeing }));
    const { id } = (await world.db.read('assignments').first('id')) as { id: string };
    const { text } = await (await other.office.as('ratna')).get(`/reviews/${id}`);
    expect(text).to.include(OTHER.name);
    expect(text).to.not.include(OTHER.school).and.not.include(OTHER.file).and.not.include(OTHER.email);
  });
});
