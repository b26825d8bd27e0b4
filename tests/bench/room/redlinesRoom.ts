/** One room of six at the real server. */
import type { TableSummary } from '#shared/protocol/http.ts';
import { sum } from '../kit/statistics.ts';
import { actOf, proposal } from './acts.ts';
import type { Participant } from './participant.ts';
import type { Size } from './plainFrame.ts';
import type { House } from './seating.ts';

/** An act's way to everybody. */
export interface Lap {
  readonly ms: number;
  /** What went over the wires for it; `down` for each of the six, the answer shared out among them. */
  readonly size: Size;
}

/** A fresh table in consultations, two clauses of each delegation on it. */
export async function seatedTable(
  house: House,
): Promise<{ readonly table: TableSummary; readonly delegates: readonly Participant[] }> {
  const table = await house.openTable();
  const delegates = await house.delegations(table);
  for (let draft = 0; draft < 2; draft += 1) {
    for (const [seat, delegate] of delegates.entries()) await delegate.does(proposal(seat));
  }
  const all = delegates.length * 2;
  await Promise.all(delegates.map((delegate) => delegate.sees(({ table: { clauses } }) => clauses.size === all)));
  return { table, delegates };
}

/** One act at a time, each begun once all six show the one before and its sender has its answer. */
export async function oneByOne(delegates: readonly Participant[], acts: number): Promise<readonly Lap[]> {
  const laps: Lap[] = [];
  for (let count = 0; count < acts; count += 1) {
    const seat = count % delegates.length;
    const act = actOf(seat, Math.floor(count / delegates.length));
    const before = wireOf(delegates);
    const start = performance.now();
    const answer = delegates[seat]?.does(act.command);
    await Promise.all(delegates.map((delegate) => delegate.sees(act.shown)));
    const ms = performance.now() - start;
    await answer;
    const after = wireOf(delegates);
    laps.push({
      ms,
      size: { up: after.up - before.up, down: Math.round((after.down - before.down) / delegates.length) },
    });
  }
  return laps;
}

/** All six at once, each with its next act as soon as its last is answered. Acts per second. */
export async function atOnce(delegates: readonly Participant[], actsEach: number): Promise<number> {
  const start = performance.now();
  await Promise.all(
    delegates.map(async (delegate, seat) => {
      for (let turn = 0; turn < actsEach; turn += 1) await delegate.does(actOf(seat, turn).command);
    }),
  );
  return ((delegates.length * actsEach) / (performance.now() - start)) * 1_000;
}

const wireOf = (delegates: readonly Participant[]): Size => ({
  up: sum(delegates.map(({ meter }) => meter.up)),
  down: sum(delegates.map(({ meter }) => meter.down)),
});
