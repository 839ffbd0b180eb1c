import { callById, formOf, type Call } from '../calls/calls.reads.ts';
import type { FormDefinition } from '../calls/definitions.ts';
import type { Database } from '../db/database.ts';
import { found } from '../errors.ts';
import { ownApplication, type OwnApplication } from './applications.reads.ts';
import { returnItems, savedSections, type ReturnItem, type SavedSection } from './content.reads.ts';
import { editableSections, itemsOfReturn, type EditableSections } from './editable.ts';

/** An application with everything that its owner's pages begin with. */
export interface Own {
  readonly application: OwnApplication;
  readonly call: Call;
  readonly form: FormDefinition;
  readonly saved: ReadonlyMap<string, SavedSection>;
  /** What the return that it is in asks for; empty in every other state. */
  readonly items: readonly ReturnItem[];
  readonly editable: EditableSections;
}

/** Reads an application for its owner, in four queries and the form once. */
export async function loadOwn(db: Database['read'], id: string): Promise<Own> {
  const application = found(await ownApplication(db, id));
  const [call, saved, items] = await Promise.all([
    callById(db, application.callId),
    savedSections(db, id),
    returnItems(db, id),
  ]);
  return {
    application,
    call: found(call),
    form: await formOf(db, application.formId),
    saved,
    items: itemsOfReturn(application, items),
    editable: editableSections(application, items),
  };
}
