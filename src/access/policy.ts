import type { Relation } from './actor.ts';

/**
 * The grid: who may do what. Each permission is asked of a row (`on` in the route) or of an area of the product (then a
 * role held in any city counts). Which workflow action somebody may take is the table's business, in src/workflow.
 */
export const POLICY = {
  'public:read': ['anyone'],
  'account:enter': ['anyone'],
  'account:own': ['signed_in'],
  'mailbox:read': ['anyone'], // the route exists in demo mode only

  'application:start': ['signed_in'],
  'application:own': ['owner'], // the applicant's pages: task list, sections, uploads, receipt, offer
  'application:read': ['owner', 'guardian', 'reviewer', 'officer', 'coordinator', 'auditor'],
  'application:identity': ['owner', 'guardian', 'officer', 'coordinator', 'auditor'],
  'application:act': ['owner', 'guardian', 'officer', 'coordinator'], // then the table decides
  'document:read': ['owner', 'reviewer', 'officer', 'coordinator', 'auditor'], // then blindness and shared states decide
  'document:decide': ['officer'],
  'documents:queue': ['officer'], // what waits, over every case that they screen
  'reference:write': ['referee'],
  'consent:write': ['guardian'],
  'offer:sign': ['guardian'],
  'member:own': ['member'], // one member of a group, their own part and nothing of the rest

  'office:enter': ['officer', 'coordinator', 'reviewer', 'auditor', 'admin'],
  'applications:list': ['officer', 'auditor'],
  'application:screen': ['officer'],
  'application:history': ['officer', 'auditor'],
  'messages:list': ['officer'],
  'message:read': ['officer', 'auditor'], // an applicant's own thread is theirs by application:own
  'message:answer': ['officer'],
  'note:keep': ['officer'], // the office's own papers: nobody outside it, an auditor among them
  'link:pass': ['officer'], // whoever holds a link can act with it: an applicant never gets that of somebody else
  'replies:edit': ['officer'],
  'objections:list': ['officer', 'auditor'],
  'objection:read': ['officer', 'auditor'],
  'objection:decide': ['officer'], // and none of those who took the decision
  'reviewers:assign': ['officer'],
  'reviews:own': ['reviewer'],
  'review:write': ['reviewer'],
  'decision:meet': ['officer', 'auditor'],
  'decision:sign': ['lead'],

  'placements:list': ['coordinator', 'officer'],
  'placement:propose': ['officer'],
  'placement:read': ['coordinator', 'officer', 'auditor'],
  'placement:act': ['coordinator', 'officer', 'owner', 'guardian', 'official'],
  'place:edit': ['coordinator'],
  'place:offer': ['coordinator'], // to calls that ask their own city
  'endorsement:give': ['endorser'],

  'call:edit': ['officer'],
  'call:set_up': ['lead'], // dates, texts, rules, documents, places and entry of a call
  'form:edit': ['lead'],
  'admin:enter': ['admin'],
  'city:edit': ['admin'],
  'people:edit': ['admin'],
  'outbox:read': ['admin'],
  'events:read': ['admin', 'auditor'],
  'requests:list': ['officer', 'admin'], // what people ask of their own data; then whose they are decides
  'request:answer': ['officer', 'admin'],
  'person:erase': ['admin'],
  'retention:read': ['admin'],
  'operations:read': ['anyone'], // health and readiness say nothing about anybody
} as const satisfies Record<string, readonly Relation[]>;

export type Permission = keyof typeof POLICY;
