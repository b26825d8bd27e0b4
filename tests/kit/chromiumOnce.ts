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

/** What is missing is said in one sentence, and then there is nothing to run. */
export default function setup({ provide }: TestProject): void {
  try {
    if (!existsSync(PAGES)) throw new Error('There is no built client to test: run "npm run build", or "npm test".');
    provide('chromium', chromiumHere());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
