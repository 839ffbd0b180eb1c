/** Words of the forms of actions. */
export const actions = {
  telling: 'Telling others',
  override: 'Needs a reason: {{why}}',
  yes: 'Yes',
} as const;
