/** How much a bot still wants, and how late it is (MODEL.md 3, "Concession tactics"). */
import { memoized, memoizedFor } from '../../base/memo.ts';
import type { Tactic } from '../../model/bot.ts';
import type { RecordKind } from '../../model/game.ts';
import type { IssueId, PartyId } from '../../model/scenario.ts';
import { draftIn } from '../standing.ts';
import { type Audience, couldPass, couldPassSomewhere, publicAudience, searchedHearing } from './audience.ts';
import { beliefOf, theirChange } from './belief.ts';
import { footingOn, type Mind } from './mind.ts';
import { changesOn } from './texts.ts';
import { FORMS, searched, worthTo } from './worth.ts';

/** β: late, evenly, early. */
const BETA: Readonly<Record<Exclude<Tactic, 'imitative'>, number>> = { boulware: 0.3, linear: 1, conceder: 3 };

/** What counts as an exchange, and how many of them each delegation makes in a round that is used to the full. */
export const EXCHANGES: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'proposed',
  'amended',
  'co-sponsored',
  'amendment-proposed',
  'amendment-accepted',
  'amendment-declined',
  'bracketed',
  'bracket-lifted',
  'link-offered',
  'link-agreed',
]);
const EXCHANGES_EACH = 8;

/** α 0-1: how much of what it began with a bot has given up at a time 0-1 of the game. */
const concededAt = (tactic: Exclude<Tactic, 'imitative'>, time: number): number => time ** (1 / BETA[tactic]);

/** How far into the game it is, 0-1: by rounds, and within one by what was exchanged, or by the clock if that is further. */
export const timeNow = memoized(({ sight, everybody, others, lines }: Mind): number => {
  const { rounds, lengths } = sight.scenario.procedure;
  const exchanges = lines.filter(({ kind }) => EXCHANGES.has(kind)).length;
  const used = exchanges / (EXCHANGES_EACH * (others.length + 1));
  const { phase, deadline, round } = everybody;
  const left = phase === 'consultations' && deadline > 0 ? (deadline - sight.at) / (lengths.consultations * 1_000) : 1;
  return (Math.max(1, round) - 1 + Math.min(1, Math.max(used, 1 - left))) / rounds;
});

/** When the round is over. */
export const roundEnd = ({ sight, everybody }: Mind): number =>
  Math.max(1, everybody.round) / sight.scenario.procedure.rounds;

/** α 0-1 of this bot. */
function conceded(mind: Mind, time: number): number {
  const { tactic } = mind.bot;
  if (tactic !== 'imitative') return concededAt(tactic, time);
  // Whoever only mirrors would wait for ever for another who does.
  return Math.max(concededAt('boulware', time), shownConcession(mind));
}

/** 0-1: how far the others have come down on average from the best that they could want, as far as one can tell. */
const shownConcession = memoized((mind: Mind): number => {
  const parts = mind.others.flatMap((party) => concessionOf(mind, party));
  return parts.length === 0 ? 0 : parts.reduce((sum, part) => sum + part, 0) / parts.length;
});

/** For each issue on which a party has stood behind a text: 1 less the share of its best that it was ready to settle for. */
function concessionOf(mind: Mind, party: PartyId): readonly number[] {
  const carried = Object.values(mind.everybody.clauses).filter(({ support }) =>
    ['sponsor', 'co-sponsor'].includes(support[party] ?? ''),
  );
  const issues = [...new Set(carried.map(({ issue }) => issue))];
  return issues.flatMap((issue) => {
    const best = theirBest(mind, party, issue);
    if (best <= 0) return [];
    const worths = carried
      .filter((clause) => clause.issue === issue)
      .flatMap((clause) => draftIn(clause) ?? [])
      .map((draft) => theirChange(mind, party, draft));
    return [1 - Math.min(1, Math.max(0, Math.min(...worths) / best))];
  });
}

/** Utils: the best that a party could have on an issue, as far as one can tell. */
function theirBest(mind: Mind, party: PartyId, issue: IssueId): number {
  const { world } = mind.standing;
  const belief = beliefOf(mind, party, issue);
  const position = Math.round(belief.ideal / 5) * 5;
  return Math.max(
    ...FORMS.map((form) => worthTo(world, party, belief, { issue, ...form, position, sponsors: [party] })),
  );
}

/** What somebody who is needed is less likely than this to accept could not be wanted in earnest, 0-1. */
const CONCEIVABLE = 0.4;

/** Utils: the most that it could want of an issue, from what everybody knew of the others at the start (A_max); at least 0. */
const mostWanted = memoizedFor(
  (mind: Mind, issue) => [...footingOn(mind, issue), mind.others.join(' ')],
  (mind, issue) => (mind.own.stakes[issue] ? bestConceivable(mind, publicAudience(mind, issue)) : 0),
);

function bestConceivable(mind: Mind, audience: Audience): number {
  const hearing = searchedHearing(mind, audience);
  const changes = changesOn(mind, audience.issue);
  let best = 0;
  searched(
    (form) => couldPassSomewhere(audience, form, CONCEIVABLE),
    (_text, place) => {
      const change = changes[place] ?? 0;
      if (change > best && couldPass(audience, hearing, place, CONCEIVABLE)) best = change;
    },
  );
  return best;
}

/** Utils: what a text on the issue must bring now for the bot to stand behind it: its share of A(t), with A_min = 0. */
export const aspirationOn = (mind: Mind, issue: IssueId, time = timeNow(mind)): number =>
  (1 - conceded(mind, time)) * mostWanted(mind, issue);
