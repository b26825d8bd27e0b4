import { useEffect, useState } from 'preact/hooks';
import type { Watched } from '../../net/streams.ts';

/** Watches for as long as the page is shown. */
export function useWatched<Value>(watch: () => Watched<Value>): Watched<Value> {
  const [watched] = useState(watch);
  useEffect(() => () => watched.close(), []);
  return watched;
}
