import { memoizedFor } from '../../base/memo.ts';
import { type Channel, type Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { ChannelView, PrivateView } from '../../model/view.ts';

/** The private channels that a delegation is in, or has left. */
export const ownChannels = memoizedFor(
  ({ channels }: Game) => [channels],
  ({ channels }, party): PrivateView['channels'] =>
    Object.fromEntries(
      Object.entries(channels)
        .filter(([, { members }]) => members.includes(party))
        .map(([id, channel]) => [id, channelView(channel, party)]),
    ),
);

/** Whoever has left learns no more of who comes and goes there, nor how much is said. */
function channelView({ members, left, count }: Channel, party: PartyId): ChannelView {
  const away = left.includes(party);
  const gone = away ? [party] : left;
  return {
    members: Object.fromEntries(members.map((member) => [member, !gone.includes(member)])),
    count: away ? 0 : count,
  };
}
