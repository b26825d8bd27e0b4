/** Works a page by the keyboard alone, and looks at every stop whether one can see where one is. */
import type { Locator, Page } from 'playwright-core';
import { entryIn, type Hand } from './hand.ts';

/** More stops than any page has: past this, something cannot be reached. */
const STOPS = 150;
/** News that comes in just then may move what has the focus, and the page scrolls after it. */
const FRAMES_TO_REST = 30;

type TabKey = 'Tab' | 'Shift+Tab';

export class Keyboard implements Hand {
  readonly page: Page;
  /** What was used last, and on which screen. */
  #used = { what: '', screen: '' };

  constructor(page: Page) {
    this.page = page;
  }

  /** Presses a key; wherever the focus then is, it must show as soon as the page has come to rest. */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    const trouble = await this.#troubleAtRest(focusTrouble);
    if (trouble) throw new Error(`After ${key}: ${trouble}`);
  }

  /** What has been used may be gone by now, and the focus must have gone on to something; a new screen begins at its top. */
  async #expectFocus(): Promise<void> {
    const { what, screen } = this.#used;
    if (screen !== (await this.page.evaluate(screenShown))) return;
    const trouble = await this.#troubleAtRest(focusLost);
    if (trouble) throw new Error(`After the use of ${what}: ${trouble}`);
  }

  async #troubleAtRest(troubleNow: () => string): Promise<string> {
    let trouble = await this.page.evaluate(troubleNow);
    for (let frame = 0; trouble && frame < FRAMES_TO_REST; frame += 1) {
      await this.page.evaluate(() => new Promise(requestAnimationFrame));
      trouble = await this.page.evaluate(troubleNow);
    }
    return trouble;
  }

  /** Goes from stop to stop, forward or back, until the focus is on the target. */
  async goTo(target: Locator, key?: TabKey): Promise<void> {
    await target.waitFor();
    await this.#expectFocus();
    const way = key ?? (await this.#keyTowards(target));
    for (let stop = 0; stop < STOPS; stop += 1) {
      if (await isFocused(target)) return;
      await this.press(way);
    }
    throw new Error(`${way} does not lead to ${target.toString()}`);
  }

  #keyTowards(target: Locator): Promise<TabKey> {
    return target.evaluate((element) => {
      const before = document.activeElement?.compareDocumentPosition(element) === Node.DOCUMENT_POSITION_PRECEDING;
      return before ? 'Shift+Tab' : 'Tab';
    });
  }

  /** Goes to a control and uses it. */
  async use(target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
    await this.goTo(target);
    this.#used = { what: target.toString(), screen: await this.page.evaluate(screenShown) };
    await this.page.keyboard.press(key);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.type(text);
  }

  async write(field: Locator, text: string): Promise<void> {
    await this.goTo(field);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.type(text);
  }

  /** Tab leads to one radio button of a group, and the arrows from there to the others. */
  async tick(choice: Locator): Promise<void> {
    if (await choice.isChecked()) return;
    const radio = (await choice.getAttribute('type')) === 'radio';
    await (radio ? this.#goToGroup(choice) : this.goTo(choice));
    for (let step = 0; step < STOPS && !(await isFocused(choice)); step += 1) await this.press('ArrowDown');
    if (!(await choice.isChecked())) await this.press('Space');
  }

  async #goToGroup(choice: Locator): Promise<void> {
    for (let stop = 0; stop < STOPS; stop += 1) {
      if (await choice.evaluate(isInGroup)) return;
      await this.press(await this.#keyTowards(choice));
    }
    throw new Error(`No key leads to ${choice.toString()}`);
  }

  async pick(list: Locator, words: string): Promise<void> {
    const value = await entryIn(list, words);
    await this.goTo(list);
    await this.press('Home');
    await this.set(list, 'ArrowDown', value);
  }

  async slide(slider: Locator, value: number): Promise<void> {
    await this.goTo(slider);
    const now = Number(await slider.inputValue());
    await this.set(slider, value < now ? 'ArrowLeft' : 'ArrowRight', String(value));
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
  async openTab(name: string, key?: TabKey): Promise<void> {
    await this.goTo(this.page.getByRole('tab', { selected: true }), key);
    const wanted = this.page.getByRole('tab', { name: new RegExp(`^${name}`) });
    for (let step = 0; step < STOPS && !(await isFocused(wanted)); step += 1) await this.press('ArrowRight');
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`), selected: true }).waitFor();
  }
}

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Runs in the page: its address, and whether the talks have begun, which changes all of it. */
const screenShown = (): string => `${location.hash} ${document.getElementById('table-main') !== null}`;

/** Runs in the page: that the focus is nowhere, or nothing. */
const focusLost = (): string => (document.activeElement === document.body ? 'the focus is lost' : '');

/** Runs in the page: whether the focus is on a radio button of the same group. */
function isInGroup(choice: Element): boolean {
  const active = document.activeElement;
  const name = choice.getAttribute('name');
  return active instanceof HTMLInputElement && active.type === 'radio' && active.name === name;
}

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
