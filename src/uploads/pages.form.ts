import { z } from 'zod';
import { id } from '../web/input.ts';

/** What names the photographs of one requirement of one participant. */
export const PagesOf = z.strictObject({ id: id(), requirement: id(), participant: id() });
/** The same, and one of the photographs. */
export const PageOf = PagesOf.extend({ page: id() });
export const PagesQuery = z.strictObject({ replaces: id().optional().catch(undefined) });
export const PagesChange = z.strictObject({ do: z.string().regex(/^[a-z]+:[0-9a-z]{1,40}$/) });
