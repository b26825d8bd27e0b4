import { describe, expect, test } from 'vitest';
import { given, givenAt } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, content, cy, di, eve, text } from '#tests/kit/moves.ts';
import { allSeated, ballotOn, consultations, inForce, tabled, threeConsulting } from '#tests/kit/openings.ts';
import { at } from '#tests/kit/play.ts';

const rival = text({ position: 40, title: 'Another way' });
const data = text({ issue: 'DATA', title: 'On data' });

describe('What goes on the ballot', () => {
  test('8.1 every live clause with enough sponsors, at its revision, in the order of the numbers', () =>
    given(
      consultations,
      ada.proposes(text()),
      bo.proposes(data),
      cy.proposes(rival),
      cy.coSponsors('c2'),
      di.coSponsors('c3'),
      cy.amends('c3', 1, text({ position: 35 })),
      di.coSponsors('c3', 2),
    )
      .when(chair.advances())
      .thenAmongOthers({
        type: 'BallotOpened',
        items: [
          { clause: 'c2', revision: 1 },
          { clause: 'c3', revision: 2 },
        ],
      }));

  test('8.1 one sponsor is enough where the procedure says so', () =>
    givenAt(harbourWith({ sponsorsNeeded: 1 }), consultations, ada.proposes(text()))
      .when(chair.advances())
      .thenAmongOthers({ type: 'BallotOpened', items: [{ clause: 'c1', revision: 1 }] }));

  test('8.1 three are needed where it says so', () => {
    const play = [consultations, tabled([text()])];
    givenAt(harbourWith({ sponsorsNeeded: 3 }), ...play)
      .when(chair.advances())
      .thenAmongOthers({ type: 'NothingToVote' });
    givenAt(harbourWith({ sponsorsNeeded: 3 }), ...play, cy.coSponsors('c1'))
      .when(chair.advances())
      .thenAmongOthers({ type: 'BallotOpened', items: [{ clause: 'c1', revision: 1 }] });
  });

  test('8.3 what was not carried by enough stays on the table for the next round', () =>
    given(consultations, ada.proposes(text()), chair.advances(), chair.advances(), bo.coSponsors('c1'))
      .when(chair.advances())
      .thenAmongOthers({ type: 'BallotOpened', items: [{ clause: 'c1', revision: 1 }] }));

  test('8.3 what was rejected falls', () =>
    given(ballotOn(), di.votes('c1', 'no'), chair.advances(), chair.advances())
      .when(chair.advances())
      .thenAmongOthers({ type: 'NothingToVote' }));
});

describe('Voting', () => {
  test.each(['yes', 'no', 'abstain'] as const)('8.4 %s', (choice) =>
    given(ballotOn())
      .when(cy.votes('c1', choice))
      .thenHappens({ type: 'VoteCast', party: 'CAL', clause: 'c1', revision: 1, choice }),
  );

  test('8.4 can change until the ballot closes', () => {
    given(ballotOn(), cy.votes('c1', 'no'))
      .when(cy.votes('c1', 'yes'))
      .thenHappens({ type: 'VoteCast', party: 'CAL', clause: 'c1', revision: 1, choice: 'yes' });
    given(ballotOn(), cy.votes('c1', 'no'), cy.votes('c1', 'yes')).thenTable((game) => {
      expect(game.ballot?.votes).toEqual({ c1: { CAL: 'yes' } });
    });
  });

  test('8.4 the same again is nothing', () =>
    given(ballotOn(), cy.votes('c1', 'no')).when(cy.votes('c1', 'no')).thenNothing());

  test('8.5 by all who are present, on everything, closes the ballot', () => {
    const cast = [ballotOn(text(), data), [ada, bo, cy, di].map((delegate) => delegate.votes('c1', 'yes'))];
    const threeCast = [...cast, [ada, bo, cy].map((delegate) => delegate.votes('c2', 'yes'))];
    given(...cast)
      .when(ada.votes('c2', 'yes'))
      .thenHappens({ type: 'VoteCast', party: 'ARC', clause: 'c2', revision: 1, choice: 'yes' });
    given(...threeCast)
      .when(di.votes('c2', 'yes'))
      .thenAmongOthers({ type: 'PhaseStarted', phase: 'outcome', round: 1, deadline: at(110) });
    given(...threeCast)
      .when(clock.notesLeaving('di'))
      .thenAmongOthers({ type: 'PhaseStarted', phase: 'outcome', round: 1, deadline: at(110) });
  });

  test('8.5 some vote and the others say that they are ready: the ballot closes', () =>
    given(
      ballotOn(),
      [ada, bo, cy].map((delegate) => delegate.votes('c1', 'yes')),
    )
      .when(di.isReady())
      .thenAmongOthers({ type: 'PhaseStarted', phase: 'outcome', round: 1, deadline: at(110) }));

  test('8.4 not on what is not on the ballot', () =>
    given(consultations, ada.proposes(rival), tabled([text()], 2), chair.advances())
      .when(ada.votes('c1', 'yes'))
      .thenRefused('not-on-ballot', { clause: 'c1' }));

  test('8.4 not on what does not exist', () => {
    given(ballotOn()).when(ada.votes('c9', 'yes')).thenRefused('unknown-clause', { clause: 'c9' });
    given(ballotOn()).when(ada.votes('constructor', 'yes')).thenRefused('unknown-clause', { clause: 'constructor' });
  });

  test('8.4 not on a text other than the one on the ballot', () => {
    const changed = [
      consultations,
      ada.proposes(text()),
      ada.amends('c1', 1, rival),
      bo.coSponsors('c1', 2),
      chair.advances(),
    ];
    given(...changed)
      .when(cy.votes('c1', 'yes', 1))
      .thenRefused('text-moved', { clause: 'c1', seen: 1, now: 2, from: content(text()), to: content(rival) });
    given(...changed)
      .when(cy.votes('c1', 'yes', 3))
      .thenRefused('unknown-revision', { clause: 'c1', seen: 3 });
  });

  test('8.4 in votings only', () => {
    given(consultations, tabled([text()]))
      .when(ada.votes('c1', 'yes'))
      .thenRefused('wrong-phase', { phase: 'consultations' });
    given(inForce()).when(ada.votes('c1', 'yes')).thenRefused('wrong-phase', { phase: 'consultations' });
    given(allSeated).when(ada.votes('c1', 'yes')).thenRefused('wrong-phase', { phase: 'lobby' });
  });

  test('8.4 not without a seat', () =>
    given(ballotOn(), eve.joins()).when(eve.votes('c1', 'yes')).thenRefused('no-seat'));
});

describe('Rival alternatives that would both pass', () => {
  const both = [consultations, tabled([text(), rival]), chair.advances()];

  test('8.15 the one with more yes votes is adopted', () =>
    given(...both, ada.votes('c1', 'yes'), ada.votes('c2', 'yes'), bo.votes('c2', 'yes'))
      .when(chair.advances())
      .thenAmongOthers(
        {
          type: 'ClauseRejected',
          clause: 'c1',
          tally: { votes: { ARC: 'yes' }, silent: ['BOR', 'CAL', 'DEL'], absent: [] },
          rejection: 'rival-preferred',
        },
        {
          type: 'ClauseAdopted',
          clause: 'c2',
          tally: { votes: { ARC: 'yes', BOR: 'yes' }, silent: ['CAL', 'DEL'], absent: [] },
          bound: ['ARC', 'BOR', 'CAL', 'DEL'],
          repudiated: [],
        },
      ));

  test('8.15 of equals, the earlier', () =>
    given(...both, ada.votes('c1', 'yes'), bo.votes('c2', 'yes'), chair.advances()).thenTable((game) => {
      expect(game.clauses['c1']?.status).toBe('adopted');
      expect(game.clauses['c2']).toMatchObject({ status: 'rejected', rejection: 'rival-preferred' });
    }));

  test('8.15 a rival that fails stands in nobody’s way', () =>
    given(
      ...both,
      ada.votes('c1', 'yes'),
      ada.votes('c2', 'yes'),
      bo.votes('c2', 'yes'),
      cy.votes('c2', 'no'),
      chair.advances(),
    ).thenTable((game) => {
      expect(game.clauses['c1']?.status).toBe('adopted');
      expect(game.clauses['c2']).toMatchObject({ status: 'rejected', rejection: 'objection' });
    }));

  test('8.15 texts on different issues are no rivals', () =>
    given(ballotOn(text(), data), chair.advances()).thenTable((game) => {
      expect(Object.values(game.clauses).map(({ status }) => status)).toEqual(['adopted', 'adopted']);
    }));
});

describe('A clause in force', () => {
  const harder = text({ obligation: 2, precision: 2, title: 'On cables, harder' });

  test('8.16 is replaced by the next that is adopted on its issue, and there is never more than one', () => {
    given(inForce(), tabled([harder], 2), chair.advances(), ada.votes('c2', 'yes'))
      .when(chair.advances())
      .thenAmongOthers({
        type: 'ClauseAdopted',
        clause: 'c2',
        tally: { votes: { ARC: 'yes' }, silent: ['BOR', 'CAL', 'DEL'], absent: [] },
        bound: ['ARC', 'BOR', 'CAL', 'DEL'],
        repudiated: [],
        replaces: 'c1',
      });
    given(inForce(), tabled([harder], 2), chair.advances(), chair.advances()).thenTable((game) => {
      expect(game.clauses['c1']).toMatchObject({ status: 'superseded', bound: ['ARC', 'BOR', 'CAL', 'DEL'] });
      expect(game.clauses['c2']?.status).toBe('adopted');
      expect(game.record.map(({ kind }) => kind).slice(-4)).toEqual(['phase', 'superseded', 'adopted', 'phase']);
    });
  });

  test('8.16 stays when its successor falls', () =>
    given(inForce(), tabled([harder], 2), chair.advances(), di.votes('c2', 'no'), chair.advances()).thenTable(
      (game) => {
        expect(game.clauses['c1']?.status).toBe('adopted');
        expect(game.clauses['c2']?.status).toBe('rejected');
      },
    ));

  test('8.16 a clause on another issue leaves it alone', () =>
    given(inForce(), tabled([data], 2), chair.advances(), chair.advances()).thenTable((game) => {
      expect(Object.values(game.clauses).map(({ status }) => status)).toEqual(['adopted', 'adopted']);
    }));
});

describe('A red line', () => {
  /** Bordavia allows nothing hard above 82 on cables, Caledon nothing firm above 93. */
  const far = text({ position: 95, obligation: 2 });
  const everybodyYes = [ada, bo, cy, di].map((delegate) => delegate.votes('c1', 'yes'));

  test('9.2 crossed is repudiated by the capital: the clause is adopted and does not bind that party', () =>
    given(ballotOn(far), everybodyYes).thenTable((game) => {
      expect(game.clauses['c1']).toMatchObject({
        status: 'adopted',
        bound: ['ARC', 'DEL'],
        repudiated: ['BOR', 'CAL'],
      });
      const lines = game.record.filter(({ kind }) => kind === 'repudiated');
      expect(lines.map(({ party, clause }) => [party, clause])).toEqual([
        ['BOR', 'c1'],
        ['CAL', 'c1'],
      ]);
    }));

  test('9.2 counts from its obligation upwards, and only beyond its threshold', () => {
    given(ballotOn(text({ position: 90, obligation: 1 })), everybodyYes).thenTable((game) => {
      expect(game.clauses['c1']?.repudiated).toEqual([]);
    });
    given(ballotOn(text({ position: 85, obligation: 3 })), everybodyYes).thenTable((game) => {
      expect(game.clauses['c1']?.repudiated).toEqual(['BOR']);
    });
    given(ballotOn(text({ position: 80, obligation: 3 })), everybodyYes).thenTable((game) => {
      expect(game.clauses['c1']?.repudiated).toEqual([]);
    });
    given(ballotOn(text({ issue: 'DATA', position: 10 })), everybodyYes).thenTable((game) => {
      expect(game.clauses['c1']?.repudiated).toEqual(['DEL']);
    });
  });

  test('9.2 silence under consensus is repudiated too', () =>
    given(ballotOn(far), ada.votes('c1', 'yes'), chair.advances()).thenTable((game) => {
      expect(game.clauses['c1']?.repudiated).toEqual(['BOR', 'CAL']);
    }));

  test('9.2 of a party that does not consent is no repudiation', () =>
    givenAt(
      harbourWith({ decisionRule: 'simple-majority' }),
      ballotOn(far),
      [ada, cy, di].map((delegate) => delegate.votes('c1', 'yes')),
      bo.votes('c1', 'no'),
    ).thenTable((game) => expect(game.clauses['c1']).toMatchObject({ bound: ['ARC', 'DEL'], repudiated: ['CAL'] })));

  test('8.34 a clause that everybody’s capital repudiates binds nobody, and falls', () =>
    given(ballotOn(far), clock.notesLeaving('ada'), clock.notesLeaving('di'), bo.votes('c1', 'yes'))
      .when(cy.votes('c1', 'yes'))
      .thenAmongOthers({
        type: 'ClauseRejected',
        clause: 'c1',
        tally: { votes: { BOR: 'yes', CAL: 'yes' }, silent: [], absent: ['ARC', 'DEL'] },
        rejection: 'binds-nobody',
      }));
});

describe('A capital that gives no instructions', () => {
  test('9.2 repudiates nothing', () =>
    givenAt(
      harbourWith({ capital: { instructs: false, requests: 0 } }),
      ballotOn(text({ position: 95, obligation: 2 })),
      chair.advances(),
    ).thenTable((game) => {
      expect(game.clauses['c1']).toMatchObject({ bound: ['ARC', 'BOR', 'CAL', 'DEL'], repudiated: [] });
    }));
});

describe('What is hard where a final act is signed', () => {
  const signing = harbourWith({ signature: true });
  const hard = text({ obligation: 2, title: 'On cables, harder' });

  test('10.2 is adopted and waits, and leaves in force what is in force', () => {
    givenAt(signing, inForce(), tabled([hard], 2), chair.advances())
      .when(chair.advances())
      .thenAmongOthers({
        type: 'ClauseAdopted',
        clause: 'c2',
        tally: { votes: {}, silent: ['ARC', 'BOR', 'CAL', 'DEL'], absent: [] },
        bound: ['ARC', 'BOR', 'CAL', 'DEL'],
        repudiated: [],
        pending: true,
      });
    givenAt(signing, inForce(), tabled([hard], 2), chair.advances(), chair.advances()).thenTable((game) => {
      expect(game.clauses['c1']?.status).toBe('adopted');
      expect(game.clauses['c2']?.status).toBe('pending');
      expect(game.record.map(({ kind }) => kind)).toContain('pending');
    });
  });

  test('10.2 is in force at once when it is soft', () =>
    givenAt(signing, ballotOn(text({ obligation: 1 })), chair.advances()).thenTable((game) => {
      expect(game.clauses['c1']?.status).toBe('adopted');
    }));

  test('8.16 gives way to a later text together with what is in force', () =>
    givenAt(
      harbourWith({ signature: true, rounds: 3 }),
      inForce(),
      tabled([hard], 2),
      [chair.advances(), chair.advances(), chair.advances()],
      tabled([text({ obligation: 0 })], 3),
      [chair.advances(), chair.advances()],
    ).thenTable((game) => {
      expect(['c1', 'c2'].map((id) => game.clauses[id]?.status)).toEqual(['superseded', 'superseded']);
      expect(game.clauses['c3']).toMatchObject({ status: 'adopted', replaces: 'c1' });
    }));

  test('8.16 takes the place of what waits on its issue', () => {
    const waiting = [ballotOn(hard), chair.advances(), chair.advances()];
    givenAt(signing, ...waiting, tabled([text({ obligation: 3 })], 2), chair.advances(), chair.advances()).thenTable(
      (game) => {
        expect(game.clauses['c1']?.status).toBe('superseded');
        expect(game.clauses['c2']).toMatchObject({ status: 'pending', replaces: 'c1' });
      },
    );
    givenAt(signing, ...waiting, tabled([text({ obligation: 0 })], 2), chair.advances(), chair.advances()).thenTable(
      (game) => {
        expect(game.clauses['c1']?.status).toBe('superseded');
        expect(game.clauses['c2']).toMatchObject({ status: 'adopted', replaces: 'c1' });
      },
    );
  });
});

describe('A party that does not play', () => {
  test('8.7 stands in no tally, and its seat counts for no quorum', () =>
    givenAt(harbourWith({ quorum: 1 }), threeConsulting, tabled([text()]), chair.advances())
      .when(chair.advances())
      .thenAmongOthers({
        type: 'ClauseAdopted',
        clause: 'c1',
        tally: { votes: {}, silent: ['ARC', 'BOR', 'CAL'], absent: [] },
        bound: ['ARC', 'BOR', 'CAL'],
        repudiated: [],
      }));
});
