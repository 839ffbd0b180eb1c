import { withFile, type Files } from '../documents/store-file.ts';
import { AppError } from '../errors.ts';
import { MOST_BYTES } from '../uploads/kinds.ts';
import { asJson, fileError } from '../uploads/receive.ts';
import { none } from '../web/input.ts';
import { defineRoute, type Reply, type Route, type Visit } from '../web/route.ts';
import { attachIdentity } from './identity.ts';
import { IDENTITY_FIELD } from './identity.view.ts';
import { FRESH, guardianReply, holder } from './link.routes.ts';

type At = Visit<unknown, unknown, unknown>;

/** The same answer for the page and for the script that shows the progress. */
function told(visit: At, text: string, status: number): Reply | Promise<Reply> {
  if (visit.wantsJson) return { kind: 'json', status, body: { message: text } };
  return guardianReply(visit, { ...FRESH, errors: { [IDENTITY_FIELD]: text } }, status);
}

async function handIn(visit: At, files: Files): Promise<Reply> {
  const { subject } = holder(visit);
  const [received] = visit.files;
  if (received === undefined) return told(visit, visit.t('documents.error.choose'), 422);
  try {
    const reply = await withFile(files, received, (prepared) =>
      visit.commit((ctx) => attachIdentity(ctx, subject, prepared), '/guardian#identity'),
    );
    visit.session.flash({ kind: 'ok', text: visit.t('consents.identity.sent') });
    return asJson(visit, reply);
  } catch (error) {
    const status = error instanceof AppError && error.detail.kind !== 'invalid' ? 409 : 422;
    return told(visit, fileError(visit, error), status);
  }
}

/** A guardian hands in a copy of their identity document behind their link. Nobody opens one here. */
export function guardianIdentityRoutes(files: Files): readonly Route[] {
  return [
    defineRoute({
      permission: 'consent:write',
      noReferrer: true,
      method: 'post',
      path: '/guardian/identity',
      params: none,
      query: none,
      body: none,
      upload: { field: 'file', files: 1, bytes: MOST_BYTES },
      handle: (visit) => handIn(visit, files),
    }),
  ];
}
