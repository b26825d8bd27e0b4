/** Who speaks for whom on a clause, and what hangs on it. */
import { describe, expect, it } from 'vitest';
import { amendmentsTo, bracketsLeft, bracketsOn, linkOn } from '#client/panels/text/onClause.ts';
import { isAppointed, isDrafting, isFirstSponsor, may, namesOf, sponsoringAs } from '#client/panels/text/part.ts';
import type { ClauseView, PublicView } from '#shared/model/view.ts';
import { ada, bo, chair, cy, type Step, text } from '#tests/kit/moves.ts';
import { briefing, consultations } from '#tests/kit/openings.ts';
import { harbourAfter, type SeenTable, tableOf } from '../kit/tableOf.ts';

const floor: Step = [
  consultations,
  chair.appoints('CAL'),
  [ada.proposes(), bo.coSponsors('c1')],
  chair.tablesChairText(text({ issue: 'DATA' })),
];
const seenBy = (person: string, ...steps: readonly Step[]): SeenTable =>
  tableOf(harbourAfter(floor, ...steps), person, person === 'chair' ? 'facilitator' : 'delegate');
const viewAt = (table: SeenTable): PublicView => {
  if (!table.everybody.value) throw new Error('There is no view');
  return table.everybody.value;
};
const clauseAt = (table: SeenTable, id: string): ClauseView => {
  const clause = viewAt(table).clauses[id];
  if (!clause) throw new Error(`There is no clause ${id}`);
  return clause;
};

describe('the names that one acts under', () => {
  it.each([
    ['ada', ['ARC']],
    ['cy', ['CAL', '*']],
    ['chair', ['*']],
    ['eve', []],
  ])('are for %s %j', (person, names) => expect(namesOf(seenBy(person))).toEqual(names));

  it('make the chair first sponsor of a chair’s text, and nobody else', () => {
    const leads = (person: string) => isFirstSponsor(seenBy(person), clauseAt(seenBy(person), 'c2'));
    expect(['ada', 'cy', 'chair', 'eve'].map(leads)).toEqual([false, true, true, false]);
    expect(isAppointed(seenBy('cy'))).toBe(true);
  });

  it('say under which of them one supports a clause', () => {
    const supports = (person: string) => sponsoringAs(seenBy(person), clauseAt(seenBy(person), 'c1'));
    expect(['ada', 'bo', 'cy', 'chair'].map(supports)).toEqual([['ARC'], ['BOR'], [], []]);
  });
});

describe('what one may do', () => {
  it('is what the engine says', () => {
    expect(may(seenBy('bo'), 'EndCoSponsorship')).toBe(true);
    expect(may(seenBy('bo'), 'WithdrawClause')).toBe(false);
    expect(may(seenBy('bo'), 'TableChairText')).toBe(false);
    expect(may(seenBy('cy'), 'TableChairText')).toBe(true);
  });

  it('is shown while texts are worked on, to those who have a say', () => {
    expect(['ada', 'chair', 'eve'].map((person) => isDrafting(seenBy(person)))).toEqual([true, true, false]);
    expect(isDrafting(tableOf(harbourAfter(briefing), 'ada'))).toBe(false);
  });
});

describe('what hangs on a clause', () => {
  const table = seenBy(
    'ada',
    cy.proposesAmendment('c1', { position: 10 }),
    ada.proposesAmendment('c2', { position: 15 }),
    bo.proposesAmendment('c2', { position: 20 }),
    cy.brackets('c1', { point: 'position', alternative: 5 }),
    cy.brackets('c1', { point: 'precision', alternative: 3 }),
    cy.liftsBracket('b1'),
    ada.links('c1', 'c2'),
  );

  it('is its own amendments and brackets, by number', () => {
    const view = viewAt(table);
    expect(amendmentsTo(view, 'c1').map(([id]) => id)).toEqual(['a1']);
    expect(bracketsOn(view, 'c1').map(([id]) => id)).toEqual(['b1', 'b2']);
    expect(bracketsLeft(view, 'c1')).toBe(1);
    expect(bracketsOn(view, 'c2')).toEqual([]);
  });

  it('is the link that it stands in', () => {
    expect(linkOn(viewAt(table), clauseAt(table, 'c1'))?.[0]).toBe('l1');
    expect(linkOn(viewAt(seenBy('ada')), clauseAt(seenBy('ada'), 'c1'))).toBeUndefined();
  });
});
