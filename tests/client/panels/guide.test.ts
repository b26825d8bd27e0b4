/** The guide moves on by what somebody does, and shows their own figures and no others. */
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from '../kit/browser.ts';
import '../kit/allWords.ts';
import { HARD, learnedAt, SOFT, turnFrom, weighedIn } from '#client/panels/guide/figures.ts';
import { BEGINNING, movedOn, placeFrom, reachedBy, STEPS, stepBy } from '#client/panels/guide/steps.ts';
import { draftFrom, standingOf, weigh } from '#client/store/standing.ts';
import { harbour } from '#tests/kit/harbour.ts';
import { ada, text } from '#tests/kit/moves.ts';
import { consultations, inForce } from '#tests/kit/openings.ts';
import { harbourAfter, tableOf } from '../kit/tableOf.ts';

fakeBrowser();

const SKETCH = { issue: 'PORTS', position: 70, obligation: 1, precision: 1, delegation: 0 } as const;
const view = (phase: 'briefing' | 'consultations' | 'voting' | 'outcome' | 'debrief', round = 1) => ({
  phase,
  round,
  clauses: {},
});

describe('the guide', () => {
  it('goes step by step, and stops at both ends', () => {
    expect(stepBy('who', 1)).toBe('line');
    expect(stepBy('who', -1)).toBe('who');
    expect(stepBy('goodbye', 1)).toBe('goodbye');
  });

  it('follows one’s acts: a draft is begun, a text tabled, a vote open, a round over', () => {
    const done = { party: 'ARC', drafting: false } as const;
    expect(reachedBy({ ...done, view: view('briefing') })).toBe('who');
    expect(reachedBy({ ...done, drafting: true, view: view('briefing') })).toBe('dials');
    const tabled = tableOf(harbourAfter(consultations, ada.proposes(text())), 'ada').everybody.value;
    expect(tabled && reachedBy({ ...done, view: tabled })).toBe('talk');
    expect(tabled && reachedBy({ ...done, party: 'BOR', view: tabled })).toBe('who');
    expect(reachedBy({ ...done, view: view('voting') })).toBe('vote');
    expect(reachedBy({ ...done, view: view('outcome') })).toBe('outcome');
    expect(reachedBy({ ...done, view: view('consultations', 2) })).toBe('goodbye');
    expect(reachedBy({ ...done, view: view('debrief') })).toBe('goodbye');
  });

  it('is moved on by a new act, and leaves whoever went back or ahead where they are', () => {
    expect(movedOn(BEGINNING, 'dials')).toEqual({ step: 'dials', reached: 'dials' });
    const back = { step: 'who', reached: 'dials' } as const;
    expect(movedOn(back, 'dials')).toBe(back);
    expect(movedOn({ step: 'soft', reached: 'who' }, 'dials')).toEqual({ step: 'soft', reached: 'dials' });
  });

  it.each([undefined, null, 7, {}, { step: 'dance', reached: 3 }])(
    'begins anew with what it cannot read: %o',
    (found) => {
      expect(placeFrom(found)).toEqual(BEGINNING);
    },
  );

  it('goes on where it was', () => {
    for (const step of STEPS) expect(placeFrom({ step, reached: 'talk' })).toEqual({ step, reached: 'talk' });
  });
});

describe('the figures of the guide', () => {
  const table = tableOf(harbourAfter(consultations), 'ada');

  it('are those of the draft panel', () => {
    const standing = standingOf(table);
    const preview = standing && weigh(standing, draftFrom('PORTS', SKETCH, ['ARC']));
    const shown = weighedIn(table, SKETCH);
    expect(shown?.change).toBe(preview?.change);
    for (const { term, amount } of preview?.counted.lines ?? []) expect(shown?.terms[term]).toBe(amount);
  });

  it('are there for whoever has a seat only', () => {
    expect(weighedIn(tableOf(harbourAfter(consultations), 'nobody'), SKETCH)).toBeUndefined();
  });

  it('say where soft begins to give more, and nowhere that it does not', () => {
    for (let position = 0; position <= 100; position += 5) {
      const turn = turnFrom(table, { ...SKETCH, position });
      if (!turn) continue;
      const at = { ...SKETCH, position: turn.at };
      expect(turn.soft).toEqual(weighedIn(table, at, SOFT));
      expect(turn.soft.change).toBeGreaterThan(weighedIn(table, at, HARD)?.change ?? Number.POSITIVE_INFINITY);
    }
  });

  it('tell what was learned once it has been, and only then', () => {
    expect(learnedAt(table)).toEqual([]);
    const after = tableOf(harbourAfter(inForce()), 'ada');
    expect(learnedAt(after).map(({ after: now }) => now)).toEqual(
      Object.entries(after.everybody.value?.issues ?? {}).flatMap(([id, { uncertainty }]) =>
        uncertainty < startOf(id) ? [uncertainty] : [],
      ),
    );
    expect(learnedAt(after)).toHaveLength(1);
  });
});

const startOf = (issue: string): number => harbour.issues.find(({ id }) => id === issue)?.uncertainty ?? 0;
