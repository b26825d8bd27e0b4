/**
 * Row 7 of MODEL.md 5: what hardening step by step is worth to a pair over 16 rounds. Every round an agreement in force
 * survives with .75 + .24κ, and the pair tries for its next text with its pair probability. Worked out over all that
 * can happen, so without chance. "After 4 soft rounds" is read as four in a row: who loses the soft text begins anew.
 */
import type { IssueId, PartyId } from '../../model/scenario.ts';
import { credibility } from '../compliance.ts';
import { termsOf } from '../terms.ts';
import { type Draft, trustBetween, type World } from '../world.ts';
import { bestChance, draftAt, FORMS, type Pair } from './pair.ts';
import { type Epoch, profileIn, type Reference, worldIn } from './reference.ts';

export type Policy = 'softFirst' | 'hardFirst' | 'softOnly';
type Rung = 'soft' | 'hard';

export interface Course {
  readonly pair: readonly [PartyId, PartyId];
  readonly year: Epoch;
  readonly issues: readonly IssueId[];
  /** How many rounds are played, and after how many soft ones in a row soft-first turns to hard law; 16 and 4 when left out. */
  readonly rounds?: number;
  readonly softRounds?: number;
}

const ROUNDS = 16;
const SOFT_ROUNDS = 4;
/** What a round is worth beside the one before it. */
export const DISCOUNT = 0.95;

/** How a game may stand after a round. */
interface Branch {
  readonly chance: number;
  readonly rung: Rung | undefined;
  readonly position: number;
  /** Rounds with soft law in force so far, and those of them in a row up to now. */
  readonly taught: number;
  readonly inARow: number;
}

/** Utils: the sum of both Δ, discounted, on the mean of the issues. */
export function courseValue(reference: Reference, course: Course, uncertainty: number, policy: Policy): number {
  const values = course.issues.map((issue) => issueValue(reference, course, issue, uncertainty, policy));
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function issueValue(reference: Reference, course: Course, issue: IssueId, start: number, policy: Policy): number {
  const {
    pair: [one, other],
    year,
    rounds = ROUNDS,
    softRounds = SOFT_ROUNDS,
  } = course;
  const pair: Pair = [profileIn(reference, year, one), profileIn(reference, year, other)];
  const worldAt = worldsOf(worldIn(reference, year), [one, other], issue, start);
  let branches: readonly Branch[] = [{ chance: 1, rung: undefined, position: 0, taught: 0, inARow: 0 }];
  let value = 0;
  for (let round = 0; round < rounds; round += 1) {
    const next = branches.flatMap((branch) => {
      const world = worldAt(round, branch.taught);
      const reached = lapsing(branch).flatMap((each) =>
        trying(world, pair, issue, each, wantedNow(policy, each.inARow >= softRounds)),
      );
      for (const { chance, rung, position } of reached)
        if (rung) value += chance * DISCOUNT ** round * bothGain(world, pair, draftAt(issue, position, FORMS[rung]));
      return reached;
    });
    branches = merged(next.map((branch) => counted(branch, softRounds)));
  }
  return value;
}

/** u and T as soft law in force has made them, each world built once. */
function worldsOf(world: World, [one, other]: readonly [PartyId, PartyId], issue: IssueId, start: number) {
  const built = new Map<string, World>();
  const statusQuo = world.issues[issue]?.statusQuo ?? Number.NaN;
  const base = trustBetween(world, one, other);
  return (round: number, taught: number): World => {
    const key = `${round} ${taught}`;
    const fallen = Math.max(0.1, start - 0.07 * taught - 0.01 * (round - taught));
    const uncertainty = round === 0 ? start : fallen;
    const trust = Math.min(1, base + Math.min(0.25, 0.03 * taught));
    const made = built.get(key) ?? {
      ...world,
      issues: { [issue]: { statusQuo, uncertainty } },
      trust: { [one]: { [other]: trust }, [other]: { [one]: trust } },
    };
    built.set(key, made);
    return made;
  };
}

function lapsing(branch: Branch): readonly Branch[] {
  if (!branch.rung) return [branch];
  const [obligation, precision, delegation] = FORMS[branch.rung];
  const survives = 0.75 + 0.24 * credibility({ obligation, precision, delegation });
  return [
    { ...branch, chance: branch.chance * survives },
    { ...branch, chance: branch.chance * (1 - survives), rung: undefined },
  ];
}

const wantedNow = (policy: Policy, hasLearned: boolean): Rung => {
  if (policy === 'hardFirst') return 'hard';
  return policy === 'softFirst' && hasLearned ? 'hard' : 'soft';
};

/** Worked out once for each world, which stands for an issue of its own. */
const chances = new WeakMap<World, Map<Rung, ReturnType<typeof bestChance>>>();

function trying(world: World, pair: Pair, issue: IssueId, branch: Branch, wanted: Rung): readonly Branch[] {
  if (branch.rung === wanted || branch.rung === 'hard') return [branch];
  const known = chances.get(world) ?? new Map<Rung, ReturnType<typeof bestChance>>();
  chances.set(world, known);
  const best = known.get(wanted) ?? bestChance(world, pair, issue, FORMS[wanted], 4);
  known.set(wanted, best);
  return [
    { ...branch, chance: branch.chance * best.chance, rung: wanted, position: best.draft.position },
    { ...branch, chance: branch.chance * (1 - best.chance) },
  ];
}

const bothGain = (world: World, pair: Pair, draft: Draft): number =>
  pair.reduce(
    (sum, profile) =>
      sum +
      termsOf(
        world,
        profile,
        draft,
        pair.map(({ party }) => party),
      ).net,
    0,
  );

function counted(branch: Branch, softRounds: number): Branch {
  const { rung, taught, inARow } = branch;
  if (rung === 'soft') return { ...branch, taught: taught + 1, inARow: Math.min(softRounds, inARow + 1) };
  return rung === 'hard' ? branch : { ...branch, inARow: 0 };
}

/** Branches that stand alike are one from here on. */
function merged(branches: readonly Branch[]): readonly Branch[] {
  const together = new Map<string, Branch>();
  for (const branch of branches.filter(({ chance }) => chance > 1e-12)) {
    const key = `${branch.rung} ${branch.position} ${branch.taught} ${branch.inARow}`;
    together.set(key, { ...branch, chance: branch.chance + (together.get(key)?.chance ?? 0) });
  }
  return [...together.values()];
}
