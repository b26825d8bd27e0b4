import { describe, expect, test } from 'vitest';
import { given } from '#tests/kit/given.ts';
import { ada, bo, chair, clock, cy, di, eve } from '#tests/kit/moves.ts';
import {
  allSeated,
  ballotOn,
  briefing,
  consultations,
  threeConsulting,
  threeSeated,
  toTheEnd,
} from '#tests/kit/openings.ts';

const sent = (channel: string, number: number, from: string, person: string, text: string) =>
  ({
    type: 'MessageSent',
    channel,
    members: channel === 'plenary' ? [] : channel.split('+'),
    number,
    from,
    person,
    text,
  }) as const;

const opened = (channel: string, party: string) =>
  ({ type: 'ChannelOpened', channel, members: channel.split('+'), party }) as const;

describe('The plenary', () => {
  test('11.1 is heard by all; the log keeps only the salted hash of the words', () =>
    given(consultations)
      .when(ada.says('Good morning.'))
      .thenHappens(sent('plenary', 1, 'ARC', 'ada', '#Good morning.')));

  test('11.1 is where the chair speaks, as itself', () =>
    given(consultations)
      .when(chair.says('Order!'))
      .thenHappens(sent('plenary', 1, '*', '', '#Order!')));

  test('11.1 numbers its messages, whoever speaks', () =>
    given(consultations, ada.says('One'), chair.says('Two'))
      .when(bo.says('Three'))
      .thenHappens(sent('plenary', 3, 'BOR', 'bo', '#Three')));
});

describe('A channel', () => {
  test('11.2 is the delegations in it, in the order of the scenario, whoever speaks first', () => {
    given(consultations)
      .when(cy.says('Psst', 'ARC'))
      .thenHappens(opened('ARC+CAL', 'CAL'), sent('ARC+CAL', 1, 'CAL', 'cy', '#Psst'));
    given(consultations, cy.says('Psst', 'ARC'))
      .when(ada.says('Yes?', 'CAL'))
      .thenHappens(sent('ARC+CAL', 2, 'ARC', 'ada', '#Yes?'));
  });

  test('11.2 of three is another than of two, with numbers of its own', () =>
    given(consultations, ada.says('One', 'BOR'), ada.says('Two', 'BOR'))
      .when(ada.says('Three', 'DEL', 'BOR'))
      .thenHappens(opened('ARC+BOR+DEL', 'ARC'), sent('ARC+BOR+DEL', 1, 'ARC', 'ada', '#Three')));

  test('11.2 names each delegation once, oneself included', () =>
    given(consultations)
      .when(ada.says('Hm', 'BOR', 'ARC', 'BOR'))
      .thenHappens(opened('ARC+BOR', 'ARC'), sent('ARC+BOR', 1, 'ARC', 'ada', '#Hm')));

  test('11.2 with everybody in it is still no plenary', () =>
    given(consultations)
      .when(ada.says('All', 'BOR', 'CAL', 'DEL'))
      .thenHappens(opened('ARC+BOR+CAL+DEL', 'ARC'), sent('ARC+BOR+CAL+DEL', 1, 'ARC', 'ada', '#All')));

  test('11.3 with oneself alone is refused', () => {
    given(consultations).when(ada.says('Note to self', 'ARC')).thenRefused('no-addressee');
    given(consultations)
      .when(ada.says('Note to self', 'ARC', 'ARC'))
      .thenRefused('no-addressee');
  });

  test('11.3 with somebody unknown is refused', () => {
    given(consultations).when(ada.says('Hello', 'ELD')).thenRefused('unknown-party', { party: 'ELD' });
    given(consultations)
      .when(ada.says('Hello', 'BOR', 'ELD'))
      .thenRefused('unknown-party', { party: 'ELD' });
    given(consultations).when(ada.says('Hello', 'constructor')).thenRefused('unknown-party', { party: 'constructor' });
  });

  test('11.3 with a party that nobody plays is refused', () => {
    given(threeConsulting).when(ada.says('Hello', 'DEL')).thenRefused('party-not-playing', { party: 'DEL' });
    given(threeSeated).when(ada.says('Hello', 'DEL')).thenRefused('party-not-playing', { party: 'DEL' });
  });

  test('11.3 reaches a delegation that is away', () =>
    given(consultations, clock.notesLeaving('bo'))
      .when(ada.says('For later', 'BOR'))
      .thenHappens(opened('ARC+BOR', 'ARC'), sent('ARC+BOR', 1, 'ARC', 'ada', '#For later')));
});

describe('Messages go on', () => {
  test.each([
    ['in the lobby', allSeated],
    ['in the briefing', briefing],
    ['in consultations', consultations],
    ['during a vote', ballotOn()],
    ['in the outcome', [ballotOn(), chair.advances()]],
    ['in the debrief', toTheEnd],
    ['during a pause', [consultations, chair.pauses()]],
  ])('11.4 %s', (_when, play) => {
    given(play)
      .when(di.says('Hello'))
      .thenHappens(sent('plenary', 1, 'DEL', 'di', '#Hello'));
    given(play)
      .when(di.says('Hello', 'ARC'))
      .thenHappens(opened('ARC+DEL', 'DEL'), sent('ARC+DEL', 1, 'DEL', 'di', '#Hello'));
  });

  test('11.4 but not from those without a seat', () => {
    given(consultations, eve.joins()).when(eve.says('Me too!')).thenRefused('no-seat');
    given(consultations).when(eve.says('Me too!')).thenRefused('no-seat');
    given(consultations)
      .when(clock.asks(chair.says('Tick').command))
      .thenRefused('not-for-you');
  });

  test('11.10 and leave no trace in the public record', () =>
    given(consultations).thenTable((before) => {
      given(consultations, ada.says('Psst', 'BOR'), ada.says('Hello')).thenTable((game) => {
        expect(game.record).toEqual(before.record);
      });
    }));
});
