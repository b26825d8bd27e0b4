import { useState } from 'preact/hooks';
import { DEFAULT_BOT } from '#shared/model/bot.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import type { Trouble } from '../../text/wording.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { BotFields } from './BotFields.tsx';
import { takesBot } from './emptySeats.ts';
import './bots.css';

/** One click for every seat that nobody has taken. */
export function BotsForAll({ table }: { readonly table: TableStore }) {
  const [bot, setBot] = useState(DEFAULT_BOT);
  const { busy, denial, fill } = useFilling(table);
  const everybody = table.everybody.value;
  const empty = Object.entries(everybody?.seats ?? {}).flatMap(([id, seat]) =>
    everybody && takesBot(seat, everybody.phase) ? [id] : [],
  );
  return (
    <section class="card" aria-labelledby="bots-heading">
      <h2 id="bots-heading">{t('bots:section')}</h2>
      <p class="small muted">{t('bots:hint')}</p>
      {empty.length === 0 ? (
        <p>{t('bots:allNone')}</p>
      ) : (
        <>
          <BotFields bot={bot} choose={setBot} />
          <ActButton table={table} disabled={busy} act={() => fill(empty.map((party) => ({ party, ...bot })))}>
            {t('bots:all')}
          </ActButton>
        </>
      )}
      <Refusal denial={denial} table={table} />
    </section>
  );
}

type Seating = typeof DEFAULT_BOT & { readonly party: string };

/** Seats one after the other, up to the first that is refused. */
function useFilling(table: TableStore) {
  const [busy, setBusy] = useState(false);
  const [denial, setDenial] = useState<Trouble>();
  const seatAll = async (seats: readonly Seating[]): Promise<Trouble | undefined> => {
    for (const seat of seats) {
      const answer = await table.send({ type: 'SeatBot', ...seat });
      if (!answer.ok) return answer.denial;
    }
    return undefined;
  };
  const filling = async (seats: readonly Seating[]) => {
    setBusy(true);
    setDenial(await seatAll(seats).catch((): Trouble => ({ code: 'unreachable' })));
    setBusy(false);
  };
  return { busy, denial, fill: (seats: readonly Seating[]) => void filling(seats) };
}
