import type { Localised } from '../i18n/index.ts';
import type { AskedOf, Conditions } from '../workflow/asked.ts';

/** The kinds of question a form can ask. */
export const QUESTION_KINDS = [
  'text', // one line
  'essay', // several lines, with a word limit
  'number',
  'day', // YYYY-MM-DD
  'choice', // one of
  'choices', // several of
  'country', // ISO 3166-1 alpha-2
  'language', // a list of languages with a CEFR level each
  'money', // in the smallest unit of `currency`
  'budget', // lines of text and money, with a total
  'group', // a repeating group of `fields`: work samples, collaborators, earlier exchanges
  'link', // https address
  'consent', // one box, to a versioned text
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** One question of a form. Its key is what answers are stored under; it never changes its meaning between versions. */
export interface Question {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly label: Localised;
  readonly hint?: Localised;
  readonly required: boolean;
  /** Words, for an essay. */
  readonly words?: { readonly min?: number; readonly max: number };
  /** Characters, for a text. */
  readonly maxLength?: number;
  /** For a number: bounds and decimals kept. */
  readonly number?: { readonly min?: number; readonly max?: number; readonly decimals?: number };
  readonly options?: readonly { readonly value: string; readonly label: Localised }[];
  readonly currency?: string;
  /** For a group: its fields and how many entries it takes. */
  readonly fields?: readonly Question[];
  readonly entries?: { readonly min: number; readonly max: number };
  /** Asked only when an earlier answer of this form is one of the values. */
  readonly when?: { readonly key: string; readonly is: readonly string[] };
  /** Medical and the like: only who has `application:identity` reads it, never a reviewer. */
  readonly restricted?: boolean;
  /** Tells who the applicant is: not shown where reviewing is blind. */
  readonly identifying?: boolean;
  /** Of a group each answers it for themselves: the lead in the form, every other behind their own link. */
  readonly each?: boolean;
  /** Of a choice: answered so, a group applies, of at most so many people, the lead among them. */
  readonly group?: { readonly is: readonly string[]; readonly most: number };
  /** The text version consented to. */
  readonly textVersion?: string;
  /** HTML autocomplete token, where there is one. */
  readonly autocomplete?: string;
  /** The person's own data that this answers: offered from the profile, and written back to it. */
  readonly profile?:
    'name' | 'name_own_script' | 'form_of_address' | 'called' | 'born_on' | 'nationality' | 'identity_number' | 'phone';
}

/** One page of questions. */
export interface Section {
  readonly key: string;
  /** The heading that the task list groups it under. */
  readonly group: 'about_you' | 'your_proposal' | 'agreements';
  readonly title: Localised;
  readonly intro?: Localised;
  readonly questions: readonly Question[];
}

/** A form's definition: one version, never changed once stored. */
export interface FormDefinition {
  readonly sections: readonly Section[];
}

/** A document that is asked for, as a call sets it up. */
export interface RequirementDefinition {
  readonly key: string;
  readonly name: Localised;
  readonly hint: Localised;
  readonly condition: AskedOf;
  readonly due: 'submission' | 'nomination' | 'travel';
  readonly formats: readonly ('application/pdf' | 'image/jpeg' | 'image/png' | 'image/webp')[];
  readonly maxFiles: number;
  readonly restricted: boolean;
  readonly identifying: boolean;
  /** Months of validity that the host asks for beyond the last day. */
  readonly validMonthsBeyond: number;
  /** Of which host cities and in which modes it is asked, and what each host asks of its validity. */
  readonly conditions?: Conditions;
}

/** What every rule has: a key that never changes its meaning, and the sentence that the applicant is shown. */
interface RuleBase {
  readonly key: string;
  readonly sentence: Localised;
}

/** Years of age, or since an earlier day, on a day. */
interface YearsRule extends RuleBase {
  readonly kind: 'age' | 'years_since';
  readonly question: string;
  readonly on: string;
  readonly min?: number;
  readonly max?: number;
}

/** An eligibility rule as data, with the sentence that the applicant is shown. */
export type RuleDefinition =
  | YearsRule
  | (RuleBase & { readonly kind: 'at_least'; readonly question: string; readonly min: number })
  | (RuleBase & { readonly kind: 'at_most'; readonly question: string; readonly max: number })
  /** The answer is one of the values, or that to another question is: a citizen or a resident. */
  | (RuleBase & {
      readonly kind: 'one_of';
      readonly question: string;
      readonly values: readonly string[];
      readonly or?: string;
    })
  /** At most so many earlier stays on record: anywhere in the network, or in the host cities of the call. */
  | (RuleBase & { readonly kind: 'stays'; readonly of: 'anywhere' | 'hosts'; readonly max: number })
  /** The sending city is one of these, or none of them. */
  | (RuleBase & { readonly kind: 'city'; readonly cities: readonly string[]; readonly not: boolean });

/** The questions that a rule reads; none where it is judged by the record. */
export function questionsOfRule(rule: RuleDefinition): readonly string[] {
  if (rule.kind === 'stays' || rule.kind === 'city') return [];
  return rule.kind === 'one_of' && rule.or !== undefined ? [rule.question, rule.or] : [rule.question];
}

/** One criterion of a rubric. Points run from `min` to `max` in whole steps. */
export interface Criterion {
  readonly key: string;
  readonly name: Localised;
  readonly weight: number;
  readonly min: number;
  readonly max: number;
  /** Both ends of the scale, described. */
  readonly low: Localised;
  readonly high: Localised;
  readonly required: boolean;
}

/** What reviewers score against: one version, never changed once stored. */
export interface RubricDefinition {
  readonly criteria: readonly Criterion[];
}

/** One question to a referee. A scale runs over described points; `0` among its values stands for "I cannot say". */
export interface ReferenceQuestion {
  readonly key: string;
  readonly kind: 'text' | 'essay' | 'scale' | 'choice';
  readonly label: Localised;
  readonly hint?: Localised;
  readonly required: boolean;
  /** Words, for an essay. */
  readonly words?: number;
  readonly options?: readonly { readonly value: string; readonly label: Localised }[];
  /** Tells who the referee or the applicant is: kept from reviewers where reading is blind. */
  readonly identifying?: boolean;
}

/** How references are asked for; what is left out is usual: confidential, read by the office, a form, three weeks. */
export interface ReferenceSettings {
  /** Shared: the applicant reads what was sent, and the referee is told so before they write. */
  readonly shared?: boolean;
  /** Whether reviewers read it too: without the referee's name, and in a blind call without anybody's. */
  readonly readers?: 'office' | 'reviewers';
  /** The form with a letter as one likes, a signed letter alone, or one of the two. */
  readonly answer?: 'form' | 'file' | 'either';
  /** YYYY-MM-DD in the call's zone, the last day. */
  readonly dueOn?: string;
  /** The call's own questions; those of the model form where it has none. */
  readonly questions?: readonly ReferenceQuestion[];
}

/** Kinds of referees that a call can ask for. */
export const REFEREE_KINDS = ['teacher', 'not_related', 'professional', 'business'] as const;
export type RefereeKind = (typeof REFEREE_KINDS)[number];

/** How a call is run. */
export interface CallSettings {
  readonly blind: boolean;
  readonly interviews: boolean;
  /** Reviews that have to be in before a decision, unless a reason is given. */
  readonly reviewsNeeded: number;
  /** Referees asked for: how many of which kind, and how many may be named at most (as many unless it says more). */
  readonly referees: readonly { readonly kind: RefereeKind; readonly count: number; readonly most?: number }[];
  /** How their references are asked for. */
  readonly references?: ReferenceSettings;
  /** How many guardians of a minor have to consent; one where nothing is said. */
  readonly guardians?: 1 | 2;
  /** Each guardian hands in a copy of their identity document, and an officer accepts it. */
  readonly guardianIdentity?: boolean;
  /** Years of age under which a guardian consents, the stricter of the sending and the host side. */
  readonly minorUnder: number;
  /** How many places an applicant may rank. */
  readonly placesToRank: number;
  /** Days a host has to reply to a nomination, and a person to answer an offer. */
  readonly replyDays: number;
  readonly answerDays: number;
  /** Who may start: everybody of the sending cities, or whom a listed school or organisation endorsed. */
  readonly entry?: 'open' | 'endorsed';
  /** How many reviewers are asked to read each application. */
  readonly reviewersEach?: number;
  /** How many the reserve list is to hold. */
  readonly reserve?: number;
  /** Days of the call's calendar, YYYY-MM-DD in its zone: scores are in, the meeting decides, letters go out. */
  readonly scoresDueOn?: string;
  readonly meetsOn?: string;
  readonly releasedOn?: string;
  /** Interviews: first and last day, minutes each, and where. */
  readonly interviewsFrom?: string;
  readonly interviewsUntil?: string;
  readonly interviewMinutes?: number;
  readonly interviewPlace?: string;
  /** Working days to object to a decision, and to answer an objection; 14 and 10 where nothing is said. */
  readonly objectionDays?: number;
  readonly objectionAnswerDays?: number;
}

/** The answers of one section, by question key. */
export type Answer = string | readonly string[] | readonly Readonly<Record<string, string>>[];
export type Answers = Readonly<Record<string, Answer>>;
