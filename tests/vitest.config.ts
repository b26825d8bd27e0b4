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

/** After everything else and one file at a time: five pages and a server keep two cores busy. */
const inBrowsers = ({ test, ...rest }: ReturnType<typeof project>) => ({
  ...rest,
  test: {
    ...test,
    globalSetup: ['tests/kit/chromiumOnce.ts'],
    maxWorkers: 1,
    sequence: { groupOrder: 1 },
    expect: { poll: { timeout: 20_000, interval: 50 } },
  },
});

export default defineConfig({
  root,
  test: {
    environment: 'node',
    projects: [
      project('pure', ['tests/**/*.test.ts'], 60, { exclude: ELSEWHERE }),
      project('server', ['tests/server/**/*.test.ts'], 60, { setup: ['tests/kit/recordingSocket.ts'] }),
      inBrowsers(project('e2e', ['tests/e2e/**/*.test.ts'], 300, { setup: ['tests/kit/recordingSocket.ts'] })),
    ],
  },
});
