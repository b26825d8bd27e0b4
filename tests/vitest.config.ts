import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const ELSEWHERE = ['tests/server/**', 'tests/e2e/**', 'tests/bench/**'];

/** A project to each kind of test: what talks to real servers and browsers gets more time than what only computes. */
const project = (
  name: string,
  include: readonly string[],
  seconds: number,
  { exclude = [], setup = [] }: { readonly exclude?: readonly string[]; readonly setup?: readonly string[] } = {},
) => ({
  extends: true as const,
  test: {
    name,
    include: [...include],
    exclude: ['**/node_modules/**', ...exclude],
    setupFiles: ['tests/kit/properties.ts', ...setup],
    testTimeout: seconds * 1_000,
    hookTimeout: seconds * 1_000,
  },
});

export default defineConfig({
  root,
  test: {
    environment: 'node',
    projects: [
      project('pure', ['tests/**/*.test.ts'], 60, { exclude: ELSEWHERE }),
      project('server', ['tests/server/**/*.test.ts'], 60, { setup: ['tests/kit/recordingSocket.ts'] }),
      project('e2e', ['tests/e2e/**/*.test.ts'], 300),
    ],
  },
});
