/** MODEL.md 5, row 7: soft-first beats hard-first, more so the higher uncertainty is. */
import { describe, expect, test } from 'vitest';
import { type Course, courseValue, type Policy } from '#shared/scoring/backtest/softFirst.ts';
import { reference } from './record.ts';
import golden from './reference/golden.json' with { type: 'json' };

const COURSES: Readonly<Record<string, Course>> = {
  'USA-EU': { pair: ['USA', 'EU'], year: '2010', issues: ['CC', 'CI', 'CB'] },
  'EU-JPN': { pair: ['EU', 'JPN'], year: '2010', issues: ['CC', 'CI', 'CB'] },
  'CHN-RUS': { pair: ['CHN', 'RUS'], year: '2015', issues: ['CF', 'LB', 'UN'] },
  'USA-CHN': { pair: ['USA', 'CHN'], year: '2015', issues: ['CC', 'CI', 'CB'] },
};
const POLICIES = ['softFirst', 'hardFirst', 'softOnly'] as const;

/** The prototype prints whole utils and differs from these exact sums by up to 5, as drawn games would. */
const BAND = 6;

const valueOf = (name: string, uncertainty: number, policy: Policy) => {
  const course = COURSES[name];
  if (!course) throw new Error(`No course ${name}`);
  return courseValue(reference, course, uncertainty, policy);
};

describe('Row 7: soft first, then harder', () => {
  test.each(golden.softFirst)('$pair at u = $u0', ({ pair, u0, gain, ...figures }) => {
    const values = POLICIES.map((policy) => [policy, valueOf(pair, u0, policy)] as const);
    for (const [policy, value] of values)
      expect(Math.abs(value - figures[policy]), `${policy} ${value}`).toBeLessThan(BAND);
    const [[, softFirst], [, hardFirst]] = values as [(typeof values)[number], (typeof values)[number]];
    expect(softFirst).toBeGreaterThan(hardFirst);
    expect(Math.abs(softFirst - hardFirst - gain), `gain ${softFirst - hardFirst}`).toBeLessThan(BAND);
  });

  test.each(Object.keys(COURSES))('%s gains the more from it, the higher uncertainty', (name) => {
    const gains = [0.05, 0.3, 0.9].map((u0) => valueOf(name, u0, 'softFirst') - valueOf(name, u0, 'hardFirst'));
    expect(gains).toEqual(gains.toSorted((one, other) => one - other));
  });
});
