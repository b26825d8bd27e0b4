/** The room: dark floor with a globe set into it, and the horseshoe of wood, brass and leather. */
import { centreLine, type Horseshoe, type Point, type Size } from '../horseshoe.ts';
import { BRASS, CHAMBER, LEATHER, WOOD } from './palette.ts';
import type { Brush } from './text.ts';

export function paintRoom(brush: Brush, size: Size, shape: Horseshoe): void {
  paintFloor(brush, size, shape);
  paintGlobe(brush, shape);
  paintTable(brush, shape);
}

function paintFloor(brush: Brush, { width, height }: Size, { centre, a, b }: Horseshoe): void {
  const light = brush.createRadialGradient(centre.x, centre.y, 0, centre.x, centre.y, Math.max(a, b) * 1.5);
  light.addColorStop(0, CHAMBER.light);
  light.addColorStop(0.55, '#143646');
  light.addColorStop(1, CHAMBER.deep);
  brush.fillStyle = light;
  brush.fillRect(0, 0, width, height);
}

function paintGlobe(brush: Brush, { centre, a, b, band }: Horseshoe): void {
  const radius = Math.min(a, b) - band / 2 - 24;
  if (radius < 60) return;
  brush.save();
  brush.strokeStyle = 'rgba(185, 204, 214, 0.10)';
  brush.lineWidth = 1.25;
  for (const share of [1, 0.66, 0.3, 0.001]) {
    brush.beginPath();
    brush.ellipse(centre.x, centre.y, radius * share, radius, 0, 0, Math.PI * 2);
    brush.stroke();
  }
  for (const share of [-0.6, -0.3, 0, 0.3, 0.6]) {
    const half = radius * Math.sqrt(1 - share * share);
    brush.beginPath();
    brush.ellipse(centre.x, centre.y + radius * share, half, half * 0.12, 0, 0, Math.PI);
    brush.stroke();
  }
  brush.restore();
}

function trace(brush: Brush, line: readonly Point[]): void {
  brush.beginPath();
  for (const [index, { x, y }] of line.entries()) {
    if (index === 0) brush.moveTo(x, y);
    else brush.lineTo(x, y);
  }
}

/** The line without so many pixels at either end, so that the wood shows round the inlay. */
function trimmed(line: readonly Point[], by: number): readonly Point[] {
  const first = line[0];
  const last = line.at(-1);
  if (!first || !last) return line;
  const far = (from: Point, { x, y }: Point) => Math.hypot(x - from.x, y - from.y) > by;
  const middle = line.length / 2;
  return line.filter((point, index) => (index < middle ? far(first, point) : far(last, point)));
}

function paintTable(brush: Brush, shape: Horseshoe): void {
  const line = centreLine(shape, shape.reach, 1_500);
  const { band, centre, b } = shape;
  const shade = (light: string, dark: string) => {
    const gradient = brush.createLinearGradient(0, centre.y - b - band, 0, centre.y + b + band);
    gradient.addColorStop(0, light);
    gradient.addColorStop(1, dark);
    return gradient;
  };
  const stroke = (width: number, style: string | CanvasGradient, by = 0) => {
    trace(brush, trimmed(line, by));
    brush.lineWidth = width;
    brush.strokeStyle = style;
    brush.stroke();
  };
  brush.save();
  brush.lineJoin = 'round';
  brush.shadowColor = 'rgba(0, 0, 0, 0.55)';
  brush.shadowBlur = 26;
  brush.shadowOffsetY = 10;
  stroke(band + 3, WOOD.night);
  brush.shadowColor = 'transparent';
  const rim = Math.max(8, band * 0.13);
  stroke(band, shade('#B98A58', '#6E4727'), 1.5);
  for (const [index, grain] of [0.14, 0.4, 0.62, 0.85].entries()) {
    stroke(band - rim * 2 * grain, shade('#A5774A', '#5F3C20'), 2);
    stroke(
      band - rim * 2 * grain - 1.5,
      index % 2 === 0 ? shade('#C79A67', '#7A5130') : shade('#B58653', '#6A4526'),
      2,
    );
  }
  stroke(band - rim * 2 + 2, WOOD.night, rim - 1);
  stroke(band - rim * 2, shade(BRASS.plain, '#8F7233'), rim);
  stroke(band - rim * 2 - 3, shade(LEATHER.light, LEATHER.dark), rim + 1.5);
  stroke(band - rim * 2 - 12, 'rgba(11, 33, 48, 0.28)', rim + 6);
  stroke(band - rim * 2 - 14, shade('#22515F', '#17394A'), rim + 7);
  brush.restore();
}
