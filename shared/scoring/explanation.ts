/** Why a text is worth what it is to a party, as data: each term with its amount and the inputs behind it. The client words it. */
import { assertNever } from '../base/result.ts';
import type { Level } from '../model/dials.ts';
import { carrierOf, distanceOf } from './divergence.ts';
import { type ClauseScore, clauseScore, type InForce } from './score.ts';
import { TERMS, type Term } from './terms.ts';
import { type Profile, stakeIn, type World } from './world.ts';

/** What each term was worked out from (MODEL.md 2). Shares 0-1, positions and distances 0-100, dials as levels. */
interface Inputs {
  readonly benefit: {
    readonly salience: number;
    /** κ: how credible the form alone makes compliance. */
    readonly credibility: number;
    /** How many others are bound, and their share of the others' power. */
    readonly others: number;
    readonly reach: number;
    /** c: how far one believes that they comply. */
    readonly belief: number;
  };
  readonly sovereignty: {
    readonly sensitivity: number;
    readonly obligation: Level;
    readonly precision: Level;
    readonly delegation: Level;
  };
  readonly uncertainty: { readonly uncertainty: number; readonly obligation: Level; readonly precision: Level };
  readonly divergence: {
    readonly salience: number;
    readonly ideal: number;
    readonly position: number;
    readonly readAt: number;
    /** Whether the text is read further from one's ideal than it is printed, and through whom. */
    readonly suspected: boolean;
    readonly sponsor?: string;
    readonly trust: number;
    readonly distance: number;
  };
  readonly statusQuo: {
    readonly salience: number;
    readonly ideal: number;
    readonly statusQuo: number;
    readonly distance: number;
  };
}

/** One line of a breakdown. */
export type TermLine = {
  readonly [Each in Term]: {
    readonly term: Each;
    /** Utils with the sign that it has in the sum: costs are negative, leaving the status quo is −b. */
    readonly amount: number;
    readonly inputs: Inputs[Each];
  };
}[Term];

export interface Explained {
  readonly score: ClauseScore;
  /** The terms that count, in the order of the sum. */
  readonly lines: readonly TermLine[];
  /** Utils before the weight: Δ, or outside B − D − b. */
  readonly sum: number;
}

/** Who is not bound has a share of benefit, divergence and the status quo left behind, and none of the rest (MODEL.md 3). */
const BINDING_ONLY: readonly Term[] = ['sovereignty', 'uncertainty'];

/** What a clause in force is worth to a party, bound or not, line by line (MODEL.md 2, "Every point is shown term by term"). */
export function explained(world: World, profile: Profile, inForce: InForce): Explained {
  const score = clauseScore(world, profile, inForce);
  const lines = TERMS.filter((term) => score.bound || !BINDING_ONLY.includes(term)).map((term) =>
    lineOf(term, score, world, profile, inForce),
  );
  return { score, lines, sum: lines.reduce((sum, { amount }) => sum + amount, 0) };
}

function lineOf(term: Term, { terms }: ClauseScore, world: World, profile: Profile, { draft }: InForce): TermLine {
  const { salience, sensitivity, ideal } = stakeIn(profile, draft.issue);
  const { obligation, precision, delegation, position } = draft;
  switch (term) {
    case 'benefit':
      return { term, amount: terms.benefit, inputs: { salience, ...terms.compliance } };
    case 'sovereignty':
      return { term, amount: -terms.sovereignty, inputs: { sensitivity, obligation, precision, delegation } };
    case 'uncertainty': {
      const uncertainty = world.issues[draft.issue]?.uncertainty ?? 0;
      return { term, amount: -terms.uncertainty, inputs: { uncertainty, obligation, precision } };
    }
    case 'divergence': {
      const { readAt } = terms;
      const distance = distanceOf(ideal, position, readAt);
      const suspected = distance > Math.abs(position - ideal);
      const carrier = carrierOf(world, profile.party, draft.sponsors);
      const inputs = { salience, ideal, position, readAt, suspected, ...carrier, distance };
      return { term, amount: -terms.divergence, inputs };
    }
    case 'statusQuo': {
      const statusQuo = world.issues[draft.issue]?.statusQuo ?? 0;
      const distance = Math.abs(statusQuo - ideal);
      return { term, amount: -terms.statusQuo, inputs: { salience, ideal, statusQuo, distance } };
    }
    default:
      return assertNever(term);
  }
}
