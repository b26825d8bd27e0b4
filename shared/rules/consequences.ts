/** What follows of itself from a change, in the order in which it follows. */
import type { Game } from '../model/game.ts';
import { amendmentsFollowing } from './amendments/following.ts';
import { bracketsFollowing } from './brackets/following.ts';
import { caretakersVote } from './caretaker/votes.ts';
import { dialoguesFollowing, understandingsFollowing } from './diplomacy/following.ts';
import type { GameEvent } from './events.ts';
import { evolveAll } from './evolve.ts';
import type { Outcome } from './inTurn.ts';
import { linksFollowing } from './links/following.ts';
import { motionSettled } from './motions/settled.ts';
import { phaseCompleted } from './phases/course.ts';
import { practiceWaits } from './phases/practice.ts';
import { entriesIntoForce } from './signature/entryIntoForce.ts';

interface Rule {
  /** Looks at the table alone, and finds nothing more once its events have happened. */
  readonly follow: (game: Game, at: number) => Outcome | undefined;
  /**
   * Whether two tables are the same in all that the rule looks at: if nothing followed from one, nothing does from the
   * other. Left out by rules that look at much else.
   */
  readonly same?: (one: Game, other: Game) => boolean;
}

const simply =
  (find: (game: Game, at: number) => readonly GameEvent[]): Rule['follow'] =>
  (game, at) => {
    const events = find(game, at);
    return events.length > 0 ? { events, game: evolveAll(game, events, at) } : undefined;
  };

export const RULES: readonly Rule[] = [
  { follow: simply(practiceWaits) },
  {
    follow: simply(amendmentsFollowing),
    same: (one, other) => one.amendments === other.amendments && one.clauses === other.clauses,
  },
  {
    follow: simply(bracketsFollowing),
    same: (one, other) => one.brackets === other.brackets && one.clauses === other.clauses,
  },
  {
    follow: simply(linksFollowing),
    same: (one, other) => one.links === other.links && one.clauses === other.clauses && one.phase === other.phase,
  },
  {
    follow: simply(understandingsFollowing),
    same: (one, other) =>
      one.understandings === other.understandings && one.clauses === other.clauses && one.phase === other.phase,
  },
  {
    follow: simply(dialoguesFollowing),
    same: (one, other) => one.dialogues === other.dialogues && one.phase === other.phase,
  },
  { follow: simply(entriesIntoForce) },
  { follow: simply(motionSettled) },
  { follow: simply(caretakersVote) },
  {
    follow: phaseCompleted,
    same: (one, other) =>
      one.phase === other.phase &&
      one.clock === other.clock &&
      one.seats === other.seats &&
      one.people === other.people &&
      one.playing === other.playing &&
      one.scenario === other.scenario &&
      one.preliminaries === other.preliminaries &&
      one.ballot === other.ballot &&
      one.finalAct === other.finalAct,
  },
];

/** More than the longest chain: a rule that never comes to rest is a bug. */
const MOST_TURNS = 50;

/** `now`, and all that follows from what has changed since `before`, a table at rest. */
export function withConsequences(before: Game, now: Outcome, at: number): Outcome {
  let { events, game } = now;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const next = firstSince(before, game, at);
    if (!next) return { events, game };
    events = [...events, ...next.events];
    game = next.game;
  }
  throw new Error(`The table does not come to rest: ${events.at(-1)?.type}`);
}

function firstSince(before: Game, game: Game, at: number): Outcome | undefined {
  for (const { follow, same } of RULES) {
    if (same?.(before, game)) continue;
    const next = follow(game, at);
    if (next) return next;
  }
  return undefined;
}
