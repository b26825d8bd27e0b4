import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CARD, type CanaryScenario, canariesOf, canaryScenario, UNTOLD_FOR_ALL } from '#tests/kit/canaryScenario.ts';
import { comeAsFacilitator } from '#tests/kit/chairPage.ts';
import { comeByLink, coSponsor, openTab, panel, propose, say, show, type TabName } from '#tests/kit/delegatePage.ts';
import { FOUR, type Four, type FourTable, fourConsulting } from '#tests/kit/fourDelegations.ts';
import { useHouse } from '#tests/kit/house.ts';
import { frozenHeap, recordTraffic } from '#tests/kit/traffic.ts';

const WHISPER = 'CANARY-WHISPER-RUS-EU';
const PARTS = ['Channels', 'Understandings', 'Track 2'] as const;
const TABS: readonly TabName[] = ['Brief', 'Draft', 'Text', 'Talks', 'Vote'];

let canaries: CanaryScenario;
const house = useHouse(async () => {
  canaries = await canaryScenario();
  return { SCENARIO_DIR: canaries.folder };
});

afterAll(() => rm(canaries.folder, { recursive: true, force: true }));

describe('four pages on a scenario with canaries in every confidential field', () => {
  let four: FourTable;
  let pages: Readonly<Record<Four, Page>>;
  let chair: Page;
  const traffic = new Map<Page, readonly Buffer[]>();

  beforeAll(async () => {
    four = await fourConsulting(house.base, house.facilitatorLink);
    const visit = async () => {
      const page = await house.visitor();
      traffic.set(page, recordTraffic(page));
      return page;
    };
    const come = FOUR.map(async (party) => {
      const page = await visit();
      await comeByLink(page, house.base, four.seats[party].link);
      return [party, page] as const;
    });
    pages = Object.fromEntries(await Promise.all(come)) as Record<Four, Page>;
    chair = await visit();
    await comeAsFacilitator(chair, house.base, house.facilitatorLink);
    await chair.getByRole('link', { name: /^Go to the table/ }).click();
    await propose(pages.USA, { issue: 'Critical infrastructure and response teams', position: 60 });
    await coSponsor(pages.CHN, 1);
    await say(pages.RUS, 'European Union', WHISPER);
    await openTab(pages.EU, 'Talks');
    await panel(pages.EU)
      .getByRole('button', { name: /^Russia/ })
      .click();
    await pages.EU.getByText(WHISPER).waitFor();
    await pages.EU.getByText('Your facilitator can read this, too.').waitFor();
  });

  /** The page's source in every view and tab, with everything in it unfolded. */
  async function everythingShown(page: Page, tabs: readonly TabName[]): Promise<string> {
    const seen: string[] = [];
    const look = async () => {
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      seen.push(await page.content(), await page.getByRole('main').innerText(), await panel(page).innerText());
    };
    for (const view of ['Table', 'List'] as const) {
      await show(page, view);
      for (const tab of tabs) {
        await openTab(page, tab);
        if (tab === 'Draft') await panel(page).getByLabel('Issue').selectOption('ES');
        await look();
        if (tab !== 'Talks') continue;
        const parts = panel(page).getByRole('group', { name: 'Parts of the talks' });
        for (const part of (await parts.count()) > 0 ? PARTS : []) {
          await parts.getByRole('button', { name: part }).click();
          await look();
        }
      }
    }
    return seen.join('\n');
  }

  const storedIn = (page: Page): Promise<string> =>
    page.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]));

  const authored = (party: Four) => canaries.scenario.parties.filter(({ id }) => id === party);
  const namesFound = (haystack: Buffer, parties: CanaryScenario['scenario']['parties']): readonly string[] =>
    parties
      .flatMap(canariesOf)
      .filter(({ bytes }) => haystack.includes(bytes))
      .map(({ name }) => name);

  describe.each(FOUR)('%s', (party) => {
    const foreign = () => canaries.scenario.parties.filter(({ id }) => id !== party);

    it('sees its own instructions, and nothing of anybody else’s, in any tab or view', async () => {
      const shown = Buffer.from(await everythingShown(pages[party], TABS));
      expect(namesFound(shown, authored(party))).toContain(`CANARY-BRIEF-${party}`);
      expect(namesFound(shown, foreign())).toEqual([]);
      expect(shown.includes(WHISPER)).toBe(party === 'RUS' || party === 'EU');
    });

    it('has nothing of the news in the facilitator’s hand: not shown, sent, kept or in memory', async () => {
      const page = pages[party];
      const everything = [
        Buffer.from(await everythingShown(page, TABS)),
        Buffer.from(await storedIn(page)),
        ...(traffic.get(page) ?? []),
        await frozenHeap(page),
      ];
      const untold = [...CARD, UNTOLD_FOR_ALL];
      expect(untold.filter((canary) => Buffer.concat(everything).includes(canary))).toEqual([]);
    });

    it('keeps nothing of anybody else’s in the browser’s storage', async () => {
      expect(namesFound(Buffer.from(await storedIn(pages[party])), foreign())).toEqual([]);
    });

    it('was sent its own numbers, and nobody else’s', () => {
      const received = Buffer.concat(traffic.get(pages[party]) ?? []);
      const own = namesFound(received, authored(party));
      for (const { ideal } of Object.values(authored(party)[0]?.stakes ?? {}))
        expect(own).toContain(`${ideal} as a little-endian float64`);
      expect(namesFound(received, foreign())).toEqual([]);
      expect(received.includes(WHISPER)).toBe(party === 'RUS' || party === 'EU');
    });

    it('holds its own numbers in its memory, and nobody else’s', async () => {
      const heap = await frozenHeap(pages[party]);
      const own = namesFound(heap, authored(party));
      expect(own).toContain(`CANARY-BRIEF-${party}`);
      for (const { ideal, salience } of Object.values(authored(party)[0]?.stakes ?? {}))
        expect(own).toEqual(expect.arrayContaining([`${ideal} as text`, `${salience} as text`]));
      expect(namesFound(heap, foreign())).toEqual([]);
      expect(heap.includes(WHISPER)).toBe(party === 'RUS' || party === 'EU');
    });
  });

  it('shows, sends and leaves the facilitator nothing confidential of any party', async () => {
    const shown = await everythingShown(chair, ['Chair', 'Text', 'Talks']);
    const everything = Buffer.concat([
      Buffer.from(shown),
      Buffer.from(await storedIn(chair)),
      ...(traffic.get(chair) ?? []),
      await frozenHeap(chair),
    ]);
    expect(shown).toContain('Critical infrastructure');
    expect(CARD.filter((canary) => !shown.includes(canary))).toEqual([]);
    expect(everything.includes(UNTOLD_FOR_ALL)).toBe(false);
    expect(namesFound(everything, canaries.scenario.parties)).toEqual([]);
    // Private channels are the exception, and the delegations were told so.
    expect(everything.includes(WHISPER)).toBe(true);
  });
});
