import type { VoteView } from '#shared/model/view.ts';

/** A vote by its shape: disc and tick, square and cross, open diamond and bar; dashed rings for silent and absent. */
export function VoteMark({ vote }: { readonly vote: VoteView }) {
  return (
    <svg class="vote-mark" viewBox="0 0 20 20" aria-hidden="true">
      {SHAPES[vote]}
    </svg>
  );
}

const line = { fill: 'none', 'stroke-width': 2.2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;

const SHAPES: Readonly<Record<VoteView, preact.ComponentChild>> = {
  yes: (
    <>
      <circle cx="10" cy="10" r="9" fill="var(--support)" />
      <path d="m5.500 10.500 3 3 6-6.500" stroke="#fff" {...line} />
    </>
  ),
  no: (
    <>
      <path d="M1.500 1.500h17v17h-17z" fill="var(--oppose)" />
      <path d="m6 6 8 8m0-8-8 8" stroke="#fff" {...line} />
    </>
  ),
  abstain: (
    <>
      <path d="m10 1.500 8.500 8.500-8.500 8.500L1.500 10z" stroke="var(--abstain)" {...line} />
      <path d="M6.500 10h7" stroke="var(--abstain)" {...line} />
    </>
  ),
  silent: <circle cx="10" cy="10" r="7.500" stroke="var(--abstain)" {...line} />,
  absent: <circle cx="10" cy="10" r="7.500" stroke="var(--abstain)" stroke-dasharray="3 3.500" {...line} />,
};
