import { describe, expect, test } from 'vitest';
import type { Procedure } from '#shared/model/scenario.ts';
import { given, givenAt } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, cy, di, type Step, text } from '#tests/kit/moves.ts';
import { consultations, inForce, tabled } from '#tests/kit/openings.ts';

const data = text({ issue: 'DATA', title: 'On data' });
const rival = text({ position: 40, title: 'Another way' });
/** Ada's two clauses, which stand or fall together. */
const linked: Step = [consultations, tabled([text(), data]), ada.links('c1', 'c2')];
const onBallot: Step = [linked, chair.advances()];
const cast = (party: string, clause: string, choice: 'yes' | 'no', revision = 1) =>
  ({ type: 'VoteCast', party, clause, revision, choice }) as const;

describe('Linked clauses on the ballot', () => {
  test('8.2 all of them go to the vote', () =>
    given(linked)
      .when(chair.advances())
      .thenAmongOthers({
        type: 'BallotOpened',
        items: [
          { clause: 'c1', revision: 1 },
          { clause: 'c2', revision: 1 },
        ],
      }));

  test('8.2 or none, when one of them lacks sponsors; others go to the vote without them', () => {
    const bare: Step = [consultations, ada.proposes(), bo.coSponsors('c1'), ada.proposes(data), ada.links('c1', 'c2')];
    given(bare).when(chair.advances()).thenAmongOthers({ type: 'NothingToVote' });
    given(bare, cy.proposes(rival), di.coSponsors('c3'))
      .when(chair.advances())
      .thenAmongOthers({ type: 'BallotOpened', items: [{ clause: 'c3', revision: 1 }] });
    given(bare, chair.advances(), chair.advances()).thenTable((game) => {
      expect([game.clauses['c1']?.status, game.clauses['c2']?.status]).toEqual(['live', 'live']);
    });
  });

  test('8.2 a link that is only asked for holds nothing back', () =>
    given(consultations, ada.proposes(), bo.coSponsors('c1'), bo.proposes(data), ada.links('c1', 'c2'))
      .when(chair.advances())
      .thenAmongOthers({ type: 'BallotOpened', items: [{ clause: 'c1', revision: 1 }] }));
});

describe('Voting on a package', () => {
  test('8.17 a vote on one clause is a vote on all', () => {
    given(onBallot)
      .when(cy.votes('c2', 'yes'))
      .thenHappens(cast('CAL', 'c1', 'yes'), cast('CAL', 'c2', 'yes'));
    given(onBallot, cy.votes('c2', 'yes'))
      .when(cy.votes('c1', 'no'))
      .thenHappens(cast('CAL', 'c1', 'no'), cast('CAL', 'c2', 'no'));
    given(onBallot, cy.votes('c2', 'yes')).when(cy.votes('c1', 'yes')).thenNothing();
  });

  test('8.17 it names the text of one of them', () => {
    const changed: Step = [
      consultations,
      tabled([text(), data]),
      ada.amends('c2', 1, text({ issue: 'DATA', position: 5 })),
      bo.coSponsors('c2', 2),
      ada.links('c1', 'c2'),
      chair.advances(),
    ];
    given(changed)
      .when(cy.votes('c1', 'yes'))
      .thenHappens(cast('CAL', 'c1', 'yes'), cast('CAL', 'c2', 'yes', 2));
    given(changed)
      .when(cy.votes('c2', 'yes', 3))
      .thenRefused('unknown-revision', { clause: 'c2', seen: 3 });
  });

  test('8.17 one vote of everybody present closes the ballot', () =>
    given(
      onBallot,
      [ada, bo, cy, di].map((who) => who.votes('c1', 'yes')),
    ).thenTable((game) => {
      expect(game.phase).toBe('outcome');
      expect(game.clauses['c2']?.status).toBe('adopted');
      expect(game.links['l1']?.status).toBe('decided');
    }));

  test('8.17 where a link is only asked for, each is voted on alone', () =>
    given(
      consultations,
      ada.proposes(),
      bo.coSponsors('c1'),
      bo.proposes(data),
      ada.coSponsors('c2'),
      ada.links('c1', 'c2'),
      chair.advances(),
    )
      .when(cy.votes('c1', 'yes'))
      .thenHappens(cast('CAL', 'c1', 'yes')));
});

/** Plays the steps and says what became of the clauses. */
function cameOf(procedure: Partial<Procedure>, ...steps: readonly Step[]): Readonly<Record<string, string>> {
  let came = {};
  givenAt(harbourWith(procedure), ...steps, chair.advances()).thenTable((game) => {
    came = Object.fromEntries(
      Object.values(game.clauses).map(({ id, status, rejection }) => [id, rejection ?? status]),
    );
  });
  return came;
}

describe('What comes of a package', () => {
  test('8.18 all of it falls with a clause of it', () =>
    expect(cameOf({ decisionRule: 'silence' }, onBallot, cy.breaksSilence('c2'))).toEqual({
      c1: 'linked-fell',
      c2: 'silence-broken',
    }));

  test('8.18 an objection is to all of it', () =>
    expect(cameOf({}, onBallot, di.votes('c1', 'no'))).toEqual({ c1: 'objection', c2: 'objection' }));

  const hardening: Step = [
    inForce(),
    ada.proposes(text({ obligation: 2, title: 'On cables, harder' })),
    bo.coSponsors('c2'),
    ada.proposes(data),
    bo.coSponsors('c3'),
    ada.links('c2', 'c3'),
    chair.advances(),
  ];

  test('8.18 a hardening takes what it is traded for with it when one who is bound withholds its yes', () =>
    expect(
      cameOf(
        { decisionRule: 'simple-majority' },
        hardening,
        [ada, bo, cy].map((who) => who.votes('c2', 'yes')),
      ),
    ).toEqual({ c1: 'adopted', c2: 'bound-party-withheld', c3: 'linked-fell' }));

  test('8.18 and is adopted with it when everybody votes yes', () =>
    expect(
      cameOf(
        { decisionRule: 'simple-majority' },
        hardening,
        [ada, bo, cy].map((who) => who.votes('c3', 'yes')),
        clock.notesLeaving('cy'),
        clock.notesComing('cy'),
        di.votes('c2', 'yes'),
      ),
    ).toEqual({ c1: 'superseded', c2: 'adopted', c3: 'adopted' }));

  const withRival: Step = [linked, cy.proposes(rival), di.coSponsors('c3'), chair.advances()];
  const yes = (clause: string, ...who: readonly (typeof ada)[]): Step => who.map((each) => each.votes(clause, 'yes'));

  test('8.19 with more yes votes than a rival to one of its clauses it is adopted', () =>
    expect(cameOf({}, withRival, yes('c1', ada, bo), yes('c3', cy))).toEqual({
      c1: 'adopted',
      c2: 'adopted',
      c3: 'rival-preferred',
    }));

  test('8.19 with fewer, all of it falls to that rival', () =>
    expect(cameOf({}, withRival, yes('c1', ada), yes('c3', cy, di))).toEqual({
      c1: 'rival-preferred',
      c2: 'rival-preferred',
      c3: 'adopted',
    }));

  test('8.19 with as many, the earlier is adopted', () =>
    expect(cameOf({}, withRival, yes('c1', ada), yes('c3', cy))).toEqual({
      c1: 'adopted',
      c2: 'adopted',
      c3: 'rival-preferred',
    }));

  test('8.19 a package that falls leaves its issues to others', () =>
    expect(cameOf({}, withRival, yes('c1', ada, bo), di.votes('c1', 'no'), yes('c3', cy))).toEqual({
      c1: 'objection',
      c2: 'objection',
      c3: 'adopted',
    }));
});
