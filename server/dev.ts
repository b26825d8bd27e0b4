/** `npm run dev`: the same server, with the client built as it is asked for and reloaded as it changes. */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { run } from './run.ts';

await run(async () => {
  const root = fileURLToPath(new URL('../client', import.meta.url));
  const vite = await createServer({
    root,
    configFile: `${root}/vite.config.ts`,
    appType: 'spa',
    server: { middlewareMode: true },
  });
  return vite.middlewares;
}, false);
