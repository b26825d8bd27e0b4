/** Whose trust is not what it was. */
import { expect, it } from 'vitest';
import { trustMoved } from '#client/panels/debrief/trustMoved.ts';

const half = () => 0.5;

it('Pairs whose trust is what it was are left out, by a hair included', () =>
  expect(trustMoved(['A', 'B'], half, () => 0.1 + 0.2 + 0.2)).toEqual([]));

it('Each direction of a pair stands by itself, and nobody beside oneself', () => {
  const after = (from: string, to: string) => (from === 'B' && to === 'A' ? 0.35 : 0.5);
  expect(trustMoved(['A', 'B', 'C'], half, after)).toEqual([{ from: 'B', to: 'A', before: 0.5, after: 0.35 }]);
});
