/** What a bot makes of its sight before it decides: where it stands, who is there, and how late it is. */
import { memoized } from '../../base/memo.ts';
import type { Bot } from '../../model/bot.ts';
import { CHAIR } from '../../model/clause.ts';
import type { Dials } from '../../model/dials.ts';
import type { IssueId, PartyId } from '../../model/scenario.ts';
import type { ClauseView, LinkView, PrivateView, PublicView, RecordView } from '../../model/view.ts';
import { carriersOf, textOf } from '../../rolling/reading.ts';
import type { CommandType } from '../../rules/commands.ts';
import { crossedRedLine } from '../../scoring/redLine.ts';
import { clauseScore } from '../../scoring/score.ts';
import type { Draft, Trust } from '../../scoring/world.ts';
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
  const { standing, held, home } = standingKept(sight);
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

interface Kept {
  readonly trust: PublicView['trust'];
  readonly key: string;
  readonly stand: Stand;
}

/** The last standing for each set of stakes: what hangs on its world is worked out anew only when the world has changed. */
const kept = new WeakMap<PrivateView['stakes'], Kept>();

function standingKept(sight: Sight): Stand {
  const { everybody, own, party } = sight;
  const key = keyOf(everybody, own, party);
  const found = kept.get(own.stakes);
  if (found && found.trust === everybody.trust && found.key === key) return found.stand;
  const stand = standingAnew(sight);
  kept.set(own.stakes, { trust: everybody.trust, key, stand });
  return stand;
}

function standingAnew({ scenario, everybody, own, party }: Sight): Stand {
  const fresh = standingFrom(scenario, everybody, own, party);
  const standing = {
    ...fresh,
    world: { ...fresh.world, trust: sharedTrust(everybody, own, party, fresh.world.trust) },
  };
  const waiting = Object.entries(everybody.issues).flatMap(([issue, { pending }]) => {
    const clause = everybody.clauses[pending];
    const draft = clause && draftIn(clause);
    return draft ? [[issue, { draft, bound: boundBy(clause) }] as const] : [];
  });
  const held = { ...standing.inForce, ...Object.fromEntries(waiting) };
  const home = scenario.procedure.signature ? homeOf(standing, own.ratificationHurdle, held) : undefined;
  return { standing, held, home };
}

const trusts = memoized((_trust: PublicView['trust']) => new Map<string, Trust>());

/** One object for the same trust, whoever asks: without goodwill of one's own it is what everybody knows. */
function sharedTrust({ trust }: PublicView, { goodwill }: PrivateView, party: PartyId, fresh: Trust): Trust {
  const known = trusts(trust);
  const key = Object.keys(goodwill).length === 0 ? '' : `${party} ${JSON.stringify(goodwill)}`;
  const found = known.get(key) ?? fresh;
  known.set(key, found);
  return found;
}

/** All that a standing hangs on, but for stakes and trust. */
function keyOf(everybody: PublicView, own: PrivateView, party: PartyId): string {
  const issues = Object.keys(everybody.issues).map((id) => {
    const { uncertainty = 0, inForce = '', pending = '' } = everybody.issues[id] ?? {};
    const texts = [inForce, pending].flatMap((held) => everybody.clauses[held] ?? []);
    const held = texts.map(({ number, revision, support, bonds }) => [number, revision, support, bonds]);
    return `${uncertainty} ${JSON.stringify(held)}`;
  });
  const seats = Object.keys(everybody.seats).filter((id) => everybody.seats[id]?.playing);
  const lines = Object.values(own.redLines).map(({ issue, minObligation }) => `${issue}${minObligation}`);
  return [party, ...issues, ...seats, JSON.stringify(own.goodwill), ...lines].join('|');
}

/** Whether the engine would accept a command of this kind. */
export const may = ({ own }: Mind, type: CommandType): boolean => own.may[type] === '';

export const isExpert = ({ bot }: Mind): boolean => bot.strength === 'expert';
export const isNovice = ({ bot }: Mind): boolean => bot.strength === 'novice';

/** Where one objection stops a text, and nobody's yes is needed. */
export const byObjection = ({ sight }: Mind): boolean =>
  ['consensus', 'silence'].includes(sight.scenario.procedure.decisionRule);

export type Numbered = readonly [string, ClauseView];

/** What is on the table, in the order of the numbers. */
export const liveClauses = ({ everybody }: Mind): readonly Numbered[] =>
  Object.entries(everybody.clauses).filter(([, { status }]) => status === 'live');

export const isOwn = ({ me }: Mind, { sponsor }: ClauseView): boolean => sponsor === me;

/** Whether it speaks for the clause's first sponsor: as that, or in the chair. */
export const speaksFor = ({ me, everybody }: Mind, { sponsor }: ClauseView): boolean =>
  sponsor === me || (sponsor === CHAIR && everybody.chair === me);

export const carries = ({ me }: Mind, clause: ClauseView): boolean => carriersOf(clause).includes(me);

/** Utils: what is held on an issue is worth to it. */
export function worthNow(mind: Mind, issue: IssueId): number {
  const { world, profile } = mind.standing;
  const held = mind.held[issue];
  if (!held || !profile.stakes[issue]) return 0;
  return expected(mind, held.draft, clauseScore(world, profile, held).points);
}

/** Utils: what a gain from a text is worth while its ratification is to come. */
export const expected = ({ standing, home }: Mind, text: Dials & { readonly issue: IssueId }, worth: number): number =>
  home ? ifRatified(standing, home, text, worth) : worth;

/** Whether a text crosses one of its own red lines. */
export const crosses = ({ standing: { profile } }: Mind, draft: Draft): boolean =>
  crossedRedLine(profile.redLines, draft) !== undefined;

/** Utils: score(after) − score(now), with the whole table bound; a text that crosses a red line is never worth it. */
export function changeOf(mind: Mind, draft: Draft): number {
  if (crosses(mind, draft)) return Number.NEGATIVE_INFINITY;
  const { world, profile } = mind.standing;
  const stake = profile.stakes[draft.issue];
  return stake ? expected(mind, draft, worthTo(world, mind.me, stake, draft)) - worthNow(mind, draft.issue) : 0;
}

/** The same of a clause on the table, with its text or another. */
export function changeIn(mind: Mind, clause: ClauseView, form: Form | undefined = textOf(clause)): number {
  const draft = draftIn(clause, form);
  return draft ? changeOf(mind, draft) : 0;
}

/** The same, if it carried the text itself. */
export function changeCarrying(mind: Mind, clause: ClauseView, form: Form | undefined = textOf(clause)): number {
  return form ? changeOf(mind, draftFrom(clause.issue, form, [mind.me])) : 0;
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
