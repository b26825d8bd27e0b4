/** Who stands behind a clause, and whom it binds. */
export { boundBy, isChairText } from '#shared/analysis/clauseFacts.ts';
export { carriersOf } from '#shared/rolling/reading.ts';
