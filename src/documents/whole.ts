import type { Storage } from './storage.ts';

/** A stored file in memory: for what is small, or is made anew. */
export async function wholeFile(storage: Pick<Storage, 'read'>, key: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await storage.read(key)) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
