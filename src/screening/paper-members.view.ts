import { countries } from '../applications/lists.ts';
import type { Whole } from '../applications/around.ts';
import { answersBySection, flatAnswers } from '../applications/judge.ts';
import type { Reader } from '../calls/when.ts';
import { KINSHIPS } from '../consents/guardians.ts';
import { formats } from '../i18n/format.ts';
import { pick } from '../i18n/index.ts';
import { consentQuestions } from '../members/group.ts';
import type { Control } from '../web/controls.ts';
import { errorLinks } from '../web/form-errors.ts';
import type { Link, Partials } from '../web/partials.ts';
import type { Page } from '../web/views.ts';
import { paperHref } from './paper-content.view.ts';

declare module '../web/views.ts' {
  interface Views {
    'screening/paper-members': PaperMembersPage;
  }
}

/** What was typed of a member, and what is wrong with it. */
export interface PaperMemberForm {
  readonly values: Readonly<Record<string, string>>;
  readonly agreed: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
}

/** The others of a group, as a form on paper names them. */
export interface PaperMembersPage extends Page {
  readonly back: Link;
  readonly eyebrow: string;
  readonly intro: string;
  readonly errors: Partials['error-summary'] | null;
  readonly members: readonly { readonly name: string; readonly facts: string; readonly remove: Partials['button-form'] }[];
  /** Null where the group is full, or the form says that one person applies. */
  readonly form: { readonly action: string; readonly person: readonly Control[]; readonly agree: Control; readonly guardian: readonly Control[] } | null;
} // prettier-ignore

function personControls({ values, errors }: PaperMemberForm, { t, locale }: Reader): Control[] {
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name] });
  const born = { day: values['born-day'], month: values['born-month'], year: values['born-year'] };
  return [
    { control: 'field', ...field('name'), label: t('members.form.name'), hint: t('members.form.nameHint'), maxlength: 200, spellcheck: false },
    { control: 'date', name: 'born', label: t('members.link.born'), ...born, error: errors['born'] },
    { control: 'select', ...field('nationality'), label: t('members.link.nationality'), options: [{ value: '', text: t('members.link.choose') }, ...countries(locale)] },
    { control: 'field', ...field('part'), label: t('members.form.part'), maxlength: 120, optional: true },
    { control: 'field', ...field('phone'), type: 'tel', inputmode: 'tel', label: t('members.form.phone'), maxlength: 40, optional: true },
    { control: 'field', ...field('email'), type: 'email', inputmode: 'email', label: t('members.form.email'), hint: t('members.paper.emailHint'), optional: true, spellcheck: false },
  ];
} // prettier-ignore

function guardianControls({ values, errors }: PaperMemberForm, { t }: Reader): Control[] {
  const field = (name: string) => ({ name, value: values[name] ?? '', error: errors[name] });
  return [
    { control: 'field', ...field('guardian_name'), label: t('members.paper.guardianName'), maxlength: 200, optional: true, spellcheck: false },
    { control: 'select', ...field('guardian_relation'), label: t('members.paper.relation'), optional: true, options: [{ value: '', text: t('screening.form.choose') }, ...KINSHIPS.map((value) => ({ value, text: t(`consents.kinship.${value}`) }))] },
    { control: 'field', ...field('guardian_email'), type: 'email', inputmode: 'email', label: t('members.paper.guardianEmail'), hint: t('members.paper.guardianEmailHint'), optional: true, spellcheck: false },
    { control: 'checkboxes', name: 'guardian_signed', label: t('members.paper.guardianSigned'), labelHidden: true, optional: true, values: (values['guardian_signed'] ?? '') === '' ? [] : ['yes'], options: [{ value: 'yes', text: t('members.paper.guardianSigned') }], layout: 'box', error: errors['guardian_signed'] },
  ];
} // prettier-ignore

/** The page on which an officer names the members of a group that applied on paper. */
export function paperMembersPage(whole: Whole, form: PaperMemberForm, reader: Reader): PaperMembersPage {
  const { t, locale, zone } = reader;
  const { application, members, standing } = whole;
  const action = paperHref(application.id, 'members');
  const errors = errorLinks(form.errors);
  const full = standing.groupOf === null || standing.members.count + 1 >= standing.groupOf;
  const questions = consentQuestions(whole.form, flatAnswers(whole.form, answersBySection(whole.saved)));
  return {
    title: t('members.paper.title'),
    back: { text: t('screening.assign.back', { reference: application.reference }), href: `/office/applications/${application.id}` },
    eyebrow: application.reference,
    intro: standing.groupOf === null ? t('members.paper.alone') : t('members.paper.intro', { most: standing.groupOf }),
    errors: errors.length === 0 ? null : { errors },
    members: members.map(({ id, name, bornOn, part }) => ({
      name,
      facts: [bornOn === null ? '' : formats(locale, zone).date(bornOn), part].filter(Boolean).join(', '),
      remove: { action: `${action}/${id}/remove`, text: t('members.remove'), hidden: name, kind: 'quiet', small: true },
    })),
    form: full || application.state !== 'draft' ? null : {
      action,
      person: personControls(form, reader),
      agree: {
        control: 'checkboxes', name: 'agree', label: t('members.paper.agree'), hint: t('members.paper.agreeHint'), values: form.agreed, error: form.errors['agree'],
        options: questions.map(({ key, label, required }) => ({ value: key, text: pick(label, locale) + (required ? '' : ` ${t('ui.optional')}`) })),
      },
      guardian: guardianControls(form, reader),
    },
  };
} // prettier-ignore
