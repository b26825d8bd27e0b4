/** What is told of a table's possibilities: plain data, of which a page or a command makes words. */
import type { ClauseContent } from '../../model/clause.ts';
import type { IssueId, PartyId } from '../../model/scenario.ts';

/** The points of a negotiation that have names (MODEL.md 3, "Benchmarks"). */
export const POINTS = ['nash', 'kalaiSmorodinsky', 'maxMin', 'maxWelfare', 'compromise'] as const;
export type PointName = (typeof POINTS)[number];

/** Of anything searched for: the best found, and what nothing can exceed. They meet when it is exact. */
export interface Figure {
  readonly value: number;
  readonly bound: number;
  readonly exact: boolean;
}

/** A clause of a deal, without its words. */
export interface DealClause extends Pick<ClauseContent, 'position' | 'obligation' | 'precision' | 'delegation'> {
  readonly issue: IssueId;
  /** In the scenario's order. */
  readonly bound: readonly PartyId[];
  /** Whose meaning is read into it; empty for a text that nobody carries. */
  readonly sponsors: readonly PartyId[];
}

/** A whole instrument and what it is worth. Issues that it leaves as they are have no clause. */
export interface Deal {
  readonly clauses: readonly DealClause[];
  /** Utils, in tenths. */
  readonly scores: Readonly<Record<PartyId, number>>;
  /** Utils: Σw·score/Σw. */
  readonly joint: number;
}

export interface Point {
  readonly name: PointName;
  readonly deal: Deal;
  /**
   * What the point has the most of: nash, utils, the geometric mean of the gains of those who gain; kalaiSmorodinsky,
   * the least share 0-1 in one's own ideal gain; maxMin, utils, the least gain; maxWelfare and compromise, utils, the
   * joint result.
   */
  readonly measure: Figure;
}

/** Which texts on an issue are acceptable to everybody: by itself each is worth at least 0 to every party (MODEL.md 5, row 9). */
export interface IssueZone {
  readonly issue: IssueId;
  /** How many of all `texts` of the spectrum. */
  readonly acceptable: number;
  readonly texts: number;
  /** Utils: the largest joint result of one of them; 0 without any. */
  readonly best: number;
}

/** Whether there is a deal from which everybody gains. */
export interface Zone {
  /** 'unknown' when the node budget left it open. */
  readonly exists: 'yes' | 'no' | 'unknown';
  /** In the scenario's order. */
  readonly issues: readonly IssueZone[];
  /** The issue with the most such texts; left out where there are none at all. */
  readonly widest?: IssueId;
}

/** Deals that nobody can improve on without another's loss. */
export interface Frontier {
  /** `whole` for two and three parties; else `sampled`: some of it, and more may lie between. */
  readonly kind: 'whole' | 'sampled';
  /** How many combinations of scores: of the whole frontier, or of the sample. */
  readonly count: number;
  /** How many of them leave nobody below nothing. */
  readonly within: number;
  /** Utils by party, in the order of `parties`: of the whole one those within, evenly thinned; of a sample all. */
  readonly points: readonly (readonly number[])[];
  /** By party, its own best point of the frontier, whatever becomes of the others: utils, in the same order. */
  readonly ends: readonly (readonly number[])[];
  /** Of a sample, what it missed for weights that it was not drawn by: utils of the weighted mean. A measurement. */
  readonly regret?: { readonly mean: number; readonly worst: number };
}

/** Another text on one issue, or none, in the place of what is agreed there. */
export interface Change {
  readonly issue: IssueId;
  /** Left out for nothing. */
  readonly from?: DealClause;
  /** Left out for nothing. */
  readonly to?: DealClause;
  /** Utils by party, none of them below 0. */
  readonly gains: Readonly<Record<PartyId, number>>;
}

/** How an instrument stands among what was possible. */
export interface Reached {
  readonly deal: Deal;
  /** 'no': somebody could have had more for nobody's loss. 'unknown' when the node budget left it open. */
  readonly efficient: 'yes' | 'no' | 'unknown';
  /** Against the instrument as it stands, with nobody worse off. */
  readonly left: {
    /** Utils of the joint result. */
    readonly joint: Figure;
    /** Utils for the one who would have gained least. */
    readonly least: Figure;
  };
  /** The deal with the largest joint result of those that leave nobody worse off than the instrument; left out if none is better. */
  readonly better?: Deal;
  /** The single change that helps most the one whom it helps least; left out if none helps somebody for nobody's loss. */
  readonly change?: Change;
  /** The product of the gains in Nash's, 0-1; 0 if somebody gains nothing. Left out where not everybody can gain. */
  readonly nashShare?: number;
  /** The joint result in the largest; above 1 where somebody is below nothing. Left out where there is none to reach. */
  readonly jointShare?: number;
}

export interface Possibilities {
  /** Of this shape. */
  readonly version: 1;
  /** In the scenario's order. */
  readonly parties: readonly PartyId[];
  readonly zone: Zone;
  /** Utils by party: the most it can have where nobody is below nothing. */
  readonly best: Readonly<Record<PartyId, Figure>>;
  /** The compromise position 0-100 of each issue that somebody cares for (Thomson et al. 2006). */
  readonly compromise: Readonly<Record<IssueId, number>>;
  /** In the order of `POINTS`; one that was not found within the node budget is left out. */
  readonly points: readonly Point[];
  readonly frontier: Frontier;
  /** If an instrument was asked about. */
  readonly reached?: Reached;
}
