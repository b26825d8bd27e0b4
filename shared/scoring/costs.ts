/** What a text's form costs whoever is bound: S and N of MODEL.md 2. */
import { shareOf } from '../model/dials.ts';
import type { ModelParameters } from '../model/parameters.ts';
import { obligationOf } from './obligation.ts';
import { PARAMETERS } from './parameters.ts';
import type { Form } from './world.ts';

/** Each dial as the costs read it, 0-1. */
interface CostShares {
  readonly o: number;
  readonly p: number;
  readonly d: number;
}

/** What each dial level does to costs: l^1.5 (MODEL.md 2). */
export function costShares(form: Form, parameters: ModelParameters = PARAMETERS): CostShares {
  const { costExponent } = parameters;
  return {
    o: obligationOf(form, parameters) ** costExponent,
    p: shareOf(form.precision) ** costExponent,
    d: shareOf(form.delegation) ** costExponent,
  };
}

/** S in utils, never below 0, from σ 0-1: what binding itself costs a party's freedom to decide (MODEL.md 2; S0:249-265). */
export function sovereigntyCost(sensitivity: number, form: Form, parameters: ModelParameters = PARAMETERS): number {
  const { o, p, d } = costShares(form, parameters);
  const weight = parameters.sovereignty;
  const sum =
    weight.obligation * o +
    weight.precision * p +
    weight.obligationPrecision * o * p +
    weight.delegation * d +
    weight.obligationDelegation * o * d;
  return 100 * sensitivity * weight.scale * sum;
}

/** N in utils, never below 0, from u 0-1: what it costs to commit before one knows how the matter will turn out (MODEL.md 2; S0:261). */
export function uncertaintyCost(uncertainty: number, form: Form, parameters: ModelParameters = PARAMETERS): number {
  const { o, p } = costShares(form, parameters);
  const weight = parameters.uncertainty;
  const sum = weight.obligation * o + weight.precision * p + weight.obligationPrecision * o * p;
  return 100 * uncertainty * weight.scale * sum;
}
