import { describe, expect, it } from 'vitest';
import { findChromium, type Machine } from '#tests/kit/chromium.ts';

const machine = (files: readonly string[], environment: Machine['environment'] = {}, windows = false): Machine => ({
  environment,
  exists: (path) => files.includes(path),
  windows,
});

describe('finding a browser', () => {
  it('takes the one that CHROMIUM_PATH names', () => {
    expect(findChromium(machine(['/mine', '/usr/bin/chromium'], { CHROMIUM_PATH: '/mine' }))).toBe('/mine');
  });

  it('says what is wrong when there is none where CHROMIUM_PATH says', () => {
    expect(() => findChromium(machine(['/usr/bin/chromium'], { CHROMIUM_PATH: '/gone' }))).toThrow(
      'CHROMIUM_PATH names /gone, but there is no such file: correct it, or unset it to use a browser that is installed.',
    );
  });

  it.each([
    ['on the path', machine(['/opt/tools/google-chrome'], { PATH: '/bin:/opt/tools' }), '/opt/tools/google-chrome'],
    ['where Debian puts it', machine(['/usr/bin/chromium']), '/usr/bin/chromium'],
    [
      'among the applications of a Mac',
      machine(['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      'among the programs of Windows',
      machine(
        ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
        { PROGRAMFILES: 'C:\\Program Files' },
        true,
      ),
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
  ])('finds it %s', (_where, here, path) => {
    expect(findChromium(here)).toBe(path);
  });

  it('finds nothing where there is nothing', () => {
    expect(findChromium(machine([], { PATH: '/bin' }))).toBeUndefined();
  });
});
