import type { Reader } from '../calls/when.ts';
import { LOCALES, type Key, type Vars } from '../i18n/index.ts';
import type { Kind } from '../web/inline.ts';
import type { AgreementBetween } from './setup.reads.ts';
import type { SetUp } from './load.ts';
import type { Warning } from './warnings.ts';

/** One point of what has to be, or should be, so before a call is published. */
export interface Point {
  readonly kind: Kind;
  readonly text: string;
  readonly note: string;
  readonly href: string;
  /** It cannot be published without. */
  readonly blocks: boolean;
}

/** What is counted elsewhere and is one point here. */
export interface Counted {
  /** What is not right in the form; those that block come first. */
  readonly formFindings: number;
  readonly formBlocks: number;
  readonly endorsers: number;
}

/** The agreement on which a city sends to a host, if one covers the days and the track. */
export function agreementFor(
  { call, agreements }: Pick<SetUp, 'call' | 'agreements'>,
  from: string,
  host: string,
): AgreementBetween | undefined {
  return agreements.find(
    ({ cityA, cityB, state, tracks, startsOn, endsOn }) =>
      [cityA, cityB].includes(from) && [cityA, cityB].includes(host) && from !== host &&
      state === 'in_force' && tracks.includes(call.track) && startsOn <= call.startsOn && call.endsOn <= endsOn,
  ); // prettier-ignore
}

function uncovered(setUp: SetUp): boolean {
  return setUp.sending.some(({ id: from }) =>
    setUp.hosts.some(({ id: host }) => host !== from && agreementFor(setUp, from, host) === undefined),
  );
}

/** Everything that should be so before a call opens, what is still to do first. */
export function pointsOf(setUp: SetUp, warnings: readonly Warning[], counted: Counted, { t }: Reader): readonly Point[] {
  const { call, missing } = setUp;
  const base = `/office/calls/${call.id}`;
  const point = (ok: boolean, kind: 'err' | 'warn', key: Key, href: string, more: { vars?: Vars; note?: Key; blocks?: boolean } = {}): Point => ({
    kind: ok ? 'ok' : kind, text: t(key, more.vars), href,
    note: ok || more.note === undefined ? '' : t(more.note), blocks: !ok && (more.blocks ?? false),
  });
  const must = (ok: boolean, key: Key, href: string): Point => point(ok, 'err', key, href, { blocks: true });
  const grave = warnings.filter(({ kind }) => kind === 'err').length;
  const mild = warnings.length - grave;
  const silent = setUp.hosts.filter(({ id }) => !setUp.places.some(({ cityId }) => cityId === id));
  const wordless = call.rules.some(({ sentence }) => LOCALES.some((lang) => (sentence[lang] ?? '').trim() === ''));
  const endorsed = call.settings.entry === 'endorsed';
  const points = [
    must(!Object.keys(missing).some((field) => /_(id|en)$/.test(field)), 'calls.office.check.texts', `${base}/texts`),
    must(missing['sending'] === undefined, 'calls.office.check.sending', `${base}/settings`),
    must(missing['places'] === undefined, 'calls.office.check.places', `${base}/places`),
    must(missing['form'] === undefined, 'calls.office.check.form', `${base}/form`),
    point(grave === 0, 'err', grave === 0 ? 'setup.ready.dates' : 'setup.ready.datesGrave', `${base}/dates`, { vars: { count: grave }, note: 'setup.ready.legal' }),
    ...(mild > 0 ? [point(false, 'warn', 'setup.ready.datesMild', `${base}/dates`, { vars: { count: mild } })] : []),
    point(counted.formBlocks === 0, 'warn', counted.formBlocks === 0 ? 'setup.ready.form' : 'setup.ready.formFindings', `${base}/form`, { vars: { count: counted.formFindings } }),
    ...silent.map(({ name }) => point(false, 'warn', 'setup.ready.silent', `${base}/places`, { vars: { city: name } })),
    point(setUp.hosts.length > 0 && !uncovered(setUp), 'warn', uncovered(setUp) ? 'setup.ready.noAgreement' : 'setup.ready.agreements', `${base}/places`),
    point(setUp.requirements.length > 0, 'warn', setUp.requirements.length > 0 ? 'setup.ready.documents' : 'setup.ready.noDocuments', `${base}/requirements`, { vars: { count: setUp.requirements.length } }),
    point(!wordless, 'warn', wordless ? 'setup.ready.rulesWordless' : 'setup.ready.rules', `${base}/rules`),
    ...(endorsed ? [point(counted.endorsers > 0, 'warn', counted.endorsers > 0 ? 'setup.ready.endorsers' : 'setup.ready.noEndorsers', `${base}/entry`, { vars: { count: counted.endorsers } })] : []),
    point(setUp.officers >= 2, 'warn', setUp.officers >= 2 ? 'setup.ready.officers' : 'setup.ready.oneOfficer', base),
  ];
  const rank = { err: 0, warn: 1, info: 2, mute: 2, ok: 3 } as const;
  return points.toSorted((a, b) => rank[a.kind] - rank[b.kind]);
} // prettier-ignore
