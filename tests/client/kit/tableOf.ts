/** The page's view of a game that is really played: what the engine shows, as it comes over the wire. */
import { tableSignals } from '#client/net/tableSignals.ts';
import type { TableStore } from '#client/store/table.ts';
import { memoized } from '#shared/base/memo.ts';
import type { Game } from '#shared/model/game.ts';
import { publicScenario } from '#shared/model/publicScenario.ts';
import type { Message, Role, RoomView } from '#shared/protocol/wire.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { harbour } from '#tests/kit/harbour.ts';
import type { Step } from '#tests/kit/moves.ts';
import { opened, type Play, played, wordsOf } from '#tests/kit/play.ts';
import { welcomeOf } from './fakeServer.ts';

export interface SeenTable extends TableStore {
  /** The page sees how the game stands now. */
  readonly shows: (play: Play) => void;
  readonly hears: (...messages: readonly Message[]) => void;
}

/** As the person sees it; a facilitator is no person of the game. */
export function tableOf(play: Play, person: string, role: Role = 'delegate'): SeenTable {
  const signals = tableSignals();
  const { scenario, table } = play.game;
  signals.welcome.value = welcomeOf({ role, person, table, scenario: publicScenario(scenario) });
  const shows = (next: Play) => {
    signals.view.value = viewFor(next, person, role);
  };
  shows(play);
  signals.status.value = 'online';
  return {
    ...signals,
    now: () => play.at,
    send: () => Promise.reject(new Error('This table sends nothing')),
    interests: () => Promise.reject(new Error('This table tells nothing more')),
    shows,
    hears: (...messages) => {
      signals.messages.value = [...signals.messages.value, ...messages];
    },
  };
}

/** The harbour conference after some steps. */
export const harbourAfter = (...steps: readonly Step[]): Play => played(opened(harbour), steps);

const viewsAt = memoized((game: Game) => viewsOf(game, wordsOf));

/** The room's state as one person's connection carries it. */
export function viewFor(play: Play, person: string, role: Role = 'delegate'): RoomView {
  const { everybody, facilitator, delegations } = viewsAt(play.game);
  const own = Object.keys(everybody.seats).find((party) =>
    Object.hasOwn(everybody.seats[party]?.delegates ?? {}, person),
  );
  const secret = own === undefined ? undefined : delegations[own];
  return overTheWire({
    everybody,
    facilitator: role === 'facilitator' ? { secret: facilitator } : {},
    delegations: own !== undefined && secret ? { [own]: { secret } } : {},
  });
}

const overTheWire = (view: RoomView): RoomView => JSON.parse(JSON.stringify(view)) as RoomView;
