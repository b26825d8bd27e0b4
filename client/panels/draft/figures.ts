/** Numbers as the panels write them: signed, with a true minus, terms in tenths and totals in whole utils. */
import { spoken } from '../../text/i18n.ts';

const trueMinus = (figure: string): string => figure.replace('-', '\u2212');

const signed = (value: number, digits: number): string =>
  trueMinus(
    new Intl.NumberFormat(spoken(), {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: 'exceptZero',
    }).format(value),
  );

/** A term in tenths of a util. */
export const tenths = (value: number): string => signed(value, 1);

/** A total in whole utils. */
export const whole = (value: number): string => signed(value, 0);

/** A result against par, where 100 is the seat's average: whole, and signed only below nothing. */
export const plain = (value: number): string =>
  trueMinus(new Intl.NumberFormat(spoken(), { maximumFractionDigits: 0, signDisplay: 'negative' }).format(value));

/** λ or another plain factor, with two places. */
export const factor = (value: number): string =>
  new Intl.NumberFormat(spoken(), { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);

/** A share 0-1 in per cent. */
export const percent = (share: number): string =>
  trueMinus(
    new Intl.NumberFormat(spoken(), { style: 'percent', maximumFractionDigits: 0, signDisplay: 'negative' }).format(
      share,
    ),
  );

const BANDS = [
  { below: 0.35, band: 'low' },
  { below: 0.6, band: 'medium' },
  { below: 0.8, band: 'high' },
] as const;

/** A share 0-1 in one of four words. */
export const bandOf = (share: number): 'low' | 'medium' | 'high' | 'very-high' =>
  BANDS.find(({ below }) => share < below)?.band ?? 'very-high';
