/** What follows of itself from a change, in the order in which it follows. */
import type { Game } from '../model/game.ts';
import { amendmentsFollowing } from './amendments/following.ts';
import { bracketsFollowing } from './brackets/following.ts';
import { caretakersVote } from './caretaker/votes.ts';
import { dialoguesFollowing, understandingsFollowing } from './diplomacy/following.ts';
import type { GameEvent } from './events.ts';
import { evolveAll } from './evolve.ts';
import { linksFollowing } from './links/following.ts';
import { motionSettled } from './motions/settled.ts';
import { phaseCompleted } from './phases/course.ts';
import { practiceWaits } from './phases/practice.ts';
import { entriesIntoForce } from './signature/entryIntoForce.ts';

/** Each looks at the table alone, and finds nothing more once its events have happened. */
const RULES: readonly ((game: Game, at: number) => readonly GameEvent[])[] = [
  practiceWaits,
  amendmentsFollowing,
  bracketsFollowing,
  linksFollowing,
  understandingsFollowing,
  dialoguesFollowing,
  entriesIntoForce,
  motionSettled,
  caretakersVote,
  phaseCompleted,
];

/** More than the longest chain: a rule that never comes to rest is a bug. */
const MOST_TURNS = 50;

/** The events that follow, and the game after them. */
export function withConsequences(
  game: Game,
  at: number,
): { readonly events: readonly GameEvent[]; readonly game: Game } {
  let now = game;
  const events: GameEvent[] = [];
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const next = firstOf(now, at);
    if (next.length === 0) return { events, game: now };
    events.push(...next);
    now = evolveAll(now, next, at);
  }
  throw new Error(`The table does not come to rest: ${events.at(-1)?.type}`);
}

function firstOf(game: Game, at: number): readonly GameEvent[] {
  for (const rule of RULES) {
    const events = rule(game, at);
    if (events.length > 0) return events;
  }
  return [];
}
