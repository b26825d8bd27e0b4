/** Does something as often as it is asked for, but not more often than every so many milliseconds; never forgets the last. */
export interface Rhythm {
  readonly ask: () => void;
  readonly stop: () => void;
}

/** What is asked for too soon is done once, when its time has come. */
export function atMostEvery(ms: number, act: () => void): Rhythm {
  let asked = false;
  let resting: NodeJS.Timeout | undefined;
  const perform = () => {
    asked = false;
    resting = setTimeout(rested, ms).unref();
    act();
  };
  const rested = () => {
    resting = undefined;
    if (asked) perform();
  };
  return {
    ask: () => {
      asked = true;
      if (!resting) perform();
    },
    stop: () => clearTimeout(resting),
  };
}
