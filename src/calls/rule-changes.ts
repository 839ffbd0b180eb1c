import type { RuleDefinition } from './definitions.ts';

/** What is new between two sets of rules. */
export interface RuleChange {
  readonly what: 'added' | 'changed' | 'removed';
  readonly rule: RuleDefinition;
}

/** What applicants have to know of a change: rules that are new, gone, or ask something else; their order is no news. */
export function ruleChanges(from: readonly RuleDefinition[], to: readonly RuleDefinition[]): readonly RuleChange[] {
  const before = new Map(from.map((rule) => [rule.key, JSON.stringify(rule)]));
  const keys = new Set(to.map(({ key }) => key));
  const changed = to.flatMap((rule): RuleChange[] => {
    const old = before.get(rule.key);
    if (old === JSON.stringify(rule)) return [];
    return [{ what: old === undefined ? 'added' : 'changed', rule }];
  });
  const gone = from.filter(({ key }) => !keys.has(key)).map((rule): RuleChange => ({ what: 'removed', rule }));
  return [...changed, ...gone];
}

/** Rules that count to the first day of a call, moved to another one. */
export function rulesOnDay(rules: readonly RuleDefinition[], was: string, is: string): readonly RuleDefinition[] {
  return rules.map((rule) => ('on' in rule && rule.on === was ? { ...rule, on: is } : rule));
}
