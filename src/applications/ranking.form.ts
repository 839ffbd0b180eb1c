import { AppError } from '../errors.ts';
import type { Fields } from './answers.ts';
import { first } from './fields.ts';
import type { Choices } from './places.view.ts';

/** What was chosen for each place, as it was typed. */
export function choicesIn(fields: Fields): Choices {
  const named = Object.keys(fields).filter((name) => name.startsWith('place.'));
  return Object.fromEntries(named.map((name) => [name.slice('place.'.length), first(fields, name)]));
}

/** The chosen places, the first choice first. Throws `invalid` at `places` for a rank given twice or that is none. */
export function orderIn(fields: Fields): string[] {
  const chosen = Object.entries(choicesIn(fields)).filter(([, value]) => value !== '');
  const ranks = chosen.map(([, value]) => value);
  const invalid = (key: string): AppError => new AppError({ kind: 'invalid', fields: { places: key } });
  if (!ranks.every((value) => /^\d{1,2}$/.test(value))) throw invalid('errors.chosen');
  if (new Set(ranks).size !== ranks.length) throw invalid('applications.error.rank_twice');
  return chosen.sort(([, a], [, b]) => Number(a) - Number(b)).map(([place]) => place);
}
