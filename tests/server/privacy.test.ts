import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoomView } from '#shared/protocol/wire.ts';
import type { Attendee } from '#tests/kit/attendee.ts';
import {
  CARD,
  type CanaryScenario,
  canariesOf,
  canaryScenario,
  float64,
  LATER,
  UNTOLD_FOR_ALL,
} from '#tests/kit/canaryScenario.ts';
import { FOUR, type Four, type FourTable, fourConsulting, softText } from '#tests/kit/fourDelegations.ts';
import { serverHere, type TestServer } from '#tests/kit/servers.ts';

describe('a whole game on a scenario with canaries in every confidential field', () => {
  let canaries: CanaryScenario;
  let server: TestServer;
  let four: FourTable;
  let beforeDebrief: readonly Buffer[];
  let deskSeen: Readonly<Record<'chair' | Four, RoomView['facilitator']>>;

  beforeAll(async () => {
    canaries = await canaryScenario();
    server = await serverHere({ scenarioFolder: canaries.folder });
    four = await fourConsulting(server.base, server.facilitatorLink);
    const { USA, CHN, RUS, EU } = four.seats;
    await USA.does({ type: 'ProposeClause', issue: 'CI', content: softText });
    await CHN.does({ type: 'CoSponsor', clause: 'c1', revision: 1 });
    await RUS.does({ type: 'SendMessage', to: ['EU'], text: 'CANARY-WHISPER-RUS-EU' });
    await EU.sees((view) => view.everybody.clauses['c1']?.support['CHN'] === 'co-sponsor');
    await four.chair.sees((view) => view.facilitator.secret?.lastStep === 'ClauseCoSponsored');
    // Coming back must show one's own secrets again, and nobody else's.
    await CHN.room.leave();
    await CHN.enter(four.table);
    await CHN.sees((view) => view.delegations['CHN']?.secret !== undefined);
    const desk = (who: Attendee) => who.view().facilitator;
    deskSeen = { chair: desk(four.chair), USA: desk(USA), CHN: desk(CHN), RUS: desk(RUS), EU: desk(EU) };
    await four.chair.does({ type: 'Advance', phase: 'consultations', round: 1 });
    for (const party of FOUR)
      await four.seats[party].does({ type: 'CastVote', clause: 'c1', revision: 1, choice: 'yes' });
    for (const [phase, round] of [
      ['outcome', 1],
      ['consultations', 2],
      ['outcome', 2],
      ['consultations', 3],
    ] as const) {
      await four.chair.does({ type: 'Advance', phase, round });
    }
    await Promise.all(FOUR.map((party) => four.seats[party].sees((view) => view.everybody.phase === 'outcome')));
    beforeDebrief = [four.chair, ...FOUR.map((party) => four.seats[party])].map((each) => each.received());
    await four.chair.does({ type: 'Advance', phase: 'outcome', round: 3 });
    await Promise.all(FOUR.map((party) => four.seats[party].sees((view) => view.everybody.phase === 'debrief')));
  });

  afterAll(async () => {
    await server.stop();
    await rm(canaries.folder, { recursive: true, force: true });
  });

  it.each(FOUR)('lets %s read its own brief and numbers', (party) => {
    const authored = canaries.scenario.parties.find(({ id }) => id === party);
    const received = four.seats[party].received();
    expect(received.includes(`CANARY-BRIEF-${party}`)).toBe(true);
    for (const { ideal, salience } of Object.values(authored?.stakes ?? {})) {
      expect([ideal, salience].map((value) => received.includes(float64(value, true)))).toEqual([true, true]);
    }
  });

  it.each(FOUR)('sends %s nothing confidential of any other party, in frames or over HTTP', (party) => {
    const received = four.seats[party].received();
    const foreign = canaries.scenario.parties.filter(({ id }) => id !== party).flatMap(canariesOf);
    expect(foreign.filter(({ bytes }) => received.includes(bytes)).map(({ name }) => name)).toEqual([]);
  });

  it('sends the facilitator nothing confidential of any party', () => {
    const received = four.chair.received();
    const all = canaries.scenario.parties.flatMap(canariesOf);
    expect(all.filter(({ bytes }) => received.includes(bytes)).map(({ name }) => name)).toEqual([]);
  });

  it('gives the facilitator the desk’s own part of the state, and no delegate any of it', () => {
    expect(deskSeen.chair).toMatchObject({ secret: { lastStep: 'ClauseCoSponsored' } });
    expect(Object.keys(deskSeen.chair.secret?.compromise ?? {})).toEqual(canaries.scenario.issues.map(({ id }) => id));
    for (const party of FOUR) expect(deskSeen[party]).toEqual({});
  });

  it('sends the headlines of news that has not broken to the facilitator alone, and its private texts to nobody', () => {
    expect(CARD.filter((canary) => !four.chair.received().includes(canary))).toEqual([]);
    for (const party of FOUR)
      expect(CARD.filter((canary) => four.seats[party].received().includes(canary))).toEqual([]);
    const everyone = [four.chair, ...FOUR.map((party) => four.seats[party])];
    expect(everyone.filter((each) => each.received().includes(UNTOLD_FOR_ALL))).toEqual([]);
  });

  it('sends what really happened, and the questions, to everybody in the debrief and to nobody before', () => {
    expect(beforeDebrief.flatMap((received) => LATER.filter((canary) => received.includes(canary)))).toEqual([]);
    for (const party of FOUR)
      expect(LATER.filter((canary) => !four.seats[party].received().includes(canary))).toEqual([]);
  });

  it('takes a private message to its channel alone', () => {
    const heard = FOUR.filter((party) => four.seats[party].received().includes('CANARY-WHISPER-RUS-EU'));
    expect(heard).toEqual(['RUS', 'EU']);
  });

  it('gives the server no trouble', () => {
    expect(server.troubles).toEqual([]);
  });
});
