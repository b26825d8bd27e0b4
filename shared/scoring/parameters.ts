/**
 * The parameters of MODEL.md 2 and 3. Names follow the formulas; every figure is the model's default.
 */
export const PARAMETERS = {
  /** κ: what each dial adds to the credibility of compliance, and how trust fills the rest. */
  credibility: {
    base: 0.15,
    span: 0.85,
    obligation: 0.45,
    precision: 0.27,
    delegation: 0.28,
    exponent: 0.85,
    trust: 0.6,
  },
  /** B: utils at full salience, and the falling return of each further party bound. */
  benefit: { scale: 0.6, reachExponent: 0.55 },
  /** S */
  sovereignty: {
    scale: 0.25,
    obligation: 0.3,
    precision: 0.05,
    obligationPrecision: 0.1,
    delegation: 0.35,
    obligationDelegation: 0.2,
  },
  /** N */
  uncertainty: { scale: 0.2, obligation: 0.4, precision: 0.2, obligationPrecision: 0.4 },
  /** D, and how far a distrusted sponsor's vague text is read towards the sponsor. */
  divergence: { scale: 1.5, base: 0.6, obligation: 0.4, precision: 0.15, delegation: 0.1, sponsorReading: 0.3 },
  /** c(l) = l^1.5: every step of a dial costs more than the one before. */
  costExponent: 1.5,
  /** b: what no agreement is worth. */
  statusQuo: { factor: 0.55 },
  /** P(accept): utils per unit of log-odds. */
  acceptance: { temperature: 3.5, threshold: 0 },
  /** λ = 1 + 3h: harder law lasts longer, so it counts for more (MODEL.md 3). */
  durability: { span: 3, base: 0.5, precision: 0.25, delegation: 0.25 },
  /** A party that is not bound still has this share of the benefit, divergence and lost status quo. */
  outside: 0.25,
  /** Soft law in force teaches: u falls by at most `step` a round, to no less than `floor`. */
  learning: { step: 0.2, floor: 0.1 },
} as const;
