/** One table as a page sees it. Panels and scenes read these signals and nothing below them. */
import type { ReadonlySignal } from '@preact/signals';
import type { Result } from '#shared/base/result.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { FacilitatorView, PrivateView, PublicView } from '#shared/model/view.ts';
import type { Interests } from '#shared/protocol/http.ts';
import type { Answer, Message, Welcome } from '#shared/protocol/wire.ts';
import type { Command } from '#shared/rules/commands.ts';
import type { Trouble } from '../text/wording.ts';

/** `replaced`: the seat was opened elsewhere. `signed-out`: the session is no longer good. `outdated`: the page is older than the server. */
export type ConnectionStatus = 'connecting' | 'online' | 'offline' | 'replaced' | 'signed-out' | 'outdated';

export interface TableStore {
  readonly status: ReadonlySignal<ConnectionStatus>;
  readonly welcome: ReadonlySignal<Welcome | undefined>;
  readonly everybody: ReadonlySignal<PublicView | undefined>;
  /** One's own delegation's confidential view; undefined for visitors and the facilitator. */
  readonly own: ReadonlySignal<PrivateView | undefined>;
  /** What only the facilitator sees; undefined for everybody else. */
  readonly facilitator: ReadonlySignal<FacilitatorView | undefined>;
  /** The party one speaks for; empty without a seat. */
  readonly party: ReadonlySignal<PartyId>;
  readonly messages: ReadonlySignal<readonly Message[]>;
  /** The server's clock, in milliseconds since 1970. */
  now(): number;
  /** Sends a command once; over a reconnection the same command is sent again under the same id. */
  send(command: Command): Promise<Answer>;
  /** What every delegation wanted: refused until the results are open. */
  interests(): Promise<Result<Interests, Trouble>>;
}
