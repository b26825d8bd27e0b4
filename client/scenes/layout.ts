/** Where everything in the picture is, in CSS pixels from its upper left corner: for the scene and the buttons over it. */
import type { ClauseId } from '#shared/model/clause.ts';
import { floorOf } from './floor.ts';
import type { Horseshoe, Rect, Size } from './horseshoe.ts';
import type { Floor } from './papers.ts';
import type { TablePicture } from './picture.ts';
import { type Scale, type SeatLayout, seatingOf } from './seating.ts';

export interface ChamberLayout extends Floor {
  readonly size: Size;
  readonly scale: Scale;
  readonly shape: Horseshoe;
  readonly seats: readonly SeatLayout[];
  readonly podium: Rect;
}

/** The picture laid out in an area; `front` is the paper that must lie open, or empty. */
export function layoutOf(size: Size, picture: TablePicture, front: ClauseId = ''): ChamberLayout {
  const { scale, shape, seats } = seatingOf(
    size,
    picture.seats.map(({ party }) => party),
  );
  const podium = podiumAt(size, scale);
  return { size, scale, shape, seats, podium, ...floorOf({ shape, scale, seats, podium }, picture.papers, front) };
}

/** In the opening of the horseshoe, facing it. */
const podiumAt = (size: Size, { podium }: Scale): Rect => ({
  x: (size.width - podium.width) / 2,
  y: size.height - podium.height - 4,
  ...podium,
});
