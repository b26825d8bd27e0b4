/** What a delegation comes to know while it is connected is the same as what it finds when it comes back. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PrivateView } from '#shared/model/view.ts';
import { Attendee } from '#tests/kit/attendee.ts';
import { serverHere, type TestServer } from '#tests/kit/servers.ts';

const PARTIES = ['ARC', 'BOR', 'CAL'] as const;
type Party = (typeof PARTIES)[number];

describe('secrets that come up while one is connected', () => {
  let server: TestServer;
  let chair: Attendee;
  let code: string;
  let seats: Readonly<Record<Party, Attendee>>;
  const secretOf = (party: Party): PrivateView | undefined => seats[party].view().delegations[party]?.secret;

  beforeAll(async () => {
    server = await serverHere({ scenarioFolder: fileURLToPath(new URL('../kit/scenarios', import.meta.url)) });
    chair = await Attendee.facilitator(server.base, server.facilitatorLink);
    const opened = await chair.openTable('floor-harbour');
    code = opened.code;
    await chair.enter(opened.table);
    const come = PARTIES.map(async (party) => {
      const delegate = await Attendee.delegate(server.base, code, `Delegate of ${party}`);
      await delegate.does({ type: 'TakeSeat', party });
      return [party, delegate] as const;
    });
    seats = Object.fromEntries(await Promise.all(come)) as Record<Party, Attendee>;
    await chair.does({ type: 'StartGame' });
    await chair.does({ type: 'Advance', phase: 'briefing', round: 0 });
    await seats.ARC.does({ type: 'OpenChannel', to: ['BOR'] });
    await seats.ARC.does({ type: 'OfferDialogue', to: 'BOR', issue: 'PORTS' });
    await chair.does({ type: 'BreakNews', event: 'cable-cut' });
    await Promise.all(PARTIES.map((party) => seats[party].sees(({ everybody }) => '1' in everybody.news)));
  });
  afterAll(() => server.stop());

  it('come in full: who is in a channel, and what news changes for one alone', async () => {
    await seats.BOR.sees(() => Object.keys(secretOf('BOR')?.channels['ARC+BOR']?.members ?? {}).length > 0);
    expect(secretOf('BOR')?.channels).toEqual({ 'ARC+BOR': { members: { ARC: true, BOR: true }, count: 0 } });
    expect(secretOf('BOR')?.news['1']?.salience).toEqual({ CABLES: 0.1 });
    expect(secretOf('BOR')?.dialogues['ARC+BOR-1']).toMatchObject({ from: 'ARC', to: 'BOR', issue: 'PORTS' });
  });

  it('are the same when one comes back', async () => {
    const before = secretOf('BOR');
    await seats.BOR.room.leave();
    await seats.BOR.enter(seats.BOR.table);
    await seats.BOR.sees(() => secretOf('BOR') !== undefined);
    expect(secretOf('BOR')).toEqual(before);
  });

  it('come to nobody else', () => {
    expect(secretOf('CAL')).toMatchObject({ channels: {}, dialogues: {}, news: {} });
    for (const party of PARTIES)
      expect(Object.entries(seats[party].view().delegations).filter(([, { secret }]) => secret)).toHaveLength(1);
  });

  it('stay away from whoever speaks for the delegation no more', async () => {
    const substitute = await Attendee.delegate(server.base, code, 'Substitute');
    await chair.does({ type: 'AssignSeat', person: substitute.welcome.person, party: 'BOR' });
    await substitute.sees(({ delegations }) => delegations['BOR']?.secret !== undefined);
    expect(substitute.view().delegations['BOR']?.secret?.channels['ARC+BOR']?.members).toEqual({
      ARC: true,
      BOR: true,
    });
    await seats.BOR.sees(({ delegations }) => delegations['BOR']?.secret === undefined);
    await seats.ARC.does({ type: 'OpenChannel', to: ['BOR', 'CAL'] });
    await substitute.sees(({ delegations }) => {
      const { members = {} } = delegations['BOR']?.secret?.channels['ARC+BOR+CAL'] ?? {};
      return Object.keys(members).length === 3;
    });
    expect(seats.BOR.view().delegations['BOR']?.secret).toBeUndefined();
  });
});
