/** What is worked out once: views share what has not changed, and one delegation's sight is made alone. */
import { describe, expect, test } from 'vitest';
import { sightOf, viewsOf } from '#shared/rules/views.ts';
import { harbour } from '#tests/kit/harbour.ts';
import { ada, bo, chair, type Step, text } from '#tests/kit/moves.ts';
import { ballotOn, consultations, inForce, tabled, threeSeated } from '#tests/kit/openings.ts';
import { opened, played, wordsOf } from '#tests/kit/play.ts';

const onTable: Step = [consultations, tabled([text()])];

const WHOLE_GAME: readonly (readonly [string, Step])[] = [
  ['the lobby', threeSeated],
  ['consultations', onTable],
  ['a vote', [ballotOn(), ada.votes('c1', 'yes'), bo.votes('c1', 'no')]],
  ['the debrief', [inForce(), chair.advances(), chair.advances()]],
];

describe('One delegation’s sight', () => {
  test.each(WHOLE_GAME)('is what the views of all hold for it: %s', (_when, step) => {
    const { game } = played(opened(harbour), step);
    const { everybody, delegations } = viewsOf(game, wordsOf);
    expect(sightOf(game, wordsOf, 'BOR')).toEqual({ everybody, own: delegations['BOR'] });
  });

  test('is a bug to ask for where the scenario does not hold the party', () =>
    expect(() => sightOf(played(opened(harbour), consultations).game, wordsOf, 'NOBODY')).toThrow('no party NOBODY'));
});

describe('What does not change', () => {
  const before = played(opened(harbour), onTable);
  const then = viewsOf(before.game, wordsOf);

  test('is the same object in the views before and after: a message moves no text, no mandate and no right', () => {
    const now = viewsOf(played(before, ada.says('Good morning.')).game, wordsOf);
    for (const part of ['clauses', 'issues', 'record', 'news', 'trust', 'amendments', 'brackets', 'links'] as const)
      expect(now.everybody[part], part).toBe(then.everybody[part]);
    for (const party of ['ARC', 'BOR'])
      for (const part of ['stakes', 'redLines', 'votes', 'understandings', 'may'] as const)
        expect(now.delegations[party]?.[part], `${party} ${part}`).toBe(then.delegations[party]?.[part]);
  });

  test('is all that is shared: a text that has moved is another view, and the one before stays', () => {
    const now = viewsOf(played(before, ada.amends('c1', 1, text({ position: 75 }))).game, wordsOf);
    expect(now.everybody.clauses['c1']?.revision).toBe(2);
    expect(then.everybody.clauses['c1']?.revision).toBe(1);
  });
});
