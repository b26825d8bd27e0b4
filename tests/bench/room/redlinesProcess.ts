/** The server of Redlines as it is started in earnest, in a process of its own, on a free port of this machine. */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { startServer } from '#server/start.ts';
import { serveParent } from '../kit/parent.ts';

const [, , dataFolder = ''] = process.argv;
const server = await startServer({
  port: 0,
  host: '127.0.0.1',
  dataFolder,
  scenarioFolder: fileURLToPath(new URL('../../../scenarios', import.meta.url)),
  pages: (_request, response) => {
    response.sendStatus(404);
  },
  strict: true,
  behindProxy: false,
  retentionDays: 0,
  botPace: 1,
  say: () => undefined,
  report: (error) => console.error(error),
  onLost: (error) => {
    throw error;
  },
});
serveParent({ port: server.port, facilitatorLink: server.facilitatorLink }, () => server.stop());
