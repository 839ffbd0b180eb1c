import type { Requirement } from '../calls/calls.reads.ts';
import type { Reader } from '../calls/when.ts';
import { LOCALES, pick } from '../i18n/index.ts';
import type { Partials } from '../web/partials.ts';
import { ASKED_OF, MODES } from '../workflow/asked.ts';
import { errorsOf, group, inWords, line, pickOne, row, tick, tickOne, type SetUpFormPage, type Typing } from './form.view.ts'; // prettier-ignore
import { headFrom, headOf } from './frame.view.ts';
import type { SetUp } from './load.ts';
import type { ManagedItem, ManagePage } from './manage.view.ts';
import { documentDetail } from './overview-parts.view.ts';
import { DUES, FORMATS } from './requirement.form.ts';

function itemOf(setUp: SetUp, one: Requirement, at: number, sent: number, reader: Reader): ManagedItem {
  const { t, locale } = reader;
  const base = `/office/calls/${setUp.call.id}/requirements`;
  const name = pick(one.name, locale);
  const fields = [{ name: 'key', value: one.key }];
  const button = (kind: 'up' | 'down' | 'remove'): Partials['button-form'] => ({
    action: `${base}/${kind === 'remove' ? 'remove' : 'move'}`,
    text: t(`setup.rule.${kind}`),
    hidden: name,
    kind: kind === 'remove' ? 'danger-2' : 'quiet',
    small: true,
    fields: kind === 'remove' ? fields : [...fields, { name: 'to', value: kind }],
  });
  return {
    id: one.key,
    title: name,
    tag: null,
    lines: [
      [t(`calls.office.condition.${one.condition}`), t('setup.doc.dueAt', { when: t(`calls.office.dueAt.${one.due}`) }), documentDetail(one, setUp.cities, reader)].join(' · '),
      ...(sent > 0 ? [t('setup.doc.sent', { count: sent })] : []),
    ],
    links: [{ text: t('ui.change'), href: `${base}/${one.key}` }],
    buttons: [...(at > 0 ? [button('up')] : []), ...(at < setUp.requirements.length - 1 ? [button('down')] : []), ...(sent === 0 ? [button('remove')] : [])],
  };
} // prettier-ignore

/** The page of the documents that a call asks for. */
export function requirementsPage(
  setUp: SetUp,
  sent: ReadonlyMap<string, number>,
  errors: Typing['errors'],
  reader: Reader,
): ManagePage {
  const { t } = reader;
  const head = headFrom(setUp, reader);
  return {
    ...headOf(head, t('calls.office.requirements'), reader),
    intro: t(setUp.call.publishedAt === null ? 'setup.doc.intro' : 'setup.doc.introLive'),
    errors: Object.values(errors).map((text) => ({ text, href: '#main' })),
    notices: [],
    links: [{ text: t('setup.doc.add'), href: `${head.base}/requirements/add` }],
    groups: [{
      id: 'documents', title: t('setup.doc.list'), note: '', empty: t('calls.office.noRequirements'), links: [], buttons: [],
      items: setUp.requirements.map((one, at) => itemOf(setUp, one, at, sent.get(one.key) ?? 0, reader)),
    }],
    form: null,
  }; // prettier-ignore
}

/** The page of one document. */
export function requirementPage(setUp: SetUp, one: Requirement | null, typing: Typing, reader: Reader): SetUpFormPage {
  const { t, locale } = reader;
  const head = headFrom(setUp, reader);
  const base = `${head.base}/requirements`;
  const options = <T extends string>(values: readonly T[], text: (value: T) => string) => values.map((value) => ({ value, text: text(value) })); // prettier-ignore
  const groups = [
    group('words', t('setup.doc.words'), [
      row(...inWords(typing, 'name', LOCALES, { label: t('calls.office.field.name') }, reader)),
      row(...inWords(typing, 'hint', LOCALES, { label: t('setup.doc.hint'), rows: 2 }, reader)),
    ]),
    group('asked', t('setup.doc.asked'), [
      row(pickOne(typing, 'condition', { label: t('calls.office.ofWhom'), options: options(ASKED_OF, (value) => t(`calls.office.condition.${value}`)) })),
      row(tick(typing, 'cities', { label: t('setup.doc.cities'), hint: t('setup.doc.citiesHint'), optional: true, layout: 'row', options: setUp.cities.filter(({ id }) => setUp.hosts.length === 0 || setUp.hosts.some((host) => host.id === id)).map(({ id, name }) => ({ value: id, text: name })) })),
      row(tick(typing, 'modes', { label: t('setup.doc.modes'), hint: t('setup.doc.modesHint'), optional: true, layout: 'row', options: options(MODES, (value) => t(`setup.doc.mode.${value}`)) })),
      row(pickOne(typing, 'due', { label: t('calls.office.due'), options: options(DUES, (value) => t(`calls.office.dueAt.${value}`)) })),
    ]),
    group('files', t('setup.doc.file'), [
      row(tick(typing, 'formats', { label: t('setup.doc.formats'), layout: 'row', options: options(FORMATS, (value) => (value.split('/')[1] ?? '').toUpperCase()) })),
      row(
        line(typing, 'maxFiles', { label: t('setup.doc.maxFiles'), width: 4, inputmode: 'numeric' }),
        line(typing, 'months', { label: t('setup.doc.monthsLabel'), hint: t('setup.doc.monthsHint'), width: 4, inputmode: 'numeric' }),
      ),
    ]),
    ...(setUp.hosts.length === 0 ? [] : [group('hosts', t('setup.doc.hosts'), setUp.hosts.map(({ id, name }) => row(line(typing, `months.${id}`, { label: t('setup.doc.monthsOf', { city: name }), optional: true, width: 4, inputmode: 'numeric' }))), t('setup.doc.hostsNote'), true)]),
    group('who', t('calls.office.access'), [
      row(tickOne(typing, 'restricted', { label: t('setup.doc.restricted'), text: t('setup.doc.restricted'), hint: t('calls.office.restricted') })),
      row(tickOne(typing, 'identifying', { label: t('setup.doc.identifying'), text: t('setup.doc.identifying'), hint: t('calls.office.identifying') })),
    ]),
  ]; // prettier-ignore
  const live = setUp.call.publishedAt !== null;
  return {
    ...headOf(head, one === null ? t('setup.doc.add') : pick(one.name, locale), reader, [{ text: t('calls.office.requirements'), href: base }]),
    intro: '',
    errors: errorsOf(typing, groups),
    notices: live ? [{ kind: 'info', paragraphs: [t('setup.doc.introLive')] }] : [],
    action: one === null ? `${base}/add` : `${base}/${one.key}`,
    hidden: [],
    groups,
    button: t('setup.doc.save'),
    back: { text: t('setup.doc.back'), href: base },
    more: [],
  }; // prettier-ignore
}
