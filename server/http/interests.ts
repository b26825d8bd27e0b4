/** What the delegations wanted: closed while anybody plays on it, and open to everybody at the table with its results. */
import express, { type Router } from 'express';
import { mapValues } from '#shared/base/records.ts';
import type { Game } from '#shared/model/game.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { Interests } from '#shared/protocol/http.ts';
import { profileOf, worldFor } from '#shared/rules/parties.ts';
import { isReleased } from '#shared/rules/phases/debrief.ts';
import type { Profile } from '#shared/scoring/world.ts';
import type { Api } from './api.ts';
import { answering, denied, type Handler, partOf } from './asking.ts';
import { admittedTo } from './entry.ts';

export function interestsRouter(api: Api): Router {
  const router = express.Router();
  router.get('/tables/:id/interests', answering(() => api.desk.now())(interests(api)));
  return router;
}

const interests =
  (api: Api): Handler<Interests> =>
  async (request) => {
    const admitted = await admittedTo(api, request, partOf(request, 'id'));
    if ('denial' in admitted) return admitted;
    const { game } = admitted.standing.table;
    return isReleased(game) ? { body: interestsIn(game) } : denied({ code: 'not-released' });
  };

const interestsIn = (game: Game): Interests => ({
  profiles: game.playing.map((party) => openProfile(game, party)),
  worlds: Object.fromEntries(game.playing.map((party) => [party, worldFor(game, party)])),
});

/** Built up from nothing: where the numbers come from, and what a line is called at home, stays closed. */
function openProfile(game: Game, party: PartyId): Profile {
  const { stakes, redLines } = profileOf(game, party);
  return {
    party,
    stakes: mapValues(stakes, ({ ideal, salience, sensitivity }) => ({ ideal, salience, sensitivity })),
    redLines: redLines.map(({ issue, forbidden, threshold, minObligation }) => ({
      issue,
      forbidden,
      threshold,
      minObligation,
      note: '',
    })),
  };
}
