import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { isLocale, pick, translator } from '../i18n/index.ts';
import type { CaseFile } from '../screening/case.reads.ts';
import { caseHref, NO_FILTERS } from '../screening/filters.form.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Holder } from './pass.reads.ts';
import type { PassedLink } from './pass.ts';
import { whatsApp } from './whatsapp.ts';

declare module '../web/views.ts' {
  interface Views {
    'messages/links': LinksPage;
    'messages/link': PassedLinkPage;
  }
}

/** To whom a link can be passed on by hand. */
export interface LinksPage extends Page {
  readonly back: Link;
  readonly eyebrow: string;
  readonly empty: Partials['empty-state'] | null;
  readonly holders: readonly {
    readonly id: string;
    readonly name: string;
    readonly what: string;
    readonly note: string | null;
    readonly make: Partials['button-form'];
    readonly end: Partials['button-form'] | null;
  }[];
}

/** A link to pass on, shown this once. */
export interface PassedLinkPage extends Page {
  readonly back: Link;
  readonly eyebrow: string;
  readonly warning: string;
  readonly lang: string;
  readonly message: string;
  readonly url: string;
  readonly until: string;
  readonly share: string;
}

function backTo(file: CaseFile, { t }: Pick<Reader, 't'>): Link {
  return { text: t('messages.office.back', { reference: file.reference }), href: caseHref(file.id, NO_FILTERS, 'people') }; // prettier-ignore
}

/** The page on which links to pass on are made and ended. */
export function linksPage(file: CaseFile, holders: readonly Holder[], reader: Reader): LinksPage {
  const { t, locale, zone } = reader;
  const { dateTime } = formats(locale, zone);
  const base = `/office/applications/${file.id}/links`;
  return {
    title: t('messages.pass.title'),
    back: backTo(file, reader),
    eyebrow: `${file.reference}, ${pick(file.callName, locale)}`,
    empty: holders.length === 0 ? { title: t('messages.pass.none'), text: t('messages.pass.noneText') } : null,
    holders: holders.map(({ kind, id, name, link }) => ({
      id,
      name,
      what: t(`messages.pass.${kind}`),
      note:
        link === null
          ? null
          : t('messages.pass.open', { name: link.by, when: dateTime(link.at), until: dateTime(link.endsAt) }),
      make: {
        action: base,
        text: t(link === null ? 'messages.pass.make' : 'messages.pass.makeAgain'),
        hidden: name,
        kind: 'secondary',
        small: true,
        icon: 'chat',
        fields: [{ name: 'holder', value: id }],
      },
      end:
        link === null
          ? null
          : { action: `${base}/${id}/end`, text: t('messages.pass.end'), hidden: name, kind: 'quiet', small: true },
    })),
  };
}

/** The page with the link: the message is in the language of whoever gets it, and names nobody. */
export function passedLinkPage(file: CaseFile, passed: PassedLink, baseUrl: string, reader: Reader): PassedLinkPage {
  const { t, locale, zone } = reader;
  const { holder, token, endsAt } = passed;
  const url = `${baseUrl}/l/${token}`;
  const theirs = isLocale(holder.locale) ? holder.locale : 'en';
  const until = formats(theirs, file.cityZone).dateTime(endsAt);
  const message = translator(theirs)(`messages.pass.text_${holder.kind}`, { city: file.cityName, until });
  return {
    title: t('messages.pass.linkTitle', { name: holder.name }),
    back: { text: t('messages.pass.title'), href: `/office/applications/${file.id}/links` },
    eyebrow: `${file.reference}, ${pick(file.callName, locale)}`,
    warning: t(`messages.pass.warn_${holder.kind}`, { name: holder.name }),
    lang: theirs,
    message,
    url,
    until: t('messages.pass.until', { until: formats(locale, zone).dateTime(endsAt) }),
    share: whatsApp(`${message}\n${url}`),
  };
}
