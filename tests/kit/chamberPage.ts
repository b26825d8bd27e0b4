/** The picture of the table, by the figures that it tells and the pixels that it paints. */
import type { Page } from 'playwright-core';
import type { StageStats } from '#client/scenes/stage.ts';

type Chamber = HTMLElement & { chamberStats?: () => StageStats | undefined };

/** Undefined while there is no picture, or not yet. */
export const chamberStats = (page: Page): Promise<StageStats | undefined> =>
  page.evaluate(() => document.querySelector<Chamber>('.chamber')?.chamberStats?.());

/** How many canvases the page's memory holds, those that nobody sees included. */
export async function canvasesHeld(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', { expression: 'HTMLCanvasElement.prototype' });
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
  const { result: count } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: 'function () { return this.length; }',
    objectId: objects.objectId ?? '',
    returnByValue: true,
  });
  await session.detach();
  return count.value as number;
}

export interface Plates {
  /** Pixels painted to a CSS pixel. */
  readonly ratio: number;
  /** For every seat, how far the middle of its painted plate is from that of its button, in CSS pixels. */
  readonly off: readonly number[];
}

/** Looks in the picture for every plate: the pale pixels along a line across and a line down its button. */
export const platesPainted = (page: Page): Promise<Plates> =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas');
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return { ratio: 0, off: [] };
    const place = canvas.getBoundingClientRect();
    const ratio = canvas.width / place.width;
    /** The middle of what is pale along a line, counted from its start. */
    const middle = (x: number, y: number, width: number, height: number): number => {
      const [left, top, across, down] = [x, y, width, height].map((length) => Math.round(length * ratio));
      const line = context.getImageData(left ?? 0, top ?? 0, Math.max(1, across ?? 0), Math.max(1, down ?? 0)).data;
      const pale: number[] = [];
      for (let index = 0; index * 4 < line.length; index += 1)
        if (Math.min(...line.slice(index * 4, index * 4 + 3)) > 190) pale.push(index);
      return ((pale[0] ?? Number.NaN) + (pale.at(-1) ?? Number.NaN) + 1) / 2 / ratio;
    };
    const around = 5;
    const off = [...document.querySelectorAll<HTMLElement>('[data-seat]')].map((button) => {
      const { left, top, width, height } = button.getBoundingClientRect();
      const [x, y] = [left - place.left, top - place.top];
      const across = middle(x - around, y + height * 0.9, width + 2 * around, 0) - around - width / 2;
      const down = middle(x + 5, y - around, 0, height + 2 * around) - around - height / 2;
      return Math.max(Math.abs(across), Math.abs(down));
    });
    return { ratio, off };
  });
