/** `npm start`: the built client and everything behind it, in one process. */
import { fileURLToPath } from 'node:url';
import { builtPages } from './pages.ts';
import { run } from './run.ts';

await run(() => builtPages(fileURLToPath(new URL('../.client', import.meta.url))), true);
