import type { Reader } from '../calls/when.ts';
import { formats } from '../i18n/format.ts';
import { OPEN } from './give.ts';
import type { OfficeForm, OfficeParts, OfficeState, SlotCard } from './office-parts.view.ts';
import type { OfficeReferee } from './office.reads.ts';
import { officeKindWord } from './referees.view.ts';
import { openSlots } from './slots.ts';
import type { WaiverRow } from './waivers.reads.ts';

const standing = ({ state, how }: OfficeReferee): boolean => state !== 'cancelled' || how === 'waived';

/** What can still be done about a reference that nobody was named for. */
const workable = ({ state }: OfficeParts): boolean => OPEN.includes(state) && state !== 'draft';

function openCard(kind: string, parts: OfficeParts, state: OfficeState, { t }: Reader): SlotCard {
  const mine = state.of === kind ? state : null;
  const form: OfficeForm = {
    title: t('references.office.waive'), text: t('references.office.waiveText'), button: t('references.office.waiveButton'), danger: true, open: mine !== null, file: null,
    action: `/office/applications/${parts.file.id}/referees/waive/${kind}`,
    controls: [{ control: 'textarea', name: 'reason', id: `reason-${kind}`, label: t('references.office.waiveReason'), rows: 3, value: mine?.values['reason'] ?? '', error: mine?.errors['reason'] }],
  }; // prettier-ignore
  return {
    id: `slot-${kind}`,
    title: t('references.office.nobody', { kind: officeKindWord(kind, t) }),
    notes: [t('references.office.nobodyNote')],
    tag: { kind: 'warn', text: t('references.office.missing') },
    form: workable(parts) ? form : null,
    restore: null,
  };
}

function waivedCard(waiver: WaiverRow, parts: OfficeParts, { t, locale, zone }: Reader): SlotCard {
  const { id, kind, reason, by, at } = waiver;
  const time = formats(locale, zone).dateTime(at);
  const word = officeKindWord(kind, t);
  return {
    id: `slot-${id}`,
    title: t('references.office.nobody', { kind: word }),
    notes: [t('references.office.waivedBy', { name: by ?? '', time }), t('references.office.reasonWas', { reason })],
    tag: { kind: 'mute', text: t('references.state.waived') },
    form: null,
    restore: workable(parts)
      ? { action: `/office/applications/${parts.file.id}/referees/restore/${id}`, text: t('references.office.restore'), hidden: word, kind: 'secondary', small: true }
      : null,
  }; // prettier-ignore
}

/** What the call asks for and nobody was named for: still missing, or done without. */
export function slotsOf(parts: OfficeParts, state: OfficeState, reader: Reader): readonly SlotCard[] {
  const missing = openSlots(parts.settings, parts.referees.filter(standing), parts.waivers);
  return [
    ...missing.flatMap(({ kind, count }) =>
      // One form a kind: the next one is there when the first is waived.
      Array.from({ length: count }, (_, n) => ({ ...openCard(kind, parts, state, reader), ...(n === 0 ? {} : { id: `slot-${kind}-${String(n)}`, form: null }) })),
    ),
    ...parts.waivers.map((waiver) => waivedCard(waiver, parts, reader)),
  ]; // prettier-ignore
}
