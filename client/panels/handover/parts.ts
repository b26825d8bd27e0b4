/** What comes with coming back to a table, or to a seat: it is loaded together. */
export { MissedBanner } from '../missed/MissedBanner.tsx';
export { Handover } from './Handover.tsx';
export { HandoverLine } from './HandoverLine.tsx';
