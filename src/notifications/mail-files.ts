import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import type { LetterMail } from './letter.view.ts';
import type { OutgoingMail } from './transport.ts';

/** A mail as it was kept: what the mailbox page shows. */
export interface KeptMail {
  readonly id: string;
  readonly at: string;
  readonly from: string;
  readonly toName: string;
  readonly toAddress: string;
  readonly subject: string;
  readonly text: string;
  readonly letter: LetterMail;
}

const NAME = /^[0-9a-z]{1,40}$/;

/** Whole or not at all: written aside, synced, renamed, and the folder synced, so that a power cut loses nothing. */
async function writeWhole(folder: string, name: string, body: Buffer | string): Promise<void> {
  const aside = path.join(folder, `.${name}.part`);
  const file = await open(aside, 'w');
  try {
    await file.writeFile(body);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(aside, path.join(folder, name));
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** Keeps a mail under the id of its outbox row: sent a second time, it replaces itself. */
export async function keepMail(folder: string, mail: OutgoingMail, message: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  const kept: KeptMail = {
    id: mail.id,
    at: mail.at,
    from: mail.from.name,
    toName: mail.to.name,
    toAddress: mail.to.address,
    subject: mail.subject,
    text: mail.text,
    letter: mail.letter,
  };
  await writeWhole(folder, `${mail.id}.eml`, message);
  await writeWhole(folder, `${mail.id}.json`, JSON.stringify(kept));
}

/** The ids of kept mails, newest first. */
export async function keptIds(folder: string): Promise<readonly string[]> {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => /^[0-9a-z]+\.json$/.test(name))
      .map((name) => name.slice(0, -'.json'.length))
      .sort((a, b) => (a < b ? 1 : -1));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** A kept mail, or undefined; an id that is not one of ours is never looked for. */
export async function readKept(folder: string, id: string): Promise<KeptMail | undefined> {
  if (!NAME.test(id)) return undefined;
  try {
    return JSON.parse(await readFile(path.join(folder, `${id}.json`), 'utf8')) as KeptMail;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
