import type { Question, RuleDefinition } from '../calls/definitions.ts';
import { ruleChanges } from '../calls/rule-changes.ts';
import type { Reader } from '../calls/when.ts';
import { countryName } from '../cities/names.ts';
import { LOCALES, pick } from '../i18n/index.ts';
import type { Control } from '../web/controls.ts';
import type { Inline } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import {
  choose,
  dayField,
  errorsOf,
  group,
  inWords,
  line,
  pickOne,
  row,
  tick,
  type FormRow,
  type SetUpFormPage,
  type Typing,
} from './form.view.ts';
import { headFrom, headOf } from './frame.view.ts';
import type { SetUp } from './load.ts';
import { COUNTRIES, PURPOSES, type RuleAsk } from './rule.form.ts';
import type { RulesWork } from './rules.ts';
import { ruleWords } from './rules.view.ts';

/** A rule in the list, with what can be done with it. */
interface RuleLine {
  readonly key: string;
  readonly words: string;
  readonly sentences: readonly { readonly lang: string; readonly text: string }[];
  readonly change: Link;
  readonly buttons: readonly Partials['button-form'][];
}

/** What views/setup/rules.ejs reads. */
export interface RulesPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly intro: string;
  readonly errors: readonly Link[];
  readonly lines: readonly RuleLine[];
  readonly empty: string;
  readonly add: Link;
  readonly tryThem: Link | null;
  readonly news: { readonly changes: readonly string[]; readonly about: string; readonly buttons: readonly Partials['button-form'][] } | null; // prettier-ignore
}

/** What views/setup/try-rules.ejs reads. */
export interface TryPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly intro: string;
  readonly table: Partials['table'] | null;
  readonly none: string;
}

declare module '../web/views.ts' {
  interface Views {
    'setup/rules': RulesPage;
    'setup/try-rules': TryPage;
  }
}

function lineOf(rule: RuleDefinition, at: number, work: RulesWork, setUp: SetUp, reader: Reader): RuleLine {
  const { t } = reader;
  const base = `/office/calls/${setUp.call.id}/rules`;
  const words = ruleWords(rule, setUp, reader);
  const fields = [{ name: 'token', value: work.token }, { name: 'key', value: rule.key }]; // prettier-ignore
  const button = (name: 'up' | 'down' | 'remove', kind: 'quiet' | 'danger-2'): Partials['button-form'] => ({
    action: `${base}/${name === 'remove' ? 'remove' : 'move'}`,
    text: t(`setup.rule.${name}`),
    hidden: words,
    kind,
    small: true,
    fields: name === 'remove' ? fields : [...fields, { name: 'to', value: name }],
  });
  return {
    key: rule.key,
    words,
    sentences: LOCALES.map((lang) => ({ lang, text: rule.sentence[lang] ?? '' })),
    change: { text: t('ui.change'), href: `${base}/${rule.key}` },
    buttons: [
      ...(at > 0 ? [button('up', 'quiet')] : []),
      ...(at < work.rules.length - 1 ? [button('down', 'quiet')] : []),
      button('remove', 'danger-2'),
    ],
  };
}

/** The page of a call's rules. */
export function rulesPage(
  setUp: SetUp,
  work: RulesWork,
  known: { readonly drafts: number; readonly tried: string | null; readonly errors: Typing['errors'] },
  reader: Reader,
): RulesPage {
  const { t, locale } = reader;
  const head = headFrom(setUp, reader);
  const base = `${head.base}/rules`;
  const fields = [{ name: 'token', value: work.token }];
  const changes = ruleChanges(work.call.rules, work.rules);
  return {
    ...headOf(head, t('setup.rules'), reader),
    intro: t(work.call.publishedAt === null ? 'setup.rulesIntro' : 'setup.rulesIntroLive'),
    errors: Object.values(known.errors).map((text) => ({ text, href: '#main' })),
    lines: work.rules.map((rule, at) => lineOf(rule, at, work, setUp, reader)),
    empty: t('setup.rulesEmpty'),
    add: { text: t('setup.rule.add'), href: `${base}/add` },
    tryThem: known.tried === null ? null : { text: t('setup.rule.tryOn', { name: known.tried }), href: `${base}/try` },
    news: work.changed
      ? {
          changes: changes.length === 0 ? [t('setup.rule.orderOnly')] : changes.map(({ what, rule }) => t(`applications.rulesMoved.${what}`, { rule: pick(rule.sentence, locale) })),
          about: t('setup.rule.publishAbout', { count: known.drafts }),
          buttons: [
            { action: `${base}/publish`, text: t('setup.rule.publish'), fields },
            { action: `${base}/drop`, text: t('setup.rule.drop'), kind: 'quiet', fields },
          ],
        }
      : null,
  };
} // prettier-ignore

/** The page on which it is chosen what a new rule asks about. */
export function purposePage(setUp: SetUp, typing: Typing, reader: Reader): SetUpFormPage {
  const { t } = reader;
  const head = headFrom(setUp, reader);
  const options = PURPOSES.map((value) => ({ value, text: t(`setup.rule.purpose.${value}`), hint: t(`setup.rule.purposeHint.${value}`) })); // prettier-ignore
  const groups = [group('about', t('setup.rule.about'), [row(pickOne(typing, 'purpose', { label: t('setup.rule.about'), labelHidden: true, options }))])]; // prettier-ignore
  return {
    ...headOf(head, t('setup.rule.add'), reader, [{ text: t('setup.rules'), href: `${head.base}/rules` }]),
    intro: t('setup.rule.addIntro'),
    errors: errorsOf(typing, groups),
    notices: [],
    action: `${head.base}/rules/begin`,
    hidden: [],
    groups,
    button: t('setup.rule.next'),
    back: { text: t('setup.backToRules'), href: `${head.base}/rules` },
    more: [],
  };
}

function questionSelect(typing: Typing, ask: RuleAsk, { t, locale }: Reader): Control {
  const options = ask.questions.map((question) => ({ value: question.key, text: pick(question.label, locale) }));
  return choose(typing, 'question', { label: t('setup.rule.question'), hint: t('setup.rule.questionHint'), options });
}

function bound(typing: Typing, name: 'min' | 'max', decimal: boolean, { t }: Reader): Control {
  return line(typing, name, { label: t(`setup.rule.${name}`), width: 4, optional: true, inputmode: decimal ? 'decimal' : 'numeric' }); // prettier-ignore
}

function valueRows(typing: Typing, ask: RuleAsk, reader: Reader): FormRow[] {
  const { t, locale } = reader;
  const { question } = ask;
  if (question === undefined) return [];
  const label = t('setup.rule.valuesOf', { question: pick(question.label, locale) });
  if (question.kind === 'choice') {
    const options = (question.options ?? []).map((option) => ({ value: option.value, text: pick(option.label, locale) }));
    return [row(tick(typing, 'values', { label, options }))];
  }
  const options = COUNTRIES.map((value) => ({ value, text: countryName(value, locale) }));
  const others = ask.questions.filter(({ key }) => key !== question.key);
  const name = ({ key, label: words }: Question) => ({ value: key, text: pick(words, locale) });
  return [
    row(tick(typing, 'values', { label, layout: 'row', options })),
    row(line(typing, 'others', { label: t('setup.rule.otherCountries'), hint: t('setup.rule.otherCountriesHint'), optional: true })),
    ...(others.length === 0
      ? []
      : [row(choose(typing, 'or', { label: t('setup.rule.or'), hint: t('setup.rule.orHint'), optional: true, options: [{ value: '', text: '–' }, ...others.map(name)] }))]),
  ];
} // prettier-ignore

function ownRows(typing: Typing, ask: RuleAsk, setUp: SetUp, reader: Reader): FormRow[] {
  const { t } = reader;
  switch (ask.kind) {
    case 'age':
    case 'years_since':
      return [
        row(questionSelect(typing, ask, reader)),
        row(bound(typing, 'min', false, reader), bound(typing, 'max', false, reader)),
        row(dayField(typing, 'on', { label: t('setup.rule.on'), hint: t('setup.rule.onHint') })),
      ];
    case 'at_least':
    case 'at_most':
      return [
        row(questionSelect(typing, ask, reader)),
        row(bound(typing, 'min', true, reader), bound(typing, 'max', true, reader)),
      ];
    case 'one_of':
      return valueRows(typing, ask, reader);
    case 'stays': {
      const options = (['hosts', 'anywhere'] as const).map((value) => ({ value, text: t(`setup.rule.of.${value}`) }));
      const most = line(typing, 'max', { label: t('setup.rule.most'), hint: t('setup.rule.mostHint'), width: 4, inputmode: 'numeric' }); // prettier-ignore
      return [row(pickOne(typing, 'of', { label: t('setup.rule.staysOf'), options })), row(most)];
    }
    case 'city': {
      const options = setUp.cities.map(({ id, name }) => ({ value: id, text: name }));
      const not = (['no', 'yes'] as const).map((value) => ({ value, text: t(`setup.rule.not.${value}`) }));
      return [
        row(pickOne(typing, 'not', { label: t('setup.rule.cityIs'), options: not })),
        row(tick(typing, 'cities', { label: t('setup.rule.cities'), options })),
      ];
    }
  }
}

/** Where a rule names answers, they are those of one question: here are the others. */
function otherQuestions(ask: RuleAsk, base: string, { t, locale }: Reader): Partials['notice'][] {
  const others = ask.kind === 'one_of' ? ask.questions.filter(({ key }) => key !== ask.question?.key) : [];
  if (others.length === 0) return [];
  const links = others.flatMap(({ key, label }) => [
    { text: ' ' },
    { link: `${base}/rules/add?purpose=${ask.purpose}&question=${key}`, text: pick(label, locale) },
  ]);
  return [{ kind: 'info', paragraphs: [[{ text: t('setup.rule.otherQuestions') }, ...links]] }];
}

/** The page of one rule. */
export function rulePage(
  setUp: SetUp,
  ask: RuleAsk,
  of: { readonly action: string; readonly token: string; readonly isNew: boolean },
  typing: Typing,
  reader: Reader,
): SetUpFormPage {
  const { t } = reader;
  const head = headFrom(setUp, reader);
  const lacking = ask.kind !== 'stays' && ask.kind !== 'city' && ask.questions.length === 0;
  const words = inWords(typing, 'sentence', LOCALES, { label: t('setup.rule.sentence'), hint: t('setup.rule.sentenceHint'), rows: 3 }, reader); // prettier-ignore
  const groups = [
    group('rule', t(`setup.rule.purpose.${ask.purpose}`), ownRows(typing, ask, setUp, reader), t(`setup.rule.purposeHint.${ask.purpose}`)),
    group('told', t('setup.rule.told'), [row(...words)]),
  ]; // prettier-ignore
  return {
    ...headOf(head, of.isNew ? t('setup.rule.add') : t('setup.rule.change'), reader, [{ text: t('setup.rules'), href: `${head.base}/rules` }]),
    intro: '',
    errors: errorsOf(typing, groups),
    notices: [
      ...(lacking ? [{ kind: 'warn' as const, paragraphs: [[{ text: `${t('setup.rule.noQuestion')} ` }, { link: `${head.base}/form`, text: t('calls.office.form') }]] }] : []),
      ...(of.isNew ? otherQuestions(ask, head.base, reader) : []),
    ],
    action: of.action,
    hidden: [
      { name: 'token', value: of.token },
      { name: 'purpose', value: ask.purpose },
      ...(ask.kind === 'one_of' ? [{ name: 'question', value: ask.question?.key ?? '' }] : []),
    ],
    groups,
    button: t('setup.rule.save'),
    back: { text: t('setup.backToRules'), href: `${head.base}/rules` },
    more: [],
  };
} // prettier-ignore

/** Who of an earlier call would be refused by the rules as they stand. */
export function tryPage(
  setUp: SetUp,
  on: { readonly name: string; readonly count: number },
  refused: readonly { readonly id: string; readonly reference: string; readonly rules: readonly RuleDefinition[] }[],
  reader: Reader,
): TryPage {
  const { t, locale } = reader;
  const head = headFrom(setUp, reader);
  return {
    ...headOf(head, t('setup.try.title'), reader, [{ text: t('setup.rules'), href: `${head.base}/rules` }]),
    intro: t('setup.try.intro', { count: on.count, name: on.name, refused: refused.length }),
    table: refused.length === 0 ? null : {
      caption: t('setup.try.title'),
      captionHidden: true,
      columns: [{ text: t('setup.try.application') }, { text: t('setup.try.why') }],
      rows: refused.map(({ id, reference, rules }) => {
        const named: Inline = [{ link: `/office/applications/${id}`, text: reference }];
        return { cells: [named, rules.map(({ sentence }) => pick(sentence, locale)).join(' ')] };
      }),
    },
    none: t('setup.try.none'),
  };
} // prettier-ignore
