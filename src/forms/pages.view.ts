import type { FormChange } from '../applications/form-changes.ts';
import { formChanges } from '../applications/form-changes.ts';
import type { Errors } from '../calls/office-parts.view.ts';
import type { FormDefinition, Question, Section } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { keyOf, pick } from '../i18n/index.ts';
import type { Control } from '../web/controls.ts';
import type { Inline } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Finding } from './check.ts';
import { builderOf, headOf, versionsOf, type BuilderPage, type BuilderParts, type FormHead } from './frame.view.ts';
import { hrefOf, nameOf } from './outline.view.ts';
import { questionAt, type Ref } from './outline.ts';

/** The overview: the whole outline, what is missing, what was taken out. */
export interface OverviewPage extends BuilderPage {
  readonly findings: readonly Inline[];
  readonly ready: string | null;
  readonly removed: readonly (Partials['button-form'] & { readonly name: string })[];
  readonly resets: readonly (Partials['button-form'] & { readonly about: string })[];
}

/** What is checked, told and changed when the working copy is published. */
export interface PublishPage extends FormHead {
  readonly changes: readonly { readonly text: Inline; readonly note: string }[];
  readonly findings: readonly Inline[];
  readonly warnings: readonly Inline[];
  readonly told: readonly string[];
  readonly publish: Partials['button-form'] | null;
}

/** Sections of another form to choose from. */
export interface TakePage extends FormHead {
  readonly source: Control;
  readonly action: string;
  readonly version: string;
  readonly from: string;
  readonly sections: Control | null;
}

declare module '../web/views.ts' {
  interface Views {
    'forms/overview': OverviewPage;
    'forms/publish': PublishPage;
    'forms/take': TakePage;
  }
}

/** What a finding is about, with the way there. */
function findingLine(callId: string, form: FormDefinition, finding: Finding, reader: Reader): Inline {
  const { t } = reader;
  const text = t(finding.key, finding.vars);
  if (finding.at === null) return text;
  return [{ link: hrefOf(callId, finding.at), text: placeName(form, finding.at, reader) }, { text: `: ${text}` }];
}

function placeName(form: FormDefinition, at: Ref, reader: Reader): string {
  if (at.of === 'section') {
    const section = form.sections.find(({ key }) => key === at.section);
    return section ? nameOf(section, reader) : at.section;
  }
  const { question } = questionAt(form, at.question);
  const field = at.of === 'field' ? question.fields?.find(({ key }) => key === at.field) : undefined;
  return field ? `${nameOf(question, reader)}, ${nameOf(field, reader)}` : nameOf(question, reader);
}

/** The overview of a form. */
export function overviewPage(
  parts: BuilderParts,
  findings: readonly Finding[],
  url: string,
  errors: Errors,
  reader: Reader,
): OverviewPage {
  const { t } = reader;
  const { call, form, removed, version, changed } = parts.work;
  const base = `/office/calls/${call.id}/form`;
  const hidden = { name: 'version', value: version };
  const reset = (to: 'empty' | 'live'): OverviewPage['resets'][number] => ({
    action: `${base}/reset`,
    text: t(`forms.reset.${to}`),
    about: t(`forms.reset.${to}About`),
    kind: 'danger-2',
    small: true,
    fields: [hidden, { name: 'to', value: to }],
  });
  return {
    ...builderOf(parts, null, url, reader),
    errors: summaryOf(errors),
    findings: findings.map((finding) => findingLine(call.id, form, finding, reader)),
    ready: findings.length === 0 ? t('forms.ready') : null,
    removed: removed
      .map((one, index) => ({
        name: nameOf(one.content, reader),
        action: `${base}/back`,
        text: t('forms.removed.back'),
        hidden: nameOf(one.content, reader),
        kind: 'secondary' as const,
        small: true,
        fields: [hidden, { name: 'index', value: String(index) }],
      }))
      .reverse(),
    resets: [...(form.sections.length > 0 ? [reset('empty')] : []), ...(changed === null ? [] : [reset('live')])],
  };
}

/** The summary of what cannot be kept; null where nothing is wrong. */
export function summaryOf(errors: Errors): Partials['error-summary'] | null {
  const lines = Object.entries(errors).map(([name, text]): Link => ({
    text,
    href: name === '' ? '#main' : `#${name.replaceAll('.', '-')}`,
  }));
  return lines.length === 0 ? null : { errors: lines };
}

function changeLine(callId: string, change: FormChange, reader: Reader): PublishPage['changes'][number] {
  const { t, locale } = reader;
  const { what, of, key, name, how } = change;
  const text = t(keyOf('forms', 'change', `${of}_${what}`), { name: pick(name, locale) || key });
  const ref: Ref = of === 'question' ? { of, question: key } : { of, section: key };
  const note = how.map((one) => t(keyOf('forms', 'how', one))).join(', ');
  if (what === 'removed') return { text, note };
  if (key === '') return { text: t('forms.change.sections_order'), note: '' };
  return { text: [{ link: hrefOf(callId, ref), text }], note };
}

/** The page before publishing. */
export function publishPage(parts: BuilderParts, findings: readonly Finding[], reader: Reader): PublishPage {
  const { t } = reader;
  const { call, form, live, version, changed } = parts.work;
  const { next } = versionsOf(parts.work);
  const line = (finding: Finding): Inline => findingLine(call.id, form, finding, reader);
  const blocking = findings.filter(({ blocks }) => blocks);
  const base = `/office/calls/${call.id}/form`;
  return {
    ...headOf(parts, t('forms.publish.title', { version: next }), reader),
    links: [{ text: t('forms.link.preview'), href: `${base}/preview` }],
    notice: null,
    changes: formChanges(live, form).map((change) => changeLine(call.id, change, reader)),
    findings: blocking.map(line),
    warnings: findings.filter(({ blocks }) => !blocks).map(line),
    told: [
      ...(parts.counts.drafts > 0 ? [t('forms.publish.drafts', { count: parts.counts.drafts })] : []),
      ...(parts.counts.sent > 0 ? [t('forms.publish.sent', { count: parts.counts.sent })] : []),
      t('forms.publish.fixed'),
    ],
    publish:
      blocking.length > 0 || changed === null
        ? null
        : {
            action: `${base}/publish`,
            text: t('forms.publish.button', { version: next }),
            fields: [{ name: 'version', value: version }],
          },
  };
}

/** Where sections can be taken from, by what their address says. */
export interface TakeFrom {
  readonly value: string;
  readonly name: string;
}

/** The page on which sections of another form are chosen. */
export function takePage(
  parts: BuilderParts,
  sources: readonly TakeFrom[],
  chosen: { readonly from: string; readonly sections: readonly Section[] } | null,
  errors: Errors,
  reader: Reader,
): TakePage {
  const { t, locale } = reader;
  const base = `/office/calls/${parts.work.call.id}/form`;
  const hint = (section: Section): string =>
    [t('forms.questions', { count: section.questions.length }), section.questions.slice(0, 4).map((q: Question) => nameOf(q, reader)).join(', ')].join(': '); // prettier-ignore
  return {
    ...headOf(parts, t('forms.take.title'), reader),
    links: [],
    notice: null,
    errors: summaryOf(errors),
    action: `${base}/take`,
    version: parts.work.version,
    from: chosen?.from ?? '',
    source: {
      control: 'select',
      name: 'from',
      label: t('forms.take.from'),
      value: chosen?.from ?? '',
      options: [{ value: '', text: t('applications.section.choose') }, ...sources.map(({ value, name }) => ({ value, text: name }))], // prettier-ignore
    },
    sections:
      chosen === null
        ? null
        : {
            control: 'checkboxes',
            name: 'section',
            label: t('forms.take.sections'),
            values: [],
            options: chosen.sections.map((section) => ({
              value: section.key,
              text: pick(section.title, locale) || section.key,
              hint: hint(section),
            })),
            ...(errors['section'] === undefined ? {} : { error: errors['section'] }),
          },
  };
}
