/** Words of the forms of actions. */
export const actions = { telling: 'Telling others' } as const;
