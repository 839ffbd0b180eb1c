import { dayIn } from './days.ts';
import { dayBefore, lastDay, lastMinute, type Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { nextWord, stateWord } from '../i18n/words.ts';
import { has } from '../workflow/states.ts';
import type { Partials } from '../web/partials.ts';
import type { Own } from './own.ts';

type Item = Partials['timeline']['items'][number];
type Step = 'apply' | 'check' | 'review' | 'decide' | 'host' | 'answer' | 'begin';

const STEPS: readonly Step[] = ['apply', 'check', 'review', 'decide', 'host', 'answer', 'begin'];

/** How far a living application is, as its applicant may know: review and deliberation are one step. */
const AT: Readonly<Record<string, Step>> = {
  draft: 'apply',
  submitted: 'check',
  returned: 'check',
  in_review: 'review',
  interview: 'review',
  deliberation: 'review',
  selected: 'host',
  reserve: 'host',
  deferred: 'host',
};

function noteOf(step: Step, own: Own, reader: Reader): string {
  const { application, call } = own;
  const { t, locale, zone } = reader;
  const { date, dateTime } = formats(locale, zone);
  switch (step) {
    case 'apply':
      return application.submittedAt === null
        ? t('applications.stage.applyUntil', { day: date(lastDay(call.closesAt, call.zone)) })
        : t('applications.stage.appliedOn', { day: date(dayIn(application.submittedAt, call.zone)) });
    case 'check':
      return application.state === 'returned' && application.dueAt !== null
        ? t('applications.stage.fixUntil', { time: dateTime(lastMinute(application.dueAt), application.cityZone) })
        : t('applications.stage.checkNote');
    case 'review':
      return t(call.settings.blind ? 'applications.stage.reviewBlind' : 'applications.stage.reviewNote');
    case 'decide':
      return t('applications.stage.decideNote');
    case 'host':
      return t('applications.stage.hostNote', { count: call.settings.replyDays });
    case 'answer':
      return t('applications.stage.answerNote', { count: call.settings.answerDays });
    case 'begin':
      return t('applications.stage.beginNote', { from: date(call.startsOn), to: date(dayBefore(call.endsOn)) });
  }
}

function titleOf(step: Step, own: Own, { t }: Reader): string {
  if (step === 'check' && own.application.state === 'returned') return t('applications.stage.fix');
  if (step === 'apply' && own.application.submittedAt !== null && own.application.state !== 'draft')
    return t('applications.stage.applied');
  return t(`applications.stage.${step}`);
}

const TURN: ReadonlySet<string> = new Set(['draft', 'returned']);

/** A placement takes a selected person further: to an offer, or to a place that is theirs. */
function stepNow(state: string, placements: readonly string[]): Step {
  if (state !== 'selected') return AT[state] ?? 'apply';
  if (placements.some((each) => each !== 'offered' && has('placement', each, 'seated'))) return 'begin';
  return placements.includes('offered') ? 'answer' : 'host';
}

/**
 * What happens when, from where the application and its placements (their states) stand now; what has ended ends with
 * how.
 */
export function stagesOf(own: Own, reader: Reader, placements: readonly string[] = []): readonly Item[] {
  const { state, submittedAt } = own.application;
  const { t } = reader;
  if (!has('application', state, 'live')) {
    const sent: Item[] =
      submittedAt === null
        ? []
        : [{ state: 'done', title: titleOf('apply', own, reader), note: noteOf('apply', own, reader) }];
    return [
      ...sent,
      {
        state: 'now',
        title: stateWord(t, 'application', state, 'applicant'),
        note: nextWord(t, 'application', state, 'applicant'),
      },
    ];
  }
  const step = stepNow(state, placements);
  const over = placements.some((each) => each === 'completed' || each === 'ended_early');
  const now = over ? STEPS.length : STEPS.indexOf(step);
  const mine = TURN.has(state) || step === 'answer';
  return STEPS.map((each, index) => ({
    state: index < now ? 'done' : index === now ? 'now' : 'next',
    title: titleOf(each, own, reader),
    // What is done needs no more explaining.
    ...(index < now && each !== 'apply' ? {} : { note: noteOf(each, own, reader) }),
    ...(index === now && mine ? { turn: t('applications.stage.turn') } : {}),
  }));
}
