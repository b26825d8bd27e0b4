/** What a delegate does on the pages, by the names and roles that everybody meets there. */
import type { Locator, Page } from 'playwright-core';

export const TITLE = 'Norms for cyberspace, 2015';

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

export const heading = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('heading', { name, exact: typeof name === 'string' });

/** Comes to the landing page and joins with the code. */
export async function join(page: Page, base: string, code: string, name: string): Promise<void> {
  await page.goto(base);
  await page.getByLabel('Join code').fill(code);
  await page.getByLabel('Your name').fill(name);
  await button(page, 'Join').click();
  await heading(page, 'Who speaks for whom').waitFor();
}

/** Comes to the table by a personal link, as on another device. */
export async function comeByLink(page: Page, base: string, link: string, title = TITLE): Promise<void> {
  await page.goto(`${base}/#/me/${link}`);
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
}

/** Takes a free seat and waits until it is one's own. */
export async function takeSeat(page: Page, party: string): Promise<void> {
  await button(page, `Take this seat ${party}`).click();
  await button(page, `Give the seat back ${party}`).waitFor();
}

export type TabName = 'Brief' | 'Draft' | 'Text' | 'Talks' | 'Vote' | 'Sign' | 'Chair';

export async function openTab(page: Page, name: TabName): Promise<Locator> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
  return panel(page);
}

export const panel = (page: Page): Locator => page.getByRole('tabpanel');

export async function show(page: Page, view: 'Table' | 'List'): Promise<void> {
  await page.getByRole('group', { name: 'How to see the table' }).getByRole('button', { name: view }).click();
}

/** Waits until the table has come to a phase. */
export const inPhase = (page: Page, phase: string): Promise<void> =>
  page.getByRole('banner').getByText(phase, { exact: true }).waitFor();

export const markDone = (page: Page): Promise<void> => button(page, 'I am done with this phase').click();

export interface Writing {
  readonly issue?: string;
  readonly position?: number;
  readonly obligation?: string;
  readonly precision?: string;
  readonly delegation?: string;
  readonly title?: string;
}

/** Sets what is given of a draft, in the open draft panel. */
export async function write(page: Page, { issue, position, title, ...dials }: Writing): Promise<void> {
  const draft = panel(page);
  if (issue !== undefined) await draft.getByLabel('Issue').selectOption(issue);
  if (position !== undefined) await draft.getByRole('slider', { name: 'Position' }).fill(String(position));
  for (const [dial, level] of Object.entries(dials))
    await draft
      .getByRole('group', { name: new RegExp(dial, 'i') })
      .getByLabel(level, { exact: true })
      .check();
  if (title !== undefined) await draft.getByLabel('Title').fill(title);
}

/** Drafts a clause and puts it on the table. */
export async function propose(page: Page, writing: Writing): Promise<void> {
  await openTab(page, 'Draft');
  await write(page, writing);
  await button(page, 'Table this clause').click();
  await heading(page, 'Text').waitFor();
}

export async function coSponsor(page: Page, number: number): Promise<void> {
  await openTab(page, 'Text');
  await button(page, `Co-sponsor clause ${number}`).click();
  await button(page, `Stop co-sponsoring clause ${number}`).waitFor();
}

/** Says something to one delegation, or in the plenary, and waits until it stands there. */
export async function say(page: Page, channel: string, text: string): Promise<void> {
  await openTab(page, 'Talks');
  await panel(page).getByRole('button', { name: channel }).first().click();
  await page.getByRole('textbox', { name: `Message to ${channel}` }).fill(text);
  await button(page, 'Send').click();
  await page
    .getByRole('log', { name: `Messages in ${channel}` })
    .getByText(text)
    .waitFor();
}

export async function vote(page: Page, number: number, choice: 'Support' | 'Oppose' | 'Abstain'): Promise<void> {
  await openTab(page, 'Vote');
  await page
    .getByRole('group', { name: `Your vote on clause ${number}` })
    .getByLabel(choice)
    .check();
  await button(page, `Cast vote on clause ${number}`).click();
}
