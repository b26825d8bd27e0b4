import { describe, expect, test } from 'vitest';
import { nextMoment } from '#shared/rules/phases/passTime.ts';
import { given } from '#tests/kit/given.ts';
import { ada, bo, chair, clock, cy, di, later, type Step, text } from '#tests/kit/moves.ts';
import { allSeated, ballotOn, briefing, consultations, tabled, toTheEnd } from '#tests/kit/openings.ts';
import { at } from '#tests/kit/play.ts';

const CHAIRS_HAND = [
  ['pause', chair.pauses()],
  ['resume', chair.resumes()],
  ['extend', chair.extends(60)],
] as const;

describe('Pausing', () => {
  test('16.2 keeps what was left of the phase', () =>
    given(consultations).when(chair.pauses()).thenHappens({ type: 'GamePaused', remaining: 590_000 }));

  test('16.2 leaves nothing when the deadline has passed', () =>
    given(consultations, later(1_000)).when(chair.pauses()).thenHappens({ type: 'GamePaused', remaining: 0 }));

  test('16.2 twice is refused', () => given(consultations, chair.pauses()).when(chair.pauses()).thenRefused('paused'));

  test('16.2 resuming moves the deadline by the length of the pause', () =>
    given(consultations, chair.pauses(), later(300))
      .when(chair.resumes())
      .thenHappens({ type: 'GameResumed', deadline: at(900) }));

  test('16.2 resuming what runs is refused', () =>
    given(consultations).when(chair.resumes()).thenRefused('not-paused'));

  test.each([
    ['tabling', ada.proposes(text({ title: 'Another' }))],
    ['amending', ada.amends('c1', 1, text({ position: 70 }))],
    ['withdrawing', ada.withdraws('c1')],
    ['co-sponsoring', cy.coSponsors('c1')],
    ['ending support', bo.endsSupport('c1')],
    ['being ready', ada.isReady()],
  ])('16.2 stops %s', (_what, move) =>
    given(consultations, tabled([text()]), chair.pauses())
      .when(move)
      .thenRefused('paused'),
  );

  test('16.2 stops voting', () => given(ballotOn(), chair.pauses()).when(ada.votes('c1', 'yes')).thenRefused('paused'));

  test('16.2 does not stop messages', () =>
    given(consultations, chair.pauses()).when(ada.says('A moment.')).thenAmongOthers({
      type: 'MessageSent',
      channel: 'plenary',
      members: [],
      number: 1,
      from: 'ARC',
      person: 'ada',
      text: '#A moment.',
    }));

  test('16.2 a caucus waits for its end as long as the pause lasts', () => {
    const caucus: Step = [
      consultations,
      ada.moves({ kind: 'caucus', minutes: 2 }),
      bo.speaksFor('m1'),
      cy.speaksFor('m1'),
      chair.pauses(),
      later(100),
      chair.resumes(),
    ];
    given(caucus, later(119.999)).when(clock.passesTime()).thenNothing();
    given(caucus, later(120)).when(clock.passesTime()).thenHappens({ type: 'CaucusEnded' });
  });

  test('16.2 the phase does not expire meanwhile', () =>
    given(consultations, chair.pauses(), later(1_000)).when(clock.passesTime()).thenRefused('paused'));
});

describe('Extending', () => {
  test('16.3 moves the deadline', () => {
    given(consultations).when(chair.extends(60)).thenHappens({ type: 'PhaseExtended', seconds: 60 });
    given(consultations, chair.extends(60)).thenTable((game) => {
      expect(game.clock).toEqual({ kind: 'running', deadline: at(660) });
    });
  });

  test('16.3 during a pause adds to what is left', () =>
    given(consultations, chair.pauses(), chair.extends(60)).thenTable((game) => {
      expect(game.clock).toEqual({ kind: 'paused', remaining: 650_000, since: at(10) });
    }));

  test('16.3 makes a deadline that has passed hold again', () =>
    given(consultations, later(600), chair.extends(60))
      .when(ada.isReady())
      .thenHappens({ type: 'ReadyMarked', party: 'ARC', ready: true }));
});

describe('Advancing', () => {
  test('16.4 twice with the same phase in mind is refused: a second click skips nothing', () =>
    given(briefing, chair.advancesFrom('briefing', 0))
      .when(chair.advancesFrom('briefing', 0))
      .thenRefused('phase-moved-on', { phase: 'consultations' }));

  test('16.4 the same phase of another round is another phase', () =>
    given(consultations, chair.advances(), chair.advances())
      .when(chair.advancesFrom('consultations', 1))
      .thenRefused('phase-moved-on', { phase: 'consultations' }));

  test('16.4 out of a pause starts the next phase with its clock running', () =>
    given(briefing, chair.pauses())
      .when(chair.advances())
      .thenHappens({ type: 'PhaseStarted', phase: 'consultations', round: 1, deadline: at(600) }));
});

describe('The hand on the clock', () => {
  test.each(CHAIRS_HAND)('16.5 cannot %s before the game', (_what, move) =>
    given(allSeated).when(move).thenRefused('not-started'),
  );

  test.each(CHAIRS_HAND)('16.5 cannot %s after it', (_what, move) =>
    given(toTheEnd).when(move).thenRefused('game-over'),
  );

  test('16.5 cannot advance before or after it', () => {
    given(allSeated).when(chair.advances()).thenRefused('not-started');
    given(toTheEnd).when(chair.advances()).thenRefused('game-over');
  });
});

describe('Expiry', () => {
  test('1.8 at the deadline ends the phase', () =>
    given(briefing, later(60))
      .when(clock.passesTime())
      .thenHappens({ type: 'PhaseStarted', phase: 'consultations', round: 1, deadline: at(660) }));

  test('1.8 late, the next phase still gets its whole length', () =>
    given(briefing, later(75))
      .when(clock.passesTime())
      .thenHappens({ type: 'PhaseStarted', phase: 'consultations', round: 1, deadline: at(675) }));

  test('1.8 early is not yet time', () => given(briefing, later(59.999)).when(clock.passesTime()).thenNothing());

  test('1.8 of a timer set before an extension is not yet time', () =>
    given(briefing, chair.extends(60), later(60)).when(clock.passesTime()).thenNothing());

  test('1.8 of a timer set before the phase was ended by hand is not yet time', () =>
    given(briefing, chair.advances(), later(60)).when(clock.passesTime()).thenNothing());

  test('1.8 is nothing in the lobby or the debrief, where no clock runs', () => {
    given(allSeated).when(clock.passesTime()).thenRefused('paused');
    given(toTheEnd).when(clock.passesTime()).thenRefused('paused');
  });

  test('1.8 closes the ballot', () =>
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
  ])('1.13 nothing is %s', (_what, move) =>
    given(...late)
      .when(move)
      .thenRefused('deadline-passed'),
  );

  test('1.13 no vote is cast', () =>
    given(ballotOn(), later(111)).when(di.votes('c1', 'no')).thenRefused('deadline-passed'));

  test('1.13 at the deadline itself a vote still counts', () =>
    given(ballotOn(), later(110))
      .when(di.votes('c1', 'no'))
      .thenHappens({ type: 'VoteCast', party: 'DEL', clause: 'c1', revision: 1, choice: 'no' }));

  test('1.13 messages go on', () =>
    given(...late)
      .when(ada.says('Are we done?'))
      .thenTable((game) => expect(game.channels['plenary']?.count).toBe(1)));
});

describe('When the server comes back', () => {
  test('1.14 a deadline nearer than a minute moves to a minute from then, on the record', () =>
    given(consultations, later(560))
      .when(clock.bringsServerBack())
      .thenHappens({ type: 'DeadlineMoved', deadline: at(630) }));

  test('1.14 so does one that passed meanwhile', () => {
    given(consultations, later(5_000))
      .when(clock.bringsServerBack())
      .thenHappens({ type: 'DeadlineMoved', deadline: at(5_070) });
    given(consultations, later(5_000), clock.bringsServerBack()).thenTable((game) => {
      expect(game.clock).toEqual({ kind: 'running', deadline: at(5_070) });
    });
  });

  test('1.14 one a minute or more away stays', () => {
    given(consultations, later(530)).when(clock.bringsServerBack()).thenNothing();
    given(consultations, later(529)).when(clock.bringsServerBack()).thenNothing();
  });

  test('1.14 one that has moved does not move again at once', () =>
    given(consultations, later(560), clock.bringsServerBack()).when(clock.bringsServerBack()).thenNothing());

  test('1.14 a pause goes on as it was', () =>
    given(consultations, chair.pauses(), later(1_000)).when(clock.bringsServerBack()).thenNothing());

  test('1.14 a caucus that was over meanwhile ends at once, and one in a pause waits with it', () => {
    const caucus: Step = [
      consultations,
      ada.moves({ kind: 'caucus', minutes: 2 }),
      [bo, cy].map((who) => who.speaksFor('m1')),
    ];
    const away: Step = [caucus, later(700), clock.bringsServerBack()];
    given(away).thenTable((game) => {
      expect(game.clock).toEqual({ kind: 'running', deadline: at(770) });
      expect(nextMoment(game)).toBe(at(130));
    });
    given(away).when(clock.passesTime()).thenHappens({ type: 'CaucusEnded' });
    const paused: Step = [caucus, later(20), chair.pauses(), later(1_000)];
    given(paused).when(clock.bringsServerBack()).thenNothing();
    given(paused, chair.resumes()).thenTable((game) => {
      expect(game).toMatchObject({ caucusUntil: at(1_130), clock: { kind: 'running', deadline: at(1_720) } });
    });
  });

  test('1.14 nothing moves where no clock runs', () => {
    given(allSeated).when(clock.bringsServerBack()).thenNothing();
    given(toTheEnd).when(clock.bringsServerBack()).thenNothing();
  });
});

describe('The moment that the clock is next asked at', () => {
  const next = (...steps: readonly Step[]) => nextMoment(given(...steps).play.game);

  test('1.8 is the deadline, unless news or the end of a caucus comes first', () => {
    expect(next(consultations)).toBe(at(600));
    expect(next(consultations, chair.advances(), chair.advances())).toBe(at(10 + 31));
    expect(next(consultations, ada.moves({ kind: 'caucus', minutes: 2 }), bo.speaksFor('m1'), cy.speaksFor('m1'))).toBe(
      at(130),
    );
  });

  test('1.8 does not come while no clock runs', () => {
    expect(next(allSeated)).toBe(undefined);
    expect(next(consultations, chair.pauses())).toBe(undefined);
    expect(next(toTheEnd)).toBe(undefined);
  });

  test('1.8 has passed once it was asked at', () => {
    const second: Step = [consultations, chair.advances(), chair.advances(), later(31)];
    expect(next(second, clock.passesTime())).toBe(at(610));
    expect(next(consultations, later(590), clock.passesTime())).toBe(at(690));
  });
});
