/** Changes of what lies between 0 and 1, as people read them. */
import { factor } from '../draft/figures.ts';

/** Without its sign: the sentence says which way. */
export const amountText = (change: number): string => factor(Math.abs(change));
