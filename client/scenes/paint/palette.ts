/** The colours of the room, as the page's tokens have them: a canvas cannot read the page's variables while it paints. */
import type { Hardness } from '#client/store/hardness.ts';

export const INK = '#14232E';
export const INK_2 = '#43545F';
export const IVORY = '#FBF8F1';
export const SAND = '#EFE8DA';
export const EDGE = '#857759';
export const GREY = '#DCDFE0';
export const CHAMBER = { deep: '#0B2130', dark: '#0F2A38', light: '#1D4658' } as const;
export const ON_CHAMBER = '#EAF2F5';
export const ON_CHAMBER_2 = '#B9CCD6';
export const WOOD = { night: '#2B190C', dark: '#4E301A', middle: '#8A5C35', light: '#C79A67' } as const;
export const LEATHER = { dark: '#153641', light: '#1F4A57' } as const;
export const BRASS = { bright: '#E6C878', plain: '#C9A24B', text: '#6B4E0F' } as const;
export const NEWS = { ink: '#2B2005', ground: '#F3E2B3', edge: '#C9A24B' } as const;
export const RUST = '#A3320B';

/** Marks on dark ground and on ivory. */
export const MARKS = {
  table: { yes: '#4FB3E8', no: '#FF8A4C', abstain: '#EAF2F5', silent: '#B9CCD6', absent: '#B9CCD6', sign: '#0B2130' },
  paper: { yes: '#0B5C8A', no: '#A3320B', abstain: '#5A6670', silent: '#5A6670', absent: '#5A6670', sign: '#FFFFFF' },
} as const;
export type Ground = keyof typeof MARKS;

export const HARDNESS: Readonly<Record<Hardness, string>> = {
  1: '#DCE8F0',
  2: '#A9CADF',
  3: '#6AA0C4',
  4: '#2E74A3',
  5: '#0E4468',
};
