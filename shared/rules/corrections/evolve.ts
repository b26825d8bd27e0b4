import { mapValues } from '../../base/records.ts';
import { assertNever } from '../../base/result.ts';
import type { Clock, Game, Taken } from '../../model/game.ts';
import { GRACE_MS } from '../phases/grace.ts';
import { recorded } from '../recorded.ts';
import type { CorrectionEvent } from './events.ts';
import { isSecret } from './steps.ts';

export function evolveCorrections(game: Game, event: CorrectionEvent, at: number): Game {
  switch (event.type) {
    case 'StepUndone':
      return undone(game, event.reason, at);
    case 'EntryStruck':
      return {
        ...game,
        record: game.record.map((line, index) =>
          index === event.entry - 1 ? { ...line, struck: event.reason } : line,
        ),
      };
    default:
      return assertNever(event);
  }
}

/** The table before its last step; who is here, what was said, and the record are as they are now. */
function undone(game: Game, reason: string, at: number): Game {
  const step = game.steps.at(-1);
  if (!step) throw new Error('A step was undone where none was remembered');
  const table: Game = {
    ...step.before,
    people: game.people,
    seats: seatsOf(game, step, at),
    entryOpen: game.entryOpen,
    channels: game.channels,
    clock: clockAfter(game.clock, step, at),
    newsDue: newsDueAfter(game, step, at),
    ...(step.before.caucusUntil !== undefined && { caucusUntil: step.before.caucusUntil + at - step.at }),
    record: game.record,
    steps: game.steps.slice(0, -1),
  };
  const subject = isSecret(step.event) ? {} : { subject: step.event };
  return recorded(table, { kind: 'undone', at, reason, ...subject });
}

/** What the delegations had used, with whoever speaks for them now; nobody has said yet that they are done. */
const seatsOf = (game: Game, { before }: Taken, at: number): Game['seats'] =>
  mapValues(game.seats, (seat, party) => {
    const { drafts, slots, requests } = before.seats[party] ?? seat;
    return { ...seat, ready: false, prompted: false, heardAt: at, drafts, slots, requests };
  });

/** What was left when the step was taken, and at least a moment; a pause goes on. */
function clockAfter(now: Clock, { before, at: taken }: Taken, at: number): Clock {
  const { clock } = before;
  if (clock.kind === 'stopped') return clock;
  if (clock.kind === 'paused') return { ...clock, since: clock.since + at - taken };
  const remaining = Math.max(clock.deadline - taken, GRACE_MS);
  return now.kind === 'paused'
    ? { kind: 'paused', remaining, since: at }
    : { kind: 'running', deadline: at + remaining };
}

/** What was still to come is as far away as it was; news that was due and is taken back waits for the facilitator. */
function newsDueAfter(game: Game, { before, at: taken }: Taken, at: number): Game['newsDue'] {
  const broke = new Set(game.news.map(({ event }) => event));
  const due = Object.entries(before.newsDue).filter(([event, when]) => when > taken || !broke.has(event));
  return Object.fromEntries(due.map(([event, when]) => [event, when + at - taken]));
}
