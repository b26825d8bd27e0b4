import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtPages } from '#server/pages.ts';
import { serverHere, type TestServer, temporaryFolder } from '#tests/kit/servers.ts';

describe('the pages', () => {
  const script = 'export const words = "the same words again and again";\n'.repeat(200);
  let folder: string;
  let server: TestServer;

  beforeAll(async () => {
    folder = await temporaryFolder();
    await mkdir(path.join(folder, 'assets'));
    await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>Redlines</title>');
    await writeFile(path.join(folder, 'assets', 'words-abc.js'), script);
    server = await serverHere({ pages: builtPages(folder) });
  });
  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('go over the wire compressed', async () => {
    const response = await fetch(`${server.base}/assets/words-abc.js`, { headers: { 'accept-encoding': 'gzip' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
    expect(await response.text()).toBe(script);
  });

  it('are asked for anew each time, but for the files whose names carry their content', async () => {
    const [page, asset] = await Promise.all(['/', '/assets/words-abc.js'].map((url) => fetch(`${server.base}${url}`)));
    expect(page?.headers.get('cache-control')).toBe('no-cache');
    expect(asset?.headers.get('cache-control')).toContain('immutable');
  });

  it('load nothing from elsewhere and stand in nobody’s frame', async () => {
    const policy = (await fetch(server.base)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|https?:/);
  });

  it('must have been built', () => {
    expect(() => builtPages(path.join(folder, 'nowhere'))).toThrow('npm run build');
  });
});
