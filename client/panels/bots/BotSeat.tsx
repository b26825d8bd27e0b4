import { useState } from 'preact/hooks';
import { DEFAULT_BOT } from '#shared/model/bot.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { SeatView } from '#shared/model/view.ts';
import { botIn } from '../../store/bots.ts';
import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';
import { BotFields } from './BotFields.tsx';
import { takesBot } from './emptySeats.ts';
import './bots.css';

interface BotSeatProps {
  readonly table: TableStore;
  readonly party: PartyId;
  readonly seat: SeatView;
}

/** The facilitator seats a bot where nobody is, and gives its seat back. */
export function BotSeat({ table, party, seat }: BotSeatProps) {
  const phase = table.everybody.value?.phase ?? 'lobby';
  if (phase !== 'debrief' && botIn(seat)) return <GiveBack table={table} party={party} />;
  return takesBot(seat, phase) ? <SeatOne table={table} party={party} /> : null;
}

type OneProps = Omit<BotSeatProps, 'seat'>;

function GiveBack({ table, party }: OneProps) {
  const sending = useSending(table);
  return (
    <>
      <ActButton
        table={table}
        disabled={sending.busy}
        about={partyName(table, party)}
        act={() => sending.send({ type: 'EndBot', party })}
      >
        {t('bots:giveBack')}
      </ActButton>
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}

function SeatOne({ table, party }: OneProps) {
  const sending = useSending(table);
  const [bot, setBot] = useState(DEFAULT_BOT);
  const name = partyName(table, party);
  return (
    <details class="bot-seat">
      <summary>
        {t('bots:seat')} <span class="visually-hidden">{name}</span>
      </summary>
      <BotFields bot={bot} choose={setBot} />
      <ActButton
        table={table}
        disabled={sending.busy}
        about={name}
        act={() => sending.send({ type: 'SeatBot', party, ...bot })}
      >
        {t('bots:seat')}
      </ActButton>
      <Refusal denial={sending.denial} table={table} />
    </details>
  );
}
