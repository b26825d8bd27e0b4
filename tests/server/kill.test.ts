import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenRow, type Row } from '#server/log/rows.ts';
import type { GameEvent } from '#shared/rules/events.ts';
import { type Attendee, freshId } from '#tests/kit/attendee.ts';
import { FOUR, type FourTable, fourConsulting, softText } from '#tests/kit/fourDelegations.ts';
import { freePort, type SpawnedServer, spawnedServer, temporaryFolder } from '#tests/kit/servers.ts';

describe('a server killed in mid-game with four live clients', () => {
  const acknowledged: string[] = [];
  const unanswered: { readonly attendee: Attendee; readonly id: string; readonly text: string }[] = [];
  let folder: string;
  let environment: Readonly<Record<string, string>>;
  let first: SpawnedServer;
  let second: SpawnedServer | undefined;
  let four: FourTable;

  beforeAll(async () => {
    folder = await temporaryFolder();
    environment = { DATA_DIR: folder, PORT: String(await freePort()), HOST: '127.0.0.1' };
    first = await spawnedServer(environment);
    four = await fourConsulting(first.base, first.facilitatorLink);
    await four.seats.USA.does({ type: 'ProposeClause', issue: 'CI', content: softText });
    await four.seats.CHN.does({ type: 'CoSponsor', clause: 'c1', revision: 1 });
    await talkUntilKilled(20);
    second = await spawnedServer(environment);
    await Promise.all(FOUR.map((party) => four.seats[party].enter(four.table)));
  });

  afterAll(async () => {
    await first.kill();
    await second?.kill();
    await rm(folder, { recursive: true, force: true });
  });

  /** Everybody speaks without waiting; once a few have been answered the server is killed with the rest under way. */
  async function talkUntilKilled(answersBefore: number): Promise<void> {
    const enough = Promise.withResolvers<void>();
    const speak = async (attendee: Attendee, text: string) => {
      const id = freshId();
      const dropped = attendee.closed.then(() => undefined);
      const asked = attendee.ask({ type: 'SendMessage', to: [], text }, id).catch(() => undefined);
      const answer = await Promise.race([asked, dropped]);
      if (answer?.ok) acknowledged.push(id);
      else unanswered.push({ attendee, id, text });
      if (acknowledged.length === answersBefore) enough.resolve();
    };
    const spoken = FOUR.flatMap((party) =>
      Array.from({ length: 15 }, (_, index) => speak(four.seats[party], `${party} says ${index}`)),
    );
    await enough.promise;
    await first.kill();
    await Promise.all(spoken);
  }

  const rowsOnDisk = (): readonly Row[] => {
    const db = new DatabaseSync(join(folder, 'redlines.sqlite'), { readOnly: true });
    const rows = db
      .prepare(
        'SELECT table_id AS "table", seq, epoch, at, actor, command, events, previous, hash FROM log WHERE table_id = ? ORDER BY seq',
      )
      .all(four.table);
    db.close();
    return rows as unknown as readonly Row[];
  };

  it('has lost nothing that it had acknowledged, and has it once', () => {
    const commands = rowsOnDisk().map(({ command }) => command);
    expect(acknowledged.length).toBeGreaterThanOrEqual(20);
    expect(acknowledged.filter((id) => commands.filter((command) => command === id).length !== 1)).toEqual([]);
  });

  it('has a log whose chain holds from the first row to the last', () => {
    const rows = rowsOnDisk();
    expect(rows.length).toBeGreaterThan(20);
    expect(brokenRow(rows)).toBeUndefined();
  });

  it('stands the table up as it was: seats, clause, co-sponsor and phase', async () => {
    const { everybody, delegations } = await four.seats.USA.sees(
      (view) => view.everybody.seats['USA']?.present === true,
    );
    expect(everybody.phase).toBe('consultations');
    expect(everybody.clauses['c1']?.support).toEqual({ USA: 'sponsor', CHN: 'co-sponsor' });
    expect(everybody.seats['EU']?.delegate).toBe('Delegate of EU');
    expect(delegations['USA']?.secret?.brief).toContain('United States');
  });

  it('gives back every message that was acknowledged, numbered without a gap', () => {
    const plenary = four.seats.EU.welcome.messages.filter(({ channel }) => channel === 'plenary');
    expect(plenary.map(({ number }) => number)).toEqual(plenary.map((_, index) => index + 1));
    expect(plenary.length).toBeGreaterThanOrEqual(acknowledged.length);
    expect(plenary.every(({ name, from }) => name === `Delegate of ${from}`)).toBe(true);
  });

  it('makes a command that is sent again after the kill happen exactly once', async () => {
    for (const { attendee, id, text } of unanswered.slice(0, 8)) {
      expect(await attendee.ask({ type: 'SendMessage', to: [], text }, id)).toMatchObject({ ok: true });
      expect(await attendee.ask({ type: 'SendMessage', to: [], text }, id)).toMatchObject({ ok: true });
    }
    const commands = rowsOnDisk().map(({ command }) => command);
    const again = unanswered.slice(0, 8).map(({ id }) => id);
    expect(again.filter((id) => commands.filter((command) => command === id).length !== 1)).toEqual([]);
  });

  it('keeps the words out of the log, and their salted hashes in it', () => {
    const events = rowsOnDisk().map(({ events: text }) => text);
    expect(events.some((text) => text.includes('says 0') || text.includes('Delegate of'))).toBe(false);
    const sent = events
      .flatMap((text) => JSON.parse(text) as readonly GameEvent[])
      .filter(({ type }) => type === 'MessageSent');
    expect(sent.length).toBeGreaterThan(20);
  });

  it('plays on to the vote', async () => {
    const chair = four.chair;
    await chair.enter(four.table);
    await chair.does({ type: 'Advance', phase: 'consultations', round: 1 });
    for (const party of FOUR)
      await four.seats[party].does({ type: 'CastVote', clause: 'c1', revision: 1, choice: 'yes' });
    const { everybody } = await four.seats.RUS.sees((view) => view.everybody.phase === 'outcome');
    expect(everybody.clauses['c1']?.status).toBe('adopted');
  });
});

describe('a server that is back with a deadline less than a minute away', () => {
  it('moves the deadline to a minute from then, and says so in the log', async () => {
    const folder = await temporaryFolder();
    const environment = {
      DATA_DIR: folder,
      PORT: String(await freePort()),
      HOST: '127.0.0.1',
      SCENARIO_DIR: 'tests/kit/scenarios',
    };
    const before = await spawnedServer(environment);
    const { Attendee: Somebody } = await import('#tests/kit/attendee.ts');
    const chair = await Somebody.facilitator(before.base, before.facilitatorLink);
    const { table, code } = await chair.openTable('brief-harbour');
    await chair.enter(table);
    for (const party of ['ARC', 'BOR']) {
      const delegate = await Somebody.delegate(before.base, code, `Delegate of ${party}`);
      await delegate.does({ type: 'TakeSeat', party });
    }
    await chair.does({ type: 'StartGame' });
    const { everybody: started } = await chair.sees((view) => view.everybody.phase === 'briefing');
    await before.kill();
    const after = await spawnedServer(environment);
    const back = Date.now();
    await chair.enter(table);
    const { everybody } = await chair.sees((view) => view.everybody.phase === 'briefing');
    await after.kill();
    await rm(folder, { recursive: true, force: true });
    expect(started.deadline).toBeLessThan(back + 60_000);
    expect(everybody.deadline).toBeGreaterThan(started.deadline);
    expect(everybody.deadline).toBeLessThanOrEqual(back + 60_000);
  });
});
