import type { Reader } from '../calls/when.ts';
import { kinshipWord } from '../consents/guardians.view.ts';
import { KINSHIPS } from '../consents/guardians.ts';
import type { Identity } from '../consents/identity.reads.ts';
import { identityTag, standingOf } from '../consents/identity.view.ts';
import type { OwnGuardian } from '../consents/consents.reads.ts';
import { REASON_CODES } from '../documents/decide.ts';
import type { Size } from '../documents/pdf-pages.ts';
import type { Shown } from '../documents/show.ts';
import { formats } from '../i18n/format.ts';
import { languageControl } from '../references/language.view.ts';
import { sizeOf } from '../uploads/file.view.ts';
import type { Control } from '../web/controls.ts';
import { typed } from '../web/form-errors.ts';
import type { Kind, Tag } from '../web/inline.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import type { CaseFile } from './case.reads.ts';
import { reasonWord } from './decision.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'screening/guardians': OfficeGuardiansPage;
  }
}

/** A copy as an officer looks at it. */
interface Copy {
  readonly tag: Tag;
  readonly name: string;
  readonly facts: string;
  readonly said: string | null;
  readonly reveal: Partials['button-form'] | null;
  readonly pictures: readonly { readonly src: string; readonly alt: string; readonly size: Size | null }[];
  readonly open: Link | null;
}

/** One guardian of the application. */
interface GuardianCard {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly string[];
  readonly tag: Tag;
  readonly copy: Copy | null;
  readonly missing: string | null;
  readonly decide: { readonly action: string; readonly controls: readonly Control[]; readonly hidden: readonly { readonly name: string; readonly value: string }[] } | null;
  readonly replace: Link | null;
} // prettier-ignore

/** The office's page of an application's guardians. */
export interface OfficeGuardiansPage extends Page {
  readonly errors: readonly Link[];
  readonly back: Link;
  readonly eyebrow: string;
  readonly guardians: readonly GuardianCard[];
  readonly form: {
    readonly action: string;
    readonly title: string;
    readonly intro: string;
    readonly controls: readonly Control[];
    readonly cancel: Link;
  } | null;
}

/** What was typed and wrong, and into which form. */
export interface OfficeForm {
  /** The guardian whose copy is decided or in whose place another comes. */
  readonly about: string | null;
  readonly kind: 'decide' | 'replace' | null;
  readonly body: Readonly<Record<string, unknown>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** What the page is made from. */
export interface OfficeGuardians {
  readonly file: CaseFile;
  readonly live: boolean;
  readonly guardians: readonly OwnGuardian[];
  readonly copies: ReadonlyMap<string, Identity>;
  /** What of a guardian's copy can be shown; null where it has to be opened first. */
  readonly pictures: ReadonlyMap<string, Shown | null>;
  readonly form: OfficeForm;
}

const KINDS: Readonly<Record<string, Kind>> = { valid: 'ok', withdrawn: 'err', asked: 'warn', named: 'mute', replaced: 'mute' }; // prettier-ignore

function consentOf(guardian: OwnGuardian): 'replaced' | 'valid' | 'withdrawn' | 'asked' | 'named' {
  if (guardian.endedAt !== null) return 'replaced';
  if (guardian.valid > 0) return 'valid';
  if (guardian.given > 0) return 'withdrawn';
  return guardian.askedAt === null ? 'named' : 'asked';
}

const pathOf = (file: CaseFile, guardian: string): string => `/office/applications/${file.id}/guardians/${guardian}`;

function saidOf(copy: Identity, { t }: Reader): string | null {
  if (standingOf(copy) !== 'rejected') return null;
  const code = copy.fileState === 'quarantined' ? 'unsafe' : copy.reasonCode;
  return [reasonWord(code, t), copy.reason ?? ''].filter((one) => one !== '').join(': ');
}

function copyOf(parts: OfficeGuardians, guardian: OwnGuardian, reader: Reader): Copy | null {
  const copy = parts.copies.get(guardian.id);
  if (copy === undefined) return null;
  const { t, locale, zone } = reader;
  const path = `${pathOf(parts.file, guardian.id)}/identity`;
  const shown = parts.pictures.get(guardian.id) ?? null;
  const clean = copy.fileState === 'clean';
  const time = formats(locale, zone).dateTime(copy.createdAt);
  return {
    tag: identityTag(copy, reader),
    name: copy.originalName,
    facts: t('consents.identity.facts', { size: sizeOf(copy.bytes, locale), time }),
    said: saidOf(copy, reader),
    reveal:
      clean && shown === null
        ? { action: `${path}/open`, text: t('screening.guardians.reveal'), hidden: guardian.name }
        : null,
    pictures: (shown?.pictures ?? []).map(({ number, size }) => ({
      src: `${path}/pictures/${String(number)}`,
      alt: t('screening.guardians.picture', { n: number, name: guardian.name }),
      size,
    })),
    open: clean && shown !== null ? { text: t('screening.queue.openFile'), href: path } : null,
  };
}

function decideOf(parts: OfficeGuardians, guardian: OwnGuardian, { t }: Reader): GuardianCard['decide'] {
  const copy = parts.copies.get(guardian.id);
  if (copy?.state !== 'pending' || guardian.endedAt !== null || !parts.live || copy.fileState === 'pending')
    return null;
  const { about, kind, body, errors } = parts.form;
  const mine = kind === 'decide' && about === guardian.id;
  const value = (name: string): string => (mine ? typed(body, name) : '');
  const error = (name: string): string | undefined => (mine ? errors[name] : undefined);
  const id = (name: string): string => `${name}-${guardian.id}`;
  const options = (['accept', 'reject'] as const).map((one) => ({ value: one, text: t(`screening.documents.${one}`) }));
  const reasons = REASON_CODES.map((code) => ({ value: code, text: t(`documents.reason.${code}`) }));
  return {
    action: `${pathOf(parts.file, guardian.id)}/identity`,
    hidden: [
      { name: 'identity', value: copy.id },
      { name: 'version', value: String(copy.version) },
    ],
    controls: [
      { control: 'radios', name: 'decision', id: id('decision'), label: t('screening.documents.decision'), layout: 'row', value: value('decision'), error: error('decision'), options },
      { control: 'select', name: 'reason_code', id: id('reason_code'), label: t('screening.documents.reason'), optional: true, value: value('reason_code'), error: error('reason_code'), options: [{ value: '', text: t('screening.form.choose') }, ...reasons] },
      { control: 'textarea', name: 'reason', id: id('reason'), label: t('screening.guardians.words'), hint: t('screening.guardians.wordsHint'), optional: true, rows: 2, value: value('reason'), error: error('reason') },
    ],
  }; // prettier-ignore
}

function cardOf(parts: OfficeGuardians, guardian: OwnGuardian, reader: Reader): GuardianCard {
  const { t, locale, zone } = reader;
  const consent = consentOf(guardian);
  const active = guardian.endedAt === null;
  const when = guardian.endedAt ?? guardian.askedAt;
  const asks = parts.file.settings.guardianIdentity === true && active;
  const copy = copyOf(parts, guardian, reader);
  return {
    id: guardian.id,
    name: guardian.name,
    facts: [
      kinshipWord(guardian.relation, t),
      guardian.email,
      ...(when === null
        ? []
        : [t(active ? 'screening.guardians.asked' : 'screening.guardians.ended', { time: formats(locale, zone).dateTime(when) })]),
    ],
    tag: { kind: KINDS[consent] ?? 'mute', text: t(`consents.state.${consent}`) },
    copy,
    missing: asks && copy === null ? t('screening.guardians.missing') : null,
    decide: decideOf(parts, guardian, reader),
    replace:
      active && parts.live
        ? { text: t('screening.guardians.replace'), href: `/office/applications/${parts.file.id}/guardians?replace=${guardian.id}#replace` }
        : null,
  };
} // prettier-ignore

function formOf(parts: OfficeGuardians, { t, locale }: Reader): OfficeGuardiansPage['form'] {
  const { about, kind, body, errors } = parts.form;
  const guardian = parts.guardians.find(({ id, endedAt }) => id === about && endedAt === null);
  if (guardian === undefined || kind !== 'replace' || !parts.live) return null;
  const value = (name: string): string => typed(body, name);
  return {
    action: `${pathOf(parts.file, guardian.id)}/replace`,
    title: t('consents.replace.title', { name: guardian.name }),
    intro: t('screening.guardians.replaceText', { name: guardian.name }),
    cancel: { text: t('consents.replace.cancel'), href: `/office/applications/${parts.file.id}/guardians` },
    controls: [
      { control: 'field', name: 'name', label: t('consents.form.name'), hint: t('consents.form.nameHint'), value: value('name'), error: errors['name'], maxlength: 200, spellcheck: false },
      { control: 'radios', name: 'relation', label: t('screening.guardians.relation'), value: value('relation'), error: errors['relation'], options: KINSHIPS.map((one) => ({ value: one, text: t(`consents.kinship.${one}`) })) },
      { control: 'field', name: 'email', type: 'email', inputmode: 'email', label: t('consents.form.email'), value: value('email'), error: errors['email'], spellcheck: false },
      languageControl(t('consents.form.locale'), undefined, value('locale') || parts.file.locale || locale, errors['locale']),
      { control: 'textarea', name: 'reason', label: t('screening.guardians.reason'), hint: t('screening.guardians.reasonHint'), value: value('reason'), error: errors['reason'], rows: 3 },
    ],
  }; // prettier-ignore
}

/** The office's page of an application's guardians: their consents, copies of identity documents, and replacing one. */
export function officeGuardiansPage(parts: OfficeGuardians, reader: Reader): OfficeGuardiansPage {
  const { file, form } = parts;
  const { t } = reader;
  const at = (field: string): string =>
    form.kind === 'decide' && form.about !== null ? `#${field}-${form.about}` : `#${field}`;
  return {
    title: t('screening.guardians.title'),
    errors: Object.entries(form.errors).map(([field, text]) => ({ text, href: at(field) })),
    back: { text: t('screening.assign.back', { reference: file.reference }), href: `/office/applications/${file.id}#people` },
    eyebrow: `${file.name}, ${file.reference}`,
    guardians: parts.guardians.map((guardian) => cardOf(parts, guardian, reader)),
    form: formOf(parts, reader),
  };
} // prettier-ignore
