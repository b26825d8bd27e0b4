/** What a bot makes of its sight before it decides: where it stands, who is there, and how late it is. */
import { memoized, memoizedFor, type Parts } from '../../base/memo.ts';
import type { Bot } from '../../model/bot.ts';
import { CHAIR } from '../../model/clause.ts';
import type { Dials } from '../../model/dials.ts';
import type { PublicScenario } from '../../model/publicScenario.ts';
import type { IssueId, PartyId } from '../../model/scenario.ts';
import type { ClauseView, LinkView, PrivateView, PublicView, RecordView } from '../../model/view.ts';
import { carriersOf, textOf } from '../../rolling/reading.ts';
import type { CommandType } from '../../rules/commands.ts';
import { crossedRedLine } from '../../scoring/redLine.ts';
import { clauseScore } from '../../scoring/score.ts';
import type { Draft, Trust, World } from '../../scoring/world.ts';
import { boundBy, draftFrom, draftIn, type Form, type Standing, standingFrom } from '../standing.ts';
import { type Home, homeOf, ifRatified } from './home.ts';
import type { Sight } from './sight.ts';
import { worthTo } from './worth.ts';

export interface Mind {
  readonly sight: Sight;
  readonly bot: Bot;
  readonly seed: number;
  readonly me: PartyId;
  readonly everybody: PublicView;
  readonly own: PrivateView;
  readonly standing: Standing;
  /** What is held on each issue: the clause that waits for its entry into force, or else the one in force. */
  readonly held: Standing['inForce'];
  /** How its capital looks at a final act; undefined where there is none. */
  readonly home: Home | undefined;
  /** The other parties that can consent just now. */
  readonly others: readonly PartyId[];
  /** What the record says of this round. */
  readonly lines: readonly RecordView[];
}

export function mindOf(sight: Sight, bot: Bot, seed: number): Mind {
  const { everybody, own, party } = sight;
  const { standing, held, home } = standingKept(sight, party);
  const isThere = (id: PartyId): boolean => {
    const seat = everybody.seats[id];
    return seat !== undefined && seat.playing && seat.present;
  };
  return {
    sight,
    bot,
    seed,
    me: party,
    everybody,
    own,
    standing,
    held,
    home,
    others: Object.keys(everybody.seats).filter((id) => id !== party && isThere(id)),
    lines: Object.values(everybody.record).filter(({ round }) => round === everybody.round),
  };
}

type Stand = Pick<Mind, 'standing' | 'held' | 'home'>;

/** What hangs on a standing is worked out anew only when something has changed that the standing is made of. */
const standingKept = memoizedFor(
  ({ scenario, everybody, own }: Sight) => [
    own.stakes,
    own.redLines,
    scenario,
    everybody.trust,
    worldKey(everybody),
    JSON.stringify(own.goodwill),
    ...heldIn(everybody),
  ],
  (sight, party): Stand => standingAnew(sight, party),
);

/** What is in force, and what is adopted and waits to be. */
const heldIn = ({ issues, clauses }: PublicView): readonly (ClauseView | undefined)[] =>
  Object.values(issues).flatMap(({ inForce, pending }) => [clauses[inForce], clauses[pending]]);

function standingAnew({ scenario, everybody, own }: Sight, party: PartyId): Stand {
  const fresh = standingFrom(scenario, everybody, own, party);
  const standing = { ...fresh, world: sharedWorld(scenario, everybody, own, party, fresh.world) };
  const waiting = Object.entries(everybody.issues).flatMap(([issue, { pending }]) => {
    const clause = everybody.clauses[pending];
    const draft = clause && draftIn(clause);
    return draft ? [[issue, { draft, bound: boundBy(clause) }] as const] : [];
  });
  const held = { ...standing.inForce, ...Object.fromEntries(waiting) };
  const home = scenario.procedure.signature ? homeOf(standing, own.ratificationHurdle, held) : undefined;
  return { standing, held, home };
}

interface Shared {
  readonly trusts: Map<string, Trust>;
  readonly worlds: Map<string, World>;
}

const sharedIn = memoized((_scenario: PublicScenario) =>
  memoized((_trust: PublicView['trust']): Shared => ({ trusts: new Map(), worlds: new Map() })),
);

/** One object for the same world, whoever asks: without goodwill of one's own it is what everybody knows. */
function sharedWorld(
  scenario: PublicScenario,
  everybody: PublicView,
  { goodwill }: PrivateView,
  party: PartyId,
  fresh: World,
): World {
  const { trusts, worlds } = sharedIn(scenario)(everybody.trust);
  const whose = Object.keys(goodwill).length === 0 ? '' : `${party} ${JSON.stringify(goodwill)}`;
  const trust = trusts.get(whose) ?? fresh.trust;
  trusts.set(whose, trust);
  const key = `${whose} ${worldKey(everybody)}`;
  const world = worlds.get(key) ?? { ...fresh, trust };
  worlds.set(key, world);
  return world;
}

/** All that a world hangs on, but for the scenario, trust and goodwill. */
const worldKey = ({ issues, seats }: PublicView): string =>
  [
    ...Object.values(issues).map(({ uncertainty }) => uncertainty),
    ...Object.keys(seats).filter((id) => seats[id]?.playing),
  ].join('|');

/** Whether the engine would accept a command of this kind. */
export const may = ({ own }: Mind, type: CommandType): boolean => own.may[type] === '';

export const isExpert = ({ bot }: Mind): boolean => bot.strength === 'expert';
export const isNovice = ({ bot }: Mind): boolean => bot.strength === 'novice';

/** Where one objection stops a text, and nobody's yes is needed. */
export const byObjection = ({ sight }: Mind): boolean =>
  ['consensus', 'silence'].includes(sight.scenario.procedure.decisionRule);

export type Numbered = readonly [string, ClauseView];

/** What is on the table, in the order of the numbers. */
export const liveClauses = ({ everybody }: Mind): readonly Numbered[] => liveIn(everybody.clauses);

const liveIn = memoized((clauses: PublicView['clauses']): readonly Numbered[] =>
  Object.entries(clauses).filter(([, { status }]) => status === 'live'),
);

export const isOwn = ({ me }: Mind, { sponsor }: ClauseView): boolean => sponsor === me;

/** Whether it speaks for the clause's first sponsor: as that, or in the chair. */
export const speaksFor = ({ me, everybody }: Mind, { sponsor }: ClauseView): boolean =>
  sponsor === me || (sponsor === CHAIR && everybody.chair === me);

export const carries = ({ me }: Mind, clause: ClauseView): boolean => carriersOf(clause).includes(me);

/** What a text on one issue is weighed by: its worth is another when one of them is. */
export function footingOn({ own, everybody, standing, home }: Mind, issue: IssueId): Parts {
  const { inForce = '', pending = '' } = everybody.issues[issue] ?? {};
  const held = [everybody.clauses[inForce], everybody.clauses[pending]];
  // A capital looks at the act as a whole.
  return [own.stakes, own.redLines, standing.world, ...held, home && standing];
}

/** Utils that have been worked out for a standing. */
interface Weighed {
  readonly now: Map<IssueId, number>;
  /** By clause as it stands, and if it carried the text itself. */
  readonly changes: WeakMap<ClauseView, number>;
  readonly changesCarrying: WeakMap<ClauseView, number>;
}

const weighedFor = memoized(
  (_standing: Standing): Weighed => ({ now: new Map(), changes: new WeakMap(), changesCarrying: new WeakMap() }),
);

/** Utils: what is held on an issue is worth to it. */
export function worthNow(mind: Mind, issue: IssueId): number {
  const { now } = weighedFor(mind.standing);
  const known = now.get(issue) ?? worthHeld(mind, issue);
  now.set(issue, known);
  return known;
}

function worthHeld(mind: Mind, issue: IssueId): number {
  const { world, profile } = mind.standing;
  const held = mind.held[issue];
  if (!held || !profile.stakes[issue]) return 0;
  return expected(mind, held.draft, issue, clauseScore(world, profile, held).points);
}

/** Utils: what a gain from a text is worth while its ratification is to come. */
export const expected = ({ standing, home }: Mind, text: Dials, issue: IssueId, worth: number): number =>
  home ? ifRatified(standing, home, text, issue, worth) : worth;

/** Whether a text crosses one of its own red lines. */
export const crosses = (
  { standing: { profile } }: Mind,
  draft: Pick<Draft, 'issue' | 'position' | 'obligation'>,
): boolean => crossedRedLine(profile.redLines, draft) !== undefined;

/** Utils: score(after) − score(now), with the whole table bound; a text that crosses a red line is never worth it. */
export function changeOf(mind: Mind, draft: Draft): number {
  if (crosses(mind, draft)) return Number.NEGATIVE_INFINITY;
  const { world, profile } = mind.standing;
  const stake = profile.stakes[draft.issue];
  return stake
    ? expected(mind, draft, draft.issue, worthTo(world, mind.me, stake, draft)) - worthNow(mind, draft.issue)
    : 0;
}

/** The same of a clause on the table, with its text or another. */
export function changeIn(mind: Mind, clause: ClauseView, form?: Form): number {
  const changeWith = (draft = draftIn(clause, form ?? textOf(clause))): number => (draft ? changeOf(mind, draft) : 0);
  return form ? changeWith() : keptFor(weighedFor(mind.standing).changes, clause, changeWith);
}

/** The same, if it carried the text itself. */
export function changeCarrying(mind: Mind, clause: ClauseView, form?: Form): number {
  const changeWith = (text = form ?? textOf(clause)): number =>
    text ? changeOf(mind, draftFrom(clause.issue, text, [mind.me])) : 0;
  return form ? changeWith() : keptFor(weighedFor(mind.standing).changesCarrying, clause, changeWith);
}

function keptFor(known: WeakMap<ClauseView, number>, clause: ClauseView, make: () => number): number {
  const found = known.get(clause) ?? make();
  known.set(clause, found);
  return found;
}

/** The clauses that one is linked with, agreed by all; itself alone without a link. */
export function packageWith({ everybody }: Mind, id: string): readonly Numbered[] {
  const clause = everybody.clauses[id];
  if (!clause) return [];
  const link: LinkView | undefined = everybody.links[clause.link];
  if (link?.status !== 'linked') return [[id, clause]];
  return Object.keys(link.clauses).flatMap((each): readonly Numbered[] => {
    const linked = everybody.clauses[each];
    return linked ? [[each, linked]] : [];
  });
}

/** Utils: what a package would change. */
export const changeTogether = (mind: Mind, clauses: readonly Numbered[]): number =>
  clauses.reduce((sum, [, clause]) => sum + changeIn(mind, clause), 0);

/** Whether a clause has what it needs to be voted on: sponsors, and nothing in brackets. */
export function isReadyForVote({ everybody, sight }: Mind, id: string, clause: ClauseView): boolean {
  const { sponsorsNeeded } = sight.scenario.procedure;
  const carried = clause.sponsor === CHAIR || carriersOf(clause).length >= sponsorsNeeded;
  const bracketed = Object.values(everybody.brackets).some((each) => each.clause === id && each.status === 'open');
  return carried && !bracketed;
}
