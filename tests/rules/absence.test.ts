import { describe, expect, test } from 'vitest';
import type { Game } from '#shared/model/game.ts';
import { nextMoment } from '#shared/rules/phases/passTime.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { given, givenAt } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, cy, di, eve, later, type Step, text } from '#tests/kit/moves.ts';
import { allSeated, ballotOn, briefing, consultations, tabled, threeSeated } from '#tests/kit/openings.ts';
import { at, opened, played, wordsOf } from '#tests/kit/play.ts';

const absence = { promptAfter: 30, caretakerAfter: 60, substitute: true };
const brisk = harbourWith({ absence, signature: true, rounds: 1 });
const hard = text({ obligation: 2 });
const all = [ada, bo, cy, di];
const prompted = (party: string) => ({ type: 'DelegationPrompted', party }) as const;
const seated = (party: string) => ({ type: 'CaretakerSeated', party }) as const;
const handedBack = (party: string) => ({ type: 'CaretakerLeft', party }) as const;

const seatsAfter = (...steps: readonly Step[]) => viewsOf(played(opened(brisk), steps).game, wordsOf).everybody.seats;
const awaited = (...steps: readonly Step[]) => Object.values(seatsAfter(...steps)).map((seat) => seat.awaited);

describe('What the table waits for', () => {
  test('17.1 is that one is ready, before and after the vote', () => {
    expect(awaited(briefing)).toEqual(['ready', 'ready', 'ready', 'ready']);
    expect(awaited(consultations, ada.isReady())).toEqual(['', 'ready', 'ready', 'ready']);
    const outcome: Step = [ballotOn(), all.map((who) => who.votes('c1', 'yes'))];
    expect(awaited(outcome)).toEqual(['ready', 'ready', 'ready', 'ready']);
  });

  test('17.1 is the votes on everything on the ballot', () => {
    const two = ballotOn(text(), text({ issue: 'DATA' }));
    expect(awaited(two, ada.votes('c1', 'yes'))).toEqual(['vote', 'vote', 'vote', 'vote']);
    expect(awaited(two, ada.votes('c1', 'yes'), ada.votes('c2', 'no'))).toEqual(['', 'vote', 'vote', 'vote']);
  });

  test('17.1 is an answer to the first questions, while they are open', () => {
    const questions: Step = [
      consultations,
      tabled([text()]),
      cy.proposesAmendment('c1', { position: 20 }),
      ada.declinesAmendment('a1'),
      di.signsAmendment('a1'),
      chair.advances(),
    ];
    expect(awaited(questions, bo.votesOn('a1', 'no'))).toEqual(['question', '', 'question', 'question']);
  });

  test('17.1 is the signature of the final act', () => {
    const signing: Step = [ballotOn(hard), all.map((who) => who.votes('c1', 'yes')), chair.advances(), ada.signs()];
    expect(awaited(signing, bo.declinesToSign())).toEqual(['', '', 'signature', 'signature']);
  });

  test('17.1 is no vote under the silence procedure', () => {
    const { seats } = viewsOf(
      played(opened(harbourWith({ decisionRule: 'silence' })), ballotOn()).game,
      wordsOf,
    ).everybody;
    expect(seats['ARC']?.awaited).toBe('ready');
  });

  test('17.1 is nothing before the game, after it, and from who does not play', () => {
    expect(awaited(allSeated)).toEqual(['', '', '', '']);
    expect(awaited(consultations, chair.ends())).toEqual(['', '', '', '']);
    expect(awaited(threeSeated, chair.starts())).toEqual(['ready', 'ready', 'ready', '']);
  });
});

describe('Who is away', () => {
  test('17.2 is so since the last of it left, for all to see', () => {
    expect(seatsAfter(consultations, clock.notesLeaving('cy'))['CAL']?.awaySince).toBe(at(10));
    expect(
      seatsAfter(consultations, clock.notesLeaving('cy'), later(5), clock.notesComing('cy'))['CAL']?.awaySince,
    ).toBe(0);
  });

  test('17.2 is so from the start of the game, if it was before', () =>
    expect(seatsAfter(allSeated, clock.notesLeaving('cy'), later(50), chair.starts())['CAL']?.awaySince).toBe(at(50)));

  test('17.2 is also a delegation that nobody is left of', () =>
    expect(seatsAfter(consultations, chair.removes('cy'))['CAL']?.awaySince).toBe(at(10)));
});

describe('Asking', () => {
  const late: Step = [ballotOn(), later(20)];

  test('17.3 comes with time, to each that has not voted', () =>
    givenAt(brisk, ballotOn(), ada.votes('c1', 'yes'), later(20))
      .when(clock.passesTime())
      .thenHappens(prompted('BOR'), prompted('CAL'), prompted('DEL')));

  test('17.3 comes no earlier', () => givenAt(brisk, ballotOn(), later(19)).when(clock.passesTime()).thenNothing());

  test('17.3 is due when the clock is told to look', () => {
    const dueIn = (...steps: readonly Step[]) => nextMoment(played(opened(brisk), steps).game);
    expect(dueIn(ballotOn())).toBe(at(40));
    expect(dueIn(late, clock.passesTime())).toBe(at(130));
  });

  test('17.3 comes once a phase, and stands in the record', () => {
    givenAt(brisk, late, clock.passesTime(), later(40)).when(clock.passesTime()).thenNothing();
    givenAt(brisk, late, clock.passesTime()).thenTable((game) => {
      expect(game.record.at(-1)).toMatchObject({ kind: 'prompted', party: 'DEL' });
      expect(game.seats['DEL']?.prompted).toBe(true);
    });
    givenAt(brisk, late, clock.passesTime(), chair.advances()).thenTable((game) =>
      expect(game.seats['DEL']?.prompted).toBe(false),
    );
  });

  test('17.3 is not for being ready', () => {
    givenAt(brisk, consultations, later(300)).when(clock.passesTime()).thenNothing();
    givenAt(brisk, briefing, later(50)).when(clock.passesTime()).thenNothing();
  });

  test('17.3 is for signing too', () => {
    const signing: Step = [ballotOn(hard), all.map((who) => who.votes('c1', 'yes')), chair.advances()];
    givenAt(
      brisk,
      signing,
      [ada, bo, cy].map((who) => who.signs()),
      later(30),
    )
      .when(clock.passesTime())
      .thenHappens(prompted('DEL'));
  });

  test.each<readonly [string, Step]>([
    ['a message', cy.says('A moment')],
    ['a private message', cy.says('Psst', 'ARC')],
    ['a vote on a part', cy.votes('c1', 'yes')],
    ['coming back', [clock.notesLeaving('cy'), clock.notesComing('cy')]],
  ])('17.4 %s begins the silence anew', (_what, heard) => {
    const two = ballotOn(text(), text({ issue: 'DATA' }));
    givenAt(brisk, two, later(10), heard, later(10))
      .when(clock.passesTime())
      .thenHappens(prompted('ARC'), prompted('BOR'), prompted('DEL'));
    givenAt(brisk, two, later(10), heard, later(10), clock.passesTime(), later(20))
      .when(clock.passesTime())
      .thenHappens(prompted('CAL'));
  });

  test('17.6 does not count a pause', () => {
    const paused: Step = [ballotOn(), later(10), chair.pauses(), later(1_000), chair.resumes()];
    givenAt(brisk, paused, later(9)).when(clock.passesTime()).thenNothing();
    givenAt(brisk, paused, later(10))
      .when(clock.passesTime())
      .thenAmongOthers(...['ARC', 'BOR', 'CAL', 'DEL'].map(prompted));
    givenAt(brisk, ballotOn(), chair.pauses(), later(1_000)).when(clock.passesTime()).thenRefused('paused');
  });
});

describe('A caretaker', () => {
  const away: Step = [consultations, clock.notesLeaving('cy')];
  const held: Step = [away, later(60), clock.passesTime()];
  const seatOf = (party: string) => (game: Game) => game.seats[party];

  test('17.5 holds the position of a delegation that has been away for so long, and no earlier', () => {
    givenAt(brisk, away, later(59)).when(clock.passesTime()).thenNothing();
    givenAt(brisk, away, later(60)).when(clock.passesTime()).thenHappens(seated('CAL'));
    givenAt(brisk, held).thenTable((game) => {
      expect(game.record.at(-1)).toMatchObject({ kind: 'caretaker', party: 'CAL' });
      expect(viewsOf(game, wordsOf).everybody.seats['CAL']).toMatchObject({
        caretaker: true,
        present: true,
        awaited: '',
      });
    });
  });

  test('17.5 is due when the clock is told to look, over the end of a phase', () => {
    expect(nextMoment(played(opened(brisk), away).game)).toBe(at(70));
    const next: Step = [away, later(30), chair.advances(), later(30)];
    givenAt(brisk, next).when(clock.passesTime()).thenAmongOthers(seated('CAL'));
  });

  test('17.5 comes only where the scenario has them', () => {
    const none = harbourWith({ absence, caretakers: false });
    givenAt(none, away, later(300)).when(clock.passesTime()).thenNothing();
    expect(nextMoment(played(opened(none), away).game)).toBe(at(600));
  });

  test('17.5 comes for nobody whose team is here', () =>
    givenAt(
      harbourWith({ absence, delegates: 2 }),
      consultations,
      [eve.joins(), clock.notesComing('eve'), chair.assignsBeside('eve', 'CAL'), clock.notesLeaving('cy')],
      later(100),
    )
      .when(clock.passesTime())
      .thenNothing());

  test('17.6 does not count a pause, nor leaving in the midst of one', () => {
    const paused: Step = [away, later(30), chair.pauses(), later(1_000), chair.resumes()];
    givenAt(brisk, paused, later(29)).when(clock.passesTime()).thenNothing();
    givenAt(brisk, paused, later(30)).when(clock.passesTime()).thenHappens(seated('CAL'));
    const during: Step = [
      consultations,
      chair.pauses(),
      later(100),
      clock.notesLeaving('cy'),
      later(100),
      chair.resumes(),
    ];
    givenAt(brisk, during, later(59)).when(clock.passesTime()).thenNothing();
    givenAt(brisk, during, later(60)).when(clock.passesTime()).thenHappens(seated('CAL'));
  });

  test('17.7 comes at the facilitator’s word too', () => {
    given(consultations).when(chair.seatsCaretaker('CAL')).thenHappens(seated('CAL'));
    given(consultations, chair.seatsCaretaker('CAL')).when(chair.endsCaretaker('CAL')).thenHappens(handedBack('CAL'));
    given(consultations, chair.seatsCaretaker('CAL'))
      .when(chair.seatsCaretaker('CAL'))
      .thenRefused('has-caretaker', { party: 'CAL' });
    given(consultations).when(chair.endsCaretaker('CAL')).thenRefused('no-caretaker', { party: 'CAL' });
  });

  test('17.7 for a party that plays, while the game is on', () => {
    given(threeSeated, chair.starts())
      .when(chair.seatsCaretaker('DEL'))
      .thenRefused('party-not-playing', { party: 'DEL' });
    given(consultations).when(chair.seatsCaretaker('ELD')).thenRefused('unknown-party', { party: 'ELD' });
    given(consultations).when(chair.endsCaretaker('ELD')).thenRefused('unknown-party', { party: 'ELD' });
    given(allSeated).when(chair.seatsCaretaker('CAL')).thenRefused('not-started');
    given(consultations, chair.ends()).when(chair.seatsCaretaker('CAL')).thenRefused('game-over');
  });

  test('17.7 that the facilitator seated stays while the delegation is here, and talks', () =>
    given(consultations, chair.seatsCaretaker('CAL'), cy.says('Hm')).thenTable((game) =>
      expect(seatOf('CAL')(game)?.caretaker).toBe(true),
    ));

  test('17.8 starts the game in a seat that the scenario requires and nobody has taken', () => {
    const twoHere: Step = [threeSeated, cy.leaves()];
    given(twoHere)
      .when(chair.startsWithCaretakers())
      .thenHappens({ type: 'GameStarted', playing: ['ARC', 'BOR', 'CAL'] }, seated('CAL'), {
        type: 'PhaseStarted',
        phase: 'briefing',
        round: 0,
        deadline: at(60),
      });
    given(twoHere).when(chair.starts()).thenRefused('required-empty', { parties: 'Caledon' });
    given(twoHere, chair.startsWithCaretakers(), eve.joins(), clock.notesComing('eve'))
      .when(chair.assigns('eve', 'CAL'))
      .thenHappens({ type: 'SeatTaken', person: 'eve', party: 'CAL' }, handedBack('CAL'));
  });

  test('17.9 gives way when somebody of the delegation comes back', () => {
    givenAt(brisk, held)
      .when(clock.notesComing('cy'))
      .thenHappens({ type: 'PresenceChanged', person: 'cy', present: true }, handedBack('CAL'));
    givenAt(brisk, held, clock.notesComing('cy')).thenTable((game) => {
      expect(game.record.at(-1)).toMatchObject({ kind: 'handed-back', party: 'CAL' });
      expect(seatOf('CAL')(game)).toMatchObject({ caretaker: false });
      expect(seatOf('CAL')(game)?.awaySince).toBeUndefined();
    });
  });

  test('17.9 gives way to a substitute who is here, and stays for one who is not', () => {
    givenAt(brisk, held, eve.joins(), clock.notesComing('eve'))
      .when(chair.assigns('eve', 'CAL'))
      .thenAmongOthers({ type: 'SeatTaken', person: 'eve', party: 'CAL' }, handedBack('CAL'));
    givenAt(brisk, held, eve.joins())
      .when(chair.assigns('eve', 'CAL'))
      .thenTable((game) => expect(seatOf('CAL')(game)?.caretaker).toBe(true));
  });

  test('17.10 that is ended with nobody there comes again after as long', () => {
    const ended: Step = [held, later(5), chair.endsCaretaker('CAL')];
    givenAt(brisk, ended, later(59)).when(clock.passesTime()).thenNothing();
    givenAt(brisk, ended, later(60)).when(clock.passesTime()).thenHappens(seated('CAL'));
  });

  test('17.11 is not waited for', () =>
    givenAt(
      brisk,
      held,
      [ada, bo].map((who) => who.isReady()),
    )
      .when(di.isReady())
      .thenAmongOthers({ type: 'ReadyMarked', party: 'DEL', ready: true }, { type: 'NothingToVote' }));

  test('17.11 alone ends no phase', () => {
    const nobody: Step = [consultations, all.map((who) => clock.notesLeaving(who.person)), later(60)];
    givenAt(brisk, nobody)
      .when(clock.passesTime())
      .thenHappens(...['ARC', 'BOR', 'CAL', 'DEL'].map(seated));
  });

  test('17.11 counts as present: the delegation consents by consensus, and is in the quorum', () => {
    const quorum = harbourWith({ absence, quorum: 1 });
    givenAt(
      quorum,
      held,
      tabled([text()]),
      chair.advances(),
      [ada, bo].map((who) => who.votes('c1', 'yes')),
    )
      .when(di.votes('c1', 'yes'))
      .thenTable((game) => expect(game.clauses['c1']).toMatchObject({ status: 'adopted', tally: { absent: [] } }));
  });

  test('16.9 is no step to undo', () =>
    givenAt(brisk, held, chair.endsCaretaker('CAL')).thenTable((game) =>
      expect(game.steps.map(({ event }) => event)).not.toContain('CaretakerSeated'),
    ));
});

describe('What one missed', () => {
  const personAfter = (person: string, ...steps: readonly Step[]) => {
    const { seats, visitors } = viewsOf(played(opened(brisk), steps).game, wordsOf).everybody;
    return Object.values(seats).find(({ delegates }) => delegates[person])?.delegates[person] ?? visitors[person];
  };
  const cyLeaves: Step = [consultations, clock.notesLeaving('cy'), later(5)];

  test('17.18 begins when one leaves, and ends when one is back', () => {
    expect(personAfter('cy', consultations)).toMatchObject({ awayFrom: 0, backAt: 0 });
    expect(personAfter('cy', cyLeaves)).toMatchObject({ awayFrom: at(10), backAt: 0 });
    expect(personAfter('cy', cyLeaves, clock.notesComing('cy'))).toMatchObject({ awayFrom: at(10), backAt: at(15) });
    const again: Step = [cyLeaves, clock.notesComing('cy'), later(2), clock.notesLeaving('cy')];
    expect(personAfter('cy', again)).toMatchObject({ awayFrom: at(17), backAt: 0 });
  });

  test('17.18 is known of who has no seat, too', () => {
    const gone: Step = [consultations, eve.joins(), clock.notesComing('eve'), later(3), clock.notesLeaving('eve')];
    expect(personAfter('eve', gone, later(4), clock.notesComing('eve'))).toMatchObject({
      awayFrom: at(13),
      backAt: at(17),
    });
  });

  test('17.18 is what stands in the record from the one until just before the other', () => {
    const { record } = played(opened(brisk), [
      [consultations, later(1), ada.proposes(), later(1), clock.notesLeaving('cy'), later(1)],
      [bo.coSponsors('c1'), later(1), clock.notesComing('cy'), later(1), bo.proposes()],
    ]).game;
    const missed = record.filter((line) => at(12) <= line.at && line.at < at(14)).map(({ kind }) => kind);
    expect(missed).toEqual(['left', 'co-sponsored']);
  });

  test('17.18 outlives an undone step', () => {
    const undone: Step = [
      consultations,
      ada.proposes(),
      clock.notesLeaving('cy'),
      later(5),
      chair.undoes('ClauseProposed'),
    ];
    expect(personAfter('cy', undone)).toMatchObject({ awayFrom: at(10), backAt: 0 });
  });
});

describe('Coming to a seat', () => {
  const seatedAt = (person: string, ...steps: readonly Step[]) =>
    played(opened(brisk), steps).game.people[person]?.seatedAt;
  const evePutIn: Step = [consultations, eve.joins(), clock.notesComing('eve'), later(5), chair.assigns('eve', 'CAL')];

  test('17.19 is sitting down, in the lobby or in another’s place', () => {
    expect(seatedAt('ada', consultations)).toBe(at(0));
    expect(seatedAt('eve', consultations, eve.joins(), clock.notesComing('eve'))).toBeUndefined();
    expect(seatedAt('eve', evePutIn, later(9), ada.proposes())).toBe(at(15));
  });

  test('17.19 is coming for the first time, for who was given a seat before', () => {
    const dealt: Step = [consultations, eve.joins(), chair.assigns('eve', 'CAL'), later(30), clock.notesComing('eve')];
    expect(seatedAt('eve', dealt)).toBe(at(40));
  });

  test('17.19 is having it back from a caretaker, and not a mere coming back', () => {
    const back: Step = [consultations, clock.notesLeaving('cy'), later(5), clock.notesComing('cy')];
    expect(seatedAt('cy', back)).toBe(at(0));
    const held: Step = [consultations, clock.notesLeaving('cy'), chair.seatsCaretaker('CAL'), later(5)];
    expect(seatedAt('cy', held, clock.notesComing('cy'))).toBe(at(15));
    expect(seatedAt('cy', held, chair.endsCaretaker('CAL'))).toBe(at(0));
  });
});
