/** Words between delegations and the facilitator. */
import { describe, expect, test } from 'vitest';
import { viewsOf } from '#shared/rules/views.ts';
import { given, givenAt } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, type Step } from '#tests/kit/moves.ts';
import { consultations, threeConsulting } from '#tests/kit/openings.ts';
import { opened, played, wordsOf } from '#tests/kit/play.ts';

const sent = (channel: string, members: readonly string[], number: number, from: string, words: string) =>
  ({
    type: 'MessageSent',
    channel,
    members,
    number,
    from,
    person: { ARC: 'ada', BOR: 'bo' }[from] ?? '',
    text: `#${words}`,
  }) as const;
const openedBy = (channel: string, members: readonly string[], party: string) =>
  ({ type: 'ChannelOpened', channel, members, party }) as const;
const silent = harbourWith({ press: 'none' });

describe('To the facilitator', () => {
  test('11.11 a delegation writes alone', () =>
    given(consultations)
      .when(ada.says('Help', '*'))
      .thenHappens(openedBy('ARC+*', ['ARC'], 'ARC'), sent('ARC+*', ['ARC'], 1, 'ARC', 'Help')));

  test('11.11 or with others, in a channel beside their own', () =>
    given(consultations, bo.says('Psst', 'ARC'))
      .when(ada.says('Is this allowed?', '*', 'BOR'))
      .thenHappens(
        openedBy('ARC+BOR+*', ['ARC', 'BOR'], 'ARC'),
        sent('ARC+BOR+*', ['ARC', 'BOR'], 1, 'ARC', 'Is this allowed?'),
      ));

  test('11.11 one delegation at every level of press, several where they may talk', () => {
    for (const press of ['none', 'plenary'] as const)
      givenAt(harbourWith({ press }), consultations)
        .when(ada.says('Help', '*'))
        .thenAmongOthers(sent('ARC+*', ['ARC'], 1, 'ARC', 'Help'));
    givenAt(silent, consultations)
      .when(ada.says('Help', '*', 'BOR'))
      .thenRefused('no-press');
  });
});

describe('From the facilitator', () => {
  test('11.12 to one delegation, at every level of press', () =>
    givenAt(silent, consultations)
      .when(chair.says('Ten minutes', 'BOR'))
      .thenHappens(openedBy('BOR+*', ['BOR'], '*'), sent('BOR+*', ['BOR'], 1, '*', 'Ten minutes')));

  test('11.12 as an answer in the channel that the delegation opened', () =>
    given(consultations, ada.says('Help', '*'))
      .when(chair.says('I am coming', 'ARC', '*'))
      .thenHappens(sent('ARC+*', ['ARC'], 2, '*', 'I am coming')));

  test('11.12 to several, with the facilitator or in their own channel', () => {
    given(consultations)
      .when(chair.says('Agree, please', 'BOR', 'ARC', '*'))
      .thenAmongOthers(sent('ARC+BOR+*', ['ARC', 'BOR'], 1, '*', 'Agree, please'));
    given(consultations, bo.says('Psst', 'ARC'))
      .when(chair.says('I can read this', 'BOR', 'ARC'))
      .thenHappens(sent('ARC+BOR', ['ARC', 'BOR'], 2, '*', 'I can read this'));
  });

  test('11.12 brings back whoever had left the channel', () =>
    given(consultations, ada.says('Help', '*'), ada.leavesChannel('ARC+*'))
      .when(chair.says('Stay', 'ARC'))
      .thenHappens(openedBy('ARC+*', ['ARC'], 'ARC'), sent('ARC+*', ['ARC'], 2, '*', 'Stay')));

  test('11.12 to parties that take part', () => {
    given(threeConsulting).when(chair.says('Hello', 'DEL')).thenRefused('party-not-playing', { party: 'DEL' });
    given(consultations).when(chair.says('Hello', 'ELD')).thenRefused('unknown-party', { party: 'ELD' });
    given(consultations).when(chair.says('Hello', '*')).thenRefused('no-addressee');
  });

  test('11.10 is known to whom it was for alone', () => {
    const steps: Step = [consultations, chair.says('Ten minutes', 'BOR')];
    const { delegations, everybody } = viewsOf(played(opened(silent), steps).game, wordsOf);
    expect(Object.keys(delegations['BOR']?.channels ?? {})).toEqual(['BOR+*']);
    expect(delegations['ARC']?.channels).toEqual({});
    expect(JSON.stringify(everybody)).not.toContain('BOR+');
  });
});
