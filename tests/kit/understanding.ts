/** Two texts on the table, and what Ada and Bo promise each other about them. */
import type { Choice } from '#shared/model/clause.ts';
import type { Promised } from '#shared/model/diplomacy.ts';
import type { GameEvent } from '#shared/rules/events.ts';
import { harbour } from './harbour.ts';
import { ada, bo, chair, later, type Step, text } from './moves.ts';
import { consultations, tabled } from './openings.ts';
import { opened, played } from './play.ts';

export const promise = (clause: string, choice: Choice): Promised => ({ clause, choice });
export const YES_1 = promise('c1', 'yes');
export const YES_2 = promise('c2', 'yes');

export const TEXTS = [text(), text({ issue: 'DATA' })];
/** Both with enough sponsors. */
export const onTable: Step = [consultations, tabled(TEXTS)];
export const offered: Step = [onTable, ada.offersUnderstanding('BOR', YES_1, YES_2)];
export const agreed: Step = [offered, bo.acceptsUnderstanding('ARC+BOR-1')];
export const atVote: Step = [agreed, chair.advances(), later(10)];

const OF_PROMISES: readonly GameEvent['type'][] = [
  'UnderstandingJudged',
  'UnderstandingLapsed',
  'GoodwillGained',
  'WordBroken',
];

/** What the end of the phase that is running after some steps says of promises, and nothing else. */
export function endOf(...play: readonly Step[]): readonly GameEvent[] {
  const before = played(opened(harbour), play);
  return played(before, chair.advances())
    .rows.slice(before.rows.length)
    .flatMap(({ events }) => events)
    .filter(({ type }) => OF_PROMISES.includes(type));
}

export const lapsed = (understanding = 'ARC+BOR-1'): GameEvent => ({ type: 'UnderstandingLapsed', understanding });
