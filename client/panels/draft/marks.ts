/** What stands on an issue's spectrum beside the draft: the status quo, declared stances, and one's own ideal and red lines. */
import type { Level } from '#shared/model/dials.ts';
import type { PublicParty } from '#shared/model/publicScenario.ts';
import type { Issue, PartyId, RedLine } from '#shared/model/scenario.ts';

interface Stance {
  readonly party: PartyId;
  readonly name: string;
  /** The two letters that stand on the spectrum. */
  readonly letters: string;
  readonly at: number;
}

/** A stance with the row, from 0, in which its letters meet no neighbour's. */
interface PlacedStance extends Stance {
  readonly row: number;
}

export interface Zone {
  readonly from: number;
  readonly to: number;
  /** Whether the draft's obligation is high enough for the line to count. */
  readonly active: boolean;
  readonly line: RedLine;
}

export interface Marks {
  readonly statusQuo: number;
  readonly ideal?: number;
  readonly zones: readonly Zone[];
  readonly stances: readonly PlacedStance[];
}

/** How far apart two letters' middles must be to stand in one row, in points of the spectrum at phone width. */
const APART = 9;

export interface MarksInput {
  readonly issue: Issue;
  readonly parties: readonly PublicParty[];
  readonly obligation: Level;
  readonly ideal: number | undefined;
  readonly redLines: readonly RedLine[];
}

export function marksOf({ issue, parties, obligation, ideal, redLines }: MarksInput): Marks {
  const stances = parties.flatMap(({ id, name, flag, declared }) => {
    const at = declared[issue.id];
    return at === undefined ? [] : [{ party: id, name, letters: flag, at }];
  });
  return {
    statusQuo: issue.statusQuo,
    ...(ideal !== undefined && { ideal }),
    zones: redLines.filter((line) => line.issue === issue.id).map((line) => zoneOf(line, obligation)),
    stances: placed(stances),
  };
}

const zoneOf = (line: RedLine, obligation: Level): Zone => ({
  from: line.forbidden === 'below' ? 0 : line.threshold,
  to: line.forbidden === 'below' ? line.threshold : 100,
  active: obligation >= line.minObligation,
  line,
});

/** Each stance in the first row where it stands clear of the one before it. */
function placed(stances: readonly Stance[]): readonly PlacedStance[] {
  const ends: number[] = [];
  return [...stances]
    .sort((one, other) => one.at - other.at)
    .map((stance) => {
      const free = ends.findIndex((end) => stance.at - end >= APART);
      const row = free === -1 ? ends.length : free;
      ends[row] = stance.at;
      return { ...stance, row };
    });
}
