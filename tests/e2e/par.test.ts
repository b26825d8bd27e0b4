/** From a balance certificate beside the scenario to the result that delegations read in their debrief. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { simulate } from '#server/cli/simulate.ts';
import { plainMind } from '#tests/analysis/simulation/plainMind.ts';
import { playedHere } from '#tests/analysis/simulation/playedHere.ts';
import { PHONE } from '#tests/kit/browser.ts';
import { comeAsFacilitator, endPhase, openTable, startTalks } from '#tests/kit/chairPage.ts';
import { coSponsor, heading, inPhase, join as joinTable, propose, takeSeat, vote } from '#tests/kit/delegatePage.ts';
import { useHouse } from '#tests/kit/house.ts';
import { expectAccessibleAtAllSizes } from '#tests/kit/screens.ts';
import { inSteps } from '#tests/kit/story.ts';
import { FILE } from '#tests/scenario/file.ts';

const SILENT = { print: () => undefined, complain: () => undefined };

const house = useHouse(async (folder) => {
  const own = join(folder, 'scenarios', 'harbour');
  await mkdir(own, { recursive: true });
  await writeFile(join(own, 'scenario.yaml'), `${FILE}procedure:\n  rounds: 1\n`);
  await simulate([join(own, 'scenario.yaml'), '--certify'], SILENT, playedHere(plainMind));
  return { SCENARIO_DIR: join(folder, 'scenarios') };
});

describe('a table whose scenario has a balance certificate', () => {
  inSteps();
  let chair: Page;
  let arc: Page;
  let bor: Page;

  beforeAll(async () => {
    const pages = await Promise.all([house.visitor(), house.visitor(), house.visitor({ viewport: PHONE })]);
    [chair, arc, bor] = pages;
  });

  it('comes to an agreement', async () => {
    await comeAsFacilitator(chair, house.base, house.facilitatorLink);
    const code = await openTable(chair, 'The harbour conference');
    await joinTable(arc, house.base, code, 'Ada');
    await joinTable(bor, house.base, code, 'Bo');
    await takeSeat(arc, 'Arcadia');
    await takeSeat(bor, 'Bordavia');
    await startTalks(chair);
    await endPhase(chair, 'Consultations');
    await propose(arc, { issue: 'Undersea cables', position: 50, obligation: 'political commitment' });
    await coSponsor(bor, 1);
    await endPhase(chair, 'Voting');
    await vote(arc, 1, 'Support');
    await vote(bor, 1, 'Support');
    await inPhase(chair, 'Outcome');
    await endPhase(chair, 'Debrief');
  });

  it('shows every result against its seat’s par, with the raw utils beside it', async () => {
    await heading(arc, 'What it is worth').waitFor();
    await arc
      .getByText(/^Result −?\d+$/)
      .first()
      .waitFor();
    expect(await arc.getByText(/^Result −?\d+$/).count()).toBe(2);
    expect(await arc.getByText(/utils; 100 is what bots reach in this seat on average \(\+\d+ utils\)\./).count()).toBe(
      2,
    );
    await expectAccessibleAtAllSizes(arc, 'debrief-par');
    await bor
      .getByText(/^Result −?\d+$/)
      .first()
      .waitFor();
  });
});
