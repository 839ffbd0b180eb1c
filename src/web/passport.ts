import type { Request, RequestHandler } from 'express';
import passport from 'passport';
import { Strategy } from 'passport-local';
import type { SignIn } from './session.ts';
import type { Sessions } from './session-store.ts';
import { waited } from './waited.ts';

/** Checks an address and a password; in the same time whether there is such an account or not. */
export type VerifyPassword = (email: string, password: string) => Promise<SignIn | null>;

/** Passport as this product uses it. */
export interface Passport {
  readonly middleware: readonly RequestHandler[];
  authenticate(req: Request): Promise<SignIn | null>;
}

/**
 * An own Passport (the package's shared one would mix two apps in one process). The account behind a session came with
 * the session's own query; here it only becomes `req.user`.
 */
export function passportFor(sessions: Sessions, verify: VerifyPassword): Passport {
  const own = new passport.Passport();
  own.use(
    new Strategy({ usernameField: 'email', passwordField: 'password', session: false }, (email, password, done) => {
      verify(email, password).then(
        (signIn) => done(null, signIn ?? false),
        (error: unknown) => done(error),
      );
    }),
  );
  own.serializeUser((user, done) => done(null, (user as SignIn).accountId));
  own.deserializeUser((req: Request, id: unknown, done: (error: unknown, user?: Express.User | false) => void) => {
    const account = sessions.loaded(req)?.identity?.account;
    done(null, account !== undefined && account === id ? { accountId: account, secondFactor: false } : false);
  });
  return {
    middleware: [own.initialize() as RequestHandler, own.session() as RequestHandler],
    authenticate: async (req) => {
      let right: SignIn | null = null;
      await waited((done) => {
        const decided = (error: unknown, signIn?: SignIn | false | null): void => {
          right = signIn === false ? null : (signIn ?? null);
          done(error);
        };
        const strategy = own.authenticate('local', { session: false }, decided) as RequestHandler;
        void strategy(req, req.res as NonNullable<Request['res']>, done);
      });
      return right;
    },
  };
}
