import { expect } from 'chai';
import { recordRecusal } from '../../src/reviews/assign.ts';
import type { Client } from '../support/app.ts';
import { tinyPdf } from '../support/files.ts';
import { setStage, type Stage, type Visitor } from './stage.ts';

/** What nobody may say of themselves or of a row, in whatever form. */
const SMUGGLED = {
  state: 'selected',
  version: '1',
  person_id: 'p-rina',
  role: 'admin',
  live: '0',
  account_id: 'a-rina',
  id: 'x',
  is_officer: '1',
  'constructor.prototype': '1',
};

describe('What belongs to somebody else', () => {
  let stage: Stage;
  let ids: Readonly<Record<string, string>>;
  const clients = new Map<Visitor, Client>();
  beforeEach(async function () {
    this.timeout(60_000);
    stage = await setStage();
    ids = stage.ids;
    clients.clear();
  });
  afterEach(() => stage.stop());

  async function as(who: Visitor): Promise<Client> {
    const client = clients.get(who) ?? (await stage.as(who));
    clients.set(who, client);
    return client;
  }
  const get = async (who: Visitor, path: string): Promise<number> => (await (await as(who)).get(path)).status;
  const post = async (who: Visitor, path: string, fields: Record<string, string> = {}): Promise<number> => (await (await as(who)).post(path, fields)).status; // prettier-ignore
  const row = async (table: string, id: string): Promise<Record<string, unknown>> =>
    (await stage.world.db.read(table).where({ id }).first()) as Record<string, unknown>;
  const write = (table: string, where: object, columns: object): Promise<unknown> =>
    stage.world.db.transaction((trx) => trx(table).where(where).update(columns));

  it('is not there under its own address', async () => {
    const mine = `/applications/${ids.suryani!}`;
    for (const page of ['', '/status', '/sections/details', '/documents', '/referees', '/guardians', '/places', '/check', '/receipt', '/answers', '/consents', '/offer', `/offers/${ids.offered!}`, `/documents/${ids['document:suryani']!}`]) {
      expect(await get('made', mine + page), page).to.equal(404);
      expect(await get('dewi', mine + page), page).to.equal(page.startsWith('/documents/') ? 200 : 403);
      expect([200, 303], page).to.include(await get('suryani', mine + page));
    }
  }).timeout(30_000); // prettier-ignore

  it('is not reached under one’s own address either', async () => {
    const mine = `/applications/${ids.suryani!}`;
    const theirs = (what: string): string => ids[`${what}:made`]!;
    expect(await get('suryani', `${mine}/documents/${theirs('document')}`)).to.equal(404);
    expect(await get('suryani', `${mine}/documents/${theirs('document')}/thumbnail`)).to.equal(404);
    expect(await post('suryani', `${mine}/documents/${theirs('document')}/remove`)).to.equal(404);
    expect(await post('suryani', `${mine}/consents/${theirs('consent')}/withdraw`)).to.equal(404);
    expect(await post('tara', `/applications/${ids.tara!}/referees/${theirs('referee')}/remove`)).to.equal(404);
    expect(await post('tara', `/applications/${ids.tara!}/referees/${theirs('referee')}/remind`)).to.equal(404);
    expect(await get('suryani', `${mine}/offers/${ids.nominated!}`)).to.equal(404);
    const answers = { confirm: {}, refuse: { reason: 'x' }, arrive: { 'on-day': '1', 'on-month': '2', 'on-year': '2027' }, report: { report: 'x' } };
    for (const [act, fields] of Object.entries(answers))
      expect(await post('suryani', `${mine}/offers/${ids.nominated!}/${act}`, fields), act).to.equal(404);
    expect(await post('suryani', `${mine}/return-items/${ids.item!}`, { reason: 'x' })).to.equal(404);
    expect((await row('consents', theirs('consent')))['withdrawn_at']).to.equal(null);
    expect((await row('documents', theirs('document')))['current']).to.be.oneOf([1, true]);
    expect(await get('suryani', `${mine}/documents/${ids['document:suryani']!}`)).to.equal(200);
    expect(await get('suryani', `${mine}/offers/${ids.offered!}`)).to.equal(200);
  }).timeout(30_000); // prettier-ignore

  it('is not decided by an officer under another application’s address', async () => {
    const { version } = await row('documents', ids['document:made']!);
    const fields = { decision: 'reject', reason_code: 'unreadable', reason: 'Blurred.', version: String(version) };
    expect(await post('dewi', `/office/applications/${ids.submitted!}/documents/${ids['document:made']!}`, fields)).to.equal(404);
    expect((await row('documents', ids['document:made']!))['state']).to.equal('accepted');
    expect(await post('dewi', `/office/applications/${ids.submitted!}/documents/${ids['document:submitted']!}`, { ...fields, version: '1' })).to.equal(303);
    expect(await post('dewi', `/office/applications/${ids.submitted!}/reviewers/p-ratna/take-back`)).to.not.equal(303);
    expect((await row('assignments', ids.assignment!))['ended_at']).to.equal(null);
  }); // prettier-ignore

  it('is not answered, met or seen by way of another placement', async () => {
    const [nominated, active, offered] = [ids.nominated!, ids.active!, ids.offered!];
    expect(await post('dewi', `/placements/${active}/questions/${ids.question!}`, { answer: 'Yes.' })).to.equal(409);
    expect((await row('placement_questions', ids.question!))['answer']).to.equal(null);
    expect(await post('jun', `/placements/${active}/conditions/${ids.otherCondition!}/1`, { state: 'met', note: '' })).to.equal(409);
    expect((await row('conditions', ids.otherCondition!))['state']).to.equal('pending');
    for (const path of [`/placements/${nominated}`, `/placements/${active}`, `/placements/${offered}`]) expect(await get('niran', path)).to.equal(404);
    expect(await post('niran', `/placements/${active}/conditions/${ids.condition!}/1`, { state: 'met', note: '' })).to.equal(404);
    expect(await post('siti', `/placements/${active}/conditions/${ids.condition!}/1`, { state: 'met', note: '' })).to.equal(403);
    expect(await post('dewi', `/placements/${nominated}/questions/${ids.question!}`, { answer: 'Yes.' })).to.equal(303);
    expect(await post('jun', `/placements/${active}/conditions/${ids.condition!}/1`, { state: 'met', note: '' })).to.equal(303);
    expect(await get('niran', `/placements/places/${ids.studioDavao!}`)).to.equal(404);
    expect(await post('niran', `/placements/places/${ids.studioDavao!}`, { capacity: '9' })).to.equal(404);
    expect(await get('jun', `/placements/places/${ids.studioDavao!}`)).to.equal(200);
  }); // prettier-ignore

  it('is no other reviewer’s, and no other officer’s view', async () => {
    expect(await get('ratna', `/reviews/${ids.otherAssignment!}`)).to.equal(404);
    expect(
      await post('ratna', `/reviews/${ids.otherAssignment!}`, { version: '1', 's-ideas': '1', comment: 'x' }),
    ).to.equal(404);
    expect(await post('ratna', `/reviews/${ids.otherAssignment!}/autosave`, { version: '1', 's-ideas': '1' })).to.equal(
      404,
    );
    expect(await post('ratna', `/reviews/${ids.otherAssignment!}/conflict`, { kind: 'family', reason: 'x' })).to.equal(
      404,
    );
    expect(await get('ratna', `/reviews/${ids.assignment!}`)).to.equal(200);
    expect(await post('dewi', `/office/views/${ids.otherView!}`, { name: 'Mine now' })).to.equal(404);
    expect(await post('dewi', `/office/views/${ids.otherView!}/delete`)).to.equal(404);
    expect((await row('saved_views', ids.otherView!))['name']).to.equal('All that wait');
    expect(await post('siti', `/office/views/${ids.otherView!}`, { name: 'Mine still' })).to.equal(303);
  });

  it('is no other city’s: not its people, its agreements, its texts, its calls', async () => {
    await write('roles', { person_id: 'p-rina', role: 'admin' }, { city_id: 'chiang-mai' });
    expect(await get('rina', '/admin/people/p-dewi')).to.equal(404);
    expect(await get('rina', '/admin/people/p-niran')).to.equal(200);
    expect(await post('rina', `/admin/people/p-budi/roles/${ids.role!}/end`)).to.equal(404);
    expect(await post('rina', `/admin/people/p-jun/roles/${ids.foreignRole!}/end`)).to.equal(404);
    expect(await post('rina', '/admin/people/p-dewi/sign-out')).to.equal(404);
    expect(await post('rina', '/admin/people/p-niran/roles', { role: 'admin', city: 'palu' })).to.equal(422);
    expect(await post('rina', '/admin/people', { email: 'z@contoh.example', name: 'Z', locale: 'id', role: 'admin', city: 'palu' })).to.equal(422);
    expect(await get('rina', '/admin/cities/palu')).to.equal(404);
    expect(await get('rina', '/admin/cities/chiang-mai')).to.equal(200);
    expect((await row('roles', ids.role!))['ended_at']).to.equal(null);
    for (const path of ['', '/preview']) expect(await get('maria', `/office/calls/${ids.call!}${path}`)).to.equal(404);
    for (const path of ['publish', 'close', 'reopen']) expect(await post('maria', `/office/calls/${ids.call!}/${path}`, { version: '1' })).to.equal(404);
    expect(await get('dewi', `/office/calls/${ids.call!}`)).to.equal(200);
  }).timeout(30_000); // prettier-ignore

  it('is not chosen in bulk: what one may not see is not in the preview, and nothing becomes of it', async () => {
    const dewi = await as('dewi');
    const chosen = { action: 'withdraw', reason: 'x', sel: [ids.submitted!, ids.made!] } as const;
    const maria = await as('maria');
    const preview = await maria.post('/office/applications/preview', { action: 'rule_out', sel: chosen.sel });
    expect(preview.text).not.to.include('PLU-');
    const { reference } = await row('applications', ids.submitted!);
    expect((await dewi.post('/office/applications/preview', { action: 'start_review', sel: chosen.sel })).text).to.include(String(reference));
    for (const action of ['rule_out', 'start_review']) await maria.post('/office/applications/bulk', { action, sel: chosen.sel, rule: 'age', reason: 'x' });
    await (await as('andi')).post('/office/applications/bulk', { action: 'assign', sel: ids.made!, person: 'p-ratna' }); // recused there
    expect(await stage.world.stateOf('application', ids.submitted!)).to.equal('submitted');
    expect(await stage.world.stateOf('application', ids.made!)).to.equal('in_review');
    expect((await (await as('andi')).get('/office/applications?state=all')).text).not.to.include(String((await row('applications', ids.made!))['reference']));
  }); // prettier-ignore

  it('is not opened by the link of another guardian or referee', async () => {
    expect(await get('guardian', '/guardian')).to.equal(200);
    expect(await get('guardian', '/referee')).to.equal(401);
    expect(await get('referee', '/guardian')).to.equal(401);
    for (const placement of [ids.offered!, ids.nominated!, ids.active!])
      for (const [act, fields] of [['confirm', {}], ['refuse', { reason: 'x' }]] as const) expect(await post('guardian', `/guardian/offers/${placement}/${act}`, fields)).to.equal(404);
    for (const who of ['guardian', 'referee'] as const)
      for (const path of [`/applications/${ids.suryani!}`, `/applications/${ids.tara!}`, `/applications/${ids.suryani!}/documents/${ids['document:suryani']!}`, '/office', '/account', '/admin/people'])
        expect(await get(who, path), path).to.be.oneOf([303, 401, 403, 404]);
    expect(await stage.world.stateOf('placement', ids.offered!)).to.equal('offered');
  }).timeout(30_000); // prettier-ignore

  it('is not written by a field that no form has', async () => {
    const before = JSON.stringify([await row('applications', ids.tara!), await row('placements', ids.offered!), await row('persons', 'p-tara')]);
    const base = `/applications/${ids.tara!}`;
    const good = { name: 'Tara', own_script: '', form_of_address: '', called: '', locale: 'id', zone: 'Asia/Makassar' };
    expect(await post('tara', '/account', { ...good, ...SMUGGLED })).to.equal(422);
    expect(await post('tara', `${base}/guardians`, { name: 'Ibu', email: 'ibu@contoh.example', relation: 'mother', locale: 'id', ...SMUGGLED })).to.equal(422);
    expect(await post('tara', `${base}/referees`, { name: 'Guru', email: 'guru@contoh.example', kind: 'teacher', locale: 'id', ...SMUGGLED })).to.equal(422);
    expect(await post('tara', `${base}/submit`, { late_code: '', ...SMUGGLED })).to.equal(422);
    expect(await post('suryani', `/applications/${ids.suryani!}/offers/${ids.offered!}/confirm`, SMUGGLED)).to.equal(422);
    expect(await post('jun', `/placements/places/${ids.studioDavao!}`, { capacity: '5', taken: '0', ...SMUGGLED })).to.equal(422);
    expect(await post('dewi', '/office/views', { name: 'x', query: '', person_id: 'p-siti' })).to.equal(422);
    expect(JSON.stringify([await row('applications', ids.tara!), await row('placements', ids.offered!), await row('persons', 'p-tara')])).to.equal(before);
    // Forms made from data pass over what they did not ask for.
    const saved = await post('tara', `${base}/sections/motivation`, { ...SMUGGLED, version: '1', why: 'Reefs and weavers.', consent: 'yes' });
    expect(saved).to.equal(303);
    const kept = (await stage.world.db.read('answers').where({ application_id: ids.tara!, section: 'motivation' }).first('answers')) as { answers: string };
    expect(Object.keys(JSON.parse(kept.answers) as object).sort()).to.deep.equal(['consent', 'why']);
    expect(await post('dewi', `/office/applications/${ids.submitted!}/actions/withdraw`, { reason: 'By telephone.', ...SMUGGLED, signer: 'person:p-andi' })).to.equal(303);
    const gone = await row('applications', ids.submitted!);
    expect([gone['state'], gone['person_id']]).to.deep.equal(['withdrawn', stage.faces[3]!.person]);
  }).timeout(30_000); // prettier-ignore

  it('is gone at the next request when the right to it ends while a page is open', async () => {
    const reviewer = await as('ratna');
    const page = `/reviews/${ids.assignment!}`;
    const keys = await reviewer.keys(page);
    await stage.world.act('dewi', (ctx) => recordRecusal(ctx, { applicationId: ids.made!, personId: 'p-ratna', kind: 'family', reason: 'Cousins.' }));
    expect((await reviewer.post(page, { ...keys, version: '1', 's-ideas': '5', go: 'stay' })).status).to.equal(404);
    expect((await reviewer.post(`${page}/autosave`, { ...keys, version: '1', 's-ideas': '5' })).status).to.equal(404);
    expect(await get('budi', `/reviews/${ids.otherAssignment!}`), 'the other one reads on').to.equal(200);

    const officer = await as('dewi');
    const open = await officer.keys(`/office/applications/${ids.submitted!}`);
    await write('roles', { person_id: 'p-dewi' }, { ended_at: stage.world.clock.now() });
    expect((await officer.post(`/office/applications/${ids.submitted!}/actions/withdraw`, { ...open, reason: 'x' })).status).to.be.oneOf([401, 403, 404]);
    expect((await officer.get('/office/applications')).status).to.be.oneOf([303, 403]);
    expect(await stage.world.stateOf('application', ids.submitted!)).to.equal('submitted');
    expect(await get('andi', '/office/applications')).to.equal(200);

    const auditor = await as('siti');
    expect((await auditor.get('/admin/events')).status).to.equal(200);
    await write('roles', { person_id: 'p-siti' }, { ends_at: stage.world.clock.now() });
    expect((await auditor.get('/admin/events')).status).to.be.oneOf([303, 403]);

    const admin = await as('rina');
    expect((await admin.get('/admin/people')).status).to.equal(200);
    await write('accounts', { id: 'a-rina' }, { disabled_at: stage.world.clock.now() });
    expect((await admin.get('/admin/people')).status).to.equal(303);
  }).timeout(30_000); // prettier-ignore

  it('closes to the host with the placement: pages, files and forms', async () => {
    const file = `/applications/${ids.nominatedApplication!}/documents/${ids['document:nominatedApplication']!}`;
    expect(await get('jun', `/placements/${ids.nominated!}`)).to.equal(200);
    expect(await get('jun', file)).to.equal(200);
    const open = await (await as('jun')).keys(`/placements/${ids.nominated!}`);
    await stage.world.placement('dewi', ids.nominated!, 'cancel', { cause: 'request', reason: 'Asked for by the family.' });
    expect(await get('jun', `/placements/${ids.nominated!}`)).to.equal(404);
    expect(await get('jun', file)).to.equal(404);
    expect(await post('jun', file, { reason: 'Just looking.' })).to.equal(404);
    expect(await post('jun', `/placements/${ids.nominated!}/questions`, { ...open, question: 'And now?' })).to.equal(404);
    expect((await (await as('jun')).get('/placements?stage=over')).text).not.to.include('Warga 0');
    expect(await get('dewi', `/placements/${ids.nominated!}`), 'the office keeps it').to.equal(200);
  }); // prettier-ignore

  it('is no case of an officer who is a party to it', async () => {
    expect(await get('dewi', `/office/applications/${ids.submitted!}`)).to.equal(200);
    await write('participants', { application_id: ids.submitted! }, { person_id: 'p-dewi' });
    expect(await get('dewi', `/office/applications/${ids.submitted!}`)).to.equal(404);
    expect(await post('dewi', `/office/applications/${ids.submitted!}/actions/withdraw`, { reason: 'x' })).to.equal(
      404,
    );
    const { reference } = await row('applications', ids.submitted!);
    for (const list of [
      '/office/applications?state=all',
      `/office/applications?state=all&q=${String(reference)}`,
      '/office/applications?view=board&state=all',
    ])
      expect((await (await as('dewi')).get(list)).text.replaceAll(/(?:value|href)="[^"]*"/g, ''), list).not.to.include(
        String(reference),
      );
    expect(await get('andi', `/office/applications/${ids.submitted!}`)).to.equal(200);
    await write('participants', { application_id: ids.submitted! }, { person_id: stage.faces[3]!.person });
  });

  it('takes no file where nothing is asked for any more, nor under a name that is no name', async () => {
    const target = (id: string, of: string, requirement = ids.passport!): string => `/applications/${ids[id]!}/uploads/${requirement}/${ids[`participant:${of}`]!}`;
    const send = async (who: Visitor, to: string, name: string, content: Buffer | string = tinyPdf()): Promise<number> =>
      (await (await as(who)).upload(to, {}, [{ field: 'file', name, content }], { from: '/account' })).status;
    expect(await send('suryani', target('suryani', 'suryani'), 'late.pdf'), 'sent and accepted').to.equal(409);
    for (const bad of ['<html><script>x()</script>', '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', 'MZ\u0000\u0000', 'PK\u0003\u0004', '%PDF-1.4', ''])
      expect(await send('tara', target('tara', 'tara'), 'a.pdf', bad), bad).to.equal(422);
    const files = async (): Promise<number> => Number(((await stage.world.db.read('files').count({ n: '*' })) as { n: number }[])[0]?.n);
    const before = await files();
    expect(await send('tara', target('tara', 'tara'), 'big.pdf', Buffer.alloc(10_500_000))).to.be.oneOf([413, 422]);
    expect(await send('tara', target('tara', 'tara'), 'a\u0000.pdf')).to.equal(422);
    expect(await files(), 'nothing of it is kept').to.equal(before);
    for (const name of ['../../etc/passwd.pdf', 'a\r\nX-Evil: 1.pdf', '"><script>x()</script>.pdf', '\u202Efdp.exe', '.htaccess', `${'n'.repeat(300)}.pdf`]) {
      expect(await send('tara', target('tara', 'tara'), name), name).to.equal(303);
      const kept = (await stage.world.db.read('documents').join('files', 'files.id', 'documents.file_id').where({ application_id: ids.tara!, current: true, requirement_id: ids.passport! }).first('documents.id as id', 'files.original_name as name', 'files.storage_key as key')) as { id: string; name: string; key: string };
      expect(kept.name).to.match(/^[^/\\\p{Cc}\u202E]+$/u);
      expect(kept.key).to.match(/^[0-9a-f]{40}$/);
      const file = await (await as('tara')).get(`/applications/${ids.tara!}/documents/${kept.id}`);
      expect(file.status).to.equal(200);
      expect(file.headers['x-evil']).to.equal(undefined);
      expect(file.headers['content-disposition']).to.match(/^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[\w%.~-]+$/);
      expect([file.headers['content-type'], file.headers['content-security-policy']]).to.deep.equal(['application/pdf', "default-src 'none'; sandbox"]);
    }
  }).timeout(60_000); // prettier-ignore
});
