import { isEmpty, textOf } from '../applications/answers.ts';
import { shownAnswer } from '../applications/shown.view.ts';
import type { Answer, Question } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import type { Inline, Piece } from '../web/inline.ts';
import { isClosed } from './answers.view.ts';
import type { SentTwice } from './changes.reads.ts';
import { changesBetween, wordRuns, type AnswerChange, type FileChange } from './changes.ts';

/** What changed when an application came back, part by part. */
export interface ChangesCard {
  readonly intro: string;
  readonly groups: readonly {
    readonly title: string;
    readonly rows: readonly { readonly label: string; readonly value: Inline }[];
  }[];
}

const textIn = (inline: Inline): Piece[] => (typeof inline === 'string' ? [{ text: inline }] : [...inline]);

/** Words that went, or came: what a piece shows besides words (a line's end) stays what it is. */
function marked(inline: Inline, change: 'gone' | 'came'): Piece[] {
  return textIn(inline).map((piece) => ('text' in piece ? { text: piece.text, change } : piece));
}

function essayRuns(before: string, now: string): Piece[] {
  return wordRuns(before, now).flatMap(({ text, kind }) =>
    text.split('\n').flatMap((line, index): Piece[] => {
      const words: Piece = kind === 'same' ? { text: line } : { text: line, change: kind };
      return [...(index > 0 ? [{ br: true } as const] : []), ...(line === '' ? [] : [words])];
    }),
  );
}

function oneAfterTheOther(
  question: Question,
  before: Answer | undefined,
  now: Answer | undefined,
  reader: Reader,
): Piece[] {
  // prettier-ignore
  const was = isEmpty(before) ? [] : marked(shownAnswer(question, before, reader), 'gone');
  const is = isEmpty(now) ? [] : marked(shownAnswer(question, now, reader), 'came');
  return [...was, ...(was.length > 0 && is.length > 0 ? [{ br: true } as const] : []), ...is];
}

function answerRow({ question, before, now }: AnswerChange, reader: Reader): { label: string; value: Inline } {
  const label = pick(question.label, reader.locale);
  // Opened with a reason, under the answers; that it changed is no secret.
  if (isClosed(question)) return { label, value: [{ text: reader.t('screening.changes.closed'), muted: true }] };
  const isLong = question.kind === 'essay' && !isEmpty(before) && !isEmpty(now);
  return {
    label,
    value: isLong ? essayRuns(textOf(before), textOf(now)) : oneAfterTheOther(question, before, now, reader),
  };
}

function answerGroups(changes: readonly AnswerChange[], reader: Reader): ChangesCard['groups'] {
  const sections = [...new Map(changes.map(({ section }) => [section.key, section])).values()];
  return sections.map((section) => ({
    title: pick(section.title, reader.locale),
    rows: changes.filter((change) => change.section.key === section.key).map((change) => answerRow(change, reader)),
  }));
}

function filesGroup(files: readonly FileChange[], sent: SentTwice, { t, locale }: Reader): ChangesCard['groups'] {
  if (files.length === 0) return [];
  const rows = files.map(({ requirement, came, gone }) => {
    const name = sent.requirements.get(requirement);
    const words = [
      ...(came > 0 ? [t('screening.changes.came', { count: came })] : []),
      ...(gone > 0 ? [t('screening.changes.gone', { count: gone })] : []),
    ];
    return { label: name === undefined ? requirement : pick(name, locale), value: words.join(', ') };
  });
  return [{ title: t('screening.documents.title'), rows }];
}

function placesGroup(sent: SentTwice, { t }: Reader): ChangesCard['groups'] {
  const named = (ids: readonly string[]): string =>
    ids.map((id, index) => `${index + 1}. ${sent.places.get(id) ?? ''}`).join('; ');
  const before = named(sent.before.places);
  const now = named(sent.now.places);
  const value: Piece[] = [
    ...(before === '' ? [] : [{ text: before, change: 'gone' as const }, { br: true as const }]),
    ...(now === '' ? [] : [{ text: now, change: 'came' as const }]),
  ];
  return [{ title: t('screening.places.title'), rows: [{ label: t('screening.changes.order'), value }] }];
}

/** What changed between the last two times that the application was sent; null where it was sent only once. */
export function changesCard(sent: SentTwice | null, reader: Reader): ChangesCard | null {
  if (sent === null) return null;
  const { t, locale, zone } = reader;
  const changes = changesBetween(sent.before, sent.now);
  const groups = [
    ...answerGroups(changes.answers, reader),
    ...filesGroup(changes.files, sent, reader),
    ...(changes.places === null ? [] : placesGroup(sent, reader)),
  ];
  const { dateTime } = formats(locale, zone);
  const when = { before: dateTime(sent.before.at), now: dateTime(sent.now.at) };
  return { intro: t(groups.length === 0 ? 'screening.changes.nothing' : 'screening.changes.intro', when), groups };
}
