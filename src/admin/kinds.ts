/** What two cities stand on. */
export const BASES = ['memorandum', 'letter_of_intent', 'invitation'] as const;

/** Whether it holds. */
export const AGREEMENT_STATES = ['in_force', 'suspended', 'ended'] as const;

/** Where a mail stands. */
export const OUTBOX_STATES = ['waiting', 'sent', 'dropped', 'failed'] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];
