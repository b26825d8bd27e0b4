/** The votes that come before the vote on the clauses: divisions, amendments, brackets. */
import { assertNever } from '../../base/result.ts';
import type { Amendment, Bracket, Preliminary } from '../../model/amendment.ts';
import { type Clause, type ClauseContent, contentOf } from '../../model/clause.ts';
import { DIALS, type Dial } from '../../model/dials.ts';
import { clausesOf, type Game } from '../../model/game.ts';
import { distance, seconded } from '../amendments/standing.ts';
import { openBrackets } from '../brackets/open.ts';
import { hasSponsors } from '../clauses/sponsors.ts';
import type { GameEvent } from '../events.ts';
import { inTurn } from '../inTurn.ts';
import { carries, failureOf } from './decisionRule.ts';
import { tallyOf } from './tally.ts';

/** What is to be decided before the clauses that could go on the ballot, in the order of decision. */
export const preliminaryItems = (game: Game): readonly Preliminary[] =>
  clausesOf(game)
    .filter((clause) => clause.status === 'live' && hasSponsors(game, clause))
    .flatMap((clause) => [...divisionsOf(clause), ...amendmentsTo(game, clause), ...bracketsIn(game, clause)]);

const divisionsOf = (clause: Clause): readonly Preliminary[] =>
  DIALS.filter((dial) => clause.divided.includes(dial) && contentOf(clause)[dial] > 0).map((dial) => ({
    id: `${clause.id}-${dial}`,
    kind: 'division',
    clause: clause.id,
  }));

/** The dial that a division is about. */
export const dialOf = ({ id, clause }: Preliminary): Dial | undefined =>
  DIALS.find((dial) => id === `${clause}-${dial}`);

/** The farthest from the text first, so that what is nearer is still there when it falls; of equals, the earlier. */
const amendmentsTo = (game: Game, clause: Clause): readonly Preliminary[] =>
  Object.values(game.amendments)
    .filter((amendment) => amendment.clause === clause.id && amendment.status === 'open' && seconded(game, amendment))
    .toSorted((one, other) => distance(other, clause) - distance(one, clause) || one.number - other.number)
    .map(({ id }) => ({ id, kind: 'amendment', clause: clause.id }));

const bracketsIn = (game: Game, clause: Clause): readonly Preliminary[] =>
  openBrackets(game, clause.id).map(({ id }) => ({ id, kind: 'bracket', clause: clause.id }));

/** The answers, each to the text that the answers before it left, and that the questions are closed. */
export const preliminariesClosed = (game: Game, at: number): readonly GameEvent[] =>
  inTurn(game, at, ...(game.preliminaries?.items ?? []).map((item) => (now: Game) => answerTo(now, item)), () => [
    { type: 'PreliminariesClosed' },
  ]).events;

function answerTo(game: Game, item: Preliminary): readonly GameEvent[] {
  const clause = game.clauses[item.clause];
  if (clause?.status !== 'live') return [];
  switch (item.kind) {
    case 'division':
      return divisionDecided(game, clause, item);
    case 'amendment':
      return amendmentDecided(game, clause, game.amendments[item.id]);
    case 'bracket':
      return bracketDecided(game, clause, game.brackets[item.id]);
    default:
      return assertNever(item.kind);
  }
}

const tallyOn = (game: Game, { id }: Pick<Preliminary, 'id'>) => tallyOf(game, game.preliminaries?.votes[id]);

function divisionDecided(game: Game, clause: Clause, item: Preliminary): readonly GameEvent[] {
  const dial = dialOf(item);
  if (!dial) return [];
  const tally = tallyOn(game, item);
  const failure = failureOf(tally, game.scenario.procedure);
  // Too few to decide anything leave the text as it is.
  const kept = failure === undefined || failure === 'no-quorum';
  return [{ type: 'DivisionDecided', clause: clause.id, dial, tally, kept }];
}

function amendmentDecided(game: Game, clause: Clause, amendment: Amendment | undefined): readonly GameEvent[] {
  if (amendment?.status !== 'open') return [];
  const changes = changesLeft(game, clause, amendment);
  if (Object.keys(changes).length === 0) return [{ type: 'AmendmentLapsed', amendment: amendment.id }];
  const tally = tallyOn(game, amendment);
  return carries(tally, game.scenario.procedure)
    ? [{ type: 'AmendmentAdopted', amendment: amendment.id, tally, content: { ...contentOf(clause), ...changes } }]
    : [{ type: 'AmendmentRejected', amendment: amendment.id, tally }];
}

/** What an amendment would still change: not what the text says already, nor a point that this vote has just settled. */
function changesLeft(game: Game, clause: Clause, { changes }: Amendment): Partial<ClauseContent> {
  const now = new Map<string, unknown>(Object.entries(contentOf(clause)));
  const settled = new Set(adoptedJustNow(game, clause).flatMap((adopted) => Object.keys(adopted.changes)));
  const left = Object.entries(changes).filter(([point, to]) => !settled.has(point) && now.get(point) !== to);
  return Object.fromEntries(left);
}

const adoptedJustNow = (game: Game, clause: Clause): readonly Amendment[] =>
  (game.preliminaries?.items ?? []).flatMap(({ id, kind }) => {
    const amendment = kind === 'amendment' ? game.amendments[id] : undefined;
    return amendment?.clause === clause.id && amendment.status === 'adopted' ? [amendment] : [];
  });

function bracketDecided(game: Game, clause: Clause, bracket: Bracket | undefined): readonly GameEvent[] {
  if (bracket?.status !== 'open') return [];
  if (contentOf(clause)[bracket.point] === bracket.alternative)
    return [{ type: 'BracketSettled', bracket: bracket.id }];
  const tally = tallyOn(game, bracket);
  const type = carries(tally, game.scenario.procedure) ? 'BracketOverruled' : 'BracketKept';
  return [{ type, bracket: bracket.id, tally }];
}
