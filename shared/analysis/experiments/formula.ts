import type { IssueId } from '../../model/scenario.ts';
import { type Form, pairProbability } from '../../scoring/backtest/pair.ts';
import type { Reference } from '../../scoring/backtest/reference.ts';
import { recordIn, type Setting } from './worlds.ts';

/** MODEL.md 5, "Pair probability", 0-1, of the first two parties of a setting. Asking it of fewer is a bug. */
export function pairChance(reference: Reference, setting: Setting, issue: IssueId, form: Form): number {
  const { world, profiles } = recordIn(reference, setting);
  const [one, other] = profiles;
  if (!one || !other) throw new Error('A pair is two parties');
  return pairProbability(world, [one, other], issue, form);
}
