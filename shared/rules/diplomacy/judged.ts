/** After a vote: which understandings were kept, and which were broken (MODEL.md 3, "Trust"). */
import type { ClauseId } from '../../model/clause.ts';
import { type Pair, type Promised, pairOf, type Understanding } from '../../model/diplomacy.ts';
import type { Game } from '../../model/game.ts';
import type { DecisionRule, PartyId } from '../../model/scenario.ts';
import { parametersWith } from '../../scoring/parameters.ts';
import type { GameEvent } from '../events.ts';
import { promiseOf, understandingsOf } from './understandings.ts';

interface Judged {
  readonly understanding: Understanding;
  /** Who of the two did not vote as promised; left out when that cannot be said of this vote. */
  readonly brokenBy?: readonly PartyId[];
}

type Result = Extract<GameEvent, { type: 'ClauseAdopted' | 'ClauseRejected' }>;
type Results = ReadonlyMap<ClauseId, Result>;

/** What the results of a ballot, not yet taken in by the game, say of the understandings about its clauses. */
export function understandingsJudged(game: Game, results: readonly GameEvent[]): readonly GameEvent[] {
  const byClause: Results = new Map(
    results.flatMap((event) =>
      event.type === 'ClauseAdopted' || event.type === 'ClauseRejected' ? [[event.clause, event] as const] : [],
    ),
  );
  const judged = understandingsOf(game)
    .filter(({ status }) => status === 'accepted')
    .map((understanding) => judge(understanding, byClause, game.scenario.procedure.decisionRule));
  return [...judged.map(verdict), ...trustMoved(game, judged)];
}

/** Nothing is said when not both texts were voted on, and nobody is blamed for a connection that was lost. */
function judge(understanding: Understanding, results: Results, rule: DecisionRule): Judged {
  const brokenBy: PartyId[] = [];
  for (const party of [understanding.from, understanding.to]) {
    const promise = promiseOf(understanding, party);
    const result = results.get(promise.clause);
    if (!result || result.tally.absent.includes(party)) return { understanding };
    if (!kept(promise, result, party, rule)) brokenBy.push(party);
  }
  return { understanding, brokenBy };
}

function kept({ choice }: Promised, result: Result, party: PartyId, rule: DecisionRule): boolean {
  const vote = result.tally.votes[party];
  if (rule !== 'silence') return vote === choice;
  // There is nothing to cast, and silence is broken only once: whoever promised a no has had it, by whomever.
  if (choice !== 'no') return vote !== 'no';
  return result.type === 'ClauseRejected' && result.rejection === 'silence-broken';
}

const verdict = ({ understanding: { id }, brokenBy }: Judged): GameEvent =>
  brokenBy === undefined
    ? { type: 'UnderstandingLapsed', understanding: id }
    : { type: 'UnderstandingJudged', understanding: id, brokenBy };

/** A pair gains once a vote, if it kept all that it had understood; every broken word counts. */
function trustMoved(game: Game, judged: readonly Judged[]): readonly GameEvent[] {
  const { kept: gain, broken: loss } = parametersWith(game.scenario.model).understanding;
  const pairs = (which: (brokenBy: readonly PartyId[]) => boolean): ReadonlySet<Pair> =>
    new Set(
      judged
        .filter(({ brokenBy }) => brokenBy !== undefined && which(brokenBy))
        .map(({ understanding: { from, to } }) => pairOf(from, to)),
    );
  const faithless = pairs((brokenBy) => brokenBy.length > 0);
  const faithful = [...pairs((brokenBy) => brokenBy.length === 0)].filter((pair) => !faithless.has(pair));
  const broken = judged.flatMap(({ brokenBy = [] }) => brokenBy);
  return [
    ...faithful.map((pair) => ({ type: 'GoodwillGained', pair, by: gain }) as const),
    // In the scenario's order, since the record must not tell who had offered what to whom, nor when.
    ...game.playing.flatMap((party) =>
      broken.filter((each) => each === party).map(() => ({ type: 'WordBroken', party, by: loss }) as const),
    ),
  ];
}
