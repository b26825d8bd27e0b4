/** A small table made by hand: the two states of MODEL.md 2's worked example, and whoever joins them. */
import type { Table } from '#shared/analysis/possible/table.ts';
import { DEFAULT_PROCEDURE } from '#shared/model/defaults.ts';
import type { Procedure, RedLine } from '#shared/model/scenario.ts';
import type { Profile, World } from '#shared/scoring/world.ts';

type Stakes = Profile['stakes'];

const US: Stakes = {
  CC: { ideal: 88, salience: 0.85, sensitivity: 0.4 },
  IG: { ideal: 90, salience: 0.7, sensitivity: 0.3 },
};
const CHINA: Stakes = {
  CC: { ideal: 42, salience: 0.5, sensitivity: 0.7 },
  IG: { ideal: 35, salience: 0.8, sensitivity: 0.6 },
};
const THIRD: Stakes = {
  CC: { ideal: 60, salience: 0.6, sensitivity: 0.5 },
  IG: { ideal: 65, salience: 0.4, sensitivity: 0.4 },
};

export const line = (issue: string, forbidden: RedLine['forbidden'], threshold: number): RedLine => ({
  issue,
  forbidden,
  threshold,
  minObligation: 1,
  note: '',
});

interface Given {
  readonly third?: boolean;
  /** Of China. */
  readonly redLines?: readonly RedLine[];
  readonly procedure?: Partial<Procedure>;
}

/** u = .35, q = 65, T = .25 between everybody. */
export function twoStates({ third = false, redLines = [], procedure = {} }: Given = {}): Table {
  const profiles: readonly Profile[] = [
    { party: 'USA', stakes: US, redLines: [] },
    { party: 'CHN', stakes: CHINA, redLines },
    ...(third ? [{ party: 'BRA', stakes: THIRD, redLines: [] }] : []),
  ];
  const others = (party: string) => profiles.filter((other) => other.party !== party);
  const power = { USA: 0.3, CHN: 0.22, ...(third && { BRA: 0.03 }) };
  const world: World = {
    power,
    issues: { CC: { uncertainty: 0.35, statusQuo: 65 }, IG: { uncertainty: 0.35, statusQuo: 60 } },
    trust: Object.fromEntries(
      profiles.map(({ party }) => [party, Object.fromEntries(others(party).map((other) => [other.party, 0.25]))]),
    ),
    declared: {},
  };
  return {
    profiles,
    worlds: Object.fromEntries(profiles.map(({ party }) => [party, world])),
    issues: ['CC', 'IG'],
    procedure: { ...DEFAULT_PROCEDURE, ...procedure },
  };
}
