import type { Game } from '../../model/game.ts';
import type { ChannelEvent } from './events.ts';

export const evolveChannels = (game: Game, { channel, members, number }: ChannelEvent): Game => ({
  ...game,
  channels: { ...game.channels, [channel]: { members, count: number } },
});
