import { holds, type FactName, type Gaps } from '../workflow/facts.ts';
import type { ApplicationCase, Input } from '../workflow/case.ts';
import { factsOf, rowOf, type Action } from '../workflow/table.ts';

/** A fact that an action needs and that does not hold, with what its sentence is filled with. */
export interface Failing {
  readonly fact: FactName;
  readonly gaps: Gaps;
}

/** Every fact that the row of an action requires and that fails: the guard itself names only the first. */
export function failingFacts(
  c: ApplicationCase,
  action: Action<'application'>,
  at: string,
  input: Input = {},
): readonly Failing[] {
  const row = rowOf('application', action);
  return (row ? factsOf(row, 'owner') : []).flatMap((fact) => {
    const verdict = holds(fact, c, at, input);
    return verdict === true ? [] : [{ fact, gaps: verdict }];
  });
}
