/** The defaults of MODEL.md 2 and 3, and what a scenario's overrides make of them. Names follow the formulas. */
import type { ModelParameters, ParameterOverrides } from '../model/parameters.ts';

export const PARAMETERS: ModelParameters = {
  credibility: {
    base: 0.15,
    span: 0.85,
    obligation: 0.45,
    precision: 0.27,
    delegation: 0.28,
    exponent: 0.85,
    trust: 0.6,
  },
  benefit: { scale: 0.6, reachExponent: 0.55 },
  sovereignty: {
    scale: 0.25,
    obligation: 0.3,
    precision: 0.05,
    obligationPrecision: 0.1,
    delegation: 0.35,
    obligationDelegation: 0.2,
  },
  uncertainty: { scale: 0.2, obligation: 0.4, precision: 0.2, obligationPrecision: 0.4 },
  divergence: { scale: 1.5, base: 0.6, obligation: 0.4, precision: 0.15, delegation: 0.1, sponsorReading: 0.3 },
  costExponent: 1.5,
  statusQuo: { factor: 0.55 },
  rivalDraft: { scale: 12, trust: 0.45 },
  // MODEL.md 5: a crossed red line caps (Δ − V)/3.5 at −2, which is a probability of .12.
  acceptance: { temperature: 3.5, threshold: 0, redLineCap: -2 },
  stage: { adopt: 0.4, sign: 0.7, force: 1 },
  durability: { span: 3, base: 0.5, precision: 0.25, delegation: 0.25 },
  outside: 0.25,
  ratification: { hurdle: 200, temperature: 15 },
  learning: { step: 0.2, dialogue: 0.1, floor: 0.1 },
  understanding: { kept: 0.06, broken: 0.1 },
};

/** The defaults with a scenario's own figures in their place. */
export function parametersWith(overrides: ParameterOverrides): ModelParameters {
  if (Object.keys(overrides).length === 0) return PARAMETERS;
  const own: Readonly<Record<string, unknown>> = overrides;
  const merged = Object.entries(PARAMETERS).map(([group, value]) => {
    const other = own[group];
    if (other === undefined) return [group, value] as const;
    return [group, typeof value === 'number' ? other : { ...value, ...(other as object) }] as const;
  });
  return Object.fromEntries(merged) as unknown as ModelParameters;
}
