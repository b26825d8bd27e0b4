/** What goes on a ballot, and what comes of it when it closes (DESIGN.md, "The ballot" and "Who is bound"). */
import { type Clause, type ClauseId, type Rejection, revisionOf, type Tally } from '../../model/clause.ts';
import { type BallotItem, clausesOf, type Game, inForceOn, pendingOn, presentParties } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import { openBrackets } from '../brackets/open.ts';
import { hasSponsors } from '../clauses/sponsors.ts';
import { type Consent, consentTo, mustWait } from './consent.ts';
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
  /** Who would be bound by it, if it passes by itself; else why it fails. */
  readonly result: Consent | Rejection;
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
  const present = presentParties(game);
  const packages = (game.ballot?.items ?? []).map((item) => packageOf(game, item));
  // A package shows once for each of its clauses; it is taken where its first clause stands.
  const once = packages.filter(([first], index) => first?.clause === game.ballot?.items[index]?.clause);
  return once.map((items) => items.flatMap(({ clause }) => count(game, clause, present)));
}

function count(game: Game, id: ClauseId, present: readonly PartyId[]): readonly Counted[] {
  const clause = game.clauses[id];
  if (!clause) return [];
  const tally = tallyOf(game, game.ballot?.votes[id], present);
  const failure = silenceBroken(game, id) ?? failureOf(tally, game.scenario.procedure) ?? withheld(game, clause, tally);
  return [{ clause, tally, result: failure ?? bindingSomebody(consentTo(game, clause, tally)) }];
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

const bindingSomebody = (consent: Consent): Counted['result'] => (consent.bound.length > 0 ? consent : 'binds-nobody');

const isFailure = (result: Counted['result']): result is Rejection => typeof result === 'string';

const fails = (unit: Unit): boolean => unit.some(({ result }) => isFailure(result));

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

function fateOf({ result }: Counted, unit: Unit, preferred: ReadonlySet<Unit>): Counted['result'] {
  if (isFailure(result)) return result;
  if (fails(unit)) return 'linked-fell';
  return preferred.has(unit) ? result : 'rival-preferred';
}

function outcome(game: Game, { clause, tally }: Counted, fate: Counted['result']): VotingEvent {
  if (isFailure(fate)) return { type: 'ClauseRejected', clause: clause.id, tally, rejection: fate };
  const pending = mustWait(game, clause, fate.bound);
  const waiting = pendingOn(game, clause.issue);
  const replaced = pending ? waiting : (inForceOn(game, clause.issue) ?? waiting);
  return {
    type: 'ClauseAdopted',
    clause: clause.id,
    tally,
    ...fate,
    ...(pending && { pending }),
    ...(replaced && { replaces: replaced.id }),
  };
}
