/** All experiments, by the names that the command line knows. */
import type { Design } from './experiment.ts';
import { pathsDesign } from './paths.ts';
import { prismDesign } from './prism.ts';
import { softFirstDesign } from './softFirst.ts';
import { wuDesign } from './wu.ts';

export const EXPERIMENTS = ['soft-first', 'paths', 'prism', 'wu'] as const;
export type ExperimentName = (typeof EXPERIMENTS)[number];

export const DESIGNS: Readonly<Record<ExperimentName, Design>> = {
  'soft-first': softFirstDesign,
  paths: pathsDesign,
  prism: prismDesign,
  wu: wuDesign,
};

/** What holds for all of them, to be said beside every table. */
export const CAVEATS: readonly string[] = [
  'Formulas and bots weigh texts by the same model, so this asks whether bargaining bears the formulas out, not whether either is true of states.',
  'Each game moves every ideal point up to 10 points from the coded one, by the same draws in every line. The part of the world that stays outside is taken off the benefit.',
  'An interval says how sure a figure is of these bots in these worlds, and one in twenty misses by chance. It knows nothing of other codings, bots or people.',
];
