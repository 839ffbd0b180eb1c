import { createHash } from 'node:crypto';
import { indexApplication } from '../db/search.ts';
import type { Ctx, Effect } from '../engine/context.ts';
import { AppError } from '../errors.ts';
import { blindCopy } from './blind.ts';
import { PLACES } from './editable.ts';
import { askedAnswers } from './judge.ts';
import { searchTexts } from './search-texts.ts';
import {
  readSent,
  requirementKeys,
  storeBlindCopy,
  storeRank,
  storeReturnItems,
  storeSnapshot,
  type Sent,
} from './snapshot.repository.ts';

async function sentIn(trx: Ctx['trx'], applicationId: string): Promise<Sent> {
  const sent = await readSent(trx, applicationId);
  return { ...sent, answers: askedAnswers(sent.form, sent.answers) };
}

function bodyOf(sent: Sent, number: number, at: string): string {
  const { reference, callId, formId, participants, answers, places, documents, referees } = sent;
  const group = participants.length > 1;
  const files = documents.map(({ id, requirement, sha256, bytes, participant }) => ({
    ...{ id, requirement, sha256, bytes },
    ...(group ? { participant } : {}),
  }));
  return JSON.stringify({
    reference,
    call: callId,
    form: formId,
    number,
    at,
    participants,
    answers,
    places,
    documents: files,
    referees,
  });
}

/** Keeps what was sent, word for word, with a hash that the receipt shows; late is what came after the closing. */
export const takeSnapshot: Effect = async (ctx, c) => {
  const sent = await sentIn(ctx.trx, c.applicationId);
  const number = sent.snapshotNumber + 1;
  const body = bodyOf(sent, number, ctx.at);
  await storeSnapshot(ctx.trx, {
    id: ctx.id(),
    applicationId: c.applicationId,
    number,
    body,
    hash: createHash('sha256').update(body).digest('hex'),
    at: ctx.at,
    late: sent.submittedAt === null ? ctx.at >= sent.closesAt : false,
    judged: c.state === 'draft',
  });
  const names = sent.participants
    .flatMap((p) => [p['name'], p['name_own_script']])
    .filter((name) => typeof name === 'string');
  await indexApplication(
    ctx.trx,
    ctx.dialect,
    c.applicationId,
    searchTexts(sent.form, sent.answers, [sent.reference, ...names]),
  );
};

/** Makes the only copy that reviewers of a blind call can reach. */
export const makeBlindCopy: Effect = async (ctx, c) => {
  const sent = await sentIn(ctx.trx, c.applicationId);
  const documents = sent.documents.filter((d) => !d.identifying).map(({ id, requirement }) => ({ id, requirement }));
  const body = JSON.stringify({ answers: blindCopy(sent.form, sent.answers), documents });
  await storeBlindCopy(ctx.trx, c.applicationId, sent.snapshotNumber, body);
};

/** Unlocks only what an officer named. Throws `refused` where something is named that the application does not have. */
export const unlockItems: Effect = async (ctx, c, input) => {
  const sent = await sentIn(ctx.trx, c.applicationId);
  const known = new Set([
    ...sent.form.sections.map(({ key }) => `section:${key}`),
    `section:${PLACES}`,
    ...(await requirementKeys(ctx.trx, sent.callId)).map((key) => `requirement:${key}`),
  ]);
  const named = [...new Set(input.items)];
  // What is not there could never be changed, and the application could never be sent again.
  if (!named.every((item) => known.has(item))) throw new AppError({ kind: 'refused', why: 'asks_items' });
  const items = named.map((item) => {
    const [kind, key = ''] = item.split(':');
    return { id: ctx.id(), kind: kind === 'section' ? ('section' as const) : ('requirement' as const), key };
  });
  await storeReturnItems(ctx.trx, c.applicationId, items, input.reason ?? '', ctx.at);
};

/** Keeps the committee's order. */
export const keepRank: Effect = async (ctx, c, input) => {
  if (input.rank !== undefined) await storeRank(ctx.trx, c.applicationId, input.rank);
};
