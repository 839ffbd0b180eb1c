/**
 * The view model of every page, by template (`calls/catalogue` → `views/calls/catalogue.ejs`). A feature adds its own:
 * `declare module '../web/views.ts' { interface Views { 'calls/catalogue': CataloguePage } }`.
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the features
export interface Views {}

/** The model of every mail, by template (`receipt` → `views/mail/receipt.html.ejs` and `.txt.ejs`). */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by the features
export interface MailViews {}

/** What every page has: its title, already in the reader's language. */
export interface Page {
  readonly title: string;
}
