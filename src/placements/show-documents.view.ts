import type { Reader } from '../calls/when.ts';
import type { ChecklistItem } from '../documents/documents.reads.ts';
import { pick } from '../i18n/index.ts';
import type { GroupFile } from '../members/members.reads.ts';
import type { Kind, Tag } from '../web/inline.ts';
import type { Link } from '../web/partials.ts';
import type { PlacementRow } from './placements.reads.ts';

/** The files of one requirement, and how they stand. */
export interface GivenDocument {
  readonly title: string;
  readonly tag: Tag;
  readonly files: readonly Link[];
}

interface Given {
  readonly row: PlacementRow;
  readonly checklist: readonly ChecklistItem[];
  readonly group: GroupFile;
}

const STANDING: Readonly<Record<string, Kind>> = { accepted: 'ok', rejected: 'err', expired: 'err', missing: 'mute' };

/** The files that were given, each under what was asked for; of a group with the name of whose it is. */
export function documentsOf({ row, checklist, group }: Given, { t, locale }: Reader): GivenDocument[] {
  const names = new Map(group.members.map(({ participantId, name }) => [participantId, name]));
  return checklist
    .filter((item) => item.applies && item.documents.length > 0)
    .map((item) => ({
      title: [pick(item.name, locale), ...(names.has(item.participantId) ? [names.get(item.participantId)] : [])].join(
        ', ',
      ),
      tag: { kind: STANDING[item.standing] ?? 'info', text: t(`documents.state.${item.standing as 'pending'}`) },
      files: item.documents
        .filter((document) => document.fileState === 'clean')
        .map((document) => ({
          text: document.originalName,
          href: `/applications/${row.applicationId}/documents/${document.id}`,
        })),
    }));
}
