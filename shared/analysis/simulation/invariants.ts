/** What holds after every row of any game, told cheaply: only what the row has changed is looked at. */
import { type Clause, contentOf, type Tally } from '../../model/clause.ts';
import { clausesOf, type Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { Happening } from '../../rules/replay.ts';
import { replay } from '../../rules/replay.ts';
import { crossedRedLine } from '../../scoring/redLine.ts';

/** What a row has broken; nothing when all is well. `bots` are the parties that should know their own red lines. */
export const brokenRules = (before: Game, after: Game, bots: readonly PartyId[]): readonly string[] => [
  ...(before.clauses === after.clauses ? [] : brokenClauses(before, after, bots)),
  ...(before.trust === after.trust ? [] : brokenTrust(after)),
  ...(before.uncertainty === after.uncertainty ? [] : brokenUncertainty(after)),
];

/** Whether the rows, once stored, give the game that was played. */
export function brokenReplay(rows: readonly Happening[], game: Game): readonly string[] {
  const stored = rows.map(({ at, events }) => ({ at, events: JSON.parse(JSON.stringify(events)) as typeof events }));
  return JSON.stringify(replay(stored)) === JSON.stringify(game) ? [] : ['the rows do not replay to the game played'];
}

function brokenClauses(before: Game, after: Game, bots: readonly PartyId[]): readonly string[] {
  const changed = clausesOf(after).filter((clause) => clause !== before.clauses[clause.id]);
  return [
    ...twiceOnAnIssue(after, 'adopted', 'in force'),
    ...twiceOnAnIssue(after, 'pending', 'waiting for their entry into force'),
    ...changed.flatMap((clause) => [...boundWithoutConsent(after, clause), ...acrossRedLines(before, clause, bots)]),
  ];
}

function twiceOnAnIssue(game: Game, status: Clause['status'], words: string): readonly string[] {
  const issues = clausesOf(game)
    .filter((clause) => clause.status === status)
    .map(({ issue }) => issue);
  return issues
    .filter((issue, index) => issues.indexOf(issue) !== index)
    .map((issue) => `two clauses on ${issue} are ${words}`);
}

/** An opt-in treaty is joined later as well. */
function boundWithoutConsent(game: Game, { id, bound, tally }: Clause): readonly string[] {
  if (game.scenario.procedure.decisionRule === 'opt-in-treaty') return [];
  return bound
    .filter((party) => !tally || !hasConsented(game, tally, party))
    .map((party) => `${id} binds ${party}, which has not consented`);
}

/** Under consensus and silence only an objection, or absence, withholds consent; else only a yes gives it. */
function hasConsented({ scenario }: Game, { votes, silent }: Tally, party: PartyId): boolean {
  const { decisionRule } = scenario.procedure;
  if (decisionRule !== 'consensus' && decisionRule !== 'silence') return votes[party] === 'yes';
  return silent.includes(party) || (votes[party] !== undefined && votes[party] !== 'no');
}

/** By the lines as they stood when the row began: what the row has told of is no fault of whoever consented before. */
function acrossRedLines(before: Game, clause: Clause, bots: readonly PartyId[]): readonly string[] {
  const boundBefore = before.clauses[clause.id]?.bound ?? [];
  const text = { issue: clause.issue, ...contentOf(clause) };
  return clause.bound
    .filter((party) => bots.includes(party) && !boundBefore.includes(party))
    .filter((party) => crossedRedLine(before.mandates[party]?.redLines ?? [], text))
    .map((party) => `${clause.id} binds ${party} across its own red line`);
}

const isShare = (value: number): boolean => value >= 0 && value <= 1;

const brokenTrust = ({ trust }: Game): readonly string[] =>
  Object.entries(trust).flatMap(([from, towards]) =>
    Object.entries(towards)
      .filter(([, value]) => !isShare(value))
      .map(([to, value]) => `the trust of ${from} in ${to} is ${value}`),
  );

const brokenUncertainty = ({ uncertainty }: Game): readonly string[] =>
  Object.entries(uncertainty)
    .filter(([, value]) => !isShare(value))
    .map(([issue, value]) => `the uncertainty about ${issue} is ${value}`);
