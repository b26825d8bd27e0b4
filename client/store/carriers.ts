/** Who stands behind a clause, and whom it binds. */
export { boundBy, isChairText } from '#shared/analysis/standing.ts';
export { carriersOf } from '#shared/rolling/reading.ts';
