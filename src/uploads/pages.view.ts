import { crumbs } from '../applications/frame.view.ts';
import type { Reader } from '../calls/when.ts';
import type { ChecklistItem } from '../documents/documents.reads.ts';
import { MOST_PAGES } from '../documents/photo-pages.ts';
import type { PhotoPage } from '../documents/photo-pages.reads.ts';
import { pick } from '../i18n/index.ts';
import type { UploadForm } from '../web/controls.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { LIMIT_MB } from './kinds.ts';
import { pagesHref } from './places.ts';
import type { Counter } from './receive.ts';
import type { Uploads } from './uploads.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'uploads/pages': PagesPage;
  }
}

interface Step {
  readonly value: string;
  readonly text: string;
  readonly icon: 'up' | 'down' | 'turn' | 'cross';
}

/** A photograph that is to become a page, with what can be done with it. */
export interface PhotoCard {
  readonly title: string;
  readonly name: string;
  readonly src: string;
  readonly alt: string;
  readonly steps: readonly Step[];
}

/** The page on which photographs are put in order. */
export interface PagesPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly lead: string;
  readonly errors: Partials['error-summary'] | null;
  readonly change: string;
  readonly photos: readonly PhotoCard[];
  readonly add: UploadForm | null;
  readonly finish: { readonly action: string; readonly text: string } | null;
  readonly back: Link;
}

/** What the page is made from. */
export interface PagesParts {
  readonly uploads: Uploads;
  readonly item: ChecklistItem;
  readonly photos: readonly PhotoPage[];
  readonly counter: Pick<Counter, 'base' | 'at'>;
  readonly replaces: string | undefined;
  readonly error: string | null;
}

function stepsOf(photo: PhotoPage, index: number, count: number, { t }: Reader): Step[] {
  return [
    ...(index > 0 ? [{ value: `up:${photo.id}`, text: t('uploads.pagesPage.up'), icon: 'up' as const }] : []),
    ...(index < count - 1
      ? [{ value: `down:${photo.id}`, text: t('uploads.pagesPage.down'), icon: 'down' as const }]
      : []),
    { value: `turn:${photo.id}`, text: t('uploads.pagesPage.turn'), icon: 'turn' },
    { value: `remove:${photo.id}`, text: t('uploads.remove'), icon: 'cross' },
  ];
}

/** The photographs in their order, the form that adds more, and the button that makes one PDF of them. */
export function pagesPage(parts: PagesParts, reader: Reader): PagesPage {
  const { uploads, item, photos, counter, replaces, error } = parts;
  const { t, locale } = reader;
  const { application } = uploads.own;
  const path = pagesHref(counter.base, item.requirementId, item.participantId);
  const query = replaces === undefined ? '' : `?replaces=${replaces}`;
  const name = pick(item.name, locale);
  const back = { text: t('uploads.pagesPage.back'), href: counter.at(item.requirementId, item.participantId) };
  return {
    title: t('uploads.pagesPage.title', { name }),
    crumbs: counter.base.startsWith('/office') ? { links: [back] } : crumbs(application, reader, 'application'),
    eyebrow: `${application.reference}, ${name}`,
    lead: t(photos.length === 0 ? 'uploads.pagesPage.leadEmpty' : 'uploads.pagesPage.lead'),
    errors: error === null ? null : { errors: [{ text: error, href: '#photos' }] },
    change: `${path}/change${query}`,
    photos: photos.map((photo, index) => ({
      title: t('uploads.pagesPage.page', { n: index + 1, total: photos.length }),
      name: photo.originalName,
      src: `${path}/${photo.id}/picture?turn=${String(photo.turn)}`,
      alt: t('uploads.pagesPage.alt', { n: index + 1 }),
      steps: stepsOf(photo, index, photos.length, reader),
    })),
    add:
      photos.length >= MOST_PAGES
        ? null
        : {
            id: 'photos',
            action: `${path}${query}`,
            label: t(photos.length === 0 ? 'uploads.pagesPage.choose' : 'uploads.pagesPage.add'),
            hint: t('uploads.pagesPage.hint', { limit: LIMIT_MB, most: MOST_PAGES }),
            button: t('uploads.button'),
            accept: '.jpg,.jpeg,.png,.webp,.heic,.heif',
            limitMb: LIMIT_MB,
            multiple: true,
            urgent: photos.length === 0,
            ...(error === null ? {} : { error }),
          },
    finish:
      photos.length === 0
        ? null
        : { action: `${path}/finish${query}`, text: t('uploads.pagesPage.finish', { count: photos.length }) },
    back,
  };
}
