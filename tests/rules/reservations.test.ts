import { describe, expect, test } from 'vitest';
import { viewsOf } from '#shared/rules/views.ts';
import { given, givenAt } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, cy, di, type Step, text } from '#tests/kit/moves.ts';
import { ballotOn, briefing, consultations, tabled } from '#tests/kit/openings.ts';
import { wordsOf } from '#tests/kit/play.ts';

const ALL = [ada, bo, cy, di];
const table = harbourWith({ reservations: true, signature: true, rounds: 1 });
const allVoteYes: Step = ALL.map((delegate) => delegate.votes('c1', 'yes'));
const across = text({ position: 85, obligation: 2 });

describe('Who is bound', () => {
  test('9.1 whoever voted yes, and under consensus whoever was present and said nothing', () =>
    given(ballotOn(), ada.votes('c1', 'yes'), bo.votes('c1', 'abstain'), clock.notesLeaving('di'))
      .when(chair.advances())
      .thenTable((game) => expect(game.clauses['c1']?.bound).toEqual(['ARC', 'BOR', 'CAL'])));

  test('9.1 by majority only whoever voted yes', () =>
    givenAt(harbourWith({ decisionRule: 'simple-majority' }), ballotOn(), ada.votes('c1', 'yes'), bo.votes('c1', 'yes'))
      .when(chair.advances())
      .thenTable((game) => expect(game.clauses['c1']?.bound).toEqual(['ARC', 'BOR'])));

  test('9.2 a capital repudiates what crosses its red line, and its party is not bound', () =>
    given(ballotOn(across))
      .when(chair.advances())
      .thenTable((game) =>
        expect(game.clauses['c1']).toMatchObject({ bound: ['ARC', 'CAL', 'DEL'], repudiated: ['BOR'] }),
      ));

  test('9.2 unless the scenario’s capitals do not instruct', () =>
    givenAt(harbourWith({ capital: { instructs: false, requests: 0 } }), ballotOn(across))
      .when(chair.advances())
      .thenTable((game) => expect(game.clauses['c1']?.repudiated).toEqual([])));
});

describe('A reservation to a clause on the ballot', () => {
  test('9.3 is entered by a delegation that will not be bound by what it lets pass', () => {
    givenAt(table, ballotOn())
      .when(cy.reserves('c1'))
      .thenHappens({ type: 'ReservationEntered', party: 'CAL', clause: 'c1' });
    givenAt(table, ballotOn(), cy.reserves('c1'), allVoteYes).thenTable((game) => {
      expect(game.clauses['c1']).toMatchObject({ bound: ['ARC', 'BOR', 'DEL'], reserved: ['CAL'] });
      expect(viewsOf(game, wordsOf).everybody.clauses['c1']?.bonds['CAL']).toBe('reserved');
    });
  });

  test('9.3 counts for nothing without consent', () =>
    givenAt(
      harbourWith({ reservations: true, decisionRule: 'simple-majority' }),
      ballotOn(),
      cy.reserves('c1'),
      [ada, bo, di].map((delegate) => delegate.votes('c1', 'yes')),
      cy.votes('c1', 'no'),
    ).thenTable((game) => expect(game.clauses['c1']?.reserved).toEqual([])));

  test('9.3 is for scenarios with `reservations`, and for clauses on the ballot', () => {
    given(ballotOn()).when(cy.reserves('c1')).thenRefused('no-reservations');
    givenAt(table, consultations, di.proposes(), tabled([text()], 2), chair.advances())
      .when(cy.reserves('c1'))
      .thenRefused('not-on-ballot', { clause: 'c1' });
    givenAt(table, ballotOn()).when(cy.reserves('c9')).thenRefused('unknown-clause', { clause: 'c9' });
  });

  test('9.3 is for votes and signature, and not for a text that has been read differently', () => {
    givenAt(table, briefing).when(cy.reserves('c1')).thenRefused('wrong-phase', { phase: 'briefing' });
    givenAt(table, ballotOn()).when(cy.reserves('c1', 2)).thenRefused('unknown-revision', { clause: 'c1', seen: 2 });
    givenAt(table, ballotOn(), cy.reserves('c1'))
      .when(cy.reserves('c1'))
      .thenRefused('already-reserved', { clause: 'c1' });
  });

  test('9.4 asks for an obligation of 1 at least', () => {
    givenAt(table, ballotOn(text({ obligation: 0 })))
      .when(cy.reserves('c1'))
      .thenRefused('too-soft-to-reserve', { clause: 'c1' });
    givenAt(table, ballotOn(text({ obligation: 1 })))
      .when(cy.reserves('c1'))
      .thenHappens({ type: 'ReservationEntered', party: 'CAL', clause: 'c1' });
  });

  test('9.5 is withdrawn while the ballot is open', () => {
    givenAt(table, ballotOn(), cy.reserves('c1'))
      .when(cy.withdrawsReservation('c1'))
      .thenHappens({ type: 'ReservationWithdrawn', party: 'CAL', clause: 'c1' });
    givenAt(table, ballotOn()).when(cy.withdrawsReservation('c1')).thenRefused('not-reserved', { clause: 'c1' });
    givenAt(table, ballotOn(), cy.reserves('c1'), cy.withdrawsReservation('c1'), allVoteYes).thenTable((game) =>
      expect(game.clauses['c1']?.bound).toContain('CAL'),
    );
  });

  test('9.6 is known to its delegation alone until the ballot closes', () =>
    givenAt(table, ballotOn(), cy.reserves('c1')).thenTable((game) => {
      const { everybody, delegations } = viewsOf(game, wordsOf);
      expect(delegations['CAL']?.reservations).toEqual({ c1: true });
      expect(delegations['ARC']?.reservations).toEqual({});
      expect(everybody.clauses['c1']?.bonds).toEqual({});
      expect(everybody.record[String(game.record.length)]?.kind).not.toBe('reserved');
    }));
});

describe('A reservation to the final act', () => {
  const signing: Step = [ballotOn(), allVoteYes, chair.advances()];

  test('9.7 frees a bound party from one clause', () => {
    givenAt(table, signing)
      .when(bo.reserves('c1'))
      .thenHappens({ type: 'ActReservationEntered', party: 'BOR', clause: 'c1' });
    givenAt(table, signing, bo.reserves('c1')).thenTable((game) => {
      expect(game.clauses['c1']).toMatchObject({ bound: ['ARC', 'CAL', 'DEL'], reserved: ['BOR'] });
      expect(game.record.at(-1)).toMatchObject({ kind: 'reserved', party: 'BOR', clause: 'c1' });
    });
  });

  test('9.7 is not for whom the clause does not bind, nor twice', () => {
    const withoutDi: Step = [
      ballotOn(),
      clock.notesLeaving('di'),
      [ada, bo, cy].map((delegate) => delegate.votes('c1', 'yes')),
      clock.notesComing('di'),
      chair.advances(),
    ];
    givenAt(table, withoutDi).when(di.reserves('c1')).thenRefused('not-bound', { clause: 'c1' });
    givenAt(table, signing, bo.reserves('c1'))
      .when(bo.reserves('c1'))
      .thenRefused('already-reserved', { clause: 'c1' });
  });

  test('9.7 nor to a clause that is not part of the act', () => {
    const rivals: Step = [
      ballotOn(text(), text({ position: 65, title: 'A rival' })),
      ['c1', 'c2'].flatMap((clause) => ALL.map((delegate) => delegate.votes(clause, 'yes'))),
      chair.advances(),
    ];
    givenAt(table, rivals).when(bo.reserves('c2')).thenRefused('not-bound', { clause: 'c2' });
  });

  test('9.8 is withdrawn while the act is open, and the party is bound again', () => {
    givenAt(table, signing, bo.reserves('c1'))
      .when(bo.withdrawsReservation('c1'))
      .thenHappens({ type: 'ActReservationWithdrawn', party: 'BOR', clause: 'c1' });
    givenAt(table, signing, bo.reserves('c1'), bo.withdrawsReservation('c1')).thenTable((game) =>
      expect(game.clauses['c1']).toMatchObject({ bound: ['ARC', 'BOR', 'CAL', 'DEL'], reserved: [] }),
    );
    givenAt(table, signing).when(bo.withdrawsReservation('c1')).thenRefused('not-reserved', { clause: 'c1' });
    givenAt(table, signing).when(bo.withdrawsReservation('c7')).thenRefused('unknown-clause', { clause: 'c7' });
  });

  test('9.8 unless the clause crosses its red line: its capital repudiates it then', () => {
    const reserved: Step = [ballotOn(across), bo.reserves('c1'), allVoteYes, chair.advances()];
    givenAt(table, reserved)
      .when(bo.withdrawsReservation('c1'))
      .thenHappens({ type: 'ActReservationWithdrawn', party: 'BOR', clause: 'c1', repudiated: true });
    givenAt(table, reserved, bo.withdrawsReservation('c1')).thenTable((game) =>
      expect(game.clauses['c1']).toMatchObject({ bound: ['ARC', 'CAL', 'DEL'], reserved: [], repudiated: ['BOR'] }),
    );
  });
});
