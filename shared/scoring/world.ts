/** What the model needs to know: the public world, one party's private profile, and the text that is weighed. */
import type { Dials } from '../model/dials.ts';
import type { ModelParameters } from '../model/parameters.ts';
import { DEFAULT_TRUST, type IssueId, type PartyId, type RedLine, type Stake } from '../model/scenario.ts';
import { PARAMETERS } from './parameters.ts';

/** T 0-1: how far the first party trusts the second; pairs that are missing hold `DEFAULT_TRUST`. */
export type Trust = Readonly<Record<PartyId, Readonly<Record<PartyId, number>>>>;

/** What everybody at the table knows. */
export interface World {
  /** The parties that every sum runs over, with their power weights w. */
  readonly power: Readonly<Record<PartyId, number>>;
  /** u 0-1 and status quo q 0-100, as they are now. */
  readonly issues: Readonly<Record<IssueId, { readonly uncertainty: number; readonly statusQuo: number }>>;
  readonly trust: Trust;
  /** Public stances 0-100, by party and issue. */
  readonly declared: Readonly<Record<PartyId, Readonly<Record<IssueId, number>>>>;
  /** The model's figures; its defaults when left out. */
  readonly parameters?: ModelParameters;
}

/** What only one party knows of itself. */
export interface Profile {
  readonly party: PartyId;
  readonly stakes: Readonly<Record<IssueId, Pick<Stake, 'ideal' | 'salience' | 'sensitivity'>>>;
  readonly redLines: readonly RedLine[];
}

/** How far consent to a treaty text went: adopted by vote, signed, or in force (MODEL.md 2, "Stage of consent"). */
export const STAGES = ['adopt', 'sign', 'force'] as const;
export type Stage = (typeof STAGES)[number];

/** The form of a text: its dials, and in the back-test the stage of consent. At a table obligation counts as written. */
export interface Form extends Dials {
  readonly stage?: Stage;
}

/** A clause as the model sees it: no words, only where it stands and who carries it. */
export interface Draft extends Form {
  readonly issue: IssueId;
  readonly position: number;
  /** Sponsor and co-sponsors; empty for a text that nobody carries. */
  readonly sponsors: readonly PartyId[];
}

/** T, 0-1; .45 for a pair that the world does not name (MODEL.md 2, "Sponsor"). */
export const trustBetween = ({ trust }: Pick<World, 'trust'>, from: PartyId, to: PartyId): number =>
  trust[from]?.[to] ?? DEFAULT_TRUST;

/** The figures that this world is weighed with: MODEL.md's, or the scenario's own. */
export const parametersOf = (world: World): ModelParameters => world.parameters ?? PARAMETERS;

/** A party's stake in an issue; asking for one that it has not is a bug. */
export function stakeIn(profile: Profile, issue: IssueId): Profile['stakes'][IssueId] {
  const stake = profile.stakes[issue];
  if (!stake) throw new Error(`Party ${profile.party} has no stake in issue ${issue}`);
  return stake;
}
