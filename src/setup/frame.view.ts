import type { Call } from '../calls/calls.reads.ts';
import type { Reader } from '../calls/when.ts';
import { pick } from '../i18n/index.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { SetUp } from './load.ts';

/** What stands at the head of every page of a call's set-up. */
export interface Head {
  /** The address of the set-up. */
  readonly base: string;
  readonly name: string;
  readonly leadName: string;
  readonly track: Call['track'];
}

/** The head of the pages of a set-up. */
export function headFrom(
  { call, programme }: Pick<SetUp, 'call' | 'programme'>,
  { locale }: Pick<Reader, 'locale'>,
): Head {
  // prettier-ignore
  return {
    base: `/office/calls/${call.id}`,
    name: pick(call.name, locale),
    leadName: programme.leadCityName,
    track: call.track,
  };
}

/** Title, way back and eyebrow of a page of the set-up; `between` are pages on the way. */
export function headOf(
  { base, name, leadName, track }: Head,
  title: string,
  { t }: Reader,
  between: readonly Link[] = [],
): { title: string; crumbs: Partials['breadcrumb']; eyebrow: string } {
  return {
    title,
    crumbs: { links: [{ text: t('calls.office.title'), href: '/office/calls' }, { text: name, href: base }, ...between] },
    eyebrow: t('setup.eyebrow', { name, track: t(`calls.track.${track}`), city: leadName }),
  }; // prettier-ignore
}
