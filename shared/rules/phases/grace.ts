/** Everybody needs a moment to come back to where the table is: a deadline nearer than this moves to this long from now. */
export const GRACE_MS = 60_000;
