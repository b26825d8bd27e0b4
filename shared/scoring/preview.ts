/** A text before it is in force: what the score would be with the whole table bound, less what it is now (MODEL.md 2, "Previews"). */
import type { RedLine } from '../model/scenario.ts';
import { type Counterfactual, counterfactuals } from './counterfactuals.ts';
import { type Explained, explained } from './explanation.ts';
import { crossedRedLine } from './redLine.ts';
import { clauseScore, type InForce } from './score.ts';
import { type Draft, type Profile, parametersOf, type World } from './world.ts';

/** A draft weighed for one party, and every step from it. */
export interface Preview {
  /** As it would count with one's own consent: bound, or left outside by one's capital where it crosses a red line. */
  readonly counted: Explained;
  /** With everybody bound but oneself: outvoted, or repudiated. */
  readonly outside: Explained;
  /** Utils that the clause now in force on the issue is worth; 0 without one. */
  readonly now: number;
  /** Utils: what adopting the text would change. */
  readonly change: number;
  /** Utils: what it would change if it were adopted without binding oneself. */
  readonly changeOutside: number;
  readonly steps: readonly Counterfactual[];
  readonly crosses?: RedLine;
}

/** Weighs a draft for one party with the whole table bound, at the current u, T and instrument; utils (MODEL.md 2, "Previews"). */
export function previewOf(world: World, profile: Profile, draft: Draft, inForce: InForce | undefined): Preview {
  const everybody = Object.keys(world.power);
  const others = everybody.filter((party) => party !== profile.party);
  const crossedBy = (text: Draft) => crossedRedLine(profile.redLines, text, parametersOf(world));
  const bindingOf = (text: Draft): InForce => ({ draft: text, bound: crossedBy(text) ? others : everybody });

  const counted = explained(world, profile, bindingOf(draft));
  const outside = explained(world, profile, { draft, bound: others });
  const now = inForce ? clauseScore(world, profile, inForce).points : 0;
  const crosses = crossedBy(draft);
  return {
    counted,
    outside,
    now,
    change: counted.score.points - now,
    changeOutside: outside.score.points - now,
    steps: counterfactuals(world, profile, draft, (text) => clauseScore(world, profile, bindingOf(text))),
    ...(crosses && { crosses }),
  };
}
