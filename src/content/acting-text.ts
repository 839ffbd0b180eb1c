import type { Localised } from '../i18n/index.ts';
import { both } from './text.ts';

/** What somebody states who wants to act for another person: one version, never changed once it was agreed to. */
export const ACTING_TEXT: { readonly version: string; readonly paragraphs: readonly Localised[] } = {
  version: 'acting-2026-1',
  paragraphs: [
    both(
      'Orang ini tahu bahwa saya mengajukan permohonan untuknya dan menyetujuinya; bila ia masih anak-anak, saya berhak bertindak untuknya atau orang tua atau walinya menyetujuinya.',
      'This person knows that I apply for them and agrees; if they are a child, I have the right to act for them, or their parent or guardian agrees.',
    ),
    both(
      'Saya hanya menjawab atas kata-kata mereka sendiri, dan semua surel sampai kepada saya. Setiap langkah dicatat atas nama saya, untuk orang ini.',
      'I answer in their own words only, and all mail comes to me. Each step is recorded as mine, on behalf of this person.',
    ),
    both(
      'Persetujuan orang tua atau wali tetap diminta tersendiri. Orang ini dapat mengambil alih dengan akunnya sendiri kapan saja.',
      'The consent of a parent or guardian is still asked for separately. This person can take over with an account of their own at any time.',
    ),
  ],
};
