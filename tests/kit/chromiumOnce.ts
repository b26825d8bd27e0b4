/** Before all tests in browsers: there must be a browser, and pages to show in it. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { chromiumHere } from './chromium.ts';

const PAGES = fileURLToPath(new URL('../../.client/index.html', import.meta.url));

declare module 'vitest' {
  export interface ProvidedContext {
    /** The path of the browser's program. */
    readonly chromium: string;
  }
}

export default function setup({ provide }: TestProject): void {
  if (!existsSync(PAGES)) throw new Error('There is no built client to test: run "npm run build", or "npm test".');
  provide('chromium', chromiumHere());
}
