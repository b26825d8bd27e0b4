/** A game replayed from its rows, as a table stands up again, beside boardgame.io going through its own log. */
import { brokenRow } from '#server/log/rows.ts';
import type { GameEvent } from '#shared/rules/events.ts';
import { replay } from '#shared/rules/replay.ts';
import { contest } from '../kit/contest.ts';
import { atLeast, type Figure, type Part } from '../kit/figures.ts';
import { sum } from '../kit/statistics.ts';
import { boardgame } from './boardgame.ts';
import { logOf } from './redlines.ts';
import { scriptOf } from './script.ts';

/** A session's worth of events, and a game longer than any that is played. */
const GAMES = [4, 32];
const MEASURED = 5;
const ROUND_MS = 200;
const GOAL = 200_000;

export const replays: Part = async () => GAMES.flatMap(measured);

const eventsIn = (text: string) => JSON.parse(text) as readonly GameEvent[];

function measured(rounds: number): readonly Figure[] {
  const script = scriptOf(rounds);
  const rows = logOf(rounds, script);
  const happenings = rows.map(({ at, events }) => ({ at, events: eventsIn(events) }));
  const events = sum(happenings.map((happening) => happening.events.length));
  const peer = boardgame(rounds, script);
  const speeds = contest(
    {
      replayed: () => {
        replay(happenings);
        return events;
      },
      stood: () => {
        if (brokenRow(rows)) throw new Error('The chain of the bench does not hold');
        replay(rows.map(({ at, events: text }) => ({ at, events: eventsIn(text) })));
        return events;
      },
      // One action of its log leads to as many events as one of our commands: it is counted in the same.
      reducer: () => {
        peer.play();
        return events;
      },
    },
    MEASURED,
    ROUND_MS,
  );
  const reducer = { name: 'boardgame.io reducer', value: speeds.reducer };
  return [
    atLeast({ what: `replay, ${events} events`, value: speeds.replayed, unit: 'events/s', peer: reducer }, GOAL),
    { what: 'with JSON and the chain checked', value: speeds.stood, unit: 'events/s', peer: reducer },
  ];
}
