import type { ReferenceQuestion } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { pick } from '../i18n/index.ts';
import { asHeading } from '../i18n/words.ts';
import { kindsOf } from '../references/referees.ts';
import { officeKindWord } from '../references/referees.view.ts';
import type { Inline } from '../web/inline.ts';
import type { Partials } from '../web/partials.ts';
import { headFrom, headOf } from './frame.view.ts';
import type { SetUp } from './load.ts';
import type { ManagedGroup, ManagedItem, ManagePage } from './manage.view.ts';
import type { SetsWork, SetWork } from './reference-sets.ts';

/** What a question asks for, in one line. */
function lineOf(question: ReferenceQuestion, { t }: Reader): string {
  const { kind, words, required, identifying, options = [] } = question;
  return [
    t(`setup.asks.kind.${kind}`),
    ...(words === undefined ? [] : [t('setup.asks.upTo', { count: words })]),
    ...(kind === 'choice' ? [t('setup.asks.options', { count: options.length })] : []),
    ...(kind === 'scale' ? [t('setup.asks.points', { count: options.length - 1 })] : []),
    t(required ? 'setup.asks.must' : 'setup.asks.may'),
    ...(identifying === true ? [t('setup.asks.hidden')] : []),
  ].join(' · ');
}

function itemOf(work: SetWork, at: number, base: string, reader: Reader): ManagedItem {
  const { t, locale } = reader;
  const question = work.questions[at] as ReferenceQuestion;
  const name = pick(question.label, locale);
  const fields = [{ name: 'token', value: work.token }, { name: 'key', value: question.key }]; // prettier-ignore
  const button = (name_: 'up' | 'down' | 'remove'): Partials['button-form'] => ({
    action: `${base}/${name_ === 'remove' ? 'remove' : 'move'}`,
    text: t(`setup.rule.${name_}`),
    hidden: name,
    kind: name_ === 'remove' ? 'danger-2' : 'quiet',
    small: true,
    fields: name_ === 'remove' ? fields : [...fields, { name: 'to', value: name_ }],
  });
  return {
    id: `${work.kind}-${question.key}`,
    title: name,
    tag: null,
    lines: [lineOf(question, reader)],
    links: [{ text: t('ui.change'), href: `${base}/questions/${question.key}` }],
    buttons: [
      ...(at > 0 ? [button('up')] : []),
      ...(at < work.questions.length - 1 ? [button('down')] : []),
      button('remove'),
    ],
  };
}

/** Where the questions of a kind stand: the standard ones, a version of the call's own, or changed and not published. */
function standing(work: SetWork, { t }: Reader): string {
  if (work.changed) return t('setup.asks.changed');
  return work.live.version === 0 ? t('setup.asks.standard') : t('setup.asks.version', { n: work.live.version });
}

function groupOf(work: SetWork, waiting: number, base: string, reader: Reader): ManagedGroup {
  const { t } = reader;
  const own = `${base}/${work.kind}`;
  const fields = [{ name: 'token', value: work.token }];
  const word = officeKindWord(work.kind, t);
  const button = (act: 'publish' | 'drop' | 'standard', kind: 'primary' | 'quiet'): Partials['button-form'] => ({
    action: `${own}/${act}`,
    text: t(act === 'standard' ? 'setup.asks.standardButton' : `setup.asks.${act}`),
    hidden: word,
    kind,
    small: true,
    fields,
  });
  const note: Inline = work.changed ? [{ text: standing(work, reader), strong: true }, { text: ` ${t('setup.asks.publishAbout', { count: waiting })}` }] : standing(work, reader); // prettier-ignore
  return {
    id: work.kind,
    title: asHeading(word),
    note,
    items: work.questions.map((_, at) => itemOf(work, at, own, reader)),
    empty: t('setup.asks.empty'),
    links: [
      { text: t('setup.asks.add'), href: `${own}/add` },
      { text: t('setup.asks.preview'), href: `${own}/preview` },
    ],
    buttons: work.changed
      ? [button('publish', 'primary'), button('drop', 'quiet'), button('standard', 'quiet')]
      : [button('standard', 'quiet')],
  };
}

/** The kinds of referees that a call asks for. */
function askedKinds({ call }: SetsWork): readonly SetWork['kind'][] {
  const kinds = kindsOf(call.settings.referees);
  return call.settings.referees.map(({ kind }) => kind).filter((kind, at, all) => all.indexOf(kind) === at && (kinds.get(kind)?.most ?? 0) > 0); // prettier-ignore
}

/** The page of a call's questions to referees. */
export function setsPage(
  setUp: Pick<SetUp, 'call' | 'programme'>,
  work: SetsWork,
  known: { readonly waiting: ReadonlyMap<string, number>; readonly errors: Readonly<Record<string, string>> },
  reader: Reader,
): ManagePage {
  const { t } = reader;
  const head = headFrom(setUp, reader);
  const base = `${head.base}/references`;
  const kinds = askedKinds(work);
  const none: Partials['notice'] = { kind: 'info', paragraphs: [[{ text: `${t('setup.asks.noKind')} ` }, { link: `${head.base}/settings#referees`, text: t('calls.office.settings') }]] }; // prettier-ignore
  const file: Partials['notice'] = { kind: 'info', paragraphs: [[{ text: `${t('setup.asks.letterOnly')} ` }, { link: `${head.base}/settings#referees`, text: t('calls.office.settings') }]] }; // prettier-ignore
  return {
    ...headOf(head, t('setup.asks.title'), reader),
    intro: t('setup.asks.intro'),
    errors: Object.values(known.errors).map((text) => ({ text, href: '#main' })),
    notices: kinds.length === 0 ? [none] : setUp.call.settings.references?.answer === 'file' ? [file] : [],
    links: [],
    groups: kinds.flatMap((kind) => {
      const set = work.sets.get(kind);
      return set === undefined ? [] : [groupOf(set, known.waiting.get(kind) ?? 0, base, reader)];
    }),
    form: null,
  };
}
