/** Answers to what others ask of a bot. */
import { DIALS } from '../../model/dials.ts';
import type { AmendmentView, MotionView, UnderstandingView } from '../../model/view.ts';
import { textOf } from '../../rolling/reading.ts';
import type { Command } from '../../rules/commands.ts';
import { draftIn } from '../standing.ts';
import { aspirationOn, roundEnd } from './aspiration.ts';
import { chanceOfYes } from './audience.ts';
import { carries, changeCarrying, changeIn, changeTogether, isExpert, type Mind, may, packageWith } from './mind.ts';
import { promisedOn } from './voting.ts';

/** The first answer that it owes. */
export const replies = (mind: Mind): Command | undefined =>
  answersUnderstanding(mind) ?? answersDialogue(mind) ?? answersAmendment(mind) ?? answersMotion(mind);

function answersUnderstanding(mind: Mind): Command | undefined {
  const offer = Object.entries(mind.own.understandings).find(
    ([, { to, status }]) => to === mind.me && status === 'offered',
  );
  if (!offer || !may(mind, 'AnswerUnderstanding')) return undefined;
  return { type: 'AnswerUnderstanding', understanding: offer[0], accept: isWelcome(mind, offer[1]) };
}

type Terms = Omit<UnderstandingView, 'to' | 'round' | 'status' | 'brokenBy'>;

/** Whether it can promise its part, and what it is promised outweighs it. */
export function isWelcome(mind: Mind, { from, givesClause, givesChoice, takesClause, takesChoice }: Terms): boolean {
  if (!canPromise(mind, takesClause, takesChoice)) return false;
  const part = worthOfChoice(mind, takesClause, takesChoice);
  // Whoever weighs nothing promises only what it would do anyway.
  if (part >= 0 || !isExpert(mind)) return part >= 0;
  const clause = mind.everybody.clauses[givesClause];
  const draft = clause && draftIn(clause);
  if (!draft) return false;
  const likely = chanceOfYes(mind, from, draft);
  const moved = givesChoice === 'yes' ? 1 - likely : likely;
  return worthOfChoice(mind, givesClause, givesChoice) * moved + part >= 0;
}

/** Its word is not given twice, nor against a vote that it has cast, nor across a red line. */
export function canPromise(mind: Mind, clause: string, choice: string): boolean {
  const said = promisedOn(mind, clause) ?? mind.own.votes[clause];
  if (said !== undefined && said !== choice) return false;
  return choice !== 'yes' || Number.isFinite(changeTogether(mind, packageWith(mind, clause)));
}

/** Utils: what it is worth that a text gets a yes rather than a no, or the other way round. */
function worthOfChoice(mind: Mind, clause: string, choice: string): number {
  const change = changeTogether(mind, packageWith(mind, clause));
  if (choice === 'abstain') return 0;
  return choice === 'yes' ? change : -change;
}

/** Below this an issue is not worth the time of a dialogue. */
const WORTH_TALKING = 0.25;

function answersDialogue(mind: Mind): Command | undefined {
  const offer = Object.entries(mind.own.dialogues).find(([, { to, status }]) => to === mind.me && status === 'offered');
  if (!offer || !may(mind, 'AnswerDialogue')) return undefined;
  const [dialogue, { issue }] = offer;
  const accept = mind.own.slotsLeft > 0 && (mind.own.stakes[issue]?.salience ?? 0) >= WORTH_TALKING;
  return { type: 'AnswerDialogue', dialogue, accept };
}

function answersAmendment(mind: Mind): Command | undefined {
  const asked = Object.entries(mind.everybody.amendments).find(([, amendment]) => isAsked(mind, amendment));
  if (!asked || !may(mind, 'AnswerAmendment')) return undefined;
  return { type: 'AnswerAmendment', amendment: asked[0], accept: isAcceptable(mind, asked[1]) };
}

function isAsked(mind: Mind, { clause: about, status, consent }: AmendmentView): boolean {
  const clause = mind.everybody.clauses[about];
  return status === 'open' && clause?.status === 'live' && carries(mind, clause) && consent[mind.me] === undefined;
}

/** It takes in what is better for it, or good enough by the end of the round if the mover comes along. */
function isAcceptable(mind: Mind, { clause: about, result, party }: AmendmentView): boolean {
  const clause = mind.everybody.clauses[about];
  const now = clause && draftIn(clause);
  const then = clause && draftIn(clause, result);
  if (!clause || !now || !then) return false;
  const change = changeCarrying(mind, clause, result);
  if (!Number.isFinite(change)) return false;
  if (change >= changeCarrying(mind, clause)) return true;
  const enough = change >= Math.max(0, aspirationOn(mind, clause.issue, roundEnd(mind)));
  return enough && chanceOfYes(mind, party, then) > chanceOfYes(mind, party, now);
}

function answersMotion(mind: Mind): Command | undefined {
  const open = Object.entries(mind.everybody.motions).find(
    ([, { status, party, spoken }]) => status === 'open' && party !== mind.me && spoken[mind.me] === undefined,
  );
  if (!open || !may(mind, 'AnswerMotion')) return undefined;
  return { type: 'AnswerMotion', motion: open[0], inFavour: favours(mind, open[1]) };
}

/** It gives others the time they ask for, ends the debate when it is done itself, and divides what is too hard for it. */
function favours(mind: Mind, { kind, clause: about, dial }: MotionView): boolean {
  if (kind === 'caucus') return true;
  if (kind === 'close-debate') return mind.everybody.seats[mind.me]?.ready === true;
  const clause = mind.everybody.clauses[about];
  const text = clause && textOf(clause);
  if (!clause || !text || !DIALS.some((each) => each === dial)) return false;
  return changeIn(mind, clause, { ...text, [dial]: 0 }) > changeIn(mind, clause);
}
