/** What many games of a scenario come to. */
import { mapValues } from '../../base/records.ts';
import { ENDINGS, type Ending } from '../../model/finalAct.ts';
import type { IssueId, PartyId, Scenario } from '../../model/scenario.ts';
import { type GameFacts, PATHS, type Path } from './facts.ts';
import { mean, type Spread, spreadOf } from './statistics.ts';

export interface Summary {
  readonly games: number;
  /** The share of games, 0-1, that end with any clause in force. */
  readonly agreement: number;
  readonly issues: Readonly<Record<IssueId, IssueSummary>>;
  readonly parties: Readonly<Record<PartyId, PartySummary>>;
  /** Utils. */
  readonly joint: Spread;
  /** Shares of the games, 0-1. */
  readonly paths: Readonly<Record<Path, number>>;
  /** Shares of the games, 0-1. */
  readonly endings: Readonly<Record<Ending, number>>;
  /** Issues on which no text was ever adopted. */
  readonly deadIssues: readonly IssueId[];
  /** The share, 0-1, of all texts tabled that were never adopted; 0 when none was tabled. */
  readonly neverAdopted: number;
  readonly length: { readonly rows: Spread; readonly rounds: Spread; readonly messages: Spread };
}

export interface IssueSummary {
  /** The share of games, 0-1, that end with a clause in force on it. */
  readonly agreement: number;
  /** Of what is in force at the end, where anything is: 0-100. */
  readonly position?: Spread;
  /** The same: h, 0-1. */
  readonly hardness?: Spread;
  /** Texts tabled in all games, and how many of them were adopted at any time. */
  readonly tabled: number;
  readonly adopted: number;
}

export interface PartySummary {
  /** Utils. */
  readonly result: Spread;
  /** Results as shares of the party's own best clause set, where that is worth anything. */
  readonly ofBest?: Spread;
  /** How the seat stands to the others: its mean less the mean of all parties' means, in utils and as shares of own best. */
  readonly advantage: { readonly utils: number; readonly ofBest: number };
}

/** Undefined of no games. */
export function summaryOf(scenario: Scenario, games: readonly GameFacts[]): Summary | undefined {
  const first = games[0];
  const joint = spreadOf(games.map((game) => game.joint));
  const length = lengthOf(games);
  if (!first || !joint || !length) return undefined;
  const issues = Object.fromEntries(scenario.issues.map(({ id }) => [id, issueSummary(games, id)]));
  const texts = Object.values(issues);
  const tabled = texts.reduce((sum, issue) => sum + issue.tabled, 0);
  const adopted = texts.reduce((sum, issue) => sum + issue.adopted, 0);
  return {
    games: games.length,
    agreement: shareOf(games, ({ settled }) => Object.keys(settled).length > 0),
    issues,
    parties: partySummaries(games, Object.keys(first.results)),
    joint,
    paths: sharesOf(PATHS, games, ({ path }) => path),
    endings: sharesOf(ENDINGS, games, ({ ending }) => ending),
    deadIssues: Object.keys(issues).filter((id) => issues[id]?.adopted === 0),
    neverAdopted: tabled === 0 ? 0 : (tabled - adopted) / tabled,
    length,
  };
}

const shareOf = (games: readonly GameFacts[], holds: (game: GameFacts) => boolean): number =>
  games.filter(holds).length / games.length;

const sharesOf = <Kind extends string>(
  kinds: readonly Kind[],
  games: readonly GameFacts[],
  kindOf: (game: GameFacts) => Kind,
): Readonly<Record<Kind, number>> =>
  Object.fromEntries(kinds.map((kind) => [kind, shareOf(games, (game) => kindOf(game) === kind)])) as Record<
    Kind,
    number
  >;

function issueSummary(games: readonly GameFacts[], issue: IssueId): IssueSummary {
  const settled = games.flatMap((game) => game.settled[issue] ?? []);
  const position = spreadOf(settled.map((text) => text.position));
  const hardness = spreadOf(settled.map((text) => text.hardness));
  return {
    agreement: settled.length / games.length,
    ...(position && { position }),
    ...(hardness && { hardness }),
    tabled: games.reduce((sum, { texts }) => sum + (texts[issue]?.tabled ?? 0), 0),
    adopted: games.reduce((sum, { texts }) => sum + (texts[issue]?.adopted ?? 0), 0),
  };
}

function partySummaries(games: readonly GameFacts[], parties: readonly PartyId[]): Summary['parties'] {
  const spreads = Object.fromEntries(
    parties.flatMap((party) => {
      const results = games.flatMap((game) => game.results[party] ?? []);
      const result = spreadOf(results.map(({ total }) => total));
      const ofBest = spreadOf(results.flatMap(({ total, best }) => (best > 0 ? [total / best] : [])));
      return result ? [[party, { result, ...(ofBest && { ofBest }) }] as const] : [];
    }),
  );
  const utils = mean(Object.values(spreads).map(({ result }) => result.mean));
  const shares = mean(Object.values(spreads).flatMap(({ ofBest }) => ofBest?.mean ?? []));
  return mapValues(spreads, (spread) => ({
    ...spread,
    advantage: {
      utils: spread.result.mean - utils,
      ofBest: spread.ofBest === undefined ? 0 : spread.ofBest.mean - shares,
    },
  }));
}

function lengthOf(games: readonly GameFacts[]): Summary['length'] | undefined {
  const rows = spreadOf(games.map((game) => game.rows));
  const rounds = spreadOf(games.map((game) => game.rounds));
  const messages = spreadOf(games.map((game) => game.messages));
  return rows && rounds && messages && { rows, rounds, messages };
}
