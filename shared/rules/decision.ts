/** What a decider gets and gives. Clock, person and salted hash come in; nothing here reads the world. */
import { fail, type Result } from '../base/result.ts';
import type { Digest, PersonId } from '../model/game.ts';
import type { Refusal } from '../model/refusal.ts';
import type { GameEvent } from './events.ts';

/** Who asks. The server takes it from the connection, never from the message. */
export type Actor =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'facilitator' }
  | { readonly kind: 'clock' };

export interface Context {
  readonly actor: Actor;
  /** Milliseconds since 1970, on the server's clock. */
  readonly at: number;
  /** The salted hash of the name or message in the command; empty when it carries none. */
  readonly digest: Digest;
}

export type Decision = Result<readonly GameEvent[], Refusal>;

export const refuse = (refusal: Refusal): Result<never, Refusal> => fail(refusal);
