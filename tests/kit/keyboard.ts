/** Works a page by the keyboard alone, and looks at every stop whether one can see where one is. */
import type { Locator, Page } from 'playwright-core';

/** More stops than any page has: past this, something cannot be reached. */
const STOPS = 150;

export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses a key; wherever the focus then is, it must show. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    const trouble = await this.page.evaluate(focusTrouble);
    if (trouble) throw new Error(`After ${key}: ${trouble}`);
  }

  /** Goes from stop to stop until the focus is on the target. */
  async goTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await target.waitFor();
    for (let stop = 0; stop < STOPS; stop += 1) {
      if (await isFocused(target)) return;
      await this.press(key);
    }
    throw new Error(`${key} does not lead to ${target.toString()}`);
  }

  /** Goes to a control and uses it. */
  async use(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.press(key);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.type(text);
  }

  /** Presses a key until the focused control has the value. */
  async set(target: Locator, key: string, value: string): Promise<void> {
    await this.goTo(target);
    for (let step = 0; step < STOPS; step += 1) {
      if ((await target.inputValue()) === value) return;
      await this.press(key);
    }
    throw new Error(`${key} does not lead ${target.toString()} to ${value}`);
  }

  /** Presses a key until the choice is taken, as among radio buttons. */
  async choose(from: Locator, key: string, choice: Locator): Promise<void> {
    await this.goTo(from);
    for (let step = 0; step < STOPS; step += 1) {
      if (await choice.isChecked()) return;
      await this.press(key);
    }
    throw new Error(`${key} does not lead to ${choice.toString()}`);
  }

  /** Goes to the tabs, forward or back, and with the arrows to one of them. */
  async openTab(name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.goTo(this.page.getByRole('tab', { selected: true }), key);
    const wanted = this.page.getByRole('tab', { name: new RegExp(`^${name}`) });
    for (let step = 0; step < STOPS && !(await isFocused(wanted)); step += 1) await this.press('ArrowRight');
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`), selected: true }).waitFor();
  }
}

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Runs in the page: what keeps one from seeing the focus, or nothing. Radio buttons may show it on their label. */
function focusTrouble(): string {
  const active = document.activeElement;
  if (!active || active === document.body || (active instanceof HTMLElement && active.tabIndex < 0)) return '';
  const parts = [active, active.closest('label')].filter((part) => part !== null);
  const name = active.outerHTML.slice(0, 160);
  const outlined = parts.filter((part) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(part);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/^rgba\(.*, 0\)$/.test(outlineColor);
  });
  if (outlined.length === 0) return `no focus style on ${name}`;
  const seen = outlined.some((part) => {
    const { left, top, right, bottom } = part.getBoundingClientRect();
    const [west, east] = [Math.max(left, 0), Math.min(right, innerWidth)];
    const [north, south] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
    if (east - west < 1 || south - north < 1) return false;
    return [0.05, 0.5, 0.95].some((across) =>
      [0.05, 0.5, 0.95].some((down) => {
        const hit = document.elementFromPoint(west + (east - west) * across, north + (south - north) * down);
        return hit !== null && (part.contains(hit) || hit.contains(active));
      }),
    );
  });
  return seen ? '' : `the focus is out of sight on ${name}`;
}
