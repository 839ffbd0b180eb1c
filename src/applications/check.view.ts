import { pick } from '../i18n/index.ts';
import { formats } from '../i18n/format.ts';
import { whySentence } from '../i18n/words.ts';
import { lastMinute, type Reader } from '../calls/when.ts';
import { questionsOfRule } from '../calls/definitions.ts';
import { ruleLines } from './rules.view.ts';
import { verdictOf } from '../workflow/eligibility.ts';
import type { Gaps } from '../workflow/facts.ts';
import type { Control } from '../web/controls.ts';
import type { Inline } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Whole } from './around.ts';
import { crumbs, deadlineCard, eyebrowOf, helpCard, type TaggedLine } from './frame.view.ts';
import { failingFacts, type Failing } from './gaps.ts';
import { flatAnswers, sectionOf } from './judge.ts';
import { partsOf, type Part } from './parts.view.ts';
import { sectionsOfEach } from '../members/each.ts';
import { refereesAsked } from './people-tasks.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'applications/check': CheckPage;
  }
}

/** Everything once more before it is sent. */
export interface CheckPage extends Page {
  readonly crumbs: Partials['breadcrumb'];
  readonly eyebrow: string;
  readonly lead: string;
  readonly deadline: Partials['card'] | null;
  /** Why it was not sent a moment ago. */
  readonly refused: Partials['notice'] | null;
  /** What is still missing, each a link to where it is done. */
  readonly missing: readonly { readonly text: string; readonly links: readonly Link[] }[];
  readonly unverified: Partials['notice'] | null;
  readonly warnings: readonly Inline[];
  readonly rules: readonly TaggedLine[];
  readonly parts: readonly Part[];
  readonly action: string;
  readonly lateCode: Control | null;
  readonly ready: boolean;
  readonly takeBack: string;
  readonly keep: Link;
  readonly next: Partials['timeline'];
  readonly help: Partials['card'];
}

/** Why something is refused, as the applicant reads it. */
export function whyText(why: string, gaps: Gaps, { t, locale, zone }: Reader): string {
  if (why === 'email_unverified') return t('applications.check.unverifiedTitle');
  return whySentence(t, why, gaps, formats(locale, zone));
}

/** Where a failing fact is put right. */
function linksFor({ fact }: Failing, whole: Whole, reader: Reader): Link[] {
  const { t, locale } = reader;
  const base = `/applications/${whole.application.id}`;
  const section = (key: string, text?: string): Link => {
    const found = sectionOf(whole.form, key);
    return { text: text ?? (found ? pick(found.title, locale) : key), href: `${base}/sections/${key}?check=1` };
  };
  switch (fact) {
    case 'sections_complete':
      return whole.form.sections
        .filter(({ key }) => whole.saved.get(key)?.complete !== true)
        .map(({ key }) => section(key));
    case 'documents_due_now':
      return whole.documents
        .filter((item) => item.due === 'submission' && !['pending', 'accepted', 'checking'].includes(item.standing))
        .map((item) => {
          const member = whole.members.find(({ participantId }) => participantId === item.participantId);
          const text = pick(item.name, locale);
          return member
            ? { text: `${member.name}: ${text}`, href: `${base}/members` }
            : { text, href: `${base}/documents` };
        });
    case 'eligible':
      return whole.call.rules
        .filter((rule) => whole.standing.failedRules.includes(rule.key))
        .flatMap((rule) => {
          const [question] = questionsOfRule(rule);
          const at = whole.form.sections.find((each) => each.questions.some(({ key }) => key === question));
          const text = pick(rule.sentence, locale);
          if (at) return [section(at.key, text)];
          return [{ text, href: `${base}/${rule.kind === 'stays' ? 'places' : 'withdraw'}` }];
        });
    case 'group_named':
      return [{ text: t('members.title'), href: `${base}/members` }];
    case 'members_confirmed':
      return whole.members
        .filter(({ state }) => state === 'asked' || state === 'left')
        .map(({ id, name }) => ({ text: name, href: `${base}/members#h-${id}` }));
    case 'members_answered':
      return whole.members
        .filter((one) => one.typedBy === null && one.answered < sectionsOfEach(whole.form).length)
        .map(({ id, name }) => ({ text: name, href: `${base}/members#h-${id}` }));
    case 'members_guarded':
      return whole.members
        .filter(
          (one) =>
            whole.standing.minors.includes(one.participantId ?? '') &&
            (one.guardians === 0 || one.guardiansAgreed < one.guardians),
        )
        .map(({ id, name }) => ({ text: name, href: `${base}/members#h-${id}` }));
    case 'consents_given':
      return whole.form.sections
        .filter((each) => each.questions.some(({ kind }) => kind === 'consent'))
        .map(({ key }) => section(key));
    case 'places_ranked':
      return [{ text: t('applications.tasks.places'), href: `${base}/places` }];
    default:
      return [];
  }
}

function warningsOf(whole: Whole, { t }: Reader): Inline[] {
  const base = `/applications/${whole.application.id}`;
  const needed = whole.standing.leadMinor;
  const lacking = refereesAsked(whole) - whole.referees.length;
  return [
    ...(lacking > 0
      ? [
          [
            { text: `${t('applications.check.refereesLacking', { count: lacking })} ` },
            { link: `${base}/referees`, text: t('applications.check.nameThem') },
          ],
        ]
      : []),
    ...(needed && whole.guardians.length === 0
      ? [
          [
            { text: `${t('applications.check.guardianLacking')} ` },
            { link: `${base}/guardians`, text: t('applications.check.nameThem') },
          ],
        ]
      : []),
  ];
}

function rulesOf(whole: Whole, reader: Reader): readonly TaggedLine[] {
  const flat = flatAnswers(
    whole.form,
    Object.fromEntries([...whole.saved].map(([key, { answers }]) => [key, answers])),
  );
  const { failedRules } = whole.standing;
  return ruleLines(whole.call.rules, (rule) => verdictOf(rule, flat, failedRules), reader);
}

/** What came back from pressing Send. */
export interface SendState {
  readonly refused: { readonly why: string; readonly gaps: Gaps } | null;
  readonly lateCode: string;
}

function refusedNotice({ refused }: SendState, reader: Reader): Partials['notice'] | null {
  if (refused === null) return null;
  const { t } = reader;
  return {
    kind: 'err',
    role: 'alert',
    title: whyText(refused.why, refused.gaps, reader),
    paragraphs: [t('applications.check.notSent')],
  };
}

function lateField(whole: Whole, state: SendState, { t, at }: Reader): Control | null {
  const { call } = whole.standing;
  if (at < call.graceEndsAt || call.lateCodeHash === null) return null;
  return {
    control: 'field',
    name: 'late_code',
    label: t('workflow.field.late_code.label'),
    hint: t('workflow.field.late_code.hint'),
    value: state.lateCode,
    width: 20,
    spellcheck: false,
    ...(state.refused?.why === 'in_time' && state.lateCode !== '' ? { error: t('applications.check.wrongCode') } : {}),
  };
}

function nextSteps({ t }: Reader): Partials['timeline'] {
  return {
    items: (['receipt', 'people', 'check'] as const).map((step) => ({
      state: 'next',
      title: t(`applications.check.then_${step}`),
      note: t(`applications.check.then_${step}Note`),
    })),
  };
}

/** The page of everything before it is sent. */
export function checkPage(whole: Whole, state: SendState, reader: Reader): CheckPage {
  const { t, locale, zone, at } = reader;
  const { application } = whole;
  const failing = failingFacts(whole.standing, 'submit', at);
  const late = lateField(whole, state, reader);
  const blocking = failing.filter(({ fact }) => fact !== 'in_time' || late === null);
  const verify: Inline = [
    { text: `${t('applications.check.unverified', { email: application.email })} ` },
    { link: '/account', text: t('applications.check.account') },
  ];
  return {
    title: t('applications.check.title'),
    crumbs: crumbs(application, reader, 'application'),
    eyebrow: `${pick(application.callName, locale)}, ${eyebrowOf(application, reader)}`,
    lead: t(blocking.length === 0 ? 'applications.check.leadReady' : 'applications.check.leadMissing'),
    deadline: deadlineCard(whole, reader),
    refused: refusedNotice(state, reader),
    missing: blocking.map((each) => ({
      text: whyText(each.fact, each.gaps, reader),
      links: linksFor(each, whole, reader),
    })),
    unverified: application.verified
      ? null
      : { kind: 'warn', title: t('applications.check.unverifiedTitle'), paragraphs: [verify] },
    warnings: warningsOf(whole, reader),
    rules: rulesOf(whole, reader),
    parts: partsOf(whole, reader, true),
    action: `/applications/${application.id}/submit`,
    lateCode: late,
    ready: blocking.length === 0 && application.verified,
    takeBack: t('applications.check.takeBack', {
      time: formats(locale, zone).dateTime(lastMinute(whole.standing.call.closesAt), whole.call.zone),
    }),
    keep: { text: t('applications.check.keep'), href: `/applications/${application.id}` },
    next: nextSteps(reader),
    help: helpCard(whole, reader),
  };
}
