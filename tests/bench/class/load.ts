/** A steady load on every table: one act a second each, the tables one after the other within the second. */
import { setTimeout as later } from 'node:timers/promises';
import { sum } from '../kit/statistics.ts';
import { type Act, says, supports } from '../room/acts.ts';
import type { Size } from '../room/plainFrame.ts';
import type { PlainRoom } from '../room/plainRoom.ts';
import { PARTIES } from '../room/seating.ts';
import { type ClassTable, SEATS, TABLES } from './assembly.ts';

const EVERY_MS = 1_000;
/** The acts of a table in consultations; the last one leaves a text with enough support to be voted on. */
const ACTS = 21;
/** All heads but one vote on it: with the last vote the phase would be over. */
const VOTES = PARTIES.length - 1;

export interface Lap {
  /** From asking until all clients of the table show it. */
  readonly ms: number;
  readonly size: Size;
}

export const consulting = (tables: readonly ClassTable[]): Promise<readonly Lap[]> => paced(tables, ACTS, actOf);
export const voting = (tables: readonly ClassTable[]): Promise<readonly Lap[]> => paced(tables, VOTES, voteOf);

/** The same at the plain peer: as many acts of these sizes, in the same rhythm. */
export async function plainly(rooms: readonly PlainRoom[], laps: readonly Lap[]): Promise<readonly number[]> {
  const turns = Math.floor(laps.length / rooms.length);
  const told = await inRhythm(rooms, turns, async (room, index, turn) => {
    const size = laps[index * turns + turn]?.size ?? { up: 0, down: 0 };
    return room.oneByOne([size]);
  });
  return told.flat();
}

const paced = (tables: readonly ClassTable[], turns: number, act: (turn: number) => Asked) =>
  inRhythm(tables, turns, (delegates, _, turn) => lapOf(delegates, act(turn)));

/** By room, then by turn. */
async function inRhythm<Room, Done>(
  rooms: readonly Room[],
  turns: number,
  act: (room: Room, index: number, turn: number) => Promise<Done>,
): Promise<readonly Done[]> {
  const start = performance.now();
  const done = await Promise.all(
    rooms.map(async (room, index) => {
      const acts: Done[] = [];
      for (let turn = 0; turn < turns; turn += 1) {
        await later(Math.max(0, start + (turn + index / TABLES) * EVERY_MS - performance.now()));
        acts.push(await act(room, index, turn));
      }
      return acts;
    }),
  );
  return done.flat();
}

/** Who of the table asks, and what. */
interface Asked {
  readonly seat: number;
  readonly act: Act;
}

async function lapOf(delegates: ClassTable, { seat, act }: Asked): Promise<Lap> {
  const before = wireOf(delegates);
  const start = performance.now();
  const answer = delegates[seat]?.does(act.command);
  await Promise.all(delegates.map((delegate) => delegate.sees(act.shown)));
  const ms = performance.now() - start;
  await answer;
  const { up, down } = wireOf(delegates);
  return { ms, size: { up: up - before.up, down: Math.round((down - before.down) / delegates.length) } };
}

/** A message by each delegate in turn, then a head's support for its neighbour's text, and its end. */
function actOf(turn: number): Asked {
  const seat = Math.floor(turn / 4) % PARTIES.length;
  if (turn % 2 === 0 && turn < ACTS - 1)
    return { seat: (turn / 2) % SEATS, act: says(`We would be grateful for a word on this text, ${turn}.`) };
  return { seat, act: supports(seat, neighbourOf(seat), turn % 4 === 1 || turn === ACTS - 1) };
}

const neighbourOf = (seat: number): string => `c${((seat + 1) % PARTIES.length) + 1}`;

/** Its head’s vote on the text that is left with enough support. */
const voteOf = (seat: number): Asked => {
  const party = PARTIES[seat] ?? '';
  const { seat: last } = actOf(ACTS - 1);
  return {
    seat,
    act: {
      command: { type: 'CastVote', clause: neighbourOf(last), revision: 1, choice: 'yes' },
      shown: ({ table }) => table.seats.get(party)?.voted === true,
    },
  };
};

const wireOf = (delegates: ClassTable): Size => ({
  up: sum(delegates.map(({ meter }) => meter.up)),
  down: sum(delegates.map(({ meter }) => meter.down)),
});
