/** A table as the page sees it, kept up to date over a connection that may drop, end or be taken over. */
import { effect, type ReadonlySignal } from '@preact/signals';
import { type Answer, type Role, WIRE } from '#shared/protocol/wire.ts';
import type { TableStore } from '../store/table.ts';
import type { Trouble } from '../text/wording.ts';
import type { Api } from './api.ts';
import { asking, credentialsFor } from './credentials.ts';
import { Keeper } from './keeper.ts';
import { outbox } from './outbox.ts';
import { serverClock } from './serverClock.ts';
import { tableSignals } from './tableSignals.ts';
import type { Connect } from './transport.ts';

/** A table with a connection of its own behind it. */
export interface LiveTable extends TableStore {
  /** Why one cannot get to the table, once that is final. */
  readonly trouble: ReadonlySignal<Trouble | undefined>;
  /** Takes the seat back from wherever it was opened since. */
  takeBack(): void;
  close(): void;
}

export function liveTable(table: string, role: Role, api: Api, connect: Connect): LiveTable {
  const signals = tableSignals();
  const clock = serverClock();
  const credentials = credentialsFor(table, role);

  const commands = outbox(
    async (request) => {
      const asked = performance.now();
      const answer = await keeper.request<Answer>(WIRE.command, request);
      clock.note(answer.at, asked);
      return answer;
    },
    () => clock.now(),
  );

  const keeper = new Keeper(signals, {
    enter: async () => {
      const entered = await asking(api, credentials, (session) => api.enter(table, session));
      if (entered.ok) credentials.write(entered.value.session);
      return entered;
    },
    connect,
    clock,
    arrived: () => commands.flush(),
  });

  const stopGivingUp = effect(() => {
    if (signals.status.value === 'signed-out')
      commands.giveUp({ ok: false, at: clock.now(), denial: { code: 'signed-out' } });
  });

  return {
    ...signals,
    now: () => clock.now(),
    send: (command) => commands.send(command),
    interests: () => asking(api, credentials, (session) => api.interests(table, session)),
    takeBack: () => keeper.takeBack(),
    close: () => {
      stopGivingUp();
      keeper.close();
    },
  };
}
