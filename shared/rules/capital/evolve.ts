import { stepped } from '../../model/dials.ts';
import type { Game, Instruction } from '../../model/game.ts';
import type { CitedRedLine } from '../../model/scenario.ts';
import type { CapitalEvent } from './events.ts';
import { slotSpent } from './slots.ts';

/** Nothing of it stands in the public record: it is between a delegation and its capital. */
export function evolveCapital(game: Game, event: CapitalEvent): Game {
  const { party, line, probability, granted } = event;
  const mandate = game.mandates[party];
  const redLine = mandate?.redLines[line - 1];
  if (!mandate || !redLine) throw new Error(`An event names red line ${line} of ${party}, which it has not`);
  const answer: Instruction = { line, issue: redLine.issue, granted, probability, round: game.round };
  const redLines = mandate.redLines.flatMap((each) => (granted && each === redLine ? relaxed(each) : [each]));
  return {
    ...requested(slotSpent(game, party), party),
    mandates: { ...game.mandates, [party]: { ...mandate, redLines } },
    instructions: { ...game.instructions, [party]: [...(game.instructions[party] ?? []), answer] },
  };
}

/** It holds from one level of obligation higher; beyond the last level there is nothing left for it to hold for. */
function relaxed(line: CitedRedLine): readonly CitedRedLine[] {
  const minObligation = stepped(line.minObligation, 1);
  return minObligation === undefined ? [] : [{ ...line, minObligation }];
}

function requested(game: Game, party: string): Game {
  const seat = game.seats[party];
  return seat ? { ...game, seats: { ...game.seats, [party]: { ...seat, requests: seat.requests + 1 } } } : game;
}
