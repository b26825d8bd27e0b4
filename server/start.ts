/** Puts the server together: log, tables, identities, rooms, HTTP. The configuration says where everything is. */
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { defineRoom, defineServer, matchMaker } from '@colyseus/core';
import { WebSocketTransport } from '@colyseus/ws-transport';
import type { RequestHandler } from 'express';
import { nextCommand } from '#shared/analysis/bots/nextCommand.ts';
import type { Desk } from './desk.ts';
import { serve } from './http/app.ts';
import { sameOrigin } from './http/origin.ts';
import { Accounts } from './identity/accounts.ts';
import { Identities } from './identity/identities.ts';
import { openLog } from './log/openLog.ts';
import { deleteUnused } from './privacy/retention.ts';
import { copyOutgoingFrames } from './rooms/frames.ts';
import { Rooms } from './rooms/rooms.ts';
import { TableRoom } from './rooms/tableRoom.ts';
import { readLibrary } from './scenarios/library.ts';
import { Seminars } from './seminar/seminars.ts';
import type { BotSettings } from './table/bots.ts';
import { Tables } from './table/tables.ts';

export interface Configuration {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  readonly scenarioFolder: string;
  /** Serves the client's pages. */
  readonly pages: RequestHandler;
  /** Whether a proxy in front says, in its headers, where requests come from and whether they came by https. */
  readonly behindProxy: boolean;
  /** Off only while developing: no security headers, so that the tools can inject their scripts. */
  readonly strict: boolean;
  /** How long games are kept that nobody uses; 0 for ever. */
  readonly retentionDays: number;
  /** How fast bots act: 1 for a person's pace, 0 for no pause at all. */
  readonly botPace: number;
  /** How they think; left out, as the game's own bots do. */
  readonly think?: BotSettings['think'];
  readonly report: (error: unknown) => void;
  /** What whoever runs the server may want to know of, a line. */
  readonly say: (line: string) => void;
  /** The log's thread has died: nothing can be acknowledged any more. */
  readonly onLost: (error: Error) => void;
}

export interface RunningServer {
  readonly port: number;
  /** Makes the first facilitator's account, once; new at every start, and empty when there are accounts. */
  readonly facilitatorLink: string;
  /** Scenario files that were left out, and why. */
  readonly scenarioProblems: readonly string[];
  readonly scenarios: readonly string[];
  stop(): Promise<void>;
}

const DAY_MS = 86_400_000;
const MAX_FRAME_BYTES = 16_384;

/** Starts the server. Throws `DataFolderFailure`, or the system's error when the port cannot be had. */
export async function startServer(configuration: Configuration): Promise<RunningServer> {
  const library = await readLibrary(configuration.scenarioFolder);
  const log = await openLog(configuration.dataFolder, configuration.onLost);
  const desk: Desk = { log, now: () => Date.now(), report: configuration.report };
  const tables = await Tables.stand(desk, library.parFor, {
    think: configuration.think ?? nextCommand,
    pace: configuration.botPace,
  });
  const seminars = await Seminars.stand(desk, tables);
  const identities = new Identities(desk);
  const accounts = new Accounts(desk);
  const api = {
    desk,
    tables,
    seminars,
    identities,
    accounts,
    rooms: new Rooms(desk, tables),
    scenarios: library.scenarios,
  };

  const http = createServer();
  refuseOddTargets(http);
  const transport = transportOn(http);
  try {
    await listen(http, transport, configuration, api);
  } catch (error) {
    await tables.stop();
    await log.close();
    throw error;
  }
  const cleaning = await daily(desk, async () => {
    await identities.cleanUp();
    await deleteUnused(api, configuration.retentionDays, configuration.say);
  });
  return {
    port: (http.address() as AddressInfo).port,
    facilitatorLink: await accounts.firstLink(),
    scenarioProblems: library.problems,
    scenarios: [...library.scenarios.keys()],
    async stop() {
      clearInterval(cleaning);
      await tables.stop();
      // Everything acknowledged is in the log already, so nobody's reservation needs to be waited for.
      transport.shutdown();
      http.closeAllConnections();
      await log.close();
    },
  };
}

/** What nobody uses goes at the start and then every day. */
async function daily(desk: Desk, clean: () => Promise<void>): Promise<NodeJS.Timeout> {
  await clean().catch((error: unknown) => desk.report(error));
  return setInterval(() => void clean().catch((error: unknown) => desk.report(error)), DAY_MS).unref();
}

/** The transport throws on a target that does not make a URL, such as `*:99999`: one request would end the process. */
function refuseOddTargets(http: HttpServer): void {
  http.on('upgrade', (request, socket) => {
    if (request.url?.startsWith('/')) return;
    request.url = '/';
    socket.destroy();
  });
}

function transportOn(http: HttpServer): WebSocketTransport {
  return new WebSocketTransport({
    server: http,
    maxPayload: MAX_FRAME_BYTES,
    beforeUpgrade: ({ headers }) =>
      sameOrigin(headers.get('origin'), headers.get('host')) ? undefined : new Response(null, { status: 403 }),
  });
}

async function listen(
  http: HttpServer,
  transport: WebSocketTransport,
  { port, host, pages, strict, behindProxy }: Configuration,
  api: Parameters<typeof serve>[1],
): Promise<void> {
  copyOutgoingFrames();
  const server = defineServer({
    greet: false,
    gracefullyShutdown: false,
    transport,
    rooms: { table: defineRoom(TableRoom) },
    express: (app) => {
      app.set('trust proxy', behindProxy ? 1 : false);
      serve(app, api, pages, strict);
    },
  });
  closeMatchmaking();
  const failed = new Promise<never>((_resolve, reject) => {
    http.once('error', reject);
  });
  await Promise.race([server.listen(port, host), failed]);
  limitBodies(http);
}

/** Colyseus reads whatever is sent to its own routes, without a limit; /api has a limit of its own. */
function limitBodies(http: HttpServer): void {
  const listeners = http.listeners('request');
  http.removeAllListeners('request');
  http.on('request', (request, response) => {
    const { 'transfer-encoding': chunked, 'content-length': bytes = '0' } = request.headers;
    if (!request.url?.startsWith('/api/') && (chunked !== undefined || Number(bytes) > MAX_FRAME_BYTES))
      response.writeHead(413, { Connection: 'close' }).end();
    else for (const listener of listeners) listener.call(http, request, response);
  });
}

/** Colyseus would let anybody open rooms, and echo every origin: we seat people ourselves. */
function closeMatchmaking(): void {
  matchMaker.controller.exposedMethods = ['reconnect'];
  matchMaker.controller.getCorsHeaders = () => ({});
  Object.assign(matchMaker.controller, { DEFAULT_CORS_HEADERS: {} });
}
