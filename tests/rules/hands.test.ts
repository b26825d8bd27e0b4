import { describe, expect, test } from 'vitest';
import { viewsOf } from '#shared/rules/views.ts';
import { given } from '#tests/kit/given.ts';
import { harbour } from '#tests/kit/harbour.ts';
import { ada, bo, chair, eve, type Step } from '#tests/kit/moves.ts';
import { allSeated, consultations, toTheEnd } from '#tests/kit/openings.ts';
import { opened, played, wordsOf } from '#tests/kit/play.ts';

const everybodySees = (...steps: readonly Step[]) => viewsOf(played(opened(harbour), steps).game, wordsOf).everybody;

describe('A hand', () => {
  test.each<readonly [string, Step]>([
    ['in the lobby', allSeated],
    ['in consultations', consultations],
    ['during a pause', [consultations, chair.pauses()]],
    ['in the debrief', toTheEnd],
  ])('1.19 is raised and lowered %s', (_when, play) => {
    given(play).when(ada.raisesHand()).thenHappens({ type: 'HandChanged', person: 'ada', raised: true });
    given(play, ada.raisesHand())
      .when(ada.raisesHand(false))
      .thenHappens({ type: 'HandChanged', person: 'ada', raised: false });
  });

  test('1.19 is raised once, also by whoever has no seat', () => {
    given(consultations, ada.raisesHand()).when(ada.raisesHand()).thenNothing();
    given(consultations, eve.joins())
      .when(eve.raisesHand())
      .thenHappens({ type: 'HandChanged', person: 'eve', raised: true });
    given(consultations).when(eve.raisesHand()).thenRefused('unknown-person');
  });

  test('1.19 is seen', () => {
    const { seats, visitors } = everybodySees(consultations, ada.raisesHand(), eve.joins(), eve.raisesHand());
    expect(seats['ARC']?.delegates['ada']?.hand).toBe(true);
    expect(visitors['eve']?.hand).toBe(true);
  });

  test('16.18 is lowered by the facilitator', () => {
    given(consultations, ada.raisesHand())
      .when(chair.lowersHandOf('ada'))
      .thenHappens({ type: 'HandChanged', person: 'ada', raised: false });
    given(consultations).when(chair.lowersHandOf('ada')).thenNothing();
    given(consultations).when(chair.lowersHandOf('eve')).thenRefused('unknown-person');
  });
});

describe('Whoever is muted', () => {
  test('16.18 is so until the facilitator says otherwise', () => {
    given(consultations).when(chair.mutes('ada')).thenHappens({ type: 'MuteChanged', person: 'ada', muted: true });
    given(consultations, chair.mutes('ada')).when(chair.mutes('ada')).thenNothing();
    given(consultations, chair.mutes('ada'))
      .when(chair.mutes('ada', false))
      .thenHappens({ type: 'MuteChanged', person: 'ada', muted: false });
    given(consultations).when(chair.mutes('eve')).thenRefused('unknown-person');
  });

  test('11.13 writes no messages, in public or in private, and everybody else does', () => {
    const muted: Step = [consultations, chair.mutes('ada')];
    for (const move of [ada.says('Hello'), ada.says('Psst', 'BOR'), ada.says('Help', '*')])
      given(muted).when(move).thenRefused('muted');
    given(muted, bo.says('Hello'), chair.mutes('ada', false), ada.says('Thank you')).thenTable((game) => {
      expect(game.channels['plenary']?.count).toBe(2);
    });
  });

  test('11.13 still drafts, and raises a hand', () => {
    given(consultations, chair.mutes('ada'), ada.proposes(), ada.raisesHand()).thenTable((game) => {
      expect(game.clauses['c1']).toBeDefined();
      expect(game.people['ada']).toMatchObject({ muted: true, hand: true });
    });
    expect(everybodySees(consultations, chair.mutes('ada')).seats['ARC']?.delegates['ada']?.muted).toBe(true);
  });
});
