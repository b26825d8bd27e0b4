/** What stands on the stage: for every thing its place, and how to paint it. The stage itself knows no game words. */
import { CHAIR } from '#shared/model/clause.ts';
import type { Captions } from './captions.ts';
import type { Rect } from './horseshoe.ts';
import type { ChamberLayout } from './layout.ts';
import { paintBanner } from './paint/banner.ts';
import { paintVotes } from './paint/marks.ts';
import { paintLabel, paintPaper, paintPile } from './paint/paper.ts';
import { paintPodium } from './paint/podium.ts';
import { paintRoom } from './paint/room.ts';
import { paintFigure, paintPlate } from './paint/seat.ts';
import type { Brush } from './paint/text.ts';
import type { SeatPicture, TablePicture } from './picture.ts';
import type { SeatLayout } from './seating.ts';

/** Everything that one moment's picture is made from. */
export interface Snapshot {
  readonly layout: ChamberLayout;
  readonly picture: TablePicture;
  readonly captions: Captions;
  /** Device pixels to a CSS pixel. */
  readonly pixels: number;
}

export type FlagOf = (code: string) => CanvasImageSource | undefined;

export interface Prop {
  readonly id: string;
  /** CSS pixels. */
  readonly rect: Rect;
  readonly depth: number;
  /** How far shadows reach beyond the rectangle. */
  readonly bleed: number;
  /** Changes when it has to be painted anew. */
  readonly look: string;
  /** Paints with the rectangle's upper left corner at 0, 0. */
  readonly paint: (brush: Brush) => void;
  readonly entrance: Entrance;
}

/** `cut`: it is simply there. `slide`: from somewhere else. `reveal`: one after another. */
export type Entrance =
  | { readonly kind: 'cut' }
  | { readonly kind: 'slide'; readonly from: Rect }
  | { readonly kind: 'reveal'; readonly order: number };

const CUT: Entrance = { kind: 'cut' };
const SHADOW = 16;

/** From the back of the room to the front. */
export function propsOf(snapshot: Snapshot, flagOf: FlagOf): readonly Prop[] {
  return [
    roomProp(snapshot),
    ...seatProps(snapshot, flagOf),
    podiumProp(snapshot),
    ...floorProps(snapshot, flagOf),
    ...bannerProps(snapshot),
  ];
}

function roomProp({ layout: { size, shape } }: Snapshot): Prop {
  return {
    id: 'room',
    rect: { x: 0, y: 0, ...size },
    depth: 0,
    bleed: 0,
    look: JSON.stringify([size, shape]),
    paint: (brush) => paintRoom(brush, size, shape),
    entrance: CUT,
  };
}

function seatProps(snapshot: Snapshot, flagOf: FlagOf): readonly Prop[] {
  return snapshot.picture.seats.flatMap((seat, order) => {
    const place = snapshot.layout.seats.find(({ party }) => party === seat.party);
    if (!place) return [];
    const marks = seat.votes.length === 0 ? [] : [marksProp(snapshot, seat, place, order)];
    return [figureProp(seat, place), plateProp(snapshot, seat, place, flagOf), ...marks];
  });
}

function figureProp(seat: SeatPicture, { figure: { x, y, radius } }: SeatLayout): Prop {
  return {
    id: `figure ${seat.party}`,
    rect: { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 },
    depth: 1,
    bleed: 2,
    look: JSON.stringify([seat.presence, seat.you, seat.bot]),
    paint: (brush) => paintFigure(brush, seat, radius),
    entrance: CUT,
  };
}

function plateProp(
  { captions, layout, picture }: Snapshot,
  seat: SeatPicture,
  place: SeatLayout,
  flagOf: FlagOf,
): Prop {
  const caption = captions.seats[seat.party] ?? { delegate: '', short: '', state: '', you: '' };
  const marked = seat.votes.length > 0;
  const flag = flagOf(seat.flag);
  const { votes: _shownBeside, ...shown } = seat;
  const names = picture.seats.map(({ name, party }) => (layout.scale.figures === 'above' ? party : name));
  return {
    id: `plate ${seat.party}`,
    rect: place.plate,
    depth: 2,
    bleed: SHADOW,
    look: JSON.stringify([shown, caption, names, marked, layout.scale.name, flag !== undefined]),
    paint: (brush) => paintPlate(brush, { seat, caption, scale: layout.scale, names, marked }, flag),
    entrance: CUT,
  };
}

function marksProp({ layout }: Snapshot, seat: SeatPicture, { marks }: SeatLayout, order: number): Prop {
  const ground = layout.scale.figures === 'above' ? 'paper' : 'table';
  return {
    id: `marks ${seat.party}`,
    rect: marks,
    depth: 3,
    bleed: 2,
    look: JSON.stringify(seat.votes),
    paint: (brush) => paintVotes(brush, seat.votes, marks.width, marks.height, ground),
    entrance: { kind: 'reveal', order },
  };
}

function podiumProp({ layout: { podium }, captions: { chair, phase, phaseShort, progress } }: Snapshot): Prop {
  return {
    id: 'podium',
    rect: podium,
    depth: 2,
    bleed: SHADOW,
    look: JSON.stringify([chair, phase, phaseShort, progress, podium.height]),
    paint: (brush) => paintPodium(brush, { chair, phase, phaseShort, progress }, podium.width, podium.height),
    entrance: CUT,
  };
}

function bannerProps({ layout: { banner }, picture: { news }, captions: { newsflash } }: Snapshot): readonly Prop[] {
  if (!banner) return [];
  return [
    {
      id: 'banner',
      rect: banner,
      depth: 7,
      bleed: 0,
      look: JSON.stringify([newsflash, news]),
      paint: (brush) => paintBanner(brush, newsflash, news, banner),
      entrance: CUT,
    },
  ];
}

function floorProps(snapshot: Snapshot, flagOf: FlagOf): readonly Prop[] {
  const { layout, captions } = snapshot;
  const labels = layout.labels.map(({ group, rect }): Prop => {
    const words = captions.groups[group].toLocaleUpperCase();
    return {
      id: `label ${group}`,
      rect,
      depth: 4,
      bleed: 0,
      look: `${words} ${layout.scale.name}`,
      paint: (brush) => paintLabel(brush, words, rect, layout.scale.type.small),
      entrance: CUT,
    };
  });
  const piles = layout.piles.map(({ group, rect, clauses, whole }): Prop => {
    const words = whole ? captions.groups[group] : captions.more(clauses.length);
    const count = whole ? clauses.length : 0;
    return {
      id: `pile ${group}`,
      rect,
      depth: 5,
      bleed: SHADOW,
      look: `${words} ${count} ${layout.scale.name}`,
      paint: (brush) => paintPile(brush, words, count, rect, layout.scale.type.small),
      entrance: CUT,
    };
  });
  return [...labels, ...piles, ...paperProps(snapshot, flagOf)];
}

function paperProps({ layout, picture, captions }: Snapshot, flagOf: FlagOf): readonly Prop[] {
  const open = layout.papers.filter(({ piled }) => !piled);
  return open.flatMap(({ clause, rect }) => {
    const paper = picture.papers.find((one) => one.clause === clause);
    const caption = captions.papers[clause];
    if (!paper || !caption) return [];
    const flag = flagOf(paper.flag);
    const pile = layout.piles.find(({ group }) => group === paper.group)?.rect;
    const seat = layout.seats.find(({ party }) => party === paper.sponsor)?.plate;
    const from = pile ?? (paper.sponsor === CHAIR ? layout.podium : seat) ?? rect;
    const prop: Prop = {
      id: `paper ${clause}`,
      rect,
      depth: 6,
      bleed: SHADOW,
      look: JSON.stringify([paper, caption, layout.scale.name, flag !== undefined]),
      paint: (brush) => paintPaper(brush, { paper, caption, scale: layout.scale }, rect.width, rect.height, flag),
      entrance: { kind: 'slide', from },
    };
    return [prop];
  });
}
