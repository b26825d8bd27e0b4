import { describe, expect, test } from 'vitest';
import { viewsOf } from '#shared/rules/views.ts';
import { given, givenAt } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, content, cy, di, text } from '#tests/kit/moves.ts';
import {
  allSeated,
  ballotOn,
  caucus,
  consultations,
  tabled,
  threeConsulting,
  threeSeated,
  toTheEnd,
} from '#tests/kit/openings.ts';
import { wordsOf } from '#tests/kit/play.ts';

const cables = text();
const moved = text({ position: 75 });
const boChairs = [consultations, chair.appoints('BOR')];
const chairText = [consultations, chair.tablesChairText(cables)];

describe('Appointing a chair', () => {
  test('3.1 names the delegation, and puts it on record', () => {
    given(consultations).when(chair.appoints('BOR')).thenHappens({ type: 'ChairAppointed', party: 'BOR' });
    given(...boChairs).thenTable((game) => {
      expect(game.chair).toBe('BOR');
      expect(game.record.at(-1)).toMatchObject({ kind: 'chair-appointed', party: 'BOR' });
    });
  });

  test('3.1 another delegation takes the chair over, or nobody does', () => {
    given(...boChairs, chair.appoints('CAL')).thenTable((game) => expect(game.chair).toBe('CAL'));
    given(...boChairs, chair.appoints('')).thenTable((game) => expect(game).not.toHaveProperty('chair'));
  });

  test('3.1 nothing happens when nothing changes', () => {
    given(...boChairs)
      .when(chair.appoints('BOR'))
      .thenNothing();
    given(consultations).when(chair.appoints('')).thenNothing();
  });

  test('3.1 before the start any party, afterwards one that plays', () => {
    given(threeSeated).when(chair.appoints('DEL')).thenHappens({ type: 'ChairAppointed', party: 'DEL' });
    given(threeConsulting).when(chair.appoints('DEL')).thenRefused('party-not-playing', { party: 'DEL' });
    given(allSeated).when(chair.appoints('ELD')).thenRefused('unknown-party', { party: 'ELD' });
    given(consultations).when(chair.appoints('constructor')).thenRefused('unknown-party', { party: 'constructor' });
  });

  test('3.1 not when the game is over, and not by a delegation', () => {
    given(toTheEnd).when(chair.appoints('BOR')).thenRefused('game-over');
    given(...boChairs)
      .when(bo.asks({ type: 'AppointChair', party: 'CAL' }))
      .thenRefused('not-for-you');
  });
});

describe('Tabling a chair’s text', () => {
  const tabledByTheChair = {
    type: 'ClauseProposed',
    clause: 'c1',
    number: 1,
    party: '*',
    issue: 'CABLES',
    content: content(cables),
  } as const;

  test('3.2 the facilitator and the appointed chair may', () => {
    given(consultations).when(chair.tablesChairText(cables)).thenHappens(tabledByTheChair);
    given(...boChairs)
      .when(bo.tablesChairText(cables))
      .thenHappens(tabledByTheChair);
  });

  test('3.2 no other delegation may, nor one whose turn is over', () => {
    given(consultations).when(ada.tablesChairText()).thenRefused('not-chair');
    given(...boChairs)
      .when(ada.tablesChairText())
      .thenRefused('not-chair');
    given(...boChairs, chair.appoints(''))
      .when(bo.tablesChairText())
      .thenRefused('not-chair');
  });

  test('3.2 in consultations, not in a caucus nor while the game is paused', () => {
    given(ballotOn()).when(chair.tablesChairText()).thenRefused('wrong-phase', { phase: 'voting' });
    given(consultations, caucus).when(chair.tablesChairText()).thenRefused('in-caucus');
    given(consultations, chair.pauses()).when(chair.tablesChairText()).thenRefused('paused');
  });

  test('3.2 on an issue of the scenario', () =>
    given(consultations)
      .when(chair.tablesChairText(text({ issue: 'FISH' })))
      .thenRefused('unknown-issue', { issue: 'FISH' }));

  test('3.3 it has no delegation behind it, and costs none a draft', () =>
    given(...boChairs, bo.tablesChairText(cables), bo.proposes(), bo.proposes()).thenTable((game) => {
      expect(game.clauses['c1']).toMatchObject({ sponsor: '*', coSponsors: [], status: 'live' });
      expect(Object.keys(game.seats)).toEqual(['ARC', 'BOR', 'CAL', 'DEL']);
      expect(game.seats['BOR']?.drafts).toBe(2);
    }));

  test('3.4 goes to the vote without a sponsor', () =>
    given(...chairText, ada.proposes(moved))
      .when(chair.advances())
      .thenAmongOthers({ type: 'BallotOpened', items: [{ clause: 'c1', revision: 1 }] }));

  test('3.4 a delegation may co-sponsor it', () =>
    given(...chairText)
      .when(cy.coSponsors('c1'))
      .thenHappens({ type: 'ClauseCoSponsored', clause: 'c1', party: 'CAL', revision: 1 }));
});

describe('Changing and withdrawing', () => {
  test.each([
    ['the facilitator', chair],
    ['the appointed chair', bo],
  ] as const)('3.5 %s changes or withdraws a chair’s text', (_who, who) => {
    given(...boChairs, chair.tablesChairText(cables), cy.coSponsors('c1'))
      .when(who.amends('c1', 1, moved))
      .thenHappens({ type: 'ClauseAmended', clause: 'c1', party: '*', content: content(moved), cleared: ['CAL'] });
    given(...boChairs, chair.tablesChairText(cables))
      .when(who.withdraws('c1'))
      .thenHappens({ type: 'ClauseWithdrawn', clause: 'c1', party: '*' });
  });

  test('3.5 no other delegation does, not even one that carries it', () => {
    given(...chairText, cy.coSponsors('c1'))
      .when(cy.amends('c1', 1, moved))
      .thenRefused('not-sponsor', { clause: 'c1' });
    given(...chairText)
      .when(di.withdraws('c1'))
      .thenRefused('not-sponsor', { clause: 'c1' });
  });

  test('3.5 the chair has no such right over anybody’s text', () => {
    const onTable = [...boChairs, tabled([cables])];
    given(...onTable)
      .when(chair.amends('c1', 1, moved))
      .thenRefused('not-for-you');
    given(...onTable)
      .when(chair.withdraws('c1'))
      .thenRefused('not-for-you');
    given(...onTable)
      .when(bo.amends('c1', 1, moved))
      .thenRefused('not-sponsor', { clause: 'c1' });
    given(...onTable, bo.proposes(moved), bo.withdraws('c2')).thenTable((game) =>
      expect(game.clauses['c2']?.status).toBe('withdrawn'),
    );
  });

  test('3.5 the chair too is bound to the time for it', () => {
    given(...chairText, chair.pauses())
      .when(chair.amends('c1', 1, moved))
      .thenRefused('paused');
    given(...chairText, caucus)
      .when(chair.withdraws('c1'))
      .thenRefused('in-caucus');
    given(...chairText, chair.advances())
      .when(chair.withdraws('c1'))
      .thenRefused('wrong-phase', { phase: 'voting' });
  });
});

describe('Where a chair’s text may start', () => {
  // By hand, Σ power · salience · ideal / Σ power · salience: 73.0 on cables, 52.2 on data, 50.4 on ports.
  test('3.6 is the compromise of those who play, on steps of five, and only the facilitator is told', () =>
    given(consultations).thenTable((game) => {
      const { facilitator, everybody, delegations } = viewsOf(game, wordsOf);
      expect(facilitator.compromise).toEqual({ CABLES: 75, DATA: 50, PORTS: 50 });
      expect(JSON.stringify([everybody, delegations])).not.toContain('compromise');
    }));

  test('3.6 is nowhere before anybody plays', () =>
    given(allSeated).thenTable((game) => expect(viewsOf(game, wordsOf).facilitator.compromise).toEqual({})));

  test('3.6 leaves out who does not play', () =>
    givenAt(harbourWith({}), threeConsulting).thenTable((game) =>
      expect(viewsOf(game, wordsOf).facilitator.compromise['PORTS']).toBe(45),
    ));
});
