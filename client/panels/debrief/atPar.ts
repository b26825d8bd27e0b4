import type { ResultView } from '#shared/model/view.ts';

/**
 * A result where 100 is what the seat's bots reach on average (MODEL.md 3, "Joint result"). Undefined where par is not
 * known, and for a seat whose average is no gain, which has nothing to be measured by.
 */
export const atPar = ({ total, par }: Pick<ResultView, 'total' | 'par'>): number | undefined =>
  par > 0 ? (100 * total) / par : undefined;
