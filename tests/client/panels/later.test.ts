import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { later } from '#client/panels/shell/Later.tsx';
import { t } from '#client/text/i18n.ts';
import { tinyPlace } from '../kit/tinyDocument.ts';

const WORDS = 'No amendment is open.';
const panel = async () => () => h('p', null, t('floor:amendment.none'));

let place: Element;
beforeEach(() => {
  vi.useFakeTimers();
  ({ place } = tinyPlace());
});
afterEach(() => {
  render(null, place);
  vi.useRealTimers();
});

/** What stands there when it is first shown, and what came of it. */
async function shown(part: ReturnType<typeof later>): Promise<readonly (string | null)[]> {
  render(h(part, {}), place);
  const first = place.textContent;
  await vi.waitFor(() => expect(place.textContent).toBe(WORDS));
  return [first, place.textContent];
}

describe('a part of the page that comes later', () => {
  it('is waited for where it was asked for', async () => {
    expect(await shown(later(panel))).toEqual(['Loading …', WORDS]);
  });

  it('comes in silence where nobody asked for it', async () => {
    expect(await shown(later(panel, { quiet: true }))).toEqual(['', WORDS]);
  });

  it('is there at once when it was fetched before', async () => {
    const part = later(panel);
    await part.fetch();
    expect(await shown(part)).toEqual([WORDS, WORDS]);
  });

  it('is shown although it arrives after it was drawn and before the page has done drawing', async () => {
    const part = later(panel);
    render(h(part, {}), place);
    await part.fetch();
    await vi.waitFor(() => expect(place.textContent).toBe(WORDS));
  });

  it('can be asked for again', async () => {
    let tries = 0;
    const missing = vi.fn<() => void>();
    const part = later(
      async () => {
        tries += 1;
        return tries === 1 ? Promise.reject(new Error('offline')) : panel();
      },
      { missing },
    );
    const { place: other, press } = tinyPlace();
    render(h(part, {}), other);
    await vi.waitFor(() => expect(missing).toHaveBeenCalledOnce());
    await vi.waitFor(() => expect(other.textContent).toContain('could not be loaded'));
    press('Try again');
    await vi.waitFor(() => expect(other.textContent).toBe(WORDS));
  });
});
