import { z } from 'zod';

const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const flag = z
  .enum(['true', 'false', '1', '0', 'yes', 'no', ''])
  .transform((word) => word === 'true' || word === '1' || word === 'yes');

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: whole(0, 65_535).default(3000),
  BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.string().min(1).default('var/sintuvu.sqlite'),
  UPLOADS_URL: z.string().min(1).default('uploads'),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_DIR: z.string().min(1).default('var/mail'),
  MAIL_FROM: z.email().default('no-reply@sintuvu.example'),
  SESSION_SECRET: z.string().min(32).optional(),
  AUDIT_KEY: z.string().min(32).optional(),
  TRUST_PROXY: whole(0, 10).default(0),
  DEMO: flag.default(false),
  REQUIRE_TOTP: flag.optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

/** How this process is set up; read once, never changed. */
export interface Config {
  readonly env: 'development' | 'test' | 'production';
  readonly port: number;
  /** Where people reach the product, without a slash at the end: every link in a mail begins with it. */
  readonly baseUrl: string;
  readonly https: boolean;
  readonly databaseUrl: string;
  /** A folder, or the address of an object store. */
  readonly uploadsUrl: string;
  /** Null: mail is written to `mailDir`. */
  readonly smtpUrl: string | null;
  readonly mailDir: string;
  readonly mailFrom: string;
  readonly sessionSecret: string;
  readonly auditKey: string;
  /** How many proxies of our own stand in front: no forwarded header beyond them is believed. */
  readonly trustProxy: number;
  readonly demo: boolean;
  /** Whoever holds a role can do nothing with it before they have a second factor. */
  readonly requireTotp: boolean;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

type Parsed = z.infer<typeof Environment>;

/** A secret must be given in production; elsewhere a known one stands in, so that a checkout runs at once. */
function secret(parsed: Parsed, name: 'SESSION_SECRET' | 'AUDIT_KEY'): string {
  const given = parsed[name];
  if (given !== undefined) return given;
  if (parsed.NODE_ENV === 'production') throw new Error(`${name}: must be set in production`);
  return `${name.toLowerCase()}-of-a-development-machine-only`;
}

/** Reads the environment; throws an error that names the variable when one is missing or wrong. */
export function loadConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  // An empty line in an .env file means "not set".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = Environment.safeParse(given);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(problems.join('; '));
  }
  const parsed = result.data;
  if (parsed.NODE_ENV === 'production' && parsed.BASE_URL === undefined) {
    throw new Error('BASE_URL: must be set in production');
  }
  const baseUrl = (parsed.BASE_URL ?? `http://localhost:${String(parsed.PORT)}`).replace(/\/+$/, '');
  return Object.freeze({
    env: parsed.NODE_ENV,
    port: parsed.PORT,
    baseUrl,
    https: baseUrl.startsWith('https:'),
    databaseUrl: parsed.DATABASE_URL,
    uploadsUrl: parsed.UPLOADS_URL,
    smtpUrl: parsed.SMTP_URL ?? null,
    mailDir: parsed.MAIL_DIR,
    mailFrom: parsed.MAIL_FROM,
    sessionSecret: secret(parsed, 'SESSION_SECRET'),
    auditKey: secret(parsed, 'AUDIT_KEY'),
    trustProxy: parsed.TRUST_PROXY,
    demo: parsed.DEMO,
    requireTotp: parsed.REQUIRE_TOTP ?? (parsed.NODE_ENV === 'production' && !parsed.DEMO),
    logLevel: parsed.LOG_LEVEL,
  });
}
