/** Clauses as papers, piles of them, and the labels over their groups. */
import type { Hardness } from '#client/store/hardness.ts';
import type { PaperCaption } from '../captions.ts';
import type { Rect, Size } from '../horseshoe.ts';
import type { PaperPicture } from '../picture.ts';
import type { Scale } from '../seating.ts';
import { BRASS, CHAMBER, EDGE, HARDNESS, INK, INK_2, IVORY, ON_CHAMBER } from './palette.ts';
import { paintPaperMarks, paperMarksWidth } from './paperMarks.ts';
import { paintFlag } from './seat.ts';
import { type Brush, SMALLEST, sans, serif, unbroken, unbrokenWidth, wrapped } from './text.ts';

export interface Sheet {
  readonly paper: PaperPicture;
  readonly caption: PaperCaption;
  readonly scale: Scale;
}

const SPINE = 9;
const PAD = 9;

export function paintPaper(
  brush: Brush,
  { paper, caption, scale: { type } }: Sheet,
  width: number,
  height: number,
  flag: CanvasImageSource | undefined,
): void {
  paintSheet(brush, width, height, paper.group === 'fallen' ? '#E9E6DE' : IVORY);
  paintSpine(brush, paper.hardness, height);
  paintBorder(brush, paper.hardness, width, height);
  const left = SPINE + PAD;
  const room = width - left - PAD;
  const flagHeight = Math.round(type.small * 1.15);
  const flagWidth = Math.round(flagHeight * 1.5);
  brush.textAlign = 'left';
  brush.textBaseline = 'middle';
  brush.fillStyle = INK_2;
  brush.font = sans(type.small, 600);
  const head = PAD + flagHeight / 2;
  const signWidth = Math.min(brush.measureText(caption.sign).width + 12, room * 0.45);
  const cornerWidth = caption.sign === '' ? flagWidth : signWidth;
  const corner = { x: width - PAD - cornerWidth, y: PAD, width: cornerWidth, height: flagHeight };
  brush.fillText(caption.name, left, head + 1, room - cornerWidth - 4);
  if (caption.sign === '') paintFlag(brush, flag, paper.flag, corner);
  else paintSign(brush, caption.sign, corner, type.small);
  const foot = height - PAD - type.small * 0.6;
  const high = paintFoot(brush, paper, caption.hardness, left, foot, room, type.small);
  paintWords(brush, paper, caption.dials, type, left, PAD + flagHeight + 3, room, foot - high + type.small * 0.45);
}

/** The title, and below it the whole text, or in place of a text that is too long as many of its dials as have room. */
function paintWords(
  brush: Brush,
  { title, text, group }: PaperPicture,
  dials: readonly string[],
  type: Scale['type'],
  left: number,
  top: number,
  room: number,
  bottom: number,
): void {
  brush.fillStyle = group === 'fallen' ? INK_2 : INK;
  const { lines, leading } = titleIn(brush, title, room, bottom - top + 3, type.title);
  for (const [index, line] of lines.entries()) brush.fillText(line, left, top + leading * (index + 0.5), room);
  const below = top + leading * lines.length + 3;
  const size = unbroken(brush, [text, ...dials].join(' '), room, type.body, (points) => serif(points, 400));
  const step = size * 1.32;
  brush.fillStyle = INK_2;
  const words = instead(brush, text, dials, room, Math.floor((bottom - below) / step));
  for (const [index, line] of words.entries()) brush.fillText(line, left, below + step * (index + 0.5), room);
}

/** The title at the largest size at which all of it has room; only one that is too long at the smallest size is cut. */
function titleIn(brush: Brush, title: string, room: number, height: number, largest: number) {
  for (let size = largest; ; size -= 1) {
    const chosen = unbroken(brush, title, room, size, serif);
    const leading = chosen * 1.2;
    const most = Math.max(1, Math.floor(height / leading));
    const lines = wrapped(brush, title, room, Number.POSITIVE_INFINITY);
    if (lines.length <= most) return { lines, leading };
    if (chosen <= SMALLEST) return { lines: wrapped(brush, title, room, most), leading };
  }
}

function instead(brush: Brush, text: string, dials: readonly string[], room: number, most: number): readonly string[] {
  const whole = wrapped(brush, text, room, Number.POSITIVE_INFINITY);
  if (whole.length <= most) return whole;
  const lines: string[] = [];
  for (const dial of dials) {
    const more = wrapped(brush, dial, unbrokenWidth(brush, dial, room), Number.POSITIVE_INFINITY);
    if (lines.length + more.length > most) break;
    lines.push(...more);
  }
  return lines;
}

/** The podium's sign in place of a flag: a chair's text is nobody's. */
function paintSign(brush: Brush, words: string, { x, y, width, height }: Rect, size: number): void {
  brush.beginPath();
  brush.roundRect(x, y - 1, width, height + 2, 3);
  brush.fillStyle = BRASS.text;
  brush.fill();
  brush.font = sans(size, 600);
  brush.fillStyle = IVORY;
  brush.textAlign = 'center';
  brush.fillText(words, x + width / 2, y + height / 2 + 1, width - 8);
  brush.textAlign = 'left';
}

function paintSheet(brush: Brush, width: number, height: number, face: string): void {
  brush.save();
  brush.shadowColor = 'rgba(0, 0, 0, 0.5)';
  brush.shadowBlur = 9;
  brush.shadowOffsetY = 4;
  brush.beginPath();
  brush.roundRect(0, 0, width, height, 2);
  brush.fillStyle = face;
  brush.fill();
  brush.restore();
}

function paintSpine(brush: Brush, hardness: Hardness, height: number): void {
  brush.beginPath();
  brush.roundRect(0, 0, SPINE, height, [2, 0, 0, 2]);
  brush.fillStyle = HARDNESS[hardness];
  brush.fill();
}

/** Dots, dashes, a thin line, a thick line, a double line. */
function paintBorder(brush: Brush, hardness: Hardness, width: number, height: number): void {
  const dashes: Readonly<Record<Hardness, readonly number[]>> = { 1: [0.1, 5], 2: [7, 5], 3: [], 4: [], 5: [] };
  const frame = (inset: number) => {
    brush.beginPath();
    brush.rect(SPINE + inset, inset, width - SPINE - inset * 2, height - inset * 2);
    brush.stroke();
  };
  brush.save();
  brush.strokeStyle = hardness <= 3 ? '#2E74A3' : HARDNESS[hardness];
  brush.lineCap = hardness === 1 ? 'round' : 'butt';
  brush.lineWidth = hardness === 1 ? 2 : hardness === 4 ? 2.75 : 1.25;
  brush.setLineDash([...dashes[hardness]]);
  frame(hardness === 5 ? 1.5 : 2);
  if (hardness === 5) frame(4.5);
  brush.restore();
}

/**
 * Five bars, filled as far as the text is hard, and the word; what is still open in the corner. The word goes below the
 * bars when it is long. Returns the height used.
 */
function paintFoot(
  brush: Brush,
  paper: PaperPicture,
  word: string,
  left: number,
  y: number,
  room: number,
  size: number,
): number {
  const marks = paperMarksWidth(brush, paper, size);
  const wide = Math.round(size * (marks === 0 ? 0.55 : 0.45));
  const after = 5 * (wide + 2) + 5;
  brush.font = sans(size, 600);
  brush.fillStyle = INK;
  const beside = room - after - (marks === 0 ? 0 : marks + 6);
  // A little narrower than its letters are drawn is still easy to read.
  const long = brush.measureText(word).width * 0.86 > beside;
  brush.fillText(word, left + (long ? 0 : after), y + 1, long ? room : beside);
  const line = size * 1.2;
  const first = long ? y - line : y;
  paintBars(brush, paper.hardness, left, first, wide, Math.round(size * 0.8));
  paintPaperMarks(brush, paper, left + room - marks, first, size);
  return long ? line * 2 : line;
}

function paintBars(brush: Brush, hardness: Hardness, left: number, y: number, wide: number, high: number): void {
  for (let bar = 1; bar <= 5; bar += 1) {
    const x = left + (bar - 1) * (wide + 2);
    brush.fillStyle = bar <= hardness ? HARDNESS[5] : '#FFFFFF';
    brush.fillRect(x, y - high / 2, wide, high);
    brush.strokeStyle = HARDNESS[5];
    brush.lineWidth = 1;
    brush.strokeRect(x + 0.5, y - high / 2 + 0.5, wide - 1, high - 1);
  }
}

/** Some papers on top of each other; the uppermost says what they are, and how many unless that is 0. */
export function paintPile(brush: Brush, label: string, count: number, { width, height }: Size, size: number): void {
  for (const shift of [0, 4, 8]) {
    brush.save();
    brush.translate(8 - shift, shift);
    paintSheet(brush, width - 8, height - 8, shift === 8 ? IVORY : '#E4DDCD');
    brush.strokeStyle = EDGE;
    brush.lineWidth = 1;
    brush.strokeRect(0.5, 0.5, width - 9, height - 9);
    brush.restore();
  }
  brush.font = sans(size, 700);
  brush.fillStyle = INK;
  brush.textAlign = 'center';
  brush.textBaseline = 'middle';
  const whole = count === 0 ? label : `${label} · ${count}`;
  const apart = [...onTwoLines(brush, label, width - 16), String(count)];
  const lines = brush.measureText(whole).width <= width - 20 || count === 0 ? [whole] : apart;
  const leading = Math.min(size * 1.25, (height - 10) / lines.length);
  for (const [index, line] of lines.entries())
    brush.fillText(
      line,
      (width - 8) / 2,
      8 + (height - 8) / 2 + (index - (lines.length - 1) / 2) * leading + 1,
      width - 16,
    );
}

/** A label whole: on lines that are wider than the room where two of that width would cut it, and are set narrower. */
function onTwoLines(brush: Brush, label: string, room: number): readonly string[] {
  let width = unbrokenWidth(brush, label, room);
  let lines = wrapped(brush, label, width, Number.POSITIVE_INFINITY);
  while (lines.length > 2) {
    width += 8;
    lines = wrapped(brush, label, width, Number.POSITIVE_INFINITY);
  }
  return lines;
}

/** The group's name on the floor, in the middle of its columns, with a brass line to either side. */
export function paintLabel(brush: Brush, words: string, { width, height }: Size, size: number): void {
  brush.font = sans(size, 700);
  brush.letterSpacing = '1px';
  const text = Math.min(width, brush.measureText(words).width + 20);
  const x = (width - text) / 2;
  brush.beginPath();
  brush.roundRect(x, 0, text, height, 3);
  brush.fillStyle = CHAMBER.deep;
  brush.fill();
  brush.fillStyle = BRASS.plain;
  if (x > 16) {
    brush.fillRect(0, height / 2, x - 8, 1);
    brush.fillRect(x + text + 8, height / 2, x - 8, 1);
  }
  brush.fillStyle = ON_CHAMBER;
  brush.textAlign = 'center';
  brush.textBaseline = 'middle';
  brush.fillText(words, width / 2, height / 2 + 1, width - 8);
  brush.letterSpacing = '0px';
}
