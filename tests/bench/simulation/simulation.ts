/** Whole games without a server: the engine's script beside boardgame.io's reducer, then games of bots on one core and on two. */
import { readFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { scenarioHash } from '#server/scenarios/scenarioHash.ts';
import { type Deal, dealtGame } from '#server/simulation/deal.ts';
import { inThreads } from '#server/simulation/threads.ts';
import { type Mind, playGame } from '#shared/analysis/simulation/play.ts';
import { DEFAULT_BOT } from '#shared/model/bot.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { formatProblems, parseScenario } from '#shared/scenario/parse.ts';
import { boardgame } from '../engine/boardgame.ts';
import { endOf } from '../engine/redlines.ts';
import { conference, type Line, scriptOf } from '../engine/script.ts';
import { contest } from '../kit/contest.ts';
import { atLeastTimes, type Figure, type Part } from '../kit/figures.ts';
import { median } from '../kit/statistics.ts';

const ROUNDS_PLAYED = 2;
const MEASURED = 5;
const ROUND_MS = 200;
const SCENARIO = new URL('../../../scenarios/us-china-2015/scenario.yaml', import.meta.url);
/** Enough that starting the threads is no part of it. */
const THREADED_GAMES = 80;
const THREADED_ROUNDS = 3;
const GOAL_OF_TWO = 1.7;

export const simulation: Part = async () => {
  const deal = dealOf(await theScenario());
  return [scripted(), ofBots(deal), await onTwoCores(deal)];
};

/** Both play every command of the script; ours builds what each seat sees, checks every row, and replays the log at the end. */
function scripted(): Figure {
  const script = scriptOf(ROUNDS_PLAYED);
  const peer = boardgame(ROUNDS_PLAYED, script);
  if (!isDeepStrictEqual(endOf(playedByScript(script)), peer.outcomeOf(peer.play())))
    throw new Error('The engines came to different ends');
  const counted = (work: () => unknown) => () => {
    work();
    return 1;
  };
  const speeds = contest(
    { ours: counted(() => playedByScript(script)), peer: counted(() => peer.play()) },
    MEASURED,
    ROUND_MS,
  );
  return {
    what: `a scripted game of ${script.length} commands, views and checks included`,
    value: speeds.ours,
    unit: 'games/s a core',
    peer: { name: 'boardgame.io reducer alone', value: speeds.peer },
  };
}

function playedByScript(script: readonly Line[]) {
  const scenario = conference(ROUNDS_PLAYED);
  const ids = scenario.parties.map(({ id }) => id);
  const bots = Object.fromEntries(ids.map((id) => [id, DEFAULT_BOT]));
  const { game, trouble } = playGame({ scenario, scenarioHash: 'bench', bots, seed: 0 }, reading(script, ids));
  if (trouble) throw new Error(`The script went wrong: ${JSON.stringify(trouble)}`);
  return game;
}

/** Each seat says its lines when it is its turn. */
function reading(script: readonly Line[], ids: readonly string[]): Mind {
  let at = 0;
  return ({ party }) => {
    const line = script[at];
    if (!line || ids[line.seat] !== party) return undefined;
    at += 1;
    return line.command;
  };
}

function ofBots(deal: Deal): Figure {
  let number = 0;
  const play = () => {
    number += 1;
    dealtGame(deal, number);
    return 1;
  };
  const { games } = contest({ games: play }, MEASURED, ROUND_MS);
  return { what: 'a game of two default bots, us-china-2015', value: games, unit: 'games/s a core' };
}

/** By the clock on the wall: what the machine is busy with besides counts for both alike. */
async function onTwoCores(deal: Deal): Promise<Figure> {
  const speeds: Record<'one' | 'two', number[]> = { one: [], two: [] };
  for (let round = 0; round < THREADED_ROUNDS; round += 1) {
    speeds.one.push(await speedOn(1, deal));
    speeds.two.push(await speedOn(2, deal));
  }
  return atLeastTimes(
    {
      what: 'the same on two workers, by the wall clock',
      value: median(speeds.two),
      unit: 'games/s',
      peer: { name: 'one worker', value: median(speeds.one) },
    },
    GOAL_OF_TWO,
  );
}

async function speedOn(workers: number, deal: Deal): Promise<number> {
  const start = performance.now();
  await inThreads({ deal, games: THREADED_GAMES, workers, onDone: () => undefined });
  return (THREADED_GAMES / (performance.now() - start)) * 1_000;
}

async function theScenario(): Promise<Scenario> {
  const parsed = parseScenario(await readFile(SCENARIO, 'utf8'));
  if (!parsed.ok) throw new Error(formatProblems('us-china-2015', parsed.error));
  return parsed.value;
}

const dealOf = (scenario: Scenario): Deal => ({
  scenario,
  scenarioHash: scenarioHash(scenario),
  bots: Object.fromEntries(scenario.parties.map(({ id }) => [id, DEFAULT_BOT])),
  seed: 1,
});
