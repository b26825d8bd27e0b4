/** Where the papers lie on the floor of the horseshoe: in columns by group, in the arrangement that shows most of them. */
import type { ClauseId } from '#shared/model/clause.ts';
import { type Horseshoe, halfHeightAt, type Rect } from './horseshoe.ts';
import { BARE, type Floor, type Group, highest, lowest, onePlusPiles, spreadOut } from './papers.ts';
import { PAPER_GROUPS, type PaperPicture } from './picture.ts';
import { outline, type Scale, type SeatLayout } from './seating.ts';

/** What the floor lies between. */
interface Area {
  readonly shape: Horseshoe;
  readonly scale: Scale;
  readonly seats: readonly SeatLayout[];
  readonly podium: Rect;
}

/** The floor with the paper `front`, if any, lying open. */
export function floorOf(area: Area, papers: readonly PaperPicture[], front: ClauseId): Floor {
  const groups = PAPER_GROUPS.map((group) => ({
    group,
    papers: papers.filter((paper) => paper.group === group),
  })).filter((group) => group.papers.length > 0);
  if (groups.length === 0) return BARE;
  const alone = widths(area, 1).map((width) => onePlusPiles(area.scale, groups, columnsOf(area, 1, width)[0], front));
  const tries = [...arrangements(area, groups, front), ...alone];
  const merits = tries.map((floor) => merit(area.scale, floor, front));
  return tries[merits.indexOf(Math.max(...merits))] ?? BARE;
}

/** Groups that lie over each other in the same columns. */
type Stack = readonly Group[];

/** All groups side by side, in as many columns and as wide as there is room for. */
function arrangements(area: Area, groups: readonly Group[], front: ClauseId): readonly Floor[] {
  const most = columnsThatFit(area);
  return stackings(groups).flatMap((stacks) => {
    const more = Math.max(0, most - stacks.length + 1);
    const counts = Array.from({ length: more }, (_more, index) => stacks.length + index);
    return counts.flatMap((count) =>
      widths(area, count).map((width) => sideBySide(area.scale, stacks, columnsOf(area, count, width), front)),
    );
  });
}

/** Every group by itself; or what waits for its entry into force over what is in force, as one instrument. */
function stackings(groups: readonly Group[]): readonly (readonly Stack[])[] {
  const alone = groups.map((group) => [group]);
  const instrument = groups.filter(({ group }) => group === 'pending' || group === 'adopted');
  if (instrument.length < 2) return [alone];
  return [alone, [...alone.filter(([group]) => group && !instrument.includes(group)), instrument]];
}

function sideBySide(scale: Scale, stacks: readonly Stack[], columns: readonly Rect[], front: ClauseId): Floor {
  const counts = columnsEach(stacks, columns.length);
  const floors = stacks.flatMap((stack, index) => {
    const first = counts.slice(0, index).reduce((sum, count) => sum + count, 0);
    return stacked(scale, stack, columns.slice(first, first + (counts[index] ?? 1)), front);
  });
  return {
    labels: floors.flatMap(({ labels }) => labels),
    papers: floors.flatMap(({ papers }) => papers),
    piles: floors.flatMap(({ piles }) => piles),
  };
}

/** Each group of a stack has a share of the columns' height by how many rows of papers it has. */
function stacked(scale: Scale, stack: Stack, columns: readonly Rect[], front: ClauseId): readonly Floor[] {
  const rows = stack.map(({ papers }) => Math.ceil(papers.length / columns.length));
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
  return stack.map((group, index) => {
    const above = sum(rows.slice(0, index)) / sum(rows);
    const share = (rows[index] ?? 1) / sum(rows);
    const parts = columns.map((column) => {
      const free = column.height - scale.gap * (stack.length - 1);
      return { ...column, y: column.y + free * above + scale.gap * index, height: free * share };
    });
    return spreadOut(scale, group, parts, front);
  });
}

/** A paper is no wider than reads well, and no narrower than its hardness needs, in CSS pixels. */
const WIDEST = 250;
const NARROWEST = 130;

/** Narrower columns dodge the plates in the corners; wider ones are easier to read. */
function widths(area: Area, count: number): readonly number[] {
  const { gap } = area.scale;
  const widest = Math.min(WIDEST, (floorWidth(area) - gap * (count - 1)) / count);
  const steps = Math.max(0, Math.floor((widest - NARROWEST) / 8));
  return Array.from({ length: steps + 1 }, (_width, step) => widest - step * 8);
}

/**
 * First of all the paper that the viewer turned to lies open; then papers that can be read count, narrow ones less, and
 * that no group is wholly under a pile; then room on the smallest of them, and their width.
 */
function merit(scale: Scale, { papers, piles }: Floor, front: ClauseId): number {
  const open = papers.filter(({ piled }) => !piled);
  const width = Math.min(...open.map(({ rect }) => rect.width), WIDEST);
  const low = Math.min(...open.map(({ rect }) => rect.height), highest(scale));
  const legible = open.filter(({ rect }) => rect.height >= lowest(scale) - 1).length;
  const turned = open.some(({ clause }) => clause === front) ? 100_000 : 0;
  const hidden = piles.filter(({ whole }) => whole).length * 400;
  return turned - hidden + legible * (width < scale.paper ? 700 : 1_000) + low + width * 0.5;
}

/** How wide the floor is between the plates of the two arms. */
const floorWidth = ({ shape, scale }: Area): number => 2 * (shape.a - scale.plate.width / 2 - scale.gap);

const columnsThatFit = (area: Area): number =>
  Math.max(1, Math.min(4, Math.floor((floorWidth(area) + area.scale.gap) / (area.scale.paper + area.scale.gap))));

/** One column for each stack; the others go where most papers share one. */
function columnsEach(stacks: readonly Stack[], columns: number): readonly number[] {
  const counts = stacks.map(() => 1);
  const papersIn = (stack: Stack) => stack.reduce((sum, { papers }) => sum + papers.length, 0);
  for (let left = columns - stacks.length; left > 0; left -= 1) {
    const crowd = stacks.map((stack, index) => papersIn(stack) / (counts[index] ?? 1));
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
