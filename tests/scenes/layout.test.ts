import { describe, expect, it } from 'vitest';
import { centreLine, overlaps, type Rect, type Size } from '#client/scenes/horseshoe.ts';
import { type ChamberLayout, layoutOf } from '#client/scenes/layout.ts';
import { pictureOf, type TablePicture } from '#client/scenes/picture.ts';
import type { ClauseView, PublicView } from '#shared/model/view.ts';
import { bracket, clause, newsflash, partiesOf, scenarioOf, seat, viewOf } from './aTable.ts';

const SIZES: readonly Size[] = [
  { width: 320, height: 420 },
  { width: 390, height: 420 },
  { width: 390, height: 480 },
  { width: 640, height: 560 },
  { width: 943, height: 600 },
  { width: 943, height: 680 },
  { width: 1200, height: 700 },
  { width: 1500, height: 960 },
];
const SEATS = [2, 3, 4, 6, 8, 12];
const CLAUSES = [0, 1, 2, 4, 7, 12, 20];

const KINDS: readonly Partial<ClauseView>[] = [{}, { onBallot: true }, { status: 'adopted' }];

const HEADLINE =
  'The river commission says that the reservoirs of the upper basin are at their lowest level in ten years';

function tableOf(seats: number, clauses: number, kinds = KINDS, more: Partial<PublicView> = {}): TablePicture {
  const parties = partiesOf(seats);
  const papers = Array.from({ length: clauses }, (_clause, index) => [
    `c${index}`,
    clause(index + 1, { ...kinds[index % kinds.length], sponsor: parties[index % seats] ?? '' }),
  ]);
  const view = viewOf({
    seats: Object.fromEntries(parties.map((id) => [id, seat()])),
    clauses: Object.fromEntries(papers),
    ...more,
  });
  return pictureOf(view, scenarioOf(parties), 'USA');
}

/** Every size with every number of seats and clauses, without and with news across the top. */
const CASES = SIZES.flatMap((size) =>
  SEATS.filter((seats) => size.width >= 390 || seats <= 6).flatMap((seats) =>
    CLAUSES.flatMap((clauses) =>
      [{}, { news: { 1: newsflash(HEADLINE, 1) } }].map((more) => {
        const picture = tableOf(seats, clauses, KINDS, more);
        const name = `${size.width} × ${size.height}, ${seats} seats, ${clauses} clauses, ${picture.news}`;
        return { name, size, picture, layout: layoutOf(size, picture) };
      }),
    ),
  ),
);
const each = (check: (layout: ChamberLayout, picture: TablePicture, size: Size) => void) => {
  for (const { name, layout, picture, size } of CASES) {
    try {
      check(layout, picture, size);
    } catch (cause) {
      throw new Error(name, { cause });
    }
  }
};

const inside = (rect: Rect, { width, height }: Size): boolean =>
  rect.x >= -0.5 && rect.y >= -0.5 && rect.x + rect.width <= width + 0.5 && rect.y + rect.height <= height + 0.5;
const pairs = (rects: readonly Rect[]): readonly (readonly [Rect, Rect])[] =>
  rects.flatMap((one, index) => rects.slice(index + 1).map((other) => [one, other] as const));
const figureBox = ({ figure: { x, y, radius } }: ChamberLayout['seats'][number]): Rect => ({
  x: x - radius,
  y: y - radius,
  width: radius * 2,
  height: radius * 2,
});
const openPapers = (layout: ChamberLayout): readonly Rect[] =>
  layout.papers.filter(({ piled }) => !piled).map(({ rect }) => rect);

describe('the seats', () => {
  it('lie inside the picture, figures included', () =>
    each((layout, _picture, size) => {
      for (const place of layout.seats) {
        expect(inside(place.plate, size)).toBe(true);
        expect(inside(figureBox(place), size)).toBe(true);
      }
    }));

  it('keep clear of each other and of the podium, and are large enough to press', () =>
    each(({ seats, podium }) => {
      for (const [one, other] of pairs([...seats.map(({ plate }) => plate), podium]))
        expect(overlaps(one, other)).toBe(false);
      for (const { plate } of seats) expect(Math.min(plate.width, plate.height)).toBeGreaterThanOrEqual(44);
    }));

  it('follow each other from the left arm over the top to the right arm', () => {
    const { seats, shape } = layoutOf({ width: 943, height: 680 }, tableOf(6, 0));
    const middles = seats.map(({ plate }) => plate.x + plate.width / 2);
    expect(middles[0]).toBeLessThan(shape.centre.x);
    expect(middles.at(-1)).toBeGreaterThan(shape.centre.x);
    expect(seats[2]?.plate.y).toBeLessThan(seats[0]?.plate.y ?? 0);
  });
});

describe('news', () => {
  it('lies across the top of a picture that is high enough, and nothing lies under it', () =>
    each(({ banner, seats, papers, podium }, picture, { width, height }) => {
      expect(banner !== undefined).toBe(picture.news !== '' && height >= 540);
      if (!banner) return;
      expect(banner).toMatchObject({ x: 0, y: 0, width });
      const table = [...seats.flatMap((place) => [place.plate, figureBox(place)]), podium];
      for (const rect of [...table, ...papers.map((paper) => paper.rect)]) expect(overlaps(banner, rect)).toBe(false);
    }));

  it('takes a second line only where the headline needs it', () => {
    const news = (title: string) => tableOf(4, 2, KINDS, { news: { 1: newsflash(title, 1) } });
    const high = (title: string, width: number) => layoutOf({ width, height: 600 }, news(title)).banner?.height ?? 0;
    expect(high(HEADLINE, 390)).toBeGreaterThan(high('Flood', 390));
    expect(high(HEADLINE, 1500)).toBe(high('Flood', 1500));
  });
});

describe('an area that is too small', () => {
  it.each([
    { width: 1, height: 1 },
    { width: 60, height: 700 },
    { width: 700, height: 120 },
  ])('$width × $height still has a place for everything', (size) => {
    const picture = tableOf(12, 20);
    const layout = layoutOf(size, picture);
    expect(layout.seats).toHaveLength(12);
    expect(layout.papers).toHaveLength(20);
  });
});

describe('the horseshoe', () => {
  it('is widest in the middle and open at the bottom, where the podium stands', () =>
    each(({ shape, podium }) => {
      const line = centreLine(shape);
      const ends = (line.at(-1)?.x ?? 0) - (line[0]?.x ?? 0);
      const widest = Math.max(...line.map(({ x }) => x)) - Math.min(...line.map(({ x }) => x));
      expect(ends).toBeLessThan(widest * 0.8);
      expect(ends).toBeGreaterThan(podium.width);
    }));
});

describe('the papers', () => {
  it('have one place each, in the open or under a pile', () =>
    each((layout, picture) => {
      expect(layout.papers.map(({ clause: id }) => id).toSorted()).toEqual(
        picture.papers.map(({ clause: id }) => id).toSorted(),
      );
      const piled = layout.papers.filter((paper) => paper.piled).map(({ clause: id }) => id);
      expect(layout.piles.flatMap(({ clauses }) => clauses).toSorted()).toEqual(piled.toSorted());
    }));

  it('keep clear of plates, marks, podium and each other, inside the picture', () =>
    each((layout, _picture, size) => {
      const papers = [...openPapers(layout), ...layout.piles.map(({ rect }) => rect)];
      const table = [...layout.seats.flatMap(({ plate, marks }) => [plate, marks]), layout.podium];
      for (const paper of papers) {
        expect(inside(paper, size)).toBe(true);
        expect(table.some((rect) => overlaps(rect, paper))).toBe(false);
      }
      for (const [one, other] of pairs(papers)) expect(overlaps(one, other)).toBe(false);
    }));

  it('are high and wide enough to read', () =>
    each((layout) => {
      const { type } = layout.scale;
      expect(Math.min(type.small, type.title, type.body, type.name)).toBeGreaterThanOrEqual(13);
      for (const paper of openPapers(layout)) {
        expect(paper.height).toBeGreaterThanOrEqual(type.small * 2.9 + type.title * 2.4 + 18);
        expect(paper.width).toBeGreaterThanOrEqual(130);
      }
    }));

  it('lie beside each other by status where there is room', () => {
    const layout = layoutOf({ width: 943, height: 680 }, tableOf(4, 6));
    expect(layout.labels.map(({ group }) => group)).toEqual(['live', 'ballot', 'adopted']);
    expect(layout.piles).toEqual([]);
    const [live, ballot, adopted] = layout.labels.map(({ rect }) => rect.x);
    expect(live).toBeLessThan(ballot ?? 0);
    expect(ballot).toBeLessThan(adopted ?? 0);
  });

  it('show what waits for its entry into force with what is in force, as one instrument', () => {
    const kinds = [{}, { onBallot: true }, { status: 'pending' }, { status: 'adopted' }] as const;
    const { labels, piles } = layoutOf({ width: 943, height: 680 }, tableOf(4, 4, kinds));
    const at = Object.fromEntries(labels.map(({ group, rect }) => [group, rect]));
    expect(Object.keys(at)).toEqual(['live', 'ballot', 'pending', 'adopted']);
    expect(piles).toEqual([]);
    expect(at['pending']?.x).toBe(at['adopted']?.x);
    expect(at['pending']?.y).toBeLessThan(at['adopted']?.y ?? 0);
  });

  it('are higher when something is open about them', () => {
    const size = { width: 390, height: 480 };
    const low = ({ papers }: ChamberLayout) => Math.min(...papers.map(({ rect }) => rect.height));
    const plain = layoutOf(size, tableOf(4, 9, [{}]));
    const open = layoutOf(size, tableOf(4, 9, [{}], { brackets: { b1: bracket('c0') } }));
    expect(open.papers.filter(({ piled }) => !piled).length).toBeLessThanOrEqual(
      plain.papers.filter(({ piled }) => !piled).length,
    );
    expect(low(open)).toBeGreaterThanOrEqual(low(plain));
  });

  it('show the ballot first on a narrow floor, with the others on piles', () => {
    const layout = layoutOf({ width: 390, height: 480 }, tableOf(4, 6));
    expect(layout.labels.map(({ group }) => group)).toEqual(['ballot']);
    expect(layout.piles.filter(({ whole }) => whole).map(({ group }) => group)).toEqual(['live', 'adopted']);
  });

  it('bring any paper into the open that the viewer turns to', () => {
    for (const size of SIZES.filter(({ width }) => width >= 390)) {
      const picture = tableOf(6, 20);
      for (const { clause: id } of picture.papers) {
        const place = layoutOf(size, picture, id).papers.find((paper) => paper.clause === id);
        expect(place?.piled, `${id} at ${size.width} × ${size.height}`).toBe(false);
      }
    }
  });

  it('reach every paper of a group by turning its pile again and again', () => {
    const picture = tableOf(6, 20, [{}]);
    const seen = new Set<string>();
    let front = '';
    for (let turn = 0; turn < 20; turn += 1) {
      const layout = layoutOf({ width: 943, height: 680 }, picture, front);
      for (const paper of layout.papers) if (!paper.piled) seen.add(paper.clause);
      front = layout.piles[0]?.clauses[0] ?? '';
    }
    expect(seen.size).toBe(20);
  });

  it('are laid as if nothing were turned to when the paper is gone', () => {
    const picture = tableOf(4, 7);
    const size = { width: 390, height: 480 };
    expect(layoutOf(size, picture, 'gone')).toEqual(layoutOf(size, picture));
  });
});
