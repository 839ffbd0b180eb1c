import type { Flash } from './route.ts';

/** What a handler may do with the session; the store behind it is src/web/session-store.ts. */
export interface Session {
  /** Checks the form's `email` and `password` through Passport; null for any reason to say no. */
  authenticate(): Promise<SignIn | null>;
  /** Signs the account in under a new session id; keeps language, zone and return address, and notes by what means. */
  signIn(accountId: string, means: Means): Promise<void>;
  signOut(): Promise<void>;
  /** The hash that names this session in the list of one's own sessions. */
  idHash(): string | null;
  /** Opens the pages of a link in this session; the address then no longer carries the token. */
  openLink(purpose: string, linkId: string): void;
  /** The open link of that purpose, if any. */
  linkFor(purpose: string): string | null;
  closeLink(purpose: string): void;
  flash(message: Flash): void;
  setLocale(locale: string): void;
  setZone(zone: string): void;
  /** Where to go on after signing in: an address of our own, once. */
  takeReturnTo(): string | null;
  hasReturnTo(): boolean;
  /** The account that gave a right password and still owes its second factor. */
  pendingAccount(): PendingAccount | null;
  setPendingAccount(pending: PendingAccount | null): void;
  /** The sign-in code that this browser asked for; a code opens nothing in any other. */
  askedCode(): AskedCode | null;
  setAskedCode(asked: AskedCode | null): void;
}

/** By what somebody signed in first; a second factor may have followed. */
export type Means = 'password' | 'code' | 'link';

/** Who still owes a second factor. */
export interface PendingAccount {
  readonly accountId: string;
  readonly means: Means;
}

/** A code that is on its way to an address. */
export interface AskedCode {
  readonly request: string;
  readonly email: string;
  readonly at: string;
  readonly endsAt: string;
}

/** A right password: whose, and whether a second factor is still owed. */
export interface SignIn {
  readonly accountId: string;
  readonly secondFactor: boolean;
}
