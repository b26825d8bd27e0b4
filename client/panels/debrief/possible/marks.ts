/** How the deals of a chart are marked: each with a shape of its own, so that colour says nothing alone. */
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3-shape';

export const MARKS = {
  agreement: symbolCircle,
  nash: symbolDiamond,
  kalaiSmorodinsky: symbolSquare,
  maxMin: symbolTriangle,
} as const;
export type Mark = keyof typeof MARKS;

export const markPath = (mark: Mark, size = 110): string => symbol(MARKS[mark], size)() ?? '';
