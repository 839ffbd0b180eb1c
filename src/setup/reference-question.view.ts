import { first } from '../applications/fields.ts';
import type { ReferenceQuestion } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { languageList } from '../cities/names.ts';
import { optionRows } from '../forms/question.form.ts';
import { LOCALES, pick } from '../i18n/index.ts';
import { blocksOf, type ReferenceBlock } from '../references/link.view.ts';
import { officeKindWord } from '../references/referees.view.ts';
import type { NavLink, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { otherLanguages } from './edit.view.ts';
import { choose, errorsOf, group, inWords, line, row, tickOne, type FormGroup, type FormRow, type SetUpFormPage, type Typing } from './form.view.ts'; // prettier-ignore
import { headFrom, headOf } from './frame.view.ts';
import type { SetUp } from './load.ts';
import { ASK_KINDS, hasOptions } from './reference-question.form.ts';
import type { SetWork } from './reference-sets.ts';

/** The questions of a kind as a referee has them: they can be tried, and nothing of it is saved. */
export interface AskPreviewPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly notice: Partials['notice'];
  readonly languages: readonly NavLink[];
  readonly lang: string;
  readonly bar: string;
  readonly heading: string;
  readonly blocks: readonly ReferenceBlock[];
  readonly send: string;
}

declare module '../web/views.ts' {
  interface Views {
    'setup/ask-preview': AskPreviewPage;
  }
}

const idOf = (name: string): string => name.replaceAll('.', '-');

/** The answers to choose from, each in the languages of the pages, with one more blank where somebody asked for it. */
function optionLines(typing: Typing, more: number, { t, locale }: Reader): FormRow[] {
  const filled = optionRows(typing.fields);
  const last = filled.at(-1) ?? -1;
  const blank = Math.max(more, 2 - filled.length);
  const numbers = [...filled, ...Array.from({ length: blank }, (_, i) => last + 1 + i)];
  return numbers.map((n, i) => {
    const name = `option.${String(n)}`;
    const of = t('forms.option.named', { n: i + 1 });
    const controls = LOCALES.map((lang) => {
      const label = t('forms.option.in', { n: i + 1, language: languageList([lang], locale) });
      return line(typing, `${name}_${lang}`, { id: idOf(`${name}_${lang}`), label, lang, maxlength: 120 });
    });
    const up = i > 0 ? [{ value: `up-${String(n)}`, text: t('forms.option.up'), of }] : [];
    const work = [...up, { value: `out-${String(n)}`, text: t('forms.option.out'), of }];
    return { ...row(...controls), work, hidden: [{ name: `${name}.value`, value: first(typing.fields, `${name}.value`) }] }; // prettier-ignore
  });
}

function optionGroup(typing: Typing, more: number, reader: Reader): FormGroup[] {
  const { t } = reader;
  const kind = first(typing.fields, 'kind');
  if (!hasOptions(kind)) return [];
  const rows = optionLines(typing, more, reader);
  const note = t(kind === 'scale' ? 'setup.asks.pointsNote' : 'setup.asks.optionsNote');
  const add = { ...row(), work: [{ value: 'add-option', text: t('forms.option.add'), of: '' }] };
  return [group('options', t(kind === 'scale' ? 'setup.asks.pointsTitle' : 'setup.asks.optionsTitle'), [...rows, add], note)]; // prettier-ignore
}

function groupsOf(setUp: SetUp, typing: Typing, more: number, reader: Reader): FormGroup[] {
  const { t } = reader;
  const others = otherLanguages(setUp);
  const kinds = ASK_KINDS.map((value) => ({ value, text: t(`setup.asks.kind.${value}`) }));
  const chosen = choose(typing, 'kind', { label: t('setup.asks.what'), hint: t('setup.asks.whatHint'), options: kinds }); // prettier-ignore
  const words = line(typing, 'words', { label: t('setup.asks.words'), hint: t('setup.asks.wordsHint'), width: 4, inputmode: 'numeric', optional: true }); // prettier-ignore
  const texts = (languages: readonly string[], optional: boolean): FormRow[] => [
    row(...inWords(typing, 'label', languages, { label: t('setup.asks.label'), rows: 2, optional }, reader)),
    row(...inWords(typing, 'hint', languages, { label: t('setup.asks.hint'), rows: 2, optional: true }, reader)),
  ];
  const change = { ...row(chosen), work: [{ value: 'condition', text: t('setup.asks.showKind'), of: '' }] };
  return [
    group('asked', t('setup.asks.question'), [
      change,
      ...texts(LOCALES, false),
      ...(first(typing.fields, 'kind') === 'essay' ? [row(words)] : []),
    ]),
    ...optionGroup(typing, more, reader),
    group('how', t('setup.asks.how'), [
      row(tickOne(typing, 'required', { label: t('setup.asks.must'), text: t('setup.asks.required'), hint: t('setup.asks.requiredHint') })),
      row(tickOne(typing, 'identifying', { label: t('setup.asks.hidden'), text: t('setup.asks.identifying'), hint: t('setup.asks.identifyingHint') })),
    ]),
    ...(others.length === 0 ? [] : [group('others', t('setup.otherLanguages'), texts(others, true), t('setup.otherLanguagesNote'), true)]),
  ]; // prettier-ignore
}

/** The page on which a question to referees is written; `question` is null for one that is new. */
export function askPage(
  setUp: SetUp,
  work: SetWork,
  question: ReferenceQuestion | null,
  state: { readonly typing: Typing; readonly more: number; readonly token: string },
  reader: Reader,
): SetUpFormPage {
  const { t } = reader;
  const head = headFrom(setUp, reader);
  const base = `${head.base}/references`;
  const groups = groupsOf(setUp, state.typing, state.more, reader);
  return {
    ...headOf(head, t(question === null ? 'setup.asks.add' : 'setup.asks.change'), reader, [{ text: t('setup.asks.title'), href: base }]), // prettier-ignore
    intro: t('setup.asks.askedOf', { kind: officeKindWord(work.kind, t) }),
    errors: errorsOf(state.typing, groups),
    notices: [],
    action: question === null ? `${base}/${work.kind}/add` : `${base}/${work.kind}/questions/${question.key}`,
    hidden: [{ name: 'token', value: state.token }],
    groups,
    button: t('setup.asks.save'),
    back: { text: t('setup.asks.back'), href: `${base}#${work.kind}` },
    more: [],
  };
}

/** The questions of a kind as its referees will have them, in the language of `shown`. */
export function askPreviewPage(
  setUp: Pick<SetUp, 'call' | 'programme'>,
  work: SetWork,
  reader: Reader,
  shown: Reader,
): AskPreviewPage {
  const { t, locale } = reader;
  const head = headFrom(setUp, reader);
  const base = `${head.base}/references`;
  const kind = officeKindWord(work.kind, t);
  return {
    ...headOf(head, t('setup.asks.previewTitle', { kind }), reader, [{ text: t('setup.asks.title'), href: base }]),
    notice: { kind: 'info', paragraphs: [t(work.changed ? 'setup.asks.previewChanged' : 'setup.asks.previewLive')] },
    languages: LOCALES.map((lang) => ({
      text: languageList([lang], locale),
      href: `${base}/${work.kind}/preview?lang=${lang}`,
      current: lang === shown.locale,
    })),
    lang: shown.locale,
    bar: pick(setUp.call.name, shown.locale),
    heading: shown.t('references.link.title', { applicant: shown.t('setup.asks.somebody') }),
    blocks: blocksOf(work.questions, {}, {}, shown),
    send: shown.t('references.form.send'),
  };
}
