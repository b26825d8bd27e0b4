/** Opening private channels and leaving them, and what a scenario’s press level allows. */
import { describe, expect, test } from 'vitest';
import { viewsOf } from '#shared/rules/views.ts';
import { given, givenAt } from '#tests/kit/given.ts';
import { harbour, harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, cy, di, eve, type Step } from '#tests/kit/moves.ts';
import { allSeated, ballotOn, briefing, consultations, threeConsulting, toTheEnd } from '#tests/kit/openings.ts';
import { opened, played, wordsOf } from '#tests/kit/play.ts';

const MEMBERS = ['ARC', 'BOR', 'CAL'];
const opening = (party: string) =>
  ({ type: 'ChannelOpened', channel: 'ARC+BOR+CAL', members: MEMBERS, party }) as const;
const said = (members: readonly string[], number: number, from: string, person: string) =>
  ({ type: 'MessageSent', channel: 'ARC+BOR+CAL', members, number, from, person, text: '#Hm' }) as const;

/** Ada, Bo and Cy share a channel, in which Ada has said one thing. */
const three: Step = [consultations, ada.says('Psst', 'BOR', 'CAL')];

const channelsOf = (party: string, ...steps: readonly Step[]) =>
  viewsOf(played(opened(harbour), steps).game, wordsOf).delegations[party]?.channels;

describe('A channel is opened', () => {
  test('11.5 by asking for it, before anybody has said anything', () => {
    given(consultations).when(cy.opensChannel('BOR', 'ARC')).thenHappens(opening('CAL'));
    given(consultations, cy.opensChannel('BOR', 'ARC')).thenTable((game) =>
      expect(game.channels['ARC+BOR+CAL']).toEqual({ members: MEMBERS, left: [], count: 0 }),
    );
  });

  test('11.5 with the first message in it, if nobody has asked for it', () =>
    given(consultations)
      .when(ada.says('Hm', 'CAL', 'BOR'))
      .thenHappens(opening('ARC'), said(MEMBERS, 1, 'ARC', 'ada')));

  test('11.5 once: whoever is in it already opens nothing', () => {
    given(three).when(bo.opensChannel('ARC', 'CAL')).thenNothing();
    given(three)
      .when(bo.says('Hm', 'ARC', 'CAL'))
      .thenHappens(said(MEMBERS, 2, 'BOR', 'bo'));
  });

  test('11.3 with others who play, and not with oneself', () => {
    given(consultations).when(ada.opensChannel('ARC')).thenRefused('no-addressee');
    given(consultations).when(ada.opensChannel('ELD')).thenRefused('unknown-party', { party: 'ELD' });
    given(threeConsulting).when(ada.opensChannel('DEL')).thenRefused('party-not-playing', { party: 'DEL' });
    given(consultations, eve.joins()).when(eve.opensChannel('ARC')).thenRefused('no-seat');
  });
});

describe('A channel is left', () => {
  test('11.6 at will, and what is said then goes to those who stay', () => {
    given(three)
      .when(cy.leavesChannel('ARC+BOR+CAL'))
      .thenHappens({ type: 'ChannelLeft', channel: 'ARC+BOR+CAL', party: 'CAL' });
    given(three, cy.leavesChannel('ARC+BOR+CAL'))
      .when(bo.says('Hm', 'ARC', 'CAL'))
      .thenHappens(said(['ARC', 'BOR'], 2, 'BOR', 'bo'));
  });

  test('11.6 in every phase, and during a pause', () => {
    for (const play of [[allSeated], [briefing], [consultations, chair.pauses()], [toTheEnd]])
      given(...play, ada.says('Psst', 'BOR'))
        .when(bo.leavesChannel('ARC+BOR'))
        .thenHappens({ type: 'ChannelLeft', channel: 'ARC+BOR', party: 'BOR' });
  });

  test('11.6 but not twice', () =>
    given(three, cy.leavesChannel('ARC+BOR+CAL'))
      .when(cy.leavesChannel('ARC+BOR+CAL'))
      .thenRefused('not-in-channel', { channel: 'ARC+BOR+CAL' }));

  test('11.6 but never the plenary, where everybody is', () =>
    given(consultations, ada.says('Hello'))
      .when(ada.leavesChannel('plenary'))
      .thenRefused('unknown-channel', { channel: 'plenary' }));

  test('11.10 and to those outside it is as if there were none', () => {
    given(three).when(di.leavesChannel('ARC+BOR+CAL')).thenRefused('unknown-channel', { channel: 'ARC+BOR+CAL' });
    given(consultations)
      .when(di.leavesChannel('ARC+BOR+CAL'))
      .thenRefused('unknown-channel', { channel: 'ARC+BOR+CAL' });
  });

  test('11.7 until one asks for it again, or speaks in it', () => {
    const left: Step = [three, cy.leavesChannel('ARC+BOR+CAL')];
    given(left).when(cy.opensChannel('ARC', 'BOR')).thenHappens(opening('CAL'));
    given(left)
      .when(cy.says('Hm', 'ARC', 'BOR'))
      .thenHappens(opening('CAL'), said(MEMBERS, 2, 'CAL', 'cy'));
    given(left, cy.opensChannel('ARC', 'BOR'), ada.says('Hm', 'BOR', 'CAL')).thenTable((game) =>
      expect(game.channels['ARC+BOR+CAL']).toEqual({ members: MEMBERS, left: [], count: 2 }),
    );
  });

  test('11.8 and is silent when all others have left it', () => {
    const alone: Step = [three, cy.leavesChannel('ARC+BOR+CAL'), bo.leavesChannel('ARC+BOR+CAL')];
    given(alone)
      .when(ada.says('Hm', 'BOR', 'CAL'))
      .thenRefused('no-addressee');
    given(alone, ada.leavesChannel('ARC+BOR+CAL'))
      .when(cy.says('Hm', 'ARC', 'BOR'))
      .thenRefused('no-addressee');
  });

  test('11.7 by all, and opened again by one who waits for the others there', () => {
    const empty: Step = [three, ada.leavesChannel('ARC+BOR+CAL'), bo.leavesChannel('ARC+BOR+CAL')];
    given(empty, cy.leavesChannel('ARC+BOR+CAL')).when(ada.opensChannel('BOR', 'CAL')).thenHappens(opening('ARC'));
    given(empty, cy.leavesChannel('ARC+BOR+CAL'), ada.opensChannel('BOR', 'CAL'))
      .when(cy.says('Hm', 'ARC', 'BOR'))
      .thenHappens(opening('CAL'), said(['ARC', 'CAL'], 2, 'CAL', 'cy'));
  });
});

describe('A delegation sees', () => {
  test('11.10 its own private channels, with who is in them and how much was said, and no others', () => {
    const play: Step = [three, di.opensChannel('ARC'), cy.leavesChannel('ARC+BOR+CAL')];
    expect(channelsOf('ARC', play)).toEqual({
      'ARC+BOR+CAL': { members: { ARC: true, BOR: true, CAL: false }, count: 1 },
      'ARC+DEL': { members: { ARC: true, DEL: true }, count: 0 },
    });
    expect(channelsOf('DEL', play)).toEqual({ 'ARC+DEL': { members: { ARC: true, DEL: true }, count: 0 } });
    expect(channelsOf('BOR', consultations)).toEqual({});
  });

  test('11.6 of a channel that it has left that it has left it, and nothing of what happens there', () => {
    const left: Step = [three, cy.leavesChannel('ARC+BOR+CAL')];
    const goesOn: Step = [left, ada.says('Hm', 'BOR', 'CAL'), bo.leavesChannel('ARC+BOR+CAL')];
    expect(channelsOf('CAL', left)).toEqual({
      'ARC+BOR+CAL': { members: { ARC: true, BOR: true, CAL: false }, count: 0 },
    });
    expect(channelsOf('CAL', goesOn)).toEqual(channelsOf('CAL', left));
  });
});

test('11.10 nobody sees any difference when others share a channel', () => {
  const aside: Step = [cy.opensChannel('DEL'), cy.leavesChannel('CAL+DEL')];
  const privately: Step = [ada.says('Psst', 'BOR'), bo.says('Yes?', 'ARC'), bo.leavesChannel('ARC+BOR')];
  const viewsAfter = (...steps: readonly Step[]) => viewsOf(played(opened(harbour), steps).game, wordsOf);
  const [without, withIt] = [viewsAfter(consultations, aside), viewsAfter(consultations, privately, aside)];
  expect(withIt.everybody).toStrictEqual(without.everybody);
  expect(withIt.delegations['CAL']).toStrictEqual(without.delegations['CAL']);
  expect(withIt.delegations['DEL']).toStrictEqual(without.delegations['DEL']);
});

describe('The press level', () => {
  const PHASES: readonly (readonly [phase: string, played: boolean, play: Step])[] = [
    ['the lobby', false, allSeated],
    ['the briefing', true, briefing],
    ['consultations', true, consultations],
    ['a vote', true, ballotOn()],
    ['an outcome', true, [ballotOn(), chair.advances()]],
    ['the debrief', false, toTheEnd],
  ];
  const plenaryOnly = harbourWith({ press: 'plenary' });
  const noPress = harbourWith({ press: 'none' });

  test.each(PHASES)('11.9 “plenary” in %s', (_phase, inPlay, play) => {
    givenAt(plenaryOnly, play).when(ada.says('Hello')).thenAmongOthers();
    if (inPlay) {
      givenAt(plenaryOnly, play).when(ada.says('Psst', 'BOR')).thenRefused('plenary-only');
      givenAt(plenaryOnly, play).when(ada.opensChannel('BOR')).thenRefused('plenary-only');
    } else {
      givenAt(plenaryOnly, play).when(ada.says('Psst', 'BOR')).thenAmongOthers();
      givenAt(plenaryOnly, play).when(ada.opensChannel('BOR')).thenAmongOthers();
    }
  });

  test.each(PHASES)('11.9 “none” in %s', (_phase, inPlay, play) => {
    givenAt(noPress, play).when(chair.says('Order!')).thenAmongOthers();
    for (const move of [ada.says('Hello'), ada.says('Psst', 'BOR'), ada.opensChannel('BOR')])
      if (inPlay) givenAt(noPress, play).when(move).thenRefused('no-press');
      else givenAt(noPress, play).when(move).thenAmongOthers();
  });

  test('11.9 is no reason to stay in a channel of before the game', () => {
    for (const press of ['plenary', 'none'] as const)
      givenAt(harbourWith({ press }), allSeated, ada.opensChannel('BOR'), chair.starts())
        .when(bo.leavesChannel('ARC+BOR'))
        .thenHappens({ type: 'ChannelLeft', channel: 'ARC+BOR', party: 'BOR' });
  });
});

test('The name of a channel is read in one go, however long it is', () => {
  const long = `a${'-'.repeat(60)}`;
  given(consultations)
    .when(ada.leavesChannel(Array.from({ length: 21 }, () => long).join('+')))
    .thenRefused('unknown-channel', { channel: Array.from({ length: 21 }, () => long).join('+') });
  given(consultations)
    .when(ada.leavesChannel(`${long}!`))
    .thenRefused('malformed', {
      where: 'channel',
      problem:
        'Invalid string: must match pattern /^[A-Za-z0-9][A-Za-z0-9-]{0,63}(\\+[A-Za-z0-9][A-Za-z0-9-]{0,79}){0,20}(\\+\\*)?$/',
    });
});
