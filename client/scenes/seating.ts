/** Where the seats are: the sizes of plates and figures that fit, and their places along the horseshoe. */
import type { PartyId } from '#shared/model/scenario.ts';
import {
  asBoxes,
  centreLine,
  evenly,
  type Horseshoe,
  outward,
  overlaps,
  type Point,
  pointAt,
  type Rect,
  type Size,
} from './horseshoe.ts';

/** Sizes of everything, in CSS pixels, from a wide screen down to a telephone. */
export interface Scale {
  readonly name: 'hall' | 'desk' | 'snug' | 'hand' | 'crowd';
  readonly plate: Size;
  readonly band: number;
  readonly figure: number;
  /** Figures stand outside the table, or above their plates where there is no room beside them. */
  readonly figures: 'outside' | 'above';
  readonly marks: number;
  readonly podium: Size;
  readonly gap: number;
  /** The narrowest paper. */
  readonly paper: number;
  /** How far the arms reach round. */
  readonly reach: number;
  /** The text of plates and papers. */
  readonly type: { readonly name: number; readonly small: number; readonly title: number; readonly body: number };
}

const DEGREE = Math.PI / 180;

const SCALES: readonly Scale[] = [
  {
    name: 'hall',
    plate: { width: 204, height: 76 },
    band: 112,
    figure: 27,
    figures: 'outside',
    marks: 32,
    podium: { width: 320, height: 88 },
    gap: 18,
    paper: 206,
    reach: 64 * DEGREE,
    type: { name: 20, small: 15, title: 20, body: 16 },
  },
  {
    name: 'desk',
    plate: { width: 166, height: 62 },
    band: 88,
    figure: 20,
    figures: 'outside',
    marks: 26,
    podium: { width: 256, height: 74 },
    gap: 12,
    paper: 150,
    reach: 62 * DEGREE,
    type: { name: 17, small: 13, title: 16, body: 14 },
  },
  {
    name: 'snug',
    plate: { width: 132, height: 58 },
    band: 76,
    figure: 16,
    figures: 'outside',
    marks: 24,
    podium: { width: 216, height: 66 },
    gap: 10,
    paper: 144,
    reach: 60 * DEGREE,
    type: { name: 15, small: 13, title: 15, body: 13 },
  },
  {
    name: 'hand',
    plate: { width: 80, height: 50 },
    band: 58,
    figure: 13,
    figures: 'above',
    marks: 20,
    podium: { width: 152, height: 52 },
    gap: 8,
    paper: 150,
    reach: 52 * DEGREE,
    type: { name: 15, small: 13, title: 15, body: 13 },
  },
  {
    name: 'crowd',
    plate: { width: 72, height: 44 },
    band: 50,
    figure: 9,
    figures: 'above',
    marks: 18,
    podium: { width: 152, height: 52 },
    gap: 6,
    paper: 150,
    reach: 52 * DEGREE,
    type: { name: 14, small: 13, title: 15, body: 13 },
  },
];

export interface SeatLayout {
  readonly party: PartyId;
  readonly plate: Rect;
  readonly figure: Point & { readonly radius: number };
  /** Where the marks of its votes hang: below the plate, or on its lower half where plates are small. */
  readonly marks: Rect;
}

export interface Seating {
  readonly scale: Scale;
  readonly shape: Horseshoe;
  readonly seats: readonly SeatLayout[];
}

/**
 * The largest scale at which the plates keep clear of each other and of the edges, with room left on the floor; the
 * uppermost `top` CSS pixels stay free.
 */
export function seatingOf(size: Size, parties: readonly PartyId[], top = 0): Seating {
  const tries = SCALES.map((scale) => seated(size, parties, scale, top));
  return tries.find((seating) => fits(size, seating, top)) ?? tries.at(-1) ?? seated(size, parties, smallest(), top);
}

function smallest(): Scale {
  const scale = SCALES.at(-1);
  if (!scale) throw new Error('There is no scale');
  return scale;
}

const EDGE = 6;
/** The plates keep further from the ends of the arms than the wood does, so that the podium stands clear. */
const SEATED_REACH = 0.74;
/** Plates keep at least this far from each other. */
const APART = 6;

function seated(size: Size, parties: readonly PartyId[], scale: Scale, top: number): Seating {
  const shape = shapeFor(size, scale, top);
  const line = centreLine(shape, shape.reach * SEATED_REACH);
  const even = placed(scale, shape, parties, evenly(line, parties.length));
  if (clear(even)) return { scale, shape, seats: even };
  const onArm = { x: shape.centre.x - shape.a, y: shape.centre.y };
  const { width, height } = outline(seatAt(scale, shape, '', onArm));
  const boxes = { width: width + APART, height: height + APART };
  return { scale, shape, seats: placed(scale, shape, parties, asBoxes(line, parties.length, boxes)) };
}

function shapeFor({ width, height }: Size, scale: Scale, free: number): Horseshoe {
  const beside = scale.figures === 'outside' ? scale.figure * 2 + 4 : 0;
  const above = scale.figure * (scale.figures === 'outside' ? 2 : 1.5);
  const a = Math.max(1, width / 2 - EDGE - beside - scale.plate.width / 2);
  const top = free + EDGE + above + scale.plate.height / 2;
  // The arms end where the podium begins to be seen between them; their wood needs half its width below that.
  const bottom = height - EDGE - scale.band / 2 - 4;
  const unit = { centre: { x: 0, y: 0 }, a: 1, b: 1, band: 0, reach: scale.reach };
  const b = Math.max(1, (bottom - top) / (1 + pointAt(unit, scale.reach).y));
  return { ...unit, centre: { x: width / 2, y: top + b }, a, b, band: scale.band };
}

const placed = (
  scale: Scale,
  shape: Horseshoe,
  parties: readonly PartyId[],
  points: readonly Point[],
): readonly SeatLayout[] => parties.map((party, index) => seatAt(scale, shape, party, points[index] ?? shape.centre));

function seatAt(scale: Scale, shape: Horseshoe, party: PartyId, point: Point): SeatLayout {
  const { width, height } = scale.plate;
  const plate = { x: point.x - width / 2, y: point.y - height / 2, width, height };
  return { party, plate, figure: figureAt(scale, shape, point), marks: marksAt(scale, plate) };
}

function figureAt({ plate, figure: radius, figures }: Scale, shape: Horseshoe, point: Point): SeatLayout['figure'] {
  if (figures === 'above') return { x: point.x, y: point.y - plate.height / 2 - radius * 0.35, radius };
  const { x, y } = outward(shape, point);
  // Below the horizontal they would sit under their plates: there they stand straight beside them.
  const away = y > 0 ? { x: Math.sign(x) || 1, y: 0 } : { x, y };
  const at = (distance: number) => ({ x: point.x + away.x * distance, y: point.y + away.y * distance, radius });
  const covered = (figure: Point) =>
    Math.hypot(
      Math.max(0, Math.abs(figure.x - point.x) - plate.width / 2),
      Math.max(0, Math.abs(figure.y - point.y) - plate.height / 2),
    ) <
    radius + 2;
  let distance = plate.height / 2;
  while (covered(at(distance))) distance += 1;
  return at(distance);
}

function marksAt({ figures, marks }: Scale, plate: Rect): Rect {
  if (figures === 'outside') return { x: plate.x, y: plate.y + plate.height, width: plate.width, height: marks };
  return { x: plate.x + 4, y: plate.y + plate.height - marks - 3, width: plate.width - 8, height: marks };
}

/** A plate with the head that looks over it, and the marks that hang from it. */
export function outline({ plate, figure, marks }: SeatLayout): Rect {
  const top = Math.min(plate.y, figure.y - figure.radius);
  const bottom = Math.max(plate.y + plate.height, marks.y + marks.height);
  const above = Math.abs(figure.x - plate.x - plate.width / 2) < 1;
  const y = above ? top : plate.y;
  return { x: plate.x, y, width: plate.width, height: bottom - y };
}

const clear = (seats: readonly SeatLayout[]): boolean =>
  seats.every((seat, index) => seats.slice(index + 1).every((other) => !overlaps(outline(seat), outline(other))));

function fits(size: Size, { scale, shape, seats }: Seating, top: number): boolean {
  const floor = 2 * (shape.a - scale.plate.width / 2 - scale.gap);
  const inside = ({ plate, figure }: SeatLayout) =>
    Math.min(plate.x, figure.x - figure.radius) >= 0 &&
    Math.max(plate.x + plate.width, figure.x + figure.radius) <= size.width &&
    Math.min(plate.y, figure.y - figure.radius) >= top;
  return floor >= scale.paper * (scale.figures === 'outside' ? 2.4 : 1.15) && clear(seats) && seats.every(inside);
}
