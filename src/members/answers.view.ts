import { deadlineCard, helpCard, miniList, sectionStatuses, tagOf } from '../applications/frame.view.ts';
import type { TextOf } from '../applications/blocks.view.ts';
import {
  sectionPage,
  sectionReadPage,
  whoReads,
  type SectionPage,
  type SectionReadPage,
  type SectionState,
} from '../applications/section.view.ts';
import type { Section } from '../calls/definitions.ts';
import type { Reader } from '../calls/when.ts';
import { pick } from '../i18n/index.ts';
import type { Partials } from '../web/partials.ts';
import type { Part } from './load.ts';

/** The address of a section that a member answers for themselves. */
const hrefOf = (section: string): string => `/member/sections/${section}`;

/** What the form asks of each, as tasks of a member who has confirmed. */
export function answerTasks({ mine, own }: Part, reader: Reader): Partials['task-list']['items'] {
  const statuses = sectionStatuses(mine);
  return mine.form.sections.map((section) => {
    const who = whoReads(section, own.call.settings.blind, reader);
    const status = statuses.get(section.key) ?? 'notStarted';
    return {
      text: pick(section.title, reader.locale),
      href: hrefOf(section.key),
      ...(who === null ? {} : { hint: who.text }),
      tag: tagOf(status, reader, status === 'fix' ? reader.t('applications.status.fixAnswer') : undefined),
    };
  });
}

/** By when they can answer: the applicant's card, without the calendar, which opens to the applicant alone. */
function deadlineFor({ own }: Part, reader: Reader): SectionPage['deadline'] {
  const card = deadlineCard(own, reader);
  if (card?.paragraphs === undefined || own.application.state === 'draft') return card;
  return { ...card, paragraphs: card.paragraphs.filter((one) => typeof one === 'string') };
}

/** What every page of a section has of a member's own, in the place of the applicant's. */
function frameOf(part: Part, section: Section, reader: Reader): Pick<SectionPage, 'crumbs' | 'mini' | 'deadline' | 'help'> {
  const { t } = reader;
  return {
    crumbs: { links: [{ text: t('members.link.title'), href: '/member' }] },
    mini: miniList(part.mine, section.key, reader).map((item, index) => ({
      ...item,
      href: hrefOf(part.mine.form.sections[index]?.key ?? ''),
    })),
    deadline: deadlineFor(part, reader),
    help: helpCard(part.own, reader),
  };
} // prettier-ignore

/** The applicant's page of a section, with a member's own questions and addresses. */
export function memberSectionPage(part: Part, section: Section, state: SectionState, textOf: TextOf, reader: Reader): SectionPage {
  const { t } = reader;
  const { sections } = part.mine.form;
  const next = sections[sections.indexOf(section) + 1];
  const model = sectionPage(part.mine, section, state, textOf, reader);
  return {
    ...model,
    ...frameOf(part, section, reader),
    action: hrefOf(section.key),
    autosave: null,
    conflict: model.conflict === null ? null : { ...model.conflict, reload: { ...model.conflict.reload, href: hrefOf(section.key) } },
    next: next ? t('applications.section.next', { name: pick(next.title, reader.locale) }) : t('members.link.saveBack'),
    each: t('members.link.answersEach'),
  };
} // prettier-ignore

/** What a member answered, where it cannot be changed any more; `typed` came too late. */
export function memberSectionRead(part: Part, section: Section, typed: SectionState['answers'] | null, reader: Reader): SectionReadPage {
  return {
    ...sectionReadPage(part.mine, section, typed, reader),
    ...frameOf(part, section, reader),
    why: reader.t('members.link.answersSent'),
    back: { text: reader.t('members.link.back'), href: '/member' },
  };
} // prettier-ignore
