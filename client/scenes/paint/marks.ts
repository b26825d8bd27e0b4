/** Votes as marks that shape alone tells apart: disc and tick, square and cross, open diamond and bar, dots, dashed ring. */

import type { VoteView } from '#shared/model/view.ts';
import type { CastPicture } from '../picture.ts';
import { CHAMBER, type Ground, INK, MARKS, ON_CHAMBER } from './palette.ts';
import { type Brush, sans } from './text.ts';

type Line = readonly (readonly [number, number])[];

const TICK: Line = [
  [-0.24, 0.02],
  [-0.06, 0.2],
  [0.26, -0.18],
];
const CROSS: readonly Line[] = [
  [
    [-0.2, -0.2],
    [0.2, 0.2],
  ],
  [
    [0.2, -0.2],
    [-0.2, 0.2],
  ],
];

function strokeLines(brush: Brush, lines: readonly Line[], x: number, y: number, size: number): void {
  brush.beginPath();
  for (const line of lines) {
    for (const [index, [dx, dy]] of line.entries()) {
      if (index === 0) brush.moveTo(x + dx * size, y + dy * size);
      else brush.lineTo(x + dx * size, y + dy * size);
    }
  }
  brush.stroke();
}

/** Paints one mark around a point. */
function paintMark(brush: Brush, vote: VoteView, x: number, y: number, size: number, ground: Ground): void {
  const colours = MARKS[ground];
  const half = size / 2;
  brush.save();
  brush.lineCap = 'round';
  brush.lineJoin = 'round';
  brush.fillStyle = colours[vote];
  brush.strokeStyle = vote === 'yes' || vote === 'no' ? colours.sign : colours[vote];
  brush.lineWidth = Math.max(1.75, size * 0.12);
  brush.beginPath();
  switch (vote) {
    case 'yes':
      brush.arc(x, y, half, 0, Math.PI * 2);
      brush.fill();
      strokeLines(brush, [TICK], x, y, size);
      break;
    case 'no':
      brush.rect(x - half * 0.92, y - half * 0.92, size * 0.92, size * 0.92);
      brush.fill();
      strokeLines(brush, CROSS, x, y, size);
      break;
    case 'abstain':
      strokeLines(
        brush,
        [
          diamond(0.5),
          [
            [-0.18, 0],
            [0.18, 0],
          ],
        ],
        x,
        y,
        size,
      );
      break;
    case 'silent':
      for (const dx of [-0.32, 0, 0.32]) {
        brush.moveTo(x + dx * size, y);
        brush.arc(x + dx * size, y, size * 0.11, 0, Math.PI * 2);
      }
      brush.fill();
      break;
    case 'absent':
      brush.setLineDash([size * 0.16, size * 0.16]);
      brush.arc(x, y, half * 0.85, 0, Math.PI * 2);
      brush.stroke();
      break;
  }
  brush.restore();
}

const diamond = (half: number): Line => [
  [0, -half],
  [half, 0],
  [0, half],
  [-half, 0],
  [0, -half],
];

type Sign = (brush: Brush, x: number, y: number, size: number, colour: string) => void;

const signOf =
  (lines: readonly Line[], width: number): Sign =>
  (brush, x, y, size, colour) => {
    brush.save();
    brush.strokeStyle = colour;
    brush.lineWidth = width;
    brush.lineCap = 'round';
    brush.lineJoin = 'round';
    strokeLines(brush, lines, x, y, size);
    brush.restore();
  };

/** A little tick, for "ready" and "voted". */
export const paintTick = signOf([TICK], 2);

/** A pen over the line that it signs. */
export const paintPen = signOf(
  [
    [
      [-0.24, 0.16],
      [-0.16, -0.06],
      [0.18, -0.4],
      [0.32, -0.26],
      [-0.02, 0.08],
      [-0.24, 0.16],
    ],
    [
      [-0.3, 0.36],
      [0.3, 0.36],
    ],
  ],
  1.5,
);

/** A bar, for a signature that was declined. */
export const paintBar = signOf(
  [
    [
      [-0.28, 0],
      [0.28, 0],
    ],
  ],
  3,
);

interface Chip {
  readonly vote: VoteView;
  /** The clause's number before the mark. */
  readonly before: string;
  /** How many there are after the mark. */
  readonly after: string;
}

const VOTES: readonly VoteView[] = ['yes', 'no', 'abstain', 'silent', 'absent'];

/** Clause by clause ("3 ✓"); where that is too wide counted ("✓ ×3"); then the bare marks in order, or the shortest count. */
function chipsOf(votes: readonly CastPicture[], fits: (chips: readonly Chip[]) => boolean): readonly Chip[] {
  const single = votes.map(({ vote, number }) => ({ vote, before: String(number), after: '' }));
  const counted = VOTES.flatMap((vote) => {
    const count = votes.filter((cast) => cast.vote === vote).length;
    return count === 0 ? [] : [{ vote, before: '', after: `×${count}` }];
  });
  const bare = votes.map(({ vote }) => ({ vote, before: '', after: '' }));
  const brief = counted.map(({ vote, after }) => ({ vote, before: '', after: after.slice(1) }));
  return [single, counted, bare].find(fits) ?? brief;
}

/** A party's votes in a row, in the middle of a box; on dark ground they lie on a tab of their own. */
export function paintVotes(
  brush: Brush,
  votes: readonly CastPicture[],
  width: number,
  height: number,
  ground: Ground,
): void {
  const size = Math.min(18, height - (ground === 'table' ? 8 : 4));
  const between = ground === 'table' ? 9 : 4;
  brush.font = sans(13, 700);
  const label = (text: string) => (text === '' ? 0 : brush.measureText(text).width + 3);
  const wide = ({ before, after }: Chip) => label(before) + size + label(after);
  const total = (chips: readonly Chip[]) =>
    chips.reduce((sum, chip) => sum + wide(chip), 0) + between * (chips.length - 1);
  const room = width - (ground === 'table' ? 12 : 0);
  const chips = chipsOf(votes, (all) => total(all) <= room);
  const sum = total(chips);
  let x = Math.max(0, (width - sum) / 2);
  if (ground === 'table') paintTab(brush, Math.max(0, x - 8), Math.min(width, sum + 16), height);
  brush.save();
  // Three kinds of votes are drawn narrower rather than cut off.
  if (sum > room) brush.scale(room / sum, 1);
  brush.textBaseline = 'middle';
  brush.textAlign = 'left';
  brush.fillStyle = ground === 'table' ? ON_CHAMBER : INK;
  for (const chip of chips) {
    brush.fillText(chip.before, x, height / 2 + 1);
    const mark = x + label(chip.before);
    paintMark(brush, chip.vote, mark + size / 2, height / 2, size, ground);
    brush.fillText(chip.after, mark + size + 3, height / 2 + 1);
    x += wide(chip) + between;
  }
  brush.restore();
}

function paintTab(brush: Brush, x: number, width: number, height: number): void {
  brush.beginPath();
  brush.roundRect(x, 0, width, height - 1, [0, 0, 8, 8]);
  brush.fillStyle = CHAMBER.deep;
  brush.fill();
}
