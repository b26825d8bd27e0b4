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

/**
 * The centre line from the end of the left arm over the top to the end of the right arm, `reach` below the horizontal,
 * as so many steps.
 */
export function centreLine(shape: Horseshoe, reach: number = shape.reach, steps = 360): readonly Point[] {
  const from = Math.PI - reach;
  const sweep = Math.PI + 2 * reach;
  return Array.from({ length: steps + 1 }, (_step, index) => pointAt(shape, from + (sweep * index) / steps));
}

/** `count` points in the middle of as many equally long parts of a line. */
export function evenly(line: readonly Point[], count: number): readonly Point[] {
  const walked = [0];
  for (const [index, point] of line.entries()) {
    const next = line[index + 1];
    if (next) walked.push((walked[index] ?? 0) + Math.hypot(next.x - point.x, next.y - point.y));
  }
  const total = walked.at(-1) ?? 0;
  return Array.from({ length: count }, (_part, index) => between(line, walked, (total * (index + 0.5)) / count));
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

/** `count` points from end to end of a line, such that boxes around neighbours are as far apart as can be for all. */
export function asBoxes(line: readonly Point[], count: number, box: Size): readonly Point[] {
  const chain = (gap: number): readonly Point[] => {
    const chosen: Point[] = [];
    for (const point of line) {
      const last = chosen.at(-1);
      if (!last || boxesBetween(last, point, box) >= gap) chosen.push(point);
    }
    return chosen;
  };
  let fits = 0;
  let tooFar = 20;
  for (let halving = 0; halving < 24; halving += 1) {
    const gap = (fits + tooFar) / 2;
    if (chain(gap).length >= count) fits = gap;
    else tooFar = gap;
  }
  return chain(fits).slice(0, count);
}

/** 1 when boxes around the two points just touch. */
const boxesBetween = (one: Point, other: Point, { width, height }: Size): number =>
  Math.max(Math.abs(one.x - other.x) / width, Math.abs(one.y - other.y) / height);

export const overlaps = (one: Rect, other: Rect): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;
