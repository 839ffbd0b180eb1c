import { z } from 'zod';
import type { Config } from '../config.ts';
import { openCase } from '../screening/case-parts.ts';
import { id, none } from '../web/input.ts';
import { defineRoute, show, type Route } from '../web/route.ts';
import { holdersOf } from './pass.reads.ts';
import { endPassedLink, passLink } from './pass.ts';
import { linksPage, passedLinkPage } from './pass.view.ts';

const FRAME = { width: 'wide', audience: 'office', nav: '/office/applications' } as const;
const path = '/office/applications/:id/links';
const common = { permission: 'link:pass', on: ['application', 'id'], query: none } as const;
const One = z.strictObject({ id: id() });

/** Links that an officer passes on by hand. The page with a link is the answer to the form: no address leads back to it. */
export function passRoutes({ config }: { readonly config: Pick<Config, 'baseUrl'> }): readonly Route[] {
  return [
    defineRoute({
      ...common,
      method: 'get',
      path,
      params: One,
      body: none,
      handle: async (visit) => {
        const { file } = await openCase(visit, visit.params.id);
        const holders = await holdersOf(visit.db, file.id, visit.at);
        return show('messages/links', linksPage(file, holders, visit), FRAME);
      },
    }),
    defineRoute({
      ...common,
      method: 'post',
      path,
      params: One,
      body: z.strictObject({ holder: id() }),
      noReferrer: true,
      handle: async (visit) => {
        const { file } = await openCase(visit, visit.params.id);
        if (visit.actor.kind === 'person') await visit.spend('message', `pass ${visit.actor.account}`);
        const passed = await visit.transact((ctx) => passLink(ctx, file.id, visit.body.holder));
        return show('messages/link', passedLinkPage(file, passed, config.baseUrl, visit), FRAME);
      },
    }),
    defineRoute({
      ...common,
      method: 'post',
      path: `${path}/:holder/end`,
      params: z.strictObject({ id: id(), holder: id() }),
      body: none,
      handle: async (visit) => {
        const { id: application, holder } = visit.params;
        await openCase(visit, application);
        const reply = await visit.commit((ctx) => endPassedLink(ctx, application, holder), `${path.replace(':id', application)}`); // prettier-ignore
        visit.session.flash({ kind: 'ok', text: visit.t('messages.pass.ended') });
        return reply;
      },
    }),
  ];
}
