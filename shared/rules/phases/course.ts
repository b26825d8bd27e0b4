/** The course of a game: what follows each phase, and when a phase is over before its deadline (DESIGN.md, "A game"). */
import { assertNever } from '../../base/result.ts';
import { type Clause, contentOf } from '../../model/clause.ts';
import { clausesOf, type Game, type Phase, presentParties } from '../../model/game.ts';
import { learned } from '../../scoring/learning.ts';
import { parametersWith } from '../../scoring/parameters.ts';
import type { GameEvent } from '../events.ts';
import { ballotClosed, ballotItems, everyVoteCast } from '../voting/ballot.ts';
import type { PhaseEvent } from './events.ts';

export function phaseStarted(game: Game, phase: Exclude<Phase, 'lobby'>, round: number, at: number): PhaseEvent {
  const deadline = phase === 'debrief' ? 0 : at + game.scenario.procedure.lengths[phase] * 1_000;
  return { type: 'PhaseStarted', phase, round, deadline };
}

/** Everything that happens when the running phase ends: its results, and the phase that follows. */
export function phaseEnded(game: Game, at: number): readonly GameEvent[] {
  const { phase, round } = game;
  switch (phase) {
    case 'lobby':
    case 'debrief':
      return [];
    case 'briefing':
      return [phaseStarted(game, 'consultations', 1, at)];
    case 'consultations':
      return votingOpened(game, at);
    case 'voting':
      return [...ballotClosed(game), phaseStarted(game, 'outcome', round, at)];
    case 'outcome':
      return [
        ...roundLearned(game),
        round < game.scenario.procedure.rounds
          ? phaseStarted(game, 'consultations', round + 1, at)
          : phaseStarted(game, 'debrief', round, at),
      ];
    default:
      return assertNever(phase);
  }
}

/** A round without a clause to vote on goes straight to its outcome. */
function votingOpened(game: Game, at: number): readonly GameEvent[] {
  const items = ballotItems(game);
  if (items.length === 0) return [{ type: 'NothingToVote' }, phaseStarted(game, 'outcome', game.round, at)];
  return [{ type: 'BallotOpened', items }, phaseStarted(game, 'voting', game.round, at)];
}

/** What soft law in force taught the table about its issues this round (MODEL.md 3, "Learning"; S0:261). */
function roundLearned(game: Game): readonly PhaseEvent[] {
  const parameters = parametersWith(game.scenario.model);
  const taught = (clause: Clause) =>
    learned(
      game.uncertainty[clause.issue] ?? 0,
      contentOf(clause).obligation,
      clause.bound.length,
      game.playing.length,
      parameters,
    );
  return clausesOf(game)
    .filter((clause) => clause.status === 'adopted')
    .map((clause) => ({ type: 'UncertaintyLearned' as const, issue: clause.issue, uncertainty: taught(clause) }))
    .filter(({ issue, uncertainty }) => uncertainty !== game.uncertainty[issue]);
}

/** What follows of itself from a change: nobody is waited for once everybody present is done. */
export function phaseCompleted(game: Game, at: number): readonly GameEvent[] {
  if (game.clock.kind !== 'running') return [];
  return everybodyDone(game) ? phaseEnded(game, at) : [];
}

function everybodyDone(game: Game): boolean {
  const present = presentParties(game);
  // When the network takes most of the table away, the few who are left must not end the phase for all.
  if (present.length === 0 || present.length < game.scenario.procedure.quorum * game.playing.length) return false;
  return present.every((party) => game.seats[party]?.ready || (game.phase === 'voting' && everyVoteCast(game, party)));
}
