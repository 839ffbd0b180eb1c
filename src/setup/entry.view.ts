import { dayOf } from '../workflow/zones.ts';
import { lastMinute, type Reader } from '../calls/when.ts';
import { languageList } from '../cities/names.ts';
import type { Endorsement, Endorser } from '../entry/entry.reads.ts';
import { formats } from '../i18n/format.ts';
import { LOCALES } from '../i18n/index.ts';
import type { Inline } from '../web/inline.ts';
import { choose, errorsOf, group, line, pickOne, row, type SetUpFormPage, type Typing } from './form.view.ts';
import { headFrom, headOf } from './frame.view.ts';
import type { SetUp } from './load.ts';
import type { ManagedItem, ManagePage } from './manage.view.ts';

function personsOf(endorser: Endorser, endorsed: readonly Endorsement[], { t }: Reader): Inline[] {
  return endorsed
    .filter((one) => one.endorserId === endorser.id)
    .map((one) => {
      const state = one.withdrawnAt !== null ? 'withdrawn' : one.applicationId !== null ? 'started' : 'waiting';
      return t(`setup.endorser.person.${state}`, { name: one.name, email: one.email });
    });
}

function itemOf(endorser: Endorser, endorsed: readonly Endorsement[], base: string, reader: Reader): ManagedItem {
  const { t, locale, zone } = reader;
  const { date } = formats(locale, zone);
  const { id, endedAt, askedAt } = endorser;
  const fields = [{ name: 'endorser', value: id }];
  const asked = askedAt === null ? t('setup.endorser.notAsked') : t('setup.endorser.askedOn', { day: date(dayOf(askedAt, zone)) });
  return {
    id,
    title: endorser.name,
    tag: endedAt !== null ? { kind: 'mute', text: t('setup.endorser.ended') } : { kind: endorser.given < endorser.most ? 'info' : 'ok', text: t('setup.endorser.given', { given: endorser.given, most: endorser.most }) },
    lines: [`${endorser.email} · ${languageList([endorser.locale], locale)} · ${asked}`, ...personsOf(endorser, endorsed, reader)],
    links: endedAt === null ? [{ text: t('ui.change'), href: `${base}/entry/${id}` }] : [],
    buttons: endedAt !== null ? [] : [
      { action: `${base}/entry/ask`, text: t('setup.endorser.send'), hidden: endorser.name, kind: 'secondary', small: true, fields },
      { action: `${base}/entry/end`, text: t('setup.endorser.end'), hidden: endorser.name, kind: 'danger-2', small: true, fields },
    ],
  };
} // prettier-ignore

/** The page on which it is set who may start: everybody, or who is endorsed, and by whom. */
export function entryPage(setUp: SetUp, endorsers: readonly Endorser[], endorsed: readonly Endorsement[], typing: Typing, reader: Reader): ManagePage {
  const { t, locale, zone } = reader;
  const head = headFrom(setUp, reader);
  const { call } = setUp;
  const options = (['open', 'endorsed'] as const).map((value) => ({ value, text: t(`setup.entry.${value}`), hint: t(`setup.entry.${value}Hint`) }));
  const who = group('who', t('setup.entry.who'), [row(pickOne(typing, 'entry', { label: t('setup.entry.who'), labelHidden: true, options }))], t('setup.entry.whoNote'));
  const closes = formats(locale, zone).dateTime(lastMinute(call.closesAt), call.zone);
  const listed = {
    id: 'endorsers',
    title: t('setup.endorser.title'),
    note: t('setup.endorser.note', { closes }),
    items: endorsers.map((endorser) => itemOf(endorser, endorsed, head.base, reader)),
    empty: t('setup.endorser.none'),
    links: [{ text: t('setup.endorser.add'), href: `${head.base}/entry/add` }],
    buttons: [],
  };
  const needed = call.settings.entry === 'endorsed' || endorsers.length > 0;
  return {
    ...headOf(head, t('setup.entry.title'), reader),
    intro: t('setup.entry.intro'),
    errors: errorsOf(typing, [who]),
    notices: [],
    links: [],
    groups: needed ? [listed] : [],
    form: { action: `${head.base}/entry`, hidden: [{ name: 'version', value: String(call.version) }], groups: [who], button: t('calls.office.save') },
  };
} // prettier-ignore

/** The page of one endorser. */
export function endorserPage(setUp: SetUp, endorser: Endorser | null, typing: Typing, reader: Reader): SetUpFormPage {
  const { t, locale } = reader;
  const head = headFrom(setUp, reader);
  const languages = LOCALES.map((lang) => ({ value: lang, text: languageList([lang], locale) }));
  const groups = [
    group('endorser', t('setup.endorser.one'), [
      row(line(typing, 'name', { label: t('setup.endorser.name'), maxlength: 200 })),
      row(line(typing, 'email', { label: t('setup.endorser.email'), hint: t('setup.endorser.emailHint'), type: 'email', inputmode: 'email' }), choose(typing, 'locale', { label: t('setup.late.locale'), options: languages })),
      row(line(typing, 'most', { label: t('setup.endorser.most'), hint: t('setup.endorser.mostHint'), width: 4, inputmode: 'numeric' })),
    ]),
  ];
  return {
    ...headOf(head, endorser === null ? t('setup.endorser.add') : endorser.name, reader, [{ text: t('setup.entry.title'), href: `${head.base}/entry` }]),
    intro: '',
    errors: errorsOf(typing, groups),
    notices: [],
    action: endorser === null ? `${head.base}/entry/add` : `${head.base}/entry/${endorser.id}`,
    hidden: endorser === null ? [] : [{ name: 'version', value: String(endorser.version) }],
    groups,
    button: t('setup.endorser.save'),
    back: { text: t('setup.entry.back'), href: `${head.base}/entry` },
    more: [],
  };
} // prettier-ignore
