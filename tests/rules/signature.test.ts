import { describe, expect, test } from 'vitest';
import { chance } from '#shared/base/random.ts';
import type { Game } from '#shared/model/game.ts';
import type { Procedure, Scenario } from '#shared/model/scenario.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { seedWhere } from '#tests/kit/chance.ts';
import { givenSeeded } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, cy, di, later, type Step, type Text, text } from '#tests/kit/moves.ts';
import { ballotOn, consultations, tabled, toTheEnd } from '#tests/kit/openings.ts';
import { at, wordsOf } from '#tests/kit/play.ts';

const ALL = [ada, bo, cy, di];
const soft = text();
const hard = text({ issue: 'CABLES', position: 65, obligation: 2 });

const drawOf = (seed: number, party: string) => chance(seed, 'ratification', party);
const allWilling = (seed: number, ...parties: readonly string[]) =>
  parties.every((party) => drawOf(seed, party) < 0.25);

/** With this seed every capital ratifies, if the likelihood is a quarter at least. */
const RATIFIED = seedWhere((seed) => allWilling(seed, 'ARC', 'BOR', 'CAL', 'DEL'));
/** With this one every capital does but Bordavia’s, which ratifies only what is 95 per cent certain. */
const REFUSED_BY_BOR = seedWhere((seed) => allWilling(seed, 'ARC', 'CAL', 'DEL') && drawOf(seed, 'BOR') >= 0.95);

/** Where a test says nothing else, the capitals ratify. */
const givenAt = (scenario: Scenario, ...steps: readonly Step[]) => givenSeeded(RATIFIED, scenario, ...steps);

const act = (changes: Partial<Procedure> = {}) => harbourWith({ signature: true, rounds: 1, ...changes });

const allVoteYes = (...clauses: readonly string[]): Step =>
  clauses.flatMap((clause) => ALL.map((delegate) => delegate.votes(clause, 'yes')));

/** Everything tabled is adopted by all, and the act lies open for signature. */
const signing = (...texts: readonly Text[]): Step => [
  ballotOn(...texts),
  allVoteYes(...texts.map((_, index) => `c${index + 1}`)),
  chair.advances(),
];

const allSign: Step = ALL.map((delegate) => delegate.signs());

const statuses = ({ clauses }: Game) => Object.values(clauses).map(({ status }) => status);
const endingOf = (game: Game) => viewsOf(game, wordsOf).everybody.ending;
const chanceOf = (game: Game, party: string) => viewsOf(game, wordsOf).delegations[party]?.ratificationChance ?? 0;

describe('Signature', () => {
  test('10.1 an adopted text leads from the last outcome to the final act', () =>
    givenAt(act(), ballotOn(hard), allVoteYes('c1'))
      .when(chair.advances())
      .thenHappens(
        { type: 'FinalActOpened' },
        { type: 'PhaseStarted', phase: 'signature', round: 1, deadline: at(170) },
      ));

  test('10.1 with nothing adopted, or without `signature`, there is nothing to sign', () => {
    givenAt(act(), ballotOn(hard), ada.votes('c1', 'no'), chair.advances())
      .when(chair.advances())
      .thenHappens({ type: 'PhaseStarted', phase: 'debrief', round: 1, deadline: 0 });
    givenAt(harbourWith({ rounds: 1 }), ballotOn(hard), allVoteYes('c1'))
      .when(chair.advances())
      .thenHappens({ type: 'PhaseStarted', phase: 'debrief', round: 1, deadline: 0 });
  });

  test('10.1 there is no final act before the last round is over', () =>
    givenAt(act({ rounds: 2 }), ballotOn(soft), allVoteYes('c1'))
      .when(chair.advances())
      .thenAmongOthers({ type: 'PhaseStarted', phase: 'consultations', round: 2, deadline: at(620) }));

  test('10.2 hard law waits for the final act, and what it is to replace stays in force until then', () =>
    givenAt(
      act({ rounds: 2 }),
      ballotOn(soft),
      allVoteYes('c1'),
      chair.advances(),
      tabled([hard], 2),
      chair.advances(),
      allVoteYes('c2'),
      chair.advances(),
    ).thenTable((game) => {
      expect(game.phase).toBe('signature');
      expect(statuses(game)).toEqual(['adopted', 'pending']);
    }));

  test('10.3 a delegation signs or declines', () => {
    givenAt(act(), signing(hard)).when(ada.signs()).thenHappens({ type: 'FinalActSigned', party: 'ARC' });
    givenAt(act(), signing(hard)).when(bo.declinesToSign()).thenHappens({ type: 'FinalActDeclined', party: 'BOR' });
    givenAt(act(), signing(hard), ada.signs(), bo.declinesToSign()).thenTable((game) => {
      expect(viewsOf(game, wordsOf).everybody.signatures).toEqual({ ARC: 'signed', BOR: 'declined' });
      expect(viewsOf(game, wordsOf).everybody.seats['BOR']?.voted).toBe(true);
      expect(game.record.slice(-2)).toMatchObject([
        { kind: 'signed', party: 'ARC' },
        { kind: 'declined-to-sign', party: 'BOR' },
      ]);
    });
  });

  test('10.3 a signature, or a refusal to sign, is given once', () => {
    givenAt(act(), signing(hard), ada.signs()).when(ada.signs()).thenRefused('already-signed-act');
    givenAt(act(), signing(hard), ada.signs()).when(ada.declinesToSign()).thenRefused('already-signed-act');
    givenAt(act(), signing(hard), ada.declinesToSign()).when(ada.signs()).thenRefused('already-signed-act');
  });

  test('10.3 signing is for the signature phase alone, and waits in a pause', () => {
    givenAt(act(), consultations).when(ada.signs()).thenRefused('wrong-phase', { phase: 'consultations' });
    givenAt(act(), consultations).when(ada.declinesToSign()).thenRefused('wrong-phase', { phase: 'consultations' });
    givenAt(act(), signing(hard), chair.pauses()).when(ada.signs()).thenRefused('paused');
  });

  test('10.3 whoever has not answered when time is up has declined', () =>
    givenAt(act(), signing(hard), ada.signs(), cy.signs(), later(150), clock.passesTime()).thenTable((game) => {
      expect(game.clauses['c1']?.bound).toEqual(['ARC', 'CAL']);
      expect(Object.keys(game.finalAct?.ratifications ?? {})).toEqual(['ARC', 'CAL']);
    }));

  test('10.4 the answer of the last delegation present ends signature', () => {
    givenAt(act(), signing(hard), ada.signs(), bo.signs(), cy.signs())
      .when(di.declinesToSign())
      .thenAmongOthers({ type: 'PhaseStarted', phase: 'debrief', round: 1, deadline: 0 });
    givenAt(act(), signing(hard), clock.notesLeaving('di'), ada.signs(), bo.signs())
      .when(cy.signs())
      .thenAmongOthers({ type: 'PhaseStarted', phase: 'debrief', round: 1, deadline: 0 });
  });

  test('10.4 until then the answers are awaited', () =>
    givenAt(act(), signing(hard), ada.signs(), bo.signs())
      .when(cy.signs())
      .thenHappens({ type: 'FinalActSigned', party: 'CAL' }));
});

describe('Ratification', () => {
  test('10.5 each delegation sees its own chance from the first adoption on, and nobody else’s', () =>
    givenAt(act({ rounds: 2 }), ballotOn(hard), allVoteYes('c1')).thenTable((game) => {
      expect(game.phase).toBe('outcome');
      expect(chanceOf(game, 'ARC')).toBeCloseTo(0.833, 3);
      expect(chanceOf(game, 'DEL')).toBeCloseTo(0.51, 3);
      expect(viewsOf(game, wordsOf).everybody.ratifications).toEqual({});
    }));

  test('10.5 with no hard clause to bind it, it has nothing to ratify', () => {
    givenAt(act(), ballotOn(soft), allVoteYes('c1')).thenTable((game) => expect(chanceOf(game, 'ARC')).toBe(-1));
    givenAt(act(), ballotOn(hard)).thenTable((game) => expect(chanceOf(game, 'ARC')).toBe(-1));
    givenAt(harbourWith({}), ballotOn(hard), allVoteYes('c1')).thenTable((game) =>
      expect(chanceOf(game, 'ARC')).toBe(-1),
    );
  });

  test('10.5 a capital weighs one text on an issue: not what the text to be ratified replaces', () => {
    const hardened: Step = [
      ballotOn(soft),
      allVoteYes('c1'),
      chair.advances(),
      tabled([hard], 2),
      chair.advances(),
      allVoteYes('c2'),
    ];
    givenAt(act({ rounds: 2 }), hardened).thenTable((game) => {
      const alone = { ...game, clauses: { c2: game.clauses['c2'] } } as Game;
      expect(chanceOf(game, 'ARC')).toBe(chanceOf(alone, 'ARC'));
    });
  });

  test('10.6 hard law binds only who signed', () =>
    givenAt(act(), signing(hard), ada.declinesToSign(), cy.signs(), di.signs())
      .when(bo.declinesToSign())
      .thenAmongOthers({ type: 'ClauseEnteredIntoForce', clause: 'c1', bound: ['CAL', 'DEL'] }));

  test('10.6 soft law in force needs no signature', () =>
    givenAt(
      act(),
      signing(soft),
      ALL.map((delegate) => delegate.declinesToSign()),
    ).thenTable((game) => {
      expect(game.clauses['c1']).toMatchObject({ status: 'adopted', bound: ['ARC', 'BOR', 'CAL', 'DEL'] });
      expect(endingOf(game)).toBe('agreement');
    }));

  test('10.7 each signatory whom a hard clause binds has one draw, which decides for the whole act', () =>
    givenSeeded(REFUSED_BY_BOR, act(), signing(hard), allSign).thenTable((game) => {
      expect(game.finalAct?.ratifications).toMatchObject({
        ARC: { draw: drawOf(REFUSED_BY_BOR, 'ARC'), ratified: true },
        BOR: { draw: drawOf(REFUSED_BY_BOR, 'BOR'), ratified: false },
        CAL: { draw: drawOf(REFUSED_BY_BOR, 'CAL'), ratified: true },
        DEL: { draw: drawOf(REFUSED_BY_BOR, 'DEL'), ratified: true },
      });
      expect(game.clauses['c1']?.bound).toEqual(['ARC', 'CAL', 'DEL']);
      const { everybody } = viewsOf(game, wordsOf);
      expect(everybody.ratifications['BOR']).toEqual({ probability: expect.closeTo(0.881, 3), ratified: false });
      expect(game.record.filter(({ kind }) => kind === 'not-ratified')).toMatchObject([
        { party: 'BOR', value: expect.closeTo(0.881, 3) },
      ]);
    }));

  test('10.7 the draw is the game’s own: the same signatures bring the same answer', () => {
    const drawn = { type: 'RatificationDrawn', party: 'ARC' };
    const first: unknown[] = [];
    for (const order of [
      [ada, bo, cy, di],
      [di, cy, bo, ada],
    ])
      givenAt(
        act(),
        signing(hard),
        order.map((delegate) => delegate.signs()),
      ).thenTable((game) => first.push(game.finalAct?.ratifications[drawn.party]));
    expect(first[0]).toEqual(first[1]);
  });

  test('10.7 a capital’s no frees its party from the hard clauses and leaves the soft ones', () =>
    givenSeeded(REFUSED_BY_BOR, act(), signing(hard, text({ issue: 'PORTS' })), allSign).thenTable((game) => {
      expect(game.finalAct?.ratifications['BOR']?.ratified).toBe(false);
      expect(game.clauses['c1']?.bound).not.toContain('BOR');
      expect(game.clauses['c2']?.bound).toContain('BOR');
    }));

  test('10.7 nobody draws for a party that no hard clause binds', () =>
    givenAt(act(), signing(soft), ada.signs(), bo.signs(), cy.signs())
      .when(di.signs())
      .thenHappens(
        { type: 'FinalActSigned', party: 'DEL' },
        { type: 'PhaseStarted', phase: 'debrief', round: 1, deadline: 0 },
      ));
});

describe('Entry into force', () => {
  test('10.8 what enters into force takes the place of what was', () =>
    givenAt(
      act({ rounds: 2 }),
      ballotOn(soft),
      allVoteYes('c1'),
      chair.advances(),
      tabled([hard], 2),
      chair.advances(),
      allVoteYes('c2'),
      chair.advances(),
      allSign,
    ).thenTable((game) => {
      expect(statuses(game)).toEqual(['superseded', 'adopted']);
      expect(game.clauses['c2']?.replaces).toBe('c1');
      expect(game.record.map(({ kind }) => kind)).toContain('entered-into-force');
      expect(endingOf(game)).toBe('treaty-in-force');
    }));

  test('10.8 what fails leaves in force what was', () =>
    givenAt(
      act({ rounds: 2 }),
      ballotOn(soft),
      allVoteYes('c1'),
      chair.advances(),
      tabled([hard], 2),
      chair.advances(),
      allVoteYes('c2'),
      chair.advances(),
      ALL.map((delegate) => delegate.declinesToSign()),
    ).thenTable((game) => {
      expect(statuses(game)).toEqual(['adopted', 'lapsed']);
      expect(game.clauses['c2']?.bound).toEqual([]);
      expect(endingOf(game)).toBe('treaty-failed');
    }));

  test('10.8 a treaty needs as many parties as `entryIntoForce` asks for, and two at least', () => {
    const signedBy = (parties: number, ...signatories: (typeof ALL)[number][]) =>
      givenAt(
        act({ entryIntoForce: { parties, power: 0 } }),
        signing(hard),
        signatories.map((delegate) => delegate.signs()),
        chair.advances(),
      );
    signedBy(3, ada, cy).thenTable((game) => expect(statuses(game)).toEqual(['lapsed']));
    signedBy(3, ada, cy, di).thenTable((game) => expect(statuses(game)).toEqual(['adopted']));
    signedBy(1, cy).thenTable((game) => expect(statuses(game)).toEqual(['lapsed']));
    signedBy(1, ada, cy).thenTable((game) => expect(statuses(game)).toEqual(['adopted']));
  });

  test('10.8 and as much power, of which just the share asked for is enough', () => {
    const withPower = (power: number) =>
      givenAt(act({ entryIntoForce: { parties: 2, power } }), signing(hard), ada.signs(), cy.signs(), chair.advances());
    withPower(0.6).thenTable((game) => expect(statuses(game)).toEqual(['adopted']));
    withPower(0.61).thenTable((game) => expect(statuses(game)).toEqual(['lapsed']));
  });

  test('10.8 each clause of the act has its own fate', () =>
    givenAt(
      act({ decisionRule: 'simple-majority' }),
      ballotOn(hard, text({ issue: 'DATA', obligation: 2, position: 50 })),
      allVoteYes('c1'),
      [ada, bo].map((delegate) => delegate.votes('c2', 'yes')),
      [cy, di].map((delegate) => delegate.votes('c2', 'abstain')),
      chair.advances(),
      bo.declinesToSign(),
      [ada, cy, di].map((delegate) => delegate.signs()),
    ).thenTable((game) => expect(statuses(game)).toEqual(['adopted', 'lapsed'])));

  test('10.9 a clause that reservations have left with nobody lapses when signature closes', () =>
    givenAt(
      act({ reservations: true }),
      signing(soft),
      ALL.map((delegate) => delegate.reserves('c1')),
      allSign,
    ).thenTable((game) => expect(statuses(game)).toEqual(['lapsed'])));

  test('10.9 unless another takes its place', () =>
    givenAt(
      act({ rounds: 2, reservations: true }),
      ballotOn(soft),
      allVoteYes('c1'),
      chair.advances(),
      tabled([hard], 2),
      chair.advances(),
      allVoteYes('c2'),
      chair.advances(),
      ALL.map((delegate) => delegate.reserves('c1')),
      allSign,
    ).thenTable((game) => {
      expect(statuses(game)).toEqual(['superseded', 'adopted']);
      expect(game.record.map(({ kind }) => kind)).not.toContain('lapsed');
    }));
});

describe('An opt-in treaty', () => {
  const treaty = (changes: Partial<Procedure> = {}) =>
    harbourWith({ decisionRule: 'opt-in-treaty', quorum: 0.5, entryIntoForce: { parties: 4, power: 0 }, ...changes });
  const threeOptIn: Step = [
    ballotOn(hard),
    [ada, bo, cy].map((delegate) => delegate.votes('c1', 'yes')),
    di.votes('c1', 'no'),
    chair.advances(),
  ];

  test('10.10 without a final act it is in force as soon as enough are bound', () =>
    givenAt(treaty(), threeOptIn)
      .when(di.accedes('c1'))
      .thenHappens(
        { type: 'ClauseAcceded', clause: 'c1', party: 'DEL', repudiated: false },
        { type: 'ClauseEnteredIntoForce', clause: 'c1', bound: ['ARC', 'BOR', 'CAL', 'DEL'] },
      ));

  test('10.10 until then it waits', () =>
    givenAt(treaty(), threeOptIn).thenTable((game) => expect(statuses(game)).toEqual(['pending'])));

  test('10.11 a delegation that did not vote for it may accede, before and after its entry into force', () => {
    givenAt(treaty({ entryIntoForce: { parties: 2, power: 0 } }), threeOptIn)
      .when(di.accedes('c1'))
      .thenHappens({ type: 'ClauseAcceded', clause: 'c1', party: 'DEL', repudiated: false });
    givenAt(treaty({ entryIntoForce: { parties: 2, power: 0 } }), threeOptIn, di.accedes('c1')).thenTable((game) => {
      expect(game.clauses['c1']).toMatchObject({ status: 'adopted', bound: ['ARC', 'BOR', 'CAL', 'DEL'] });
      expect(game.record.at(-1)).toMatchObject({ kind: 'acceded', party: 'DEL', clause: 'c1' });
    });
  });

  test('10.11 also during signature', () =>
    givenAt(treaty({ rounds: 1, signature: true, entryIntoForce: { parties: 2, power: 0 } }), threeOptIn)
      .when(di.accedes('c1'))
      .thenHappens({ type: 'ClauseAcceded', clause: 'c1', party: 'DEL', repudiated: false }));

  test('10.11 nobody accedes twice, to what is not adopted, to a text it has not seen, or under another rule', () => {
    givenAt(treaty(), threeOptIn).when(ada.accedes('c1')).thenRefused('already-bound', { clause: 'c1' });
    givenAt(treaty(), consultations, ada.proposes())
      .when(bo.accedes('c1'))
      .thenRefused('not-open-to-accession', { clause: 'c1' });
    givenAt(treaty(), threeOptIn).when(di.accedes('c1', 2)).thenRefused('unknown-revision', { clause: 'c1', seen: 2 });
    givenAt(treaty(), threeOptIn).when(di.accedes('c2')).thenRefused('unknown-clause', { clause: 'c2' });
    givenAt(harbourWith({}), ballotOn(soft), allVoteYes('c1'), chair.advances())
      .when(di.accedes('c1'))
      .thenRefused('not-open-to-accession', { clause: 'c1' });
  });

  test('10.11 accession waits for consultations', () =>
    givenAt(
      treaty(),
      ballotOn(hard),
      [ada, bo, cy].map((delegate) => delegate.votes('c1', 'yes')),
      di.votes('c1', 'no'),
    )
      .when(di.accedes('c1'))
      .thenRefused('wrong-phase', { phase: 'outcome' }));

  const acrossBorsLine = text({ position: 85, obligation: 2 });
  const withoutBor: Step = [
    ballotOn(acrossBorsLine),
    [ada, cy, di].map((delegate) => delegate.votes('c1', 'yes')),
    bo.votes('c1', 'no'),
    chair.advances(),
  ];

  test('10.12 a capital repudiates an accession across its red line, once', () => {
    givenAt(treaty(), withoutBor)
      .when(bo.accedes('c1'))
      .thenHappens({ type: 'ClauseAcceded', clause: 'c1', party: 'BOR', repudiated: true });
    givenAt(treaty(), withoutBor, bo.accedes('c1')).thenTable((game) => {
      expect(game.clauses['c1']).toMatchObject({ bound: ['ARC', 'CAL', 'DEL'], repudiated: ['BOR'] });
      expect(game.record.slice(-2)).toMatchObject([{ kind: 'acceded' }, { kind: 'repudiated', party: 'BOR' }]);
    });
    givenAt(treaty(), withoutBor, bo.accedes('c1')).when(bo.accedes('c1')).thenNothing();
  });

  test('10.12 a capital that does not instruct lets it stand', () =>
    givenAt(treaty({ capital: { instructs: false, requests: 0 } }), withoutBor)
      .when(bo.accedes('c1'))
      .thenAmongOthers({ type: 'ClauseAcceded', clause: 'c1', party: 'BOR', repudiated: false }));

  test('10.13 what still waits when the game ends has lapsed', () => {
    const last = treaty({ rounds: 1, entryIntoForce: { parties: 4, power: 0 } });
    const voted: Step = [
      ballotOn(hard),
      [ada, bo, cy].map((delegate) => delegate.votes('c1', 'yes')),
      di.votes('c1', 'no'),
    ];
    givenAt(last, voted)
      .when(chair.advances())
      .thenHappens(
        { type: 'ClauseLapsed', clause: 'c1' },
        { type: 'PhaseStarted', phase: 'debrief', round: 1, deadline: 0 },
      );
    givenAt(last, voted, chair.advances()).thenTable((game) => {
      expect(game.record.map(({ kind }) => kind)).toContain('lapsed');
      expect(endingOf(game)).toBe('treaty-failed');
    });
    givenAt(last, voted).when(chair.ends()).thenAmongOthers({ type: 'ClauseLapsed', clause: 'c1' });
  });

  test('10.14 it comes out as a treaty in force when a hard clause is', () =>
    givenAt(treaty({ rounds: 1, entryIntoForce: { parties: 2, power: 0 } }), threeOptIn).thenTable((game) =>
      expect(endingOf(game)).toBe('treaty-in-force'),
    ));
});

describe('How a game comes out', () => {
  test('10.14 is said in the debrief and not before', () => {
    givenAt(act(), signing(hard), ada.signs()).thenTable((game) => expect(endingOf(game)).toBe(''));
    givenAt(act(), signing(hard), allSign).thenTable((game) => expect(endingOf(game)).toBe('treaty-in-force'));
  });

  test('10.14 without a treaty: agreement where anything is in force, else none', () => {
    givenAt(harbourWith({ rounds: 1 }), ballotOn(hard), allVoteYes('c1'), chair.advances()).thenTable((game) =>
      expect(endingOf(game)).toBe('agreement'),
    );
    givenAt(harbourWith({}), toTheEnd).thenTable((game) => expect(endingOf(game)).toBe('no-agreement'));
  });

  test('10.14 a game that the facilitator stopped was stopped, whatever is in force', () =>
    givenAt(harbourWith({}), ballotOn(soft), allVoteYes('c1'), chair.ends('The bell has gone')).thenTable((game) =>
      expect(endingOf(game)).toBe('stopped'),
    ));
});
