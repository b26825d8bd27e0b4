import type { Effect } from './effects.ts';

/** What news changes, each in words and as a number. */
export const EffectFigures = ({ effects }: { readonly effects: readonly Effect[] }) => (
  <ul>
    {effects.map(({ words, figure }) => (
      <li key={words}>
        {words} <span class="digits">{figure}</span>
      </li>
    ))}
  </ul>
);
