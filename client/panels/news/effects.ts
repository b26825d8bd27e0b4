/** What news changes, as sentences: for everybody, and for one's own delegation alone. */
import type { NewsView, OwnNewsView } from '#shared/model/view.ts';
import { issueName, partyName } from '../../store/names.ts';
import { inOrder } from '../../store/numbered.ts';
import type { TableStore } from '../../store/table.ts';
import { spoken, t } from '../../text/i18n.ts';

export interface Effect {
  /** In words: which way, and about how far. */
  readonly words: string;
  /** The same as a signed number between -1 and 1. */
  readonly figure: string;
}

const SIZES = [
  { below: 0.1, size: 'slightly' },
  { below: 0.2, size: 'clearly' },
] as const;

/** A scandal moves trust by about .15, which is clear. */
export const sizeOf = (change: number): 'slightly' | 'clearly' | 'strongly' =>
  // Sums of decimal fractions miss their round value by a hair.
  SIZES.find(({ below }) => Math.abs(change) < below - 1e-9)?.size ?? 'strongly';

const directionOf = (change: number): 'rises' | 'falls' => (change < 0 ? 'falls' : 'rises');

export function publicEffects(table: TableStore, news: NewsView): readonly Effect[] {
  const trust = inOrder(news.trust).map(([, { from, to, change }]) => {
    const names = { from: partyName(table, from), to: partyName(table, to), size: sizeWords(change) };
    return { words: t(`words:effect.trust.${directionOf(change)}`, names), figure: figureOf(change) };
  });
  return [...trust, ...byIssue(table, 'uncertainty', news.uncertainty)];
}

export const ownEffects = (table: TableStore, { salience, sensitivity }: OwnNewsView): readonly Effect[] => [
  ...byIssue(table, 'salience', salience),
  ...byIssue(table, 'sensitivity', sensitivity),
];

type Changed = 'uncertainty' | 'salience' | 'sensitivity';

const byIssue = (table: TableStore, what: Changed, changes: Readonly<Record<string, number>>): readonly Effect[] =>
  Object.entries(changes).map(([issue, change]) => ({
    words: t(`words:effect.${what}.${directionOf(change)}`, {
      issue: issueName(table, issue),
      size: sizeWords(change),
    }),
    figure: figureOf(change),
  }));

const sizeWords = (change: number): string => t(`words:effect.size.${sizeOf(change)}`);

const figureOf = (change: number): string =>
  new Intl.NumberFormat(spoken(), { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' })
    .format(change)
    .replace('-', '\u2212');
