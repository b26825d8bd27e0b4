/**
 * The figures of the legalization model (MODEL.md 2 and 3): nouns only. Their defaults are in shared/scoring; a
 * scenario may put others in their place, openly.
 */

export interface ModelParameters {
  /** κ: what each dial adds to the credibility of compliance, and how far trust fills the rest. */
  readonly credibility: {
    readonly base: number;
    readonly span: number;
    readonly obligation: number;
    readonly precision: number;
    readonly delegation: number;
    readonly exponent: number;
    readonly trust: number;
  };
  /** B: the share of 100 utils at full salience, and the falling return of each further party bound. */
  readonly benefit: { readonly scale: number; readonly reachExponent: number };
  /** S */
  readonly sovereignty: {
    readonly scale: number;
    readonly obligation: number;
    readonly precision: number;
    readonly obligationPrecision: number;
    readonly delegation: number;
    readonly obligationDelegation: number;
  };
  /** N */
  readonly uncertainty: {
    readonly scale: number;
    readonly obligation: number;
    readonly precision: number;
    readonly obligationPrecision: number;
  };
  /** D: utils per point of distance, and how far a distrusted sponsor's vague text is read towards the sponsor. */
  readonly divergence: {
    readonly scale: number;
    readonly base: number;
    readonly obligation: number;
    readonly precision: number;
    readonly delegation: number;
    readonly sponsorReading: number;
  };
  /** c(l) = l^costExponent: every step of a dial costs more than the one before. */
  readonly costExponent: number;
  /** b: what no agreement is worth. */
  readonly statusQuo: { readonly factor: number };
  /** V: utils that a rival draft costs at no trust at all, and the trust from which it costs none. */
  readonly rivalDraft: { readonly scale: number; readonly trust: number };
  /** P(accept): utils per unit of log-odds, utils at even odds, and the most log-odds across a red line. */
  readonly acceptance: { readonly temperature: number; readonly threshold: number; readonly redLineCap: number };
  /** What is left of the raw obligation at each stage of consent; back-test only. */
  readonly stage: { readonly adopt: number; readonly sign: number; readonly force: number };
  /** λ: harder law lasts longer, so it counts for more. */
  readonly durability: {
    readonly span: number;
    readonly base: number;
    readonly precision: number;
    readonly delegation: number;
  };
  /** The share of benefit, divergence and status quo left behind that reaches a party that is not bound. */
  readonly outside: number;
  /** Utils per unit of hurdle and obligation, and utils per unit of log-odds of ratification. */
  readonly ratification: { readonly hurdle: number; readonly temperature: number };
  /** By how much u falls: a round of soft law that binds everybody, a dialogue; never below the floor. */
  readonly learning: { readonly step: number; readonly dialogue: number; readonly floor: number };
  /** By how much T rises between two who kept an understanding, and falls around one who broke it. */
  readonly understanding: { readonly kept: number; readonly broken: number };
}

/** Only what differs from the defaults. */
export type ParameterOverrides = {
  readonly [Group in keyof ModelParameters]?: ModelParameters[Group] extends number
    ? number
    : Partial<ModelParameters[Group]>;
};
