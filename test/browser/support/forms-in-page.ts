import type { Page } from 'playwright-core';
import type { TestServer } from '../../support/server.ts';

/** A form of a page with one of its buttons, as pressing that button would send it. */
export interface Press {
  readonly action: string;
  readonly method: string;
  readonly multipart: boolean;
  readonly fields: readonly (readonly [name: string, value: string | null])[];
}

/** What forms a page has: what can be filled in or pressed, and forms in which nothing can be pressed. */
export interface Forms {
  /** Address of the form and name of the control, or of its button without a name. */
  readonly controls: readonly string[];
  readonly dumb: readonly string[];
  readonly presses: readonly Press[];
}

// What is visible: of a control that another element stands for (a box whose label is drawn), that element's own place.
const READ = `(() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) || element.closest('details:not([open])') !== null;
  // Not form.action: a control may be called so.
  const own = (form, name) => form.getAttribute(name) ?? '';
  const path = (form) => new URL(own(form, 'action'), document.baseURI).pathname;
  const controls = new Set(), dumb = [], presses = [];
  for (const form of document.forms) {
    if (form.closest('main') === null || form.closest('[inert]') !== null || !shown(form)) continue;
    const buttons = [...form.elements].filter((each) => each.type === 'submit' && !each.disabled);
    for (const each of form.elements)
      if (each.type !== 'hidden' && each.type !== 'fieldset' && shown(each) && (each.name !== '' || each.type === 'submit'))
        controls.add(path(form) + ' ' + (each.name || 'button'));
    if (!buttons.some(shown)) dumb.push(path(form));
    for (const button of buttons) {
      const fields = [...new FormData(form, button)].map(([name, value]) => [name, typeof value === 'string' ? value : null]);
      const to = new URL(button.getAttribute('formaction') ?? own(form, 'action'), document.baseURI);
      presses.push({ action: to.pathname + to.search, method: own(form, 'method'), multipart: own(form, 'enctype') === 'multipart/form-data', fields });
    }
  }
  return { controls: [...controls], dumb, presses };
})()`;

/** Reads the forms in the main part of a page as it stands. */
export function formsIn(page: Page): Promise<Forms> {
  return page.evaluate<Forms>(READ);
}

function bodyOf({ multipart, fields }: Press): FormData | URLSearchParams {
  const body = multipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of fields)
    if (body instanceof URLSearchParams) body.append(name, value ?? '');
    else if (value === null) body.append(name, new Blob([]), '');
    else body.append(name, value);
  return body;
}

/** Sends a form as the browser of this page would, without going where it leads; gives the status. */
export async function send(server: TestServer, page: Page, press: Press): Promise<number> {
  const cookies = await page.context().cookies(server.url);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const headers = { cookie, origin: server.url, 'sec-fetch-site': 'same-origin', accept: 'text/html' };
  const answer = await fetch(server.url + press.action, { method: 'POST', redirect: 'manual', headers, body: bodyOf(press) }); // prettier-ignore
  await answer.arrayBuffer();
  return answer.status;
}
