import { z } from 'zod';
import type { Key } from '../i18n/index.ts';
import { id, text } from '../web/input.ts';
import { show, type Reply, type Visit } from '../web/route.ts';
import type { EditPage } from './edit.view.ts';

/** The frame of the builder's pages. */
export const OFFICE = { audience: 'office', nav: '/office/calls', width: 'wide', sheets: ['css/forms.css'] } as const;
const PieceKey = z.string().regex(/^[\w-]{1,60}$/);
const Id = { id: id() };

/** A visit to one page of the builder. */
export type At<P = { id: string }, B = unknown> = Visit<P, { more?: string | undefined }, B>;
/** What is wrong with what was typed, by field. */
export type Problems = Readonly<Record<string, Key>>;

/** A page on which nothing is wrong yet. */
export const FRESH = { errors: {}, more: 0, conflict: false } as const;

/** Problems in the reader's words. */
export function told(visit: At<unknown>, problems: Problems): Record<string, string> {
  return Object.fromEntries(Object.entries(problems).map(([name, key]) => [name, visit.t(key)]));
}

/** The page of something that is written. */
export function page(model: EditPage, status = 200): Reply {
  return show('forms/edit', model, { ...OFFICE, status, error: model.errors !== null });
}

/** What every route of the builder has in common. */
export const ON = { permission: 'form:edit', on: ['call', 'id'] } as const;
/** The address of a call's form. */
export const BASE = '/office/calls/:id/form';
/** How many more blank rows are shown. */
export const More = z.strictObject({ more: text(2).optional() });

/** The call alone. */
export const CALL = z.strictObject(Id);
/** A section of its form. */
export const SECTION = z.strictObject({ ...Id, section: PieceKey });
/** A question of its form. */
export const QUESTION = z.strictObject({ ...Id, question: PieceKey });
/** A field of a repeating group. */
export const FIELD = z.strictObject({ ...Id, question: PieceKey, field: PieceKey });
