/** Waits between tries: longer each time, with some chance in it so that a class does not knock in step. */
const FIRST_MS = 300;
const LONGEST_MS = 5_000;

export const pauseBefore = (attempt: number): number =>
  Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 6)) * (0.75 + Math.random() / 2);

/** Ends after `ms`, or as soon as the browser says that the network is back. */
export const waitOrOnline = (ms: number): Promise<void> =>
  new Promise((done) => {
    const end = () => {
      clearTimeout(timer);
      removeEventListener('online', end);
      done();
    };
    const timer = setTimeout(end, ms);
    addEventListener('online', end);
  });

/** It took too long. */
export class Late extends Error {}

/** The promise, unless it takes longer than `ms`: then it throws `Late`. */
export const within = <Value>(ms: number, promise: Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Late(`Nothing came of it within ${ms} ms`)), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
