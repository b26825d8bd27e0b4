/** How an expert spends its diplomatic time: dialogues, and room to move from its capital. */
import { chance } from '../../base/random.ts';
import type { IssueId } from '../../model/scenario.ts';
import { textOf } from '../../rolling/reading.ts';
import type { Command } from '../../rules/commands.ts';
import { crossedRedLine } from '../../scoring/redLine.ts';
import { parametersOf } from '../../scoring/world.ts';
import { draftFrom, levelOf, redLinesOf } from '../standing.ts';
import { aspirationOn, roundEnd } from './aspiration.ts';
import { audienceOn, receptionOf } from './audience.ts';
import { isExpert, liveClauses, type Mind, may, speaksFor, worthNow } from './mind.ts';
import { worthTo } from './worth.ts';

/** Utils: what new instructions must open to be worth asking for. */
const WORTH_ASKING = 3;
/** 0-1: how likely what they open must be. */
const LIKELY = 0.2;

/** Asks its capital for room where a text on the table would be worth having but for a red line. */
export function asksCapital(mind: Mind): Command | undefined {
  if (!isExpert(mind) || mind.own.requestsLeft <= 0 || mind.own.slotsLeft <= 0) return undefined;
  if (!may(mind, 'RequestInstructions')) return undefined;
  const asked = new Set(Object.values(mind.own.answers).map(({ issue }) => issue));
  const places = redLinesOf(mind.own).map((line, place) => ({ line, place }));
  const pressing = places.find(({ line, place }) => !asked.has(line.issue) && wouldOpen(mind, line.issue, place));
  return pressing && { type: 'RequestInstructions', line: pressing.place + 1 };
}

/** Whether a text of another would be worth it, and could be carried, with this one line a level higher. */
function wouldOpen(mind: Mind, issue: IssueId, place: number): boolean {
  const { world } = mind.standing;
  const stake = mind.own.stakes[issue];
  const relaxed = redLinesOf(mind.own).flatMap((line, each) => {
    if (each !== place) return [line];
    return line.minObligation === 3 ? [] : [{ ...line, minObligation: levelOf(line.minObligation + 1) }];
  });
  if (!stake) return false;
  return liveClauses(mind).some(([, clause]) => {
    const text = textOf(clause);
    if (clause.issue !== issue || speaksFor(mind, clause) || !text) return false;
    const draft = draftFrom(issue, text, [mind.me]);
    if (!crossedRedLine(redLinesOf(mind.own), draft) || crossedRedLine(relaxed, draft)) return false;
    const change = worthTo(world, mind.me, stake, draft) - worthNow(mind, issue);
    const enough = Math.max(WORTH_ASKING, aspirationOn(mind, issue, roundEnd(mind)));
    return change >= enough && receptionOf(audienceOn(mind, issue), draft).carriage >= LIKELY;
  });
}

/** Offers a dialogue a round on what matters to it and is least certain, to somebody whom it has not asked about it. */
export function offersDialogue(mind: Mind): Command | undefined {
  const { own, everybody, me } = mind;
  if (!isExpert(mind) || own.slotsLeft <= 0) return undefined;
  const dialogues = Object.values(own.dialogues);
  if (dialogues.some(({ from, round }) => from === me && round === everybody.round)) return undefined;
  const [issue] = uncertainIssues(mind);
  if (issue === undefined || !may(mind, 'OfferDialogue')) return undefined;
  const asked = dialogues.filter((each) => each.issue === issue).flatMap(({ from, to }) => [from, to]);
  const drawn = (party: string): number => chance(mind.seed, 'dialogue', String(everybody.round), party);
  const [to] = mind.others
    .filter((party) => !asked.includes(party) && everybody.seats[party]?.caretaker === false)
    .toSorted((one, other) => drawn(one) - drawn(other));
  return to === undefined ? undefined : { type: 'OfferDialogue', to, issue };
}

/** What a dialogue could still teach, by what that is worth to it. */
function uncertainIssues({ own, everybody, standing }: Mind): readonly IssueId[] {
  const { floor, dialogue } = parametersOf(standing.world).learning;
  const weight = (issue: IssueId): number =>
    (own.stakes[issue]?.salience ?? 0) * (everybody.issues[issue]?.uncertainty ?? 0);
  return Object.keys(own.stakes)
    .filter((issue) => (everybody.issues[issue]?.uncertainty ?? 0) >= floor + dialogue)
    .toSorted((one, other) => weight(other) - weight(one));
}
