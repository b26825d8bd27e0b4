/**
 * Replaces this process's WebSocket by one that keeps every frame it receives. The client library picks its WebSocket
 * when it is loaded, so the server tests' setup loads this first.
 */
const received = new WeakMap<object, Buffer[]>();

class RecordingSocket extends WebSocket {
  constructor(url: string | URL, protocols?: string | string[]) {
    super(url, protocols);
    const frames: Buffer[] = [];
    received.set(this, frames);
    this.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
      frames.push(typeof data === 'string' ? Buffer.from(data) : Buffer.from(data));
    });
  }
}

globalThis.WebSocket = RecordingSocket;

/** The frames that a socket has received so far; the list grows as more come in. */
export function framesOf(socket: object): readonly Buffer[] {
  const frames = received.get(socket);
  if (!frames) throw new Error('This socket was opened before frames were recorded');
  return frames;
}
