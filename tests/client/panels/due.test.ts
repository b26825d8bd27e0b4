/** What is due behind the tab of the vote. */
import { describe, expect, it } from 'vitest';
import { dueIn } from '#client/panels/vote/due.ts';
import type { Procedure } from '#shared/model/scenario.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, cy, di, later, type Step, text } from '#tests/kit/moves.ts';
import { ballotOn, consultations, tabled } from '#tests/kit/openings.ts';
import { opened, played } from '#tests/kit/play.ts';
import { tableOf } from '../kit/tableOf.ts';

function dueAfter(procedure: Partial<Procedure>, ...steps: readonly Step[]) {
  const { everybody, own } = tableOf(played(opened(harbourWith(procedure)), steps), 'ada');
  return everybody.value && own.value && dueIn(everybody.value, own.value);
}

const other = text({ issue: 'DATA' });

describe('what the table waits for from one delegation', () => {
  it('is nothing outside the votes and the signature', () => expect(dueAfter({}, consultations)).toBeUndefined());

  it('is a vote on every clause that it has not voted on', () =>
    expect(dueAfter({}, ballotOn(text(), other), ada.votes('c2', 'no'))).toEqual({ kind: 'clauses', count: 1 }));

  it('falls to nothing with one vote on clauses that are linked', () => {
    const linked: Step = [ada.links('c1', 'c2'), chair.advances(), later(10)];
    expect(dueAfter({}, consultations, tabled([text(), other]), linked)).toEqual({ kind: 'clauses', count: 2 });
    expect(dueAfter({}, consultations, tabled([text(), other]), linked, ada.votes('c1', 'yes'))).toEqual({
      kind: 'clauses',
      count: 0,
    });
  });

  it('is first a vote on the questions that come before the clauses', () => {
    const bracketed: Step = [cy.brackets('c1', { point: 'position', alternative: 20 }), chair.advances(), later(10)];
    expect(dueAfter({}, consultations, tabled([text()]), bracketed)).toEqual({ kind: 'questions', count: 1 });
    expect(dueAfter({}, consultations, tabled([text()]), bracketed, ada.votesOn('b1', 'yes'))).toEqual({
      kind: 'questions',
      count: 0,
    });
  });

  it('is nothing under the silence procedure, where nobody votes', () =>
    expect(dueAfter({ decisionRule: 'silence' }, ballotOn())).toBeUndefined());

  it('is a signature until it has signed', () => {
    const votes = [ada, bo, cy, di].map((each) => each.votes('c1', 'yes'));
    const signing: Step = [ballotOn(text({ obligation: 2 })), votes, chair.advances()];
    const procedure = { signature: true, rounds: 1 };
    expect(dueAfter(procedure, signing)).toEqual({ kind: 'signature', count: 1 });
    expect(dueAfter(procedure, signing, ada.signs())).toEqual({ kind: 'signature', count: 0 });
  });
});
