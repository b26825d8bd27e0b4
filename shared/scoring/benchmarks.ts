/** Benchmarks that are closed formulas (MODEL.md 3, "Benchmarks"); those that need a search are not here. */
import type { IssueId } from '../model/scenario.ts';
import type { Profile, World } from './world.ts';

/**
 * The compromise position Σw·s·x-star/Σw·s on an issue, 0-100: what power and salience together pull towards, the chair's
 * default suggestion (Thomson et al. 2006). Undefined when nobody cares (MODEL.md 3, "Benchmarks"). Uses ideals, which are
 * secret: no delegation’s view may show it in play.
 */
export function compromisePosition(world: World, profiles: readonly Profile[], issue: IssueId): number | undefined {
  const pulls = profiles.map(({ party, stakes }) => {
    const { ideal, salience } = stakes[issue] ?? { ideal: 0, salience: 0 };
    return { ideal, pull: (world.power[party] ?? 0) * salience };
  });
  const all = pulls.reduce((sum, { pull }) => sum + pull, 0);
  return all === 0 ? undefined : pulls.reduce((sum, { ideal, pull }) => sum + pull * ideal, 0) / all;
}
