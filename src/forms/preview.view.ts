import { blocksOf, type Block, type TextOf } from '../applications/blocks.view.ts';
import { whoReads } from '../applications/section.view.ts';
import type { Section } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { LOCALES, pick } from '../i18n/index.ts';
import { languageList } from '../cities/names.ts';
import type { IconName } from '../web/icons.ts';
import type { NavLink, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { BuilderParts } from './frame.view.ts';

/** A section as applicants will have it: it can be tried, and nothing of it is saved. */
export interface PreviewPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly heading: string;
  readonly notice: Partials['notice'];
  readonly sections: Partials['tabs'];
  readonly languages: readonly NavLink[];
  readonly lang: string;
  readonly phone: {
    readonly bar: string;
    readonly eyebrow: string;
    readonly title: string;
    readonly who: { readonly icon: IconName; readonly text: string } | null;
    readonly intro: string;
    readonly blocks: readonly Block[];
    readonly next: string;
  } | null;
}

declare module '../web/views.ts' {
  interface Views {
    'forms/preview': PreviewPage;
  }
}

/** The preview of one section; `shown` reads in the language that was chosen for the form. */
export function previewPage(
  parts: BuilderParts,
  section: Section | null,
  textOf: TextOf,
  reader: Reader,
  shown: Reader,
): PreviewPage {
  const { t } = reader;
  const { call, form } = parts.work;
  const base = `/office/calls/${call.id}/form`;
  const at = (key: string, lang: string): string => `${base}/preview?section=${key}&lang=${lang}`;
  const next = section === null ? undefined : form.sections[form.sections.indexOf(section) + 1];
  return {
    title: `${t('forms.preview.title')}, ${pick(call.name, reader.locale)}`,
    heading: t('forms.preview.title'),
    crumbs: { links: [{ text: t('forms.title'), href: base }] },
    notice: { kind: 'info', paragraphs: [t('forms.preview.text')] },
    sections: {
      label: t('forms.preview.sections'),
      items: form.sections.map((one) => ({
        text: pick(one.title, shown.locale) || one.key,
        href: at(one.key, shown.locale),
        current: one === section,
      })),
    },
    languages: LOCALES.map((lang) => ({
      text: languageList([lang], reader.locale),
      href: at(section?.key ?? '', lang),
      current: lang === shown.locale,
    })),
    lang: shown.locale,
    phone:
      section === null
        ? null
        : {
            bar: pick(section.title, shown.locale),
            eyebrow: shown.t('applications.section.number', {
              n: form.sections.indexOf(section) + 1,
              total: form.sections.length,
            }),
            title: pick(section.title, shown.locale),
            who: whoReads(section, call.settings.blind, shown),
            intro: section.intro ? pick(section.intro, shown.locale) : '',
            blocks: blocksOf(section, {
              reader: shown,
              errors: new Map(),
              offered: new Map(),
              answers: {},
              more: null,
              notDrawn: new Set(),
              textOf,
            }),
            next: next
              ? shown.t('applications.section.next', { name: pick(next.title, shown.locale) })
              : shown.t('applications.section.nextLast'),
          },
  };
}
