import { describe, expect, test } from 'vitest';
import { given } from '#tests/kit/given.ts';
import { ada, bo, chair, clock, cy, di, later, text } from '#tests/kit/moves.ts';
import { allSeated, ballotOn, briefing, consultations, tabled, toTheEnd } from '#tests/kit/openings.ts';
import { at } from '#tests/kit/play.ts';

const CHAIRS_HAND = [
  ['pause', chair.pauses()],
  ['resume', chair.resumes()],
  ['extend', chair.extends(60)],
] as const;

describe('Pausing', () => {
  test('keeps what was left of the phase', () =>
    given(consultations).when(chair.pauses()).thenHappens({ type: 'GamePaused', remaining: 590_000 }));

  test('leaves nothing when the deadline has passed', () =>
    given(consultations, later(1_000)).when(chair.pauses()).thenHappens({ type: 'GamePaused', remaining: 0 }));

  test('twice is refused', () => given(consultations, chair.pauses()).when(chair.pauses()).thenRefused('paused'));

  test('resuming moves the deadline by the length of the pause', () =>
    given(consultations, chair.pauses(), later(300))
      .when(chair.resumes())
      .thenHappens({ type: 'GameResumed', deadline: at(900) }));

  test('resuming what runs is refused', () => given(consultations).when(chair.resumes()).thenRefused('not-paused'));

  test.each([
    ['tabling', ada.proposes(text({ title: 'Another' }))],
    ['amending', ada.amends('c1', 1, text({ position: 70 }))],
    ['withdrawing', ada.withdraws('c1')],
    ['co-sponsoring', cy.coSponsors('c1')],
    ['ending support', bo.endsSupport('c1')],
    ['being ready', ada.isReady()],
  ])('stops %s', (_what, move) =>
    given(consultations, tabled([text()]), chair.pauses())
      .when(move)
      .thenRefused('paused'),
  );

  test('stops voting', () => given(ballotOn(), chair.pauses()).when(ada.votes('c1', 'yes')).thenRefused('paused'));

  test('does not stop messages', () =>
    given(consultations, chair.pauses()).when(ada.says('A moment.')).thenAmongOthers({
      type: 'MessageSent',
      channel: 'plenary',
      members: [],
      number: 1,
      from: 'ARC',
      person: 'ada',
      text: '#A moment.',
    }));

  test('the phase does not expire meanwhile', () =>
    given(consultations, chair.pauses(), later(1_000)).when(clock.passesTime()).thenRefused('paused'));
});

describe('Extending', () => {
  test('moves the deadline', () => {
    given(consultations).when(chair.extends(60)).thenHappens({ type: 'PhaseExtended', seconds: 60 });
    given(consultations, chair.extends(60)).thenTable((game) => {
      expect(game.clock).toEqual({ kind: 'running', deadline: at(660) });
    });
  });

  test('during a pause adds to what is left', () =>
    given(consultations, chair.pauses(), chair.extends(60)).thenTable((game) => {
      expect(game.clock).toEqual({ kind: 'paused', remaining: 650_000 });
    }));

  test('makes a deadline that has passed hold again', () =>
    given(consultations, later(600), chair.extends(60))
      .when(ada.isReady())
      .thenHappens({ type: 'ReadyMarked', party: 'ARC', ready: true }));
});

describe('Advancing', () => {
  test('twice with the same phase in mind is refused: a second click skips nothing', () =>
    given(briefing, chair.advancesFrom('briefing', 0))
      .when(chair.advancesFrom('briefing', 0))
      .thenRefused('phase-moved-on', { phase: 'consultations' }));

  test('the same phase of another round is another phase', () =>
    given(consultations, chair.advances(), chair.advances())
      .when(chair.advancesFrom('consultations', 1))
      .thenRefused('phase-moved-on', { phase: 'consultations' }));

  test('out of a pause starts the next phase with its clock running', () =>
    given(briefing, chair.pauses())
      .when(chair.advances())
      .thenHappens({ type: 'PhaseStarted', phase: 'consultations', round: 1, deadline: at(600) }));
});

describe('The hand on the clock', () => {
  test.each(CHAIRS_HAND)('cannot %s before the game', (_what, move) =>
    given(allSeated).when(move).thenRefused('not-started'),
  );

  test.each(CHAIRS_HAND)('cannot %s after it', (_what, move) => given(toTheEnd).when(move).thenRefused('game-over'));

  test('cannot advance before or after it', () => {
    given(allSeated).when(chair.advances()).thenRefused('not-started');
    given(toTheEnd).when(chair.advances()).thenRefused('game-over');
  });
});

describe('Expiry', () => {
  test('at the deadline ends the phase', () =>
    given(briefing, later(60))
      .when(clock.passesTime())
      .thenHappens({ type: 'PhaseStarted', phase: 'consultations', round: 1, deadline: at(660) }));

  test('late, the next phase still gets its whole length', () =>
    given(briefing, later(75))
      .when(clock.passesTime())
      .thenHappens({ type: 'PhaseStarted', phase: 'consultations', round: 1, deadline: at(675) }));

  test('early is not yet time', () => given(briefing, later(59.999)).when(clock.passesTime()).thenNothing());

  test('of a timer set before an extension is not yet time', () =>
    given(briefing, chair.extends(60), later(60)).when(clock.passesTime()).thenNothing());

  test('of a timer set before the phase was ended by hand is not yet time', () =>
    given(briefing, chair.advances(), later(60)).when(clock.passesTime()).thenNothing());

  test('is nothing in the lobby or the debrief, where no clock runs', () => {
    given(allSeated).when(clock.passesTime()).thenRefused('paused');
    given(toTheEnd).when(clock.passesTime()).thenRefused('paused');
  });

  test('closes the ballot', () =>
    given(
      ballotOn(),
      [ada, bo, cy].map((delegate) => delegate.votes('c1', 'yes')),
      later(110),
    )
      .when(clock.passesTime())
      .thenAmongOthers(
        {
          type: 'ClauseAdopted',
          clause: 'c1',
          tally: { votes: { ARC: 'yes', BOR: 'yes', CAL: 'yes' }, silent: ['DEL'], absent: [] },
          bound: ['ARC', 'BOR', 'CAL', 'DEL'],
          repudiated: [],
        },
        { type: 'PhaseStarted', phase: 'outcome', round: 1, deadline: at(220) },
      ));
});

describe('After the deadline', () => {
  const late = [consultations, tabled([text()]), later(600)];

  test.each([
    ['tabled', ada.proposes(text({ title: 'Another' }))],
    ['amended', ada.amends('c1', 1, text({ position: 70 }))],
    ['withdrawn', ada.withdraws('c1')],
    ['co-sponsored', cy.coSponsors('c1')],
    ['abandoned by a co-sponsor', bo.endsSupport('c1')],
    ['called ready', ada.isReady()],
  ])('nothing is %s', (_what, move) =>
    given(...late)
      .when(move)
      .thenRefused('deadline-passed'),
  );

  test('no vote is cast', () =>
    given(ballotOn(), later(111)).when(di.votes('c1', 'no')).thenRefused('deadline-passed'));

  test('at the deadline itself a vote still counts', () =>
    given(ballotOn(), later(110))
      .when(di.votes('c1', 'no'))
      .thenHappens({ type: 'VoteCast', party: 'DEL', clause: 'c1', revision: 1, choice: 'no' }));

  test('messages go on', () =>
    given(...late)
      .when(ada.says('Are we done?'))
      .thenTable((game) => expect(game.channels['plenary']?.count).toBe(1)));
});

describe('When the server comes back', () => {
  test('a deadline nearer than a minute moves to a minute from then, on the record', () =>
    given(consultations, later(560))
      .when(clock.bringsServerBack())
      .thenHappens({ type: 'DeadlineMoved', deadline: at(630) }));

  test('so does one that passed meanwhile', () => {
    given(consultations, later(5_000))
      .when(clock.bringsServerBack())
      .thenHappens({ type: 'DeadlineMoved', deadline: at(5_070) });
    given(consultations, later(5_000), clock.bringsServerBack()).thenTable((game) => {
      expect(game.clock).toEqual({ kind: 'running', deadline: at(5_070) });
    });
  });

  test('one a minute or more away stays', () => {
    given(consultations, later(530)).when(clock.bringsServerBack()).thenNothing();
    given(consultations, later(529)).when(clock.bringsServerBack()).thenNothing();
  });

  test('one that has moved does not move again at once', () =>
    given(consultations, later(560), clock.bringsServerBack()).when(clock.bringsServerBack()).thenNothing());

  test('a pause goes on as it was', () =>
    given(consultations, chair.pauses(), later(1_000)).when(clock.bringsServerBack()).thenNothing());

  test('nothing moves where no clock runs', () => {
    given(allSeated).when(clock.bringsServerBack()).thenNothing();
    given(toTheEnd).when(clock.bringsServerBack()).thenNothing();
  });
});
