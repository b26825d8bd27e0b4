/** Finds a Chromium or Chrome for the tests, and installs Debian's where that is ours to do. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What finding a browser depends on. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists: (path: string) => boolean;
  readonly windows: boolean;
}

const thisMachine: Machine = {
  environment: process.env,
  exists: existsSync,
  windows: process.platform === 'win32',
};

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'] as const;

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
] as const;

const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'] as const;
const WINDOWS_PROGRAMS = ['Google\\Chrome\\Application\\chrome.exe', 'Chromium\\Application\\chrome.exe'] as const;

/** Where a browser is, or undefined. Throws when CHROMIUM_PATH names a file that is not there. */
export function findChromium({ environment, exists, windows }: Machine): string | undefined {
  const named = environment['CHROMIUM_PATH'];
  if (named) {
    if (exists(named)) return named;
    throw new Error(
      `CHROMIUM_PATH names ${named}, but there is no such file: correct it, or unset it to use a browser that is installed.`,
    );
  }
  return [...onPath(environment, windows), ...USUAL_PLACES, ...underWindows(environment)].find(exists);
}

function onPath(environment: Machine['environment'], windows: boolean): readonly string[] {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const names = windows ? NAMES.map((name) => `${name}.exe`) : NAMES;
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

const underWindows = (environment: Machine['environment']): readonly string[] =>
  WINDOWS_FOLDERS.flatMap((folder) => environment[folder] ?? []).flatMap((folder) =>
    WINDOWS_PROGRAMS.map((program) => `${folder}\\${program}`),
  );

const MISSING =
  'The tests in a browser need Chromium or Chrome: install one (on Debian: apt-get install chromium), or set CHROMIUM_PATH to its program.';

/** A browser of this machine; installs Debian's first when there is none and we may. Throws one sentence otherwise. */
export function chromiumHere(): string {
  const found = findChromium(thisMachine) ?? (mayInstall() ? installed() : undefined);
  if (found === undefined) throw new Error(MISSING);
  return found;
}

const mayInstall = (): boolean => existsSync('/etc/debian_version') && process.getuid?.() === 0;

function installed(): string | undefined {
  console.log('No Chromium is installed: installing the Debian package once.');
  const steps = [['update'], ['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation']];
  for (const step of steps) {
    const { status } = spawnSync('apt-get', step, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) return undefined;
  }
  return findChromium(thisMachine);
}
