import path from 'node:path';
import type { Express, Request, Response } from 'express';
import type { Config } from '../config.ts';
import { newId, type Clock, type Entropy } from '../deps.ts';
import { formats } from '../i18n/format.ts';
import { translator, type Locale } from '../i18n/index.ts';
import { assetUrl } from './assets.ts';
import type { Csrf } from './csrf.ts';
import type { Helpers } from './helpers.ts';
import { icon, type IconName } from './icons.ts';
import type { LayoutPage, Partials, Shell } from './partials.ts';
import type { Flash } from './route.ts';
import { escapeHtml, localsOf, partialFile, templates, VIEWS } from './templates.ts';
import type { Page, Views } from './views.ts';

/** Renders partials and pages for one reader. */
export type HelpersFor = (reader: { locale: Locale; zone: string }, formKeys: () => string) => Helpers;

/** The helpers of templates, which render partials with themselves. */
function helpersWith(template: ReturnType<typeof templates>): HelpersFor {
  return ({ locale, zone }, formKeys) => {
    const format = formats(locale, zone);
    const helpers: Helpers = {
      ...format,
      lang: locale,
      t: translator(locale),
      partial: <N extends keyof Partials>(name: N, model: Partials[N]) =>
        template(partialFile(name))(localsOf(helpers, model)),
      formKeys,
      asset: assetUrl,
      icon: (name) => icon(name as IconName),
    };
    return helpers;
  };
}

/** Teaches Express our templates; returns what makes their helpers. */
export function useTemplates(app: Express, config: Config): HelpersFor {
  const keep = config.env !== 'development';
  const template = templates(keep);
  app.set('views', VIEWS);
  app.set('view cache', keep);
  app.set('view engine', 'ejs');
  app.engine('ejs', (file, data, done) => {
    try {
      done(null, template(file)(data));
    } catch (error) {
      done(error);
    }
  });
  return helpersWith(template);
}

/** The hidden fields of a form: the token of the session, and a key that makes the form count once. */
export function formKeysFor(req: Request, csrf: Csrf, clock: Clock, entropy: Entropy): () => string {
  return () =>
    `<input type="hidden" name="_csrf" value="${csrf.tokenFor(req)}">` +
    `<input type="hidden" name="_key" value="${newId(clock.now(), entropy)}">`;
}

function rendered(res: Response, view: string, locals: object): Promise<string> {
  return new Promise((resolve, reject) => {
    res.render(view, locals, (error: Error | null, html?: string) => {
      if (error) reject(error);
      else resolve(html ?? '');
    });
  });
}

function flashHtml(messages: readonly Flash[], helpers: Helpers, width: Shell['width']): string {
  const html = messages
    .map(({ kind, text }) =>
      helpers.partial('notice', { kind, role: kind === 'err' ? 'alert' : 'status', paragraphs: [text] }),
    )
    .join('');
  if (html === '' || width !== 'bare') return html;
  return `<div class="wrap">${html}</div>`;
}

/** A page in its frame, as HTML; the only caller of `res.render`. */
export async function render<V extends keyof Views>(
  res: Response,
  view: V,
  page: Views[V],
  frame: { shell: Shell; helpers: Helpers; flash: readonly Flash[] },
): Promise<string> {
  const { shell, helpers, flash } = frame;
  const body = await rendered(res, view.split('/').join(path.sep), localsOf(helpers, page));
  const layout: LayoutPage = {
    shell,
    title: (page as Page).title,
    body: flashHtml(flash, helpers, shell.width) + body,
  };
  return rendered(res, 'layout', localsOf(helpers, layout));
}

/** A page without anything but words: for when even the templates fail. */
export function bareHtml(title: string, text: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${escapeHtml(title)}</title><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></html>`;
}
