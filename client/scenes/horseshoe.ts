/**
 * The shape of the table: a superellipse that is open at the bottom. Angles are in radians, clockwise on the screen,
 * 0 at the right; lengths are CSS pixels.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The centre line of the table top, and how wide the top is. */
export interface Horseshoe {
  readonly centre: Point;
  /** Half the width and half the height of the closed shape. */
  readonly a: number;
  readonly b: number;
  readonly band: number;
  /** How far the arms reach round below the horizontal. */
  readonly reach: number;
}

/** 2 is an ellipse; more is squarer and leaves more floor for papers. */
const POWER = 2.8;

const bent = (value: number): number => Math.sign(value) * Math.abs(value) ** (2 / POWER);

/** The point of the centre line at an angle. */
export const pointAt = ({ centre, a, b }: Horseshoe, angle: number): Point => ({
  x: centre.x + a * bent(Math.cos(angle)),
  y: centre.y + b * bent(Math.sin(angle)),
});

/** How high a superellipse of half-width `a` and half-height `b` is at the distance `x` from its middle. */
export const halfHeightAt = (a: number, b: number, x: number): number =>
  Math.abs(x) >= a ? 0 : b * (1 - Math.abs(x / a) ** POWER) ** (1 / POWER);

/** The direction away from the table at a point of the centre line. */
export function outward({ centre, a, b }: Horseshoe, { x, y }: Point): Point {
  const steep = (value: number, half: number) => (Math.sign(value) * Math.abs(value / half) ** (POWER - 1)) / half;
  const nx = steep(x - centre.x, a);
  const ny = steep(y - centre.y, b);
  const length = Math.hypot(nx, ny) || 1;
  return { x: nx / length, y: ny / length };
}

const STEPS = 1_200;

/** The centre line from the end of the left arm over the top to the end of the right arm, `reach` below the horizontal. */
export function centreLine(shape: Horseshoe, reach: number = shape.reach): readonly Point[] {
  const from = Math.PI - reach;
  const sweep = Math.PI + 2 * reach;
  return Array.from({ length: STEPS + 1 }, (_step, index) => pointAt(shape, from + (sweep * index) / STEPS));
}

/** `count` points in the middle of as many equal parts of a line, where `stretch` says how long a step counts. */
export function evenly(
  line: readonly Point[],
  count: number,
  stretch: (dx: number, dy: number) => number,
): readonly Point[] {
  const walked = [0];
  for (const [index, point] of line.entries()) {
    const next = line[index + 1];
    if (next) walked.push((walked[index] ?? 0) + stretch(next.x - point.x, next.y - point.y));
  }
  const total = walked.at(-1) ?? 0;
  return Array.from({ length: count }, (_seat, index) => between(line, walked, (total * (index + 0.5)) / count));
}

function between(line: readonly Point[], walked: readonly number[], distance: number): Point {
  const index = Math.max(
    1,
    walked.findIndex((length) => length >= distance),
  );
  const before = line[index - 1] ?? { x: 0, y: 0 };
  const after = line[index] ?? before;
  const start = walked[index - 1] ?? 0;
  const part = (distance - start) / ((walked[index] ?? start) - start || 1);
  return { x: before.x + (after.x - before.x) * part, y: before.y + (after.y - before.y) * part };
}

export const overlaps = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;
