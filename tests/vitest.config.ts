import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const ELSEWHERE = ['tests/server/**', 'tests/e2e/**', 'tests/bench/**'];

/** A project to each kind of test: what talks to real servers and browsers gets more time than what only computes. */
const project = (name: string, include: readonly string[], seconds: number, exclude: readonly string[] = []) => ({
  extends: true as const,
  test: {
    name,
    include: [...include],
    exclude: ['**/node_modules/**', ...exclude],
    testTimeout: seconds * 1_000,
    hookTimeout: seconds * 1_000,
  },
});

export default defineConfig({
  root,
  test: {
    environment: 'node',
    setupFiles: ['tests/kit/properties.ts'],
    projects: [
      project('pure', ['tests/**/*.test.ts'], 60, ELSEWHERE),
      project('server', ['tests/server/**/*.test.ts'], 60),
      project('e2e', ['tests/e2e/**/*.test.ts'], 300),
    ],
  },
});
