import { WebSocketClient } from '@colyseus/ws-transport';
import { expect, it } from 'vitest';
import { copyOutgoingFrames } from '#server/rooms/frames.ts';

it('queues a copy of every outgoing frame, so that a slow reader never gets what the buffer held next', () => {
  copyOutgoingFrames();
  copyOutgoingFrames();
  const queued: Buffer[] = [];
  const slowReader = { ref: { send: (frame: Buffer) => queued.push(frame) } };
  const reused = Buffer.from('for everybody');
  WebSocketClient.prototype.raw.call(slowReader as unknown as WebSocketClient, reused);
  reused.write('for one alone');
  expect(queued.map(String)).toEqual(['for everybody']);
});
