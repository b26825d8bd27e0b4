/** News from outside the room, across its top. */
import type { Size } from '../horseshoe.ts';
import { NEWS } from './palette.ts';
import { type Brush, fitted, SMALLEST, sans, serif, wrapped } from './text.ts';

const PAD = 16;

/** The label, then the headline: on one line as large as it fits, else on two. */
export function paintBanner(brush: Brush, label: string, headline: string, { width, height }: Size): void {
  brush.fillStyle = NEWS.ground;
  brush.fillRect(0, 0, width, height);
  brush.fillStyle = NEWS.edge;
  brush.fillRect(0, height - 2, width, 2);
  brush.fillStyle = NEWS.ink;
  brush.textAlign = 'left';
  brush.textBaseline = 'middle';
  brush.font = sans(SMALLEST, 700);
  const words = label.toLocaleUpperCase();
  const left = PAD + brush.measureText(words).width + 12;
  const room = width - left - PAD;
  const one = height < 40;
  const first = one ? (height - 2) / 2 : (height - 2) * 0.27;
  brush.fillText(words, PAD, first + 1);
  if (one) {
    fitted(brush, headline, room, [17, 16, 15, 14, 13], serif);
    brush.fillText(wrapped(brush, headline, room, 1)[0] ?? '', left, first + 1, room);
    return;
  }
  brush.font = serif(SMALLEST + 1);
  const lines = wrapped(brush, headline, room, 2);
  for (const [index, line] of lines.entries())
    brush.fillText(line, left, (height - 2) * (0.27 + index * 0.46) + 1, room);
}
