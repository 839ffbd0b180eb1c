import { periodOf, type Reader } from '../calls/when.ts';
import type { Control } from '../web/controls.ts';
import { errorLinks, typed } from '../web/form-errors.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { OpenPlace } from './placements.reads.ts';

declare module '../web/views.ts' {
  interface Views {
    'placements/propose': FormPage;
    'placements/capacity': FormPage;
  }
}

/** A page with one form. */
export interface FormPage extends Page {
  readonly back: Link;
  readonly eyebrow: string;
  readonly intro: string;
  readonly errors: Partials['error-summary'] | null;
  readonly empty: string | null;
  readonly action: string;
  readonly controls: readonly Control[];
  readonly button: string;
}

interface Was {
  readonly body: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** The choice of a place for a selected application: ranked ones first. */
export function proposePage(
  parts: { id: string; name: string; reference: string; places: readonly OpenPlace[]; was: Was | null },
  reader: Reader,
): FormPage {
  const { t } = reader;
  const { places, was } = parts;
  const best = places.find((place) => place.rank !== null && place.free > 0);
  const hint = (place: OpenPlace): string =>
    [
      place.rank === null ? t('placements.propose.unranked') : t('placements.propose.ranked', { rank: place.rank }),
      periodOf(place.startsOn, place.endsOn, reader),
      t('placements.propose.free', { count: place.free }),
    ].join(', ');
  return {
    title: t('placements.propose.title', { name: parts.name }),
    back: { text: t('placements.show.back'), href: '/placements' },
    eyebrow: parts.reference,
    intro: t('placements.propose.intro'),
    errors: was ? { errors: errorLinks(was.errors) } : null,
    empty: places.length === 0 ? t('placements.propose.none') : null,
    action: `/office/applications/${parts.id}/propose`,
    controls: [
      {
        control: 'radios', name: 'place', label: t('placements.propose.place'), layout: 'box', error: was?.errors['place'],
        value: was ? typed(was.body, 'place') : (best?.id ?? ''),
        options: places.map((place) => ({ value: place.id, text: `${place.organisation}, ${place.hostCity}`, hint: hint(place) })),
      },
      {
        control: 'textarea', name: 'agreed_note', label: t('placements.propose.agreed'), hint: t('placements.propose.agreedHint'), optional: true,
        rows: 2, value: was ? typed(was.body, 'agreed_note') : '', error: was?.errors['agreed_note'],
      },
    ],
    button: t('placements.propose.button'),
  }; // prettier-ignore
}

/** The seats of one place. */
export function capacityPage(
  place: { id: string; organisation: string; capacity: number; taken: number },
  /** Months of validity that the host asks for; null where the call asks for no document that runs out. */
  months: number | null,
  was: Was | null,
  { t }: Reader,
): FormPage {
  return {
    title: t('placements.capacity.title', { place: place.organisation }),
    back: { text: t('placements.show.back'), href: '/placements' },
    eyebrow: t('placements.title'),
    intro: t('placements.capacity.now', { taken: place.taken }),
    errors: was ? { errors: errorLinks(was.errors) } : null,
    empty: null,
    action: `/placements/places/${place.id}`,
    controls: [
      {
        control: 'field', name: 'capacity', label: t('placements.capacity.label'), hint: t('placements.capacity.hint'), inputmode: 'numeric', width: 4,
        value: was ? typed(was.body, 'capacity') : String(place.capacity), error: was?.errors['capacity'],
      },
      ...(months === null ? [] : [{
        control: 'field' as const, name: 'months', label: t('placements.capacity.months'), hint: t('placements.capacity.monthsHint'), inputmode: 'numeric' as const, width: 4 as const,
        value: was ? typed(was.body, 'months') : String(months), error: was?.errors['months'],
      }]),
    ],
    button: t('placements.capacity.save'),
  }; // prettier-ignore
}
