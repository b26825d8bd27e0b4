/** A table for one person who practises: theirs alone, with bots in all other seats, and started at once. */
import { mapValues } from '#shared/base/records.ts';
import { type Bot, TACTICS } from '#shared/model/bot.ts';
import type { PersonId } from '#shared/model/game.ts';
import type { PartyId, Scenario } from '#shared/model/scenario.ts';
import type { Denial } from '#shared/protocol/wire.ts';
import type { Command } from '#shared/rules/commands.ts';
import type { Actor } from '#shared/rules/decision.ts';
import { withSettings } from '#shared/scenario/settings.ts';
import { sha256 } from '../log/rows.ts';
import { newId } from '../table/ids.ts';
import type { Table } from '../table/table.ts';
import type { Tables } from '../table/tables.ts';

/** What others at the table would call them; only bots are there. */
const NAME = 'Delegate';
/** So many times as long as the scenario has it may a phase take; it ends as soon as everybody is ready. */
const UNHURRIED = 3;
const MOST_S = 86_400;

const FACILITATOR: Actor = { kind: 'facilitator' };

interface Seat {
  readonly table: Table;
  readonly person: PersonId;
}

/** Opens the table and seats whoever practises at `party`; or says why not. */
export async function openPractice(
  tables: Tables,
  scenario: Scenario,
  party: PartyId,
): Promise<Seat | { readonly denial: Denial }> {
  const standing = await tables.openPractice(unhurried(scenario));
  if (!standing) return { denial: { code: 'busy' } };
  const { table } = standing;
  const person = newId();
  for (const [actor, command] of beginning(table, person, party)) {
    const answer = await table.carryOut(actor, newId(), command);
    if (!answer.ok) return { denial: answer.denial };
  }
  return { table, person };
}

function beginning(table: Table, person: PersonId, party: PartyId): readonly (readonly [Actor, Command])[] {
  const others = table.game.scenario.parties.filter(({ id }) => id !== party);
  return [
    [
      { kind: 'person', person },
      { type: 'JoinTable', name: NAME },
    ],
    [FACILITATOR, { type: 'SetEntry', open: false }],
    [FACILITATOR, { type: 'AssignSeat', person, party }],
    ...others.map(({ id }, place) => [FACILITATOR, { type: 'SeatBot', party: id, ...opponent(table, place) }] as const),
    [FACILITATOR, { type: 'StartGame' }],
  ];
}

/** Every table has its own mix. */
function opponent({ game }: Table, place: number): Bot {
  const first = Number.parseInt(sha256(`opponents ${game.seed}`).slice(0, 8), 16);
  return { tactic: TACTICS[(first + place) % TACTICS.length] ?? 'linear', strength: 'expert' };
}

/** The scenario as one person plays it: alone in the delegation, and with time. */
function unhurried(scenario: Scenario): Scenario {
  const lengths = mapValues(scenario.procedure.lengths, (seconds) => Math.min(seconds * UNHURRIED, MOST_S));
  return withSettings(scenario, { lengths, delegates: 1, caretakers: false });
}

/** What whoever practises may have done to their table, as a facilitator would. */
export const WISHES = {
  pause: { type: 'Pause' },
  resume: { type: 'Resume' },
  /** The game is over, and what it came to stands in the debrief. */
  leave: { type: 'EndGame', reason: '' },
} as const satisfies Readonly<Record<string, Command>>;

export async function carriedOut(table: Table, wish: keyof typeof WISHES): Promise<Denial | undefined> {
  const answer = await table.carryOut(FACILITATOR, newId(), WISHES[wish]);
  return answer.ok ? undefined : answer.denial;
}
