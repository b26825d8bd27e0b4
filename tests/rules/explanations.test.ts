import { describe, expect, test } from 'vitest';
import { viewsOf } from '#shared/rules/views.ts';
import { given, givenAt } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, cy, di, eve, later, type Step, text } from '#tests/kit/moves.ts';
import { ballotOn, consultations, inForce, tabled } from '#tests/kit/openings.ts';
import { at, wordsOf } from '#tests/kit/play.ts';

const adopted: Step = [ballotOn(), [ada, bo, cy, di].map((who) => who.votes('c1', 'yes'))];
const told = { type: 'VoteExplained', party: 'CAL', clause: 'c1', text: 'For the fishermen.' } as const;

describe('Explaining a vote', () => {
  test('8.33 after the vote a delegation says why it voted so, kept with the record', () => {
    given(adopted).when(cy.explains('c1', 'For the fishermen.')).thenHappens(told);
    given(adopted, cy.explains('c1', 'For the fishermen.')).thenTable((game) => {
      expect(viewsOf(game, wordsOf).everybody.clauses['c1']?.explanations).toEqual({ CAL: 'For the fishermen.' });
      expect(game.record.at(-1)).toEqual({ kind: 'explained', at: at(20), round: 1, party: 'CAL', clause: 'c1' });
    });
  });

  test('8.33 of a text that fell as well, and of a vote that was not cast', () =>
    given(ballotOn(), di.votes('c1', 'no'), chair.advances())
      .when(cy.explains('c1', 'For the fishermen.'))
      .thenHappens(told));

  test('8.33 a new explanation takes the place of the old one', () => {
    given(adopted, cy.explains('c1', 'Because.'), cy.explains('c1', 'For the fishermen.')).thenTable((game) => {
      expect(game.clauses['c1']?.explanations).toEqual({ CAL: 'For the fishermen.' });
    });
    given(adopted, cy.explains('c1', 'Because.')).when(cy.explains('c1', 'Because.')).thenNothing();
  });

  test('8.33 only of what was voted on in the round that has just ended', () => {
    given(adopted).when(cy.explains('c9', 'Why?')).thenRefused('unknown-clause', { clause: 'c9' });
    given(consultations, ada.proposes(), tabled([text({ issue: 'DATA' })], 2), chair.advances(), chair.advances())
      .when(cy.explains('c1', 'Why?'))
      .thenRefused('not-voted-on', { clause: 'c1' });
    given(inForce(), tabled([text({ issue: 'DATA' })], 2), chair.advances(), chair.advances())
      .when(cy.explains('c1', 'Why?'))
      .thenRefused('not-voted-on', { clause: 'c1' });
  });

  test('8.33 in a later round of what that round decided', () =>
    given(inForce(), tabled([text({ issue: 'DATA' })], 2), chair.advances(), chair.advances())
      .when(cy.explains('c2', 'For the fishermen.'))
      .thenHappens({ ...told, clause: 'c2' }));

  test('8.33 not before the vote is over, nor in the next consultations', () => {
    given(ballotOn()).when(cy.explains('c1', 'Why?')).thenRefused('wrong-phase', { phase: 'voting' });
    given(inForce()).when(cy.explains('c1', 'Why?')).thenRefused('wrong-phase', { phase: 'consultations' });
    given(adopted, later(91)).when(cy.explains('c1', 'Why?')).thenRefused('deadline-passed');
  });

  test('8.33 not by somebody without a seat', () =>
    given(adopted, eve.joins()).when(eve.explains('c1', 'Why?')).thenRefused('no-seat'));
});

describe('Who sees the votes', () => {
  const votesSeen = (secretBallot: boolean, ...steps: readonly Step[]) => {
    let seen = {};
    givenAt(harbourWith({ secretBallot }), ...steps).thenTable((game) => {
      seen = viewsOf(game, wordsOf).everybody.clauses['c1']?.votes ?? {};
    });
    return seen;
  };
  const cast: Step = [ballotOn(), ada.votes('c1', 'yes'), cy.votes('c1', 'no'), cy.votes('c1', 'abstain')];

  test('8.32 in a secret ballot nobody until it closes', () => {
    expect(votesSeen(true, cast)).toEqual({});
    expect(votesSeen(true, cast, chair.advances())).toEqual({
      ARC: 'yes',
      CAL: 'abstain',
      BOR: 'silent',
      DEL: 'silent',
    });
  });

  test('8.32 in an open ballot everybody, as they are cast', () =>
    expect(votesSeen(false, cast)).toEqual({ ARC: 'yes', CAL: 'abstain' }));

  test('8.32 that a delegation has voted is seen in either', () =>
    given(cast, bo.votes('c1', 'no'), clock.notesLeaving('bo')).thenTable((game) => {
      const { seats } = viewsOf(game, wordsOf).everybody;
      expect(Object.entries(seats).map(([party, { voted }]) => [party, voted])).toEqual([
        ['ARC', true],
        ['BOR', true],
        ['CAL', true],
        ['DEL', false],
      ]);
    }));
});
