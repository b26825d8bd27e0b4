/** Motions as the page shows them. */
import { describe, expect, it } from 'vitest';
import { decidedMotions, divisible, openMotion, speakers } from '#client/panels/motions/motions.ts';
import { ada, bo, cy, di, type Step, text } from '#tests/kit/moves.ts';
import { consultations, tabled } from '#tests/kit/openings.ts';
import { harbourAfter, tableOf } from '../kit/tableOf.ts';

const seenAfter = (...steps: readonly Step[]) => {
  const view = tableOf(harbourAfter(consultations, ...steps), 'ada').everybody.value;
  if (!view) throw new Error('There is no view');
  return view;
};

const moved = ada.moves({ kind: 'caucus', minutes: 5 });
const failed: Step = [moved, bo.speaksAgainst('m1'), cy.speaksAgainst('m1')];

describe('a motion', () => {
  it('is open until the table has decided', () => {
    expect(openMotion(seenAfter())).toBeUndefined();
    expect(openMotion(seenAfter(moved))?.[0]).toBe('m1');
    expect(openMotion(seenAfter(failed))).toBeUndefined();
  });

  it('has those who spoke for it, its mover among them, and those against', () => {
    const [, motion] = openMotion(seenAfter(moved, di.speaksAgainst('m1'))) ?? [];
    expect(motion && speakers(motion, true)).toEqual(['ARC']);
    expect(motion && speakers(motion, false)).toEqual(['DEL']);
  });

  it('to divide takes a dial that has something to lose and is not divided yet', () => {
    const table = tabled([text({ obligation: 2, precision: 1, delegation: 0 })]);
    const divided: Step = [
      ada.moves({ kind: 'divide', clause: 'c1', dial: 'obligation' }),
      bo.speaksFor('m1'),
      cy.speaksFor('m1'),
    ];
    expect(divisible(seenAfter(table).clauses['c1'])).toEqual(['obligation', 'precision']);
    expect(divisible(seenAfter(table, divided).clauses['c1'])).toEqual(['precision']);
    expect(divisible(undefined)).toEqual([]);
  });

  it('once decided stands among the others, the latest first', () => {
    const again: Step = [bo.moves({ kind: 'caucus', minutes: 1 }), cy.speaksAgainst('m2'), di.speaksAgainst('m2')];
    expect(decidedMotions(seenAfter(failed, again)).map(([id]) => id)).toEqual(['m2', 'm1']);
  });
});
