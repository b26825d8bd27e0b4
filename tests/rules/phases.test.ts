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

/** No news, which would move the uncertainty. */
const quiet = { ...harbour, events: [] };

const phaseOf = ({ phase, round }: Game) => `${phase} ${round}`;

describe('Starting', () => {
  test('1.6 the parties with a delegate play, and the briefing begins', () =>
    given(allSeated)
      .when(chair.starts())
      .thenHappens(
        { type: 'GameStarted', playing: ['ARC', 'BOR', 'CAL', 'DEL'] },
        { type: 'PhaseStarted', phase: 'briefing', round: 0, deadline: at(60) },
      ));

  test('1.6 an optional party that nobody holds stays out', () =>
    given(threeSeated)
      .when(chair.starts())
      .thenAmongOthers({ type: 'GameStarted', playing: ['ARC', 'BOR', 'CAL'] }));

  test('1.6 a delegate who is away just now still plays', () =>
    given(allSeated, clock.notesLeaving('cy'))
      .when(chair.starts())
      .thenAmongOthers({ type: 'GameStarted', playing: ['ARC', 'BOR', 'CAL', 'DEL'] }));

  test('1.6 not while required parties are empty: they are named', () =>
    given(bo.joins(), bo.takes('BOR'))
      .when(chair.starts())
      .thenRefused('required-empty', { parties: 'Arcadia, Caledon' }));

  test('1.6 not with fewer than two', () => {
    givenAt(nobodyRequired).when(chair.starts()).thenRefused('too-few-parties');
    givenAt(nobodyRequired, di.joins(), di.takes('DEL')).when(chair.starts()).thenRefused('too-few-parties');
    givenAt(nobodyRequired, di.joins(), di.takes('DEL'), ada.joins(), ada.takes('ARC'))
      .when(chair.starts())
      .thenAmongOthers({ type: 'GameStarted', playing: ['ARC', 'DEL'] });
  });

  test('1.6 not twice', () => given(briefing).when(chair.starts()).thenRefused('already-started'));
  test('1.6 not after the end', () => given(toTheEnd).when(chair.starts()).thenRefused('already-started'));
});

describe('The course of a game', () => {
  test('1.7 briefing, then rounds of consultations, voting and outcome, then the debrief', () => {
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

  test('1.8 each phase runs for the length that the scenario gives it, from when it begins', () => {
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

  test('1.10 a round with nothing to vote on goes straight to its outcome', () => {
    given(consultations)
      .when(chair.advances())
      .thenHappens({ type: 'NothingToVote' }, { type: 'PhaseStarted', phase: 'outcome', round: 1, deadline: at(100) });
    given(consultations, ada.proposes()).when(chair.advances()).thenAmongOthers({ type: 'NothingToVote' });
  });

  test('1.7 the outcome of the last round leads to the debrief, which has no clock', () =>
    given(consultations, chair.advances(), chair.advances(), chair.advances())
      .when(chair.advances())
      .thenHappens({ type: 'PhaseStarted', phase: 'debrief', round: 2, deadline: 0 }));

  test('1.7 a table of three rounds plays three', () =>
    givenAt(harbourWith({ rounds: 3 }), consultations, chair.advances(), chair.advances(), chair.advances())
      .when(chair.advances())
      .thenAmongOthers({ type: 'PhaseStarted', phase: 'consultations', round: 3, deadline: at(610) }));

  const bracketed: Step = [consultations, tabled([text()]), cy.brackets('c1', { point: 'position', alternative: 40 })];

  test('1.9 what comes before the clauses has a vote of its own, and the clauses’ vote its whole length', () => {
    givenAt(harbour, bracketed)
      .when(chair.advances())
      .thenHappens(
        { type: 'PreliminariesOpened', items: [{ id: 'b1', kind: 'bracket', clause: 'c1' }] },
        { type: 'PhaseStarted', phase: 'voting', round: 1, deadline: at(130) },
      );
    given(bracketed, chair.advances(), later(50), ada.votesOn('b1', 'yes'))
      .when(chair.advances())
      .thenAmongOthers(
        { type: 'PreliminariesClosed' },
        { type: 'BallotOpened', items: [{ clause: 'c1', revision: 1 }] },
        { type: 'PhaseStarted', phase: 'voting', round: 1, deadline: at(180) },
      );
  });

  test('1.9 the last answer to what comes first opens the ballot', () =>
    given(
      bracketed,
      chair.advances(),
      [ada, bo, cy].map((delegate) => delegate.votesOn('b1', 'yes')),
    )
      .when(di.votesOn('b1', 'yes'))
      .thenAmongOthers({ type: 'BallotOpened', items: [{ clause: 'c1', revision: 1 }] }));

  test('1.10 when the answers leave nothing to vote on, the outcome follows', () =>
    givenAt(harbour, bracketed, chair.advances(), ada.votesOn('b1', 'no'))
      .when(chair.advances())
      .thenAmongOthers(
        { type: 'PreliminariesClosed' },
        { type: 'NothingToVote' },
        { type: 'PhaseStarted', phase: 'outcome', round: 1, deadline: at(100) },
      ));

  test('1.7 with a final act signature comes before the debrief', () => {
    const seen: string[] = [];
    const table = harbourWith({ signature: true, rounds: 1 });
    const toSign: Step = [
      ballotOn(),
      [ada, bo, cy, di].map((delegate) => delegate.votes('c1', 'yes')),
      chair.advances(),
    ];
    for (const steps of [[toSign], [toSign, chair.advances()]])
      givenAt(table, ...steps).thenTable((game) => {
        seen.push(phaseOf(game));
      });
    expect(seen).toEqual(['signature 1', 'debrief 1']);
  });

  test('1.7 nothing ends in the debrief', () => {
    given(toTheEnd).thenTable((game) => expect(game.clock).toEqual({ kind: 'stopped' }));
    given(toTheEnd).when(ada.isReady()).thenRefused('wrong-phase', { phase: 'debrief' });
  });
});

describe('Being ready', () => {
  test('1.11 is said and taken back', () => {
    given(consultations).when(ada.isReady()).thenHappens({ type: 'ReadyMarked', party: 'ARC', ready: true });
    given(consultations, ada.isReady())
      .when(ada.isReady(false))
      .thenHappens({ type: 'ReadyMarked', party: 'ARC', ready: false });
  });

  test('1.11 is said once', () => {
    given(consultations, ada.isReady()).when(ada.isReady()).thenNothing();
    given(consultations).when(ada.isReady(false)).thenNothing();
  });

  test('1.11 of all who are present ends the phase', () =>
    given(
      briefing,
      [ada, bo, cy].map((delegate) => delegate.isReady()),
    )
      .when(di.isReady())
      .thenHappens(
        { type: 'ReadyMarked', party: 'DEL', ready: true },
        { type: 'PhaseStarted', phase: 'consultations', round: 1, deadline: at(600) },
      ));

  test('1.11 is asked anew in each phase', () =>
    given(
      briefing,
      [ada, bo, cy, di].map((delegate) => delegate.isReady()),
    ).thenTable((game) => {
      expect(Object.values(game.seats).map(({ ready }) => ready)).toEqual([false, false, false, false]);
    }));

  test('1.11 so does the last vote of all who are present', () =>
    given(
      ballotOn(),
      [ada, bo, cy].map((delegate) => delegate.votes('c1', 'yes')),
    )
      .when(di.votes('c1', 'yes'))
      .thenAmongOthers({ type: 'PhaseStarted', phase: 'outcome', round: 1, deadline: at(110) }));

  test('1.11 under the silence procedure there is nothing to cast: it lasts until all are ready', () => {
    const table = harbourWith({ decisionRule: 'silence' });
    givenAt(table, ballotOn()).thenTable((game) => expect(game.phase).toBe('voting'));
    givenAt(
      table,
      ballotOn(),
      [ada, bo, cy].map((delegate) => delegate.isReady()),
    )
      .when(di.isReady())
      .thenAmongOthers({ type: 'PhaseStarted', phase: 'outcome', round: 1, deadline: at(110) });
  });

  test('1.12 nobody waits for a delegation that is away', () =>
    given(briefing, clock.notesLeaving('di'), ada.isReady(), bo.isReady())
      .when(cy.isReady())
      .thenAmongOthers({ type: 'PhaseStarted', phase: 'consultations', round: 1, deadline: at(600) }));

  test('1.12 the last one not ready leaves: the phase ends', () =>
    given(briefing, ada.isReady(), bo.isReady(), cy.isReady())
      .when(clock.notesLeaving('di'))
      .thenHappens(
        { type: 'PresenceChanged', person: 'di', present: false },
        { type: 'PhaseStarted', phase: 'consultations', round: 1, deadline: at(600) },
      ));

  test('1.12 an empty room is not done', () =>
    given(
      briefing,
      [ada, bo, cy].map(({ person }) => clock.notesLeaving(person)),
    )
      .when(clock.notesLeaving('di'))
      .thenHappens({ type: 'PresenceChanged', person: 'di', present: false }));

  test('1.12 the few who are left when most have gone are not done for all', () =>
    given(
      briefing,
      ada.isReady(),
      [bo, cy].map(({ person }) => clock.notesLeaving(person)),
    )
      .when(clock.notesLeaving('di'))
      .thenHappens({ type: 'PresenceChanged', person: 'di', present: false }));

  test('1.12 an empty seat is not waited for', () =>
    given(threeConsulting, ada.isReady(), bo.isReady()).when(cy.isReady()).thenAmongOthers({ type: 'NothingToVote' }));

  test('1.11 goes on from phase to phase, one at a time', () =>
    given(consultations, tabled([text()]), ada.isReady(), bo.isReady(), cy.isReady())
      .when(di.isReady())
      .thenHappens(
        { type: 'ReadyMarked', party: 'DEL', ready: true },
        { type: 'BallotOpened', items: [{ clause: 'c1', revision: 1 }] },
        { type: 'PhaseStarted', phase: 'voting', round: 1, deadline: at(130) },
      ));

  test('1.11 while the game is paused waits for the clock to run again', () => {
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

  test('1.11 is nothing in the lobby', () =>
    given(allSeated).when(ada.isReady()).thenRefused('wrong-phase', { phase: 'lobby' }));
});

describe('What a round teaches', () => {
  test('1.15 soft law in force lowers the uncertainty of its issue at the end of the outcome, by the share it binds', () =>
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

  test('1.15 hard law teaches nothing', () =>
    given(
      ballotOn(text({ obligation: 2, position: 60 })),
      [ada, bo, cy, di].map((delegate) => delegate.votes('c1', 'yes')),
    )
      .when(chair.advances())
      .thenHappens({ type: 'PhaseStarted', phase: 'consultations', round: 2, deadline: at(620) }));

  test('1.15 it teaches again each round, the last one included', () =>
    givenAt(quiet, inForce(), chair.advances())
      .when(chair.advances())
      .thenHappens(
        { type: 'UncertaintyLearned', issue: 'CABLES', uncertainty: 0.7 - 0.2 - 0.2 },
        { type: 'PhaseStarted', phase: 'debrief', round: 2, deadline: 0 },
      ));

  test('1.15 down to a floor, where it ends without a word', () =>
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
