import { rm } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IssueId } from '#shared/model/scenario.ts';
import type { ProjectorToken, SeminarView } from '#shared/protocol/seminar.ts';
import { Attendee } from '#tests/kit/attendee.ts';
import { WALL } from '#tests/kit/browser.ts';
import { type CanaryScenario, canariesOf, canaryScenario, LATER } from '#tests/kit/canaryScenario.ts';
import { FOUR, type Four, softText } from '#tests/kit/fourDelegations.ts';
import { useHouse } from '#tests/kit/house.ts';
import { readQr } from '#tests/kit/qr.ts';
import { expectAccessibleAtAllSizes, wordsBelow } from '#tests/kit/screens.ts';
import { leading, place, tableOf } from '#tests/kit/seminar.ts';
import { inSteps } from '#tests/kit/story.ts';
import { frozenHeap, recordTraffic } from '#tests/kit/traffic.ts';

let canaries: CanaryScenario;
const house = useHouse(async () => {
  canaries = await canaryScenario();
  return { SCENARIO_DIR: canaries.folder };
});

afterAll(() => rm(canaries.folder, { recursive: true, force: true }));

const WHISPER = 'CANARY-WHISPER-RUS-EU';
const HELP = 'CANARY-HELP-OF-CHINA';
/** Two clauses of each delegation. */
const ISSUES = ['CI', 'CB', 'CC', 'CF', 'IG', 'LB', 'ES', 'CI'] as const satisfies readonly IssueId[];

describe('the screen in front of a seminar with one table', () => {
  inSteps();
  let facilitator: Attendee;
  let seminar: SeminarView;
  let delegates: Readonly<Record<Four, Attendee>>;
  let screen: Page;
  let traffic: readonly Buffer[];

  beforeAll(async () => {
    facilitator = await Attendee.facilitator(house.base, house.facilitatorLink);
    seminar = await facilitator.openSeminar({ tables: 1 });
    screen = await house.visitor({ viewport: WALL });
    traffic = recordTraffic(screen);
    const { token } = await facilitator.post<ProjectorToken>(`/seminars/${seminar.id}/projector`, {});
    await screen.goto(`${house.base}/#/screen/${token}`);
  });

  const command = (...given: Parameters<ReturnType<typeof leading>['command']>) =>
    leading(facilitator).command(...given);

  /** Can be read from the last row, by anybody, without a hand on the computer. */
  async function expectReadable(name: string): Promise<void> {
    expect(await wordsBelow(screen, 24), name).toEqual([]);
    const over = await screen.evaluate(() => [
      document.documentElement.scrollWidth - innerWidth,
      document.documentElement.scrollHeight - innerHeight,
    ]);
    expect(
      over.filter((pixels) => pixels > 0),
      `${name}: beyond the edge`,
    ).toEqual([]);
    await expectAccessibleAtAllSizes(screen, `screen-${name}`);
    await screen.setViewportSize(WALL);
  }

  it('says how to come in, by a code that a camera can read', async () => {
    expect(await readQr(screen.getByRole('img', { name: /^QR code/ }))).toBe(`${house.base}/#/join/${seminar.code}`);
    await screen.getByText(seminar.code, { exact: true }).waitFor();
    await expectReadable('lobby');
    const come = FOUR.map(
      async (party) => [party, await Attendee.member(house.base, seminar.code, `Delegate of ${party}`)] as const,
    );
    delegates = Object.fromEntries(await Promise.all(come)) as Record<Four, Attendee>;
    const known = await leading(facilitator).again(seminar);
    const seats = FOUR.map((party) => [`Delegate of ${party}`, 1, party] as const);
    await leading(facilitator).change(known, 'place', place(known, ...seats));
    for (const party of FOUR) await delegates[party].enter(tableOf(known, 1));
    await screen.getByText('Delegate of RUS').waitFor();
  });

  it('shows the texts, as many as a first round has', async () => {
    await command(seminar, { type: 'StartGame' });
    await command(seminar, { type: 'Advance', phase: 'briefing', round: 0 });
    for (const [index, issue] of ISSUES.entries()) {
      const party = FOUR[index % FOUR.length] ?? 'USA';
      const partner = FOUR[(index + 1) % FOUR.length] ?? 'CHN';
      await delegates[party].does({
        type: 'ProposeClause',
        issue,
        content: { ...softText, title: `Protection of critical infrastructure, ${index + 1}` },
      });
      await delegates[partner].does({ type: 'CoSponsor', clause: `c${index + 1}`, revision: 1 });
    }
    await delegates.RUS.does({ type: 'SendMessage', to: ['EU'], text: WHISPER });
    await delegates.CHN.does({ type: 'SendMessage', to: ['*'], text: HELP });
    await screen.getByRole('heading', { name: 'Protection of critical infrastructure, 8' }).waitFor();
    await expectReadable('consultations');
  });

  it('shows who has voted, and how only when all is told', async () => {
    await command(seminar, { type: 'Advance', phase: 'consultations', round: 1 });
    for (let clause = 1; clause <= ISSUES.length; clause += 1)
      await delegates.USA.does({
        type: 'CastVote',
        clause: `c${clause}`,
        revision: 1,
        choice: clause === 1 ? 'no' : 'yes',
      });
    await screen.getByText('has voted', { exact: true }).waitFor();
    expect(await screen.getByText(/Oppose|Support|Abstain/).count()).toBe(0);
    await expectReadable('voting');
    for (const party of ['CHN', 'RUS', 'EU'] as const)
      for (let clause = 1; clause <= ISSUES.length; clause += 1)
        await delegates[party].does({ type: 'CastVote', clause: `c${clause}`, revision: 1, choice: 'yes' });
    await screen.getByText('Oppose 1').first().waitFor();
    await expectReadable('outcome');
  });

  it('has shown, and was sent, nothing private', async () => {
    const everything = Buffer.concat([
      ...traffic,
      Buffer.from(await screen.content()),
      Buffer.from(
        await screen.evaluate(() => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])),
      ),
      await frozenHeap(screen),
    ]);
    expect(everything.includes('critical infrastructure, 8')).toBe(true);
    const secrets = canaries.scenario.parties.flatMap(canariesOf).filter(({ bytes }) => everything.includes(bytes));
    expect(secrets.map(({ name }) => name)).toEqual([]);
    expect([WHISPER, HELP, ...LATER].filter((words) => everything.includes(words))).toEqual([]);
  });

  it('shows nobody the way in once entry is closed, and the end', async () => {
    await command(seminar, { type: 'EndGame', reason: '' });
    await screen.getByText('Debrief', { exact: true }).waitFor();
    await leading(facilitator).change(seminar, 'entry', { open: false });
    await screen.getByRole('img', { name: /^QR code/ }).waitFor({ state: 'hidden' });
    await expectReadable('debrief');
  });
});
