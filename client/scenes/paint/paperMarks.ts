/** What is still open about a paper: brackets left as "[2]", amendments as a caret and their number, two rings for a link. */
import type { PaperPicture } from '../picture.ts';
import { INK } from './palette.ts';
import { type Brush, sans } from './text.ts';

type Open = Pick<PaperPicture, 'brackets' | 'amendments' | 'linked'>;

interface Mark {
  readonly width: number;
  /** Paints with the left end of the mark at `x`, its middle at `y`. */
  readonly paint: (x: number, y: number) => void;
}

const BETWEEN = 4;

export function paperMarksWidth(brush: Brush, paper: Open, size: number): number {
  const marks = marksOf(brush, paper, size);
  return marks.reduce((sum, { width }) => sum + width, 0) + BETWEEN * Math.max(0, marks.length - 1);
}

export function paintPaperMarks(brush: Brush, paper: Open, left: number, y: number, size: number): void {
  brush.save();
  brush.fillStyle = INK;
  brush.strokeStyle = INK;
  brush.lineWidth = 1.75;
  brush.lineCap = 'round';
  brush.lineJoin = 'round';
  brush.textAlign = 'left';
  let x = left;
  for (const { width, paint } of marksOf(brush, paper, size)) {
    paint(x, y);
    x += width + BETWEEN;
  }
  brush.restore();
}

function marksOf(brush: Brush, { brackets, amendments, linked }: Open, size: number): readonly Mark[] {
  return [
    ...(brackets > 0 ? [wordMark(brush, `[${counted(brackets)}]`, size)] : []),
    ...(amendments > 0 ? [caretMark(brush, counted(amendments), size)] : []),
    ...(linked.length > 0 ? [ringsMark(brush, size)] : []),
  ];
}

/** Two digits would not fit on the narrowest papers. */
const counted = (count: number): string => (count > 9 ? '9+' : String(count));

function wordMark(brush: Brush, word: string, size: number): Mark {
  brush.font = sans(size, 700);
  return {
    width: brush.measureText(word).width,
    paint: (x, y) => {
      brush.font = sans(size, 700);
      brush.fillText(word, x, y + 1);
    },
  };
}

/** The caret by which one marks in a text where something is to be put in. */
function caretMark(brush: Brush, count: string, size: number): Mark {
  const number = wordMark(brush, count, size);
  const half = size * 0.24;
  return {
    width: half * 2 + 3 + number.width,
    paint: (x, y) => {
      brush.beginPath();
      brush.moveTo(x, y + size * 0.28);
      brush.lineTo(x + half, y - size * 0.28);
      brush.lineTo(x + half * 2, y + size * 0.28);
      brush.stroke();
      number.paint(x + half * 2 + 3, y);
    },
  };
}

function ringsMark(brush: Brush, size: number): Mark {
  const radius = size * 0.28;
  return {
    width: radius * 3.3 + 2,
    paint: (x, y) => {
      for (const shift of [0, radius * 1.3]) {
        brush.beginPath();
        brush.arc(x + 1 + radius + shift, y, radius, 0, Math.PI * 2);
        brush.stroke();
      }
    },
  };
}
