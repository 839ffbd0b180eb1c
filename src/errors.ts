/** What can go wrong in a way that a person is told about: a closed union, one page each. */
export type ErrorKind =
  | { kind: 'not_found' }
  | { kind: 'sign_in' } // nobody is signed in, and this needs somebody
  | { kind: 'forbidden' }
  | { kind: 'refused'; why: string; now?: string; gaps?: Readonly<Record<string, string | number>> } // by the workflow; `now` is the present state
  | { kind: 'conflict'; now?: string } // somebody was quicker
  | { kind: 'invalid'; fields: Readonly<Record<string, string>> } // field → message key
  | { kind: 'csrf' }
  | { kind: 'too_many'; retryAfterSeconds: number }
  | { kind: 'too_large' }
  | { kind: 'file_gone'; key: string } // a row owns the file, and the storage has lost it
  | { kind: 'link_dead'; reason: 'unknown' | 'used' | 'expired' | 'revoked' | 'moot' }
  | { kind: 'unavailable'; retryAfterSeconds: number };

const STATUS: Record<ErrorKind['kind'], number> = {
  not_found: 404,
  sign_in: 401,
  forbidden: 403,
  refused: 409,
  conflict: 409,
  invalid: 422,
  csrf: 403,
  too_many: 429,
  too_large: 413,
  file_gone: 410,
  link_dead: 410,
  unavailable: 503,
};

/** The one error class: everything else that is thrown is a defect and shown as a 500. */
export class AppError extends Error {
  readonly detail: ErrorKind;
  readonly status: number;

  constructor(detail: ErrorKind) {
    super(detail.kind === 'refused' ? `refused: ${detail.why}` : detail.kind);
    this.name = 'AppError';
    this.detail = detail;
    this.status = STATUS[detail.kind];
  }
}

/** Throws where a row that must be visible is not: not visible is 404, never 403. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new AppError({ kind: 'not_found' });
  return row;
}
