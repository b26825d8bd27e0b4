import { assertNever } from '../../base/result.ts';
import type { Channel, ChannelId, Game } from '../../model/game.ts';
import type { PartyId } from '../../model/scenario.ts';
import type { ChannelEvent } from './events.ts';

export function evolveChannels(game: Game, event: ChannelEvent): Game {
  const { channel } = event;
  switch (event.type) {
    case 'MessageSent':
      return changed(game, channel, event.members, (known) => ({ ...known, count: event.number }));
    case 'ChannelOpened':
      return changed(game, channel, event.members, (known) => ({
        ...known,
        left: known.left.filter((party) => party !== event.party),
      }));
    case 'ChannelLeft':
      return changed(game, channel, [], (known) => ({ ...known, left: [...known.left, event.party] }));
    default:
      return assertNever(event);
  }
}

/** `members` are those of a channel that is new; a message can open one, as it did before there was an event for it. */
function changed(game: Game, id: ChannelId, members: readonly PartyId[], change: (channel: Channel) => Channel): Game {
  const known = game.channels[id] ?? { members, left: [], count: 0 };
  return { ...game, channels: { ...game.channels, [id]: change(known) } };
}
