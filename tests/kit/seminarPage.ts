/** What a facilitator does on a seminar's pages, and whoever waits there for a place. */
import type { Locator, Page } from 'playwright-core';
import { button, heading } from './delegatePage.ts';

export interface Setup {
  readonly title: string;
  /** As it is pasted: one person a line. */
  readonly roster: string;
  readonly tables: number;
  readonly delegates: number;
}

/** Sets a seminar on norms-2015 up, and stays on its page. */
export async function openSeminar(page: Page, base: string, setup: Setup): Promise<void> {
  await page.goto(`${base}/#/new-seminar`);
  await page.getByRole('radio', { name: /^Norms for cyberspace, 2015/ }).check();
  await page.getByLabel('Title').fill(setup.title);
  await page.getByLabel('Roster').fill(setup.roster);
  await page.getByLabel('Number of tables').fill(String(setup.tables));
  await page.getByLabel('Delegates a delegation, at most').fill(String(setup.delegates));
  await button(page, 'Open the seminar').click();
  await page.getByRole('heading', { name: setup.title, level: 1 }).waitFor();
}

export type Part = 'People' | 'Tables' | 'Screen and cards' | 'Data';

export const openPart = (page: Page, part: Part): Promise<void> =>
  page
    .getByRole('navigation', { name: 'Parts of the seminar' })
    .getByRole('link', { name: new RegExp(`^${part}`) })
    .click();

/** The seminar's code, from any of its parts. */
export const seminarCode = async (page: Page): Promise<string> => {
  const facts = await page.getByRole('region', { name: 'At a glance' }).innerText();
  return /Code\s+([A-Z0-9]{6})/.exec(facts)?.[1] ?? '';
};

/** Chooses a place for somebody; nothing is sent before the places are saved. */
export async function choosePlace(page: Page, person: string, place: string | RegExp): Promise<void> {
  const list = page.getByLabel(`Place of ${person}`);
  const option = list.locator('option', { hasText: place }).first();
  await list.selectOption((await option.getAttribute('value')) ?? '');
}

/** Where somebody sits, as the facilitator reads it: the table's number and the delegation, empty where there is none. */
export async function placeOf(page: Page, person: string): Promise<{ readonly table: number; readonly party: string }> {
  const chosen = await page
    .getByLabel(`Place of ${person}`)
    .evaluate((list: HTMLSelectElement) => list.selectedOptions[0]?.text ?? '');
  const [, table = '0', party = ''] = /^(\d+) · (.+?)(?: \(.+\))?$/.exec(chosen) ?? [];
  return { table: Number(table), party };
}

export const savePlaces = (page: Page): Promise<void> => button(page, 'Save the places').click();

/** Makes somebody's new personal link, and says it. */
export async function newLink(page: Page, person: string): Promise<string> {
  await button(page, `New link ${person}`).click();
  await page.getByRole('dialog').getByRole('button', { name: 'New link' }).click();
  return page.getByLabel(`Personal link of ${person}`).inputValue();
}

/** Joins with a seminar's code, and waits for a place. */
export async function joinSeminar(page: Page, base: string, code: string, name: string): Promise<void> {
  await joinAt(page, `${base}/#/join/${code}`, name);
  await page.getByText(`Welcome, ${name}.`).waitFor();
}

/** Joins at the address that the QR code on the screen stands for. */
export async function joinAt(page: Page, address: string, name: string): Promise<void> {
  await page.goto(address);
  await page.getByLabel('Your name').fill(name);
  await button(page, 'Join').click();
}

/** Whoever is given a seat is at the table without doing anything. */
export const atTheTable = (page: Page): Promise<void> => heading(page, 'Who speaks for whom').waitFor();

/** A table at a glance, in the part “Tables”. */
export const tableCard = (page: Page, number: number): Locator =>
  page.getByRole('article').filter({ has: heading(page, `Table ${number}`) });

/** Ends the present phase of one table, from the part “Tables”. */
export async function endPhaseAt(page: Page, number: number, next: string): Promise<void> {
  await page.getByLabel(`Choose table ${number}`).check();
  await button(page, 'End this phase').click();
  await page.getByRole('dialog').getByRole('button', { name: 'End the phase' }).click();
  await tableCard(page, number).getByText(next).waitFor();
  await button(page, 'Choose none: controls go to all tables').click();
}
