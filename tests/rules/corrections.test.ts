import { describe, expect, test } from 'vitest';
import type { Game } from '#shared/model/game.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { given, givenAt } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, cy, di, eve, later, type Step, text } from '#tests/kit/moves.ts';
import {
  allSeated,
  ballotOn,
  briefing,
  consultations,
  tabled,
  threeConsulting,
  toTheEnd,
} from '#tests/kit/openings.ts';
import { at, wordsOf } from '#tests/kit/play.ts';

const lastStep = (game: Game) => viewsOf(game, wordsOf).facilitator.lastStep;
const newsCard = 'CANARY-card';

describe('Undoing', () => {
  test('16.6 a step is undone with a reason, on the record', () => {
    given(consultations, ada.proposes())
      .when(chair.undoes('ClauseProposed', 'Wrong issue'))
      .thenHappens({ type: 'StepUndone', reason: 'Wrong issue' });
    given(consultations, ada.proposes(), chair.undoes('ClauseProposed', 'Wrong issue')).thenTable((game) => {
      expect(game.clauses).toEqual({});
      expect(game.seats['ARC']?.drafts).toBe(0);
      expect(game.record.slice(-2)).toMatchObject([
        { kind: 'proposed' },
        { kind: 'undone', subject: 'ClauseProposed', reason: 'Wrong issue', round: 1 },
      ]);
    });
  });

  test('16.6 a phase that was ended by a slip is on again, with nobody ready', () =>
    given(
      consultations,
      tabled([text()]),
      [ada, bo, cy].map((delegate) => delegate.isReady()),
      di.isReady(),
      chair.undoes('BallotOpened'),
    ).thenTable((game) => {
      expect([game.phase, game.round]).toEqual(['consultations', 1]);
      expect(game.ballot).toBeUndefined();
      expect(Object.values(game.seats).map(({ ready }) => ready)).toEqual([false, false, false, false]);
    }));

  test('16.6 an outcome is taken back with all that came of it', () =>
    given(ballotOn(), ada.votes('c1', 'yes'), chair.advances(), chair.undoes('ClauseAdopted')).thenTable((game) => {
      expect(game.phase).toBe('voting');
      expect(game.clauses['c1']).toMatchObject({ status: 'live', bound: [] });
      expect(game.ballot?.votes['c1']).toEqual({ ARC: 'yes' });
    }));

  test('16.6 who is here, who speaks for whom, and what was said stay as they are now', () =>
    given(
      consultations,
      ada.proposes(),
      eve.joins(),
      clock.notesComing('eve'),
      chair.assigns('eve', 'DEL'),
      clock.notesLeaving('cy'),
      chair.closesEntry(),
      ada.says('Hello'),
      ada.opensChannel('BOR'),
      chair.undoes('ClauseProposed'),
    ).thenTable((game) => {
      expect(game.seats['DEL']?.delegate).toBe('eve');
      expect(game.people['cy']?.present).toBe(false);
      expect(game.entryOpen).toBe(false);
      expect(game.channels['plenary']?.count).toBe(1);
      expect(Object.keys(game.channels)).toHaveLength(2);
    }));

  test('16.6 an empty seat stays empty', () =>
    given(threeConsulting, ada.proposes(), chair.undoes('ClauseProposed')).thenTable((game) =>
      expect(game.seats['DEL']).toMatchObject({ team: [], caretaker: false, ready: false, drafts: 0, slots: 0 }),
    ));

  test('16.7 the step before is next', () => {
    const two: Step = [consultations, ada.proposes(), bo.coSponsors('c1'), chair.undoes('ClauseCoSponsored')];
    given(two).thenTable((game) => expect(lastStep(game)).toBe('ClauseProposed'));
    given(two, chair.undoes('ClauseProposed')).thenTable((game) => {
      expect(game.clauses).toEqual({});
      expect(lastStep(game)).toBe('PhaseStarted');
    });
  });

  test('16.7 five steps back and no further', () => {
    const six: Step = [chair.appoints('ARC'), chair.appoints('BOR'), chair.appoints('CAL'), chair.appoints('DEL')];
    const back: Step = Array.from({ length: 5 }, () => chair.undoes('ChairAppointed'));
    given(briefing, six, chair.appoints('ARC'), chair.appoints('BOR'), back).thenTable((game) => {
      expect(game.chair).toBe('ARC');
      expect(lastStep(game)).toBe('');
    });
    given(briefing, six, chair.appoints('ARC'), chair.appoints('BOR'), back)
      .when(chair.undoes('ChairAppointed'))
      .thenRefused('nothing-to-undo');
  });

  test('16.7 it names the step: a second click, or a step taken meanwhile, undoes nothing', () => {
    given(consultations, ada.proposes(), bo.coSponsors('c1'))
      .when(chair.undoes('ClauseProposed'))
      .thenRefused('step-moved-on', { event: 'ClauseCoSponsored' });
    given(consultations, ada.proposes(), chair.undoes('ClauseProposed'))
      .when(chair.undoes('ClauseProposed'))
      .thenRefused('step-moved-on', { event: 'PhaseStarted' });
    given(briefing).when(chair.undoes('PhaseStarted')).thenRefused('nothing-to-undo');
  });

  test('16.9 words, presence, readiness and the clock are no steps', () =>
    given(
      consultations,
      ada.proposes(),
      ada.says('Hello'),
      bo.isReady(),
      clock.notesLeaving('cy'),
      chair.extends(60),
      chair.pauses(),
      chair.strikes(1),
    ).thenTable((game) => expect(lastStep(game)).toBe('ClauseProposed')));

  test('16.10 what only two delegations know is undone without a word of what it was', () => {
    const table = harbourWith({ dialogues: 2 });
    givenAt(table, consultations, ada.offersDialogue('BOR', 'CABLES'), chair.undoes('DialogueOffered')).thenTable(
      (game) => {
        expect(game.dialogues).toEqual({});
        expect(game.record.at(-1)).toEqual({ kind: 'undone', at: at(10), round: 1, reason: 'A slip' });
      },
    );
  });

  test('16.12 not before the game, and not in the debrief', () => {
    given(allSeated).when(chair.undoes('GameStarted')).thenRefused('not-started');
    given(toTheEnd).when(chair.undoes('PhaseStarted')).thenRefused('game-over');
    given(toTheEnd).thenTable((game) => expect(lastStep(game)).toBe(''));
  });
});

describe('The clock after undoing', () => {
  test('16.8 as much is left as when the step was taken', () =>
    given(consultations, later(90), ada.proposes(), later(200), chair.undoes('ClauseProposed')).thenTable((game) =>
      expect(game.clock).toEqual({ kind: 'running', deadline: at(800) }),
    ));

  test('16.8 and a minute at least', () =>
    given(consultations, later(590), clock.passesTime(), later(5), chair.undoes('NothingToVote')).thenTable((game) => {
      expect(game.phase).toBe('consultations');
      expect(game.clock).toEqual({ kind: 'running', deadline: at(665) });
    }));

  test('16.8 a pause goes on', () =>
    given(
      consultations,
      later(90),
      ada.proposes(),
      chair.pauses(),
      later(50),
      chair.undoes('ClauseProposed'),
    ).thenTable((game) => expect(game.clock).toEqual({ kind: 'paused', remaining: 500_000, since: at(150) })));

  test('16.8 a step taken in a pause leads back into it', () =>
    given(
      consultations,
      chair.pauses(),
      later(20),
      chair.breaksNews(newsCard),
      later(30),
      chair.undoes('NewsBroke'),
    ).thenTable((game) => {
      expect(game.news).toEqual([]);
      expect(game.clock).toEqual({ kind: 'paused', remaining: 590_000, since: at(40) });
    }));

  const second: Step = [consultations, chair.advances(), chair.advances()];

  test('16.8 news still to come is as far away as it was', () => {
    const undone: Step = [second, later(10), ada.proposes(), later(15), chair.undoes('ClauseProposed')];
    given(undone, later(20)).when(clock.passesTime()).thenNothing();
    given(undone, later(21)).when(clock.passesTime()).thenAmongOthers({ type: 'NewsBroke', event: 'CANARY-event' });
  });

  test('16.8 also after a pause in which it was undone', () => {
    const undone: Step = [
      second,
      later(10),
      ada.proposes(),
      later(5),
      chair.pauses(),
      later(100),
      chair.undoes('ClauseProposed'),
      later(100),
      chair.resumes(),
    ];
    given(undone, later(20)).when(clock.passesTime()).thenNothing();
    given(undone, later(21)).when(clock.passesTime()).thenAmongOthers({ type: 'NewsBroke', event: 'CANARY-event' });
  });

  test('16.8 news that is taken back waits for the facilitator’s hand', () => {
    const undone: Step = [second, later(31), clock.passesTime(), later(5), chair.undoes('NewsBroke')];
    given(undone, later(300)).when(clock.passesTime()).thenNothing();
    given(undone).when(chair.breaksNews('CANARY-event')).thenHappens({ type: 'NewsBroke', event: 'CANARY-event' });
  });

  test('16.8 a caucus lasts as long again as it did then', () =>
    given(
      consultations,
      ada.moves({ kind: 'caucus', minutes: 2 }),
      bo.speaksFor('m1'),
      cy.speaksFor('m1'),
      later(30),
      chair.breaksNews(newsCard),
      later(60),
      chair.undoes('NewsBroke'),
    ).thenTable((game) => expect(game.caucusUntil).toBe(at(10 + 120 + 60))));

  test('16.9 the end of a caucus is no step: what was done before it is the next to be undone', () => {
    const over: Step = [
      consultations,
      ada.proposes(),
      ada.moves({ kind: 'caucus', minutes: 2 }),
      [bo, cy].map((who) => who.speaksFor('m1')),
      later(120),
      clock.passesTime(),
    ];
    given(over).thenTable((game) => expect(lastStep(game)).toBe('MotionAnswered'));
    given(over, chair.undoes('MotionAnswered')).thenTable((game) => {
      expect(game.motions['m1']?.status).toBe('open');
      expect(game.caucusUntil).toBeUndefined();
    });
  });

  test('16.6 when the only vote that was missing is a delegation’s that has left, the ballot closes again', () => {
    const left: Step = [
      ballotOn(),
      [ada, bo, cy].map((delegate) => delegate.votes('c1', 'yes')),
      di.votes('c1', 'no'),
      clock.notesLeaving('di'),
    ];
    given(left, chair.undoes('VoteCast')).thenTable((game) => {
      expect(game.phase).toBe('outcome');
      expect(game.clauses['c1']).toMatchObject({ status: 'adopted', bound: ['ARC', 'BOR', 'CAL'] });
      expect(game.steps.map(({ event }) => event).at(-1)).toBe('VoteCast');
      expect(game.steps.at(-1)?.before.ballot?.votes['c1']).toEqual({ ARC: 'yes', BOR: 'yes' });
    });
  });
});

describe('Striking', () => {
  test('16.11 a line of the record stays in it, marked, with the reason', () => {
    given(consultations, ada.proposes())
      .when(chair.strikes(4, 'Sent in error'))
      .thenHappens({ type: 'EntryStruck', entry: 4, reason: 'Sent in error' });
    given(consultations, ada.proposes(), chair.strikes(4, 'Sent in error')).thenTable((game) => {
      expect(game.record).toHaveLength(4);
      expect(game.record[3]).toMatchObject({ kind: 'proposed', struck: 'Sent in error' });
      expect(viewsOf(game, wordsOf).everybody.record['4']?.struck).toBe('Sent in error');
      expect(viewsOf(game, wordsOf).everybody.record['3']?.struck).toBe('');
    });
  });

  test('16.11 once, and only what is there', () => {
    given(consultations, chair.strikes(1)).when(chair.strikes(1)).thenRefused('already-struck', { entry: 1 });
    given(consultations).when(chair.strikes(9)).thenRefused('unknown-entry', { entry: 9 });
    given(allSeated).when(chair.strikes(1)).thenRefused('unknown-entry', { entry: 1 });
  });

  test('16.12 not in the debrief', () => given(toTheEnd).when(chair.strikes(1)).thenRefused('game-over'));
});

describe('Ending the game', () => {
  test('16.13 opens the debrief at once, with a reason if there is one', () => {
    given(consultations)
      .when(chair.ends('The bell has gone'))
      .thenHappens(
        { type: 'GameStopped', reason: 'The bell has gone' },
        { type: 'PhaseStarted', phase: 'debrief', round: 1, deadline: 0 },
      );
    given(consultations, chair.ends('The bell has gone')).thenTable((game) => {
      expect(game.stopped).toBe(true);
      expect(game.clock).toEqual({ kind: 'stopped' });
      expect(game.record.find(({ kind }) => kind === 'stopped')?.reason).toBe('The bell has gone');
    });
    given(consultations, chair.ends()).thenTable((game) =>
      expect(game.record.find(({ kind }) => kind === 'stopped')).not.toHaveProperty('reason'),
    );
  });

  test('16.13 an open vote and an open motion come to nothing', () => {
    given(ballotOn(), ada.votes('c1', 'yes'), chair.ends()).thenTable((game) => {
      expect(game.ballot).toBeUndefined();
      expect(game.clauses['c1']?.status).toBe('live');
    });
    given(consultations, ada.moves({ kind: 'caucus', minutes: 5 }))
      .when(chair.ends())
      .thenAmongOthers({ type: 'MotionFailed', motion: 'm1' }, { type: 'GameStopped', reason: '' });
  });

  test('16.13 also in a pause', () =>
    given(consultations, chair.pauses()).when(chair.ends()).thenAmongOthers({ type: 'GameStopped', reason: '' }));

  test('16.13 not before the game, and not twice', () => {
    given(allSeated).when(chair.ends()).thenRefused('not-started');
    given(consultations, chair.ends()).when(chair.ends()).thenRefused('game-over');
  });
});
