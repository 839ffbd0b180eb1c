import type { TextOf } from '../applications/blocks.view.ts';
import { formChanges } from '../applications/form-changes.ts';
import { minutesFor } from '../calls/call.view.ts';
import { consentText } from '../content/consent-texts.ts';
import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick, type Localised } from '../i18n/index.ts';
import type { Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Work } from './edit.ts';
import { outlineOf, type Here, type Outline } from './outline.view.ts';
import { firstSection, phoneOf, type Phone } from './phone.view.ts';

/** The head of every page of the builder: whose form it is, and how far its new version is. */
export interface FormHead extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly heading: string;
  readonly tag: Tag;
  readonly summary: string;
  readonly links: readonly Link[];
  readonly notice: { readonly title: string; readonly text: string; readonly links: readonly Link[] } | null;
  readonly errors: Partials['error-summary'] | null;
}

/** A page of the builder: outline, what is worked on, and the picture of a phone. */
export interface BuilderPage extends FormHead {
  readonly version: string;
  readonly outline: Outline;
  readonly phone: Phone | null;
}

/** Everything that is read for a page of the builder. */
export interface BuilderParts {
  readonly work: Work;
  readonly leadCity: string;
  readonly counts: { readonly drafts: number; readonly sent: number };
}

/** The number that the next version of the call's form has, and whether applicants have one of its own yet. */
export function versionsOf({ call, liveLine }: Work): { readonly own: boolean; readonly live: number; readonly next: number } {
  const own = liveLine.key === `call:${call.id}`;
  return { own, live: liveLine.version, next: own ? liveLine.version + 1 : 1 };
} // prettier-ignore

/** Texts that people agree to, in the reader's language. */
export function textsFor({ locale }: Pick<Reader, 'locale'>): TextOf {
  return (version) => {
    const text = consentText(version);
    if (!text) return undefined;
    return { title: pick(text.title, locale), paragraphs: text.paragraphs.map((one) => pick(one, locale)) };
  };
}

/** What a form that is not the call's own is called: that of another call, or a standard one. */
function sharedName({ liveLine: { callName, version } }: Work, { t, locale }: Reader): string {
  if (callName === null) return t('forms.standard', { version });
  return t('forms.ofCall', { name: pick(JSON.parse(callName) as Localised, locale), version });
}

function noticeOf({ work, counts }: BuilderParts, reader: Reader): FormHead['notice'] {
  if (work.changed === null) return null;
  const { t, locale, zone } = reader;
  const { own, live, next } = versionsOf(work);
  const base = `/office/calls/${work.call.id}/form`;
  const count = formChanges(work.live, work.form).length;
  const { dateTime } = formats(locale, zone);
  const by =
    work.changed.by === null ? '' : t('forms.notice.by', { name: work.changed.by, time: dateTime(work.changed.at) });
  return {
    title: [
      own ? t('forms.notice.live', { version: live }) : t('forms.notice.shared', { name: sharedName(work, reader) }),
      t('forms.notice.makes', { version: next }),
      ...(counts.drafts > 0 ? [t('forms.notice.drafts', { count: counts.drafts })] : []),
    ].join(' '),
    text: [t('forms.notice.changes', { count }), counts.sent > 0 ? t('forms.notice.kept', { count: counts.sent }) : '', by].filter(Boolean).join(' '),
    links: [{ text: t('forms.notice.publish', { version: next }), href: `${base}/publish` }],
  }; // prettier-ignore
}

/** The head of a page of the builder. */
export function headOf(parts: BuilderParts, title: string | null, reader: Reader): FormHead {
  const { t, locale } = reader;
  const { work, leadCity } = parts;
  const { call, form } = work;
  const base = `/office/calls/${call.id}/form`;
  const questions = form.sections.reduce((sum, section) => sum + section.questions.length, 0);
  const minutes = form.sections.reduce((sum, section) => sum + minutesFor(section), 0);
  const { own, live, next } = versionsOf(work);
  const name = pick(call.name, locale);
  const crumb: Link = title === null ? { text: name, href: `/office/calls/${call.id}` } : { text: t('forms.title'), href: base }; // prettier-ignore
  return {
    title: title === null ? `${t('forms.title')}, ${name}` : `${title}, ${name}`,
    crumbs: { links: [crumb] },
    eyebrow: t('forms.eyebrow', { city: leadCity, track: t(`calls.track.${call.track}`), call: name }),
    heading: title ?? t('forms.title'),
    tag:
      work.changed === null
        ? { kind: 'ok', text: own ? t('forms.tag.live', { version: live }) : t('forms.tag.shared', { name: sharedName(work, reader) }) }
        : { kind: 'info', text: t('forms.tag.draft', { version: next }) },
    summary: [t('forms.summary.sections', { count: form.sections.length }), t('forms.summary.questions', { count: questions }), t('forms.summary.minutes', { count: minutes })].join(' '),
    links: [
      { text: t('forms.link.preview'), href: `${base}/preview` },
      { text: t('forms.link.print'), href: `${base}/print` },
      { text: t('forms.link.take'), href: `${base}/take` },
    ],
    notice: noticeOf(parts, reader),
    errors: null,
  }; // prettier-ignore
}

/** A page of the builder around what is worked on. */
export function builderOf(parts: BuilderParts, here: Here, url: string, reader: Reader): BuilderPage {
  const { call, form, version } = parts.work;
  const key = here?.of === 'section' ? here.section : null;
  const question = here !== null && here.of !== 'section' ? here.question : null;
  const section =
    form.sections.find((one) => one.key === key || one.questions.some((each) => each.key === question)) ??
    firstSection(form);
  const base = `/office/calls/${call.id}/form`;
  const preview = section === null ? null : `${base}/preview?section=${section.key}`;
  return {
    ...headOf(parts, null, reader),
    version,
    outline: outlineOf(call.id, form, version, here, here === null, reader),
    phone: section === null ? null : phoneOf(section, question, { textOf: textsFor(reader), here: url, preview }, reader),
  }; // prettier-ignore
}
