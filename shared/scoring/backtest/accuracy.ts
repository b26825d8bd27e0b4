/** How often probabilities of support were right (MODEL.md 5, row 8). */
import type { PartyId } from '../../model/scenario.ts';
import type { Judgement } from './judge.ts';

export interface Accuracy {
  readonly choices: number;
  readonly right: number;
  /** right/choices, 0-1. */
  readonly accuracy: number;
  /** The mean of the shares right among those who supported and among those who did not, 0-1; over the one kind that occurs, if only one does. */
  readonly balancedAccuracy: number;
  /** The mean squared distance of the probability from what was done, 0-1; 0 is best (Brier 1950). */
  readonly brier: number;
}

type Choice = Pick<Judgement, 'supported' | 'probability'>;

/** Support is foreseen from even odds on. */
export const isRight = ({ supported, probability }: Choice): boolean => probability >= 0.5 === supported;

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const shareRight = (choices: readonly Choice[]): number => mean(choices.map((choice) => (isRight(choice) ? 1 : 0)));

/** Of at least one choice. */
export function accuracyOf(choices: readonly Choice[]): Accuracy {
  const kinds = [true, false].map((kind) => choices.filter(({ supported }) => supported === kind));
  return {
    choices: choices.length,
    right: choices.filter(isRight).length,
    accuracy: shareRight(choices),
    balancedAccuracy: mean(kinds.filter((kind) => kind.length > 0).map(shareRight)),
    brier: mean(choices.map(({ supported, probability }) => (probability - (supported ? 1 : 0)) ** 2)),
  };
}

/** The same choices foreseen by the plainest rule there is: everyone supports everything. */
export const everyoneSupports = (choices: readonly Choice[]): readonly Choice[] =>
  choices.map(({ supported }) => ({ supported, probability: 1 }));

/** The choices of each actor, in the order in which they first occur. */
export function byActor(judgements: readonly Judgement[]): ReadonlyMap<PartyId, readonly Judgement[]> {
  const actors = new Set(judgements.map(({ actor }) => actor));
  return new Map([...actors].map((actor) => [actor, judgements.filter((each) => each.actor === actor)]));
}
