/** The rules as plain functions, beside boardgame.io's reducer on the same script. */
import { isDeepStrictEqual } from 'node:util';
import { contest } from '../kit/contest.ts';
import { atLeastTimes, type Figure, type Part } from '../kit/figures.ts';
import { boardgame } from './boardgame.ts';
import { asked, endOf, logged, played, read, started } from './redlines.ts';
import { scriptOf } from './script.ts';

const ROUNDS_PLAYED = 2;
const MEASURED = 5;
const ROUND_MS = 200;

export const engine: Part = async () => {
  const script = scriptOf(ROUNDS_PLAYED);
  const commands = asked(script);
  const start = started(ROUNDS_PLAYED);
  const peer = boardgame(ROUNDS_PLAYED, script);
  assertSameOutcome(endOf(read(start, commands)), peer.outcomeOf(peer.play()));

  const counted = (work: () => unknown) => () => {
    work();
    return script.length;
  };
  const speeds = contest(
    {
      reducer: counted(() => peer.play()),
      read: counted(() => read(start, commands)),
      played: counted(() => played(start, commands)),
      logged: counted(() => logged(start, commands)),
    },
    MEASURED,
    ROUND_MS,
  );
  const figure = (what: string, value: number, times: number): Figure =>
    atLeastTimes(
      { what, value, unit: 'commands/s', peer: { name: 'boardgame.io reducer', value: speeds.reducer } },
      times,
    );
  return [
    figure('parse + decide + evolve', speeds.read, 100),
    figure('decide + evolve', speeds.played, 100),
    figure('decide + evolve + JSON + hash chain', speeds.logged, 10),
  ];
};

/** Speeds can be compared only of engines that come to the same end: every text, and what became of it. */
function assertSameOutcome(ours: ReturnType<typeof endOf>, theirs: ReturnType<typeof endOf>): void {
  if (!isDeepStrictEqual(ours, theirs))
    throw new Error(`The engines came to different ends:\n${JSON.stringify(ours)}\n${JSON.stringify(theirs)}`);
  if (!ours.some(({ status }) => status === 'adopted')) throw new Error('The script adopts nothing');
}
