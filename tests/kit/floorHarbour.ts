/** The scenario whose game shows every rule of procedure on the pages, and how tests name what is in it. */
import { fileURLToPath } from 'node:url';

export const KIT_SCENARIOS = fileURLToPath(new URL('scenarios', import.meta.url));

export const HARBOUR = {
  id: 'floor-harbour',
  title: 'The harbour, in full',
  news: 'A cable is cut at night',
  toldToBorduria: 'Your coast guard saw the trawler and said nothing.',
} as const;
