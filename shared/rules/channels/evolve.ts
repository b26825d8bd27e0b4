import type { Game } from '../../model/game.ts';
import type { ChannelEvent } from './events.ts';

export function evolveChannels(game: Game, event: ChannelEvent): Game {
  if (event.type !== 'MessageSent') throw new Error(`${event.type} is not built yet`);
  const { channel, members, number } = event;
  return { ...game, channels: { ...game.channels, [channel]: { members, left: [], count: number } } };
}
