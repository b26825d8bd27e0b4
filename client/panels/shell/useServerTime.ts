import { useMemo } from 'preact/hooks';

/** The server's time, counted on from what a stream said last, in milliseconds since 1970. */
export function useServerTime(at: number): () => number {
  return useMemo(() => {
    const ahead = at - performance.now();
    return () => performance.now() + ahead;
  }, [at]);
}
