import { Readable } from 'node:stream';
import { z } from 'zod';
import { own, self } from '../accounts/own-account.ts';
import { sessionsOf } from '../accounts/sessions.reads.ts';
import { formPage } from '../accounts/pages.view.ts';
import { later } from '../deps.ts';
import type { Storage } from '../documents/storage.ts';
import { AppError, found } from '../errors.ts';
import { typed } from '../web/form-errors.ts';
import { fileNameWithin } from '../web/file-name.ts';
import { id, none, required } from '../web/input.ts';
import { defineRoute, show, type Reply, type Route, type Visit } from '../web/route.ts';
import { dataHref, dataPage } from './data.view.ts';
import { dataOf, filesFor } from './export.reads.ts';
import { askedAbout, consentsFor, keptOf, namesFor, openingsOf } from './privacy.reads.ts';
import { keptUntil } from './kept.ts';
import { keepRules } from './due.ts';
import { askErasure, askOffice, confirmErasure, erasureOf, KINDS, noteExport, STOPPABLE, stopErasure, type About } from './requests.ts'; // prettier-ignore
import { zipOf, type ZipEntry } from './zip.ts';

type Any = Visit<unknown, unknown, unknown>;

const FRAME = { audience: 'applicant', nav: '/account' } as const;
const HOME = '/account/data';
const [FEW, MANY] = [10, 500];
const Person = { person: id().optional() };

/** The person that the page is about: oneself, or somebody the account acts for. */
function personIn(visit: Any, asked: string | undefined): string {
  const { actor } = visit;
  if (actor.kind !== 'person') throw new AppError({ kind: 'sign_in' });
  if (asked === undefined) return actor.person;
  if (!actor.persons.includes(asked)) throw new AppError({ kind: 'not_found' });
  return asked;
}

async function page(visit: Any, asked: string | undefined, all: boolean): Promise<Reply> {
  const { actor, db } = visit;
  if (actor.kind !== 'person') throw new AppError({ kind: 'sign_in' });
  const personId = personIn(visit, asked);
  const limit = all ? MANY : FEW;
  const [persons, openings, consents, kept, requests, files, rules, sessions] = await Promise.all([
    namesFor(db, actor.persons),
    openingsOf(db, personId, limit + 1),
    consentsFor(db, personId, MANY),
    keptOf(db, personId, MANY),
    askedAbout(db, personId, MANY),
    filesFor(db, personId),
    keepRules(db),
    personId === actor.person ? sessionsOf(db, actor.account, visit.at) : [],
  ]);
  const erasing = requests.find(({ kind, state }) => kind === 'erase' && (state === 'open' || state === 'unconfirmed'));
  const parts = {
    self: actor.person,
    person: found(persons.find((one) => one.id === personId)),
    persons,
    openings: openings.slice(0, limit),
    more: openings.length > limit,
    consents,
    kept: kept.map((row) => ({ ...row, until: keptUntil(row, rules) })),
    rules,
    asked: requests,
    files: { count: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) },
    sessions,
    currentSession: visit.session.idHash(),
    stoppable:
      erasing !== undefined && (erasing.confirmedAt === null || visit.at < later(erasing.confirmedAt, STOPPABLE)),
  };
  return show('privacy/data', dataPage(parts, visit), FRAME);
}

async function aboutOf(visit: Any, person: string | undefined): Promise<About> {
  const account = await own(visit);
  const { locale } = visit;
  const { id: accountId, email, name } = account;
  return { personId: personIn(visit, person), accountId, email, name, locale, cityId: visit.site.cityId };
}

function askForm(
  visit: Any,
  person: string | undefined,
  kind: (typeof KINDS)[number],
  body: string,
  errors: Readonly<Record<string, string>>,
): Reply {
  // prettier-ignore
  const { t } = visit;
  const { personId } = self(visit.actor);
  const form = {
    title: t(`privacy.ask.${kind}`),
    intro: [t('privacy.ask.intro')],
    action: dataHref(personId, personIn(visit, person), { kind }, '/ask'),
    controls: [
      { control: 'textarea', name: 'body', label: t('privacy.ask.body'), value: body, rows: 6, error: errors['body'] } as const,
    ],
    button: t('privacy.ask.button'),
    after: { text: '', link: { text: t('privacy.tab'), href: dataHref(personId, personIn(visit, person)) } },
  }; // prettier-ignore
  return show('accounts/form', formPage(form, errors), FRAME);
}

const common = { permission: 'account:own', params: none } as const;
const Ask = z.strictObject({ ...Person, kind: z.enum(KINDS) });

const askRoutes: readonly Route[] = [
  defineRoute({
    ...common,
    method: 'get',
    path: `${HOME}/ask`,
    query: Ask,
    body: none,
    handle: (visit) => Promise.resolve(askForm(visit, visit.query.person, visit.query.kind, '', {})),
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: `${HOME}/ask`,
    query: Ask,
    body: z.strictObject({ body: required(4000) }),
    limit: 'message',
    handle: async (visit) => {
      const { person, kind } = visit.query;
      const about = await aboutOf(visit, person);
      const to = dataHref(self(visit.actor).personId, about.personId);
      const reply = await visit.commit((ctx) => askOffice(ctx, about, kind, visit.body.body), to);
      visit.session.flash({ kind: 'ok', text: visit.t('privacy.ask.sent') });
      return reply;
    },
    invalid: (visit, errors) =>
      Promise.resolve(askForm(visit, visit.query.person, visit.query.kind, typed(visit.body, 'body'), errors)),
  }),
];

const eraseRoutes: readonly Route[] = [
  defineRoute({
    ...common,
    method: 'post',
    path: `${HOME}/erase`,
    query: none,
    body: z.strictObject(Person),
    limit: 'mail',
    handle: async (visit) => {
      const about = await aboutOf(visit, visit.body.person);
      const to = dataHref(self(visit.actor).personId, about.personId);
      const reply = await visit.commit((ctx) => askErasure(ctx, about), to);
      visit.session.flash({ kind: 'info', text: visit.t('privacy.erase.asked') });
      return reply;
    },
  }),
  defineRoute({
    ...common,
    method: 'post',
    path: `${HOME}/erase/stop`,
    query: none,
    body: z.strictObject({ ...Person, request: id() }),
    handle: async (visit) => {
      const person = personIn(visit, visit.body.person);
      const to = dataHref(self(visit.actor).personId, person);
      const reply = await visit.commit((ctx) => stopErasure(ctx, person, visit.body.request), to);
      visit.session.flash({ kind: 'ok', text: visit.t('privacy.erase.stopped') });
      return reply;
    },
  }),
];

/** The link of the mail: GET shows what it would do, POST does it. */
const confirmRoutes: readonly Route[] = (() => {
  const link = { path: '/erase', permission: 'account:enter', params: none, query: none, body: none, noReferrer: true } as const; // prettier-ignore
  return [
    defineRoute({
      ...link,
      method: 'get',
      handle: async (visit) => {
        await erasureOf(visit.db, visit.session.linkFor('erase'), visit.at);
        const { t } = visit;
        const form = { title: t('privacy.erase.confirmTitle'), intro: [t('privacy.erase.confirmText')], action: '/erase', controls: [], button: t('privacy.erase.confirmButton') }; // prettier-ignore
        return show('accounts/form', formPage(form, {}), { audience: 'link' });
      },
    }),
    defineRoute({
      ...link,
      method: 'post',
      handle: async (visit) => {
        const { link: linkId } = await erasureOf(visit.db, visit.session.linkFor('erase'), visit.at);
        const reply = await visit.commit((ctx) => confirmErasure(ctx, linkId, visit.site.cityId), HOME);
        visit.session.closeLink('erase');
        visit.session.flash({ kind: 'ok', text: visit.t('privacy.erase.confirmed') });
        return reply;
      },
    }),
  ];
})();

const once =
  (bytes: Buffer): ZipEntry['open'] =>
  () =>
    Promise.resolve(Readable.from([bytes]));

// Linux and Android write down 255 octets of a name: 85 Thai letters. Whoever unpacks may add to it.
const MOST_OCTETS = 240;

/** The entry's name, its last part as short as every computer has it. */
function writable(entry: string): string {
  const at = entry.lastIndexOf('/') + 1;
  return `${entry.slice(0, at)}${fileNameWithin(entry.slice(at), MOST_OCTETS)}`;
}

/** An archive of everything held of a person, read while it is sent. */
function exportRoute(storage: Storage): Route {
  return defineRoute({
    ...common,
    method: 'post',
    path: `${HOME}/export`,
    query: none,
    body: z.strictObject(Person),
    limit: 'message',
    handle: async (visit) => {
      const person = personIn(visit, visit.body.person);
      const [data, files] = await Promise.all([dataOf(visit.db, person), filesFor(visit.db, person)]);
      await visit.transact((ctx) => noteExport(ctx, person));
      const json = Buffer.from(JSON.stringify({ made_at: visit.at, ...data }, null, 2));
      const entries: ZipEntry[] = [
        { name: 'data.json', sha256: null, open: once(json) },
        ...files.map(({ key, name, sha256 }) => ({
          name: writable(name),
          sha256,
          open: async () => (await storage.read(key)) as AsyncIterable<Buffer>,
        })),
      ];
      const { t } = visit;
      const note = { name: 'notes.txt', text: (names: readonly string[]) => `${t('privacy.download.differs')}\n\n${names.join('\n')}\n` }; // prettier-ignore
      const stream = zipOf(entries, note);
      const name = `sintuvu-${visit.at.slice(0, 10)}.zip`;
      return { kind: 'file', name, type: 'application/zip', bytes: null, stream, inline: false };
    },
  });
}

/** One's own data: who opened it, what was agreed to, a copy of it, and what can be asked. */
export function privacyRoutes({ storage }: { readonly storage: Storage }): readonly Route[] {
  return [
    defineRoute({
      ...common,
      method: 'get',
      path: HOME,
      query: z.strictObject({ ...Person, all: z.literal('1').optional() }),
      body: none,
      handle: (visit) => page(visit, visit.query.person, visit.query.all !== undefined),
    }),
    ...askRoutes,
    ...eraseRoutes,
    ...confirmRoutes,
    exportRoute(storage),
  ];
}
