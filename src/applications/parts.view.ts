import { periodOf, type Reader } from '../calls/when.ts';
import { pick } from '../i18n/index.ts';
import type { Inline, Piece } from '../web/inline.ts';
import type { IconName } from '../web/icons.ts';
import type { Partials } from '../web/partials.ts';
import type { Whole } from './around.ts';
import { answerRows, whoReads } from './section.view.ts';
import { ownDocuments } from './content-tasks.view.ts';
import { refereesAsked } from './people-tasks.view.ts';

/** One card of answers: what it is called, who reads it, its rows. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly who: { readonly icon: IconName; readonly text: string } | null;
  readonly rows: Partials['summary-list'];
}

function documentsPart(whole: Whole, reader: Reader): Part | null {
  const { t, locale } = reader;
  const documents = ownDocuments(whole);
  if (documents.length === 0) return null;
  const href = `/applications/${whole.application.id}/documents`;
  const rows = documents.map((item) => {
    const names = item.documents.map((document) => document.originalName);
    const due = item.due === 'submission' ? t('documents.state.missing') : t(`applications.check.due_${item.due}`);
    const value: Inline =
      names.length > 0
        ? names.flatMap((name, i): Piece[] => (i === 0 ? [{ text: name }] : [{ br: true }, { text: name }]))
        : [{ text: due, muted: true }];
    return { key: pick(item.name, locale), value, change: { href } };
  });
  return { id: 'documents', title: t('applications.tasks.documents'), who: null, rows: { rows } };
}

function placesPart(whole: Whole, reader: Reader): Part | null {
  const { t } = reader;
  if (whole.standing.ranked.needed === 0) return null;
  const href = `/applications/${whole.application.id}/places`;
  const rows = whole.ranked.map((id, index) => {
    const place = whole.places.find((each) => each.id === id);
    const value = place
      ? `${place.organisation}, ${place.cityName}, ${periodOf(place.startsOn, place.endsOn, reader)}`
      : '';
    return { key: t('applications.places.choice', { n: index + 1 }), value, change: { href } };
  });
  const none = [
    {
      key: t('applications.tasks.places'),
      value: [{ text: t('applications.shown.none'), muted: true }],
      change: { href },
    },
  ];
  return {
    id: 'places',
    title: t('applications.tasks.places'),
    who: null,
    rows: { rows: rows.length > 0 ? rows : none },
  };
}

/** The others of a group, by name and where they are; what they said of themselves is theirs. */
function membersPart(whole: Whole, reader: Reader): Part | null {
  const { t } = reader;
  if (whole.members.length === 0) return null;
  const href = `/applications/${whole.application.id}/members`;
  const rows = whole.members.map(({ name, part, state }) => ({
    key: name,
    value: part === '' ? t(`members.state.${state}`) : `${part}, ${t(`members.state.${state}`)}`,
    change: { href, hidden: name },
  }));
  return { id: 'members', title: t('members.title'), who: null, rows: { rows } };
}

function peoplePart(whole: Whole, reader: Reader): Part | null {
  const { t } = reader;
  const base = `/applications/${whole.application.id}`;
  const asked = refereesAsked(whole);
  const none: Inline = [{ text: t('applications.shown.nobody'), muted: true }];
  const referees = whole.referees.map(({ name }) => ({
    key: t('applications.check.referee'),
    value: name,
    change: { href: `${base}/referees`, hidden: name },
  }));
  const guardians = whole.guardians.map(({ name }) => ({
    key: t('applications.check.guardian'),
    value: name,
    change: { href: `${base}/guardians`, hidden: name },
  }));
  const rows = [
    ...referees,
    ...(asked > 0 && referees.length === 0
      ? [{ key: t('applications.check.referee'), value: none, change: { href: `${base}/referees` } }]
      : []),
    ...guardians,
    ...(whole.standing.leadMinor && guardians.length === 0
      ? [{ key: t('applications.check.guardian'), value: none, change: { href: `${base}/guardians` } }]
      : []),
  ];
  if (rows.length === 0) return null;
  return {
    id: 'people',
    title: t('applications.check.people'),
    who: { icon: 'clock', text: t('applications.check.peopleLater') },
    rows: { rows },
  };
}

/** A part that is only read. */
function withoutLinks(part: Part): Part {
  return { ...part, rows: { rows: part.rows.rows.map(({ key, value }) => ({ key, value })) } };
}

/** Every part of an application as it is read once more, sections first; with `change` each row leads to its question. */
export function partsOf(whole: Whole, reader: Reader, change: boolean): readonly Part[] {
  const sections = whole.form.sections.map((section) => ({
    id: `s-${section.key}`,
    title: pick(section.title, reader.locale),
    who: whoReads(section, whole.call.settings.blind, reader),
    rows: { rows: answerRows(whole, section, whole.saved.get(section.key)?.answers ?? {}, reader, change) },
  }));
  const others = [
    membersPart(whole, reader),
    placesPart(whole, reader),
    documentsPart(whole, reader),
    peoplePart(whole, reader),
  ]
    .filter((part): part is Part => part !== null)
    .map((part) => (change ? part : withoutLinks(part)));
  return [...sections, ...others];
}
