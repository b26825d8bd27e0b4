/** Motions as the page shows them. */
import { describe, expect, it } from 'vitest';
import { decidedMotions, openMotion, speakers } from '#client/panels/motions/motions.ts';
import { ada, bo, cy, di, type Step } from '#tests/kit/moves.ts';
import { consultations } from '#tests/kit/openings.ts';
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

  it('once decided stands among the others, the latest first', () => {
    const again: Step = [bo.moves({ kind: 'caucus', minutes: 1 }), cy.speaksAgainst('m2'), di.speaksAgainst('m2')];
    expect(decidedMotions(seenAfter(failed, again)).map(([id]) => id)).toEqual(['m2', 'm1']);
  });
});
