/** What a facilitator does on the pages. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ACCOUNT, Attendee } from './attendee.ts';
import { button, heading, inPhase, openTab, TITLE } from './delegatePage.ts';

/** Makes the first account with the one-time link of the first start, and is signed in. */
export async function makeFirstAccount(page: Page, base: string, link: string): Promise<void> {
  await page.goto(`${base}/#/facilitator/${link}`);
  await page.getByLabel('Name').fill(ACCOUNT.name);
  await page.getByLabel('Password', { exact: true }).fill(ACCOUNT.password);
  await page.getByLabel('Password again').fill(ACCOUNT.password);
  await button(page, 'Make the account and sign in').click();
  await heading(page, 'Your seminars').waitFor();
}

/** Signs in with the facilitators' account, which the link makes when nobody has made it yet. */
export async function comeAsFacilitator(page: Page, base: string, link: string): Promise<void> {
  await Attendee.facilitator(base, link);
  await page.goto(`${base}/#/facilitator`);
  await page.getByLabel('Name').fill(ACCOUNT.name);
  await page.getByLabel('Password').fill(ACCOUNT.password);
  await button(page, 'Sign in').click();
  await heading(page, 'Your seminars').waitFor();
}

/** Opens a table and says its code. */
export async function openTable(page: Page, title = TITLE): Promise<string> {
  await button(page, `Open a table ${title}`).click();
  await heading(page, 'Let people in').waitFor();
  return codeShown(page);
}

export async function codeShown(page: Page): Promise<string> {
  const address = page.getByLabel('Join address');
  await expect.poll(() => address.inputValue()).toMatch(/\/join\/[A-Z0-9]{6}$/);
  return (await address.inputValue()).slice(-6);
}

export async function startTalks(page: Page): Promise<void> {
  await button(page, 'Start the talks').click();
  await inPhase(page, 'Briefing');
}

/** Ends the present phase, after the question whether one is sure, and waits for the next. */
export async function endPhase(page: Page, next: string): Promise<void> {
  await openTab(page, 'Chair');
  await button(page, 'End this phase').click();
  await page.getByRole('dialog').getByRole('button', { name: 'End the phase' }).click();
  await inPhase(page, next);
}

/** Breaks news that waits in the facilitator’s hand. */
export async function breakNews(page: Page, title: string): Promise<void> {
  await openTab(page, 'Chair');
  await button(page, `Break now ${title}`).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Break the news' }).click();
}

/** Undoes the last step, which must be the one that is meant. */
export async function undoStep(page: Page, step: string, reason: string): Promise<void> {
  await openTab(page, 'Chair');
  await page.getByText(`Last step: ${step}.`).waitFor();
  await button(page, 'Undo the last step').click();
  await giveReason(page, reason, 'Undo it');
}

/** Strikes a line of the record. */
export async function strikeLine(page: Page, line: string, reason: string): Promise<void> {
  await openTab(page, 'Chair');
  const lines = page.locator('details', { has: page.getByText('Strike a line of the record', { exact: true }) });
  if ((await lines.getAttribute('open')) === null) await lines.locator('summary').click();
  await button(page, `Strike ${line}`).click();
  await giveReason(page, reason, 'Strike the line');
}

async function giveReason(page: Page, reason: string, confirm: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill(reason);
  await dialog.getByRole('button', { name: confirm }).click();
}
