/** What hard law is worth before it is ratified: a capital looks at the final act as a whole (MODEL.md 3, "Ratification"). */
import { type Dials, HARD_FROM, shareOf } from '../../model/dials.ts';
import type { IssueId } from '../../model/scenario.ts';
import { clauseScore, durability, type InForce } from '../../scoring/score.ts';
import { type Draft, parametersOf } from '../../scoring/world.ts';
import type { Standing } from '../standing.ts';

/** What a capital would weigh: for each issue utils, as Δ less what a hard clause has to overcome. */
export interface Home {
  readonly hurdle: number;
  readonly act: readonly { readonly issue: IssueId; readonly net: number }[];
}

/** What is held on each issue: in force, or adopted and waiting to be. */
type Held = Readonly<Record<IssueId, InForce>>;

export const homeOf = (standing: Standing, hurdle: number, held: Held): Home => ({
  hurdle,
  act: Object.entries(held)
    .filter(([, { bound }]) => bound.includes(standing.profile.party))
    .map(([issue, text]) => ({ issue, net: netOf(standing, hurdle, text) })),
});

function netOf({ world, profile }: Standing, hurdle: number, text: InForce): number {
  const { net } = clauseScore(world, profile, text).terms;
  return net - overcome(world, hurdle, text.draft);
}

const overcome = (world: Standing['world'], hurdle: number, { obligation }: Pick<Draft, 'obligation'>): number =>
  obligation < HARD_FROM ? 0 : parametersOf(world).ratification.hurdle * hurdle * shareOf(obligation);

/** Utils: what is left of a gain from a text once its ratification is uncertain; soft law needs none. */
export function ifRatified(
  { world }: Pick<Standing, 'world'>,
  { hurdle, act }: Home,
  text: Dials,
  about: IssueId,
  worth: number,
): number {
  if (text.obligation < HARD_FROM || worth <= 0) return worth;
  const parameters = parametersOf(world);
  const net = worth / durability(text, parameters) - overcome(world, hurdle, text);
  const whole = act.reduce((sum, other) => (other.issue === about ? sum : sum + other.net), net);
  return worth / (1 + Math.exp(-whole / parameters.ratification.temperature));
}
