/** Practice against bots, for anybody and without an account, in the scenarios that are open to it. */
import express, { type Request, type Router } from 'express';
import { z } from 'zod';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Joined, PracticeBody, PracticeScenario } from '#shared/protocol/http.ts';
import { partyId } from '#shared/rules/fields.ts';
import { carriedOut, openPractice, WISHES } from '../practice/practice.ts';
import type { Api } from './api.ts';
import { answering, bodyOf, denied, type Handler, type Outcome, partOf } from './asking.ts';
import { admittedTo } from './entry.ts';
import { Guesses, networkOf } from './guesses.ts';

/** From one address: a class that begins together stands behind one. */
const TABLES = { tries: 60, windowMs: 3_600_000 } as const;

const practiceBody = z.strictObject({
  scenario: z.string().min(1).max(64),
  party: partyId.exactOptional(),
}) satisfies z.ZodType<PracticeBody>;

export function practiceRouter(api: Api): Router {
  const router = express.Router();
  const now = () => api.desk.now();
  const answer = answering(now);
  const opened = new Guesses(now, TABLES);
  router.get(
    '/practice',
    answer(async () => ({ body: openScenarios(api) })),
  );
  router.post('/practice', answer(open(api, opened)));
  for (const wish of ['pause', 'resume', 'leave'] as const)
    router.post(`/practice/:id/${wish}`, answer(wished(api, wish)));
  return router;
}

const openScenarios = ({ scenarios }: Api): readonly PracticeScenario[] =>
  [...scenarios.values()].filter(({ practice }) => practice === 'open').map(practiceScenario);

const practiceScenario = ({ id, title, summary, minutes, parties }: Scenario): PracticeScenario => ({
  id,
  title,
  summary,
  minutes,
  parties: parties.map((party) => ({ id: party.id, name: party.name, flag: party.flag })),
});

const open =
  (api: Api, opened: Guesses): Handler<Joined> =>
  async (request) => {
    const read = bodyOf(practiceBody, request);
    if ('denial' in read) return read;
    const scenario = openScenario(api, read.body.scenario);
    if ('denial' in scenario) return scenario;
    const seat = seatIn(scenario.body, read.body.party);
    if ('denial' in seat) return seat;
    const address = networkOf(request.ip ?? '');
    const seconds = opened.wait(address);
    if (seconds > 0) return denied({ code: 'too-many-tries', seconds });
    opened.count(address);
    const sat = await openPractice(api.tables, scenario.body, seat.body);
    if ('denial' in sat) return sat;
    const { table, person } = sat;
    return { body: { table: table.id, ...(await api.identities.admit(person, { table: table.id })) } };
  };

function openScenario({ scenarios }: Api, id: string): Outcome<Scenario> {
  const scenario = scenarios.get(id);
  if (!scenario) return denied({ code: 'unknown-scenario', scenario: id });
  // Every seat can be practised, and so every brief be read.
  return scenario.practice === 'open' ? { body: scenario } : denied({ code: 'practice-closed', scenario: id });
}

function seatIn({ parties }: Scenario, asked: string | undefined): Outcome<string> {
  const usual = parties.find(({ required }) => required) ?? parties[0];
  const party = asked ?? usual?.id ?? '';
  return parties.some(({ id }) => id === party) ? { body: party } : denied({ code: 'unknown-party', party });
}

/** Asked by whoever practises there, and carried out as if by a facilitator, whom such a table has not. */
const wished =
  (api: Api, wish: keyof typeof WISHES): Handler<object> =>
  async (request: Request) => {
    const admitted = await admittedTo(api, request, partOf(request, 'id'));
    if ('denial' in admitted) return admitted;
    const { table } = admitted.standing;
    if (!table.game.practice) return denied({ code: 'not-for-you' });
    const denial = await carriedOut(table, wish);
    return denial ? denied(denial) : { body: {} };
  };
