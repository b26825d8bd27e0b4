/** What a bot knows: exactly what a person in its seat sees, and nothing else. */
import type { PersonId } from '../../model/game.ts';
import type { PublicScenario } from '../../model/publicScenario.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { PrivateView, PublicView } from '../../model/view.ts';
import type { Message } from '../../protocol/wire.ts';

export interface Sight {
  readonly scenario: PublicScenario;
  readonly party: PartyId;
  /** The bot itself, among its delegation. */
  readonly person: PersonId;
  readonly everybody: PublicView;
  readonly own: PrivateView;
  /** What its delegation may read, oldest first. */
  readonly messages: readonly Message[];
  /** Milliseconds since 1970, on the table's clock. */
  readonly at: number;
  /** Whether all seats are bots’ though nobody says so, as in a simulation: then no message waits for an answer. */
  readonly amongBots?: true;
}
