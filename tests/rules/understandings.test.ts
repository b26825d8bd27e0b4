/** “We vote so on this if you vote so on that”: offered, answered, and sometimes lapsed. */
import { describe, expect, test } from 'vitest';
import type { Promised } from '#shared/model/diplomacy.ts';
import { given } from '#tests/kit/given.ts';
import { harbour } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, cy, type Step, text } from '#tests/kit/moves.ts';
import { ballotOn, briefing, consultations, tabled, threeConsulting, toTheEnd } from '#tests/kit/openings.ts';
import { opened, played } from '#tests/kit/play.ts';
import {
  agreed,
  atVote,
  endOf,
  lapsed,
  offered,
  onTable,
  promise,
  TEXTS,
  YES_1,
  YES_2,
} from '#tests/kit/understanding.ts';

const ID = { understanding: 'ARC+BOR-1' };

const offer = (from: string, to: string, gives: Promised, takes: Promised, id: string) =>
  ({ type: 'UnderstandingOffered', understanding: id, from, to, gives, takes }) as const;

describe('An understanding is offered', () => {
  test('12.1 in consultations and during a vote', () => {
    given(onTable)
      .when(ada.offersUnderstanding('BOR', YES_1, YES_2))
      .thenHappens(offer('ARC', 'BOR', YES_1, YES_2, 'ARC+BOR-1'));
    given(ballotOn(...TEXTS))
      .when(cy.offersUnderstanding('ARC', YES_1, YES_1))
      .thenHappens(offer('CAL', 'ARC', YES_1, YES_1, 'ARC+CAL-1'));
  });

  test('12.1 while the table is suspended for a caucus, too', () => {
    const caucus: Step = [
      [onTable, ada.moves({ kind: 'caucus', minutes: 5 })],
      [bo.speaksFor('m1'), cy.speaksFor('m1')],
    ];
    const suspended = played(opened(harbour), caucus).game;
    expect(suspended.caucusUntil).toBeDefined();
    given(caucus)
      .when(ada.offersUnderstanding('BOR', YES_1, YES_2))
      .thenHappens(offer('ARC', 'BOR', YES_1, YES_2, 'ARC+BOR-1'));
  });

  test('12.1 and at no other time', () => {
    for (const [play, phase] of [
      [briefing, 'briefing'],
      [[ballotOn(...TEXTS), chair.advances()], 'outcome'],
      [toTheEnd, 'debrief'],
    ] as const)
      given(play)
        .when(ada.offersUnderstanding('BOR', YES_1, YES_2))
        .thenRefused('wrong-phase', { phase });
    given(onTable, chair.pauses())
      .when(ada.offersUnderstanding('BOR', YES_1, YES_2))
      .thenRefused('paused');
  });

  test('12.2 to another party that plays', () => {
    given(onTable)
      .when(ada.offersUnderstanding('ARC', YES_1, YES_2))
      .thenRefused('with-oneself');
    given(onTable)
      .when(ada.offersUnderstanding('ELD', YES_1, YES_2))
      .thenRefused('unknown-party', { party: 'ELD' });
    given(threeConsulting, tabled(TEXTS))
      .when(ada.offersUnderstanding('DEL', YES_1, YES_2))
      .thenRefused('party-not-playing', { party: 'DEL' });
  });

  test('12.2 about texts that are on the table', () => {
    const clause = 'c2';
    given(onTable)
      .when(ada.offersUnderstanding('BOR', promise('c9', 'yes'), YES_2))
      .thenRefused('unknown-clause', { clause: 'c9' });
    given(onTable, ada.withdraws('c2'))
      .when(ada.offersUnderstanding('BOR', YES_1, YES_2))
      .thenRefused('clause-closed', { clause });
    given(onTable, ada.withdraws('c2'))
      .when(ada.offersUnderstanding('BOR', YES_2, YES_1))
      .thenRefused('clause-closed', { clause });
  });

  test('12.3 once, by whichever of the two, as long as it is open', () => {
    for (const play of [offered, agreed]) {
      given(play)
        .when(ada.offersUnderstanding('BOR', YES_1, YES_2))
        .thenRefused('already-understood', ID);
      given(play)
        .when(bo.offersUnderstanding('ARC', YES_2, YES_1))
        .thenRefused('already-understood', ID);
    }
    given(offered, bo.declinesUnderstanding('ARC+BOR-1'))
      .when(ada.offersUnderstanding('BOR', YES_1, YES_2))
      .thenHappens(offer('ARC', 'BOR', YES_1, YES_2, 'ARC+BOR-2'));
  });

  test('12.3 beside others of the same two, and of others', () => {
    given(offered)
      .when(bo.offersUnderstanding('ARC', YES_1, YES_2))
      .thenHappens(offer('BOR', 'ARC', YES_1, YES_2, 'ARC+BOR-2'));
    given(offered)
      .when(ada.offersUnderstanding('BOR', YES_1, promise('c2', 'abstain')))
      .thenHappens(offer('ARC', 'BOR', YES_1, promise('c2', 'abstain'), 'ARC+BOR-2'));
    given(offered)
      .when(ada.offersUnderstanding('CAL', YES_1, YES_2))
      .thenHappens(offer('ARC', 'CAL', YES_1, YES_2, 'ARC+CAL-1'));
  });
});

describe('An offer is answered', () => {
  test('12.4 by the party it was made to', () => {
    given(offered)
      .when(bo.acceptsUnderstanding('ARC+BOR-1'))
      .thenHappens({ type: 'UnderstandingAccepted', ...ID });
    given(offered)
      .when(bo.declinesUnderstanding('ARC+BOR-1'))
      .thenHappens({ type: 'UnderstandingDeclined', ...ID });
    given(offered, chair.advances())
      .when(bo.acceptsUnderstanding('ARC+BOR-1'))
      .thenHappens({ type: 'UnderstandingAccepted', ...ID });
    given(offered).when(ada.acceptsUnderstanding('ARC+BOR-1')).thenRefused('not-yours-to-answer');
  });

  test('12.4 once', () => {
    given(agreed).when(bo.acceptsUnderstanding('ARC+BOR-1')).thenRefused('understanding-closed', ID);
    given(agreed).when(bo.declinesUnderstanding('ARC+BOR-1')).thenRefused('understanding-closed', ID);
  });

  test('12.5 or taken back by whoever made it, while it is open', () => {
    given(offered)
      .when(ada.withdrawsUnderstanding('ARC+BOR-1'))
      .thenHappens({ type: 'UnderstandingWithdrawn', ...ID });
    given(offered).when(bo.withdrawsUnderstanding('ARC+BOR-1')).thenRefused('not-yours-to-withdraw');
    given(agreed).when(ada.withdrawsUnderstanding('ARC+BOR-1')).thenRefused('understanding-closed', ID);
    given(offered, ada.withdrawsUnderstanding('ARC+BOR-1'))
      .when(bo.acceptsUnderstanding('ARC+BOR-1'))
      .thenRefused('understanding-closed', ID);
  });

  test('12.12 and by nobody else, to whom it is as if there were none', () => {
    for (const play of [onTable, offered]) {
      given(play).when(cy.acceptsUnderstanding('ARC+BOR-1')).thenRefused('unknown-understanding', ID);
      given(play).when(cy.withdrawsUnderstanding('ARC+BOR-1')).thenRefused('unknown-understanding', ID);
    }
  });
});

describe('An understanding lapses', () => {
  test('12.6 when one of its texts leaves the table before the vote', () => {
    for (const play of [offered, agreed]) given(play).when(ada.withdraws('c2')).thenAmongOthers(lapsed());
    given(agreed, ada.withdraws('c2'), bo.offersUnderstanding('ARC', YES_1, YES_1))
      .when(ada.withdraws('c1'))
      .thenAmongOthers(lapsed('ARC+BOR-2'));
  });

  test('12.6 when nobody has answered it before its texts were voted on', () =>
    expect(endOf([offered, chair.advances()])).toStrictEqual([lapsed()]));

  test('12.6 when the game is over without a vote on it', () => {
    const unsponsored: Step = [consultations, ada.proposes(), ada.offersUnderstanding('BOR', YES_1, YES_1)];
    const accepted: Step = [unsponsored, bo.acceptsUnderstanding('ARC+BOR-1')];
    given(
      accepted,
      Array.from({ length: 4 }, () => chair.advances()),
    ).thenTable((game) => {
      expect(game.phase).toBe('debrief');
      expect(game.understandings['ARC+BOR-1']?.status).toBe('lapsed');
    });
  });

  test('12.9 when only one of its texts was voted on', () =>
    expect(
      endOf([
        [consultations, tabled([text()]), ada.proposes(text({ issue: 'DATA' }))],
        [ada.offersUnderstanding('BOR', YES_1, YES_2), bo.acceptsUnderstanding('ARC+BOR-1')],
        [chair.advances(), ada.votes('c1', 'no')],
      ]),
    ).toStrictEqual([lapsed()]));

  test('12.9 when one of the two is away when the vote closes: nobody is blamed for a lost connection', () => {
    expect(endOf([atVote, ada.votes('c1', 'yes'), bo.votes('c2', 'yes'), clock.notesLeaving('bo')])).toStrictEqual([
      lapsed(),
    ]);
    expect(endOf([atVote, ada.votes('c1', 'no'), clock.notesLeaving('bo')])).toStrictEqual([lapsed()]);
    expect(endOf([atVote, bo.votes('c2', 'no'), clock.notesLeaving('ada')])).toStrictEqual([lapsed()]);
  });

  test('12.7 but not for a round in which nothing was voted on: it is about the next vote', () => {
    const unsponsored: Step = [consultations, ada.proposes(), ada.offersUnderstanding('BOR', YES_1, YES_1)];
    given(unsponsored, bo.acceptsUnderstanding('ARC+BOR-1'), chair.advances(), chair.advances()).thenTable((game) => {
      expect(game.round).toBe(2);
      expect(game.understandings['ARC+BOR-1']?.status).toBe('accepted');
    });
  });
});
