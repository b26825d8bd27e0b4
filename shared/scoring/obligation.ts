/** Raw obligation as the formulas read it (MODEL.md 2, "Stage of consent"). */
import { shareOf } from '../model/dials.ts';
import type { ModelParameters } from '../model/parameters.ts';
import { PARAMETERS } from './parameters.ts';
import type { Form } from './world.ts';

/** o, 0-1: as written, or .4 of it in a treaty text only adopted by vote and .7 in one only signed (MODEL.md 2, "Stage of consent"; back-test only). */
export const obligationOf = (
  { obligation, stage }: Pick<Form, 'obligation' | 'stage'>,
  parameters: ModelParameters = PARAMETERS,
): number => (stage === undefined ? shareOf(obligation) : shareOf(obligation) * parameters.stage[stage]);
