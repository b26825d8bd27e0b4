/** Several texts taken together (MODEL.md 2, "Sums"). */
import { type Amounts, TERMS } from './terms.ts';

const NOTHING: Amounts = { benefit: 0, sovereignty: 0, uncertainty: 0, divergence: 0, statusQuo: 0, net: 0 };

const combined = (parts: readonly Amounts[], shareOf: (index: number) => number): Amounts => {
  const sum = (part: keyof Amounts) => parts.reduce((total, amounts, at) => total + shareOf(at) * amounts[part], 0);
  const terms = Object.fromEntries(TERMS.map((term) => [term, sum(term)]));
  return { ...NOTHING, ...terms, net: sum('net') };
};

/** At a table a package is the sum of its clauses, in utils (MODEL.md 2, "Sums"). */
export const packageSum = (clauses: readonly Amounts[]): Amounts => combined(clauses, () => 1);

/** In the back-test one instrument spread over several issues is their weighted mean, in utils; weights above 0 (MODEL.md 2, "Sums"). */
export function packageMean(parts: readonly { readonly amounts: Amounts; readonly weight: number }[]): Amounts {
  const all = parts.reduce((sum, { weight }) => sum + weight, 0);
  return combined(
    parts.map(({ amounts }) => amounts),
    (index) => (parts[index]?.weight ?? 0) / all,
  );
}
