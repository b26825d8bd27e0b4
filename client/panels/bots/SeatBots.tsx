import { useState } from 'preact/hooks';
import { DEFAULT_BOT } from '#shared/model/bot.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { SeminarTableView, SeminarView } from '#shared/protocol/seminar.ts';
import type { Command } from '#shared/rules/commands.ts';
import { t } from '../../text/i18n.ts';
import type { Commanding, Order } from '../seminar/useCommanding.ts';
import { PushButton } from '../shell/PushButton.tsx';
import { BotFields } from './BotFields.tsx';
import { botSeatsAt, emptySeatsAt } from './emptySeats.ts';
import './bots.css';

interface SeatBotsProps {
  readonly seminar: SeminarView;
  readonly tables: readonly SeminarTableView[];
  readonly commanding: Commanding;
}

/** Bots for the empty seats of the chosen tables, or their seats given back. */
export function SeatBots({ seminar, tables, commanding }: SeatBotsProps) {
  const [bot, setBot] = useState(DEFAULT_BOT);
  const empty = seatsAt(tables, (table) => emptySeatsAt(table, seminar));
  const held = seatsAt(tables, botSeatsAt);
  if (empty.length + held.length === 0) return null;
  const seat = ordersTo(empty, (party) => ({ type: 'SeatBot', party, ...bot }));
  const end = ordersTo(held, (party) => ({ type: 'EndBot', party }));
  return (
    <details class="bots-everywhere">
      <summary>{t('bots:section')}</summary>
      <p class="small muted">{t('bots:hint')}</p>
      {empty.length > 0 && <BotFields bot={bot} choose={setBot} />}
      <div class="button-row">
        {empty.length > 0 && (
          <PushButton disabled={commanding.busy} act={() => commanding.tell(...seat)}>
            {t('bots:everywhere', { count: empty.length })}
          </PushButton>
        )}
        {held.length > 0 && (
          <PushButton disabled={commanding.busy} act={() => commanding.tell(...end)}>
            {t('bots:back', { count: held.length })}
          </PushButton>
        )}
      </div>
    </details>
  );
}

interface SeatAt {
  readonly table: SeminarTableView;
  readonly party: PartyId;
}

const seatsAt = (
  tables: readonly SeminarTableView[],
  seatsOf: (table: SeminarTableView) => readonly PartyId[],
): readonly SeatAt[] => tables.flatMap((table) => seatsOf(table).map((party) => ({ table, party })));

/** One order for each party, to all of the tables where it is meant. */
function ordersTo(seats: readonly SeatAt[], command: (party: PartyId) => Command): readonly Order[] {
  const byParty = Map.groupBy(seats, ({ party }) => party);
  return [...byParty].map(([party, at]) => ({ tables: at.map(({ table }) => table), command: command(party) }));
}
