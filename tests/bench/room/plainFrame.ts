/** A frame of the plain peer: the number of the act, how many bytes everybody is to be told, and filling. */
const NUMBER_AT = 0;
export const SIZE_AT = 4;
const HEADER_BYTES = 8;

/** The bytes of an act, up from whoever acts and down to each of the room. */
export interface Size {
  readonly up: number;
  readonly down: number;
}

export function plainFrame(number: number, { up, down }: Size): Buffer {
  const frame = Buffer.alloc(Math.max(HEADER_BYTES, up));
  frame.writeUInt32LE(number, NUMBER_AT);
  frame.writeUInt32LE(Math.max(HEADER_BYTES, down), SIZE_AT);
  return frame;
}

export const numberOf = (frame: Buffer): number => frame.readUInt32LE(NUMBER_AT);
