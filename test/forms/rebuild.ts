import type { FormDefinition, Question, Section } from '../../src/calls/definitions.ts';
import type { Client, Fields } from '../support/app.ts';

/** What an officer would type to make one question, as the names of the page's fields. */
function typedFor(question: Question): Record<string, string | readonly string[]> {
  const { words, number, entries, maxLength, currency, options, when, textVersion, profile, autocomplete, group } =
    question;
  const some = (name: string, value: string | number | undefined): Record<string, string> =>
    value === undefined ? {} : { [name]: String(value) };
  const text = (name: string, of: Question['hint']): Record<string, string> =>
    Object.fromEntries(Object.entries(of ?? {}).map(([lang, written]) => [`${name}_${lang}`, written ?? '']));
  return {
    kind: question.kind,
    ...text('label', question.label),
    ...text('hint', question.hint),
    ...(question.required ? { required: 'on' } : {}),
    ...(question.restricted ? { restricted: 'on' } : {}),
    ...(question.identifying ? { identifying: 'on' } : {}),
    ...(question.each ? { each: 'on' } : {}),
    ...some('words_min', words?.min), ...some('words_max', words?.max), ...some('max_length', maxLength),
    ...some('number_min', number?.min), ...some('number_max', number?.max), ...some('decimals', number?.decimals),
    ...some('entries_min', entries?.min), ...some('entries_max', entries?.max), ...some('currency', currency),
    ...Object.assign({}, ...(options ?? []).map(({ value, label }, i) => ({ [`option.${i}.value`]: value, ...text(`option.${i}`, label) }))) as object,
    ...(when ? { when_key: when.key, when_is: when.is } : {}),
    ...(group ? { group_is: group.is[0] ?? '', group_most: String(group.most) } : {}),
    ...some('text_version', textVersion), ...some('profile', profile), ...some('autocomplete', autocomplete),
  }; // prettier-ignore
}

/** An officer at the pages of a call's form: every step is a page that is opened and a form that is sent from it. */
export interface Builder {
  readonly base: string;
  /** Opens a page, and sends its form with these fields in place of its own; returns where it led. */
  send(path: string, fields: Fields, action?: string): Promise<string>;
  section(section: Section): Promise<void>;
  question(section: string, question: Question): Promise<void>;
}

/** The hidden fields with which a form of the page goes out: the version that the page showed. */
export function versionOn(html: string): string {
  return /name="version" value="([^"]*)"/.exec(html)?.[1] ?? '';
}

/** A builder of the form of this call. */
export function builder(client: Client, callId: string): Builder {
  const base = `/office/calls/${callId}/form`;
  const send = async (path: string, fields: Fields, action = path): Promise<string> => {
    const page = await client.get(`${base}${path}`);
    if (page.status !== 200) throw new Error(`${path}: ${String(page.status)}`);
    const answer = await client.post(`${base}${action}`, { version: versionOn(page.text), ...fields });
    if (answer.status !== 303) {
      const errors = [...answer.text.matchAll(/id="([^"]*)-e"><svg[\s\S]*?<\/span>([^<]*)<\/span>/g)].map(([, id, text]) => `${id ?? ''}: ${text ?? ''}`);
      throw new Error(`${action}: ${String(answer.status)} ${errors.join('; ')}`);
    }
    return answer.headers['location'] as string;
  }; // prettier-ignore
  const question = async (section: string, one: Question): Promise<void> => {
    const begun = { key: one.key, kind: one.kind, label_id: one.label['id'] ?? '', label_en: one.label['en'] ?? '' };
    await send(`/sections/${section}/add`, begun);
    for (const field of one.fields ?? []) {
      const { label_id = '', label_en = '', kind = '' } = typedFor(field);
      await send(`/questions/${one.key}/add`, { key: field.key, kind, label_id, label_en });
      await send(`/questions/${one.key}/fields/${field.key}`, typedFor(field));
    }
    await send(`/questions/${one.key}`, { ...typedFor(one), section });
  };
  return {
    base,
    send,
    question,
    section: async (section) => {
      const { title, intro } = section;
      const texts = Object.fromEntries([['title', title], ['intro', intro]].flatMap(([name, text]) => Object.entries(text ?? {}).map(([lang, written]) => [`${name as string}_${lang}`, written ?? '']))); // prettier-ignore
      await send('/add', { key: section.key, group: section.group, ...texts });
      for (const one of section.questions) await question(section.key, one);
    },
  };
}

/** Rebuilds a whole form, from an empty one. */
export async function rebuild(own: Builder, form: FormDefinition): Promise<void> {
  await own.send('', { to: 'empty' }, '/reset');
  for (const section of form.sections) await own.section(section);
}
