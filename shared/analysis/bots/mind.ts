/** What a bot makes of its sight before it decides: where it stands, who is there, and how late it is. */
import type { Bot } from '../../model/bot.ts';
import type { IssueId, PartyId } from '../../model/scenario.ts';
import type { ClauseView, LinkView, PrivateView, PublicView, RecordView } from '../../model/view.ts';
import { carriersOf, textOf } from '../../rolling/reading.ts';
import type { CommandType } from '../../rules/commands.ts';
import { crossedRedLine } from '../../scoring/redLine.ts';
import { clauseScore } from '../../scoring/score.ts';
import type { Draft } from '../../scoring/world.ts';
import { draftFrom, draftIn, type Form, type Standing, standingFrom } from '../standing.ts';
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
  /** The other parties that can consent just now. */
  readonly others: readonly PartyId[];
  /** What the record says of this round. */
  readonly lines: readonly RecordView[];
}

export function mindOf(sight: Sight, bot: Bot, seed: number): Mind {
  const { everybody, own, party } = sight;
  const isThere = (id: PartyId) => everybody.seats[id]?.playing === true && everybody.seats[id]?.present === true;
  return {
    sight,
    bot,
    seed,
    me: party,
    everybody,
    own,
    standing: standingKept(sight),
    others: Object.keys(everybody.seats).filter((id) => id !== party && isThere(id)),
    lines: Object.values(everybody.record).filter(({ round }) => round === everybody.round),
  };
}

interface Kept {
  readonly trust: PublicView['trust'];
  readonly key: string;
  readonly standing: Standing;
}

/** The last standing for each set of stakes: what hangs on its world is worked out anew only when the world has changed. */
const kept = new WeakMap<PrivateView['stakes'], Kept>();

function standingKept({ scenario, everybody, own, party }: Sight): Standing {
  const key = keyOf(everybody, own, party);
  const found = kept.get(own.stakes);
  if (found && found.trust === everybody.trust && found.key === key) return found.standing;
  const standing = standingFrom(scenario, everybody, own, party);
  kept.set(own.stakes, { trust: everybody.trust, key, standing });
  return standing;
}

/** All that a standing hangs on, but for stakes and trust. */
function keyOf(everybody: PublicView, own: PrivateView, party: PartyId): string {
  const issues = Object.keys(everybody.issues).map((id) => {
    const { uncertainty = 0, inForce = '' } = everybody.issues[id] ?? {};
    const clause = everybody.clauses[inForce];
    return `${uncertainty} ${inForce} ${clause ? JSON.stringify([clause.revision, clause.support, clause.bonds]) : ''}`;
  });
  const seats = Object.keys(everybody.seats).filter((id) => everybody.seats[id]?.playing);
  const lines = Object.values(own.redLines).map(({ issue, minObligation }) => `${issue}${minObligation}`);
  return [party, ...issues, ...seats, JSON.stringify(own.goodwill), ...lines].join('|');
}

/** Whether the engine would accept a command of this kind. */
export const may = ({ own }: Mind, type: CommandType): boolean => own.may[type] === '';

export const isExpert = ({ bot }: Mind): boolean => bot.strength === 'expert';
export const isNovice = ({ bot }: Mind): boolean => bot.strength === 'novice';

export type Numbered = readonly [string, ClauseView];

/** What is on the table, in the order of the numbers. */
export const liveClauses = ({ everybody }: Mind): readonly Numbered[] =>
  Object.entries(everybody.clauses).filter(([, { status }]) => status === 'live');

export const isOwn = ({ me }: Mind, { sponsor }: ClauseView): boolean => sponsor === me;

/** Whether it speaks for the clause's first sponsor: as that, or in the chair. */
export const speaksFor = ({ me, everybody }: Mind, { sponsor }: ClauseView): boolean =>
  sponsor === me || (sponsor === '*' && everybody.chair === me);

export const carries = ({ me }: Mind, clause: ClauseView): boolean => carriersOf(clause).includes(me);

/** Utils: what is in force on an issue is worth to it. */
export function worthNow({ standing: { world, profile, inForce } }: Mind, issue: IssueId): number {
  const held = inForce[issue];
  return held && profile.stakes[issue] ? clauseScore(world, profile, held).points : 0;
}

/** Whether a text crosses one of its own red lines. */
export const crosses = ({ standing: { profile } }: Mind, draft: Draft): boolean =>
  crossedRedLine(profile.redLines, draft) !== undefined;

/** Utils: score(after) − score(now), with the whole table bound; a text that crosses a red line is never worth it. */
export function changeOf(mind: Mind, draft: Draft): number {
  if (crosses(mind, draft)) return Number.NEGATIVE_INFINITY;
  const { world, profile } = mind.standing;
  const stake = profile.stakes[draft.issue];
  return stake ? worthTo(world, mind.me, stake, draft) - worthNow(mind, draft.issue) : 0;
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
  const carried = clause.sponsor === '*' || carriersOf(clause).length >= sponsorsNeeded;
  const bracketed = Object.values(everybody.brackets).some((each) => each.clause === id && each.status === 'open');
  return carried && !bracketed;
}
