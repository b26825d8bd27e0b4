import { memoizedFor } from '../../base/memo.ts';
import { mapValues } from '../../base/records.ts';
import type { Ending } from '../../model/finalAct.ts';
import { clausesOf, type Game } from '../../model/game.ts';
import type { PublicView } from '../../model/view.ts';
import { weighedIn } from '../parties.ts';
import { isReleased } from '../phases/debrief.ts';
import { actOf, chanceOfRatification, isHard } from './act.ts';

export const signatureView = (game: Game): Pick<PublicView, 'signatures' | 'ratifications' | 'ending'> => ({
  signatures: Object.fromEntries([
    ...(game.finalAct?.signed ?? []).map((party) => [party, 'signed'] as const),
    ...(game.finalAct?.declined ?? []).map((party) => [party, 'declined'] as const),
  ]),
  // The draw stays in the log: the capital's answer says enough.
  ratifications: mapValues(game.finalAct?.ratifications ?? {}, ({ probability, ratified }) => ({
    probability,
    ratified,
  })),
  ending: isReleased(game) ? endingOf(game) : '',
});

/** How the game came out, as far as it has come. */
export function endingOf(game: Game): Ending {
  if (game.stopped) return 'stopped';
  const clauses = clausesOf(game);
  const inForce = clauses.filter(({ status }) => status === 'adopted');
  if (wasTreaty(game)) {
    if (inForce.some(isHard)) return 'treaty-in-force';
    if (clauses.some((clause) => clause.status === 'lapsed' && isHard(clause))) return 'treaty-failed';
  }
  return inForce.length > 0 ? 'agreement' : 'no-agreement';
}

const wasTreaty = ({ finalAct, scenario }: Game): boolean =>
  finalAct !== undefined || scenario.procedure.decisionRule === 'opt-in-treaty';

/** P that the party's capital ratifies the act as it stands, if all who are bound sign; -1 without a hard clause. */
export const ratificationChance = memoizedFor(
  (game: Game) => [...weighedIn(game), game.clauses],
  (game, party): number =>
    (game.scenario.procedure.signature ? chanceOfRatification(game, party, actOf(game)) : undefined) ?? -1,
);
