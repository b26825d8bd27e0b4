/** MODEL.md 2, "Worked example": cybercrime at 65, the United States and China bound, 2015, nobody's text. */
import { describe, expect, test } from 'vitest';
import { acceptance } from '#shared/scoring/acceptance.ts';
import { draftAt, type Form } from '#shared/scoring/backtest/pair.ts';
import { termsOf } from '#shared/scoring/terms.ts';
import { profileIn, worldIn } from './record.ts';
import golden from './reference/golden.json' with { type: 'json' };

const soft: Form = [1, 1, 0];
const hard: Form = [3, 2, 1];

/** The cells of the table: B, S, N, D, b, Δ, P. */
const TABLE = [
  ['soft', 'USA', [13.01, 0.71, 0.91, 20.7, -9.68, 0.36, 0.526]],
  ['soft', 'CHN', [8.55, 1.24, 0.91, 12.18, -5.69, -0.09, 0.494]],
  ['hard', 'USA', [22.14, 4.88, 5.09, 32.28, -9.68, -10.43, 0.048]],
  ['hard', 'CHN', [14.55, 8.53, 5.09, 18.99, -5.69, -12.36, 0.028]],
] as const;

const cellsOf = (form: 'soft' | 'hard', state: 'USA' | 'CHN') => {
  const draft = draftAt('CC', 65, form === 'soft' ? soft : hard);
  const terms = termsOf(worldIn('2015'), profileIn('2015', state), draft, ['USA', 'CHN']);
  const { benefit, sovereignty, uncertainty, divergence, statusQuo, net } = terms;
  return [benefit, sovereignty, uncertainty, divergence, statusQuo, net, acceptance(net)];
};

const rounded = (values: readonly number[], digits: number) =>
  values.map((value, index) => Number(value.toFixed(index === 6 ? Math.max(3, digits) : digits)));

describe('The worked example', () => {
  test.each(TABLE)('%s text, %s: every cell as printed', (form, state, cells) => {
    for (const [index, cell] of cells.entries()) {
      const [computed = Number.NaN] = cellsOf(form, state).slice(index);
      expect(Math.abs(computed - cell), `cell ${index}: ${computed}`).toBeLessThanOrEqual(
        index === 6 ? 0.00051 : 0.0051,
      );
    }
  });

  test.each(golden.workedExample)('$form text, $party: to four decimals', (row) => {
    const form = row.form === 'soft' ? 'soft' : 'hard';
    const state = row.party === 'USA' ? 'USA' : 'CHN';
    expect(rounded(cellsOf(form, state), 4)).toEqual([row.B, row.S, row.N, row.D, row.b, row.delta, row.P]);
  });
});
