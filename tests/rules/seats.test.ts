import { describe, expect, test } from 'vitest';
import { partyOf } from '#shared/model/game.ts';
import { given } from '#tests/kit/given.ts';
import { ada, bo, chair, clock, cy, di, eve } from '#tests/kit/moves.ts';
import { allSeated, ballotOn, briefing, consultations, threeConsulting, threeSeated } from '#tests/kit/openings.ts';

describe('Coming to the table', () => {
  test('1.1 a newcomer joins under a name, of which the log keeps only the salted hash', () =>
    given().when(ada.joins()).thenHappens({ type: 'PersonJoined', person: 'ada', name: '#ada' }));

  test('1.1 nobody joins twice', () => given(ada.joins()).when(ada.joins()).thenRefused('already-joined'));

  test('1.1 nobody joins once entry is closed', () =>
    given(chair.closesEntry()).when(ada.joins()).thenRefused('entry-closed'));

  test('1.1 whoever is in already stays in when entry closes', () =>
    given(ada.joins(), chair.closesEntry())
      .when(ada.takes('ARC'))
      .thenHappens({ type: 'SeatTaken', person: 'ada', party: 'ARC' }));

  test('1.1 entry opens again', () =>
    given(chair.closesEntry(), chair.opensEntry())
      .when(ada.joins())
      .thenHappens({ type: 'PersonJoined', person: 'ada', name: '#ada' }));

  test('16.1 closing entry is noted once', () => {
    given().when(chair.closesEntry()).thenHappens({ type: 'EntryChanged', open: false });
    given(chair.closesEntry()).when(chair.closesEntry()).thenNothing();
    given().when(chair.opensEntry()).thenNothing();
  });

  test('1.1 one may join while the game is on', () =>
    given(consultations).when(eve.joins()).thenHappens({ type: 'PersonJoined', person: 'eve', name: '#eve' }));
});

describe('Taking a seat', () => {
  test('1.2 a free one', () =>
    given(ada.joins()).when(ada.takes('ARC')).thenHappens({ type: 'SeatTaken', person: 'ada', party: 'ARC' }));

  test('1.2 gives up the seat that one holds', () =>
    given(ada.joins(), ada.takes('ARC'))
      .when(ada.takes('DEL'))
      .thenHappens(
        { type: 'SeatLeft', party: 'ARC', person: 'ada' },
        { type: 'SeatTaken', person: 'ada', party: 'DEL' },
      ));

  test('1.2 not one that somebody holds', () =>
    given(threeSeated, di.joins()).when(di.takes('ARC')).thenRefused('party-taken', { party: 'ARC' }));

  test('1.2 not the one that one holds already', () =>
    given(threeSeated).when(ada.takes('ARC')).thenRefused('party-taken', { party: 'ARC' }));

  test('1.2 not one that the scenario does not have', () =>
    given(ada.joins()).when(ada.takes('ELD')).thenRefused('unknown-party', { party: 'ELD' }));

  test.each(['constructor', 'toString', 'hasOwnProperty'])('1.2 %s is no party', (party) =>
    given(ada.joins()).when(ada.takes(party)).thenRefused('unknown-party', { party }),
  );

  test('1.2 not before joining', () => given().when(ada.takes('ARC')).thenRefused('unknown-person'));

  test('1.3 not during the game', () =>
    given(threeConsulting, di.joins()).when(di.takes('DEL')).thenRefused('seats-fixed'));
});

describe('Leaving a seat', () => {
  test('1.2 in the lobby', () =>
    given(threeSeated).when(bo.leaves()).thenHappens({ type: 'SeatLeft', party: 'BOR', person: 'bo' }));

  test('1.2 leaves the person at the table, without a seat', () =>
    given(threeSeated)
      .when(bo.leaves())
      .thenTable((game) => {
        expect(game.people['bo']).toBeDefined();
        expect(partyOf(game, 'bo')).toBeUndefined();
      }));

  test('1.2 not without one', () => given(ada.joins()).when(ada.leaves()).thenRefused('no-seat'));

  test('1.3 not during the game', () => given(briefing).when(ada.leaves()).thenRefused('seats-fixed'));

  test('16.1 the facilitator frees a seat', () =>
    given(threeSeated).when(chair.frees('BOR')).thenHappens({ type: 'SeatLeft', party: 'BOR' }));

  test('16.1 an empty seat cannot be freed', () =>
    given(threeSeated).when(chair.frees('DEL')).thenRefused('party-not-playing', { party: 'DEL' }));

  test('16.1 nor one that does not exist', () =>
    given(threeSeated).when(chair.frees('ELD')).thenRefused('unknown-party', { party: 'ELD' }));

  test('1.3 nor any during the game', () => given(briefing).when(chair.frees('BOR')).thenRefused('seats-fixed'));
});

describe('Giving a seat', () => {
  test('16.1 a free one, to somebody without a seat', () =>
    given(threeSeated, di.joins())
      .when(chair.assigns('di', 'DEL'))
      .thenHappens({ type: 'SeatTaken', person: 'di', party: 'DEL' }));

  test('16.1 whoever held it leaves', () =>
    given(threeSeated, di.joins())
      .when(chair.assigns('di', 'ARC'))
      .thenHappens(
        { type: 'SeatLeft', party: 'ARC', person: 'ada' },
        { type: 'SeatTaken', person: 'di', party: 'ARC' },
      ));

  test('16.1 in the lobby also to somebody who sits elsewhere', () =>
    given(threeSeated)
      .when(chair.assigns('ada', 'BOR'))
      .thenHappens(
        { type: 'SeatLeft', party: 'BOR', person: 'bo' },
        { type: 'SeatLeft', party: 'ARC', person: 'ada' },
        { type: 'SeatTaken', person: 'ada', party: 'BOR' },
      ));

  test('16.1 not to the one who holds it', () =>
    given(threeSeated).when(chair.assigns('ada', 'ARC')).thenRefused('party-taken', { party: 'ARC' }));

  test('16.1 not to a stranger', () =>
    given(threeSeated).when(chair.assigns('eve', 'DEL')).thenRefused('unknown-person'));

  test.each(['constructor', 'valueOf'])('16.1 %s is no person', (person) =>
    given(threeSeated).when(chair.assigns(person, 'DEL')).thenRefused('unknown-person'),
  );

  test('16.1 not one that does not exist', () =>
    given(threeSeated).when(chair.assigns('ada', 'ELD')).thenRefused('unknown-party', { party: 'ELD' }));
});

describe('A substitute', () => {
  test('1.3 is announced to everybody, during the game and not in the lobby', () => {
    const announced = { kind: 'substituted', party: 'ARC' };
    given(consultations, eve.joins(), chair.assigns('eve', 'ARC')).thenTable(({ record }) => {
      expect(record.at(-1)).toMatchObject(announced);
    });
    given(threeSeated, eve.joins(), chair.assigns('eve', 'ARC')).thenTable(({ record }) => {
      expect(record).toEqual([]);
    });
  });

  test('1.3 takes over a seat during the game', () =>
    given(consultations, eve.joins())
      .when(chair.assigns('eve', 'ARC'))
      .thenHappens(
        { type: 'SeatLeft', party: 'ARC', person: 'ada' },
        { type: 'SeatTaken', person: 'eve', party: 'ARC' },
      ));

  test('1.4 finds the votes and drafts of the delegation as they were, but has not said that it is ready', () =>
    given(ballotOn(), ada.votes('c1', 'yes'), ada.isReady(), eve.joins())
      .when(chair.assigns('eve', 'ARC'))
      .thenTable((game) => {
        expect(game.ballot?.votes['c1']).toEqual({ ARC: 'yes' });
        expect(game.seats['ARC']).toMatchObject({ delegate: 'eve', drafts: 1, ready: false });
      }));

  test('1.4 acts for the delegation, and the former delegate no longer does', () => {
    const play = [consultations, eve.joins(), clock.notesComing('eve'), chair.assigns('eve', 'ARC')];
    given(...play)
      .when(eve.isReady())
      .thenHappens({ type: 'ReadyMarked', party: 'ARC', ready: true });
    given(...play)
      .when(ada.isReady())
      .thenRefused('no-seat');
  });

  test('1.3 is not found for a party that does not play', () =>
    given(threeConsulting, di.joins())
      .when(chair.assigns('di', 'DEL'))
      .thenRefused('party-not-playing', { party: 'DEL' }));

  test('1.3 does not sit at two places at once', () =>
    given(consultations).when(chair.assigns('bo', 'ARC')).thenRefused('seated-elsewhere', { party: 'BOR' }));
});

describe('Presence', () => {
  test('1.5 is noted when it changes, once', () => {
    given(ada.joins())
      .when(clock.notesComing('ada'))
      .thenHappens({ type: 'PresenceChanged', person: 'ada', present: true });
    given(ada.joins(), clock.notesComing('ada')).when(clock.notesComing('ada')).thenNothing();
    given(ada.joins()).when(clock.notesLeaving('ada')).thenNothing();
  });

  test('1.5 of a stranger is nothing', () => given().when(clock.notesComing('eve')).thenRefused('unknown-person'));

  test('1.5 of a playing delegation stands in the record, once the game is on', () => {
    const kinds = ['left', 'returned'];
    given(consultations, clock.notesLeaving('cy'), clock.notesComing('cy')).thenTable((game) => {
      const lines = game.record.filter(({ kind }) => kinds.includes(kind));
      expect(lines.map(({ kind, party }) => [kind, party])).toEqual([
        ['left', 'CAL'],
        ['returned', 'CAL'],
      ]);
    });
  });

  test('1.5 of others, and before the game, does not', () =>
    given(allSeated, clock.notesLeaving('cy'), chair.starts(), eve.joins(), clock.notesComing('eve')).thenTable(
      (game) => {
        expect(game.record.map(({ kind }) => kind)).toEqual(['started', 'phase']);
      },
    ));

  test('1.5 follows the person, not the seat', () =>
    given(allSeated, cy.leaves(), clock.notesLeaving('cy')).thenTable((game) => {
      expect(game.people['cy']?.present).toBe(false);
    }));
});
