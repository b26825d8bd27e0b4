import { describe, expect, test } from 'vitest';
import type { Game } from '#shared/model/game.ts';
import type { Moved } from '#shared/model/motion.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { given, givenAt } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, cy, di, eve, later, text } from '#tests/kit/moves.ts';
import { ballotOn, briefing, consultations, inForce, tabled } from '#tests/kit/openings.ts';
import { at, wordsOf } from '#tests/kit/play.ts';

const CAUCUS: Moved = { kind: 'caucus', minutes: 5 };
const CLOSE: Moved = { kind: 'close-debate' };
const DIVIDE: Moved = { kind: 'divide', clause: 'c1', dial: 'obligation' };
const onTable = [consultations, tabled([text()])];

const statusOf = (game: Game, motion = 'm1') => game.motions[motion]?.status;
const carried = { type: 'MotionCarried', motion: 'm1' } as const;
const failed = { type: 'MotionFailed', motion: 'm1' } as const;

describe('Making a motion', () => {
  test('7.1 in consultations a caucus, the close of the debate or the division of a vote is moved', () => {
    for (const moved of [CAUCUS, CLOSE, DIVIDE])
      given(...onTable)
        .when(cy.moves(moved))
        .thenHappens({ type: 'MotionMade', motion: 'm1', number: 1, party: 'CAL', moved });
  });

  test('7.1 in a vote only a caucus is moved', () => {
    given(ballotOn())
      .when(cy.moves(CAUCUS))
      .thenHappens({ type: 'MotionMade', motion: 'm1', number: 1, party: 'CAL', moved: CAUCUS });
    given(ballotOn()).when(cy.moves(CLOSE)).thenRefused('wrong-phase', { phase: 'voting' });
    given(ballotOn()).when(cy.moves(DIVIDE)).thenRefused('wrong-phase', { phase: 'voting' });
  });

  test('7.1 not outside consultations and votes, nor by somebody without a seat', () => {
    given(briefing).when(cy.moves(CAUCUS)).thenRefused('wrong-phase', { phase: 'briefing' });
    given(consultations, eve.joins()).when(eve.moves(CAUCUS)).thenRefused('no-seat');
    given(consultations, chair.pauses()).when(cy.moves(CAUCUS)).thenRefused('paused');
    given(consultations, later(600)).when(cy.moves(CAUCUS)).thenRefused('deadline-passed');
  });

  test('7.2 while one motion is open there is no other', () => {
    given(consultations, ada.moves(CAUCUS)).when(bo.moves(CLOSE)).thenRefused('motion-open', { motion: 'm1' });
    given(consultations, ada.moves(CAUCUS)).when(ada.moves(CAUCUS)).thenRefused('motion-open', { motion: 'm1' });
  });

  test('7.2 after it another may be moved, and is counted on', () =>
    given(
      consultations,
      ada.moves(CAUCUS),
      [bo, cy].map((who) => who.speaksAgainst('m1')),
    )
      .when(ada.moves(CLOSE))
      .thenHappens({ type: 'MotionMade', motion: 'm2', number: 2, party: 'ARC', moved: CLOSE }));

  test('7.3 what is divided is a dial above level 0 of a clause on the table', () => {
    given(...onTable)
      .when(ada.moves({ ...DIVIDE, clause: 'c9' }))
      .thenRefused('unknown-clause', { clause: 'c9' });
    given(...onTable)
      .when(ada.moves({ ...DIVIDE, dial: 'delegation' }))
      .thenRefused('nothing-to-divide', { clause: 'c1', dial: 'delegation' });
    given(...onTable, ada.withdraws('c1'))
      .when(cy.moves(DIVIDE))
      .thenRefused('clause-closed', { clause: 'c1' });
    given(inForce()).when(cy.moves(DIVIDE)).thenRefused('clause-closed', { clause: 'c1' });
  });

  test('7.3 what is divided already is not divided again', () =>
    given(
      ...onTable,
      ada.moves(DIVIDE),
      [bo, cy].map((who) => who.speaksFor('m1')),
    )
      .when(di.moves(DIVIDE))
      .thenRefused('already-divided', { clause: 'c1', dial: 'obligation' }));
});

describe('Speaking to a motion', () => {
  const moved = [consultations, ada.moves(CAUCUS)];

  test('7.4 a delegation speaks for or against it', () => {
    given(...moved)
      .when(bo.speaksFor('m1'))
      .thenHappens({ type: 'MotionAnswered', motion: 'm1', party: 'BOR', inFavour: true });
    given(...moved)
      .when(bo.speaksAgainst('m1'))
      .thenHappens({ type: 'MotionAnswered', motion: 'm1', party: 'BOR', inFavour: false });
  });

  test('7.4 once, and the mover has spoken', () => {
    given(...moved, bo.speaksAgainst('m1'))
      .when(bo.speaksFor('m1'))
      .thenRefused('already-spoken', { motion: 'm1' });
    given(...moved)
      .when(ada.speaksAgainst('m1'))
      .thenRefused('already-spoken', { motion: 'm1' });
  });

  test('7.4 only to a motion that is open', () => {
    given(...moved)
      .when(bo.speaksFor('m9'))
      .thenRefused('unknown-motion', { motion: 'm9' });
    given(...moved)
      .when(bo.speaksFor('toString'))
      .thenRefused('unknown-motion', { motion: 'toString' });
    given(
      ...moved,
      [bo, cy].map((who) => who.speaksAgainst('m1')),
    )
      .when(di.speaksFor('m1'))
      .thenRefused('motion-closed', { motion: 'm1' });
  });

  test('7.4 everybody sees who spoke how', () =>
    given(...moved, bo.speaksAgainst('m1')).thenTable((game) =>
      expect(viewsOf(game, wordsOf).everybody.motions).toEqual({
        m1: {
          number: 1,
          kind: 'caucus',
          party: 'ARC',
          round: 1,
          minutes: 5,
          clause: '',
          dial: '',
          spoken: { ARC: true, BOR: false },
          status: 'open',
        },
      }),
    ));
});

describe('Deciding a motion', () => {
  const divided = [...onTable, ada.moves(DIVIDE)];

  test('7.5 more than half of those present carry it', () => {
    given(...divided, bo.speaksFor('m1'), di.speaksAgainst('m1')).thenTable((game) => {
      expect(statusOf(game)).toBe('open');
    });
    given(...divided, bo.speaksFor('m1'), di.speaksAgainst('m1'))
      .when(cy.speaksFor('m1'))
      .thenHappens({ type: 'MotionAnswered', motion: 'm1', party: 'CAL', inFavour: true }, carried);
  });

  test('7.6 half of those present against it are enough for it to fail', () =>
    given(...divided, di.speaksAgainst('m1'))
      .when(cy.speaksAgainst('m1'))
      .thenHappens({ type: 'MotionAnswered', motion: 'm1', party: 'CAL', inFavour: false }, failed));

  test('7.7 somebody leaves, and two are more than half of three', () =>
    given(...divided, bo.speaksFor('m1'))
      .when(clock.notesLeaving('di'))
      .thenAmongOthers(carried));

  test('7.7 somebody leaves, and two are no longer half against', () =>
    given(...divided, bo.speaksFor('m1'), clock.notesLeaving('bo'), cy.speaksAgainst('m1')).thenTable((game) => {
      expect(statusOf(game)).toBe('open');
    }));

  test('7.7 a mover who has left is not counted until it is back', () => {
    const left = [...divided, bo.speaksFor('m1'), clock.notesLeaving('ada')];
    given(...left).thenTable((game) => {
      expect(statusOf(game)).toBe('open');
    });
    given(...left, cy.speaksFor('m1')).thenTable((game) => {
      expect(statusOf(game)).toBe('carried');
    });
    given(...divided, clock.notesLeaving('ada'), bo.speaksFor('m1'), clock.notesLeaving('di'))
      .when(clock.notesComing('ada'))
      .thenAmongOthers(carried);
  });

  test('7.8 the few who are left when a quorum is missing decide nothing', () => {
    const few = [...divided, clock.notesLeaving('bo'), clock.notesLeaving('cy'), clock.notesLeaving('di')];
    given(...few).thenTable((game) => {
      expect(statusOf(game)).toBe('open');
    });
    given(...few, clock.notesLeaving('ada')).thenTable((game) => {
      expect(statusOf(game)).toBe('open');
    });
  });

  test('7.8 nothing is decided while the clock stands still', () => {
    const paused = [...divided, bo.speaksFor('m1'), chair.pauses(), clock.notesLeaving('di')];
    given(...paused).thenTable((game) => {
      expect(statusOf(game)).toBe('open');
    });
    given(...paused)
      .when(chair.resumes())
      .thenAmongOthers(carried);
  });

  test('7.9 what is open when the phase ends has failed', () => {
    given(...divided)
      .when(chair.advances())
      .thenAmongOthers(failed);
    given(ballotOn(), ada.moves(CAUCUS), later(110)).when(clock.passesTime()).thenAmongOthers(failed);
  });

  test('7.9 and so has a motion to divide what is no longer there', () => {
    given(...divided)
      .when(ada.withdraws('c1'))
      .thenAmongOthers(failed);
    given(...divided)
      .when(ada.amends('c1', 1, text({ obligation: 0 })))
      .thenAmongOthers(failed);
  });

  test('7.5 the record says what was moved and what came of it', () =>
    given(
      ...divided,
      [bo, cy].map((who) => who.speaksFor('m1')),
    ).thenTable((game) =>
      expect(game.record.slice(-2)).toEqual([
        { kind: 'moved', at: at(10), round: 1, party: 'ARC', subject: 'm1', point: 'divide', clause: 'c1' },
        { kind: 'motion-carried', at: at(10), round: 1, party: 'ARC', subject: 'm1', point: 'divide', clause: 'c1' },
      ]),
    ));
});

describe('A caucus', () => {
  const caucus = [...onTable, ada.moves(CAUCUS), bo.speaksFor('m1'), cy.speaksFor('m1')];
  const started = { type: 'CaucusStarted', until: at(310), deadline: at(900) } as const;

  test('7.10 lasts as long as was moved, and the phase ends as much later', () => {
    given(...onTable, ada.moves(CAUCUS), bo.speaksFor('m1'))
      .when(cy.speaksFor('m1'))
      .thenHappens({ type: 'MotionAnswered', motion: 'm1', party: 'CAL', inFavour: true }, carried, started);
    given(...caucus).thenTable((game) => {
      expect(game).toMatchObject({ caucusUntil: at(310), clock: { kind: 'running', deadline: at(900) } });
      expect(game.record.at(-1)).toEqual({ kind: 'caucus', at: at(10), round: 1, value: 5 });
    });
  });

  test('7.10 formal acts rest', () => {
    given(...caucus)
      .when(cy.coSponsors('c1'))
      .thenRefused('in-caucus');
    given(...caucus)
      .when(cy.moves(CLOSE))
      .thenRefused('in-caucus');
    given(ballotOn(), ada.moves(CAUCUS), bo.speaksFor('m1'), cy.speaksFor('m1'))
      .when(di.votes('c1', 'yes'))
      .thenRefused('in-caucus');
  });

  test('7.10 words do not', () =>
    given(...caucus)
      .when(cy.says('Let us talk', 'ARC'))
      .thenTable((game) => expect(game.caucusUntil).toBe(at(310))));

  test('7.11 it ends with its minutes, and formal acts go on', () => {
    given(...caucus, later(299))
      .when(clock.passesTime())
      .thenNothing();
    given(...caucus, later(300))
      .when(clock.passesTime())
      .thenAmongOthers({ type: 'CaucusEnded' });
    given(...caucus, later(300), clock.passesTime()).thenTable((game) => {
      expect(game.caucusUntil).toBeUndefined();
      expect(game.record.at(-1)?.kind).toBe('caucus-over');
    });
    given(...caucus, later(300), clock.passesTime())
      .when(cy.coSponsors('c1'))
      .thenHappens({ type: 'ClauseCoSponsored', clause: 'c1', party: 'CAL', revision: 1 });
  });

  test('7.11 until everybody is told that it is over, it is not', () =>
    given(...caucus, later(300))
      .when(cy.coSponsors('c1'))
      .thenRefused('in-caucus'));

  test('7.11 it ends with its phase as well', () =>
    given(...caucus, chair.advances()).thenTable((game) => {
      expect(game.caucusUntil).toBeUndefined();
    }));

  test('7.10 in a vote the deadline moves too', () =>
    given(ballotOn(), ada.moves({ kind: 'caucus', minutes: 1 }), bo.speaksFor('m1'))
      .when(cy.speaksFor('m1'))
      .thenAmongOthers({ type: 'CaucusStarted', until: at(80), deadline: at(190) }));
});

describe('What else is moved', () => {
  test('7.12 when the debate is closed the vote begins at once', () =>
    given(...onTable, ada.moves(CLOSE), bo.speaksFor('m1'))
      .when(cy.speaksFor('m1'))
      .thenHappens(
        { type: 'MotionAnswered', motion: 'm1', party: 'CAL', inFavour: true },
        carried,
        { type: 'BallotOpened', items: [{ clause: 'c1', revision: 1 }] },
        { type: 'PhaseStarted', phase: 'voting', round: 1, deadline: at(130) },
      ));

  test('7.12 nobody’s leaving closes it for those who stay, unless they are enough', () => {
    const two = [...onTable, ada.moves(CLOSE), clock.notesLeaving('cy'), clock.notesLeaving('di')];
    given(...two).thenTable((game) => {
      expect(game.phase).toBe('consultations');
    });
    givenAt(harbourWith({ quorum: 0.75 }), ...two, bo.speaksFor('m1')).thenTable((game) => {
      expect(game.phase).toBe('consultations');
    });
  });

  test('7.13 a divided dial is marked until it has its vote', () =>
    given(
      ...onTable,
      ada.moves(DIVIDE),
      [bo, cy].map((who) => who.speaksFor('m1')),
    ).thenTable((game) => {
      expect(game.clauses['c1']?.divided).toEqual(['obligation']);
      expect(viewsOf(game, wordsOf).everybody.clauses['c1']?.divided).toEqual({ obligation: true });
    }));
});
