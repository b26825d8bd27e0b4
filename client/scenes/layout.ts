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
  /** The latest news across the top, when there is any and room for it. */
  readonly banner: Rect | undefined;
}

/** The picture laid out in an area; `front` is the paper that must lie open, or empty. */
export function layoutOf(size: Size, picture: TablePicture, front: ClauseId = ''): ChamberLayout {
  const banner = bannerAt(size, picture.news);
  const { scale, shape, seats } = seatingOf(
    size,
    picture.seats.map(({ party }) => party),
    banner?.height,
  );
  const podium = podiumAt(size, scale);
  return {
    size,
    scale,
    shape,
    seats,
    podium,
    banner,
    ...floorOf({ shape, scale, seats, podium }, picture.papers, front),
  };
}

/** As wide as the picture, and two lines high where the headline needs them. */
function bannerAt({ width, height }: Size, news: string): Rect | undefined {
  if (news === '' || height < SPARING) return undefined;
  const lines = (news.length + LABEL_LETTERS) * LETTER > width - 32 ? 2 : 1;
  return { x: 0, y: 0, width, height: lines * 19 + 11 };
}

/** Room for the word "Newsflash" in any language. */
const LABEL_LETTERS = 14;
/** About the width of a letter, in CSS pixels. */
const LETTER = 7.5;
/** A picture lower than this, in CSS pixels, has no line to spare for what the page above it says as well. */
const SPARING = 540;

/** In the opening of the horseshoe, facing it. */
const podiumAt = (size: Size, { podium }: Scale): Rect => ({
  x: (size.width - podium.width) / 2,
  y: size.height - podium.height - 4,
  ...podium,
});
