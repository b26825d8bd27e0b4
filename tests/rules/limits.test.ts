/** One delegation cannot flood the table, nor keep it busy with what it has lost already. */
import { describe, expect, test } from 'vitest';
import { MOST } from '#shared/model/limits.ts';
import type { Moved } from '#shared/model/motion.ts';
import { given, givenAt } from '#tests/kit/given.ts';
import { harbour, harbourWith } from '#tests/kit/harbour.ts';
import {
  ada,
  bo,
  chair,
  clock,
  content,
  cy,
  delegate,
  di,
  later,
  type Move,
  type Step,
  text,
} from '#tests/kit/moves.ts';
import { consultations, tabled } from '#tests/kit/openings.ts';

const onTable: Step = [consultations, tabled([text(), text({ issue: 'DATA' })])];
const times = (count: number, move: (index: number) => Step): Step =>
  Array.from({ length: count }, (_, at) => move(at));
/** The next round’s consultations, after a vote. */
const nextRound: Step = [chair.advances(), chair.advances(), chair.advances(), later(10)];
const away = ['bo', 'cy', 'di'].map((person) => clock.notesLeaving(person));

describe('Of what waits for others a delegation asks for only so much', () => {
  const amendments = times(MOST.amendments, (index) => [
    cy.proposesAmendment('c1', { position: 75 }),
    cy.withdrawsAmendment(`a${index + 1}`),
  ]);
  const amending = cy.proposesAmendment('c1', { position: 75 });

  test('4.17 amendments in a round, withdrawn ones included', () => {
    given(onTable, amendments).when(amending).thenRefused('too-many', { limit: MOST.amendments });
    given(onTable, amendments)
      .when(di.proposesAmendment('c1', { position: 75 }))
      .thenAmongOthers();
    // With fewer sponsors than it needs the clause stays on the table.
    given(onTable, bo.endsSupport('c1'), amendments, nextRound).when(amending).thenAmongOthers();
  });

  const brackets = times(MOST.brackets, (index) => [
    cy.brackets('c1', { point: 'position', alternative: 75 }),
    cy.liftsBracket(`b${index + 1}`),
  ]);
  const bracketing = cy.brackets('c1', { point: 'position', alternative: 75 });

  test('5.9 brackets in a round, lifted ones included', () => {
    given(onTable, brackets).when(bracketing).thenRefused('too-many', { limit: MOST.brackets });
    given(onTable, brackets)
      .when(di.brackets('c1', { point: 'position', alternative: 75 }))
      .thenAmongOthers();
    given(onTable, bo.endsSupport('c1'), brackets, nextRound).when(bracketing).thenAmongOthers();
  });

  test('6.11 links in a game', () => {
    const links = times(MOST.links, (index) => [ada.links('c1', 'c3'), bo.leavesLink(`l${index + 1}`)]);
    const three: Step = [onTable, bo.proposes(text({ issue: 'PORTS' }))];
    given(three, links).when(ada.links('c1', 'c3')).thenRefused('too-many', { limit: MOST.links });
    given(three, links).when(bo.links('c1', 'c3')).thenAmongOthers();
  });

  const YES = { clause: 'c1', choice: 'yes' } as const;

  test('12.13 understandings in a round', () => {
    const offers = times(MOST.understandings, (index) => [
      ada.offersUnderstanding('BOR', YES, YES),
      ada.withdrawsUnderstanding(`ARC+BOR-${index + 1}`),
    ]);
    given(onTable, offers)
      .when(ada.offersUnderstanding('CAL', YES, YES))
      .thenRefused('too-many', { limit: MOST.understandings });
    given(onTable, offers)
      .when(bo.offersUnderstanding('ARC', YES, YES))
      .thenAmongOthers();
  });

  test('13.10 dialogues in a round', () => {
    const offers = times(MOST.dialogues, (index) => [
      ada.offersDialogue('BOR', 'DATA'),
      ada.withdrawsDialogue(`ARC+BOR-${index + 1}`),
    ]);
    const table = harbourWith({ dialogues: 1 });
    givenAt(table, onTable, offers)
      .when(ada.offersDialogue('CAL', 'DATA'))
      .thenRefused('too-many', { limit: MOST.dialogues });
    givenAt(table, onTable, offers).when(bo.offersDialogue('ARC', 'DATA')).thenAmongOthers();
  });

  test('2.14 a sponsor changes a text only so often', () => {
    const changes = times(MOST.revisions - 1, (index) =>
      ada.amends('c1', index + 1, text({ position: index % 2 === 0 ? 75 : 60 })),
    );
    given(onTable, changes)
      .when(ada.amends('c1', MOST.revisions, text({ position: 5 })))
      .thenRefused('too-many', { limit: MOST.revisions });
    // An amendment can still be taken in.
    given(onTable, changes, cy.proposesAmendment('c1', { position: 5 }))
      .when(ada.acceptsAmendment('a1'))
      .thenAmongOthers({
        type: 'AmendmentTakenIn',
        amendment: 'a1',
        content: content(text({ position: 5 })),
      });
  });
});

describe('Private channels', () => {
  const names = ['ARC', 'BOR', 'CAL', 'DEL', 'ELD', 'FEN'];
  const [model] = harbour.parties;
  if (!model) throw new Error('The harbour conference has no parties');
  const crowd = { ...harbour, parties: names.map((id) => ({ ...model, id, required: false })) };
  const seats = names.map((name) => [delegate(name).joins(), clock.notesComing(name), delegate(name).takes(name)]);
  const others = names.slice(1);
  /** Every set of the other parties, the plenary’s aside. */
  const sets = times(2 ** others.length, (bits) => [
    delegate('ARC').opensChannel(...others.filter((_, place) => (bits >> place) & 1)),
  ]) as readonly (readonly Move[])[];
  const opening = sets.slice(1).flat();

  test('11.14 a delegation is in a limited number of them', () => {
    const full = opening.slice(0, MOST.channels);
    const [last] = opening.slice(MOST.channels);
    if (!last) throw new Error('There are not enough delegations');
    givenAt(crowd, seats, full).when(last).thenRefused('too-many', { limit: MOST.channels });
    givenAt(crowd, seats, full, delegate('ARC').leavesChannel('ARC+BOR')).when(last).thenAmongOthers();
    // What is there already goes on, and others have limits of their own.
    givenAt(crowd, seats, full).when(delegate('ARC').says('Still here', 'BOR')).thenAmongOthers();
    givenAt(crowd, seats, full).when(delegate('BOR').says('New here', 'CAL')).thenAmongOthers();
  });
});

describe('A chair’s text', () => {
  test('3.7 there is one at a time on an issue', () => {
    const first: Step = [consultations, chair.appoints('BOR'), bo.tablesChairText()];
    for (const by of [bo, chair])
      given(first)
        .when(by.tablesChairText(text({ position: 5 })))
        .thenRefused('chair-text-open', { clause: 'c1' });
    given(first)
      .when(bo.tablesChairText(text({ issue: 'DATA' })))
      .thenAmongOthers();
    given(first, chair.withdraws('c1')).when(bo.tablesChairText()).thenAmongOthers();
    given(consultations, ada.proposes()).when(chair.tablesChairText()).thenAmongOthers();
  });
});

describe('What was moved in vain', () => {
  const failed = (moved: Moved, motion = 'm1'): Step => [
    ada.moves(moved),
    [bo, cy].map((who) => who.speaksAgainst(motion)),
  ];
  const CAUCUS: Moved = { kind: 'caucus', minutes: 5 };
  const DIVIDE: Moved = { kind: 'divide', clause: 'c1', dial: 'obligation' };

  test('7.14 is not moved again by the same delegation in that round', () => {
    for (const moved of [CAUCUS, DIVIDE, { kind: 'close-debate' } as const])
      given(onTable, failed(moved)).when(ada.moves(moved)).thenRefused('moved-in-vain', { motion: 'm1' });
    given(onTable, failed(CAUCUS))
      .when(ada.moves({ ...CAUCUS, minutes: 4 }))
      .thenRefused('moved-in-vain', { motion: 'm1' });
  });

  test('7.14 but by another, in another round, or on another dial or clause it is', () => {
    given(onTable, failed(CAUCUS)).when(di.moves(CAUCUS)).thenAmongOthers();
    given(onTable, failed(CAUCUS), nextRound).when(ada.moves(CAUCUS)).thenAmongOthers();
    for (const other of [{ dial: 'precision' }, { clause: 'c2' }] as const)
      given(onTable, failed(DIVIDE))
        .when(ada.moves({ ...DIVIDE, ...other }))
        .thenAmongOthers();
  });

  test('7.14 and what was carried may be moved again', () =>
    given(
      onTable,
      ada.moves(CAUCUS),
      [bo, cy].map((who) => who.speaksFor('m1')),
      later(300),
      clock.passesTime(),
    )
      .when(ada.moves(CAUCUS))
      .thenAmongOthers());
});

describe('Without a quorum', () => {
  test.each(['consensus', 'simple-majority', 'silence'] as const)(
    '8.35 under %s the questions before the vote change no text',
    (decisionRule) => {
      const asked: Step = [
        onTable,
        ada.moves({ kind: 'divide', clause: 'c1', dial: 'obligation' }),
        [cy, di].map((who) => who.speaksFor('m1')),
        cy.proposesAmendment('c1', { position: 75 }),
        di.signsAmendment('a1'),
        chair.advances(),
        ada.votesOn('c1-obligation', 'no'),
        ada.votesOn('a1', 'yes'),
        away,
        chair.advances(),
      ];
      givenAt(harbourWith({ decisionRule }), asked).thenTable(({ clauses }) => {
        expect(clauses['c1']).toMatchObject({ revisions: [content(text())], divided: [] });
      });
    },
  );
});
