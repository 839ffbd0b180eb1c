import type { Bundle } from '../documents/photo-pages.reads.ts';

/** The block of a requirement of one participant on the page of documents. */
export function requirementId(requirement: string, participant: string): string {
  return `r-${requirement}-${participant}`;
}

/** The file field in that block. */
export function fieldId(requirement: string, participant: string): string {
  return `f-${requirement}-${participant}`;
}

/** The address of that block: where a condition or a mail sends somebody to. */
export function documentsHref(applicationId: string, requirement: string, participant: string): string {
  return `/applications/${applicationId}/documents#${requirementId(requirement, participant)}`;
}

/** Where photographs become the pages of a PDF; `base` is the applicant's own address or the office's. */
export function pagesHref(base: string, requirement: string, participant: string, replaces?: string): string {
  return `${base}/pages/${requirement}/${participant}${replaces === undefined ? '' : `?replaces=${replaces}`}`;
}

/** The photographs that an address of theirs means. */
export function bundleAt(params: { id: string; requirement: string; participant: string }): Bundle {
  return { applicationId: params.id, requirementId: params.requirement, participantId: params.participant };
}
