/** MODEL.md 3, "Red line". */
import { type Level, shareOf } from '../model/dials.ts';
import type { ModelParameters } from '../model/parameters.ts';
import type { RedLine } from '../model/scenario.ts';
import { obligationOf } from './obligation.ts';
import { PARAMETERS } from './parameters.ts';
import type { Stage } from './world.ts';

interface Text {
  readonly issue: string;
  readonly position: number;
  readonly obligation: Level;
  readonly stage?: Stage;
}

/** The first red line that a text crosses, if any: o reaches the minimum and the printed position lies beyond the threshold (MODEL.md 3, "Red line"). */
export const crossedRedLine = (
  redLines: readonly RedLine[],
  text: Text,
  parameters: ModelParameters = PARAMETERS,
): RedLine | undefined =>
  redLines.find(
    (line) =>
      line.issue === text.issue &&
      obligationOf(text, parameters) >= shareOf(line.minObligation) &&
      (line.forbidden === 'below' ? text.position < line.threshold : text.position > line.threshold),
  );
