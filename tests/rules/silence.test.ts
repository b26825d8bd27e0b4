import { describe, expect, test } from 'vitest';
import { viewsOf } from '#shared/rules/views.ts';
import { givenAt } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, cy, di, later, type Step, text } from '#tests/kit/moves.ts';
import { ballotOn, consultations } from '#tests/kit/openings.ts';
import { at, wordsOf } from '#tests/kit/play.ts';

const silent = harbourWith({ decisionRule: 'silence' });
const data = text({ issue: 'DATA', title: 'On data' });
const broken = (party: string, clause = 'c1') => ({ type: 'SilenceBroken', party, clause, revision: 1 }) as const;

describe('The silence procedure', () => {
  test('8.20 what nobody breaks is adopted, and binds everybody present', () =>
    givenAt(silent, ballotOn(), clock.notesLeaving('di'), later(110))
      .when(clock.passesTime())
      .thenAmongOthers({
        type: 'ClauseAdopted',
        clause: 'c1',
        tally: { votes: {}, silent: ['ARC', 'BOR', 'CAL'], absent: ['DEL'] },
        bound: ['ARC', 'BOR', 'CAL'],
        repudiated: [],
      }));

  test('8.20 no votes are cast', () =>
    givenAt(silent, ballotOn()).when(ada.votes('c1', 'yes')).thenRefused('silence-procedure'));

  test('8.20 without a quorum nothing is adopted', () =>
    givenAt(
      silent,
      ballotOn(),
      ['bo', 'cy', 'di'].map((person) => clock.notesLeaving(person)),
      chair.advances(),
    ).thenTable((game) => expect(game.clauses['c1']?.rejection).toBe('no-quorum')));

  test('8.21 a delegation breaks silence on a text, which then falls', () => {
    givenAt(silent, ballotOn()).when(cy.breaksSilence('c1')).thenHappens(broken('CAL'));
    givenAt(silent, ballotOn(text(), data), cy.breaksSilence('c1'), chair.advances()).thenTable((game) => {
      expect(game.clauses['c1']).toMatchObject({ status: 'rejected', rejection: 'silence-broken' });
      expect(game.clauses['c2']?.status).toBe('adopted');
    });
  });

  test('8.21 it is told at once, though votes are secret', () =>
    givenAt(silent, ballotOn(), cy.breaksSilence('c1')).thenTable((game) => {
      expect(game.record.at(-1)).toEqual({ kind: 'silence-broken', at: at(20), round: 1, party: 'CAL', clause: 'c1' });
      expect(viewsOf(game, wordsOf).everybody.clauses['c1']?.votes).toEqual({ CAL: 'no' });
    }));

  test('8.21 once by each delegation, and it cannot be taken back', () => {
    givenAt(silent, ballotOn(), cy.breaksSilence('c1')).when(cy.breaksSilence('c1')).thenRefused('silence-broken', {
      clause: 'c1',
    });
    givenAt(silent, ballotOn(), cy.breaksSilence('c1')).when(cy.votes('c1', 'yes')).thenRefused('silence-procedure');
    givenAt(silent, ballotOn(), cy.breaksSilence('c1')).when(di.breaksSilence('c1')).thenHappens(broken('DEL'));
  });

  test('8.21 in the last second it still counts, and after it no longer', () => {
    givenAt(silent, ballotOn(), later(110)).when(cy.breaksSilence('c1')).thenHappens(broken('CAL'));
    givenAt(silent, ballotOn(), later(110), cy.breaksSilence('c1'))
      .when(clock.passesTime())
      .thenAmongOthers({
        type: 'ClauseRejected',
        clause: 'c1',
        tally: { votes: { CAL: 'no' }, silent: ['ARC', 'BOR', 'DEL'], absent: [] },
        rejection: 'silence-broken',
      });
    givenAt(silent, ballotOn(), later(111)).when(cy.breaksSilence('c1')).thenRefused('deadline-passed');
  });

  test('8.21 only on a text of the ballot, as it stands', () => {
    givenAt(silent, ballotOn()).when(cy.breaksSilence('c9')).thenRefused('unknown-clause', { clause: 'c9' });
    givenAt(silent, consultations, ada.proposes()).when(cy.breaksSilence('c1')).thenRefused('wrong-phase', {
      phase: 'consultations',
    });
    givenAt(silent, ballotOn())
      .when(cy.breaksSilence('c1', 4))
      .thenRefused('unknown-revision', { clause: 'c1', seen: 4 });
    givenAt(silent, consultations, cy.proposes(data), ada.proposes(), bo.coSponsors('c2'), chair.advances())
      .when(di.breaksSilence('c1'))
      .thenRefused('not-on-ballot', { clause: 'c1' });
  });

  test('8.21 under any other rule there is no silence to break', () =>
    givenAt(harbourWith({}), ballotOn()).when(cy.breaksSilence('c1')).thenRefused('no-silence-procedure'));

  test('8.22 silence stays broken when whoever broke it has left', () =>
    givenAt(silent, ballotOn(), cy.breaksSilence('c1'), clock.notesLeaving('cy'))
      .when(chair.advances())
      .thenAmongOthers({
        type: 'ClauseRejected',
        clause: 'c1',
        tally: { votes: {}, silent: ['ARC', 'BOR', 'DEL'], absent: ['CAL'] },
        rejection: 'silence-broken',
      }));

  test('8.23 it lasts until its time is up, even when everybody has broken it', () =>
    givenAt(
      silent,
      ballotOn(),
      [ada, bo, cy, di].map((who) => who.breaksSilence('c1')),
    ).thenTable((game) => {
      expect(game.phase).toBe('voting');
      expect(viewsOf(game, wordsOf).everybody.seats['ARC']?.voted).toBe(false);
    }));

  test('8.23 or until everybody present says that they are ready', () => {
    const three: Step = [ballotOn(), [ada, bo, cy].map((who) => who.isReady())];
    givenAt(silent, three).thenTable((game) => {
      expect(game.phase).toBe('voting');
    });
    givenAt(silent, three, di.isReady()).thenTable((game) => {
      expect(game.clauses['c1']?.status).toBe('adopted');
    });
    givenAt(silent, three, clock.notesLeaving('di')).thenTable((game) => {
      expect(game.clauses['c1']).toMatchObject({ status: 'adopted', bound: ['ARC', 'BOR', 'CAL'] });
    });
  });

  test('8.14 nobody’s yes is needed to replace what is in force', () =>
    givenAt(
      silent,
      ballotOn(),
      chair.advances(),
      chair.advances(),
      ada.proposes(text({ obligation: 2 })),
      bo.coSponsors('c2'),
      chair.advances(),
      chair.advances(),
    ).thenTable((game) => {
      expect(game.clauses['c1']?.status).toBe('superseded');
      expect(game.clauses['c2']).toMatchObject({ status: 'adopted', replaces: 'c1' });
    }));
});
