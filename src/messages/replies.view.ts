import type { Reader } from '../calls/when.ts';
import { LOCALES } from '../i18n/index.ts';
import type { Control } from '../web/controls.ts';
import { errorLinks } from '../web/form-errors.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { ReadyReply } from './replies.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'messages/replies': RepliesPage;
  }
}

/** The ready replies of a city, and the form for one. */
export interface RepliesPage extends Page {
  readonly back: Link;
  readonly eyebrow: string;
  readonly errors: readonly Link[];
  readonly empty: string | null;
  readonly replies: readonly {
    readonly id: string;
    readonly title: string;
    readonly texts: readonly { readonly lang: string; readonly label: string; readonly text: string }[];
    readonly edit: Link;
    readonly remove: Partials['button-form'];
  }[];
  readonly form: {
    readonly title: string;
    readonly action: string;
    readonly version: string | null;
    readonly controls: readonly Control[];
    readonly button: string;
    readonly cancel: Link | null;
  };
}

/** The form as it stands: which reply it changes, what was typed, what was wrong. */
export interface ReplyForm {
  readonly of: string | null;
  readonly values: Readonly<Record<string, string>> | null;
  readonly errors: Readonly<Record<string, string>>;
}

function controlsOf(values: Readonly<Record<string, string>>, errors: ReplyForm['errors'], { t }: Reader): Control[] {
  return [
    { control: 'field', name: 'title', label: t('messages.replies.name'), hint: t('messages.replies.nameHint'), value: values['title'] ?? '', maxlength: 120, error: errors['title'] },
    ...LOCALES.map((locale): Control => ({
      control: 'textarea', name: `text_${locale}`, label: t(`messages.replies.text_${locale}`), lang: locale, rows: 4,
      value: values[`text_${locale}`] ?? '', error: errors[`text_${locale}`],
    })),
  ]; // prettier-ignore
}

/** The page of ready replies. */
export function repliesPage(
  city: { readonly id: string; readonly name: string },
  replies: readonly ReadyReply[],
  form: ReplyForm,
  reader: Reader,
): RepliesPage {
  const { t } = reader;
  const base = `/office/cities/${city.id}/replies`;
  const chosen = replies.find(({ id }) => id === form.of);
  const known: Readonly<Record<string, string>> =
    chosen === undefined
      ? {}
      : { title: chosen.title, ...Object.fromEntries(LOCALES.map((locale) => [`text_${locale}`, chosen.texts[locale] ?? ''])) }; // prettier-ignore
  return {
    title: t('messages.replies.title'),
    back: { text: t('messages.queue.back'), href: '/office' },
    eyebrow: city.name,
    errors: errorLinks(form.errors),
    empty: replies.length === 0 ? t('messages.replies.none') : null,
    replies: replies.map(({ id, title, texts, version }) => ({
      id,
      title,
      texts: LOCALES.flatMap((locale) => {
        const text = texts[locale] ?? '';
        return text === '' ? [] : [{ lang: locale, label: t(`screening.language.${locale}`), text }];
      }),
      edit: { text: t('messages.replies.change'), href: `${base}?edit=${id}#form` },
      remove: {
        action: `${base}/${id}/remove`,
        text: t('messages.replies.remove'),
        hidden: title,
        kind: 'quiet',
        small: true,
        fields: [{ name: 'version', value: String(version) }],
      },
    })),
    form: {
      title: t(chosen === undefined ? 'messages.replies.add' : 'messages.replies.changeTitle'),
      action: chosen === undefined ? base : `${base}/${chosen.id}`,
      version: chosen === undefined ? null : String(chosen.version),
      controls: controlsOf(form.values ?? known, form.errors, reader),
      button: t('messages.replies.save'),
      cancel: chosen === undefined ? null : { text: t('messages.replies.cancel'), href: base },
    },
  };
}
