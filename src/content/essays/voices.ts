import type { CityId } from '../text.ts';

/** One student's story: what they care about runs through all three essays. Texts are in the notation of grammar.ts. */
export interface StudentPersona {
  readonly field: { readonly school: string; readonly university: string };
  readonly motive: string;
  readonly bring: string;
  readonly after: string;
}

/** What students of one city write in one language. */
export interface StudentVoices {
  readonly openings: readonly string[];
  readonly closings: readonly string[];
  readonly hosts: Readonly<Record<CityId, readonly string[]>>;
  readonly personas: readonly StudentPersona[];
}

/** One artist's story, with works, needs and a workshop that belong to it. */
export interface ArtistPersona {
  readonly discipline: string;
  readonly training: string;
  /** Two or three paragraphs. */
  readonly statement: readonly string[];
  readonly title: string;
  readonly project: readonly string[];
  readonly medium: string;
  readonly studio: readonly string[];
  readonly hazard?: string;
  readonly rider?: string;
  /** Titles, each with its medium and its size or length. */
  readonly works: readonly (readonly [title: string, medium: string, size: string])[];
  readonly workshopTitle: string;
  readonly workshop: string;
  /** Lines of the budget, in tens of US dollars. */
  readonly costs: readonly (readonly [item: string, tens: number])[];
  readonly group?: { readonly name: string; readonly parts: readonly string[] };
}

/** What artists of one city write in one language. */
export interface ArtistVoices {
  readonly practice: readonly string[];
  readonly hosts: Readonly<Record<CityId, readonly string[]>>;
  readonly endings: readonly string[];
  readonly roles: readonly string[];
  readonly personas: readonly ArtistPersona[];
}

/** One entrepreneur's story. */
export interface EntrepreneurPersona {
  readonly names: readonly string[];
  readonly subSector: string;
  readonly role: string;
  readonly products: string;
  readonly property: readonly string[];
  readonly sought: readonly string[];
  readonly hostTypes: readonly string[];
  readonly plan: readonly string[];
  readonly contribution: string;
}

/** What entrepreneurs of one city write in one language. */
export interface EntrepreneurVoices {
  readonly openings: readonly string[];
  readonly hosts: Readonly<Record<CityId, readonly string[]>>;
  readonly closings: readonly string[];
  readonly giving: readonly string[];
  readonly personas: readonly EntrepreneurPersona[];
}
