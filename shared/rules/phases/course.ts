/** The course of a game: what follows each phase, and when a phase is over before its deadline (DESIGN.md, "A game"). */
import { assertNever } from '../../base/result.ts';
import { type Choice, type Clause, contentOf } from '../../model/clause.ts';
import type { FinalAct } from '../../model/finalAct.ts';
import { botOf, clausesOf, type Game, isPresent, type Phase, presentParties } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import { learned } from '../../scoring/learning.ts';
import { parametersWith } from '../../scoring/parameters.ts';
import { understandingsJudged } from '../diplomacy/judged.ts';
import type { GameEvent } from '../events.ts';
import { inTurn, type Outcome } from '../inTurn.ts';
import { motionsLapsed } from '../motions/lapsed.ts';
import { newsCutShort, newsDueBy, newsOfConditions } from '../news/due.ts';
import { finalActClosed, hasFinalAct, pendingLapsed } from '../signature/finalAct.ts';
import { ballotClosed, ballotItems } from '../voting/ballot.ts';
import { isQuorum } from '../voting/decisionRule.ts';
import { preliminariesClosed, preliminaryItems } from '../voting/preliminaries.ts';
import type { PhaseEvent } from './events.ts';

export function phaseStarted(game: Game, phase: Exclude<Phase, 'lobby'>, round: number, at: number): PhaseEvent {
  const deadline = phase === 'debrief' ? 0 : at + game.scenario.procedure.lengths[phase] * 1_000;
  return { type: 'PhaseStarted', phase, round, deadline };
}

/** Everything that happens when the running phase ends: its results, the phase that follows, and the news it opens with. */
export const phaseEnded = (game: Game, at: number): Outcome =>
  inTurn(game, at, motionsLapsed, resultsOf, (after) => phaseAfter(game, after, at), newsDueBy);

/** What the phase itself comes to. */
function resultsOf(game: Game, at: number): readonly GameEvent[] {
  switch (game.phase) {
    case 'lobby':
    case 'briefing':
    case 'debrief':
      return [];
    case 'consultations':
      return newsCutShort(game);
    case 'voting':
      return game.preliminaries ? preliminariesClosed(game, at) : ballotResults(game);
    case 'outcome':
      return roundLearned(game);
    case 'signature':
      return finalActClosed(game);
    default:
      return assertNever(game.phase);
  }
}

function ballotResults(game: Game): readonly GameEvent[] {
  const results = ballotClosed(game);
  return [...results, ...understandingsJudged(game, results)];
}

/** How the game goes on; `before` is the table as the phase ended, `game` with the phase's results. */
function phaseAfter(before: Game, game: Game, at: number): readonly GameEvent[] {
  switch (before.phase) {
    case 'lobby':
    case 'debrief':
      return [];
    case 'briefing':
      return [phaseStarted(game, 'consultations', 1, at)];
    case 'consultations':
      return votingOpened(game, at);
    case 'voting':
      return before.preliminaries ? ballotOpened(game, at) : outcomeStarted(game, at);
    case 'outcome':
      return roundFollowing(game, at);
    case 'signature':
      return debriefStarted(game, at);
    default:
      return assertNever(before.phase);
  }
}

/** What has to be decided before the clauses comes first, with a vote of its own. */
function votingOpened(game: Game, at: number): readonly GameEvent[] {
  const items = preliminaryItems(game);
  if (items.length === 0) return ballotOpened(game, at);
  return [{ type: 'PreliminariesOpened', items }, phaseStarted(game, 'voting', game.round, at)];
}

/** A round without a clause to vote on goes straight to its outcome. */
function ballotOpened(game: Game, at: number): readonly GameEvent[] {
  const items = ballotItems(game);
  if (items.length === 0) return [{ type: 'NothingToVote' }, ...outcomeStarted(game, at)];
  return [{ type: 'BallotOpened', items }, phaseStarted(game, 'voting', game.round, at)];
}

const outcomeStarted = (game: Game, at: number): readonly GameEvent[] => [
  phaseStarted(game, 'outcome', game.round, at),
  ...newsOfConditions(game),
];

function roundFollowing(game: Game, at: number): readonly GameEvent[] {
  const { round } = game;
  if (round < game.scenario.procedure.rounds) return [phaseStarted(game, 'consultations', round + 1, at)];
  if (!hasFinalAct(game)) return debriefStarted(game, at);
  return [{ type: 'FinalActOpened' }, phaseStarted(game, 'signature', round, at)];
}

/** Nothing enters into force after the game. */
export const debriefStarted = (game: Game, at: number): readonly GameEvent[] => [
  ...pendingLapsed(game),
  phaseStarted(game, 'debrief', game.round, at),
];

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

/** Nobody is waited for once everybody present is done. */
export const phaseCompleted = (game: Game, at: number): Outcome | undefined =>
  game.clock.kind === 'running' && everybodyDone(game) ? phaseEnded(game, at) : undefined;

function everybodyDone(game: Game): boolean {
  const isWaitedFor = (party: PartyId) => !game.seats[party]?.caretaker && isPresent(game, party);
  const isExcused = (party: PartyId) => game.seats[party]?.ready === true || !isWaitedFor(party);
  if (!haveAnswered(game, game.playing, isExcused)) return false;
  const present = presentParties(game);
  // When the network takes most of the table away, the few who are left must not end the phase for all.
  // Caretakers are never waited for, and a table of caretakers alone does not run through its phases.
  if (!present.some(isWaitedFor) || leftToBots(game, present)) return false;
  return isQuorum(present.length, game.playing.length, game.scenario.procedure.quorum);
}

/** Whether all the people who play are away, and bots go on without them. */
function leftToBots(game: Game, present: readonly PartyId[]): boolean {
  const isLedByPeople = (party: PartyId) => botOf(game, party) === undefined;
  const arePeopleHere = present.some((party) => isLedByPeople(party) && !game.seats[party]?.caretaker);
  return !arePeopleHere && game.playing.some(isLedByPeople);
}

/** Whether a party has done all that the phase asks of it. */
export const hasAnswered = (game: Game, party: PartyId): boolean => haveAnswered(game, [party], () => false);

/** Whether these parties have, but for whom it does not matter. Question by question: after most acts the first is still open. */
function haveAnswered(game: Game, parties: readonly PartyId[], isExcused: (party: PartyId) => boolean): boolean {
  const { preliminaries, ballot, finalAct } = game;
  const isAnswered = (votes: Readonly<Record<PartyId, Choice>> = {}) =>
    parties.every((party) => votes[party] !== undefined || isExcused(party));
  if (preliminaries) return preliminaries.items.every(({ id }) => isAnswered(preliminaries.votes[id]));
  // Under the silence procedure there is nothing to cast: time passes, or everybody says that they are done.
  if (ballot && game.scenario.procedure.decisionRule !== 'silence')
    return ballot.items.every(({ clause }) => isAnswered(ballot.votes[clause]));
  const { signed, declined } = (game.phase === 'signature' && finalAct) || NOBODY_ASKED;
  return parties.every((party) => signed.includes(party) || declined.includes(party) || isExcused(party));
}

const NOBODY_ASKED: Pick<FinalAct, 'signed' | 'declined'> = { signed: [], declined: [] };
