/**
 * The small negotiation that both engines play, command for command: four parties draft, amend, carry each other's
 * texts, vote by consensus and say when they are ready. Every command in it is legal in both.
 */
import type { Choice, ClauseContent } from '#shared/model/clause.ts';
import type { Level } from '#shared/model/dials.ts';
import { harbourWith } from '#tests/kit/harbour.ts';

export type ScriptCommand =
  | { readonly type: 'ProposeClause'; readonly issue: string; readonly content: ClauseContent }
  | {
      readonly type: 'AmendClause';
      readonly clause: string;
      readonly revision: number;
      readonly content: ClauseContent;
    }
  | { readonly type: 'CoSponsor'; readonly clause: string; readonly revision: number }
  | { readonly type: 'CastVote'; readonly clause: string; readonly revision: number; readonly choice: Choice }
  | { readonly type: 'MarkReady'; readonly ready: boolean };

/** `seat` counts the parties from 0 in the scenario's order. */
export interface Line {
  readonly seat: number;
  readonly command: ScriptCommand;
}

/** A text as the table finally has it: what both engines must agree on. */
export interface Outcome {
  readonly clause: string;
  readonly issue: string;
  readonly status: string;
  readonly content: ClauseContent;
}

/** The kit's conference, with as many rounds as the script has. */
export const conference = (rounds: number) => harbourWith({ rounds });

const SEATS = [0, 1, 2, 3];
const ISSUES = ['CABLES', 'DATA', 'PORTS'];
const CLAUSES_A_ROUND = SEATS.length * 2;

/** A whole game: briefing, the rounds, and the last word. */
export const scriptOf = (rounds: number): readonly Line[] => [
  ...everybodyReady,
  ...Array.from({ length: rounds }, (_, round) => roundOf(round)).flat(),
];

const everybodyReady: readonly Line[] = SEATS.map((seat) => ({ seat, command: { type: 'MarkReady', ready: true } }));

const roundOf = (round: number): readonly Line[] => [
  ...drafting(round * CLAUSES_A_ROUND),
  ...everybodyReady,
  ...voting(round * CLAUSES_A_ROUND),
  ...everybodyReady,
];

/** Two texts each; the first two seats amend their first one, and are carried again. */
function drafting(before: number): readonly Line[] {
  const first = (seat: number) => `c${before + seat + 1}`;
  const second = (seat: number) => `c${before + SEATS.length + seat + 1}`;
  const carries = (seat: number, clause: string, revision: number): Line => ({
    seat,
    command: { type: 'CoSponsor', clause, revision },
  });
  const amended = SEATS.slice(0, 2);
  return [
    ...Array.from({ length: CLAUSES_A_ROUND }, (_, index) => proposal(before + index + 1)),
    ...SEATS.map((seat) => carries(next(seat), first(seat), 1)),
    ...amended.map((seat) => amendment(seat, first(seat), before + seat + 1)),
    ...amended.map((seat) => carries(next(seat), first(seat), 2)),
    ...SEATS.map((seat) => carries(next(seat), second(seat), 1)),
  ];
}

const next = (seat: number): number => (seat + 1) % SEATS.length;

const proposal = (number: number): Line => ({
  seat: (number - 1) % SEATS.length,
  command: { type: 'ProposeClause', issue: ISSUES[number % ISSUES.length] ?? '', content: content(number, 'Draft') },
});

const amendment = (seat: number, clause: string, number: number): Line => ({
  seat,
  command: { type: 'AmendClause', clause, revision: 1, content: content(number + 1, 'Second draft') },
});

const level = (number: number): Level => ([0, 1, 2, 3] as const)[number % 4] ?? 0;

const content = (number: number, title: string): ClauseContent => ({
  position: (number * 35) % 80,
  obligation: level(number),
  precision: level(number + 1),
  delegation: level(number + 2),
  title: `${title} ${number}`,
  text: `Participating states should notify each other of what happens in their waters within ${number} days, and consult at the request of any of them.`,
});

/** Everybody votes on everything; the last seat objects to every third text. */
const voting = (before: number): readonly Line[] =>
  SEATS.flatMap((seat) =>
    Array.from({ length: CLAUSES_A_ROUND }, (_, index): Line => {
      const number = before + index + 1;
      const revision = index < 2 ? 2 : 1;
      return { seat, command: { type: 'CastVote', clause: `c${number}`, revision, choice: choiceOf(seat, number) } };
    }),
  );

function choiceOf(seat: number, number: number): Choice {
  if (seat === 3 && number % 3 === 0) return 'no';
  return seat === number % 4 ? 'abstain' : 'yes';
}
