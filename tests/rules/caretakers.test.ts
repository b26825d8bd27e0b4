/** How a caretaker votes: by the instructions of its capital, and by nothing else. */
import { describe, expect, test } from 'vitest';
import type { Choice } from '#shared/model/clause.ts';
import type { Game } from '#shared/model/game.ts';
import type { Procedure } from '#shared/model/scenario.ts';
import { profileOf, worldFor } from '#shared/rules/parties.ts';
import { previewOf } from '#shared/scoring/preview.ts';
import { draftOf } from '#shared/scoring/table.ts';
import { given, givenAt } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, cy, di, later, type Step, type Text, text } from '#tests/kit/moves.ts';
import { consultations, inForce, tabled } from '#tests/kit/openings.ts';
import { opened, played } from '#tests/kit/play.ts';

/** Caledon would have cables at 73, and none beyond 93. */
const good = text({ position: 75 });
const bad = text({ position: 0 });
const crossing = text({ position: 95 });
const held = chair.seatsCaretaker('CAL');

/** The table as the vote on these texts begins, with a caretaker for Caledon. */
const ballot = (...texts: readonly Text[]): Step => [consultations, held, tabled(texts), chair.advances()];
const gameOf = (procedure: Partial<Procedure>, ...steps: readonly Step[]): Game =>
  played(opened(harbourWith(procedure)), steps).game;
const votesOf = (game: Game): Readonly<Record<string, Choice | undefined>> =>
  Object.fromEntries(Object.entries(game.ballot?.votes ?? {}).map(([clause, votes]) => [clause, votes['CAL']]));

describe('On a ballot', () => {
  test('17.12 it votes at once for what does not lower its score, and against what does', () => {
    expect(votesOf(gameOf({}, ballot(good)))).toEqual({ c1: 'yes' });
    expect(votesOf(gameOf({}, ballot(bad)))).toEqual({ c1: 'no' });
  });

  test('17.12 it votes against what crosses a red line, whatever else it would bring', () =>
    expect(votesOf(gameOf({}, ballot(crossing)))).toEqual({ c1: 'no' }));

  test('17.12 it looks at what is in force already', () => {
    const successor: Step = [inForce(good), held, tabled([text({ position: 60 })], 2), chair.advances()];
    expect(votesOf(gameOf({}, successor))).toEqual({ c2: 'no' });
    expect(votesOf(gameOf({}, ballot(text({ position: 60 }))))).toEqual({ c1: 'yes' });
  });

  test('17.12 it weighs linked clauses together', () => {
    const onData = text({ issue: 'DATA', position: 0 });
    const alone = gameOf({}, ballot(good, onData));
    expect(votesOf(alone)).toEqual({ c1: 'yes', c2: 'no' });
    const linked: Step = [
      consultations,
      held,
      ada.proposes(good),
      bo.proposes(onData),
      [bo.coSponsors('c1'), ada.coSponsors('c2')],
      ada.links('c1', 'c2'),
      bo.agreesToLink('l1', { c1: 1, c2: 1 }),
      chair.advances(),
    ];
    const together = votesOf(gameOf({}, linked));
    expect(together['c1']).toBe(together['c2']);
  });

  test('17.12 it votes when it comes in the midst of a vote', () =>
    given(consultations, tabled([good]), chair.advances())
      .when(held)
      .thenHappens(
        { type: 'CaretakerSeated', party: 'CAL' },
        { type: 'VoteCast', party: 'CAL', clause: 'c1', revision: 1, choice: 'yes' },
      ));

  test('17.12 it votes after a pause, not in it', () => {
    const paused: Step = [consultations, tabled([good]), chair.advances(), chair.pauses()];
    given(paused).when(held).thenHappens({ type: 'CaretakerSeated', party: 'CAL' });
    given(paused, held)
      .when(chair.resumes())
      .thenAmongOthers({ type: 'VoteCast', party: 'CAL', clause: 'c1', revision: 1, choice: 'yes' });
  });

  test('17.16 it leaves a vote that was cast as it is', () =>
    given(consultations, tabled([good]), chair.advances(), cy.votes('c1', 'abstain'))
      .when(held)
      .thenHappens({ type: 'CaretakerSeated', party: 'CAL' }));

  test('17.16 and the delegation may vote otherwise when it is back', () =>
    given(ballot(good), clock.notesLeaving('cy'), clock.notesComing('cy'))
      .when(cy.votes('c1', 'no'))
      .thenHappens({ type: 'VoteCast', party: 'CAL', clause: 'c1', revision: 1, choice: 'no' }));

  test('17.12 it ends the vote when it was the last', () =>
    given(
      consultations,
      tabled([good]),
      chair.advances(),
      [ada, bo, di].map((who) => who.votes('c1', 'yes')),
    )
      .when(held)
      .thenTable((game) => {
        expect(game.phase).toBe('outcome');
        expect(game.clauses['c1']?.tally?.votes).toEqual({ ARC: 'yes', BOR: 'yes', CAL: 'yes', DEL: 'yes' });
      }));
});

describe('Of first questions', () => {
  const amended = (position: number): Step => [
    consultations,
    held,
    tabled([text({ position: 40 })]),
    di.proposesAmendment('c1', { position }),
    ada.declinesAmendment('a1'),
    chair.advances(),
  ];
  const answerTo = (question: string, ...steps: readonly Step[]) =>
    gameOf({ amendmentSignatures: 1 }, ...steps).preliminaries?.votes[question]?.['CAL'];

  test('17.13 it wants the amendment that makes a text better for it', () => {
    expect(answerTo('a1', amended(70))).toBe('yes');
    expect(answerTo('a1', amended(5))).toBe('abstain');
  });

  test('17.13 it does not want one that crosses a red line', () => expect(answerTo('a1', amended(95))).toBe('abstain'));

  test('17.13 it keeps the part of a text that serves it', () => {
    const divided: Step = [
      consultations,
      held,
      tabled([good]),
      ada.moves({ kind: 'divide', clause: 'c1', dial: 'obligation' }),
      [bo, di].map((who) => who.speaksFor('m1')),
      chair.advances(),
    ];
    const kept = answerTo('c1-obligation', divided);
    const game = gameOf({}, divided);
    const change = (obligation: 0 | 1) => {
      const draft = draftOf('CABLES', { ...good, obligation }, ['ARC', 'BOR']);
      return previewOf(worldFor(game, 'CAL'), profileOf(game, 'CAL'), draft, undefined).change;
    };
    expect(kept).toBe(change(1) > change(0) ? 'yes' : 'abstain');
  });

  test('17.13 it has no view of brackets', () => {
    const bracketed: Step = [
      consultations,
      held,
      tabled([good]),
      di.brackets('c1', { point: 'position', alternative: 40 }),
      chair.advances(),
    ];
    expect(answerTo('b1', bracketed)).toBe('abstain');
  });
});

describe('Under the silence procedure', () => {
  const silence = harbourWith({ decisionRule: 'silence' });

  test('17.14 it breaks the silence where its red line is crossed', () =>
    givenAt(silence, consultations, held, tabled([crossing]))
      .when(chair.advances())
      .thenAmongOthers({ type: 'SilenceBroken', party: 'CAL', clause: 'c1', revision: 1 }));

  test('17.14 it is silent about what it merely does not like', () => {
    givenAt(silence, consultations, held, tabled([bad]), chair.advances()).thenTable((game) => {
      expect(game.ballot?.votes).toEqual({});
    });
  });
});

describe('The final act', () => {
  const signing = (adopted: Text): Step => [
    consultations,
    tabled([adopted]),
    chair.advances(),
    [ada, bo, cy, di].map((who) => who.votes('c1', 'yes')),
    chair.advances(),
  ];
  const signed = harbourWith({ signature: true, rounds: 1 });
  const hard = (position: number) => text({ position, obligation: 2 });

  test('17.15 it signs where its party would gain', () =>
    givenAt(signed, signing(hard(75)))
      .when(held)
      .thenAmongOthers({ type: 'FinalActSigned', party: 'CAL' }));

  test('17.15 it declines where its party would lose', () =>
    givenAt(signed, signing(hard(0)))
      .when(held)
      .thenAmongOthers({ type: 'FinalActDeclined', party: 'CAL' }));

  test('17.15 it signs what asks nothing of it', () =>
    givenAt(signed, signing(text({ position: 0 })))
      .when(held)
      .thenAmongOthers({ type: 'FinalActSigned', party: 'CAL' }));

  test('17.16 it leaves an answer as it is', () =>
    givenAt(signed, signing(hard(75)), cy.declinesToSign())
      .when(held)
      .thenHappens({ type: 'CaretakerSeated', party: 'CAL' }));
});

test('17.16 in consultations it does nothing, whatever is asked of it', () => {
  const asked: Step = [
    consultations,
    held,
    tabled([good]),
    ada.offersUnderstanding('CAL', { clause: 'c1', choice: 'yes' }, { clause: 'c1', choice: 'yes' }),
    di.proposesAmendment('c1', { position: 70 }),
    ada.says('Well?', 'CAL'),
    bo.moves({ kind: 'caucus', minutes: 1 }),
  ];
  given(asked, later(30)).when(clock.passesTime()).thenNothing();
  given(asked).thenTable((game) => {
    expect(game.clauses['c1']?.coSponsors).toEqual(['BOR']);
    expect(game.understandings['ARC+CAL-1']?.status).toBe('offered');
    expect(Object.values(game.motions)[0]?.status).toBe('open');
  });
});
