/** What every accepted command does to the game besides its events. */
import type { Game } from '../model/game.ts';
import { stepsAfter } from './corrections/steps.ts';
import type { GameEvent } from './events.ts';
import { seatsHeard } from './seats/heard.ts';

/**
 * `after`, the game that the events of one command made of `before`, with who has been heard of and the step that can be
 * undone. Once for each command, since a whole game is copied for it; no rule looks at either in between.
 */
export function sealed(before: Game, events: readonly GameEvent[], after: Game, at: number): Game {
  const seats = seatsHeard(after.seats, events, at);
  const steps = stepsAfter(before, events, after.steps, at);
  return seats === after.seats && steps === after.steps ? after : { ...after, seats, steps };
}
