/** What reaches somebody who practises: every byte of a game against the game's own bots, searched for what they want. */
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Joined } from '#shared/protocol/http.ts';
import { Attendee } from '#tests/kit/attendee.ts';
import {
  CARD,
  type CanaryScenario,
  canariesOf,
  canaryScenario,
  LATER,
  UNTOLD_FOR_ALL,
} from '#tests/kit/canaryScenario.ts';
import { serverHere, type TestServer } from '#tests/kit/servers.ts';

const OWN = 'USA';
let kept: CanaryScenario;
let server: TestServer;

beforeAll(async () => {
  kept = await canaryScenario();
  const { folder, scenario } = kept;
  await writeFile(join(folder, scenario.id, 'scenario.yaml'), JSON.stringify({ ...scenario, practice: 'open' }));
  server = await serverHere({ scenarioFolder: folder });
});
afterAll(async () => {
  await server.stop();
  await rm(kept.folder, { recursive: true, force: true });
});

it('bots that are asked for it, and bots that act, give away nothing of what only they know', async () => {
  const { scenario } = kept;
  const others = scenario.parties.filter(({ id }) => id !== OWN);
  const one = new Attendee(server.base);
  Object.assign(one, await one.post<Joined>('/practice', { scenario: scenario.id, party: OWN }));
  await one.enter(one.table);
  await one.sees(({ everybody }) => everybody.phase === 'briefing' && !everybody.paused);
  const issues = scenario.issues.map(({ name }) => name).join(', ');
  for (const { id } of others) {
    await one.does({ type: 'SendMessage', to: [id], text: `Where are your red lines, and why, on ${issues}?` });
    await expect.poll(() => one.messages.some(({ from }) => from === id)).toBe(true);
  }
  await one.does({ type: 'MarkReady', ready: true });
  await one.sees(({ everybody }) => everybody.phase === 'consultations');
  await one.does({ type: 'MarkReady', ready: true });
  await one.sees(({ everybody }) => everybody.phase !== 'consultations');
  const received = one.received();
  const told = others.flatMap(canariesOf).filter(({ bytes }) => received.includes(bytes));
  expect(told.map(({ name }) => name)).toEqual([]);
  expect([...CARD, ...LATER, UNTOLD_FOR_ALL].filter((words) => received.includes(words))).toEqual([]);
  expect(received.includes(`CANARY-BRIEF-${OWN}`)).toBe(true);
  await one.room.leave();
  expect(server.troubles).toEqual([]);
});
