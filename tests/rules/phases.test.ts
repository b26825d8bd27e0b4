import { describe, expect, test } from 'vitest';
import type { Game } from '#shared/model/game.ts';
import { given, givenAt } from '#tests/kit/given.ts';
import { harbour, harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, cy, di, later, type Step, text } from '#tests/kit/moves.ts';
import {
  allSeated,
  ballotOn,
  briefing,
  consultations,
  inForce,
  tabled,
  threeConsulting,
  threeSeated,
  toTheEnd,
} from '#tests/kit/openings.ts';
import { at } from '#tests/kit/play.ts';

const nobodyRequired = {
  ...harbour,
  parties: harbour.parties.map((party) => ({ ...party, required: false })),
};

const phaseOf = ({ phase, round }: Game) => `${phase} ${round}`;

describe('Starting', () => {
  test('the parties with a delegate play, and the briefing begins', () =>
    given(allSeated)
      .when(chair.starts())
      .thenHappens(
        { type: 'GameStarted', playing: ['ARC', 'BOR', 'CAL', 'DEL'] },
        { type: 'PhaseStarted', phase: 'briefing', round: 0, deadline: at(60) },
      ));

  test('an optional party that nobody holds stays out', () =>
    given(threeSeated)
      .when(chair.starts())
      .thenAmongOthers({ type: 'GameStarted', playing: ['ARC', 'BOR', 'CAL'] }));

  test('a delegate who is away just now still plays', () =>
    given(allSeated, clock.notesLeaving('cy'))
      .when(chair.starts())
      .thenAmongOthers({ type: 'GameStarted', playing: ['ARC', 'BOR', 'CAL', 'DEL'] }));

  test('not while required parties are empty: they are named', () =>
    given(bo.joins(), bo.takes('BOR'))
      .when(chair.starts())
      .thenRefused('required-empty', { parties: 'Arcadia, Caledon' }));

  test('not with fewer than two', () => {
    givenAt(nobodyRequired).when(chair.starts()).thenRefused('too-few-parties');
    givenAt(nobodyRequired, di.joins(), di.takes('DEL')).when(chair.starts()).thenRefused('too-few-parties');
    givenAt(nobodyRequired, di.joins(), di.takes('DEL'), ada.joins(), ada.takes('ARC'))
      .when(chair.starts())
      .thenAmongOthers({ type: 'GameStarted', playing: ['ARC', 'DEL'] });
  });

  test('not twice', () => given(briefing).when(chair.starts()).thenRefused('already-started'));
  test('not after the end', () => given(toTheEnd).when(chair.starts()).thenRefused('already-started'));
});

describe('The course of a game', () => {
  test('briefing, then rounds of consultations, voting and outcome, then the debrief', () => {
    const seen: string[] = [];
    const look = (...steps: readonly Step[]) =>
      given(...steps).thenTable((game) => {
        seen.push(phaseOf(game));
      });
    const round = (first: number) => [tabled([text()], first), chair.advances(), chair.advances()];
    look(allSeated);
    look(briefing);
    look(consultations);
    look(consultations, tabled([text()]), chair.advances());
    look(consultations, round(1));
    look(consultations, round(1), chair.advances());
    look(consultations, round(1), chair.advances(), round(2));
    look(consultations, round(1), chair.advances(), round(2), chair.advances());
    expect(seen).toEqual([
      'lobby 0',
      'briefing 0',
      'consultations 1',
      'voting 1',
      'outcome 1',
      'consultations 2',
      'outcome 2',
      'debrief 2',
    ]);
  });

  test('each phase runs for the length that the scenario gives it, from when it begins', () => {
    given(briefing)
      .when(chair.advances())
      .thenHappens({ type: 'PhaseStarted', phase: 'consultations', round: 1, deadline: at(600) });
    given(consultations, tabled([text()]))
      .when(chair.advances())
      .thenAmongOthers({ type: 'PhaseStarted', phase: 'voting', round: 1, deadline: at(130) });
    given(ballotOn())
      .when(chair.advances())
      .thenAmongOthers({ type: 'PhaseStarted', phase: 'outcome', round: 1, deadline: at(110) });
  });

  test('a round with nothing to vote on goes straight to its outcome', () => {
    given(consultations)
      .when(chair.advances())
      .thenHappens({ type: 'NothingToVote' }, { type: 'PhaseStarted', phase: 'outcome', round: 1, deadline: at(100) });
    given(consultations, ada.proposes()).when(chair.advances()).thenAmongOthers({ type: 'NothingToVote' });
  });

  test('the outcome of the last round leads to the debrief, which has no clock', () =>
    given(consultations, chair.advances(), chair.advances(), chair.advances())
      .when(chair.advances())
      .thenHappens({ type: 'PhaseStarted', phase: 'debrief', round: 2, deadline: 0 }));

  test('a table of three rounds plays three', () =>
    givenAt(harbourWith({ rounds: 3 }), consultations, chair.advances(), chair.advances(), chair.advances())
      .when(chair.advances())
      .thenAmongOthers({ type: 'PhaseStarted', phase: 'consultations', round: 3, deadline: at(610) }));

  test('nothing ends in the debrief', () => {
    given(toTheEnd).thenTable((game) => expect(game.clock).toEqual({ kind: 'stopped' }));
    given(toTheEnd).when(ada.isReady()).thenRefused('wrong-phase', { phase: 'debrief' });
  });
});

describe('Being ready', () => {
  test('is said and taken back', () => {
    given(consultations).when(ada.isReady()).thenHappens({ type: 'ReadyMarked', party: 'ARC', ready: true });
    given(consultations, ada.isReady())
      .when(ada.isReady(false))
      .thenHappens({ type: 'ReadyMarked', party: 'ARC', ready: false });
  });

  test('is said once', () => {
    given(consultations, ada.isReady()).when(ada.isReady()).thenNothing();
    given(consultations).when(ada.isReady(false)).thenNothing();
  });

  test('of all who are present ends the phase', () =>
    given(
      briefing,
      [ada, bo, cy].map((delegate) => delegate.isReady()),
    )
      .when(di.isReady())
      .thenHappens(
        { type: 'ReadyMarked', party: 'DEL', ready: true },
        { type: 'PhaseStarted', phase: 'consultations', round: 1, deadline: at(600) },
      ));

  test('is asked anew in each phase', () =>
    given(
      briefing,
      [ada, bo, cy, di].map((delegate) => delegate.isReady()),
    ).thenTable((game) => {
      expect(Object.values(game.seats).map(({ ready }) => ready)).toEqual([false, false, false, false]);
    }));

  test('nobody waits for a delegation that is away', () =>
    given(briefing, clock.notesLeaving('di'), ada.isReady(), bo.isReady())
      .when(cy.isReady())
      .thenAmongOthers({ type: 'PhaseStarted', phase: 'consultations', round: 1, deadline: at(600) }));

  test('the last one not ready leaves: the phase ends', () =>
    given(briefing, ada.isReady(), bo.isReady(), cy.isReady())
      .when(clock.notesLeaving('di'))
      .thenHappens(
        { type: 'PresenceChanged', person: 'di', present: false },
        { type: 'PhaseStarted', phase: 'consultations', round: 1, deadline: at(600) },
      ));

  test('an empty room is not done', () =>
    given(
      briefing,
      [ada, bo, cy].map(({ person }) => clock.notesLeaving(person)),
    )
      .when(clock.notesLeaving('di'))
      .thenHappens({ type: 'PresenceChanged', person: 'di', present: false }));

  test('the few who are left when most have gone are not done for all', () =>
    given(
      briefing,
      ada.isReady(),
      [bo, cy].map(({ person }) => clock.notesLeaving(person)),
    )
      .when(clock.notesLeaving('di'))
      .thenHappens({ type: 'PresenceChanged', person: 'di', present: false }));

  test('an empty seat is not waited for', () =>
    given(threeConsulting, ada.isReady(), bo.isReady()).when(cy.isReady()).thenAmongOthers({ type: 'NothingToVote' }));

  test('goes on from phase to phase, one at a time', () =>
    given(consultations, tabled([text()]), ada.isReady(), bo.isReady(), cy.isReady())
      .when(di.isReady())
      .thenHappens(
        { type: 'ReadyMarked', party: 'DEL', ready: true },
        { type: 'BallotOpened', items: [{ clause: 'c1', revision: 1 }] },
        { type: 'PhaseStarted', phase: 'voting', round: 1, deadline: at(130) },
      ));

  test('while the game is paused waits for the clock to run again', () => {
    const left = [briefing, ada.isReady(), bo.isReady(), cy.isReady(), chair.pauses(), later(5)];
    given(...left)
      .when(clock.notesLeaving('di'))
      .thenHappens({ type: 'PresenceChanged', person: 'di', present: false });
    given(...left, clock.notesLeaving('di'))
      .when(chair.resumes())
      .thenHappens(
        { type: 'GameResumed', deadline: at(65) },
        { type: 'PhaseStarted', phase: 'consultations', round: 1, deadline: at(605) },
      );
  });

  test('is nothing in the lobby', () =>
    given(allSeated).when(ada.isReady()).thenRefused('wrong-phase', { phase: 'lobby' }));
});

describe('What a round teaches', () => {
  test('soft law in force lowers the uncertainty of its issue at the end of the outcome, by the share it binds', () =>
    given(
      ballotOn(text({ issue: 'DATA' })),
      [ada, bo, cy].map((delegate) => delegate.votes('c1', 'yes')),
      clock.notesLeaving('di'),
    )
      .when(chair.advances())
      .thenHappens(
        { type: 'UncertaintyLearned', issue: 'DATA', uncertainty: 0.35 },
        { type: 'PhaseStarted', phase: 'consultations', round: 2, deadline: at(620) },
      ));

  test('hard law teaches nothing', () =>
    given(
      ballotOn(text({ obligation: 2, position: 60 })),
      [ada, bo, cy, di].map((delegate) => delegate.votes('c1', 'yes')),
    )
      .when(chair.advances())
      .thenHappens({ type: 'PhaseStarted', phase: 'consultations', round: 2, deadline: at(620) }));

  test('it teaches again each round, the last one included', () =>
    given(inForce(), chair.advances())
      .when(chair.advances())
      .thenHappens(
        { type: 'UncertaintyLearned', issue: 'CABLES', uncertainty: 0.7 - 0.2 - 0.2 },
        { type: 'PhaseStarted', phase: 'debrief', round: 2, deadline: 0 },
      ));

  test('down to a floor, where it ends without a word', () =>
    givenAt(
      harbourWith({ rounds: 4 }),
      inForce(text({ issue: 'PORTS' })),
      chair.advances(),
      chair.advances(),
      chair.advances(),
    )
      .when(chair.advances())
      .thenHappens({ type: 'PhaseStarted', phase: 'consultations', round: 4, deadline: at(630) }));
});
