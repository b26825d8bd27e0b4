import { describe, expect, test } from 'vitest';
import { given, givenAt } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, content, cy, di, text } from '#tests/kit/moves.ts';
import {
  allSeated,
  ballotOn,
  briefing,
  caucus,
  consultations,
  inForce,
  tabled,
  toTheEnd,
} from '#tests/kit/openings.ts';

const cables = text();
const moved = text({ position: 75 });
const onTable = [consultations, tabled([cables])];

describe('Proposing a clause', () => {
  test('2.1 puts it on the table under the next number', () => {
    given(consultations)
      .when(ada.proposes(cables))
      .thenHappens({
        type: 'ClauseProposed',
        clause: 'c1',
        number: 1,
        party: 'ARC',
        issue: 'CABLES',
        content: content(cables),
      });
    given(consultations, ada.proposes(cables))
      .when(di.proposes(moved))
      .thenAmongOthers({
        type: 'ClauseProposed',
        clause: 'c2',
        number: 2,
        party: 'DEL',
        issue: 'CABLES',
        content: content(moved),
      });
  });

  test('2.1 leaves it live, with its sponsor alone behind it', () =>
    given(consultations, ada.proposes(cables)).thenTable((game) => {
      expect(game.clauses['c1']).toEqual({
        id: 'c1',
        number: 1,
        issue: 'CABLES',
        sponsor: 'ARC',
        coSponsors: [],
        askedAgain: [],
        round: 1,
        revisions: [content(cables)],
        status: 'live',
        bound: [],
        repudiated: [],
        reserved: [],
        divided: [],
        explanations: {},
      });
    }));

  test('2.2 a number is not given twice, withdrawn clauses keep theirs', () =>
    given(consultations, ada.proposes(cables), ada.withdraws('c1'), ada.proposes(moved)).thenTable((game) => {
      expect(Object.keys(game.clauses)).toEqual(['c1', 'c2']);
    }));

  test('2.1 trims its words', () =>
    given(consultations, ada.proposes(text({ title: '  On cables  ' }))).thenTable((game) => {
      expect(game.clauses['c1']?.revisions[0]?.title).toBe('On cables');
    }));

  test('2.1 not on an issue that the scenario does not have', () =>
    given(consultations)
      .when(ada.proposes(text({ issue: 'FISH' })))
      .thenRefused('unknown-issue', { issue: 'FISH' }));

  test('2.3 so many a round and no more; a new round gives new drafts', () => {
    const spent = [consultations, ada.proposes(cables), ada.proposes(moved)];
    given(...spent)
      .when(ada.proposes(moved))
      .thenRefused('draft-limit', { limit: 2 });
    given(...spent)
      .when(bo.proposes(moved))
      .thenTable((game) => expect(game.seats['BOR']?.drafts).toBe(1));
    given(...spent, ada.withdraws('c1'))
      .when(ada.proposes(moved))
      .thenRefused('draft-limit', { limit: 2 });
    given(...spent, chair.advances(), chair.advances(), ada.proposes(moved)).thenTable((game) => {
      expect(game.seats['ARC']?.drafts).toBe(1);
    });
    givenAt(harbourWith({ draftsPerRound: 1 }), consultations, ada.proposes(cables))
      .when(ada.proposes(moved))
      .thenRefused('draft-limit', { limit: 1 });
  });

  test('2.13 in consultations only', () => {
    given(allSeated).when(ada.proposes(cables)).thenRefused('wrong-phase', { phase: 'lobby' });
    given(briefing).when(ada.proposes(cables)).thenRefused('wrong-phase', { phase: 'briefing' });
    given(ballotOn()).when(ada.proposes(cables)).thenRefused('wrong-phase', { phase: 'voting' });
    given(ballotOn(), chair.advances()).when(ada.proposes(cables)).thenRefused('wrong-phase', { phase: 'outcome' });
    given(toTheEnd).when(ada.proposes(cables)).thenRefused('wrong-phase', { phase: 'debrief' });
  });
});

describe('Amending', () => {
  test('2.5 keeps the old text, and asks everybody who supported it again', () => {
    given(...onTable, cy.coSponsors('c1'))
      .when(ada.amends('c1', 1, moved))
      .thenHappens({
        type: 'ClauseAmended',
        clause: 'c1',
        party: 'ARC',
        content: content(moved),
        cleared: ['BOR', 'CAL'],
      });
    given(...onTable, cy.coSponsors('c1'), ada.amends('c1', 1, moved)).thenTable((game) => {
      expect(game.clauses['c1']).toMatchObject({
        coSponsors: [],
        askedAgain: ['BOR', 'CAL'],
        revisions: [content(cables), content(moved)],
      });
    });
  });

  test('2.10 an amended text goes to the vote only when enough carry it again', () => {
    given(...onTable, ada.amends('c1', 1, moved))
      .when(chair.advances())
      .thenAmongOthers({ type: 'NothingToVote' });
    given(...onTable, ada.amends('c1', 1, moved), bo.coSponsors('c1', 2))
      .when(chair.advances())
      .thenAmongOthers({ type: 'BallotOpened', items: [{ clause: 'c1', revision: 2 }] });
  });

  test('2.6 whoever was asked again and comes back is no longer asked', () =>
    given(...onTable, cy.coSponsors('c1'), ada.amends('c1', 1, moved), bo.coSponsors('c1', 2)).thenTable((game) => {
      expect(game.clauses['c1']).toMatchObject({ coSponsors: ['BOR'], askedAgain: ['CAL'] });
    }));

  test('2.6 twice asks everybody once', () =>
    given(...onTable, ada.amends('c1', 1, moved), bo.coSponsors('c1', 2), ada.amends('c1', 2, cables)).thenTable(
      (game) => {
        expect(game.clauses['c1']).toMatchObject({ coSponsors: [], askedAgain: ['BOR'] });
      },
    ));

  test('2.6 still asks those who have not answered the amendment before', () =>
    given(
      ...onTable,
      cy.coSponsors('c1'),
      ada.amends('c1', 1, moved),
      bo.coSponsors('c1', 2),
      ada.amends('c1', 2, cables),
    ).thenTable((game) => expect(game.clauses['c1']?.askedAgain).toEqual(['CAL', 'BOR'])));

  test.each([
    ['position', { position: 65 }],
    ['obligation', { obligation: 2 }],
    ['precision', { precision: 3 }],
    ['delegation', { delegation: 1 }],
    ['title', { title: 'On undersea cables' }],
    ['text', { text: 'States protect all undersea cables.' }],
  ] as const)('2.6 another %s is another text', (_field, change) =>
    given(...onTable)
      .when(ada.amends('c1', 1, text(change)))
      .thenAmongOthers({
        type: 'ClauseAmended',
        clause: 'c1',
        party: 'ARC',
        content: content(text(change)),
        cleared: ['BOR'],
      }),
  );

  test('2.6 without a change is refused, and clears nothing', () =>
    given(...onTable)
      .when(ada.amends('c1', 1, cables))
      .thenRefused('nothing-changed', { clause: 'c1' }));

  test("2.4 not somebody else's text, not even with them as a co-sponsor", () => {
    given(...onTable)
      .when(bo.amends('c1', 1, moved))
      .thenRefused('not-sponsor', { clause: 'c1' });
    given(...onTable)
      .when(cy.amends('c1', 1, moved))
      .thenRefused('not-sponsor', { clause: 'c1' });
  });

  test('2.4 not a text that one has not seen', () =>
    given(...onTable, ada.amends('c1', 1, moved))
      .when(ada.amends('c1', 1, text({ position: 5 })))
      .thenRefused('text-moved', { clause: 'c1', seen: 1, now: 2, from: content(cables), to: content(moved) }));

  test('2.13 in consultations only', () =>
    given(ballotOn(cables))
      .when(ada.amends('c1', 1, moved))
      .thenRefused('wrong-phase', { phase: 'voting' }));
});

describe('Withdrawing', () => {
  test('2.7 takes the text off the table', () => {
    given(...onTable)
      .when(ada.withdraws('c1'))
      .thenHappens({ type: 'ClauseWithdrawn', clause: 'c1', party: 'ARC' });
    given(...onTable, ada.withdraws('c1')).thenTable((game) => expect(game.clauses['c1']?.status).toBe('withdrawn'));
    given(...onTable, ada.withdraws('c1'))
      .when(chair.advances())
      .thenAmongOthers({ type: 'NothingToVote' });
  });

  test("2.7 not somebody else's", () =>
    given(...onTable)
      .when(bo.withdraws('c1'))
      .thenRefused('not-sponsor', { clause: 'c1' }));

  test('2.13 in consultations only', () =>
    given(ballotOn()).when(ada.withdraws('c1')).thenRefused('wrong-phase', { phase: 'voting' }));
});

describe('Carrying a text with its sponsor', () => {
  test('2.8 names the revision that one saw', () =>
    given(...onTable)
      .when(cy.coSponsors('c1'))
      .thenHappens({ type: 'ClauseCoSponsored', clause: 'c1', party: 'CAL', revision: 1 }));

  test('2.8 a text that has moved since is shown beside the one seen', () =>
    given(...onTable, ada.amends('c1', 1, moved))
      .when(cy.coSponsors('c1', 1))
      .thenRefused('text-moved', { clause: 'c1', seen: 1, now: 2, from: content(cables), to: content(moved) }));

  test('2.8 a revision that never was is refused', () =>
    given(...onTable)
      .when(cy.coSponsors('c1', 2))
      .thenRefused('unknown-revision', { clause: 'c1', seen: 2 }));

  test("2.8 not one's own", () =>
    given(...onTable)
      .when(ada.coSponsors('c1'))
      .thenRefused('own-clause', { clause: 'c1' }));

  test('2.8 not twice', () =>
    given(...onTable)
      .when(bo.coSponsors('c1'))
      .thenRefused('already-supported', { clause: 'c1' }));

  test('2.9 ends when one says so', () => {
    given(...onTable)
      .when(bo.endsSupport('c1'))
      .thenHappens({ type: 'CoSponsorshipEnded', clause: 'c1', party: 'BOR' });
    given(...onTable, bo.endsSupport('c1')).thenTable((game) => {
      expect(game.clauses['c1']).toMatchObject({ coSponsors: [], askedAgain: [] });
    });
    given(...onTable, bo.endsSupport('c1'))
      .when(bo.coSponsors('c1'))
      .thenHappens({ type: 'ClauseCoSponsored', clause: 'c1', party: 'BOR', revision: 1 });
  });

  test('2.9 cannot end before it began', () => {
    given(...onTable)
      .when(cy.endsSupport('c1'))
      .thenRefused('not-supported', { clause: 'c1' });
    given(...onTable)
      .when(ada.endsSupport('c1'))
      .thenRefused('not-supported', { clause: 'c1' });
    given(...onTable, ada.amends('c1', 1, moved))
      .when(bo.endsSupport('c1'))
      .thenRefused('not-supported', { clause: 'c1' });
  });

  test('2.13 in consultations only', () => {
    given(ballotOn()).when(cy.coSponsors('c1')).thenRefused('wrong-phase', { phase: 'voting' });
    given(ballotOn()).when(bo.endsSupport('c1')).thenRefused('wrong-phase', { phase: 'voting' });
  });
});

describe('A clause that is not there, or no longer on the table', () => {
  const onIt = (clause: string) =>
    [
      ['amending', ada.amends(clause, 1, moved)],
      ['withdrawing', ada.withdraws(clause)],
      ['co-sponsoring', cy.coSponsors(clause)],
      ['ending support', bo.endsSupport(clause)],
    ] as const;

  test.each(onIt('c9'))('2.11 %s an unknown one', (_what, move) =>
    given(...onTable)
      .when(move)
      .thenRefused('unknown-clause', { clause: 'c9' }),
  );

  test.each(onIt('constructor'))('2.11 %s what every object inherits', (_what, move) =>
    given(...onTable)
      .when(move)
      .thenRefused('unknown-clause', { clause: 'constructor' }),
  );

  test.each(onIt('c1'))('2.11 %s a withdrawn one', (_what, move) =>
    given(...onTable, ada.withdraws('c1'))
      .when(move)
      .thenRefused('clause-closed', { clause: 'c1' }),
  );

  test.each(onIt('c1'))('2.11 %s an adopted one', (_what, move) =>
    given(inForce()).when(move).thenRefused('clause-closed', { clause: 'c1' }),
  );

  test.each(onIt('c1'))('2.11 %s a rejected one', (_what, move) =>
    given(ballotOn(), di.votes('c1', 'no'), chair.advances(), chair.advances())
      .when(move)
      .thenRefused('clause-closed', { clause: 'c1' }),
  );
});

describe('When nothing is done to texts', () => {
  const asked = [
    ['proposing', ada.proposes(moved)],
    ['amending', ada.amends('c1', 1, moved)],
    ['withdrawing', ada.withdraws('c1')],
    ['co-sponsoring', cy.coSponsors('c1')],
    ['ending support', bo.endsSupport('c1')],
  ] as const;

  test.each(asked)('2.13 %s in a caucus', (_what, move) =>
    given(...onTable, caucus)
      .when(move)
      .thenRefused('in-caucus'),
  );

  test.each(asked)('2.13 %s while the game is paused', (_what, move) =>
    given(...onTable, chair.pauses())
      .when(move)
      .thenRefused('paused'),
  );
});

describe('A clause whose sponsor leaves', () => {
  const sponsorLeft = [...onTable, clock.notesLeaving('ada')];

  test('2.12 stays on the table with its sponsor, and others may come to carry it', () =>
    given(...sponsorLeft, cy.coSponsors('c1')).thenTable((game) => {
      expect(game.clauses['c1']).toMatchObject({ status: 'live', sponsor: 'ARC', coSponsors: ['BOR', 'CAL'] });
    }));

  test('2.12 goes to the vote, and can be adopted without its sponsor', () => {
    given(...sponsorLeft)
      .when(chair.advances())
      .thenAmongOthers({ type: 'BallotOpened', items: [{ clause: 'c1', revision: 1 }] });
    given(
      ...sponsorLeft,
      chair.advances(),
      [bo, cy, di].map((delegate) => delegate.votes('c1', 'yes')),
    ).thenTable((game) => {
      expect(game.clauses['c1']).toMatchObject({ status: 'adopted', bound: ['BOR', 'CAL', 'DEL'] });
    });
  });
});
