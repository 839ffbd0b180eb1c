/** Files of multipart forms: counted and hashed as they come, in a temporary folder on the disk that will keep them. */
import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import multer from 'multer';
import { systemEntropy, type Entropy } from '../deps.ts';
import { AppError } from '../errors.ts';
import { cleanFileName } from './file-name.ts';
import type { ReceivedFile } from './route.ts';

/** What a route's multipart form may hold. */
export interface UploadSpec {
  readonly field: string;
  readonly files: number;
  readonly bytes: number;
}

const FIELDS = 40;
const FIELD_BYTES = 20_000;
const DISK_FULL = new Set(['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE']);

function limitsOf(spec: UploadSpec): NonNullable<multer.Options['limits']> {
  return {
    fileSize: spec.bytes,
    files: spec.files,
    fields: FIELDS,
    parts: FIELDS + spec.files,
    fieldSize: FIELD_BYTES,
    fieldNameSize: 100,
    fieldNestingDepth: 0, // scalars only
    fieldArrayIndexLimit: 0,
    headerPairs: 20,
  };
}

/** Writes a stream to a new file; on any failure there is neither file nor open descriptor. */
async function write(stream: Readable, file: string): Promise<{ bytes: number; sha256: string }> {
  const handle = await open(file, 'wx', 0o600);
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        hash.update(chunk);
        bytes += chunk.length;
        await handle.writeFile(chunk);
      }
    } finally {
      await handle.close();
    }
    return { bytes, sha256: hash.digest('hex') };
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

// Multer goes on at the first error of a stream, while what was written of it is still being removed.
const atWork = new WeakMap<Request, Promise<unknown>[]>();

function noteWork(req: Request, work: Promise<unknown>): void {
  atWork.set(req, [...(atWork.get(req) ?? []), work]);
}

/** Waits for everything that is being written or removed for this request. */
async function workDone(req: Request): Promise<void> {
  for (let seen = -1; ;) {
    const work = atWork.get(req) ?? [];
    if (work.length === seen) return;
    seen = work.length;
    await Promise.allSettled(work);
  }
}

function engine(folder: string, entropy: Entropy): multer.StorageEngine {
  return {
    _handleFile(req, file, done) {
      const target = path.join(folder, entropy.bytes(16).toString('hex'));
      const written = write(file.stream, target);
      noteWork(req, written);
      // Not set on `file` before the end: until then the file is removed here, never by Multer as well.
      written.then(
        (size) => done(null, { path: target, originalname: cleanFileName(file.originalname), ...size }),
        (error: unknown) => done(error),
      );
    },
    _removeFile(req, file, done) {
      const removed = rm(file.path, { force: true });
      noteWork(req, removed);
      removed.then(
        () => done(null),
        (error: unknown) => done(error as Error),
      );
    },
  };
}

function told(error: unknown, spec: UploadSpec): unknown {
  if (error instanceof AppError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (DISK_FULL.has(code)) return new AppError({ kind: 'unavailable', retryAfterSeconds: 60 });
  if (code === 'LIMIT_FILE_SIZE') return new AppError({ kind: 'too_large' });
  const invalid = (key: string): AppError => new AppError({ kind: 'invalid', fields: { [spec.field]: key } });
  if (code === 'LIMIT_FILE_COUNT' || code === 'LIMIT_UNEXPECTED_FILE') return invalid('documents.error.tooMany');
  // What the disk says is a defect of ours; all the rest is a body that is not a form, or one that broke off.
  return /^E[A-Z]+$/.test(code) && code !== 'ECONNRESET' ? error : invalid('documents.error.malformed');
}

/**
 * Middleware that takes the files of one multipart form into `folder`; every limit of `spec` is kept, and a body that
 * breaks off or breaks a limit leaves nothing. Read the files with `receivedFiles`, and `discard` what is not used.
 */
export function receiveFiles(spec: UploadSpec, folder: string, entropy: Entropy = systemEntropy): RequestHandler {
  const receive = multer({
    storage: engine(folder, entropy),
    limits: limitsOf(spec),
    defParamCharset: 'utf8',
  }).array(spec.field, spec.files);
  const most = spec.files * spec.bytes + FIELDS * FIELD_BYTES;
  return (req: Request, res: Response, next: NextFunction): void => {
    // A little too much is read to its end, so that the browser shows the answer; far too much is cut off.
    if (Number(req.headers['content-length'] ?? 0) > 4 * most) {
      res.set('Connection', 'close');
      next(new AppError({ kind: 'too_large' }));
      return;
    }
    receive(req, res, (error: unknown) => {
      void workDone(req).then(() => {
        if (error === undefined || error === null) next();
        else next(told(error, spec));
      });
    });
  };
}

/** The files that `receiveFiles` took from this request. */
export function receivedFiles(req: Request): readonly ReceivedFile[] {
  if (!Array.isArray(req.files)) return [];
  const files = req.files as unknown as Partial<Omit<ReceivedFile, 'originalName'> & { originalname: string }>[];
  return files.flatMap(({ path: at, originalname, bytes, sha256 }) => {
    // What broke off while it came has a place in the list, and no file.
    const whole = at !== undefined && originalname !== undefined && bytes !== undefined && sha256 !== undefined;
    return whole ? [{ path: at, originalName: originalname, bytes, sha256 }] : [];
  });
}

/** Removes received files from the temporary folder; those that were stored meanwhile are no longer there. */
export async function discard(files: readonly Pick<ReceivedFile, 'path'>[]): Promise<void> {
  await Promise.all(files.map((file) => rm(file.path, { force: true })));
}
