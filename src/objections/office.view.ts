import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { actionWord } from '../i18n/words.ts';
import { pick } from '../i18n/index.ts';
import type { CaseFile } from '../screening/case.reads.ts';
import { caseHref, NO_FILTERS } from '../screening/filters.form.ts';
import type { Control } from '../web/controls.ts';
import { errorLinks } from '../web/form-errors.ts';
import type { Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { Objection, OpenObjection } from './objections.reads.ts';
import { byWhen, decisionWord, isLate, leftWord, stateTag } from './words.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'objections/office': OfficeObjectionPage;
    'objections/queue': ObjectionQueuePage;
  }
}

/** The objections on one application, as the office sees them, with the form for the answer. */
export interface OfficeObjectionPage extends Page {
  readonly back: Link;
  readonly eyebrow: string;
  readonly errors: readonly Link[];
  readonly empty: string | null;
  readonly objections: readonly {
    readonly id: string;
    readonly title: string;
    readonly tag: Tag;
    readonly facts: Partials['summary-list'];
  }[];
  /** What follows from an objection that was upheld: the act that takes the decision up again. */
  readonly act: Partials['notice'] | null;
  /** Why the reader may not answer; null where they may, or nothing waits. */
  readonly why: string | null;
  readonly form: {
    readonly action: string;
    readonly version: string;
    readonly controls: readonly Control[];
  } | null;
}

/** What the page is made from. */
export interface OfficeObjections {
  readonly file: CaseFile;
  readonly objections: readonly Objection[];
  /** Who took the decision that the open objection is against: id and name. */
  readonly deciders: ReadonlyMap<string, string>;
  readonly reader: string;
  readonly mayDecide: boolean;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** The act of the workflow that takes a decision up again. */
function actFor(state: string): 'reconsider' | 'uphold' | null {
  if (state === 'ineligible') return 'reconsider';
  return state === 'not_selected' ? 'uphold' : null;
}

function factsOf(objection: Objection, deciders: ReadonlyMap<string, string>, file: CaseFile, reader: Reader) {
  const { t, locale } = reader;
  const { dateTime } = formats(locale, file.callZone);
  const { decidedAt, receivedAt, objectBy, answerBy, ground, body, locale: lang, state, answer, answeredAt, answeredBy } = objection; // prettier-ignore
  const names = [...deciders.values()].join(', ');
  return {
    rows: [
      { key: t('objections.fact.decided'), value: names === '' ? dateTime(decidedAt) : t('objections.fact.decidedBy', { when: dateTime(decidedAt), names }) },
      { key: t('objections.fact.received'), value: dateTime(receivedAt) },
      { key: t('objections.fact.objectBy'), value: byWhen(objectBy, file.callZone, reader) + (isLate(objection) ? ` ${t('objections.cameLateOffice')}` : '') },
      { key: t('objections.fact.ground'), value: t(`objections.ground.${ground}`) },
      { key: t('objections.fact.body'), value: body, lang },
      ...(state === 'open' ? [{ key: t('objections.fact.answerBy'), value: `${byWhen(answerBy, file.callZone, reader)}, ${leftWord(answerBy, file.callZone, reader)}` }] : []),
      ...(answeredAt !== null && answer !== '' ? [{ key: t('objections.fact.answered'), value: t('objections.fact.answeredBy', { when: dateTime(answeredAt), name: answeredBy ?? '' }) }, { key: t('objections.fact.answer'), value: answer }] : []),
    ],
  }; // prettier-ignore
}

function controlsOf(values: OfficeObjections['values'], errors: OfficeObjections['errors'], { t }: Reader): Control[] {
  return [
    {
      control: 'radios', name: 'outcome', label: t('objections.answer.outcome'), value: values['outcome'], error: errors['outcome'],
      options: (['upheld', 'dismissed'] as const).map((outcome) => ({ value: outcome, text: t(`objections.answer.${outcome}`), hint: t(`objections.answer.${outcome}Hint`) })),
    },
    { control: 'textarea', name: 'answer', label: t('objections.answer.reasons'), hint: t('objections.answer.reasonsHint'), value: values['answer'], tall: true, error: errors['answer'] },
  ]; // prettier-ignore
}

function actOf({ file, objections }: OfficeObjections, { t }: Reader): Partials['notice'] | null {
  const act = actFor(file.state);
  const upheld = objections.some(({ state, actedAt }) => state === 'upheld' && actedAt === null);
  if (act === null || !upheld) return null;
  const link = { link: `/office/applications/${file.id}#do-${act}`, text: actionWord(t, 'application', act) };
  return {
    kind: 'warn',
    title: t('objections.actTitle'),
    paragraphs: [[{ text: `${t('objections.actText')} ` }, link]],
  };
}

/** The office's page of objections on one application. */
export function officeObjectionPage(parts: OfficeObjections, reader: Reader): OfficeObjectionPage {
  const { t, locale } = reader;
  const { file, objections, deciders, mayDecide, values, errors } = parts;
  const open = objections.find(({ state }) => state === 'open');
  const own = deciders.has(parts.reader);
  return {
    title: t('objections.titleOf', { name: file.name }),
    back: { text: t('messages.office.back', { reference: file.reference }), href: caseHref(file.id, NO_FILTERS) },
    eyebrow: `${file.reference}, ${pick(file.callName, locale)}`,
    errors: errorLinks(errors),
    empty: objections.length === 0 ? t('objections.noneHere') : null,
    objections: objections.map((objection, index) => ({
      id: objection.id,
      title: t('objections.of', { decision: decisionWord(objection.decision, reader) }),
      tag: stateTag(objection, 'office', reader),
      facts: factsOf(objection, index === 0 ? deciders : new Map(), file, reader),
    })),
    act: actOf(parts, reader),
    why: open !== undefined && mayDecide && own ? t('objections.notYou') : null,
    form:
      open === undefined || !mayDecide || own
        ? null
        : {
            action: `/office/applications/${file.id}/objection`,
            version: String(open.version),
            controls: controlsOf(values, errors, reader),
          },
  };
}

/** Objections that wait for an answer, or for the act that follows from it. */
export interface ObjectionQueuePage extends Page {
  readonly back: Link;
  readonly lead: string;
  readonly table: Partials['table'];
  readonly empty: Partials['empty-state'] | null;
}

/** The queue of objections. */
export function objectionQueuePage(objections: readonly OpenObjection[], reader: Reader): ObjectionQueuePage {
  const { t, locale, zone, at } = reader;
  const { dateTime } = formats(locale, zone);
  const row = (objection: OpenObjection) => {
    const { applicationId, reference, name, answerBy, state, receivedAt, isOwn, cityName, callName } = objection;
    const late = state === 'open' && answerBy <= at;
    const tags = [
      { tag: stateTag(objection, 'office', reader) },
      ...(isLate(objection) ? [{ text: ' ' }, { tag: { kind: 'mute' as const, text: t('objections.lateTag') } }] : []),
      ...(isOwn && state === 'open' ? [{ text: ' ' }, { tag: { kind: 'line' as const, text: t('objections.ownTag') } }] : []),
    ]; // prettier-ignore
    const due =
      state === 'upheld'
        ? t('objections.toAct')
        : ([{ text: byWhen(answerBy, objection.zone, reader) }, { br: true }, { text: leftWord(answerBy, objection.zone, reader), muted: true, small: true }] as const); // prettier-ignore
    return {
      marked: late,
      cells: [
        [{ link: `/office/applications/${applicationId}/objection`, text: reference }, { br: true }, { text: name }],
        [{ text: decisionWord(objection.decision, reader) }, { br: true }, { text: `${cityName}, ${pick(callName, locale)}`, muted: true, small: true }],
        dateTime(receivedAt),
        due,
        tags,
      ],
    } as const; // prettier-ignore
  };
  return {
    title: t('objections.queue.title'),
    back: { text: t('messages.queue.back'), href: '/office' },
    lead: t('objections.queue.lead'),
    table: {
      caption: t('objections.queue.title'),
      captionHidden: true,
      phone: 'stack',
      columns: (['application', 'against', 'received', 'due', 'state'] as const).map((column) => ({
        text: t(`objections.queue.${column}`),
      })),
      rows: objections.map(row),
    },
    empty: objections.length === 0 ? { title: t('objections.queue.none'), text: t('objections.queue.noneText') } : null,
  };
}
