/** What a bot votes: as it has promised, and else by what its score would be (MODEL.md 3, "An adviser or bot supports iff"). */
import type { Choice } from '../../model/clause.ts';
import { RESERVABLE_FROM } from '../../model/dials.ts';
import type { PreliminaryView } from '../../model/view.ts';
import { textOf } from '../../rolling/reading.ts';
import type { Command } from '../../rules/commands.ts';
import { clauseScore } from '../../scoring/score.ts';
import { draftIn, type Form } from '../standing.ts';
import { byObjection, changeIn, changeTogether, type Mind, may, type Numbered, packageWith, worthNow } from './mind.ts';

/** The next vote that it has not cast. */
export function votes(mind: Mind): Command | undefined {
  return votesOnQuestion(mind) ?? (bySilence(mind) ? breaksSilence(mind) : (reserves(mind) ?? castsVote(mind)));
}

const bySilence = ({ sight }: Mind): boolean => sight.scenario.procedure.decisionRule === 'silence';

const onBallot = ({ everybody }: Mind): readonly Numbered[] =>
  Object.entries(everybody.clauses).filter(([, clause]) => clause.onBallot);

const unvoted = (mind: Mind): readonly Numbered[] => onBallot(mind).filter(([id]) => mind.own.votes[id] === undefined);

function castsVote(mind: Mind): Command | undefined {
  const [next] = unvoted(mind);
  if (!next || !may(mind, 'CastVote')) return undefined;
  const [clause, { revision }] = next;
  return { type: 'CastVote', clause, revision, choice: choiceOn(mind, next) };
}

/** The clauses that a vote on this one is a vote on. */
function unitOf(mind: Mind, [id, clause]: Numbered): readonly Numbered[] {
  const linked = packageWith(mind, id);
  return linked.every(([, each]) => each.onBallot) ? linked : [[id, clause]];
}

function choiceOn(mind: Mind, item: Numbered): Choice {
  const unit = unitOf(mind, item);
  const change = changeTogether(mind, unit);
  const promised = unit.map(([id]) => promisedOn(mind, id)).find((choice) => choice !== undefined);
  // A red line overrides its word too: what crosses it counts as an endless loss.
  if (promised !== undefined && (promised !== 'yes' || Number.isFinite(change))) return promised;
  if (change < 0) return willReserve(mind, item) ? 'yes' : 'no';
  // Where nobody's yes is needed, whoever abstains lets a better text pass first.
  return byObjection(mind) && hasBetterRival(mind, item, change) ? 'abstain' : 'yes';
}

/** What it has given its word to vote on a clause. */
export function promisedOn({ own, me }: Mind, clause: string): Choice | undefined {
  for (const { from, status, ...understanding } of Object.values(own.understandings)) {
    if (status !== 'accepted') continue;
    const [about, choice] =
      from === me
        ? [understanding.givesClause, understanding.givesChoice]
        : [understanding.takesClause, understanding.takesChoice];
    if (about === clause) return choice === 'yes' || choice === 'no' ? choice : 'abstain';
  }
  return undefined;
}

const hasBetterRival = (mind: Mind, [id, { issue }]: Numbered, change: number): boolean =>
  onBallot(mind).some(([other, clause]) => other !== id && clause.issue === issue && changeIn(mind, clause) > change);

/** Whether it can consent to what it would lose by without being bound, and gain by that. */
function willReserve(mind: Mind, [id, clause]: Numbered): boolean {
  const text = textOf(clause);
  if (!mind.sight.scenario.procedure.reservations || !text || text.obligation < RESERVABLE_FROM) return false;
  const change = changeIn(mind, clause);
  return Number.isFinite(change) && change < 0 && clause.link === '' && changeOutside(mind, [id, clause]) > 0;
}

/** Utils: what a text would change if it bound everybody else. */
function changeOutside(mind: Mind, [, clause]: Numbered): number {
  const { world, profile } = mind.standing;
  const draft = draftIn(clause);
  if (!draft || !profile.stakes[clause.issue]) return 0;
  const bound = Object.keys(world.power).filter((party) => party !== mind.me);
  return clauseScore(world, profile, { draft, bound }).points - worthNow(mind, clause.issue);
}

/** Before the vote, which may close the ballot. */
function reserves(mind: Mind): Command | undefined {
  if (!may(mind, 'EnterReservation')) return undefined;
  const reserved = unvoted(mind).find(
    (item) => !mind.own.reservations[item[0]] && promisedOn(mind, item[0]) === undefined && willReserve(mind, item),
  );
  return reserved && { type: 'EnterReservation', clause: reserved[0], revision: reserved[1].revision };
}

function breaksSilence(mind: Mind): Command | undefined {
  if (!may(mind, 'BreakSilence')) return undefined;
  const broken = onBallot(mind).find(
    (item) => Object.keys(item[1].votes).length === 0 && choiceOn(mind, item) === 'no',
  );
  return broken && { type: 'BreakSilence', clause: broken[0], revision: broken[1].revision };
}

function votesOnQuestion(mind: Mind): Command | undefined {
  const open = Object.entries(mind.everybody.preliminaries).find(([id]) => mind.own.preliminaryVotes[id] === undefined);
  if (!open || !may(mind, 'VoteOnPreliminary')) return undefined;
  return { type: 'VoteOnPreliminary', question: open[0], choice: choiceOnQuestion(mind, open[0], open[1]) };
}

function choiceOnQuestion(mind: Mind, id: string, { kind, clause: about, dial }: PreliminaryView): Choice {
  const clause = mind.everybody.clauses[about];
  const text = clause && textOf(clause);
  if (!clause || !text) return 'abstain';
  const now = changeIn(mind, clause);
  if (kind === 'bracket') return choiceOnBracket(mind, id, now);
  if (kind === 'division') return changeIn(mind, clause, { ...text, [dial]: 0 } satisfies Form) > now ? 'no' : 'yes';
  const amended = changeIn(mind, clause, mind.everybody.amendments[id]?.result);
  if (amended > now) return 'yes';
  return amended < now && now >= 0 ? 'no' : 'abstain';
}

/** Yes lets the clause be voted on. */
function choiceOnBracket({ everybody, me }: Mind, id: string, change: number): Choice {
  if (change >= 0) return 'yes';
  return everybody.brackets[id]?.party === me ? 'no' : 'abstain';
}
