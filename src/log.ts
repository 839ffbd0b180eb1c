import { pino, type DestinationStream, type Logger } from 'pino';
import type { Config } from './config.ts';

/** The log of the process: one JSON line an entry. */
export type Log = Logger;

/** What must never be written down, wherever it hides in an entry. */
const SECRETS = ['cookie', 'authorization', 'password', 'token', 'body', 'email', 'set-cookie'];

/** Makes the log. Cookies, tokens, bodies and addresses are cut out even if somebody passes them by mistake. */
export function createLog(config: Pick<Config, 'logLevel'>, destination?: DestinationStream): Log {
  const options = {
    level: config.logLevel,
    base: null,
    redact: {
      paths: SECRETS.flatMap((name) => {
        const key = name.includes('-') ? `["${name}"]` : name;
        const dotted = name.includes('-') ? key : `.${key}`;
        return [key, `*${dotted}`, `*.*${dotted}`];
      }),
      censor: '[not logged]',
    },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** An address for the log: the path of a link page carries its token, and a query may carry a name that was searched. */
export function loggedPath(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  return path.startsWith('/l/') ? '/l/[token]' : path;
}
