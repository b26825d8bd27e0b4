/** Messages. The words stand beside the log; the log holds their salted hash. */
import type { ChannelId, Digest, PersonId } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';

/** A party's id, or `CHAIR`. */
export type Speaker = string;

export type ChannelEvent =
  | {
      readonly type: 'MessageSent';
      readonly channel: ChannelId;
      /** Who is in the channel just then, and so may read it for ever. */
      readonly members: readonly PartyId[];
      /** Counted within the channel from 1, so that nobody learns of another's. */
      readonly number: number;
      readonly from: Speaker;
      /** Who spoke; empty for the facilitator. */
      readonly person: PersonId;
      readonly text: Digest;
    }
  /** A new channel, or one that `party` had left and comes back to. */
  | {
      readonly type: 'ChannelOpened';
      readonly channel: ChannelId;
      readonly members: readonly PartyId[];
      readonly party: Speaker;
    }
  | { readonly type: 'ChannelLeft'; readonly channel: ChannelId; readonly party: PartyId };
export const PLENARY: ChannelId = 'plenary';
