/** What a bot does about what was adopted: it signs, declines, reserves or accedes by its own score. */
import { HARD_FROM, RESERVABLE_FROM } from '../../model/dials.ts';
import { textOf } from '../../rolling/reading.ts';
import type { Command } from '../../rules/commands.ts';
import { clauseScore } from '../../scoring/score.ts';
import { boundBy, draftIn } from '../standing.ts';
import { crosses, type Mind, may, type Numbered } from './mind.ts';

/** Utils: what makes a difference worth an act. */
const WORTH_AN_ACT = 1;

const adopted = ({ everybody }: Mind): readonly Numbered[] =>
  Object.entries(everybody.clauses).filter(([, { status }]) => status === 'adopted' || status === 'pending');

/** Utils: what being bound by an adopted clause is worth more than being left outside; nothing is worth a red line. */
function gainOfBeingBound(mind: Mind, [, clause]: Numbered): number {
  const { world, profile } = mind.standing;
  const draft = draftIn(clause);
  if (!draft || !profile.stakes[clause.issue]) return 0;
  if (crosses(mind, draft)) return Number.NEGATIVE_INFINITY;
  const others = boundBy(clause).filter((party) => party !== mind.me);
  const bound = clauseScore(world, profile, { draft, bound: [...others, mind.me] }).points;
  return bound - clauseScore(world, profile, { draft, bound: others }).points;
}

const isBound = ({ me }: Mind, [, clause]: Numbered): boolean => clause.bonds[me] === 'bound';

/** Enters what it would rather be bound by into its obligations. */
export function accedes(mind: Mind): Command | undefined {
  const outside = adopted(mind).filter((item) => !isBound(mind, item));
  if (outside.length === 0 || !may(mind, 'Accede')) return undefined;
  const joined = outside.find((item) => gainOfBeingBound(mind, item) > WORTH_AN_ACT);
  return joined && { type: 'Accede', clause: joined[0], revision: joined[1].revision };
}

export const signs = (mind: Mind): Command | undefined => accedes(mind) ?? reservesInAct(mind) ?? answersAct(mind);

function reservesInAct(mind: Mind): Command | undefined {
  if (!may(mind, 'EnterReservation')) return undefined;
  const reserved = adopted(mind).find(
    (item) =>
      isBound(mind, item) &&
      (textOf(item[1])?.obligation ?? 0) >= RESERVABLE_FROM &&
      gainOfBeingBound(mind, item) < -WORTH_AN_ACT,
  );
  return reserved && { type: 'EnterReservation', clause: reserved[0], revision: reserved[1].revision };
}

/** Its signature is what hard law binds it by. */
function answersAct(mind: Mind): Command | undefined {
  const answered = mind.everybody.signatures[mind.me] !== undefined;
  if (answered || !may(mind, 'SignFinalAct') || !may(mind, 'DeclineFinalAct')) return undefined;
  const hard = adopted(mind).filter((item) => isBound(mind, item) && (textOf(item[1])?.obligation ?? 0) >= HARD_FROM);
  const gain = hard.reduce((sum, item) => sum + gainOfBeingBound(mind, item), 0);
  return gain >= 0 ? { type: 'SignFinalAct' } : { type: 'DeclineFinalAct' };
}
