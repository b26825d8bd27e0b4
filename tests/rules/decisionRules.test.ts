import { describe, expect, test } from 'vitest';
import type { Choice } from '#shared/model/clause.ts';
import type { DecisionRule, Procedure } from '#shared/model/scenario.ts';
import { givenAt } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, cy, di, text } from '#tests/kit/moves.ts';
import { ballotOn, inForce, tabled } from '#tests/kit/openings.ts';

const DELEGATES = [ada, bo, cy, di];
const PARTIES = ['ARC', 'BOR', 'CAL', 'DEL'];

/** What each delegation does, in the order of the table: votes, stays silent (.) or is away (-). */
type Hands = string;
const CHOICES: Readonly<Record<string, Choice>> = { y: 'yes', n: 'no', a: 'abstain' };

/** Plays one ballot and says what came of it: who is bound, or why it fell. */
function cameOf(procedure: Partial<Procedure>, hands: Hands): string {
  const hand = (index: number) => hands[index] ?? '.';
  const away = DELEGATES.filter((_, index) => hand(index) === '-').map(({ person }) => clock.notesLeaving(person));
  const votes = DELEGATES.flatMap((delegate, index) => {
    const choice = CHOICES[hand(index)];
    return choice === undefined ? [] : [delegate.votes('c1', choice)];
  });
  // Where a quorum is present and all vote the ballot closes by itself, otherwise the chair closes it.
  const present = DELEGATES.length - away.length;
  const quorate = present > 0 && present >= harbourWith(procedure).procedure.quorum * DELEGATES.length;
  const close = hands.includes('.') || !quorate ? [chair.advances()] : [];
  let came = '';
  givenAt(harbourWith(procedure), ballotOn(text()), away, votes, close).thenTable((game) => {
    const clause = game.clauses['c1'];
    expect(game.phase).toBe('outcome');
    came = clause?.status === 'adopted' ? `binds ${clause.bound.join(' ')}` : (clause?.rejection ?? 'nothing');
  });
  return came;
}

describe('Consensus', () => {
  const consensus = (hands: Hands) => cameOf({ decisionRule: 'consensus' }, hands);

  test.each([
    ['yyyy', 'binds ARC BOR CAL DEL'],
    ['yyyn', 'objection'],
    ['nyyy', 'objection'],
    ['yyya', 'binds ARC BOR CAL DEL'],
    ['yyy.', 'binds ARC BOR CAL DEL'],
    ['aaaa', 'binds ARC BOR CAL DEL'],
    ['....', 'binds ARC BOR CAL DEL'],
    ['yyy-', 'binds ARC BOR CAL'],
    ['y.--', 'binds ARC BOR'],
    ['yn--', 'objection'],
    ['y---', 'no-quorum'],
    ['----', 'no-quorum'],
  ])('8.8 %s: %s', (hands, came) => expect(consensus(hands)).toBe(came));
});

describe('Simple majority of those present and voting', () => {
  const majority = (hands: Hands, abstentions: Procedure['abstentions'] = 'excluded') =>
    cameOf({ decisionRule: 'simple-majority', abstentions }, hands);

  test.each([
    ['yyyy', 'binds ARC BOR CAL DEL'],
    ['yyyn', 'binds ARC BOR CAL'],
    ['yynn', 'no-majority'],
    ['ynnn', 'no-majority'],
    ['yaaa', 'binds ARC'],
    ['y...', 'binds ARC'],
    ['yyn.', 'binds ARC BOR'],
    ['yn..', 'no-majority'],
    ['yyn-', 'binds ARC BOR'],
    ['aaaa', 'no-majority'],
    ['....', 'no-majority'],
    ['yn--', 'no-majority'],
    ['y---', 'no-quorum'],
  ])('8.9 %s: %s', (hands, came) => expect(majority(hands)).toBe(came));

  test.each([
    ['yaaa', 'no-majority'],
    ['yyaa', 'no-majority'],
    ['yyya', 'binds ARC BOR CAL'],
    ['yyn.', 'binds ARC BOR'],
    ['yya.', 'binds ARC BOR'],
    ['aaaa', 'no-majority'],
  ])('8.11 with abstentions counted, %s: %s', (hands, came) => expect(majority(hands, 'counted')).toBe(came));
});

describe('Two thirds of those present and voting', () => {
  const twoThirds = (hands: Hands, abstentions: Procedure['abstentions'] = 'excluded') =>
    cameOf({ decisionRule: 'two-thirds', abstentions }, hands);

  test.each([
    ['yyyn', 'binds ARC BOR CAL'],
    ['yynn', 'no-majority'],
    ['yyn.', 'binds ARC BOR'],
    ['yyna', 'binds ARC BOR'],
    ['yyn-', 'binds ARC BOR'],
    ['yn..', 'no-majority'],
    ['aaaa', 'no-majority'],
    ['....', 'no-majority'],
  ])('8.10 %s: %s', (hands, came) => expect(twoThirds(hands)).toBe(came));

  test.each([
    ['yyna', 'no-majority'],
    ['yyya', 'binds ARC BOR CAL'],
    ['yya.', 'binds ARC BOR'],
    ['yyaa', 'no-majority'],
  ])('8.11 with abstentions counted, %s: %s', (hands, came) => expect(twoThirds(hands, 'counted')).toBe(came));
});

describe('A majority that the scenario sets', () => {
  const share = (majority: number, hands: Hands, abstentions: Procedure['abstentions'] = 'excluded') =>
    cameOf({ decisionRule: 'qualified-majority', majority, abstentions }, hands);

  test.each([
    [0.75, 'yyyn', 'binds ARC BOR CAL'],
    [0.75, 'yyn.', 'no-majority'],
    [0.76, 'yyyn', 'no-majority'],
    [2 / 3, 'yyn.', 'binds ARC BOR'],
    [1 / 3, 'ynn.', 'binds ARC'],
    [0.5, 'yynn', 'binds ARC BOR'],
    [1, 'yyya', 'binds ARC BOR CAL'],
    [1, 'yyyn', 'no-majority'],
    [0.5, '....', 'no-majority'],
    [0, 'nn..', 'no-majority'],
  ])('8.10 of %s, %s: %s', (majority, hands, came) => expect(share(majority, hands)).toBe(came));

  test.each([
    [0.75, 'yyya', 'binds ARC BOR CAL'],
    [1, 'yyya', 'no-majority'],
    [0.5, 'yyaa', 'binds ARC BOR'],
  ])('8.11 of %s with abstentions counted, %s: %s', (majority, hands, came) =>
    expect(share(majority, hands, 'counted')).toBe(came),
  );
});

describe('A veto', () => {
  const vetoes = ['ARC', 'DEL'];

  test.each([
    ['simple-majority', 'yyyn', 'vetoed'],
    ['simple-majority', 'yynn', 'no-majority'],
    ['simple-majority', 'yyny', 'binds ARC BOR DEL'],
    ['simple-majority', 'yyya', 'binds ARC BOR CAL'],
    ['simple-majority', 'yyy.', 'binds ARC BOR CAL'],
    ['simple-majority', 'yyy-', 'binds ARC BOR CAL'],
    ['two-thirds', 'nyyy', 'vetoed'],
    ['qualified-majority', 'yyyn', 'vetoed'],
    ['opt-in-treaty', 'yyyn', 'vetoed'],
    ['consensus', 'yyyn', 'objection'],
  ] as const)('8.12 under %s, %s: %s', (decisionRule, hands, came) =>
    expect(cameOf({ decisionRule, vetoes }, hands)).toBe(came),
  );

  test('8.12 of a delegation that voted no and left does not count', () =>
    givenAt(
      harbourWith({ decisionRule: 'simple-majority', vetoes }),
      ballotOn(text()),
      di.votes('c1', 'no'),
      clock.notesLeaving('di'),
      [ada, bo, cy].map((delegate) => delegate.votes('c1', 'yes')),
    ).thenTable((game) => expect(game.clauses['c1']?.status).toBe('adopted')));
});

describe('An opt-in treaty', () => {
  /** Arcadia has .4 of the power, Bordavia .3, Caledon .2, Delmar .1. */
  const treaty = (entryIntoForce: Procedure['entryIntoForce']): Partial<Procedure> => ({
    decisionRule: 'opt-in-treaty',
    entryIntoForce,
  });
  const anyTwo = treaty({ parties: 2, power: 0 });

  test.each([
    ['yyyy', 'binds ARC BOR CAL DEL'],
    ['yyyn', 'binds ARC BOR CAL'],
    ['yya.', 'binds ARC BOR'],
    ['yynn', 'no-majority'],
    ['....', 'no-majority'],
    ['y---', 'no-quorum'],
  ])('8.13 binds only those who vote for it, %s: %s', (hands, came) => expect(cameOf(anyTwo, hands)).toBe(came));

  test.each([
    [{ parties: 3, power: 0 }, [ada, bo], 'pending'],
    [{ parties: 2, power: 0.7 }, [ada, bo], 'adopted'],
    [{ parties: 2, power: 0.7 }, [bo, cy], 'pending'],
    [{ parties: 1, power: 0.8 }, [ada, bo], 'pending'],
    [{ parties: 1, power: 0 }, [ada], 'pending'],
  ] as const)('10.10 %o with %o: %s', (entryIntoForce, inFavour, status) =>
    givenAt(
      harbourWith(treaty(entryIntoForce)),
      ballotOn(text()),
      inFavour.map((delegate) => delegate.votes('c1', 'yes')),
      chair.advances(),
    ).thenTable((game) => expect(game.clauses['c1']?.status).toBe(status)),
  );

  test('8.14 needs the yes of those whom a treaty that still waits would bind', () =>
    givenAt(
      harbourWith(treaty({ parties: 4, power: 0 })),
      ballotOn(text()),
      [ada, bo].map((delegate) => delegate.votes('c1', 'yes')),
      chair.advances(),
      chair.advances(),
      tabled([text({ obligation: 2 })], 2),
      chair.advances(),
      [ada, cy, di].map((delegate) => delegate.votes('c2', 'yes')),
      chair.advances(),
    ).thenTable((game) => {
      expect(game.clauses['c1']?.status).toBe('pending');
      expect(game.clauses['c2']?.rejection).toBe('bound-party-withheld');
    }));
});

describe('Quorum', () => {
  test.each([
    [0, 'y---', 'binds ARC'],
    [0, '----', 'no-quorum'],
    [0.25, 'y---', 'binds ARC'],
    [0.5, 'yy--', 'binds ARC BOR'],
    [0.51, 'yy--', 'no-quorum'],
    [0.75, 'yyy-', 'binds ARC BOR CAL'],
    [1, 'yyy-', 'no-quorum'],
    [1, 'yyyy', 'binds ARC BOR CAL DEL'],
    [1, 'yyy.', 'binds ARC BOR CAL DEL'],
  ])('8.7 of %s, %s: %s', (quorum, hands, came) => expect(cameOf({ quorum }, hands)).toBe(came));

  test('8.7 missed is why a text falls even when somebody objects as well', () =>
    expect(cameOf({ quorum: 1 }, 'n---')).toBe('no-quorum'));
});

describe('A quorum lost in mid-vote', () => {
  const lost = [
    ballotOn(text()),
    DELEGATES.slice(0, 3).map((delegate) => delegate.votes('c1', 'yes')),
    ['bo', 'cy', 'di'].map((person) => clock.notesLeaving(person)),
  ];

  test('8.5 ends no ballot, though everybody who is left has voted', () =>
    givenAt(harbourWith({}), ...lost).thenTable((game) => expect(game.phase).toBe('voting')));

  test('8.7 is missed when the ballot closes', () =>
    givenAt(harbourWith({}), ...lost, chair.advances()).thenTable((game) =>
      expect(game.clauses['c1']?.rejection).toBe('no-quorum'),
    ));

  test('8.7 and may be found again until then', () =>
    givenAt(harbourWith({}), ...lost, clock.notesComing('bo'), chair.advances()).thenTable((game) =>
      expect(game.clauses['c1']).toMatchObject({ status: 'adopted', bound: ['ARC', 'BOR'] }),
    ));
});

describe('A vote cast before its delegation left does not count', () => {
  const votesThenLeaves = (decisionRule: DecisionRule) =>
    givenAt(
      harbourWith({ decisionRule }),
      ballotOn(text()),
      di.votes('c1', 'no'),
      [ada, bo].map((delegate) => delegate.votes('c1', 'yes')),
      clock.notesLeaving('di'),
      cy.votes('c1', 'abstain'),
    );

  test.each(['consensus', 'simple-majority', 'two-thirds'] as const)('8.6 under %s', (rule) =>
    votesThenLeaves(rule).thenTable((game) => {
      expect(game.clauses['c1']?.tally).toEqual({
        votes: { ARC: 'yes', BOR: 'yes', CAL: 'abstain' },
        silent: [],
        absent: ['DEL'],
      });
      expect(game.clauses['c1']?.status).toBe('adopted');
    }),
  );

  test('8.6 it counts again when the delegation is back in time', () =>
    givenAt(
      harbourWith({}),
      ballotOn(text()),
      di.votes('c1', 'no'),
      clock.notesLeaving('di'),
      clock.notesComing('di'),
      chair.advances(),
    ).thenTable((game) => expect(game.clauses['c1']?.rejection).toBe('objection')));
});

describe('Replacing a clause in force by majority', () => {
  const harder = text({ obligation: 2, title: 'On cables, harder' });
  const rule = { decisionRule: 'simple-majority' } as const;

  /** All four adopt the first; then the second is voted on. */
  function replacing(procedure: Partial<Procedure>, hands: Hands): string {
    const votes = DELEGATES.flatMap((delegate, index) => {
      const choice = CHOICES[hands[index] ?? '.'];
      return choice === undefined ? [] : [delegate.votes('c2', choice)];
    });
    const away = DELEGATES.filter((_, index) => hands[index] === '-').map(({ person }) => clock.notesLeaving(person));
    let came = '';
    givenAt(
      harbourWith(procedure),
      inForce(),
      tabled([harder], 2),
      chair.advances(),
      away,
      votes,
      hands.includes('.') ? [chair.advances()] : [],
    ).thenTable((game) => {
      const [old, next] = [game.clauses['c1'], game.clauses['c2']];
      came = `${old?.status}, ${next?.rejection ?? next?.status}`;
    });
    return came;
  }

  test.each([
    ['yyyy', 'superseded, adopted'],
    ['yyyn', 'adopted, bound-party-withheld'],
    ['yyya', 'adopted, bound-party-withheld'],
    ['yyy.', 'adopted, bound-party-withheld'],
    ['yyy-', 'adopted, bound-party-withheld'],
    ['yynn', 'adopted, no-majority'],
  ])('8.14 needs the yes of everybody whom it binds: %s: %s', (hands, came) =>
    expect(replacing(rule, hands)).toBe(came),
  );

  test('8.14 so under two thirds', () =>
    expect(replacing({ decisionRule: 'two-thirds' }, 'yyyn')).toBe('adopted, bound-party-withheld'));

  test('8.14 under consensus nobody’s yes is needed, only nobody’s no', () => {
    expect(replacing({}, 'y...')).toBe('superseded, adopted');
    expect(replacing({}, 'yyyn')).toBe('adopted, objection');
  });

  test('8.14 a party that the old clause does not bind has no say of that kind', () =>
    givenAt(
      harbourWith(rule),
      ballotOn(text()),
      [ada, bo, cy].map((delegate) => delegate.votes('c1', 'yes')),
      di.votes('c1', 'no'),
      chair.advances(),
      tabled([harder], 2),
      chair.advances(),
      [ada, bo, cy].map((delegate) => delegate.votes('c2', 'yes')),
      di.votes('c2', 'no'),
    ).thenTable((game) => {
      expect(game.clauses['c1']?.status).toBe('superseded');
      expect(game.clauses['c2']).toMatchObject({ status: 'adopted', bound: PARTIES.slice(0, 3) });
    }));
});
