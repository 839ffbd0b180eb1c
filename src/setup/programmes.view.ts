import type { Programme } from '../calls/programmes.reads.ts';
import type { Reader } from '../calls/when.ts';
import { LOCALES, pick } from '../i18n/index.ts';
import { choose, errorsOf, group, inWords, pickOne, row, type SetUpFormPage, type Typing } from './form.view.ts';
import type { ManagePage } from './manage.view.ts';

/** The tracks, in their order. */
export const TRACKS = ['student', 'artist', 'entrepreneur'] as const;

/** The programmes that the reader's cities lead. */
export function programmesPage(programmes: readonly Programme[], reader: Reader): ManagePage {
  const { t, locale } = reader;
  return {
    title: t('setup.programme.title'),
    crumbs: { links: [{ text: t('calls.office.title'), href: '/office/calls' }] },
    eyebrow: [...new Set(programmes.map(({ leadCityName }) => leadCityName))].join(', '),
    intro: t('setup.programme.intro'),
    errors: [],
    notices: [],
    links: [{ text: t('setup.programme.add'), href: '/office/programmes/new' }],
    groups: [{
      id: 'programmes', title: t('setup.programme.list'), note: '', empty: t('setup.programme.none'), links: [], buttons: [],
      items: programmes.map((one) => ({
        id: one.id,
        title: pick(one.name, locale),
        tag: { kind: 'mute', text: t(`calls.track.${one.track}`) },
        lines: [pick(one.summary, locale)],
        links: [{ text: t('ui.change'), href: `/office/programmes/${one.id}` }],
        buttons: [],
      })),
    }],
    form: null,
  }; // prettier-ignore
}

/** The page of one programme, or of a new one; `others` are languages besides those of the pages. */
export function programmePage(
  programme: (Programme & { readonly version: number }) | null,
  cities: readonly { readonly id: string; readonly name: string }[],
  others: readonly string[],
  typing: Typing,
  reader: Reader,
): SetUpFormPage {
  const { t, locale } = reader;
  const words = (languages: readonly string[], optional: boolean) => [
    row(...inWords(typing, 'name', languages, { label: t('calls.office.field.name'), optional }, reader)),
    row(...inWords(typing, 'summary', languages, { label: t('calls.office.field.summary'), rows: 3, optional }, reader)),
    row(...inWords(typing, 'description', languages, { label: t('calls.office.field.description'), rows: 8, optional }, reader)),
  ]; // prettier-ignore
  const track = pickOne(typing, 'track', { label: t('setup.programme.track'), layout: 'row', options: TRACKS.map((value) => ({ value, text: t(`calls.track.${value}`) })) }); // prettier-ignore
  const city = choose(typing, 'city', { label: t('calls.office.lead'), options: cities.map(({ id, name }) => ({ value: id, text: name })) }); // prettier-ignore
  const groups = [
    ...(programme === null ? [group('kind', t('setup.programme.kind'), [row(city), row(track)], t('setup.programme.kindNote'))] : []),
    group('words', t('calls.office.texts'), words(LOCALES, false)),
    ...(others.length === 0 ? [] : [group('others', t('setup.otherLanguages'), words(others, true), t('setup.otherLanguagesNote'), true)]),
  ]; // prettier-ignore
  return {
    title: programme === null ? t('setup.programme.add') : pick(programme.name, locale),
    crumbs: { links: [{ text: t('calls.office.title'), href: '/office/calls' }, { text: t('setup.programme.title'), href: '/office/programmes' }] },
    eyebrow: programme === null ? '' : t('calls.office.eyebrow', { city: programme.leadCityName, track: t(`calls.track.${programme.track}`) }),
    intro: '',
    errors: errorsOf(typing, groups),
    notices: [],
    action: programme === null ? '/office/programmes/new' : `/office/programmes/${programme.id}`,
    hidden: programme === null ? [] : [{ name: 'version', value: String(programme.version) }],
    groups,
    button: t('setup.programme.save'),
    back: { text: t('setup.programme.back'), href: '/office/programmes' },
    more: [],
  }; // prettier-ignore
}
