/** Starts the server for a person at a terminal: says where it is, and what is wrong when it cannot start. */
import { networkInterfaces } from 'node:os';
import type { RequestHandler } from 'express';
import { type Environment, readEnvironment } from './environment.ts';
import { DataFolderFailure } from './log/folder.ts';
import { type RunningServer, startServer } from './start.ts';

/** Runs until the process is told to stop. Exits with 1 when it cannot start, or can no longer save. */
export async function run(pages: () => RequestHandler | Promise<RequestHandler>, strict: boolean): Promise<void> {
  try {
    const environment = readEnvironment(process.env);
    const server = await startServer({ ...environment, pages: await pages(), strict, report, say, onLost });
    announce(environment, server);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(server));
  } catch (error) {
    console.error(explained(error));
    process.exit(1);
  }
}

function announce(
  { host, dataFolder }: Environment,
  { port, facilitatorLink, scenarios, scenarioProblems }: RunningServer,
): void {
  for (const problem of scenarioProblems) console.error(`Left out, because it is not a valid scenario:\n${problem}\n`);
  const addresses = addressesOf(host).map((address) => `http://${address}:${port}`);
  console.log(
    `Redlines is ready, with ${scenarios.length} scenario${scenarios.length === 1 ? '' : 's'}; the games are kept in ${dataFolder}.`,
  );
  console.log(`  For everybody:    ${addresses.join('  ')}`);
  // The address in the network goes into codes for other devices, which the one of this computer is no good for.
  const entrance = `${addresses[1] ?? addresses[0]}/#/facilitator`;
  console.log(`  For facilitators: ${facilitatorLink === '' ? entrance : `${entrance}/${facilitatorLink}`}`);
  if (addresses.every((address) => LOCAL.test(address)))
    console.log('  Only this computer can reach it. For a class, start it with HOST=0.0.0.0, or behind a proxy.');
  if (facilitatorLink !== '')
    console.log('  That link makes the first facilitator’s account, once. Keep it to yourself until you have used it.');
}

const LOCAL = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]):/;

/** Where the server can be reached: on every network card when it listens to all. */
function addressesOf(host: string): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host.includes(':') ? `[${host}]` : host];
  const cards = Object.values(networkInterfaces()).flatMap((card) => card ?? []);
  return [
    '127.0.0.1',
    ...cards.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address),
  ];
}

async function stop(server: RunningServer): Promise<void> {
  await server.stop();
  process.exit(0);
}

function report(error: unknown): void {
  console.error(
    `${new Date().toISOString()} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  );
}

function say(line: string): void {
  console.log(`${new Date().toISOString()} ${line}`);
}

function onLost(error: Error): void {
  console.error(`The log can no longer be written, so the server stops: ${error.message}`);
  process.exit(1);
}

function explained(error: unknown): string {
  if (error instanceof DataFolderFailure)
    return `${error.message}. Set DATA_DIR to a folder that this user can write to.`;
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Another program uses this port already: ${error.message}. Set PORT to another one.`;
  return error.message;
}
