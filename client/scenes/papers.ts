/** How papers lie in the columns that their group has: in the open as far as they can be read there, the rest on a pile. */
import type { ClauseId } from '#shared/model/clause.ts';
import type { Rect } from './horseshoe.ts';
import { marked, type PaperGroup, type PaperPicture } from './picture.ts';
import type { Scale } from './seating.ts';

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

export const BARE: Floor = { labels: [], papers: [], piles: [] };

/** The papers of one status, never none. */
export interface Group {
  readonly group: PaperGroup;
  readonly papers: readonly PaperPicture[];
}

const LABEL = 28;

/** Heights of papers: enough for number, a title of two lines and the hardness; at most its dials or a short text more. */
export const lowest = ({ type }: Scale): number => Math.ceil(type.small * 2.9 + type.title * 2.5 + 18);
/** Papers with marks keep one more line for them. */
const readable = (scale: Scale, papers: readonly PaperPicture[]): number =>
  lowest(scale) + (papers.some(marked) ? Math.ceil(scale.type.small * 1.5) : 0);
export const highest = (scale: Scale): number => lowest(scale) + Math.ceil(scale.type.body * 1.4 * 3);
const pileHeight = ({ type }: Scale): number => Math.ceil(type.small * 1.3 * 2 + 18);

/** One group in columns side by side that are its own. */
export function spreadOut(scale: Scale, { group, papers }: Group, columns: readonly Rect[], front: ClauseId): Floor {
  const space = shared(columns);
  const open = room(scale, papers, space.height - LABEL, columns.length, front);
  if (open.shown.length === 0) return onlyPile(scale, group, space, open.piled);
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

function onlyPile(scale: Scale, group: PaperGroup, space: Rect, papers: readonly PaperPicture[]): Floor {
  const height = pileHeight(scale);
  const rect = { ...space, y: space.y + Math.max(0, (space.height - height) / 2), height };
  return withPile(BARE, group, rect, papers, true);
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

/** Which papers lie open: all, the page of them that `front` is on, or none where not even one could be read. */
function room(scale: Scale, papers: readonly PaperPicture[], height: number, columns: number, front: ClauseId): Room {
  const least = readable(scale, papers) + scale.gap;
  const rows = (space: number) => Math.max(0, Math.floor((space + scale.gap) / least));
  if (papers.length <= rows(height) * columns) return { shown: papers, piled: [] };
  const page = rows(height - pileHeight(scale) - scale.gap) * columns;
  const index = papers.findIndex(({ clause }) => clause === front);
  if (page === 0) return { shown: [], piled: [...papers.slice(index + 1), ...papers.slice(0, index + 1)] };
  const first = Math.max(0, index);
  const from = Math.min(first - (first % page), papers.length - page);
  const shown = papers.slice(from, from + page);
  return { shown, piled: [...papers.slice(from + page), ...papers.slice(0, from)] };
}

const FIRST: readonly PaperGroup[] = ['ballot', 'fallen', 'live', 'pending', 'adopted'];

/** On a narrow floor one group lies open and the others wait on piles below it. */
export function onePlusPiles(scale: Scale, groups: readonly Group[], column: Rect | undefined, front: ClauseId): Floor {
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
