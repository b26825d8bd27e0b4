/** Who would have supported a real instrument, by the model: row 8 of MODEL.md 5. Nothing here is fitted to what it judges. */
import type { Dials } from '../../model/dials.ts';
import type { IssueId, PartyId, RedLine } from '../../model/scenario.ts';
import { acceptance, rivalry } from '../acceptance.ts';
import { packageMean } from '../packages.ts';
import { crossedRedLine } from '../redLine.ts';
import { type Amounts, termsOf } from '../terms.ts';
import type { Draft, Profile, Stage, World } from '../world.ts';
import { type Epoch, profileIn, type Reference, worldIn } from './reference.ts';

/** A real instrument, and who supported it. */
export interface Instrument {
  readonly id: string;
  readonly name: string;
  readonly epoch: Epoch;
  /** Where it stands on each issue that it touches, 0-100, and how much of it that issue is (above 0). */
  readonly issues: Readonly<Record<IssueId, { readonly position: number; readonly weight: number }>>;
  readonly dials: Dials;
  readonly stage: Stage;
  readonly sponsor?: PartyId;
  /** Whether a rival draft was on the table. */
  readonly rivalDraft: boolean;
  /** Who was to be bound; the whole world when left out. */
  readonly members?: readonly PartyId[];
  /** Abstention counts as no. */
  readonly supported: Readonly<Record<PartyId, boolean>>;
}

/** One actor's choice on one instrument: what it was, and what the model makes of it. */
export interface Judgement {
  readonly instrument: Pick<Instrument, 'id' | 'name' | 'epoch'>;
  readonly actor: PartyId;
  readonly supported: boolean;
  /** P(accept), 0-1. */
  readonly probability: number;
  /** The weighted mean over the instrument's issues, in utils. */
  readonly terms: Amounts;
  /** V, in utils. */
  readonly rivalry: number;
  readonly crosses?: RedLine;
}

/** Every choice that the record knows of on an instrument. */
export function judge(reference: Reference, instrument: Instrument): readonly Judgement[] {
  const world = worldIn(reference, instrument.epoch);
  return Object.entries(instrument.supported).map(([actor, supported]) => ({
    instrument: { id: instrument.id, name: instrument.name, epoch: instrument.epoch },
    actor,
    supported,
    ...supportOf(world, profileIn(reference, instrument.epoch, actor), instrument),
  }));
}

function supportOf(world: World, profile: Profile, instrument: Instrument) {
  const members = instrument.members ?? Object.keys(world.power);
  const parts = draftsOf(instrument).map(({ draft, weight }) => ({
    draft,
    weight,
    amounts: termsOf(world, profile, draft, members),
  }));
  const terms = packageMean(parts);
  const crosses = parts.map(({ draft }) => crossedRedLine(profile.redLines, draft)).find((line) => line !== undefined);
  const against = instrument.rivalDraft ? rivalry(world, profile.party, { sponsors: sponsorsOf(instrument) }) : 0;
  const probability = acceptance(terms.net, { rivalry: against, crossed: crosses !== undefined });
  return { terms, rivalry: against, probability, ...(crosses && { crosses }) };
}

const sponsorsOf = ({ sponsor }: Instrument): readonly PartyId[] => (sponsor === undefined ? [] : [sponsor]);

const draftsOf = (instrument: Instrument): readonly { readonly draft: Draft; readonly weight: number }[] =>
  Object.entries(instrument.issues).map(([issue, { position, weight }]) => ({
    weight,
    draft: { issue, position, ...instrument.dials, stage: instrument.stage, sponsors: sponsorsOf(instrument) },
  }));
