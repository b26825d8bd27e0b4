/** What only a practice table has, loaded with the first such table. */
import { later } from '../shell/Later.tsx';

const QUIET = { quiet: true };
export const Guide = later(async () => (await import('../guide/Guide.tsx')).Guide, QUIET);
export const PracticeEnd = later(async () => (await import('./PracticeEnd.tsx')).PracticeEnd, QUIET);
