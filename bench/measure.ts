import { Agent, request } from 'node:http';

/** One measured run. Times in milliseconds; `cpu` is on-CPU milliseconds a request of the server process. */
export interface Run {
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly cpu: number;
  readonly errors: number;
}

/** One request to make; the body is sent as it is. */
export interface Ask {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** The statuses that count as an answer. */
  readonly expect: readonly number[];
}

/** A worker's next request; null ends it. Each worker makes one after the other. */
export type Worker = (last: string | null) => Ask | null;

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly milliseconds: number;
}

function send(port: number, agent: Agent, ask: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const headers = {
      ...ask.headers,
      ...(ask.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(ask.body)) }),
    };
    const req = request({ host: '127.0.0.1', port, agent, method: ask.method, path: ask.path, headers }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () => {
        resolve({
          status: res.statusCode ?? 0,
          body: Buffer.concat(chunks).toString('utf8'),
          milliseconds: performance.now() - began,
        });
      });
      res.on('error', reject);
    });
    req.on('error', reject);
    req.end(ask.body);
  });
}

const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

/** A server to measure: its port, and what it says of itself. */
export interface Target {
  readonly port: number;
  /** On-CPU milliseconds so far, and resident bytes. */
  usage(): Promise<{ cpu: number; rss: number }>;
}

/** Lets each worker ask one request after the other for at most `seconds`, and measures from the second request on. */
export async function measure(target: Target, workers: readonly Worker[], seconds: number): Promise<Run> {
  const agent = new Agent({ keepAlive: true, maxSockets: workers.length });
  const times: number[] = [];
  let errors = 0;
  let firstError = '';
  const before = await target.usage();
  const began = performance.now();
  const end = began + seconds * 1000;
  await Promise.all(
    workers.map(async (worker) => {
      let last: string | null = null;
      while (performance.now() < end) {
        const ask = worker(last);
        if (ask === null) return;
        const answer = await send(target.port, agent, ask);
        last = answer.body;
        if (ask.expect.includes(answer.status)) times.push(answer.milliseconds);
        else {
          errors += 1;
          firstError ||= `${ask.method} ${ask.path}: ${String(answer.status)} ${answer.body
            .replaceAll(/<[^>]*>/g, ' ')
            .replaceAll(/\s+/g, ' ')
            .slice(0, 600)}`;
        }
      }
    }),
  );
  const took = performance.now() - began;
  const after = await target.usage();
  agent.destroy();
  if (times.length === 0) throw new Error(`nothing was answered: ${firstError}`);
  if (errors > 0) console.error(`  ${String(errors)} wrong answers, the first: ${firstError}`);
  times.sort((a, b) => a - b);
  return {
    rate: (times.length / took) * 1000,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    cpu: (after.cpu - before.cpu) / (times.length + errors),
    errors,
  };
}

/** One request, and its answer: to read a form's token, or to see that a page is there. */
export async function ask(
  port: number,
  wanted: Omit<Ask, 'expect'>,
): Promise<{ status: number; body: string; location: string }> {
  const agent = new Agent();
  const { status, body } = await send(port, agent, { ...wanted, expect: [] });
  agent.destroy();
  return { status, body, location: '' };
}

/** The median of several runs, by rate. */
export function median(runs: readonly Run[]): Run {
  const sorted = [...runs].sort((a, b) => a.rate - b.rate);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('no run');
  return middle;
}
