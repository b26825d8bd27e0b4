/**
 * What a bot believes that the others want: their public stance, and for an expert what they show by drafting, amending,
 * bracketing, carrying and voting, and what dialogues have taught it.
 */
import { memoizedFor } from '../../base/memo.ts';
import type { IssueId, PartyId } from '../../model/scenario.ts';
import type { ClauseView, InsightView } from '../../model/view.ts';
import { clauseScore } from '../../scoring/score.ts';
import type { Draft } from '../../scoring/world.ts';
import { draftIn } from '../standing.ts';
import { matterOf } from './matters.ts';
import { isExpert, type Mind } from './mind.ts';
import { type Interest, worthTo } from './worth.ts';

export interface Belief extends Interest {
  /** How far the ideal point may lie from where it is believed to be: points, one standard deviation. */
  readonly spread: number;
}

/** How much the public stance weighs beside what is seen: as much as so many texts. */
const STANCE_WEIGHT = 4;
const SPREAD = 8;
/** What a party is taken to care before it shows more, 0-1. */
const SALIENCE = 0.6;
const SENSITIVITY = 0.5;
const SALIENCE_BY_DRAFT = 0.1;
const MOST_SALIENCE = 0.9;

/** Who is asked about, and by whom. */
interface Question {
  readonly mind: Mind;
  readonly party: PartyId;
  readonly issue: IssueId;
}

/** What another party is believed to want of an issue. */
export function beliefOf(mind: Mind, party: PartyId, issue: IssueId): Belief {
  if (!isExpert(mind)) return publicBelief(mind, party, issue);
  return learnedKept({ mind, party, issue }, `${party} ${issue} ${JSON.stringify(insightsOn(mind, party, issue))}`);
}

/** Experts who have learned the same of a party believe the same. */
const learnedKept = memoizedFor(
  ({ mind, issue }: Question) => {
    const { clauses, askedAs } = matterOf(mind, issue);
    return [mind.standing.world, askedAs, ...clauses];
  },
  ({ mind, party, issue }) => learnedBelief(mind, party, issue),
);

/** What anybody would think from the public stance alone. */
export function publicBelief({ standing }: Mind, party: PartyId, issue: IssueId): Belief {
  const ideal = standing.world.declared[party]?.[issue] ?? standing.world.issues[issue]?.statusQuo ?? 50;
  return { ideal, salience: SALIENCE, sensitivity: SENSITIVITY, spread: SPREAD };
}

function learnedBelief(mind: Mind, party: PartyId, issue: IssueId): Belief {
  const stance = publicBelief(mind, party, issue);
  const { clauses, asked } = matterOf(mind, issue);
  const wanted = asked.filter((each) => each.party === party);
  const sum = wanted.reduce((all, { position }) => all + position, STANCE_WEIGHT * stance.ideal);
  const drafts = clauses.filter(({ sponsor }) => sponsor === party).length;
  const salience = Math.min(MOST_SALIENCE, SALIENCE + SALIENCE_BY_DRAFT * drafts);
  const first: Belief = { ...stance, salience, ideal: sum / (STANCE_WEIGHT + wanted.length) };
  const shown = clauses.reduce((belief, clause) => correctedBy(mind, party, clause, belief), first);
  return withinInsights(mind, party, issue, shown);
}

/** A yes to what it should not want, or a no to what it should, moves the belief towards the text, or away from it. */
const TOWARDS = 0.4;
const AWAY = 5;

function correctedBy(mind: Mind, party: PartyId, clause: ClauseView, belief: Belief): Belief {
  const consent = consentShown(clause, party);
  const draft = draftIn(clause);
  if (consent === undefined || !draft) return belief;
  const worth = worthTo(mind.standing.world, party, belief, draft);
  const away = Math.sign(belief.ideal - draft.position);
  if (consent && worth < 0) return { ...belief, ideal: belief.ideal - TOWARDS * (belief.ideal - draft.position) };
  if (!consent && worth > 0) return { ...belief, ideal: onSpectrum(belief.ideal + AWAY * away), spread: SPREAD + AWAY };
  return belief;
}

/** Whether a party has stood behind a text, or against it; undefined when it has done neither. */
function consentShown(clause: ClauseView, party: PartyId): boolean | undefined {
  const vote = clause.votes[party];
  if (vote === 'yes' || vote === 'no') return vote === 'yes';
  const support = clause.support[party];
  return support === 'co-sponsor' || support === 'sponsor' ? true : undefined;
}

const onSpectrum = (position: number): number => Math.min(100, Math.max(0, position));

const insightsOn = ({ own }: Mind, party: PartyId, issue: IssueId): readonly InsightView[] =>
  Object.values(own.insights).filter((each) => each.party === party && each.issue === issue);

/** What a dialogue has taught is certain. */
const withinInsights = (mind: Mind, party: PartyId, issue: IssueId, belief: Belief): Belief =>
  insightsOn(mind, party, issue).reduce<Belief>(
    (known, { low, high }) => ({
      ...known,
      ideal: Math.min(high, Math.max(low, known.ideal)),
      spread: Math.min(known.spread, SPREAD),
    }),
    belief,
  );

/** Utils: what is in force is worth to another party, as far as one can tell. */
export function theirNow(
  { standing: { world }, held: texts }: Mind,
  party: PartyId,
  issue: IssueId,
  belief: Belief,
): number {
  const held = texts[issue];
  if (!held) return 0;
  return clauseScore(world, { party, stakes: { [issue]: belief }, redLines: [] }, held).points;
}

/** Utils: score(after) − score(now) of another party, as far as one can tell. */
export function theirChange(mind: Mind, party: PartyId, draft: Draft): number {
  const belief = beliefOf(mind, party, draft.issue);
  return worthTo(mind.standing.world, party, belief, draft) - theirNow(mind, party, draft.issue, belief);
}
