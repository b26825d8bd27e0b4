import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Log, LogFailure } from '#server/log/log.ts';
import { openLog } from '#server/log/openLog.ts';
import { type Standing, Tables } from '#server/table/tables.ts';
import type { Command } from '#shared/rules/commands.ts';
import { freshId } from '#tests/kit/attendee.ts';
import { harbour } from '#tests/kit/harbour.ts';
import { temporaryFolder } from '#tests/kit/servers.ts';

describe('who keeps a table’s time', () => {
  let folder: string;
  let disk: Log;
  let now: number;
  let tables: Tables;
  let standing: Standing;
  /** What the disk does before it writes; a test replaces it. */
  let beforeAppend: () => Promise<void>;
  const troubles: unknown[] = [];
  const desk = () => ({
    log: { ...disk, append: (...row: Parameters<Log['append']>) => beforeAppend().then(() => disk.append(...row)) },
    now: () => now,
    report: (error: unknown) => void troubles.push(error),
  });

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    folder = await temporaryFolder();
    disk = await openLog(folder, (error) => {
      throw error;
    });
    now = 1_000_000;
    beforeAppend = async () => undefined;
    tables = await Tables.stand(desk());
    standing = await tables.open(harbour);
  });
  afterEach(async () => {
    await tables.stop();
    await disk.close();
    await rm(folder, { recursive: true, force: true });
    vi.useRealTimers();
    if (troubles.length > 0) throw new AggregateError(troubles, 'The server was at fault');
  });

  const game = () => standing.table.game;
  const chair = (command: Command) => standing.table.carryOut({ kind: 'facilitator' }, freshId(), command);
  /** Whatever has been asked is answered. */
  const settled = () => standing.table.carryOut({ kind: 'facilitator' }, freshId(), { type: 'SetEntry', open: true });

  async function started(): Promise<void> {
    for (const party of game().scenario.parties.filter(({ required }) => required)) {
      const person = `p-${party.id}`;
      const actor = { kind: 'person', person } as const;
      await standing.table.carryOut(actor, freshId(), { type: 'JoinTable', name: person });
      await standing.table.carryOut(actor, freshId(), { type: 'TakeSeat', party: party.id });
      standing.timekeeper.connected(person);
    }
    expect(await chair({ type: 'StartGame' })).toMatchObject({ ok: true });
  }

  const deadline = () => (game().clock.kind === 'running' ? game().clock : { deadline: 0 }) as { deadline: number };

  async function passes(ms: number): Promise<void> {
    now += ms;
    await vi.advanceTimersByTimeAsync(ms);
    await settled();
  }

  it('ends a phase when its time is up', async () => {
    await started();
    await passes(deadline().deadline - now);
    expect(game().phase).toBe('consultations');
  });

  it('breaks news when it is due, and then waits for what comes next', async () => {
    await started();
    await chair({ type: 'Advance', phase: 'briefing', round: 0 });
    await chair({ type: 'Advance', phase: 'consultations', round: 1 });
    await chair({ type: 'Advance', phase: 'outcome', round: 1 });
    await passes(30_000);
    expect(game().news).toEqual([]);
    await passes(1_000);
    expect(game().news).toEqual([{ event: 'CANARY-event', at: now, round: 2 }]);
    await passes(deadline().deadline - now);
    expect(game().phase).toBe('outcome');
  });

  it('asks once a second, and not more often, while the disk does not take what is due', async () => {
    await started();
    let asked = 0;
    beforeAppend = () => {
      asked += 1;
      return Promise.reject(new LogFailure('unavailable', 'disk full'));
    };
    now = deadline().deadline;
    await vi.advanceTimersByTimeAsync(5_000);
    asked = 0;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(asked).toBe(10);
    beforeAppend = async () => undefined;
    await passes(1_000);
    expect(game().phase).toBe('consultations');
  });

  it('gives everybody a moment when the deadline passed while the server was away', async () => {
    await started();
    await tables.stop();
    now = deadline().deadline + 3_600_000;
    tables = await Tables.stand(desk());
    const found = await tables.find(standing.table.id);
    if (!found) throw new Error('The table is gone');
    standing = found;
    await settled();
    expect([game().phase, deadline().deadline]).toEqual(['briefing', now + 60_000]);
  });

  it('sees within seconds that time is up after the machine has slept', async () => {
    await started();
    now = deadline().deadline + 1;
    await vi.advanceTimersByTimeAsync(5_000);
    await settled();
    expect(game().phase).toBe('consultations');
  });

  it('still ends the phase when the clock is set back between the timer and the table', async () => {
    await started();
    const end = deadline().deadline;
    let release: () => void = () => undefined;
    beforeAppend = () => new Promise((resolve) => (release = resolve));
    const busy = chair({ type: 'SetEntry', open: false });
    now = end;
    await vi.advanceTimersByTimeAsync(5_000);
    now = end - 500;
    beforeAppend = async () => undefined;
    release();
    await busy;
    await settled();
    expect(game().phase).toBe('briefing');
    await passes(2_000);
    expect(game().phase).toBe('consultations');
  });

  it('counts whoever comes back while their absence is being written as present', async () => {
    await started();
    const [person = ''] = Object.keys(game().people);
    let release: () => void = () => undefined;
    standing.timekeeper.disconnected(person);
    beforeAppend = () => new Promise((resolve) => (release = resolve));
    await vi.advanceTimersByTimeAsync(10_000);
    standing.timekeeper.connected(person);
    beforeAppend = async () => undefined;
    release();
    await settled();
    expect(game().people[person]?.present).toBe(true);
  });

  it('notes a coming that the disk refused as soon as it writes again', async () => {
    await started();
    const [person = ''] = Object.keys(game().people);
    standing.timekeeper.disconnected(person);
    await passes(10_000);
    beforeAppend = () => Promise.reject(new LogFailure('unavailable', 'disk full'));
    standing.timekeeper.connected(person);
    await settled();
    expect(game().people[person]?.present).toBe(false);
    beforeAppend = async () => undefined;
    await passes(1_000);
    expect(game().people[person]?.present).toBe(true);
  });
});
