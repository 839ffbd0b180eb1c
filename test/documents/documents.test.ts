import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { DAY, HOUR, later, seededEntropy } from '../../src/deps.ts';
import { attachDocument, removeDocument } from '../../src/documents/attach.ts';
import { collect, scanWaiting } from '../../src/documents/collect.ts';
import { decideDocument, type DocumentDecision } from '../../src/documents/decide.ts';
import { checklist, type ListedDocument } from '../../src/documents/documents.reads.ts';
import { WHOLE_QUEUE } from '../../src/screening/queue.form.ts';
import { documentQueue } from '../../src/screening/queue.reads.ts';
import { editableRequirements } from '../../src/documents/editable.ts';
import { diskStorage, incomingFolder } from '../../src/documents/storage.ts';
import { discardPrepared, prepareFile, recordFile, withFile, type Files } from '../../src/documents/store-file.ts';
import { AppError } from '../../src/errors.ts';
import { packed, pages, pdfOf, tinyJpeg, tinyPdf, tinyPng } from '../support/files.ts';
import { refusal } from '../support/refusal.ts';
import { makeWorld, START, type PersonName, type World } from '../support/world.ts';

async function fieldsOf(act: Promise<unknown>): Promise<Readonly<Record<string, string>>> {
  try {
    await act;
  } catch (error) {
    if (error instanceof AppError && error.detail.kind === 'invalid') return error.detail.fields;
    throw error;
  }
  return {};
}

describe('Documents of an application', () => {
  let world: World;
  let folder: string;
  let files: Files;
  let count = 0;

  before(async () => {
    world = await makeWorld();
    folder = mkdtempSync(path.join(tmpdir(), 'sintuvu-documents-'));
    files = { storage: diskStorage(folder, seededEntropy('documents')), incoming: incomingFolder(folder) };
    // What the office also asks for: up to three works, due when somebody is nominated.
    await world.db.transaction((trx) =>
      trx('requirements').insert({
        id: 'portfolio', call_id: world.ids.call, key: 'portfolio', position: 3, name: '{"en":"Works","id":"Karya"}', hint: '{"en":"Three"}', condition: 'always',
        due: 'nomination', formats: '["image/jpeg","image/png","application/pdf"]', max_files: 3, restricted: false, identifying: false,
      }),
    ); // prettier-ignore
  });
  after(async () => {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(async () => {
    world.clock.advance(HOUR / 60);
    // Only the next application counts: those before it are given up, as their owners would.
    const live = (await world.db.read('applications').where({ live: true }).select('id', 'person_id')) as {
      id: string;
      person_id: string;
    }[];
    for (const { id, person_id } of live)
      await world.application(person_id.slice(2) as PersonName, id, 'withdraw', { reason: 'Next test.' });
    await world.db.transaction(async (trx) => {
      for (const table of ['file_reads', 'documents', 'files', 'return_items']) await trx(table).del();
    });
  });

  function received(bytes: Buffer, originalName = 'berkas.pdf') {
    const at = path.join(files.incoming, `r${String((count += 1))}`);
    writeFileSync(at, bytes);
    return { path: at, originalName, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  }
  async function participantOf(application: string): Promise<string> {
    const row = (await world.db.read('participants').where({ application_id: application }).first('id')) as {
      id: string;
    };
    return row.id;
  }
  async function attach(
    who: PersonName,
    application: string,
    requirementId: string,
    bytes = tinyPdf(),
    more: { replaces?: string } = {},
  ): Promise<string> {
    const participantId = await participantOf(application);
    world.clock.advance(1_000);
    return withFile(files, received(bytes), (prepared) =>
      world.act(who, (ctx) =>
        attachDocument(ctx, { applicationId: application, participantId, requirementId, prepared, ...more }),
      ),
    );
  }
  async function current(application: string, requirementId: string): Promise<readonly ListedDocument[]> {
    const list = (await checklist(world.db.read, [application], world.clock.now())).get(application) ?? [];
    return list.find((item) => item.requirementId === requirementId)?.documents ?? [];
  }
  const editable = (application: string) => world.act('suryani', (ctx) => editableRequirements(ctx, application));
  const decide = (who: PersonName, input: Omit<DocumentDecision, 'version'> & { version?: number }) =>
    world.act(who, (ctx) => decideDocument(ctx, { version: 1, ...input }));
  const reject = (documentId: string, version = 1) =>
    decide('dewi', {
      documentId,
      decision: 'reject',
      reasonCode: 'unreadable',
      reason: 'The number is cut off.',
      fixBy: '2026-12-10',
      version,
    });
  const row = async (table: string, id: string): Promise<Record<string, unknown>> =>
    (await world.db.read(table).where({ id }).first()) as Record<string, unknown>;
  async function keysOnDisk(): Promise<string[]> {
    const keys: string[] = [];
    for await (const { key } of files.storage.list()) keys.push(key);
    return keys.sort();
  }
  async function keysOwned(): Promise<string[]> {
    const rows = (await world.db.read('files').select('storage_key', 'thumbnail_key')) as {
      storage_key: string;
      thumbnail_key: string | null;
    }[];
    return rows
      .flatMap((r) => [r.storage_key, ...(r.thumbnail_key ? [r.thumbnail_key] : [])])
      .filter((key) => key.length === 40)
      .sort();
  }

  describe('A file on its way', () => {
    it('is stored with what it is, its size, its hash and its pages', async () => {
      const application = await world.draft('suryani');
      const bytes = tinyPdf({ pages: 2 });
      const id = await attach('suryani', application, world.ids.passport, bytes);
      const [document] = await current(application, world.ids.passport);
      expect(document).to.include({
        id,
        state: 'pending',
        fileState: 'clean',
        mediaType: 'application/pdf',
        bytes: bytes.length,
        pages: 2,
        hasThumbnail: false,
      });
      const file = await row('files', document!.fileId);
      expect(file).to.include({
        sha256: createHash('sha256').update(bytes).digest('hex'),
        original_name: 'berkas.pdf',
        account_id: 'a-suryani',
      });
      expect(await keysOnDisk()).to.include(String(file['storage_key']));
    });
    it('gets a picture, when it is an image', async () => {
      const application = await world.draft('suryani');
      await attach('suryani', application, 'portfolio', await tinyPng({ width: 400, height: 200 }));
      const [document] = await current(application, 'portfolio');
      expect(document).to.include({ width: 400, height: 200, hasThumbnail: true });
    });
    it('loses what a phone wrote behind a photograph, and is hashed as it is kept', async () => {
      const photo = await tinyJpeg();
      const prepared = await prepareFile(files, received(Buffer.concat([photo, Buffer.alloc(32)])));
      expect(prepared).to.include({ bytes: photo.length, sha256: createHash('sha256').update(photo).digest('hex') });
      await discardPrepared(files, prepared);
    });
    it('is refused with a word at the field, and leaves nothing', async () => {
      const before = await keysOnDisk();
      expect(await fieldsOf(prepareFile(files, received(Buffer.from('<html>')), 'photo'))).to.deep.equal({
        photo: 'documents.error.type',
      });
      expect(await keysOnDisk()).to.deep.equal(before);
      expect(readdirSync(files.incoming)).to.deep.equal([]);
    });
    it('is removed again when what it was for is refused', async () => {
      const application = await world.draft('suryani');
      const before = await keysOnDisk();
      expect(await fieldsOf(attach('suryani', application, world.ids.passport, await tinyPng()))).to.deep.equal({
        file: 'documents.error.format',
      });
      expect(await keysOnDisk()).to.deep.equal(before);
    });
    it('is removed again when nothing came of it, as for a form sent twice', async () => {
      const before = await keysOnDisk();
      expect(await withFile(files, received(await tinyJpeg()), () => Promise.resolve('sent before'))).to.equal(
        'sent before',
      );
      expect(await keysOnDisk()).to.deep.equal(before);
    });
    it('stays after an error that leaves open what happened: the collector knows later', async () => {
      const before = await keysOnDisk();
      let message = '';
      await withFile(files, received(tinyPdf()), () => Promise.reject(new Error('line cut'))).catch(
        (error: unknown) => (message = String(error)),
      );
      expect(message).to.include('line cut');
      const left = (await keysOnDisk()).filter((key) => !before.includes(key));
      expect(left).to.have.length(1);
      await files.storage.remove(left[0]!);
    });
  });

  describe('The collector', () => {
    it('removes what no row owns after a day, and spares what is new or owned', async () => {
      const application = await world.draft('suryani');
      await attach('suryani', application, 'portfolio', await tinyJpeg());
      for (const key of await keysOnDisk()) if (!(await keysOwned()).includes(key)) await files.storage.remove(key);
      const orphan = await prepareFile(files, received(await tinyJpeg()));
      received(tinyPdf()); // a request that never ended
      const now = new Date().toISOString(); // the disk's clock is the real one
      expect(await collect(files, world.db.read, now)).to.deep.equal({ seen: 4, removed: 0, abandoned: 0 });
      expect(await collect(files, world.db.read, later(now, DAY + HOUR))).to.deep.equal({
        seen: 4,
        removed: 2,
        abandoned: 1,
      });
      expect(await keysOnDisk()).to.deep.equal(await keysOwned());
      expect(await keysOnDisk()).to.not.include(orphan.storageKey);
      expect(await collect(files, world.db.read, later(now, DAY + HOUR))).to.include({ removed: 0, abandoned: 0 });
    });
    it('judges by when each came', async () => {
      const [old, young] = [
        await prepareFile(files, received(tinyPdf())),
        await prepareFile(files, received(tinyPdf())),
      ];
      const file = path.join(folder, old.storageKey.slice(0, 2), old.storageKey.slice(2, 4), old.storageKey);
      utimesSync(file, new Date(Date.now() - 2 * DAY), new Date(Date.now() - 2 * DAY));
      await collect(files, world.db.read, new Date().toISOString());
      expect(await keysOnDisk())
        .to.include(young.storageKey)
        .and.not.include(old.storageKey);
      await discardPrepared(files, young);
    });
  });

  describe('The virus scanner', () => {
    it('keeps an infected file apart: the document is rejected as unsafe', async () => {
      const application = await world.draft('suryani');
      const participantId = await participantOf(application);
      const scanned = { ...files, scan: () => Promise.resolve('infected' as const) };
      await withFile(scanned, received(tinyPdf()), (prepared) =>
        world.act('suryani', (ctx) =>
          attachDocument(ctx, {
            applicationId: application,
            participantId,
            requirementId: world.ids.passport,
            prepared,
          }),
        ),
      );
      expect((await current(application, world.ids.passport))[0]).to.include({
        state: 'rejected',
        reasonCode: 'unsafe',
        fileState: 'quarantined',
      });
      expect(await refusal(world.application('suryani', application, 'submit'))).to.equal('documents_due_now');
    });
    it('being away leaves a file waiting, and is asked again', async () => {
      const application = await world.draft('suryani');
      const participantId = await participantOf(application);
      const away = { ...files, scan: () => Promise.reject(new Error('no scanner')) };
      const prepareOne = () => prepareFile(away, received(tinyPdf()));
      const [good, bad] = [await prepareOne(), await prepareOne()];
      for (const prepared of [good, bad]) {
        world.clock.advance(1_000);
        await world.act('suryani', (ctx) =>
          attachDocument(ctx, { applicationId: application, participantId, requirementId: 'portfolio', prepared }),
        );
      }
      expect((await current(application, 'portfolio')).map((d) => d.fileState)).to.deep.equal(['pending', 'pending']);
      const transact = (verb: Parameters<Parameters<typeof scanWaiting>[2]>[0]) => world.act({ kind: 'clock' }, verb);
      expect(await scanWaiting(away, world.db.read, transact)).to.equal(0);
      let asked = 0;
      const back = {
        ...files,
        scan: () => Promise.resolve((asked += 1) === 1 ? ('clean' as const) : ('infected' as const)),
      };
      expect(await scanWaiting(back, world.db.read, transact)).to.equal(2);
      expect((await current(application, 'portfolio')).map((d) => [d.fileState, d.state])).to.deep.equal([['clean', 'pending'], ['quarantined', 'rejected']]); // prettier-ignore
      expect(await scanWaiting(back, world.db.read, transact)).to.equal(0);
      expect(readdirSync(files.incoming)).to.deep.equal([]);
    });
    it('is not needed to keep a PDF with a program apart', async () => {
      const application = await world.draft('suryani');
      const pdf = pdfOf([...pages(1), packed([[9, '<< /S /JavaScript /JS (x) >>']])]);
      await attach('suryani', application, world.ids.passport, pdf);
      expect((await current(application, world.ids.passport))[0]).to.include({
        state: 'rejected',
        reasonCode: 'unsafe',
        fileState: 'quarantined',
      });
    });
  });

  describe('An applicant', () => {
    it('changes every file of a draft; one asked for is replaced by the next', async () => {
      const application = await world.draft('suryani');
      expect(await editable(application)).to.equal('all');
      const [first] = await current(application, world.ids.passport);
      const second = await attach('suryani', application, world.ids.passport);
      expect((await current(application, world.ids.passport)).map((d) => d.id)).to.deep.equal([second]);
      expect(Boolean((await row('documents', first!.id))['current'])).to.equal(false);
      await world.act('suryani', (ctx) => removeDocument(ctx, application, second));
      expect(await current(application, world.ids.passport)).to.deep.equal([]);
    });
    it('gives as many works as are asked for, not one more, and replaces any of them', async () => {
      const application = await world.draft('suryani');
      const ids = [];
      for (let i = 0; i < 3; i += 1) ids.push(await attach('suryani', application, 'portfolio', await tinyJpeg()));
      expect(await fieldsOf(attach('suryani', application, 'portfolio'))).to.deep.equal({
        file: 'documents.error.full',
      });
      const fourth = await attach('suryani', application, 'portfolio', tinyPdf(), { replaces: ids[1]! });
      expect((await current(application, 'portfolio')).map((d) => d.id)).to.deep.equal([ids[0], ids[2], fourth]);
      expect(await refusal(attach('suryani', application, 'portfolio', tinyPdf(), { replaces: ids[1]! }))).to.equal(
        'conflict',
      );
    });
    it('who sends two files at once for one requirement keeps one of them', async () => {
      const application = await world.draft('suryani');
      const ids = await Promise.all([1, 2, 3].map(() => attach('suryani', application, world.ids.passport)));
      const kept = await current(application, world.ids.passport);
      expect(kept).to.have.length(1);
      expect(ids).to.include(kept[0]!.id);
    });
    it('attaches nothing for somebody of another application, or to what another call asks for', async () => {
      const application = await world.draft('suryani');
      const other = await world.draft('made');
      const participantId = await participantOf(other);
      const attachAs = (requirementId: string, participant: string) =>
        withFile(files, received(tinyPdf()), (prepared) =>
          world.act('suryani', (ctx) =>
            attachDocument(ctx, { applicationId: application, participantId: participant, requirementId, prepared }),
          ),
        );
      expect(await refusal(attachAs(world.ids.passport, participantId))).to.equal('not_found');
      expect(await refusal(attachAs('no-such-requirement', await participantOf(application)))).to.equal('not_found');
    });
    it('cannot change what was sent, and can give early what is due later', async () => {
      const application = await world.given('submitted', 'suryani');
      expect(await editable(application)).to.deep.equal(new Set([world.ids.insurance, 'portfolio']));
      expect(await refusal(attach('suryani', application, world.ids.passport))).to.equal('moved_on');
      await attach('suryani', application, world.ids.insurance);
    });
    it('puts one rejected file right without the form being opened, and may still change their mind', async () => {
      const application = await world.given('in_review', 'suryani');
      const [document] = await current(application, world.ids.passport);
      await reject(document!.id);
      expect(await editable(application)).to.include(world.ids.passport);
      const before = await row('applications', application);
      await attach('suryani', application, world.ids.passport);
      expect(await editable(application), 'not looked at yet').to.include(world.ids.passport);
      const again = await attach('suryani', application, world.ids.passport);
      const after = await row('applications', application);
      expect(after).to.include({ state: 'in_review', version: before['version'] });
      await decide('dewi', { documentId: again, decision: 'accept' });
      expect(await editable(application)).to.not.include(world.ids.passport);
    });
    it('replaces, and does not remove, the last file that was due when sending', async () => {
      const application = await world.given('submitted', 'suryani');
      const [document] = await current(application, world.ids.passport);
      await reject(document!.id);
      const remove = world.act('suryani', (ctx) => removeDocument(ctx, application, document!.id));
      expect(await refusal(remove)).to.equal('moved_on');
      const insurance = await attach('suryani', application, world.ids.insurance);
      await world.act('suryani', (ctx) => removeDocument(ctx, application, insurance));
      expect(await current(application, world.ids.insurance)).to.deep.equal([]);
    });
    it('changes nothing once the application has ended', async () => {
      const application = await world.given('submitted', 'suryani');
      await world.application('suryani', application, 'withdraw', { reason: 'A job.' });
      expect(await editable(application)).to.deep.equal(new Set());
      expect(await refusal(attach('suryani', application, world.ids.insurance))).to.equal('moved_on');
    });
    it('leaves a line on the record for each change after sending, and none in a draft', async () => {
      const application = await world.draft('suryani');
      await attach('suryani', application, world.ids.passport);
      const lines = async (): Promise<string[]> => {
        const rows = (await world.db
          .read('events')
          .where({ subject_id: application })
          .orderBy('number')
          .select('action')) as { action: string }[];
        return rows.map((r) => r.action).filter((action) => action.endsWith('_document'));
      };
      expect(await lines()).to.deep.equal([]);
      await world.application('suryani', application, 'submit');
      const insurance = await attach('suryani', application, world.ids.insurance);
      await world.act('suryani', (ctx) => removeDocument(ctx, application, insurance));
      expect(await lines()).to.deep.equal(['attach_document', 'remove_document']);
    });
  });

  describe('A returned application', () => {
    async function returned(): Promise<string> {
      const application = await world.given('submitted', 'suryani');
      world.clock.advance(1_000);
      await world.application('dewi', application, 'return', {
        items: ['requirement:portfolio'],
        reason: 'We need your works.',
        fix_by: '2026-12-10',
      });
      await world.db.transaction((trx) =>
        trx('return_items').insert({
          id: `${application}0`,
          application_id: application,
          kind: 'requirement',
          key: 'insurance',
          reason: 'Before.',
          asked_at: START,
          settled_at: START,
        }),
      );
      return application;
    }
    const settled = async (application: string): Promise<unknown> => {
      const item = (await world.db
        .read('return_items')
        .where({ application_id: application, key: 'portfolio' })
        .first('settled_at')) as { settled_at: unknown };
      return item.settled_at;
    };

    it('opens what it was returned for, and nothing else', async () => {
      const application = await returned();
      expect(await editable(application)).to.deep.equal(new Set(['portfolio']));
      expect(await refusal(attach('suryani', application, world.ids.insurance))).to.equal('moved_on');
    });
    it('counts the item as settled with the first new file, takes the others too, and opens it again without any', async () => {
      const application = await returned();
      const first = await attach('suryani', application, 'portfolio', await tinyJpeg());
      expect(await settled(application)).to.equal(world.clock.now());
      const second = await attach('suryani', application, 'portfolio', await tinyJpeg());
      await world.act('suryani', (ctx) => removeDocument(ctx, application, first));
      expect(await settled(application)).to.be.a('string');
      await world.act('suryani', (ctx) => removeDocument(ctx, application, second));
      expect(await settled(application)).to.equal(null);
    });
    it('is not settled by a file that nobody can open', async () => {
      const application = await returned();
      await attach('suryani', application, 'portfolio', pdfOf(pages(1, '/OpenAction << /S /Launch >>')));
      expect(await settled(application)).to.equal(null);
    });
  });

  describe('An officer', () => {
    async function passportOf(state: 'draft' | 'submitted'): Promise<{ application: string; document: string }> {
      const application = await world.draft('suryani');
      const document = await attach('suryani', application, world.ids.passport);
      if (state === 'submitted') await world.application('suryani', application, 'submit');
      return { application, document };
    }
    it('accepts a document: on the record, with nothing sent', async () => {
      const { application, document } = await passportOf('submitted');
      const mails = await world.db.read('outbox').count({ n: '*' });
      await decide('dewi', { documentId: document, decision: 'accept', validUntil: '2030-01-01' });
      expect(await row('documents', document)).to.include({
        state: 'accepted',
        decided_by: 'p-dewi',
        valid_until: '2030-01-01',
        version: 2,
      });
      const event = (await world.db
        .read('events')
        .where({ subject_id: application, action: 'accept_document' })
        .first()) as Record<string, unknown>;
      expect(event).to.include({ person_id: 'p-dewi', relation: 'officer', from_state: null, to_state: null });
      expect(JSON.parse(String(event['data']))).to.include({ document, requirement: 'passport' });
      expect(await world.db.read('outbox').count({ n: '*' })).to.deep.equal(mails);
    });
    it('rejects one with a reason and a day: the applicant is written to, without a file name', async () => {
      const { application, document } = await passportOf('submitted');
      await reject(document);
      expect(await row('documents', document)).to.include({
        state: 'rejected',
        reason_code: 'unreadable',
        reason: 'The number is cut off.',
        fix_by: '2026-12-10',
      });
      const event = (await world.db
        .read('events')
        .where({ subject_id: application, action: 'reject_document' })
        .first()) as Record<string, unknown>;
      expect(event['reason']).to.equal('The number is cut off.');
      const mail = (await world.db
        .read('outbox')
        .where({ template: 'document_rejected', subject_id: application })
        .first()) as Record<string, unknown>;
      expect(mail).to.include({
        recipient: 'suryani@contoh.example',
        recipient_name: 'Suryani',
        locale: 'id',
        state: 'waiting',
      });
      expect(JSON.parse(String(mail['data']))).to.deep.equal({ document });
    });
    it('changes their mind, and the applicant is written to again', async () => {
      const { application, document } = await passportOf('submitted');
      await reject(document);
      await decide('andi', { documentId: document, decision: 'accept', version: 2 });
      await reject(document, 3);
      expect(
        await world.db.read('outbox').where({ template: 'document_rejected', subject_id: application }),
      ).to.have.length(2);
    });
    it('says why when rejecting', async () => {
      const { document } = await passportOf('submitted');
      expect(await fieldsOf(decide('dewi', { documentId: document, decision: 'reject' }))).to.deep.equal({
        reason_code: 'documents.error.reasonCode',
      });
      expect(
        await fieldsOf(decide('dewi', { documentId: document, decision: 'reject', reasonCode: 'other', reason: ' ' })),
      ).to.deep.equal({ reason: 'documents.error.reason' });
    });
    it('accepts a passport only if it is valid for long enough', async () => {
      const { document } = await passportOf('submitted');
      await world.db.transaction((trx) =>
        trx('requirements').where({ id: world.ids.passport }).update({ valid_months_beyond: 18 }),
      );
      const accept = (validUntil?: string) => decide('dewi', { documentId: document, decision: 'accept', validUntil });
      expect(await fieldsOf(accept())).to.deep.equal({ valid_until: 'documents.error.validUntil' });
      expect(await fieldsOf(accept('2028-11-29'))).to.deep.equal({ valid_until: 'documents.error.validTooShort' });
      await accept('2028-12-01'); // eighteen months beyond 1 June 2027
      await world.db.transaction((trx) =>
        trx('requirements').where({ id: world.ids.passport }).update({ valid_months_beyond: 0 }),
      );
    });
    it('is told that somebody was quicker', async () => {
      const { application, document } = await passportOf('submitted');
      await reject(document);
      expect(await refusal(decide('andi', { documentId: document, decision: 'accept' }))).to.equal('conflict');
      await attach('suryani', application, world.ids.passport);
      expect(
        await refusal(decide('andi', { documentId: document, decision: 'accept', version: 2 })),
        'replaced meanwhile',
      ).to.equal('conflict');
    });
    it('one of two who decide at once is told so', async () => {
      const { document } = await passportOf('submitted');
      const both = [reject(document), decide('andi', { documentId: document, decision: 'accept' })].map((act) =>
        refusal(act),
      );
      expect((await Promise.all(both)).sort()).to.deep.equal(['conflict', 'nothing']);
    });
    it('decides nothing of a draft, and accepts nothing that nobody could open', async () => {
      const draft = await passportOf('draft');
      expect(await refusal(decide('dewi', { documentId: draft.document, decision: 'accept' }))).to.equal('moved_on');
      await world.application('suryani', draft.application, 'submit');
      await world.db.transaction((trx) => trx('files').update({ state: 'quarantined' }));
      expect(await refusal(decide('dewi', { documentId: draft.document, decision: 'accept' }))).to.equal('moved_on');
    });
    it('finds what waits, the longest waiting first; officers of other cities find nothing', async () => {
      const one = await passportOf('submitted');
      const two = await world.draft('made');
      const second = await attach('made', two, world.ids.passport);
      await world.application('made', two, 'submit');
      await world.draft('tara');
      const queue = await documentQueue(world.db.read, world.actor('dewi'), WHOLE_QUEUE, 50);
      expect(queue.map((d) => d.id)).to.deep.equal([one.document, second]);
      expect(queue[0]).to.deep.include({
        participant: 'Suryani',
        requirementName: { en: 'Passport', id: 'Passport' },
        restricted: true,
      });
      for (const nobody of ['maria', 'jun', 'ratna', 'siti', 'made'] as const)
        expect(await documentQueue(world.db.read, world.actor(nobody), WHOLE_QUEUE, 50), nobody).to.deep.equal([]);
      await world.db.transaction((trx) =>
        trx('recusals').insert({
          id: 'r1',
          application_id: one.application,
          person_id: 'p-dewi',
          kind: 'family',
          recorded_by: 'p-dewi',
          recorded_at: START,
        }),
      );
      expect(
        (await documentQueue(world.db.read, world.actor('dewi'), WHOLE_QUEUE, 50)).map((d) => d.id),
        'recused',
      ).to.deep.equal([second]);
    });
  });

  describe('The checklist', () => {
    it('says for each requirement what is there and how it stands', async () => {
      const application = await world.given('submitted', 'suryani');
      const standing = async (): Promise<string[]> =>
        [...((await checklist(world.db.read, [application], world.clock.now())).get(application) ?? [])].map(
          (i) => `${i.key} ${i.standing}`,
        );
      expect(await standing()).to.deep.equal(['passport pending', 'insurance missing', 'portfolio missing']);
      const works = [
        await attach('suryani', application, 'portfolio'),
        await attach('suryani', application, 'portfolio'),
      ];
      await decide('dewi', { documentId: works[0]!, decision: 'accept' });
      expect((await standing())[2]).to.equal('portfolio pending');
      await reject(works[1]!);
      expect((await standing())[2]).to.equal('portfolio rejected');
    });
    it('asks for the papers of minors of minors only, on the day it is asked', async () => {
      await world.db.transaction((trx) =>
        trx('requirements').where({ id: world.ids.insurance }).update({ condition: 'minor' }),
      );
      const applications = [await world.draft('suryani'), await world.draft('tara')];
      const applies = async (at: string): Promise<boolean[]> => {
        const lists = await checklist(world.db.read, applications, at);
        return applications.map((id) => lists.get(id)!.find((item) => item.key === 'insurance')!.applies);
      };
      expect(await applies(world.clock.now())).to.deep.equal([false, true]);
      expect(await applies('2028-01-19T15:59:59.000Z'), 'a second before her day begins in Palu').to.deep.equal([
        false,
        true,
      ]);
      expect(await applies('2028-01-19T16:00:00.000Z'), 'her eighteenth birthday in Palu').to.deep.equal([
        false,
        false,
      ]);
      await world.db.transaction((trx) =>
        trx('requirements').where({ id: world.ids.insurance }).update({ condition: 'always' }),
      );
    });
    it('takes five queries for one application and for many', async () => {
      const applications = [await world.draft('suryani'), await world.draft('made'), await world.draft('tara')];
      let queries = 0;
      const counting = (): void => void (queries += 1);
      world.db.read.on('query', counting);
      await checklist(world.db.read, applications.slice(0, 1), START);
      expect(queries).to.equal(5);
      await checklist(world.db.read, applications, START);
      expect(queries).to.equal(10);
      world.db.read.removeListener('query', counting);
    });
  });

  it('a recorded file belongs to whose account sent it', async () => {
    const prepared = await prepareFile(files, received(tinyPdf()));
    const id = await world.act('made', (ctx) => recordFile(ctx, prepared));
    expect(await row('files', id)).to.include({ account_id: 'a-made', state: 'clean' });
  });
});
