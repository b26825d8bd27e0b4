/** When a motion is decided, and what it brings about. */
import { assertNever } from '../../base/result.ts';
import { contentOf } from '../../model/clause.ts';
import { type Game, presentParties } from '../../model/game.ts';
import type { Motion } from '../../model/motion.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { GameEvent } from '../events.ts';
import { inTurn } from '../inTurn.ts';
import { phaseEnded } from '../phases/course.ts';
import { isQuorum } from '../voting/decisionRule.ts';
import { openMotion } from './lapsed.ts';

/** Carried by more than half of those present, whoever has left; failed as soon as that cannot be any more. */
export function motionSettled(game: Game, at: number): readonly GameEvent[] {
  const motion = openMotion(game);
  if (!motion || game.clock.kind !== 'running') return [];
  if (isMoot(game, motion)) return [{ type: 'MotionFailed', motion: motion.id }];
  const present = presentParties(game);
  // As with a phase that ends early: the few whom the network has left do not decide for all.
  if (!isQuorum(present.length, game.playing.length, game.scenario.procedure.quorum)) return [];
  const share = (parties: readonly PartyId[]) =>
    parties.filter((party) => present.includes(party)).length / present.length;
  if (share(motion.inFavour) > 1 / 2) return carried(game, motion, game.clock.deadline, at);
  return share(motion.against) >= 1 / 2 ? [{ type: 'MotionFailed', motion: motion.id }] : [];
}

/** A division of what is no longer on the table, or no longer there to divide. */
function isMoot(game: Game, { moved }: Motion): boolean {
  if (moved.kind !== 'divide') return false;
  const clause = game.clauses[moved.clause];
  return clause?.status !== 'live' || contentOf(clause)[moved.dial] === 0;
}

function carried(game: Game, { id, moved }: Motion, deadline: number, at: number): readonly GameEvent[] {
  const decided: GameEvent = { type: 'MotionCarried', motion: id };
  switch (moved.kind) {
    case 'caucus': {
      const pause = moved.minutes * 60_000;
      return [decided, { type: 'CaucusStarted', until: at + pause, deadline: deadline + pause }];
    }
    case 'close-debate':
      return inTurn(
        game,
        at,
        () => [decided],
        (now) => phaseEnded(now, at).events,
      ).events;
    case 'divide':
      return [decided];
    default:
      return assertNever(moved);
  }
}
