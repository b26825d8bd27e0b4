/** QR codes as a camera would read them: off the picture of a page. */
import jsqr from 'jsqr';
import type { Locator } from 'playwright-core';
import { PNG } from 'pngjs';

/** What the QR code says that is shown there. Throws where no camera could read it. */
export async function readQr(shown: Locator): Promise<string> {
  const { data, width, height } = PNG.sync.read(await shown.screenshot());
  const code = jsqr.default(new Uint8ClampedArray(data), width, height);
  if (!code) throw new Error('No QR code can be read in the picture');
  return code.data;
}
