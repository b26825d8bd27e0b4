/** Nameplates and the figures behind them. */
import type { SeatCaption } from '../captions.ts';
import type { SeatPicture } from '../picture.ts';
import type { Scale } from '../seating.ts';
import { paintBar, paintPen, paintTick } from './marks.ts';
import { BRASS, CHAMBER, EDGE, GREY, INK, INK_2, IVORY, MARKS, ON_CHAMBER_2, RUST, SAND } from './palette.ts';
import { type Brush, fitted, personIn, SMALLEST, sans, serif } from './text.ts';

export interface Plate {
  readonly seat: SeatPicture;
  readonly caption: SeatCaption;
  readonly scale: Scale;
  /** The names on all plates: they are set in one size as far as that goes. */
  readonly names: readonly string[];
  /** Its lower half is left free for the marks of its votes. */
  readonly marked: boolean;
}

const PAD = 8;

export function paintPlate(brush: Brush, plate: Plate, flag: CanvasImageSource | undefined): void {
  const { width, height } = plate.scale.plate;
  paintCard(brush, plate.seat, width, height);
  const small = plate.scale.figures === 'above';
  const flagHeight = Math.round(Math.min(height * 0.4, (height - PAD * 2) * 0.5));
  const flagWidth = Math.round(flagHeight * 1.5);
  const top = small ? 6 : PAD;
  paintFlag(brush, flag, plate.seat.flag, { x: PAD, y: top, width: flagWidth, height: flagHeight });
  const x = PAD + flagWidth + 7;
  const room = width - x - PAD;
  const name = small ? plate.seat.party : plate.seat.name;
  setNameSize(brush, plate, name, room);
  brush.fillStyle = plate.seat.presence === 'present' ? INK : INK_2;
  brush.textAlign = 'left';
  brush.textBaseline = 'middle';
  brush.fillText(name, x, top + flagHeight / 2 + 1, room);
  if (!(small && plate.marked)) paintLowerLine(brush, plate, top + flagHeight, small);
}

/** One size for all names, unless a long one would make the others too small. */
function setNameSize(brush: Brush, { names, scale: { type } }: Plate, name: string, room: number): void {
  const steps = (least: number) => Array.from({ length: type.name - least + 1 }, (_size, index) => type.name - index);
  const common = Math.min(...names.map((one) => fitted(brush, one, room, steps(SMALLEST + 2), serif)));
  const own = fitted(brush, name, room, steps(SMALLEST), serif);
  brush.font = serif(Math.min(common, own));
}

function paintCard(brush: Brush, { presence, you }: SeatPicture, width: number, height: number): void {
  const here = presence === 'present';
  const face = brush.createLinearGradient(0, 0, 0, height);
  face.addColorStop(0, here ? '#FFFDF8' : '#E4E7E8');
  face.addColorStop(1, here ? SAND : GREY);
  brush.save();
  brush.shadowColor = 'rgba(0, 0, 0, 0.45)';
  brush.shadowBlur = 8;
  brush.shadowOffsetY = 3;
  brush.beginPath();
  brush.roundRect(0, 0, width, height, 4);
  brush.fillStyle = here ? IVORY : GREY;
  brush.fill();
  brush.restore();
  brush.fillStyle = face;
  brush.fill();
  brush.lineWidth = you ? 3 : 1.5;
  brush.strokeStyle = you ? BRASS.plain : here ? EDGE : INK_2;
  if (presence === 'vacant') brush.setLineDash([5, 4]);
  brush.beginPath();
  brush.roundRect(you ? 1.5 : 0.75, you ? 1.5 : 0.75, width - (you ? 3 : 1.5), height - (you ? 3 : 1.5), 3.5);
  brush.stroke();
  brush.setLineDash([]);
}

/** A flag with a hairline round it; the letters of its code when there is no picture of it. */
export function paintFlag(
  brush: Brush,
  flag: CanvasImageSource | undefined,
  code: string,
  { x, y, width, height }: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): void {
  brush.save();
  if (flag) brush.drawImage(flag, x, y, width, height);
  else {
    brush.fillStyle = INK_2;
    brush.fillRect(x, y, width, height);
    brush.fillStyle = IVORY;
    brush.font = sans(SMALLEST, 700);
    brush.textAlign = 'center';
    brush.textBaseline = 'middle';
    brush.fillText(code, x + width / 2, y + height / 2 + 1, width - 4);
  }
  brush.strokeStyle = 'rgba(20, 35, 46, 0.35)';
  brush.lineWidth = 1;
  brush.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
  brush.restore();
}

/** The delegate's name to the left, how the seat stands to the right; where plates are small, only the more telling one. */
function paintLowerLine(brush: Brush, { seat, caption, scale }: Plate, top: number, small: boolean): void {
  const { width, height } = scale.plate;
  const size = scale.type.small;
  const middle = (top + height) / 2 + (small ? 0 : 1);
  brush.textBaseline = 'middle';
  // Where there is no room for two words on one's own plate or a bot's, the tick alone says ready or voted.
  const word = small && (seat.you || seat.bot) ? '' : caption.state;
  const right = caption.state === '' ? width - PAD : paintState(brush, seat, word, width - PAD, middle, size);
  const left = caption.you === '' ? PAD : paintYou(brush, caption.you, PAD, middle, size);
  const room = right - left - 6;
  if (caption.delegate === '' || room < (small && !seat.bot ? 40 : 24)) return;
  brush.font = sans(size);
  brush.fillStyle = INK_2;
  brush.textAlign = 'left';
  const name = seat.bot ? widest(brush, caption, room) : personIn(brush, caption.delegate, room);
  if (small && name.endsWith('…')) return;
  brush.fillText(name, left, middle);
}

/** A bot is called a bot also where there is no room for its tactic. */
const widest = (brush: Brush, { delegate, short }: SeatCaption, room: number): string =>
  brush.measureText(delegate).width <= room ? delegate : short;

/** Returns where the free line to its left ends. */
function paintState(brush: Brush, seat: SeatPicture, state: string, right: number, y: number, size: number): number {
  const answered = seat.signature === 'signed' || seat.signature === 'declined';
  const away = seat.presence !== 'present' && !answered;
  const colour = stateColour(seat, answered);
  brush.font = sans(size, 600);
  brush.textAlign = 'right';
  brush.fillStyle = colour;
  const most = answered ? right - PAD - 18 : Number.POSITIVE_INFINITY;
  const width = Math.min(brush.measureText(state).width, most);
  brush.fillText(state, right, y, width);
  const x = right - width - (state === '' ? 6 : 9);
  if (away && x < PAD) return x;
  if (away) {
    brush.strokeStyle = colour;
    brush.lineWidth = 1.75;
    brush.setLineDash([2.6, 2.2]);
    brush.beginPath();
    brush.arc(x, y - 0.5, 4.6, 0, Math.PI * 2);
    brush.stroke();
    brush.setLineDash([]);
  } else paintSign(brush, seat, x, y - 1, colour);
  return x - 8;
}

function stateColour({ presence, signature }: SeatPicture, answered: boolean): string {
  if (answered) return signature === 'signed' ? MARKS.paper.yes : MARKS.paper.no;
  if (presence === 'away') return RUST;
  return presence === 'vacant' ? INK_2 : MARKS.paper.yes;
}

/** A pen for a signature, a bar for none, a tick for ready and voted. */
function paintSign(brush: Brush, { signature }: SeatPicture, x: number, y: number, colour: string): void {
  if (signature === 'signed') paintPen(brush, x, y, 16, colour);
  else if (signature === 'declined') paintBar(brush, x, y, 16, colour);
  else paintTick(brush, x, y, 16, colour);
}

/** Returns where the free line to its right begins. */
function paintYou(brush: Brush, you: string, left: number, y: number, size: number): number {
  brush.font = sans(size, 700);
  brush.textAlign = 'left';
  brush.fillStyle = BRASS.text;
  brush.fillText(you, left, y);
  return left + brush.measureText(you).width + 7;
}

/** An antenna and two eyes. */
function paintBotFace(brush: Brush, radius: number): void {
  brush.fillRect(radius * 0.97, radius * 0.2, radius * 0.06, radius * 0.26);
  brush.fillStyle = CHAMBER.dark;
  for (const x of [0.8, 1.06]) brush.fillRect(radius * x, radius * 0.66, radius * 0.14, radius * 0.14);
  brush.fillStyle = ON_CHAMBER_2;
}

/** Somebody in the seat, a bot with a square head; an empty dashed ring when nobody is there. */
export function paintFigure(brush: Brush, { presence, you, bot }: SeatPicture, radius: number): void {
  const here = presence === 'present';
  const line = you ? BRASS.plain : ON_CHAMBER_2;
  brush.save();
  brush.beginPath();
  brush.arc(radius, radius, radius - 1.5, 0, Math.PI * 2);
  brush.fillStyle = CHAMBER.dark;
  brush.fill();
  if (!here) {
    brush.setLineDash([4, 4]);
    brush.lineWidth = 1.75;
  } else brush.lineWidth = you ? 2.5 : 1.5;
  brush.strokeStyle = line;
  brush.stroke();
  if (here) {
    brush.clip();
    brush.fillStyle = you ? BRASS.bright : ON_CHAMBER_2;
    brush.beginPath();
    if (bot) brush.roundRect(radius * 0.66, radius * 0.44, radius * 0.68, radius * 0.6, radius * 0.1);
    else brush.arc(radius, radius * 0.76, radius * 0.34, 0, Math.PI * 2);
    brush.fill();
    if (bot) paintBotFace(brush, radius);
    brush.beginPath();
    brush.ellipse(radius, radius * 1.78, radius * 0.66, radius * 0.6, 0, 0, Math.PI * 2);
    brush.fill();
  }
  brush.restore();
}
