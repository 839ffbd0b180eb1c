import { Readable } from 'node:stream';
import { z } from 'zod';
import type { Own } from '../applications/own.ts';
import { readsOfFiles, type FileRead } from '../documents/files.reads.ts';
import { openableDocument, type OpenableDocument } from '../documents/openable.reads.ts';
import type { Files } from '../documents/store-file.ts';
import { AppError, found } from '../errors.ts';
import { accessPage } from '../uploads/access.view.ts';
import type { RequirementBlock } from '../uploads/block.view.ts';
import {
  changePages,
  pagePhoto,
  receivePages,
  sendPages,
  showPages,
  type PagesCounter,
} from '../uploads/handle-pages.ts';
import { MOST_BYTES, MOST_FILES } from '../uploads/kinds.ts';
import { loadUploads } from '../uploads/load.ts';
import { PageOf, PagesChange, PagesOf, PagesQuery } from '../uploads/pages.form.ts';
import { requirementId } from '../uploads/places.ts';
import { demandTheirs, receiveFiles, takeFileAway } from '../uploads/receive.ts';
import { uploadPage, type UploadPage, type UploadState } from '../uploads/uploads.view.ts';
import { cleanFileName, servedFileName } from '../web/file-name.ts';
import { id, none } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { holder } from './load.ts';
import { memberById, openingsOfMember } from './members.reads.ts';

type At<P = unknown, Q = unknown, B = unknown> = Visit<P, Q, B>;
type Any = Pick<At, 'actor' | 'db' | 'at' | 't' | 'locale' | 'zone'>;

const FRAME = { audience: 'link', scripts: ['js/upload.js'] } as const;

/** The participant whom the holder of the link is, once they have confirmed: before, there is nothing to hand in. */
async function participantOf(visit: Any): Promise<string> {
  const member = found(await memberById(visit.db, holder(visit).subject));
  if (member.state !== 'confirmed' || member.participantId === null) throw new AppError({ kind: 'not_found' });
  return member.participantId;
}

const load = async (visit: Any) =>
  loadUploads(visit, holder(visit).application, { participant: await participantOf(visit) });

/** The applicant's own page of documents, with a member's addresses. */
function ownPage(page: UploadPage, applicationId: string, lead: string, { t }: Any): UploadPage {
  const base = `/applications/${applicationId}`;
  const moved = (href: string): string => href.replace(base, '/member');
  const blockOf = (block: RequirementBlock): RequirementBlock => ({
    ...block,
    pages: block.pages === null ? null : { ...block.pages, href: moved(block.pages.href) },
    upload: block.upload === null ? null : { ...block.upload, action: moved(block.upload.action) },
    files: block.files.map((file) => ({
      ...file,
      thumbnail: file.thumbnail === null ? null : { ...file.thumbnail, src: moved(file.thumbnail.src) },
      open: file.open === null ? null : moved(file.open),
      replace: file.replace === null ? null : { ...file.replace, href: moved(file.replace.href) },
      remove: file.remove === null ? null : moved(file.remove),
    })),
  });
  return {
    ...page,
    title: t('members.link.documents'),
    crumbs: { links: [{ text: t('members.link.title'), href: '/member' }] },
    lead: t('members.link.documentsLead', { lead }),
    groups: page.groups.map((group) => ({ ...group, blocks: group.blocks.map(blockOf) })),
    access: { ...page.access, href: '/member/access' },
    back: { text: t('members.link.back'), href: '/member' },
  };
}

async function page(visit: Any, state: UploadState, status = 200): Promise<Reply> {
  const uploads = await load(visit);
  const { application } = uploads.own;
  const model = ownPage(uploadPage(uploads, state, visit), application.id, application.personName, visit);
  return show('uploads/documents', model, { ...FRAME, status, error: state.error !== null });
}

function counterOf(visit: Any): PagesCounter {
  return {
    base: '/member',
    load: () => load(visit),
    page: (state, status) => page(visit, state, status),
    at: (requirement, participant) => `/member/documents#${requirementId(requirement, participant)}`,
    showPages: (model, status, error) => show('uploads/pages', model, { ...FRAME, status, error }),
    fileName: cleanFileName,
  };
}

/** The visit as the counters of uploads read it: the application is the link's, and the participant the holder. */
async function at<P extends { participant: string }, Q, B>(visit: At<P, Q, B>): Promise<At<P & { id: string }, Q, B>> {
  if (visit.params.participant !== (await participantOf(visit))) throw new AppError({ kind: 'not_found' });
  return { ...visit, params: { ...visit.params, id: holder(visit).application } };
}

async function ownDocument(visit: At<{ document: string }>): Promise<OpenableDocument> {
  const document = found(await openableDocument(visit.db, holder(visit).application, visit.params.document));
  const theirs = document.participantId === (await participantOf(visit)) && document.fileState === 'clean';
  if (!theirs) throw new AppError({ kind: 'not_found' });
  return document;
}

async function open(visit: At<{ document: string }>, { storage }: Files): Promise<Reply> {
  const { originalName, mediaType: type, bytes, storageKey } = await ownDocument(visit);
  const stream = await storage.read(storageKey, { start: 0, end: bytes - 1 });
  return { kind: 'file', name: servedFileName(originalName, type), type, bytes, stream, inline: false };
}

async function thumbnail(visit: At<{ document: string }>, { storage }: Files): Promise<Reply> {
  const { thumbnailKey } = await ownDocument(visit);
  const chunks: Buffer[] = [];
  for await (const chunk of await storage.read(found(thumbnailKey))) chunks.push(chunk as Buffer);
  const picture = Buffer.concat(chunks);
  return { kind: 'file', name: 'document.webp', type: 'image/webp', bytes: picture.length, stream: Readable.from([picture]), inline: true };
} // prettier-ignore

/** Openings of their answers and identity number, called as the form calls them. */
async function openings(visit: At, own: Own): Promise<readonly FileRead[]> {
  const { subject, application } = holder(visit);
  const name = { id: visit.t('members.link.identity'), en: visit.t('members.link.identity') };
  return (await openingsOfMember(visit.db, application, subject)).map(({ part, ...one }) => ({
    ...one,
    requirementName: own.form.sections.find(({ key }) => key === part)?.title ?? name,
    originalName: visit.t('members.link.answersRead'),
  }));
}

async function access(visit: At): Promise<Reply> {
  const participant = await participantOf(visit);
  const { own } = await load(visit);
  const files = (await readsOfFiles(visit.db, own.application.id)).filter((one) => one.participantId === participant);
  const reads = [...files, ...(await openings(visit, own))].sort((a, b) => (a.at < b.at ? 1 : -1));
  const model = accessPage(own, reads, visit);
  const back = { ...model.back, href: '/member/documents' };
  return show('uploads/access', { ...model, crumbs: { links: [back] }, back }, FRAME);
}

const common = { permission: 'member:own', noReferrer: true } as const;
const Of = PagesOf.omit({ id: true });
const Document = z.strictObject({ document: id() });

function pageRoutes(files: Files): Route[] {
  const path = '/member/pages/:requirement/:participant';
  const shared = { ...common, params: Of, query: PagesQuery } as const;
  const post = { ...shared, method: 'post' } as const;
  return [
    defineRoute({ ...shared, method: 'get', path, body: none, handle: async (visit) => showPages(await at(visit), counterOf(visit)) }),
    defineRoute({
      ...post,
      path,
      body: none,
      upload: { field: 'file', files: MOST_FILES, bytes: MOST_BYTES },
      handle: async (visit) => receivePages(await at(visit), files, counterOf(visit)),
    }),
    defineRoute({ ...post, path: `${path}/change`, body: PagesChange, handle: async (visit) => changePages(await at(visit), counterOf(visit)) }),
    defineRoute({ ...post, path: `${path}/finish`, body: none, handle: async (visit) => sendPages(await at(visit), files, counterOf(visit)) }),
    defineRoute({
      ...common,
      params: PageOf.omit({ id: true }),
      query: none,
      method: 'get',
      path: `${path}/:page/picture`,
      body: none,
      handle: async (visit) => pagePhoto(await at(visit), files),
    }),
  ];
} // prettier-ignore

/** A member's own documents behind their link: hand in, open, replace, take away, and who opened which. */
export function memberDocumentRoutes(files: Files): readonly Route[] {
  const plain = { ...common, params: none, query: none } as const;
  const get = { ...common, method: 'get', body: none } as const;
  return [
    defineRoute({
      ...get,
      path: '/member/documents',
      params: none,
      query: z.strictObject({ replace: id().optional().catch(undefined) }),
      handle: (visit) => page(visit, { replace: visit.query.replace ?? null, error: null }),
    }),
    defineRoute({
      ...common,
      method: 'post',
      path: '/member/uploads/:requirement/:participant',
      params: Of,
      query: z.strictObject({ replaces: id().optional() }),
      body: none,
      upload: { field: 'file', files: MOST_FILES, bytes: MOST_BYTES },
      handle: async (visit) => receiveFiles(await at(visit), files, counterOf(visit)),
    }),
    defineRoute({ ...get, path: '/member/documents/:document', params: Document, query: none, handle: (visit) => open(visit, files) }),
    defineRoute({ ...get, path: '/member/documents/:document/thumbnail', params: Document, query: none, handle: (visit) => thumbnail(visit, files) }),
    defineRoute({
      ...common,
      method: 'post',
      path: '/member/documents/:document/remove',
      params: Document,
      query: none,
      body: none,
      handle: async (visit) => {
        const counter = counterOf(visit);
        await demandTheirs(counter, visit.params.document);
        const params = { ...visit.params, id: holder(visit).application };
        return takeFileAway({ ...visit, params }, '/member/documents', counter);
      },
    }),
    defineRoute({ ...plain, method: 'get', path: '/member/access', body: none, handle: access }),
    ...pageRoutes(files),
  ];
} // prettier-ignore
