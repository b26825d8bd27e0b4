/** Notices a connection that looks whole but carries nothing: a pulled cable closes no socket for minutes. */
const EVERY_MS = 2_500;
const PATIENCE_MS = 2_000;

export interface Watched {
  readonly ping: (heard: () => void) => void;
  readonly silent: () => void;
  readonly heard: () => void;
}

/** Asks for a sign of life every few seconds, so that silence shows within five. Returns the end of watching. */
export function watchSilence({ ping, silent, heard }: Watched): () => void {
  let quiet = false;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const lost = () => {
    quiet = true;
    silent();
  };
  const alive = () => {
    clearTimeout(patience);
    patience = undefined;
    if (quiet) heard();
    quiet = false;
  };
  const rhythm = setInterval(() => {
    patience ??= setTimeout(lost, PATIENCE_MS);
    ping(alive);
  }, EVERY_MS);
  return () => {
    clearInterval(rhythm);
    clearTimeout(patience);
  };
}

/** Waits for signs of life that come by themselves: tells when none has come for so long, and when one comes again. */
export function awaitLife(ms: number, { silent, heard }: Omit<Watched, 'ping'>) {
  let quiet = false;
  const lost = () => {
    quiet = true;
    silent();
  };
  let timer = setTimeout(lost, ms);
  return {
    came: () => {
      clearTimeout(timer);
      timer = setTimeout(lost, ms);
      if (quiet) heard();
      quiet = false;
    },
    /** Nothing more is waited for. */
    end: () => clearTimeout(timer),
  };
}
