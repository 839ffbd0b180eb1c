import type { Whole } from '../applications/around.ts';
import { placesPage, type Choices } from '../applications/places.view.ts';
import type { Reader } from '../calls/when.ts';
import type { RequirementBlock } from '../uploads/block.view.ts';
import { uploadPage, type Uploads, type UploadState } from '../uploads/uploads.view.ts';
import type { Control } from '../web/controls.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';

declare module '../web/views.ts' {
  interface Views {
    'screening/paper-documents': PaperDocumentsPage;
    'screening/paper-places': PaperPlacesPage;
  }
}

/** The files that came with a paper form, added by the office. */
export interface PaperDocumentsPage extends Page {
  readonly back: Link;
  readonly eyebrow: string;
  readonly errors: Partials['error-summary'] | null;
  readonly blocks: readonly RequirementBlock[];
}

/** The places that a paper form names, in its order. */
export interface PaperPlacesPage extends Page {
  readonly back: Link;
  readonly eyebrow: string;
  readonly errors: Partials['error-summary'] | null;
  readonly action: string;
  readonly controls: readonly Control[];
}

/** The address of what is typed in for an application. */
export function paperHref(applicationId: string, part: 'documents' | 'places' | 'returned' | 'members'): string {
  return `/office/applications/${applicationId}/paper/${part}`;
}

function backTo(applicationId: string, reference: string, { t }: Reader): Link {
  return { text: t('screening.assign.back', { reference }), href: `/office/applications/${applicationId}` };
}

/** The applicant's own blocks, with the office's addresses. */
function blocksOf(uploads: Uploads, state: UploadState, reader: Reader): RequirementBlock[] {
  const base = `/applications/${uploads.own.application.id}`;
  const office = `/office${base}/paper`;
  const moved = (href: string): string => href.replace(`${base}/uploads/`, `${office}/documents/`).replace(`${base}/documents`, `${office}/documents`); // prettier-ignore
  return uploadPage(uploads, state, reader)
    .groups.flatMap(({ blocks }) => blocks)
    .map((block) => ({
      ...block,
      earlier: null, // a paper form comes with its own papers
      pages: block.pages === null ? null : { ...block.pages, href: block.pages.href.replace(base, office) },
      upload: block.upload === null ? null : { ...block.upload, action: moved(block.upload.action) },
      files: block.files.map((file) => ({
        ...file,
        replace: file.replace === null ? null : { ...file.replace, href: moved(file.replace.href) },
        // The last part of the applicant's address is the verb: here it would read as a participant.
        remove:
          file.remove === null
            ? null
            : file.remove.replace(`${base}/documents/`, `${office}/remove/`).replace(/\/remove$/, ''),
      })),
    }));
}

/** The page of the files. */
export function paperDocumentsPage(uploads: Uploads, state: UploadState, reader: Reader): PaperDocumentsPage {
  const { id, reference } = uploads.own.application;
  return {
    title: reader.t('screening.paper.documents'),
    back: backTo(id, reference, reader),
    eyebrow: reference,
    errors: state.error === null ? null : { errors: [{ text: state.error.text, href: `#${state.error.field}` }] },
    blocks: blocksOf(uploads, state, reader),
  };
}

/** The page of the places. */
export function paperPlacesPage(
  whole: Whole,
  choices: Choices | null,
  error: string | null,
  reader: Reader,
): PaperPlacesPage {
  const { id, reference } = whole.application;
  const model = placesPage(whole, choices, error, true, reader);
  return {
    title: reader.t('screening.paper.places'),
    back: backTo(id, reference, reader),
    eyebrow: reference,
    errors: model.errors,
    action: paperHref(id, 'places'),
    controls: model.places.map((place) => ({ ...place.control, label: `${place.organisation}, ${place.city}` })),
  };
}
