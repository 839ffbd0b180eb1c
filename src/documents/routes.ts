import { Readable } from 'node:stream';
import { z } from 'zod';
import { AppError, found } from '../errors.ts';
import { servedFileName } from '../web/file-name.ts';
import { required } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { openableDocument, type OpenableDocument } from './openable.reads.ts';
import { closedPage, neutralName, reasonPage } from './documents.view.ts';
import { blindCopy, openingFor, recordOpening, type Opening } from './open.ts';
import type { Storage } from './storage.ts';
import type { Files } from './store-file.ts';
import { wholeFile } from './whole.ts';

const Params = z.strictObject({ id: z.string().max(40), document: z.string().max(40) });
const Nothing = z.strictObject({});
const Reason = z.strictObject({ reason: required(500) });

type AnyVisit = Pick<
  Visit<z.infer<typeof Params>, unknown, unknown>,
  'db' | 'params' | 'held' | 't' | 'locale' | 'actor'
>;

async function asked(visit: AnyVisit): Promise<{ document: OpenableDocument; opening: Opening }> {
  const document = found(await openableDocument(visit.db, visit.params.id, visit.params.document));
  return { document, opening: found(openingFor(visit.held, document)) };
}

function closed(
  visit: AnyVisit,
  document: OpenableDocument,
  { as }: Opening,
  why: 'unsafe' | 'checking' | 'unprepared',
): Reply {
  return show('documents/closed', closedPage(document, as, why, visit.t), { status: 409 });
}

/** A file that nobody may open yet, or ever: the page that says so, before a reason is asked for. */
function notClean(visit: AnyVisit, document: OpenableDocument, opening: Opening): Reply | null {
  if (document.fileState === 'clean') return null;
  return closed(visit, document, opening, document.fileState === 'pending' ? 'checking' : 'unsafe');
}

async function handOut(
  visit: AnyVisit,
  storage: Storage,
  document: OpenableDocument,
  opening: Opening,
): Promise<Reply> {
  const { mediaType: type, bytes } = document;
  if (!opening.blind) {
    // Up to the last byte, and not one look further: the stream ends as soon as the reader has everything.
    const stream = await storage.read(document.storageKey, { start: 0, end: bytes - 1 });
    return { kind: 'file', name: servedFileName(document.originalName, type), type, bytes, stream, inline: false };
  }
  const copy = await blindCopy(storage, document);
  if (copy === null) return closed(visit, document, opening, 'unprepared');
  const name = servedFileName(neutralName(document), type);
  return { kind: 'file', name, type, bytes: copy.length, stream: Readable.from([copy]), inline: false };
}

async function thumbnail(visit: AnyVisit, storage: Storage): Promise<Reply> {
  const { document, opening } = await asked(visit);
  // A small picture of a passport is one too: others open the file itself, and say why.
  if (document.thumbnailKey === null || document.fileState !== 'clean' || opening.mustSayWhy)
    throw new AppError({ kind: 'not_found' });
  const picture = await wholeFile(storage, document.thumbnailKey);
  const name = `${neutralName(document)}.webp`;
  return {
    kind: 'file',
    name,
    type: 'image/webp',
    bytes: picture.length,
    stream: Readable.from([picture]),
    inline: true,
  };
}

/** Opening of documents: as attachments only, blind where the call is, and with a reason where they are restricted. */
export function documentRoutes(files: Pick<Files, 'storage'>): readonly Route[] {
  const { storage } = files;
  const path = '/applications/:id/documents/:document';
  const shared = { permission: 'document:read', on: ['application', 'id'], params: Params, query: Nothing } as const;
  return [
    defineRoute({
      ...shared,
      method: 'get',
      path,
      body: Nothing,
      handle: async (visit) => {
        const { document, opening } = await asked(visit);
        const page = notClean(visit, document, opening);
        if (page !== null) return page;
        if (opening.mustSayWhy) return show('documents/reason', reasonPage(document, opening.as, '', undefined, visit));
        return handOut(visit, storage, document, opening);
      },
    }),
    defineRoute({
      ...shared,
      method: 'post',
      path,
      body: Reason,
      handle: async (visit) => {
        const { document, opening } = await asked(visit);
        const page = notClean(visit, document, opening);
        if (page !== null) return page;
        if (opening.mustSayWhy) await visit.transact((ctx) => recordOpening(ctx, document, opening, visit.body.reason));
        return handOut(visit, storage, document, opening);
      },
      invalid: async (visit, errors) => {
        const { document, opening } = await asked(visit);
        const typed = typeof visit.body['reason'] === 'string' ? visit.body['reason'] : '';
        const error = typed.trim() === '' ? visit.t('documents.error.openReason') : errors['reason'];
        return show('documents/reason', reasonPage(document, opening.as, typed, error, visit));
      },
    }),
    defineRoute({
      ...shared,
      method: 'get',
      path: `${path}/thumbnail`,
      body: Nothing,
      handle: (visit) => thumbnail(visit, storage),
    }),
  ];
}
