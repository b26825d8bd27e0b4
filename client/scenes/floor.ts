/** Where the papers lie on the floor of the horseshoe: in columns by group, the rest of a group on a pile. */
import type { ClauseId } from '#shared/model/clause.ts';
import { type Horseshoe, halfHeightAt, type Rect } from './horseshoe.ts';
import { PAPER_GROUPS, type PaperGroup, type PaperPicture } from './picture.ts';
import { outline, type Scale, type SeatLayout } from './seating.ts';

export interface PaperLayout {
  readonly clause: ClauseId;
  readonly rect: Rect;
  /** Whether it is under a pile and so cannot be read. */
  readonly piled: boolean;
}

export interface PileLayout {
  readonly group: PaperGroup;
  readonly rect: Rect;
  readonly clauses: readonly ClauseId[];
  /** Whether none of the group lies open, so that the pile has to name it. */
  readonly whole: boolean;
}

export interface LabelLayout {
  readonly group: PaperGroup;
  readonly count: number;
  readonly rect: Rect;
}

export interface Floor {
  readonly labels: readonly LabelLayout[];
  readonly papers: readonly PaperLayout[];
  readonly piles: readonly PileLayout[];
}

interface Area {
  readonly shape: Horseshoe;
  readonly scale: Scale;
  readonly seats: readonly SeatLayout[];
  readonly podium: Rect;
}

interface Group {
  readonly group: PaperGroup;
  readonly papers: readonly PaperPicture[];
}

const LABEL = 28;
const PAPER_WIDEST = 250;

/** The floor with the paper `front`, if any, lying open. */
export function floorOf(area: Area, papers: readonly PaperPicture[], front: ClauseId): Floor {
  const groups = PAPER_GROUPS.map((group) => ({
    group,
    papers: papers.filter((paper) => paper.group === group),
  })).filter((group) => group.papers.length > 0);
  if (groups.length === 0) return BARE;
  const most = columnsThatFit(area);
  const alone = groups.length > most;
  const counts = alone
    ? [1]
    : Array.from({ length: most - groups.length + 1 }, (_more, index) => groups.length + index);
  const tries = counts.flatMap((count) =>
    widths(area, count).map((width) => {
      const columns = columnsOf(area, count, width);
      return alone
        ? onePlusPiles(area.scale, groups, columns[0], front)
        : sideBySide(area.scale, groups, columns, front);
    }),
  );
  return tries.reduce(
    (best, floor) => (merit(area.scale, floor) > merit(area.scale, best) ? floor : best),
    tries[0] ?? BARE,
  );
}

const BARE: Floor = { labels: [], papers: [], piles: [] };

function sideBySide(scale: Scale, groups: readonly Group[], columns: readonly Rect[], front: ClauseId): Floor {
  const counts = columnsEach(groups, columns.length);
  const floors = groups.map((group, index) => {
    const first = counts.slice(0, index).reduce((sum, count) => sum + count, 0);
    return spreadOut(scale, group, columns.slice(first, first + (counts[index] ?? 1)), front);
  });
  return merged(floors);
}

/** Narrower columns dodge the plates of the corners; wider ones are easier to read. */
function widths(area: Area, count: number): readonly number[] {
  const { gap, paper } = area.scale;
  const widest = Math.min(PAPER_WIDEST, (floorWidth(area) - gap * (count - 1)) / count);
  const steps = Math.max(0, Math.floor((widest - paper) / 8));
  return Array.from({ length: steps + 1 }, (_width, step) => widest - step * 8);
}

/** Papers that can be read count first, then room on the smallest of them, then their width. */
function merit(scale: Scale, { papers }: Floor): number {
  const open = papers.filter(({ piled }) => !piled);
  const heights = open.map(({ rect }) => rect.height);
  const low = Math.min(...heights, highest(scale));
  const legible = heights.filter((height) => height >= lowest(scale) - 1).length;
  const width = Math.min(...open.map(({ rect }) => rect.width), PAPER_WIDEST);
  return legible * 1_000 + low + width * 0.5;
}

const merged = (floors: readonly Floor[]): Floor => ({
  labels: floors.flatMap(({ labels }) => labels),
  papers: floors.flatMap(({ papers }) => papers),
  piles: floors.flatMap(({ piles }) => piles),
});

/** How wide the floor is between the plates of the two arms. */
const floorWidth = ({ shape, scale }: Area): number => 2 * (shape.a - scale.plate.width / 2 - scale.gap);

const columnsThatFit = (area: Area): number =>
  Math.max(1, Math.min(4, Math.floor((floorWidth(area) + area.scale.gap) / (area.scale.paper + area.scale.gap))));

/** One column for each group; the others go where most papers share one. */
function columnsEach(groups: readonly Group[], columns: number): readonly number[] {
  const counts = groups.map(() => 1);
  for (let left = columns - groups.length; left > 0; left -= 1) {
    const crowd = groups.map(({ papers }, index) => papers.length / (counts[index] ?? 1));
    const index = crowd.indexOf(Math.max(...crowd));
    counts[index] = (counts[index] ?? 1) + 1;
  }
  return counts;
}

/** Columns side by side in the middle, each as high as table and plates let it be there. */
function columnsOf(area: Area, count: number, width: number): readonly Rect[] {
  const { shape, scale } = area;
  const left = shape.centre.x - (width * count + scale.gap * (count - 1)) / 2;
  return Array.from({ length: count }, (_column, index) =>
    clearColumn(area, left + index * (width + scale.gap), width),
  );
}

function clearColumn({ shape, scale: { gap, band }, seats, podium }: Area, x: number, width: number): Rect {
  const { centre, a, b } = shape;
  const far = Math.max(Math.abs(x - centre.x), Math.abs(x + width - centre.x));
  const half = halfHeightAt(a - band / 2 - gap, b - band / 2 - gap, far);
  const over = seats.map(outline).filter((seat) => seat.x < x + width + gap / 2 && seat.x + seat.width > x - gap / 2);
  const above = over.filter((seat) => seat.y + seat.height / 2 < centre.y).map((seat) => seat.y + seat.height + gap);
  const below = over.filter((seat) => seat.y + seat.height / 2 >= centre.y).map((seat) => seat.y - gap);
  const y = Math.max(centre.y - half, ...above);
  const bottom = Math.min(centre.y + half, podium.y - gap, ...below);
  return { x, y, width, height: Math.max(0, bottom - y) };
}

/** Heights of papers: enough for number, a title of two lines and the hardness; at most some lines of text more. */
const lowest = ({ type }: Scale): number => Math.ceil(type.small * 2.9 + type.title * 2.5 + 18);
const highest = (scale: Scale): number => lowest(scale) + Math.ceil(scale.type.body * 1.4 * 5);
const pileHeight = ({ type }: Scale): number => Math.ceil(type.small * 1.3 * 2 + 18);

function spreadOut(scale: Scale, { group, papers }: Group, columns: readonly Rect[], front: ClauseId): Floor {
  const space = shared(columns);
  const open = room(scale, papers, space.height - LABEL, columns.length, front);
  const perColumn = Math.ceil(open.shown.length / columns.length);
  const pile = open.piled.length > 0 ? pileHeight(scale) + scale.gap : 0;
  const each = (space.height - LABEL - pile - scale.gap * (perColumn - 1)) / perColumn;
  const height = Math.min(highest(scale), each);
  const used = LABEL + perColumn * height + scale.gap * (perColumn - 1) + pile;
  const top = space.y + Math.max(0, (space.height - used) * 0.42);
  const laid = open.shown.map((paper, index) => {
    const column = columns[Math.floor(index / perColumn)] ?? space;
    const y = top + LABEL + (index % perColumn) * (height + scale.gap);
    return { clause: paper.clause, rect: { x: column.x, y, width: column.width, height }, piled: false };
  });
  const label = { group, count: papers.length, rect: { x: space.x, y: top, width: space.width, height: LABEL - 6 } };
  if (open.piled.length === 0) return { labels: [label], papers: laid, piles: [] };
  const first = columns[0] ?? space;
  const rect = { x: space.x, y: top + used - pileHeight(scale), width: first.width, height: pileHeight(scale) };
  return withPile({ labels: [label], papers: laid, piles: [] }, group, rect, open.piled, false);
}

const withPile = (
  floor: Floor,
  group: PaperGroup,
  rect: Rect,
  piled: readonly PaperPicture[],
  whole: boolean,
): Floor => ({
  labels: floor.labels,
  papers: [...floor.papers, ...piled.map(({ clause }) => ({ clause, rect, piled: true }))],
  piles: [...floor.piles, { group, rect, clauses: piled.map(({ clause }) => clause), whole }],
});

/** The part of several columns that all of them have, as one rectangle. */
function shared(columns: readonly Rect[]): Rect {
  const x = Math.min(...columns.map((column) => column.x));
  const y = Math.max(...columns.map((column) => column.y));
  const right = Math.max(...columns.map((column) => column.x + column.width));
  const bottom = Math.min(...columns.map((column) => column.y + column.height));
  return { x, y, width: right - x, height: bottom - y };
}

interface Room {
  readonly shown: readonly PaperPicture[];
  readonly piled: readonly PaperPicture[];
}

/** Which papers lie open: all, or the page of them that `front` is on. */
function room(scale: Scale, papers: readonly PaperPicture[], height: number, columns: number, front: ClauseId): Room {
  const rows = (space: number) => Math.max(1, Math.floor((space + scale.gap) / (lowest(scale) + scale.gap)));
  if (papers.length <= rows(height) * columns) return { shown: papers, piled: [] };
  const page = rows(height - pileHeight(scale) - scale.gap) * columns;
  const index = Math.max(
    0,
    papers.findIndex(({ clause }) => clause === front),
  );
  const from = Math.min(index - (index % page), papers.length - page);
  const shown = papers.slice(from, from + page);
  return { shown, piled: [...papers.slice(from + page), ...papers.slice(0, from)] };
}

const FIRST: readonly PaperGroup[] = ['ballot', 'fallen', 'live', 'adopted'];

/** On a narrow floor one group lies open and the others wait on piles below it. */
function onePlusPiles(scale: Scale, groups: readonly Group[], column: Rect | undefined, front: ClauseId): Floor {
  const asked = groups.find(({ papers }) => papers.some(({ clause }) => clause === front));
  const main = asked ?? FIRST.flatMap((name) => groups.find(({ group }) => group === name) ?? [])[0];
  if (!main || !column) return BARE;
  const others = groups.filter((group) => group !== main);
  const height = pileHeight(scale) + scale.gap;
  const open = spreadOut(scale, main, [{ ...column, height: column.height - height }], front);
  const width = (column.width - scale.gap * (others.length - 1)) / others.length;
  return others.reduce((floor, { group, papers }, index) => {
    const x = column.x + index * (width + scale.gap);
    const rect = { x, y: column.y + column.height - height + scale.gap, width, height: pileHeight(scale) };
    return withPile(floor, group, rect, papers, true);
  }, open);
}
