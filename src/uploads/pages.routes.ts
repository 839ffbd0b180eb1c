import type { Files } from '../documents/store-file.ts';
import { none } from '../web/input.ts';
import { defineRoute, type Route, type Visit } from '../web/route.ts';
import { changePages, pagePhoto, receivePages, sendPages, showPages, type PagesCounter } from './handle-pages.ts';
import { MOST_BYTES, MOST_FILES } from './kinds.ts';
import { PageOf, PagesChange, PagesOf, PagesQuery } from './pages.form.ts';

/** Photographs become the pages of one PDF: added, put in order, turned and taken away, one form a step. */
export function pageRoutes(
  files: Files,
  counterOf: (visit: Visit<{ id: string }, unknown, unknown>) => PagesCounter,
): readonly Route[] {
  const path = '/applications/:id/pages/:requirement/:participant';
  const own = { permission: 'application:own', on: ['application', 'id'] } as const;
  const shared = { ...own, params: PagesOf, query: PagesQuery } as const;
  return [
    defineRoute({ ...shared, method: 'get', path, body: none, handle: (visit) => showPages(visit, counterOf(visit)) }),
    defineRoute({
      ...shared,
      method: 'post',
      path,
      body: none,
      upload: { field: 'file', files: MOST_FILES, bytes: MOST_BYTES },
      handle: (visit) => receivePages(visit, files, counterOf(visit)),
    }),
    defineRoute({
      ...shared,
      method: 'post',
      path: `${path}/change`,
      body: PagesChange,
      handle: (visit) => changePages(visit, counterOf(visit)),
    }),
    defineRoute({
      ...shared,
      method: 'post',
      path: `${path}/finish`,
      body: none,
      handle: (visit) => sendPages(visit, files, counterOf(visit)),
    }),
    defineRoute({
      ...own,
      params: PageOf,
      query: none,
      method: 'get',
      path: `${path}/:page/picture`,
      body: none,
      handle: (visit) => pagePhoto(visit, files),
    }),
  ];
}
