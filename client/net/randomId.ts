/** A fresh id of 32 hexadecimal digits. `crypto.randomUUID` does not exist on a page over plain http. */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
