/** The same answers the long way: every package of two issues is scored as the game scores, and the best is remembered. */
import type { Table } from '#shared/analysis/possible/table.ts';
import { LEVELS } from '#shared/model/dials.ts';
import { crossedRedLine } from '#shared/scoring/redLine.ts';
import { type InForce, scoreOf } from '#shared/scoring/score.ts';
import type { Draft } from '#shared/scoring/world.ts';

/** By party, whole tenths of a util. */
type Scores = readonly number[];

interface Best {
  readonly welfare: number;
  readonly product: number;
  readonly least: number;
  /** The largest least share of the parties' own bests. */
  readonly share: number;
  readonly ideals: readonly number[];
}

/** Packages in which nobody is below `floor`, under consensus. `power` in whole numbers. */
export function bruteForce(
  table: Table,
  power: readonly number[],
  floor: Scores,
  instrument?: readonly InForce[],
): Best {
  const packages = () =>
    everyPackage(table, instrument).filter((scores) => scores.every((each, at) => each >= (floor[at] ?? 0)));
  const held = packages();
  const gains = held.map((scores) => scores.map((each, at) => each - (floor[at] ?? 0)));
  const ideals = power.map((_, party) => most(held, (scores) => scores[party] ?? 0));
  return {
    ideals,
    welfare: most(held, (scores) => scores.reduce((sum, each, at) => sum + each * (power[at] ?? 0), 0)),
    product: most(gains, (gain) => gain.reduce((product, each) => product * each, 1)),
    least: most(gains, (gain) => Math.min(...gain)),
    share: most(gains, (gain) => Math.min(...gain.map((each, at) => each / ((ideals[at] ?? 0) - (floor[at] ?? 0))))),
  };
}

/** Which scores no other package's are at least as good as for everybody. */
export function efficientScores(table: Table): ReadonlySet<string> {
  const sorted = everyPackage(table).toSorted(
    ([one = 0, two = 0], [other = 0, another = 0]) => other - one || another - two,
  );
  const efficient = new Set<string>();
  let highest = -Infinity;
  for (const [first = 0, second = 0] of sorted)
    if (second > highest) {
      highest = second;
      efficient.add(`${first} ${second}`);
    }
  return efficient;
}

function everyPackage(table: Table, instrument: readonly InForce[] = []): readonly Scores[] {
  const [first = [], second = []] = table.issues.map((issue) => optionsOn(table, issue, instrument));
  return first.flatMap((one) => second.map((other) => one.map((score, at) => score + (other[at] ?? 0))));
}

/** Different options may be worth the same: one of them is enough. */
function optionsOn(table: Table, issue: string, instrument: readonly InForce[]): readonly Scores[] {
  const parties = table.profiles.map(({ party }) => party);
  const lines = table.profiles.flatMap(({ redLines }) => redLines);
  const texts = everyDraft(issue).filter((draft) => crossedRedLine(lines, draft) === undefined);
  const clauses = [
    ...texts.map((draft) => ({ draft, bound: parties })),
    ...instrument.filter(({ draft }) => draft.issue === issue),
  ];
  const worth = clauses.map((clause) => scoresOf(table, [clause]));
  const different = new Map([parties.map(() => 0), ...worth].map((scores) => [scores.join(), scores]));
  return [...different.values()].filter(
    (scores, _, all) => !all.some((other) => other !== scores && other.every((each, at) => each >= (scores[at] ?? 0))),
  );
}

export const scoresOf = (table: Table, clauses: readonly InForce[]): Scores =>
  table.profiles.map((profile) => {
    const world = table.worlds[profile.party];
    if (!world) throw new Error(`No world for ${profile.party}`);
    return clauses.reduce((sum, clause) => sum + Math.round(scoreOf(world, profile, [clause]) * 10), 0);
  });

function everyDraft(issue: string): readonly Draft[] {
  const drafts: Draft[] = [];
  for (let position = 0; position <= 100; position += 5)
    for (const obligation of LEVELS)
      for (const precision of LEVELS)
        for (const delegation of LEVELS)
          drafts.push({ issue, position, obligation, precision, delegation, sponsors: [] });
  return drafts;
}

/** A loop, because there are too many for one call. */
function most(all: readonly Scores[], value: (scores: Scores) => number): number {
  let found = -Infinity;
  for (const scores of all) found = Math.max(found, value(scores));
  return found;
}
