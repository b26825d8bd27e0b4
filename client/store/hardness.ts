/** How hard a text is, as the page shows it: one of five words and as many bars. */
import type { Dial } from '#shared/model/dials.ts';

export type Hardness = 1 | 2 | 3 | 4 | 5;

/** The mean of the three dials (levels 0-3 each) in five equal steps: 1 aspirational, 5 binding. */
export function hardnessOf({ obligation, precision, delegation }: Readonly<Record<Dial, number>>): Hardness {
  return (Math.floor((obligation + precision + delegation) / 2) + 1) as Hardness;
}
