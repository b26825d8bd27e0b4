/** What six delegates do at a table, over and over: every act is legal whatever the others do meanwhile. */

import type { ClauseContent } from '#shared/model/clause.ts';
import type { Command } from '#shared/rules/commands.ts';
import type { Participant } from './participant.ts';
import { PARTIES } from './seating.ts';

/** A command, and how one knows that a connection shows what it did. */
export interface Act {
  readonly command: Command;
  readonly shown: (participant: Participant) => boolean;
}

/** `c1` to `c6` are amended by their sponsors; `c7` to `c12` are co-sponsored by the sponsor's neighbour. */
const amended = (seat: number): string => `c${seat + 1}`;
const carried = (seat: number): string => `c${PARTIES.length + ((seat + 1) % PARTIES.length) + 1}`;

const ISSUES = ['CC', 'CI', 'CB', 'CF', 'IG', 'LB'];

/** The text with which a delegate puts one of its two clauses on the table. */
export const proposal = (seat: number): Command => ({
  type: 'ProposeClause',
  issue: ISSUES[seat] ?? '',
  content: content(0),
});

/** The act that a seat does in its turn, counted from 0. */
export function actOf(seat: number, turn: number): Act {
  const round = Math.floor(turn / 6);
  switch (turn % 6) {
    case 0:
      return amends(seat, round + 1);
    case 1:
      return carries(seat, true);
    case 2:
      return says(`The delegation in seat ${seat} would be grateful for a word on its text, round ${round}.`);
    // The first seat is never ready: else the phase would end.
    case 3:
      return seat === 0 ? says(`We are still consulting our capital, round ${round}.`) : isReady(seat, true);
    case 4:
      return seat === 0 ? says(`We have heard from our capital, round ${round}.`) : isReady(seat, false);
    default:
      return carries(seat, false);
  }
}

function amends(seat: number, revision: number): Act {
  const clause = amended(seat);
  return {
    command: { type: 'AmendClause', clause, revision, content: content(revision) },
    shown: ({ table }) => (table.clauses.get(clause)?.revision ?? 0) > revision,
  };
}

const carries = (seat: number, on: boolean): Act => supports(seat, carried(seat), on);

/** Its party stands behind another’s first text, or no longer. */
export function supports(seat: number, clause: string, on: boolean): Act {
  const party = PARTIES[seat] ?? '';
  return {
    command: on ? { type: 'CoSponsor', clause, revision: 1 } : { type: 'EndCoSponsorship', clause },
    shown: ({ table }) => (table.clauses.get(clause)?.support.get(party) === 'co-sponsor') === on,
  };
}

function isReady(seat: number, ready: boolean): Act {
  const party = PARTIES[seat] ?? '';
  return {
    command: { type: 'MarkReady', ready },
    shown: ({ table }) => table.seats.get(party)?.ready === ready,
  };
}

export const says = (text: string): Act => ({
  command: { type: 'SendMessage', to: [], text },
  shown: ({ heard }) => heard === text,
});

const content = (revision: number): ClauseContent => ({
  position: 50,
  obligation: 1,
  precision: 1,
  delegation: 0,
  title: 'On what each owes the others',
  text: `States should answer requests for help within ${revision + 1} days, name a point of contact, and keep each other informed of what they find.`,
});
