import type { Reader } from '../calls/when.ts';
import { versionShown } from '../content/consent-texts.ts';
import { formats } from '../i18n/format.ts';
import type { Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { GivenConsent } from './content.reads.ts';
import { crumbs, type TaggedLine } from './frame.view.ts';
import type { Own } from './own.ts';

declare module '../web/views.ts' {
  interface Views {
    'applications/consents': ConsentsPage;
  }
}

/** Everything that was agreed to, and the way to withdraw it. */
export interface ConsentsPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly consents: readonly (TaggedLine & {
    readonly id: string;
    readonly withdraw: Partials['button-form'] | null;
  })[];
}

function nameOf(consent: GivenConsent, { t }: Reader): string {
  return consent.kind === 'share'
    ? t('applications.consents.share', { city: consent.cityName ?? '' })
    : t(`applications.consents.${consent.kind}`);
}

/** The page of one's own consents. */
export function consentsPage(own: Own, consents: readonly GivenConsent[], reader: Reader): ConsentsPage {
  const { t, locale, zone } = reader;
  const { dateTime } = formats(locale, zone);
  return {
    title: t('applications.consents.title'),
    crumbs: crumbs(own.application, reader, 'application'),
    consents: consents.map((consent) => {
      const text = nameOf(consent, reader);
      const given = t('applications.consents.given', {
        version: versionShown(consent.textVersion),
        time: dateTime(consent.givenAt),
      });
      const stands = consent.withdrawnAt === null;
      const after =
        consent.withdrawnAt !== null ? t('applications.consents.withdrawn', { time: dateTime(consent.withdrawnAt) })
        : consent.kind === 'publicity' ? ''
        : t(`applications.consents.${consent.kind}Note`); // prettier-ignore
      return {
        id: consent.id,
        text,
        note: [given, after].filter((part) => part !== '').join('. '),
        tag: stands
          ? { kind: 'ok', text: t('applications.consents.stands') }
          : { kind: 'mute', text: t('applications.consents.ended') },
        withdraw: stands
          ? {
              action: `/applications/${own.application.id}/consents/${consent.id}/withdraw`,
              text: t('applications.consents.withdraw'),
              hidden: text,
              kind: 'quiet',
              small: true,
            }
          : null,
      };
    }),
  };
}
