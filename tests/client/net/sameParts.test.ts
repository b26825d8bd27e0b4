import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameParts } from '#client/net/sameParts.ts';
import { ada, bo, text } from '#tests/kit/moves.ts';
import { consultations } from '#tests/kit/openings.ts';
import { played } from '#tests/kit/play.ts';
import { harbourAfter, tableOf } from '../kit/tableOf.ts';

/** What views are made of: scalars and maps by key. */
const anyView = fc.letrec<{ view: unknown; part: unknown }>((tie) => ({
  view: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), tie('part'), { maxKeys: 4, noNullPrototype: true }),
  part: fc.oneof({ maxDepth: 3 }, fc.constantFrom(0, 1, '', 'x', true, false), tie('view')),
})).view;

const copyOf = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a view that replaces another', () => {
  it('says what the new one says', () => {
    fc.assert(
      fc.property(anyView, anyView, (before, after) => {
        expect(sameParts(copyOf(before), copyOf(after))).toStrictEqual(after);
      }),
    );
  });

  it('is the old one when nothing has changed', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        expect(sameParts(view, copyOf(view))).toBe(view);
      }),
    );
  });

  it('changes neither', () => {
    fc.assert(
      fc.property(anyView, anyView, (before, after) => {
        const both = copyOf([before, after]);
        sameParts(before, after);
        expect([before, after]).toStrictEqual(both);
      }),
    );
  });

  it('keeps every part that did not change, deep down', () => {
    const before = {
      seats: { ARC: { ready: false }, BOR: { ready: false } },
      issues: { CABLES: { uncertainty: 0.7 } },
    };
    const after = sameParts(before, {
      ...before,
      seats: { ARC: { ready: true }, BOR: { ready: false } },
      issues: { CABLES: { uncertainty: 0.7 } },
    });
    expect(after.seats.BOR).toBe(before.seats.BOR);
    expect(after.issues).toBe(before.issues);
    expect(after.seats).not.toBe(before.seats);
    expect(after.seats.ARC).toEqual({ ready: true });
  });

  it('is not the old one when a part has gone', () => {
    expect(sameParts({ ARC: 1, BOR: 2 }, { ARC: 1 })).toStrictEqual({ ARC: 1 });
    expect(sameParts({ ARC: 1 }, { BOR: 1 })).toStrictEqual({ BOR: 1 });
  });

  it('of a real table leaves all but the clause, its seat’s draft and the record as they were', () => {
    const play = harbourAfter(consultations, ada.proposes(text()));
    const before = tableOf(play, 'ada').everybody.value;
    const next = tableOf(played(play, bo.coSponsors('c1')), 'ada').everybody.value;
    const after = sameParts(before, next);
    expect(after?.seats).toBe(before?.seats);
    expect(after?.issues).toBe(before?.issues);
    expect(after?.clauses['c1']?.revisions).toBe(before?.clauses['c1']?.revisions);
    expect(after?.clauses['c1']?.support).not.toBe(before?.clauses['c1']?.support);
    expect(after?.record['1']).toBe(before?.record['1']);
  });
});
