import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarksInput, marksOf } from '#client/panels/draft/marks.ts';
import { LEVELS } from '#shared/model/dials.ts';
import type { PublicParty } from '#shared/model/publicScenario.ts';
import type { Issue, RedLine } from '#shared/model/scenario.ts';
import { harbour } from '#tests/kit/harbour.ts';

const issue = harbour.issues[0] as Issue;
const partyAt = (id: string, at: number | undefined): PublicParty => ({
  id,
  name: `The land of ${id}`,
  flag: id.slice(0, 2),
  bloc: '',
  required: true,
  power: 1,
  stance: '',
  declared: at === undefined ? { DATA: 50 } : { CABLES: at },
});
const marks = (changes: Partial<MarksInput> = {}) =>
  marksOf({ issue, parties: [], obligation: 1, ideal: undefined, redLines: [], ...changes });

describe('the marks of a spectrum', () => {
  it('are the status quo, and one’s ideal if one has one', () => {
    expect(marks()).toEqual({ statusQuo: 20, zones: [], stances: [] });
    expect(marks({ ideal: 0 })).toMatchObject({ ideal: 0 });
  });

  it('hold the stance of everybody who has declared one on this issue', () => {
    const parties = [partyAt('ARC', 80), partyAt('BOR', undefined), partyAt('CAL', 0)];
    expect(marks({ parties }).stances).toEqual([
      { party: 'CAL', name: 'The land of CAL', letters: 'CA', at: 0, row: 0 },
      { party: 'ARC', name: 'The land of ARC', letters: 'AR', at: 80, row: 0 },
    ]);
  });
});

describe('a red line', () => {
  const line = (changes: Partial<RedLine> = {}): RedLine => ({
    issue: 'CABLES',
    forbidden: 'above',
    threshold: 80,
    minObligation: 2,
    note: '',
    ...changes,
  });

  it('closes the spectrum from its threshold to the end that it forbids', () => {
    const [above, below] = marks({ redLines: [line(), line({ forbidden: 'below', threshold: 15 })] }).zones;
    expect(above).toMatchObject({ from: 80, to: 100 });
    expect(below).toMatchObject({ from: 0, to: 15 });
  });

  it('counts from its obligation on', () => {
    const active = LEVELS.map((obligation) => marks({ obligation, redLines: [line()] }).zones[0]?.active);
    expect(active).toEqual([false, false, true, true]);
  });

  it('on another issue is no mark here', () => {
    expect(marks({ redLines: [line({ issue: 'DATA' })] }).zones).toEqual([]);
  });
});

describe('the letters of the stances', () => {
  const anyStances = fc.array(fc.nat({ max: 100 }), { maxLength: 12 });
  const placed = (stances: readonly number[]) =>
    marks({ parties: stances.map((at, index) => partyAt(`P${index}`, at)) }).stances;

  it('never meet within a row, and none is lost', () => {
    fc.assert(
      fc.property(anyStances, (stances) => {
        const found = placed(stances);
        expect(found.map(({ at }) => at)).toEqual(stances.toSorted((one, other) => one - other));
        const meets = (one: (typeof found)[number]) =>
          found.filter(({ party, row, at }) => party !== one.party && row === one.row && Math.abs(at - one.at) < 9);
        expect(found.flatMap(meets)).toEqual([]);
      }),
    );
  });

  it('take no more rows than there are stances in one place', () => {
    fc.assert(
      fc.property(anyStances, (stances) => {
        const found = placed(stances);
        for (const { at, row } of found)
          expect(stances.filter((other) => other <= at && other > at - 9).length).toBeGreaterThan(row);
      }),
    );
  });
});
