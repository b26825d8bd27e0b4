/** What a ballot says of the other texts on an issue. */
import { expect, it } from 'vitest';
import { replacedBy, rivalsOnBallot } from '#client/panels/vote/ballots.ts';
import { type Step, type Text, text } from '#tests/kit/moves.ts';
import { ballotOn, inForce } from '#tests/kit/openings.ts';
import { harbourAfter, tableOf } from '../kit/tableOf.ts';

const seenAfter = (...steps: readonly Step[]) => {
  const view = tableOf(harbourAfter(...steps), 'ada').everybody.value;
  if (!view) throw new Error('There is no view');
  return view;
};
const other = text({ issue: 'DATA' });

const rivalsOf = (id: string, ...texts: readonly Text[]) =>
  rivalsOnBallot(seenAfter(ballotOn(...texts)), id).map(([rival]) => rival);

it('Clauses of one ballot on one issue are each other’s rivals', () => {
  const rival = text({ position: 75 });
  expect(rivalsOf('c1', text(), rival)).toEqual(['c2']);
  expect(rivalsOf('c2', text(), rival)).toEqual(['c1']);
});

it('Clauses on two issues are no rivals', () => expect(rivalsOf('c1', text(), other)).toEqual([]));

it('A text replaces the one in force on its issue, if there is one', () => {
  const view = seenAfter(inForce());
  expect(replacedBy(view, text().issue)?.number).toBe(1);
  expect(replacedBy(view, other.issue)).toBeUndefined();
});
