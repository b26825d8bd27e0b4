/** Small scenarios made of the record's own numbers, so that games are played in the world that the formulas speak of. */
import { chance } from '../../base/random.ts';
import { mapValues } from '../../base/records.ts';
import { DEFAULT_PROCEDURE, NO_HISTORY, NO_WORDING } from '../../model/defaults.ts';
import { POSITION_MAX } from '../../model/dials.ts';
import type { Issue, IssueId, Party, PartyId, Scenario, Stake } from '../../model/scenario.ts';
import type { Shock } from '../../model/shock.ts';
import { type Epoch, profileIn, type Reference, worldIn } from '../../scoring/backtest/reference.ts';
import { PARAMETERS } from '../../scoring/parameters.ts';
import { profileAfter, worldAfter } from '../../scoring/shock.ts';
import { type Profile, trustBetween, type World } from '../../scoring/world.ts';

/** What a game is about: who negotiates what, and when. */
export interface Setting {
  readonly parties: readonly PartyId[];
  readonly epoch: Epoch;
  readonly issues: readonly IssueId[];
  readonly rounds: number;
  /** u at the start on every issue, 0-1; the record's when left out. */
  readonly uncertainty?: number;
  /** What happened just before. */
  readonly shock?: Shock;
}

/** The record's own world and profiles in a setting: what the formulas are worked out from. */
export function recordIn(reference: Reference, setting: Setting) {
  const shock = setting.shock ?? [];
  const world = worldAfter(worldIn(reference, setting.epoch), shock);
  const profiles = setting.parties.map((party) => profileAfter(profileIn(reference, setting.epoch, party), shock));
  return { world: withUncertainty(world, setting.uncertainty), profiles };
}

const withUncertainty = (world: World, uncertainty: number | undefined): World =>
  uncertainty === undefined
    ? world
    : { ...world, issues: mapValues(world.issues, (issue) => ({ ...issue, uncertainty })) };

/**
 * How far each game moves every ideal point from the coded one, either way, in points [design]. The formula's
 * P(accept) is a chance because nobody knows a state's interests to the point; bots know their own, so without this
 * every game of a setting would end alike. At the slope of a soft text (.9·s utils a point) ten points are about as
 * wide as the formula's temperature.
 */
const SPREAD = 10;

/** The scenario of one game: the same setting and seed give the same, and parties' draws do not hang on the shock. */
export function scenarioFor(reference: Reference, setting: Setting, seed: number): Scenario {
  const { world, profiles } = recordIn(reference, setting);
  const { parties, issues, rounds } = setting;
  return {
    format: 1,
    id: 'experiment',
    title: 'Experiment',
    summary: '',
    authors: [],
    language: 'en',
    minutes: 60,
    background: '',
    sources: {},
    issues: issues.map((issue) => issueOf(world, issue)),
    parties: profiles.map((profile) => partyOf(reference, world, profile, issues, seed)),
    trust: Object.fromEntries(
      parties.map((from) => [
        from,
        Object.fromEntries(parties.filter((to) => to !== from).map((to) => [to, trustBetween(world, from, to)])),
      ]),
    ),
    procedure: { ...DEFAULT_PROCEDURE, rounds },
    events: [],
    model: { benefit: { scale: PARAMETERS.benefit.scale * reachOf(world, parties) } },
    history: NO_HISTORY,
    debrief: [],
    practice: 'closed',
  };
}

/**
 * At a table nobody stands outside, while the formulas count the whole world: two states bind a part of it only. So the
 * part that they bind, as B counts it (MODEL.md 2), goes into B's scale: the geometric mean over the parties.
 */
function reachOf({ power }: World, parties: readonly PartyId[]): number {
  const all = sum(Object.values(power));
  const weight = (party: PartyId) => power[party] ?? 0;
  const together = sum(parties.map(weight));
  const logs = parties.map((party) => Math.log((together - weight(party)) / (all - weight(party))));
  return Math.exp((PARAMETERS.benefit.reachExponent * sum(logs)) / parties.length);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function issueOf({ issues }: World, id: IssueId): Issue {
  const known = issues[id];
  if (!known) throw new Error(`The record holds no issue ${id}`);
  const [low, high] = ['one end of the spectrum', 'the other end of the spectrum'];
  return {
    id,
    name: id,
    question: id,
    stream: '',
    low,
    high,
    positions: [
      { at: 0, words: low },
      { at: POSITION_MAX, words: high },
    ],
    ...known,
    subject: id,
    source: '',
    inferred: false,
    wording: NO_WORDING,
  };
}

function partyOf(
  reference: Reference,
  { power, declared }: World,
  profile: Profile,
  issues: readonly IssueId[],
  seed: number,
): Party {
  const { party, stakes, redLines } = profile;
  const drawn = issues.flatMap((issue): readonly (readonly [IssueId, Stake])[] => {
    const stake = stakes[issue];
    const coded = declared[party]?.[issue];
    if (!stake || coded === undefined) return [];
    const ideal = drawnIdeal(stake.ideal, seed, party, issue);
    return [[issue, { ...stake, ideal, declared: Math.round(coded / 10) * 10, source: '', inferred: false }]];
  });
  return {
    id: party,
    name: party,
    flag: 'UN',
    bloc: '',
    required: true,
    power: power[party] ?? 0,
    ratificationHurdle: reference.hurdles[party] ?? 0,
    stance: '',
    brief: '',
    stakes: Object.fromEntries(drawn),
    redLines: redLines
      .filter(({ issue }) => issues.includes(issue))
      .map((line) => ({ ...line, source: '', inferred: false })),
  };
}

function drawnIdeal(coded: number, seed: number, party: PartyId, issue: IssueId): number {
  const moved = coded + SPREAD * (2 * chance(seed, 'ideal', party, issue) - 1);
  return Math.min(POSITION_MAX, Math.max(0, Math.round(moved)));
}
