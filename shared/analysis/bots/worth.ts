/**
 * What texts are worth, for searches over thousands of them. The model is linear in salience, in sensitivity and in the
 * distance from an ideal point (MODEL.md 2), so it is asked once for each form, and every position and every guess of
 * somebody's interests is a sum from there.
 */
import { memoized } from '../../base/memo.ts';
import { type Dials, LEVELS, POSITION_MAX, POSITION_STEP } from '../../model/dials.ts';
import type { ModelParameters } from '../../model/parameters.ts';
import type { IssueId, PartyId, Stake } from '../../model/scenario.ts';
import { benefit } from '../../scoring/compliance.ts';
import { sovereigntyCost, uncertaintyCost } from '../../scoring/costs.ts';
import { distanceOf, divergenceCost, positionAsRead, statusQuoValue } from '../../scoring/divergence.ts';
import { durability } from '../../scoring/score.ts';
import { type Draft, type Profile, parametersOf, type World } from '../../scoring/world.ts';

/** What a party wants of an issue, known or guessed. */
export type Interest = Pick<Stake, 'ideal' | 'salience' | 'sensitivity'>;

/** One form on one issue for one party, with the whole table bound: utils, each for a full unit of what it goes with. */
export interface Frame extends Dials {
  /** λ */
  readonly weight: number;
  /** B for salience 1. */
  readonly benefit: number;
  /** S for sensitivity 1. */
  readonly sovereignty: number;
  /** N */
  readonly uncertainty: number;
  /** D for salience 1 and one point of distance. */
  readonly perPoint: number;
  /** −b for salience 1 and one point between ideal and status quo. */
  readonly leaving: number;
}

/** All 64 settings of the dials, in the order of `placeOf`. */
export const FORMS: readonly Dials[] = LEVELS.flatMap((obligation) =>
  LEVELS.flatMap((precision) => LEVELS.map((delegation) => ({ obligation, precision, delegation }))),
);

export const POSITIONS: readonly number[] = Array.from(
  { length: POSITION_MAX / POSITION_STEP + 1 },
  (_, step) => step * POSITION_STEP,
);

/** Where a text stands, and its form. */
export interface Text extends Dials {
  readonly position: number;
}

/** Every text that a bot could think of: one list for all, since searches go through it over and over. */
export const TEXTS: readonly Text[] = FORMS.flatMap((form) => POSITIONS.map((position) => ({ position, ...form })));

/** Goes through them in order, with the place of each, but for those whose form is left out. A loop, since it is gone through over and over. */
export function searched(isOpen: (form: Dials) => boolean, look: (text: Text, place: number) => void): void {
  for (const form of FORMS) {
    if (!isOpen(form)) continue;
    const first = placeOf(form) * POSITIONS.length;
    for (let place = first; place < first + POSITIONS.length; place += 1) {
      const text = TEXTS[place];
      if (text) look(text, place);
    }
  }
}

/** Every form's frame on an issue for a party, each worked out when it is first asked for. */
export type Frames = (place: number) => Frame | undefined;

export function framesOf(world: World, party: PartyId, issue: IssueId): Frames {
  const known = framesIn(world);
  const issues = known.get(party) ?? new Map<IssueId, Frames>();
  const found = issues.get(issue) ?? framesByWorth(world, party, issue);
  issues.set(issue, found);
  known.set(party, issues);
  return found;
}

const framesIn = memoized((_world: World) => new Map<PartyId, Map<IssueId, Frames>>());

const framesByTrust = memoized((_trust: World['trust']) => new Map<string, Frames>());

/** The same for as long as u and T are what they are, in whatever world. */
function framesByWorth(world: World, party: PartyId, issue: IssueId): Frames {
  const known = framesByTrust(world.trust);
  const key = `${party} ${issue} ${world.issues[issue]?.uncertainty ?? 0} ${Object.keys(world.power).length}`;
  const found = known.get(key);
  if (found) return found;
  const made: (Frame | undefined)[] = FORMS.map(() => undefined);
  const frames: Frames = (place) => {
    const form = FORMS[place];
    if (!form) return undefined;
    return (made[place] ??= frameOf(world, party, issue, form));
  };
  known.set(key, frames);
  return frames;
}

function frameOf(world: World, party: PartyId, issue: IssueId, form: Dials): Frame {
  const draft: Draft = { issue, ...form, position: POSITION_MAX, sponsors: [party] };
  const costs = costsKept(parametersOf(world))(world.issues[issue]?.uncertainty ?? 0, form);
  return { ...costs, benefit: benefit(world, unitOf(party, issue), draft, Object.keys(world.power)) };
}

/** Somebody to whom an issue is everything, and who would have it at the bottom of the spectrum. */
const unitOf = (party: PartyId, issue: IssueId): Profile => ({
  party,
  stakes: { [issue]: { ideal: 0, salience: 1, sensitivity: 1 } },
  redLines: [],
});

/** What a form costs whoever is bound by it, with these figures, by u. */
const costsKept = memoized((parameters: ModelParameters) => {
  const known = new Map<number, Omit<Frame, 'benefit'>[]>();
  return (uncertainty: number, form: Dials): Omit<Frame, 'benefit'> => {
    const costs = known.get(uncertainty) ?? FORMS.map((each) => costsOf(parameters, uncertainty, each));
    known.set(uncertainty, costs);
    return costs[placeOf(form)] ?? costsOf(parameters, uncertainty, form);
  };
});

function costsOf(parameters: ModelParameters, uncertainty: number, form: Dials): Omit<Frame, 'benefit'> {
  const unit = unitOf('', '');
  const farthest: Draft = { issue: '', ...form, position: POSITION_MAX, sponsors: [] };
  return {
    ...form,
    weight: durability(form, parameters),
    sovereignty: sovereigntyCost(1, form, parameters),
    uncertainty: uncertaintyCost(uncertainty, form, parameters),
    perPoint: divergenceCost(unit, farthest, POSITION_MAX, parameters) / POSITION_MAX,
    leaving: -statusQuoValue(unit, '', POSITION_MAX, parameters) / POSITION_MAX,
  };
}

/** Where a form's frame is among all. */
export const placeOf = ({ obligation, precision, delegation }: Dials): number =>
  obligation * 16 + precision * 4 + delegation;

/** Utils: λ·Δ of a form for these interests, at a distance from the ideal and with the status quo at `statusQuo` (MODEL.md 2 and 3). */
export function worthAt(frame: Frame, { ideal, salience, sensitivity }: Interest, distance: number, statusQuo: number) {
  const left = frame.leaving * Math.abs(statusQuo - ideal);
  const net =
    salience * (frame.benefit - frame.perPoint * distance + left) - sensitivity * frame.sovereignty - frame.uncertainty;
  return frame.weight * net;
}

/** Points between the ideal and a text, as the party reads it. */
export const distanceFrom = (world: World, party: PartyId, ideal: number, draft: Draft): number =>
  draft.sponsors.includes(party)
    ? Math.abs(draft.position - ideal)
    : distanceOf(ideal, draft.position, positionAsRead(world, party, draft));

/** Utils: λ·Δ of a text for a party with these interests, with the whole table bound. */
export function worthTo(world: World, party: PartyId, interest: Interest, draft: Draft): number {
  const frame = framesOf(world, party, draft.issue)(placeOf(draft));
  if (!frame) return 0;
  const statusQuo = world.issues[draft.issue]?.statusQuo ?? 0;
  return worthAt(frame, interest, distanceFrom(world, party, interest.ideal, draft), statusQuo);
}
