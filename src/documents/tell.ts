import type { Ctx } from '../engine/context.ts';
import { enqueue } from '../engine/outbox.ts';
import type { Correspondent } from './documents.repository.ts';

/** What has to be told of a document. */
interface News {
  readonly template: 'document_rejected' | 'document_requested' | 'document_expired';
  readonly applicationId: string;
  readonly once: string;
  readonly data: Readonly<Record<string, string>>;
}

/** Writes to whoever hands the document in: the applicant behind their sign-in, a member of a group by their own link. */
export async function tellOf(ctx: Ctx, to: Correspondent, news: News): Promise<void> {
  const { template, applicationId, once, data } = news;
  const common = { recipient: to.email, recipientName: to.name, locale: to.locale, once } as const;
  if (to.member === null)
    return enqueue(ctx, { ...common, template, subject: 'application', subjectId: applicationId, data });
  await enqueue(ctx, {
    ...common,
    template: template === 'document_rejected' ? 'member_document_rejected' : 'member_document_wanted',
    subject: 'member',
    subjectId: to.member,
    data: { ...data, application: applicationId },
  });
}
