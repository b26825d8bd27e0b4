/** Somebody at work on a page: with a mouse here, by the keyboard alone in `keyboard.ts`. Both do the same things. */
import type { Locator, Page } from 'playwright-core';

export interface Hand {
  readonly page: Page;
  /** Presses a button, or folds out what is folded. */
  use(target: Locator): Promise<void>;
  /** Opens one of the desk’s tabs. */
  openTab(name: string): Promise<void>;
  /** Writes in place of what stands there. */
  write(field: Locator, text: string): Promise<void>;
  /** Takes a radio button, or ticks a box. */
  tick(choice: Locator): Promise<void>;
  /** Chooses from a list the first entry that has the words. */
  pick(list: Locator, words: string): Promise<void>;
  slide(slider: Locator, value: number): Promise<void>;
}

/** The value of the first entry of a list that has the words, as soon as there is one. */
export async function entryIn(list: Locator, words: string): Promise<string> {
  const entry = list.locator('option', { hasText: words }).first();
  return (await entry.getAttribute('value')) ?? '';
}

export class Mouse implements Hand {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  use(target: Locator): Promise<void> {
    return target.click();
  }

  openTab(name: string): Promise<void> {
    return this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  }

  write(field: Locator, text: string): Promise<void> {
    return field.fill(text);
  }

  tick(choice: Locator): Promise<void> {
    return choice.check();
  }

  async pick(list: Locator, words: string): Promise<void> {
    await list.selectOption(await entryIn(list, words));
  }

  slide(slider: Locator, value: number): Promise<void> {
    return slider.fill(String(value));
  }
}
