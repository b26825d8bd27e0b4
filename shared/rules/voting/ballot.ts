/** What goes on a ballot, and what comes of it when it closes (DESIGN.md, "The ballot" and "Who is bound"). */
import { type Clause, type ClauseId, type Rejection, revisionOf, type Tally } from '../../model/clause.ts';
import { type BallotItem, clausesOf, type Game, inForceOn, pendingOn } from '../../model/game.ts';
import { openBrackets } from '../brackets/open.ts';
import { hasSponsors } from '../clauses/sponsors.ts';
import { consentTo, mustWait } from './consent.ts';
import { byMajority, failureOf, voters } from './decisionRule.ts';
import type { VotingEvent } from './events.ts';
import { linkedWith, packageOf } from './packages.ts';
import { tallyOf } from './tally.ts';

/** Every live clause with enough sponsors and nothing in brackets, if all that it is linked with are so too. The others stay on the table. */
export function ballotItems(game: Game): readonly BallotItem[] {
  const able = clausesOf(game).filter((clause) => canBeVotedOn(game, clause));
  const ids = new Set(able.map(({ id }) => id));
  return able
    .filter(({ id }) => linkedWith(game, id).every((linked) => ids.has(linked)))
    .map((clause) => ({ clause: clause.id, revision: revisionOf(clause) }));
}

const canBeVotedOn = (game: Game, clause: Clause): boolean =>
  clause.status === 'live' && hasSponsors(game, clause) && openBrackets(game, clause.id).length === 0;

interface Counted {
  readonly clause: Clause;
  readonly tally: Tally;
  readonly failure?: Rejection;
}

/** Clauses that stand or fall together: a package, or one clause alone. */
type Unit = readonly Counted[];

/** The results of the ballot, clause by clause in the order of their numbers. */
export function ballotClosed(game: Game): readonly VotingEvent[] {
  const units = unitsOf(game);
  const preferred = preferredOf(units);
  const results = new Map(
    units.flatMap((unit) => unit.map((each) => [each.clause.id, outcome(game, each, fateOf(each, unit, preferred))])),
  );
  return (game.ballot?.items ?? []).flatMap(({ clause }) => results.get(clause) ?? []);
}

function unitsOf(game: Game): readonly Unit[] {
  const packages = (game.ballot?.items ?? []).map(({ clause }) => packageOf(game, clause));
  // A package shows once for each of its clauses; it is taken where its first clause stands.
  const once = packages.filter(([first], index) => first === game.ballot?.items[index]?.clause);
  return once.map((clauses) => clauses.flatMap((id) => count(game, id)));
}

function count(game: Game, id: ClauseId): readonly Counted[] {
  const clause = game.clauses[id];
  if (!clause) return [];
  const tally = tallyOf(game, game.ballot?.votes[id]);
  const failure =
    silenceBroken(game, id) ??
    failureOf(tally, game.scenario.procedure) ??
    withheld(game, clause, tally) ??
    bindsNobody(game, clause, tally);
  return [{ clause, tally, ...(failure && { failure }) }];
}

/** Broken silence stays broken, whether or not whoever broke it is still there. */
const silenceBroken = (game: Game, clause: ClauseId): Rejection | undefined =>
  game.scenario.procedure.decisionRule === 'silence' && Object.keys(game.ballot?.votes[clause] ?? {}).length > 0
    ? 'silence-broken'
    : undefined;

/** By majority, a text in force, or one that waits for it, is replaced only with the yes of every party that it binds. */
function withheld(game: Game, clause: Clause, tally: Tally): Rejection | undefined {
  if (!byMajority(game.scenario.procedure.decisionRule)) return undefined;
  const yes = voters(tally, 'yes');
  const bound = [inForceOn(game, clause.issue), pendingOn(game, clause.issue)].flatMap((old) => old?.bound ?? []);
  return bound.every((party) => yes.includes(party)) ? undefined : 'bound-party-withheld';
}

const bindsNobody = (game: Game, clause: Clause, tally: Tally): Rejection | undefined =>
  consentTo(game, clause, tally).bound.length === 0 ? 'binds-nobody' : undefined;

const fails = (unit: Unit): boolean => unit.some(({ failure }) => failure !== undefined);

/** Of the passing alternatives on an issue: more yes votes, then the earlier. A package needs all its issues. */
function preferredOf(units: readonly Unit[]): ReadonlySet<Unit> {
  const taken = new Set<string>();
  const preferred = new Set<Unit>();
  const passing = units.filter((unit) => !fails(unit)).toSorted((one, other) => yesVotes(other) - yesVotes(one));
  for (const unit of passing) {
    const issues = unit.map(({ clause }) => clause.issue);
    if (issues.some((issue) => taken.has(issue))) continue;
    preferred.add(unit);
    for (const issue of issues) taken.add(issue);
  }
  return preferred;
}

/** A package is voted on as one: its clauses have the same votes. */
const yesVotes = (unit: Unit): number => (unit[0] ? voters(unit[0].tally, 'yes').length : 0);

function fateOf(each: Counted, unit: Unit, preferred: ReadonlySet<Unit>): Rejection | undefined {
  if (fails(unit)) return each.failure ?? 'linked-fell';
  return preferred.has(unit) ? undefined : 'rival-preferred';
}

function outcome(game: Game, { clause, tally }: Counted, rejection: Rejection | undefined): VotingEvent {
  if (rejection) return { type: 'ClauseRejected', clause: clause.id, tally, rejection };
  const consent = consentTo(game, clause, tally);
  const pending = mustWait(game, clause, consent.bound);
  const waiting = pendingOn(game, clause.issue);
  const replaced = pending ? waiting : (inForceOn(game, clause.issue) ?? waiting);
  return {
    type: 'ClauseAdopted',
    clause: clause.id,
    tally,
    ...consent,
    ...(pending && { pending }),
    ...(replaced && { replaces: replaced.id }),
  };
}
