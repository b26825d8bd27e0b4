/** Who stands behind a clause, and whom it binds. */
import { CHAIR } from '#shared/model/clause.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { ClauseView } from '#shared/model/view.ts';

export { carriersOf } from '#shared/rolling/reading.ts';

/** Whether it is a chair's text, tabled without prejudice to anybody's position. */
export const isChairText = ({ sponsor }: Pick<ClauseView, 'sponsor'>): boolean => sponsor === CHAIR;

export const boundBy = (clause: ClauseView): readonly PartyId[] =>
  Object.keys(clause.bonds).filter((party) => clause.bonds[party] === 'bound');
