/** The coded record of 1998-2015 (MODEL.md 6), and the world and the parties of an epoch as the model weighs them. */
import { mapValues } from '../../base/records.ts';
import type { IssueId, PartyId, RedLine } from '../../model/scenario.ts';
import type { Profile, Trust, World } from '../world.ts';

/** A year at which positions, trust and uncertainty were coded, such as `2013`. */
export type Epoch = string;

interface CodedStake {
  /** x-star, 0-100, at each epoch. */
  readonly ideal: Readonly<Record<Epoch, number>>;
  /** s and σ, 0-1. */
  readonly salience: number;
  readonly sensitivity: number;
}

export interface Reference {
  readonly actors: Readonly<Record<PartyId, Readonly<Record<IssueId, CodedStake>>>>;
  readonly redLines: Readonly<Record<PartyId, readonly RedLine[]>>;
  /** T 0-1 at each epoch. */
  readonly trust: Readonly<Record<Epoch, Trust>>;
  /** w of the whole world; `OTH` is everybody else. */
  readonly power: Readonly<Record<PartyId, number>>;
  /** u 0-1, the epoch's and what the issue adds to it. */
  readonly uncertainty: Readonly<Record<Epoch, number>>;
  readonly uncertaintyOffset: Readonly<Record<IssueId, number>>;
  /** q, 0-100. */
  readonly statusQuo: Readonly<Record<IssueId, number>>;
  /** H, 0-1. */
  readonly hurdles: Readonly<Record<PartyId, number>>;
}

const EVERYBODY_ELSE: PartyId = 'OTH';
const TRUST_IN_EVERYBODY_ELSE = 0.5;
/** MODEL.md 6: u = epoch + offset, within .05-1. */
const LEAST_UNCERTAINTY = 0.05;

/** The whole world of power weights at an epoch. A sponsor's text is read as its ideal (MODEL.md 2, "Sums" and "Sponsor"). */
export function worldIn(reference: Reference, epoch: Epoch): World {
  const { actors, power, statusQuo, uncertaintyOffset } = reference;
  const base = reference.uncertainty[epoch];
  const trust = reference.trust[epoch];
  if (base === undefined || trust === undefined) throw new Error(`The record holds no epoch ${epoch}`);
  const known = Object.keys(actors);
  const towardsOthers = known.map((from) => [from, { ...trust[from], [EVERYBODY_ELSE]: TRUST_IN_EVERYBODY_ELSE }]);
  return {
    power,
    issues: mapValues(statusQuo, (at, issue) => ({
      statusQuo: at,
      uncertainty: Math.min(1, Math.max(LEAST_UNCERTAINTY, base + (uncertaintyOffset[issue] ?? 0))),
    })),
    trust: Object.fromEntries(towardsOthers),
    declared: mapValues(actors, (stakes) => mapValues(stakes, ({ ideal }) => idealAt(ideal, epoch))),
  };
}

export function profileIn(reference: Reference, epoch: Epoch, actor: PartyId): Profile {
  const coded = reference.actors[actor];
  if (!coded) throw new Error(`The record holds no actor ${actor}`);
  return {
    party: actor,
    redLines: reference.redLines[actor] ?? [],
    stakes: mapValues(coded, ({ ideal, salience, sensitivity }) => ({
      ideal: idealAt(ideal, epoch),
      salience,
      sensitivity,
    })),
  };
}

function idealAt(ideal: CodedStake['ideal'], epoch: Epoch): number {
  const at = ideal[epoch];
  if (at === undefined) throw new Error(`The record holds no epoch ${epoch}`);
  return at;
}
