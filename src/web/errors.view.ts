import type { ErrorKind } from '../errors.ts';
import type { Format } from '../i18n/format.ts';
import { isKey, type Key, type Translate } from '../i18n/index.ts';
import { filled, whySentence, type Reader } from '../i18n/words.ts';
import type { Inline } from './inline.ts';
import type { Link } from './partials.ts';
import type { Page } from './views.ts';

declare module './views.ts' {
  interface Views {
    'errors/error': ErrorPage;
  }
}

/** A page for when something goes wrong: what happened, what became of your work, what to do now. */
export interface ErrorPage extends Page {
  /** The number of the status. */
  readonly status: number;
  readonly drawing: 'missing' | 'locked' | 'moved' | 'broken' | 'waiting';
  readonly paragraphs: readonly Inline[];
  readonly facts: readonly { readonly key: string; readonly value: string }[];
  /** The first is the button. */
  readonly actions: readonly Link[];
  /** What was typed and could not be saved: it can be sent again, or read and copied. */
  readonly kept: KeptForm | null;
}

/** A form that could not be accepted, with everything that was typed into it. */
export interface KeptForm {
  readonly action: string;
  readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/** What went wrong, as the page needs it: one of our own errors, or a status that the web layer knows. */
export type Problem = ErrorKind | { kind: 'bad_request' } | { kind: 'broken'; reference: string; at: string };

/** What the page says besides the problem. */
export interface ErrorContext {
  readonly t: Translate;
  /** The reader's name, when signed in. */
  readonly name: string | null;
  readonly staff: boolean;
  /** Whose vocabulary the state is told in. */
  readonly reader: Reader;
  readonly format: Format;
  /** The page needs a link of a mail rather than an account. */
  readonly byLink: boolean;
  readonly url: string;
  readonly kept: KeptForm | null;
}

const STATUS: Record<Problem['kind'], number> = {
  bad_request: 400,
  sign_in: 401,
  forbidden: 403,
  csrf: 403,
  not_found: 404,
  refused: 409,
  conflict: 409,
  file_gone: 410,
  link_dead: 410,
  too_large: 413,
  invalid: 422,
  too_many: 429,
  broken: 500,
  unavailable: 503,
};

const DRAWINGS: Record<Problem['kind'], ErrorPage['drawing']> = {
  bad_request: 'missing',
  sign_in: 'waiting',
  forbidden: 'locked',
  csrf: 'locked',
  not_found: 'missing',
  refused: 'moved',
  conflict: 'moved',
  file_gone: 'missing',
  link_dead: 'waiting',
  too_large: 'missing',
  invalid: 'missing',
  too_many: 'waiting',
  broken: 'broken',
  unavailable: 'broken',
};

/** The HTTP status of a problem. */
export function statusOf(problem: Problem): number {
  return STATUS[problem.kind];
}

function waitIn(t: Translate, seconds: number): string {
  return seconds < 90
    ? t('errors.waitSeconds', { count: seconds })
    : t('errors.waitMinutes', { count: Math.ceil(seconds / 60) });
}

type Refusal = Extract<ErrorKind, { kind: 'refused' }>;

/** Why an action was refused: the sentence of its fact, or the text that a feature named. */
function why({ why: reason, gaps = {} }: Refusal, { t, format }: ErrorContext): string {
  const key = [reason, `errors.why.${reason}`].find(isKey);
  return key === undefined ? whySentence(t, reason, gaps, format) : t(key, filled(gaps, format));
}

function stateFacts(now: string | undefined, { t, reader }: ErrorContext): ErrorPage['facts'] {
  if (now === undefined) return [];
  const keys = (['application', 'placement'] as const).map((subject) => `workflow.state.${subject}.${now}.${reader}`);
  const key = keys.find((each): each is Key => isKey(each));
  return key === undefined ? [] : [{ key: t('errors.now'), value: t(key) }];
}

function paragraphsOf(problem: Problem, context: ErrorContext): Inline[] {
  const { t, name, byLink, kept } = context;
  switch (problem.kind) {
    case 'sign_in':
      if (byLink) return [t('errors.sign_in.byLink')];
      return kept ? [t('errors.sign_in.kept'), t('errors.sign_in.again')] : [t('errors.sign_in.text')];
    case 'forbidden':
      if (name === null) return [t('errors.forbidden.text')];
      return [
        [
          { text: `${t('errors.forbidden.signedIn')} ` },
          { text: name, strong: true },
          { text: `. ${t('errors.forbidden.text')}` },
        ],
        t('errors.forbidden.ask'),
      ];
    case 'csrf':
      return kept ? [t('errors.csrf.text'), t('errors.csrf.kept')] : [t('errors.csrf.text')];
    case 'not_found':
      return [t('errors.not_found.text'), t('errors.not_found.link')];
    case 'file_gone':
      return [t('errors.file_gone.text'), t('errors.file_gone.what')];
    case 'refused':
      return [why(problem, context), t('errors.refused.nothing')];
    case 'conflict':
      return [t('errors.conflict.text'), t('errors.refused.nothing')];
    case 'link_dead':
      return [t(`errors.link_dead.${problem.reason}`), t('errors.link_dead.what')];
    case 'too_many':
      return [t('errors.too_many.text'), waitIn(t, problem.retryAfterSeconds)];
    case 'unavailable':
      return [t('errors.unavailable.text'), waitIn(t, problem.retryAfterSeconds)];
    case 'broken':
      return [
        t('errors.broken.text'),
        [
          { text: `${t('errors.broken.again')} ` },
          { text: problem.reference, number: true, strong: true },
          { text: `, ${problem.at}.` },
        ],
      ];
    default:
      return [t(`errors.${problem.kind}.text`)];
  }
}

function actionsOf(problem: Problem, { t, name, staff, byLink, url }: ErrorContext): Link[] {
  const home =
    name === null ? { text: t('errors.programmes'), href: '/' }
    : staff ? { text: t('errors.office'), href: '/office' }
    : { text: t('errors.applications'), href: '/applications' }; // prettier-ignore
  const again = { text: t('errors.again'), href: url };
  switch (problem.kind) {
    case 'sign_in':
      return byLink
        ? [{ text: t('errors.linkAgain'), href: '/links/again' }, home]
        : [{ text: t('errors.signIn'), href: '/sign-in' }];
    case 'forbidden':
      return name === null ? [home] : [home, { text: t('errors.someoneElse'), href: '/sign-in' }];
    case 'broken':
    case 'unavailable':
    case 'too_many':
    case 'refused':
    case 'conflict':
      return [again, home];
    default:
      return [home];
  }
}

/** The page of a problem. */
export function errorPage(problem: Problem, context: ErrorContext): ErrorPage {
  const { t } = context;
  const now = problem.kind === 'refused' || problem.kind === 'conflict' ? problem.now : undefined;
  return {
    title: t(`errors.${problem.kind}.title`),
    status: statusOf(problem),
    drawing: DRAWINGS[problem.kind],
    paragraphs: paragraphsOf(problem, context),
    facts: stateFacts(now, context),
    actions: actionsOf(problem, context),
    kept: context.kept,
  };
}
