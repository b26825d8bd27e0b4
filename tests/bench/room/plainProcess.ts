/** The peer: plain `ws` that tells everybody in a room what one of them sent, at the size that it asks for. */

import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { serveParent } from '../kit/parent.ts';
import { SIZE_AT } from './plainFrame.ts';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
const rooms = new Map<string, Set<WebSocket>>();

server.on('connection', (socket, { url = '' }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room.add(socket));
  socket.on('close', () => room.delete(socket));
  socket.on('message', (frame: Buffer) => {
    const told = Buffer.alloc(frame.readUInt32LE(SIZE_AT));
    frame.copy(told, 0, 0, SIZE_AT);
    for (const member of room) member.send(told);
  });
});
await once(server, 'listening');
serveParent({ port: (server.address() as AddressInfo).port }, async () => {
  for (const socket of server.clients) socket.terminate();
  await new Promise((resolve) => server.close(resolve));
});
