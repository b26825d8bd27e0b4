/** Real servers for tests: one in this process, or one of its own that can be killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { RequestHandler } from 'express';
import { type Configuration, type RunningServer, startServer } from '#server/start.ts';

type Think = NonNullable<Configuration['think']>;

const root = fileURLToPath(new URL('../..', import.meta.url));
const SCENARIOS = join(root, 'scenarios');

export const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'redlines-test-'));

export interface TestServer extends RunningServer {
  readonly base: string;
  /** What the server reported as its own fault. Empty in a good test. */
  readonly troubles: readonly unknown[];
  readonly dataFolder: string;
}

/** A server in this process, on any free port, with a data folder of its own. One at a time in a test file. */
export async function serverHere(
  options: {
    readonly scenarioFolder?: string;
    readonly host?: string;
    readonly pages?: RequestHandler;
    readonly behindProxy?: boolean;
    /** How bots think, where it is not as the game’s own do. */
    readonly think?: Think;
    /** A folder that outlives this server, so that another can stand up from it. */
    readonly dataFolder?: string;
  } = {},
): Promise<TestServer> {
  const dataFolder = options.dataFolder ?? (await temporaryFolder());
  const troubles: unknown[] = [];
  const report = (error: unknown) => troubles.push(error);
  const host = options.host ?? '127.0.0.1';
  const server = await startServer({
    port: 0,
    host,
    dataFolder,
    scenarioFolder: options.scenarioFolder ?? SCENARIOS,
    pages: options.pages ?? ((_request, response) => void response.status(404).end()),
    strict: true,
    behindProxy: options.behindProxy ?? false,
    retentionDays: 180,
    botPace: 0,
    ...(options.think && { think: options.think }),
    report,
    say: () => undefined,
    onLost: report,
  });
  return {
    ...server,
    base: `http://127.0.0.1:${server.port}`,
    troubles,
    dataFolder,
    async stop() {
      await server.stop();
      if (options.dataFolder === undefined) await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A server in a process of its own. */
export interface SpawnedServer {
  readonly base: string;
  /** Empty when there are accounts. */
  readonly facilitatorLink: string;
  /** Ends it at once, as a power cut would. */
  kill(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The system gave no port');
  return address.port;
}

const running = new Set<ChildProcess>();
// A test that fails half-way must not leave its server behind.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** `npm start` without the build: the same main file, in the environment given. Resolves once it says where it is. */
export async function spawnedServer(environment: Readonly<Record<string, string>>): Promise<SpawnedServer> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const link = await printedLink(child);
  return {
    base: link.slice(0, link.indexOf(FACILITATOR)),
    facilitatorLink: link.slice(link.indexOf(FACILITATOR) + FACILITATOR.length + 1),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

/** What the address of the facilitators' pages ends with, before the link for the first account. */
const FACILITATOR = '/#/facilitator';

async function printedLink(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The server has no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const link = line.match(/http\S+\/#\/facilitator\S*/)?.[0];
    if (link) return link;
  }
  throw new Error('The server ended before it was ready');
}

/** Runs the server's main file to its end: its exit code and what it wrote to standard error. */
export async function failedStart(
  environment: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const child = spawn(process.execPath, ['server/main.ts'], { cwd: root, env: { ...process.env, ...environment } });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, said };
}
