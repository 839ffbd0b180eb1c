import { dayOf } from '../workflow/zones.ts';
import { lastMinute, type Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick, type Localised } from '../i18n/index.ts';
import type { Control } from '../web/controls.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Endorsement, Endorser } from './entry.reads.ts';

/** What views/entry/endorse.ejs reads. */
export interface EndorsePage extends Page {
  readonly eyebrow: string;
  readonly intro: string;
  readonly errors: readonly Link[];
  /** Why nobody more can be endorsed; null where somebody can. */
  readonly over: Partials['notice'] | null;
  readonly left: string;
  readonly controls: readonly Control[];
  readonly persons: readonly {
    readonly name: string;
    readonly note: string;
    readonly tag: Partials['tag'];
    readonly button: Partials['button-form'] | null;
  }[];
}

declare module '../web/views.ts' {
  interface Views {
    'entry/endorse': EndorsePage;
  }
}

/** What the page of an endorser is about. */
export interface Endorsing {
  readonly endorser: Endorser;
  readonly call: { readonly name: Localised; readonly closesAt: string; readonly zone: string };
  readonly endorsed: readonly Endorsement[];
  readonly over: 'closed' | 'full' | null;
}

function personOf(one: Endorsement, open: boolean, { t, locale, zone }: Reader): EndorsePage['persons'][number] {
  const day = formats(locale, zone).date(dayOf(one.endorsedAt, zone));
  const gone = one.withdrawnAt !== null;
  const state = gone ? 'withdrawn' : one.applicationId !== null ? 'started' : 'waiting';
  return {
    name: one.name,
    note: t('setup.endorse.on', { email: one.email, day }),
    tag: { kind: gone ? 'mute' : one.applicationId !== null ? 'ok' : 'info', text: t(`setup.endorse.state.${state}`) },
    button:
      gone || one.applicationId !== null || !open
        ? null
        : { action: '/endorse/withdraw', text: t('setup.endorse.withdraw'), hidden: one.name, kind: 'danger-2', small: true, fields: [{ name: 'endorsement', value: one.id }] },
  };
} // prettier-ignore

/** The page behind an endorser's link. */
export function endorsePage(
  { endorser, call, endorsed, over }: Endorsing,
  typed: { readonly name: string; readonly email: string },
  errors: Readonly<Record<string, string>>,
  reader: Reader,
): EndorsePage {
  const { t, locale, zone } = reader;
  const name = pick(call.name, locale);
  const closes = formats(locale, zone).dateTime(lastMinute(call.closesAt), call.zone);
  const at = (field: string) => (errors[field] === undefined ? {} : { error: errors[field] });
  return {
    title: t('setup.endorse.title', { call: name }),
    eyebrow: endorser.name,
    intro: t('setup.endorse.intro', { call: name, most: endorser.most, closes }),
    errors: Object.entries(errors).map(([field, text]) => ({ text, href: field === 'name' || field === 'email' ? `#${field}` : '#main' })),
    over: over === null ? null : { kind: 'info', title: t(`setup.endorse.over.${over}`), paragraphs: [t(`setup.endorse.overText.${over}`, { most: endorser.most, closes })] },
    left: t('setup.endorse.left', { given: endorser.given, most: endorser.most }),
    controls: over !== null ? [] : [
      { control: 'field', name: 'name', label: t('setup.endorse.name'), hint: t('setup.endorse.nameHint'), value: typed.name, ...at('name') },
      { control: 'field', name: 'email', label: t('setup.endorse.email'), hint: t('setup.endorse.emailHint'), type: 'email', inputmode: 'email', value: typed.email, ...at('email') },
    ],
    persons: endorsed.map((one) => personOf(one, over !== 'closed', reader)),
  }; // prettier-ignore
}
