import type { PublicParty } from '#shared/model/publicScenario.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { PublicView, SeatView } from '#shared/model/view.ts';
import { botIn } from '../../store/bots.ts';
import type { TableStore } from '../../store/table.ts';
import { trustOf, trustWord } from '../../store/trust.ts';
import { spoken, t } from '../../text/i18n.ts';
import { BotMark } from '../bots/BotMark.tsx';
import { delegatesText } from '../lobby/delegatesText.ts';
import { Flag } from '../shell/Flag.tsx';

/** Who sits where, whether they are here and done, and how far they trust one. */
export function SeatTable({ table }: { readonly table: TableStore }) {
  const everybody = table.everybody.value;
  const parties = table.welcome.value?.scenario.parties ?? [];
  if (!everybody) return null;
  const own = table.party.value !== '';
  return (
    <table class="plain seat-table">
      <thead>
        <tr>
          <th scope="col">{t('list.delegation')}</th>
          <th scope="col">{t('list.state')}</th>
          {own && <th scope="col">{t('list.trust')}</th>}
        </tr>
      </thead>
      <tbody>
        {parties.map((party) => {
          const seat = everybody.seats[party.id];
          return seat && <SeatRow key={party.id} table={table} party={party} seat={seat} everybody={everybody} />;
        })}
      </tbody>
    </table>
  );
}

interface SeatRowProps {
  readonly table: TableStore;
  readonly party: PublicParty;
  readonly seat: SeatView;
  readonly everybody: PublicView;
}

function SeatRow({ table, party, seat, everybody }: SeatRowProps) {
  const own = table.party.value;
  const bot = botIn(seat);
  return (
    <tr>
      <th scope="row">
        <span class="seat-name">
          <Flag code={party.flag} />
          <span>
            <span class="serif">{party.name}</span>
            <br />
            {bot ? (
              <BotMark bot={bot} />
            ) : (
              <span class="muted small">{presenceText(seat, table.welcome.value?.person ?? '')}</span>
            )}
            {everybody.chair === party.id && (
              <>
                <br />
                <span class="small">{t('list.chair')}</span>
              </>
            )}
          </span>
        </span>
      </th>
      <td>{seat.playing ? stateText(seat, everybody, party.id) : t('list.nothing')}</td>
      {own !== '' && <td>{party.id === own ? t('list.you') : trustText(table, party.id, own)}</td>}
    </tr>
  );
}

function presenceText(seat: SeatView, person: string): string {
  const { playing, present, delegate, caretaker } = seat;
  if (!playing) return t('list.notPlaying');
  if (caretaker) return t('team.heldBy');
  if (delegate === '') return t('words:person.nobody');
  if (Object.keys(seat.delegates).length > 1) return delegatesText(seat, person);
  return t(present ? 'list.present' : 'list.absent', { name: delegate });
}

function stateText({ ready, voted }: SeatView, { phase, signatures }: PublicView, party: PartyId): string {
  const signature = signatures[party];
  if (phase === 'signature') return t(`list.${signature ?? 'unanswered'}`);
  if (phase === 'voting' && voted) return t('list.voted');
  if (ready) return t('list.done');
  return phase === 'voting' ? t('list.notVoted') : t('list.notDone');
}

/** The word, and the share 0-1 that it stands for: trust moves in steps that are smaller than the words. */
function trustText(table: TableStore, from: PartyId, to: PartyId): string {
  const trust = trustOf(table, from, to);
  const share = trust.toLocaleString(spoken(), { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return t('list.trustOf', { word: t(`words:trust.${trustWord(trust)}`), share });
}
