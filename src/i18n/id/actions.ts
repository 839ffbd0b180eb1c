import type { Translated } from '../catalogue.ts';
import type { actions as source } from '../en/actions.ts';

/** Kata-kata pada formulir tindakan. */
export const actions: Translated<typeof source> = {
  telling: 'Memberi tahu yang lain',
  override: 'Perlu alasan: {{why}}',
  yes: 'Ya',
};
