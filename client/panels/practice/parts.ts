/** What only a practice table has, loaded in one with the first such table. */
import { later } from '../shell/Later.tsx';

const QUIET = { quiet: true };
const load = () => import('./atTable.ts');

export const Guide = later(async () => (await load()).Guide, QUIET);
export const PracticeEnd = later(async () => (await load()).PracticeEnd, QUIET);
export const PracticeReady = later(async () => (await load()).PracticeReady, QUIET);
export const PracticeTools = later(async () => (await load()).PracticeTools, QUIET);
