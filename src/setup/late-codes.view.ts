import type { Call } from '../calls/calls.reads.ts';
import { lastMinute, type Reader } from '../calls/when.ts';
import type { LateCode } from '../entry/entry.reads.ts';
import { languageList } from '../cities/names.ts';
import { formats } from '../i18n/format.ts';
import { LOCALES } from '../i18n/index.ts';
import type { Tag } from '../web/inline.ts';
import { area, choose, dayField, errorsOf, group, line, row, type Typing } from './form.view.ts';
import { headFrom, headOf } from './frame.view.ts';
import type { SetUp } from './load.ts';
import type { ManagedItem, ManagePage } from './manage.view.ts';

function tagOf({ usedAt, revokedAt, untilAt }: LateCode, { t, at }: Reader): Tag {
  if (usedAt !== null) return { kind: 'ok', text: t('setup.late.used') };
  if (revokedAt !== null) return { kind: 'mute', text: t('setup.late.revoked') };
  return untilAt <= at ? { kind: 'mute', text: t('setup.late.over') } : { kind: 'info', text: t('setup.late.live') };
}

function itemOf(code: LateCode, call: Call, reader: Reader): ManagedItem {
  const { t, locale, zone, at } = reader;
  const { dateTime } = formats(locale, zone);
  const live = code.usedAt === null && code.revokedAt === null && code.untilAt > at;
  const base = `/office/calls/${call.id}/late-codes`;
  return {
    id: code.id,
    title: code.name,
    tag: tagOf(code, reader),
    lines: [
      [{ text: t('setup.late.codeIs') }, { text: ' ' }, { text: code.code, strong: true, number: true, nowrap: true }, { text: ` · ${code.email}` }],
      t('setup.late.until', { time: dateTime(lastMinute(code.untilAt), call.zone) }),
      t('setup.late.because', { reason: code.reason, name: code.issuedBy ?? '–', time: dateTime(code.issuedAt, call.zone) }),
      ...(code.usedAt !== null && code.applicationId !== null
        ? [[{ text: `${t('setup.late.sentWith', { time: dateTime(code.usedAt, call.zone) })} ` }, { link: `/office/applications/${code.applicationId}`, text: code.reference ?? '' }]]
        : []),
    ],
    links: [],
    buttons: live
      ? [{ action: `${base}/revoke`, text: t('setup.late.revoke'), hidden: code.name, kind: 'danger-2', small: true, fields: [{ name: 'code', value: code.id }] }]
      : [],
  };
} // prettier-ignore

/** The page of a call's late codes. */
export function lateCodesPage(setUp: SetUp, codes: readonly LateCode[], typing: Typing, reader: Reader): ManagePage {
  const { t, locale, zone } = reader;
  const { call } = setUp;
  const head = headFrom(setUp, reader);
  const languages = LOCALES.map((lang) => ({ value: lang, text: languageList([lang], locale) }));
  const fields = group('issue', t('setup.late.issue'), [
    row(line(typing, 'name', { label: t('setup.late.name'), maxlength: 200 }), line(typing, 'email', { label: t('setup.late.email'), hint: t('setup.late.emailHint'), type: 'email', inputmode: 'email' })),
    row(area(typing, 'reason', { label: t('setup.late.reason'), hint: t('setup.late.reasonHint'), rows: 3 })),
    row(dayField(typing, 'until', { label: t('setup.late.untilDay'), hint: t('setup.late.untilHint', { zone: call.zone }) }), choose(typing, 'locale', { label: t('setup.late.locale'), options: languages })),
  ], t('setup.late.issueNote'));
  return {
    ...headOf(head, t('setup.late.title'), reader),
    intro: t('setup.late.intro', { closing: formats(locale, zone).dateTime(lastMinute(call.closesAt), call.zone) }),
    errors: errorsOf(typing, [fields]),
    notices: [],
    links: [],
    groups: [{ id: 'codes', title: t('setup.late.list'), note: '', items: codes.map((code) => itemOf(code, call, reader)), empty: t('setup.late.none'), links: [], buttons: [] }],
    form: { action: `${head.base}/late-codes`, hidden: [], groups: [fields], button: t('setup.late.button') },
  };
} // prettier-ignore
