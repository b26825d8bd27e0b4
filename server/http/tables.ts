/** The scenarios on offer, and the tables that stand alone. For facilitators. */
import express, { type Request, type Router } from 'express';
import { z } from 'zod';
import { publicScenario } from '#shared/model/publicScenario.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { OpenTableBody, ScenarioSummary, TableSummary } from '#shared/protocol/http.ts';
import type { Account } from '../identity/accounts.ts';
import type { TableRow } from '../log/rows.ts';
import type { Standing } from '../table/tables.ts';
import type { Api } from './api.ts';
import { answering, bodyOf, denied, type Outcome } from './asking.ts';
import { forFacilitator } from './facilitators.ts';

const openTableBody = z.strictObject({ scenario: z.string().min(1).max(64) }) satisfies z.ZodType<OpenTableBody>;

export function tableRouter(api: Api): Router {
  const router = express.Router();
  const answer = answering(() => api.desk.now());
  router.get(
    '/scenarios',
    answer(forFacilitator(api, async () => ({ body: [...api.scenarios.values()].map(scenarioSummary) }))),
  );
  router.get('/tables', answer(forFacilitator(api, listTables(api))));
  router.post('/tables', answer(forFacilitator(api, openTable(api))));
  return router;
}

const openTable =
  (api: Api) =>
  async (request: Request, { facilitator }: Account): Promise<Outcome<TableSummary>> => {
    const read = bodyOf(openTableBody, request);
    if ('denial' in read) return read;
    const scenario = api.scenarios.get(read.body.scenario);
    if (!scenario) return denied({ code: 'unknown-scenario', scenario: read.body.scenario });
    return { body: runningSummary(await api.tables.open(scenario, { facilitator })) };
  };

/** Finished tables are listed without being stood up. */
const listTables =
  (api: Api) =>
  async (_request: Request, { facilitator }: Account): Promise<Outcome<readonly TableSummary[]>> => {
    const summarized = api.tables.list(facilitator).map(async (row) => {
      const standing = row.finished ? undefined : await api.tables.find(row.table);
      return standing ? runningSummary(standing) : finishedSummary(row);
    });
    const settled = await Promise.allSettled(summarized);
    return { body: settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])) };
  };

const runningSummary = ({ table }: Standing): TableSummary => ({
  table: table.id,
  code: table.code,
  scenario: table.game.scenario.id,
  title: table.game.scenario.title,
  phase: table.game.phase,
  round: table.game.round,
  openedAt: table.openedAt,
});

const finishedSummary = ({ table, scenario, title, openedAt }: TableRow): TableSummary => ({
  table,
  code: '',
  scenario,
  title,
  phase: 'debrief',
  round: 0,
  openedAt,
});

const scenarioSummary = (scenario: Scenario): ScenarioSummary => ({
  id: scenario.id,
  title: scenario.title,
  summary: scenario.summary,
  minutes: scenario.minutes,
  rounds: scenario.procedure.rounds,
  required: scenario.parties.filter((party) => party.required).length,
  parties: scenario.parties.map(({ id, name, flag }) => ({ id, name, flag })),
  procedure: publicScenario(scenario).procedure,
});
