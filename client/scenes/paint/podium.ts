/** The chair's podium in the opening of the horseshoe: it says which phase it is and how far the table has come. */
import { BRASS, LEATHER, ON_CHAMBER, ON_CHAMBER_2, WOOD } from './palette.ts';
import { type Brush, fitted, SMALLEST, sans, serif } from './text.ts';

export interface PodiumWords {
  readonly chair: string;
  readonly phase: string;
  /** For a podium too narrow for the whole line. */
  readonly phaseShort: string;
  readonly progress: string;
}

export function paintPodium(
  brush: Brush,
  { chair, phase, phaseShort, progress }: PodiumWords,
  width: number,
  height: number,
): void {
  paintDesk(brush, width, height);
  const room = width - 36;
  const large = height > 80;
  brush.textAlign = 'center';
  brush.textBaseline = 'middle';
  // A low podium has no room for the chair's name above the two lines that change.
  const named = height > 60;
  const top = 12;
  const step = (height - top - 5) / ((named ? 2 : 1) + (progress === '' ? 0 : 1));
  const write = (line: string, index: number, sizes: readonly number[], colour: string, font: typeof serif) => {
    fitted(brush, line, room, sizes, font);
    brush.fillStyle = colour;
    brush.fillText(line, width / 2, top + step * (index + 0.5), room);
  };
  const small = large ? 15 : SMALLEST;
  if (named) write(chair, 0, [small, SMALLEST], BRASS.bright, (size) => sans(size, 600));
  brush.font = serif(SMALLEST);
  const told = brush.measureText(phase).width > room ? phaseShort : phase;
  write(told, named ? 1 : 0, large ? [20, 17, 15, 13] : [16, 15, 14, 13], ON_CHAMBER, serif);
  if (progress !== '') write(progress, named ? 2 : 1, [small, SMALLEST], ON_CHAMBER_2, (size) => sans(size));
}

/** A reading desk seen from the front: a board on top, a body that narrows, a leather panel with a brass line. */
function paintDesk(brush: Brush, width: number, height: number): void {
  const board = 9;
  const wood = brush.createLinearGradient(0, 0, 0, height);
  wood.addColorStop(0, WOOD.middle);
  wood.addColorStop(1, WOOD.dark);
  brush.save();
  brush.shadowColor = 'rgba(0, 0, 0, 0.5)';
  brush.shadowBlur = 10;
  brush.shadowOffsetY = 3;
  brush.fillStyle = wood;
  body(brush, width, height, board - 2, 5);
  brush.fill();
  brush.restore();
  brush.fillStyle = LEATHER.dark;
  body(brush, width, height - 4, board + 2, 10);
  brush.fill();
  brush.strokeStyle = BRASS.plain;
  brush.lineWidth = 1;
  brush.stroke();
  brush.fillStyle = WOOD.light;
  brush.beginPath();
  brush.roundRect(0, 0, width, board, 3);
  brush.fill();
  brush.fillStyle = 'rgba(43, 25, 12, 0.45)';
  brush.fillRect(2, board - 2, width - 4, 2);
}

function body(brush: Brush, width: number, height: number, top: number, inset: number): void {
  brush.beginPath();
  brush.moveTo(inset, top);
  brush.lineTo(width - inset, top);
  brush.lineTo(width - inset - 7, height);
  brush.lineTo(inset + 7, height);
  brush.closePath();
}
