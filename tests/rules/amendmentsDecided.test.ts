import { describe, expect, test } from 'vitest';
import type { Game } from '#shared/model/game.ts';
import { distance } from '#shared/rules/amendments/standing.ts';
import { amendmentViews } from '#shared/rules/amendments/view.ts';
import { given } from '#tests/kit/given.ts';
import { ada, bo, chair, content, cy, di, type Step, text } from '#tests/kit/moves.ts';
import { consultations, tabled } from '#tests/kit/openings.ts';

const cables = text();
const onTable: Step = [consultations, tabled([cables])];
/** Cy asks that Ada's clause, which Bo carries too, move to 75. */
const asked: Step = [onTable, cy.proposesAmendment('c1', { position: 75 })];

const statuses = (game: Game) => Object.values(game.amendments).map(({ status }) => status);

describe('The vote on amendments', () => {
  test.each([
    [{ position: 75 }, 0.15],
    [{ position: 45 }, 0.15],
    [{ obligation: 3 as const }, 2 / 3],
    [{ position: 0, precision: 0 as const, delegation: 3 as const }, 0.6 + 1 / 3 + 1],
    [{ title: 'On all cables', text: 'States protect all cables.' }, 0],
  ])('4.10 %o is so far from the text', (changes, far) =>
    given(onTable, cy.proposesAmendment('c1', changes)).thenTable(({ amendments, clauses }) => {
      const [amendment, clause] = [amendments['a1'], clauses['c1']];
      expect(amendment && clause && distance(amendment, clause)).toBeCloseTo(far, 10);
    }),
  );

  test('4.10 the farthest comes first, of equals the earlier', () =>
    given(
      asked,
      di.proposesAmendment('c1', { obligation: 3 }),
      bo.proposesAmendment('c1', { position: 45 }),
      di.signsAmendment('a1'),
      cy.signsAmendment('a2'),
      cy.signsAmendment('a3'),
    )
      .when(chair.advances())
      .thenAmongOthers({
        type: 'PreliminariesOpened',
        items: ['a2', 'a1', 'a3'].map((id) => ({ id, kind: 'amendment', clause: 'c1' })),
      }));

  const voted = (choice: 'yes' | 'no'): Step => [
    asked,
    di.signsAmendment('a1'),
    chair.advances(),
    [ada, bo, cy, di].map((delegate) => delegate.votesOn('a1', choice)),
  ];

  test('4.13 adopted, it changes the text, and the clause keeps its sponsors', () =>
    given(voted('yes')).thenTable((game) => {
      expect(statuses(game)).toEqual(['adopted']);
      expect(game.amendments['a1']?.tally?.votes).toEqual({ ARC: 'yes', BOR: 'yes', CAL: 'yes', DEL: 'yes' });
      expect(game.clauses['c1']).toMatchObject({ sponsor: 'ARC', coSponsors: ['BOR'], askedAgain: [] });
      expect(game.clauses['c1']?.revisions.at(-1)?.position).toBe(75);
      expect(game.ballot?.items).toEqual([{ clause: 'c1', revision: 2 }]);
    }));

  test('4.13 rejected, it leaves the text as it is', () =>
    given(voted('no')).thenTable((game) => {
      expect(statuses(game)).toEqual(['rejected']);
      expect(game.clauses['c1']?.revisions).toEqual([content(cables)]);
      expect(amendmentViews(game)['a1']?.votes).toEqual({ ARC: 'no', BOR: 'no', CAL: 'no', DEL: 'no' });
    }));
});

describe('The end of an amendment', () => {
  test('4.11 its mover withdraws it, and nobody else', () => {
    given(asked).when(cy.withdrawsAmendment('a1')).thenHappens({
      type: 'AmendmentWithdrawn',
      amendment: 'a1',
      party: 'CAL',
    });
    given(asked, di.signsAmendment('a1')).when(di.withdrawsAmendment('a1')).thenRefused('not-mover', {
      amendment: 'a1',
    });
    given(asked).when(ada.withdrawsAmendment('a1')).thenRefused('not-mover', { amendment: 'a1' });
  });

  test('4.12 it lapses when its clause is withdrawn', () =>
    given(asked)
      .when(ada.withdraws('c1'))
      .thenHappens(
        { type: 'ClauseWithdrawn', clause: 'c1', party: 'ARC' },
        { type: 'AmendmentLapsed', amendment: 'a1' },
      ));

  test('4.12 it lapses when its clause is adopted without it', () =>
    given(
      asked,
      chair.advances(),
      [ada, bo, cy, di].map((delegate) => delegate.votes('c1', 'yes')),
    ).thenTable((game) => {
      expect(game.clauses['c1']?.status).toBe('adopted');
      expect(statuses(game)).toEqual(['lapsed']);
    }));

  test('4.12 it lapses when the text comes to say all that it asks', () => {
    given(asked)
      .when(ada.amends('c1', 1, text({ position: 75, precision: 2 })))
      .thenAmongOthers({ type: 'AmendmentLapsed', amendment: 'a1' });
    given(onTable, cy.proposesAmendment('c1', { position: 75, obligation: 2 }))
      .when(ada.amends('c1', 1, text({ position: 75 })))
      .thenHappens({
        type: 'ClauseAmended',
        clause: 'c1',
        party: 'ARC',
        content: content(text({ position: 75 })),
        cleared: ['BOR'],
      });
  });

  test('4.12 the same asked for twice lapses when it is taken in once', () =>
    given(asked, di.proposesAmendment('c1', { position: 75 }), ada.acceptsAmendment('a2'))
      .when(bo.acceptsAmendment('a2'))
      .thenHappens(
        { type: 'AmendmentAccepted', amendment: 'a2', party: 'BOR' },
        { type: 'AmendmentTakenIn', amendment: 'a2', content: { ...content(cables), position: 75 } },
        { type: 'AmendmentLapsed', amendment: 'a1' },
      ));

  test('4.14 what became of it stays on the table’s record', () =>
    given(
      asked,
      di.signsAmendment('a1'),
      ada.declinesAmendment('a1'),
      cy.withdrawsAmendment('a1'),
      di.proposesAmendment('c1', { position: 5 }),
      ada.withdraws('c1'),
    ).thenTable((game) => {
      expect(statuses(game)).toEqual(['withdrawn', 'lapsed']);
      const lines = game.record.filter(({ subject }) => subject !== undefined);
      expect(lines.map(({ kind, party, clause, subject }) => [kind, party, clause, subject])).toEqual([
        ['amendment-proposed', 'CAL', 'c1', 'a1'],
        ['amendment-signed', 'DEL', 'c1', 'a1'],
        ['amendment-declined', 'ARC', 'c1', 'a1'],
        ['amendment-withdrawn', 'CAL', 'c1', 'a1'],
        ['amendment-proposed', 'DEL', 'c1', 'a2'],
        ['amendment-lapsed', undefined, 'c1', 'a2'],
      ]);
      expect(amendmentViews(game)['a1']).toEqual({
        number: 1,
        clause: 'c1',
        party: 'CAL',
        round: 1,
        status: 'withdrawn',
        result: { ...content(cables), position: 75 },
        changes: { position: true },
        consent: { ARC: 'declined' },
        signatories: { CAL: true, DEL: true },
        seconded: true,
        votes: {},
      });
    }));
});
