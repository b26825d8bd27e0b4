import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs one of the project's own tools, and gives what it printed. */
function said(tool: string, ...args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(`node_modules/.bin/${tool}`, args, { cwd: root, encoding: 'utf8' });
  return `${stdout}${stderr}`;
}

describe('the arrows between the folders', () => {
  const lint = said('oxlint', '--config', '.oxlintrc.json', '--format', 'unix', 'tests/house/fixtures/shared');

  it.each([
    ['reads no clock', "Unexpected use of 'Date'"],
    ['draws no lots', "'Math.random' is restricted"],
    ['knows no Node', "Unexpected use of 'process'"],
    ['does no IO', "Unexpected use of 'fetch'"],
    ['imports nothing from outside itself', "'node:fs' import is restricted"],
    ['never imports what builds on it', "rules/decide.ts' import is restricted"],
  ])('make the linter complain unless shared %s', (_what, complaint) => {
    expect(lint).toContain(complaint);
  });

  it('make the compiler refuse a server file that imports the client', () => {
    expect(said('tsc', '-p', 'tests/house/fixtures/arrow')).toMatch(/crossing\.ts.*TS(6307|6059)/);
  });
});
