/** What a clause's view says plainly, with nothing weighed: pages that only read it need no more. */
import { CHAIR } from '../model/clause.ts';
import { LEVELS, type Level } from '../model/dials.ts';
import type { PartyId } from '../model/scenario.ts';
import type { ClauseView } from '../model/view.ts';

/** A view's plain number as a dial level; the engine sends no other. */
export const levelOf = (value: number): Level => LEVELS[value] ?? 0;

/** Whether it is a chair's text, tabled without prejudice to anybody's position. */
export const isChairText = ({ sponsor }: Pick<ClauseView, 'sponsor'>): boolean => sponsor === CHAIR;

/** The parties that a clause binds. */
export const boundBy = (clause: ClauseView): readonly PartyId[] =>
  Object.keys(clause.bonds).filter((party) => clause.bonds[party] === 'bound');
