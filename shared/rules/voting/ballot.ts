/** What goes on a ballot, and what comes of it when it closes (DESIGN.md, "The ballot" and "Who is bound"). */
import {
  type Choice,
  type Clause,
  contentOf,
  type Rejection,
  revisionOf,
  supportersOf,
  type Tally,
} from '../../model/clause.ts';
import { type BallotItem, clausesOf, type Game, inForceOn, isPresent } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import { crossedRedLine } from '../../scoring/redLine.ts';
import { consenting, failureOf, voters } from './decisionRule.ts';
import type { VotingEvent } from './events.ts';

/** Every live clause with enough sponsors. The others stay on the table. */
export const ballotItems = (game: Game): readonly BallotItem[] =>
  clausesOf(game)
    .filter(
      (clause) => clause.status === 'live' && supportersOf(clause).length >= game.scenario.procedure.sponsorsNeeded,
    )
    .map((clause) => ({ clause: clause.id, revision: revisionOf(clause) }));

export const everyVoteCast = (game: Game, party: PartyId): boolean =>
  (game.ballot?.items ?? []).every(({ clause }) => game.ballot?.votes[clause]?.[party] !== undefined);

interface Counted {
  readonly clause: Clause;
  readonly tally: Tally;
  readonly failure?: Rejection;
}

/** The results of the ballot, clause by clause in the order of their numbers. */
export function ballotClosed(game: Game): readonly VotingEvent[] {
  const counted = (game.ballot?.items ?? []).flatMap(({ clause: id }) => {
    const clause = game.clauses[id];
    return clause ? [count(game, clause)] : [];
  });
  const preferred = new Set(game.scenario.issues.map(({ id }) => preferredOn(id, counted)?.clause.id));
  return counted.map((result) => outcome(game, result, preferred.has(result.clause.id)));
}

function count(game: Game, clause: Clause): Counted {
  const tally = tallyOf(game, clause);
  const failure =
    failureOf(tally, game.scenario.procedure) ?? withheld(game, clause, tally) ?? bindsNobody(game, clause, tally);
  return { clause, tally, ...(failure && { failure }) };
}

/** Only those present count: the vote of a delegation that has left does not. */
function tallyOf(game: Game, clause: Clause): Tally {
  const cast = game.ballot?.votes[clause.id] ?? {};
  const present = game.playing.filter((party) => isPresent(game, party));
  const votes: Record<PartyId, Choice> = {};
  for (const party of present) {
    const choice = cast[party];
    if (choice) votes[party] = choice;
  }
  return {
    votes,
    silent: present.filter((party) => votes[party] === undefined),
    absent: game.playing.filter((party) => !present.includes(party)),
  };
}

/** By majority, a text in force is replaced only with the yes of every party that it binds. */
function withheld(game: Game, clause: Clause, tally: Tally): Rejection | undefined {
  const old = inForceOn(game, clause.issue);
  if (!old || game.scenario.procedure.decisionRule === 'consensus') return undefined;
  const yes = voters(tally, 'yes');
  return old.bound.every((party) => yes.includes(party)) ? undefined : 'bound-party-withheld';
}

function bindsNobody(game: Game, clause: Clause, tally: Tally): Rejection | undefined {
  return consentTo(game, clause, tally).bound.length === 0 ? 'binds-nobody' : undefined;
}

/** M: who consented, less those whose capital repudiates the clause because it crosses their red line (MODEL.md 3). */
function consentTo(game: Game, clause: Clause, tally: Tally) {
  const consented = consenting(tally, game.scenario.procedure.decisionRule);
  const inOrder = game.playing.filter((party) => consented.includes(party));
  const text = { issue: clause.issue, ...contentOf(clause) };
  const crosses = (party: PartyId) =>
    crossedRedLine(game.scenario.parties.find(({ id }) => id === party)?.redLines ?? [], text) !== undefined;
  return { bound: inOrder.filter((party) => !crosses(party)), repudiated: inOrder.filter(crosses) };
}

/** Of the passing alternatives on an issue: more yes votes, then the earlier. */
function preferredOn(issue: string, counted: readonly Counted[]): Counted | undefined {
  const passing = counted.filter(({ clause, failure }) => clause.issue === issue && failure === undefined);
  return passing.reduce<Counted | undefined>((best, next) => {
    if (!best) return next;
    return voters(next.tally, 'yes').length > voters(best.tally, 'yes').length ? next : best;
  }, undefined);
}

function outcome(game: Game, { clause, tally, failure }: Counted, preferred: boolean): VotingEvent {
  if (failure) return { type: 'ClauseRejected', clause: clause.id, tally, rejection: failure };
  if (!preferred) return { type: 'ClauseRejected', clause: clause.id, tally, rejection: 'rival-preferred' };
  const replaced = inForceOn(game, clause.issue);
  return {
    type: 'ClauseAdopted',
    clause: clause.id,
    tally,
    ...consentTo(game, clause, tally),
    ...(replaced && { replaces: replaced.id }),
  };
}
