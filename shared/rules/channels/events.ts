/** Messages. The words stand beside the log; the log holds their salted hash. */
import type { ChannelId, Digest, PersonId } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';

/** A party's id, or `CHAIR`. */
export type Speaker = string;

export type ChannelEvent = {
  readonly type: 'MessageSent';
  readonly channel: ChannelId;
  readonly members: readonly PartyId[];
  /** Counted within the channel from 1, so that nobody learns of another's. */
  readonly number: number;
  readonly from: Speaker;
  /** Who spoke; empty for the facilitator. */
  readonly person: PersonId;
  readonly text: Digest;
};

/** What the facilitator speaks as. No party can have this name: identifiers begin with a letter. */
export const CHAIR = '*';
export const PLENARY: ChannelId = 'plenary';
