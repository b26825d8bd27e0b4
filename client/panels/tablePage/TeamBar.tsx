import type { TableStore } from '../../store/table.ts';
import { delegatesIn, headIsAway, isHead, ownDelegate, seatOf } from '../../store/team.ts';
import { t } from '../../text/i18n.ts';
import { delegatesText } from '../lobby/delegatesText.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';

/** For a delegation of several: who is in it, and who votes. Also that a caretaker holds the seat, or that one is muted. */
export function TeamBar({ table }: { readonly table: TableStore }) {
  const seat = seatOf(table);
  const own = ownDelegate(table);
  if (!seat || !own) return null;
  const team = delegatesIn(seat).length > 1;
  if (!team && !seat.caretaker && !own.muted) return null;
  return (
    <div class="team-bar small">
      {team && <p>{t('team.yours', { names: delegatesText(seat, table.welcome.value?.person ?? '') })}</p>}
      {team && <HeadVotes table={table} />}
      {seat.caretaker && <p>{t('team.caretaker')}</p>}
      {own.muted && <p>{t('words:denial.muted')}</p>}
    </div>
  );
}

/** Whoever is not the head is told that the head votes, and may take over while the head is away. */
function HeadVotes({ table }: { readonly table: TableStore }) {
  const sending = useSending(table);
  const seat = seatOf(table);
  if (!seat || isHead(table)) return null;
  const away = headIsAway(seat);
  return (
    <>
      <p role="status">{t(away ? 'team.headAway' : 'team.headVotes', { name: seat.delegate })}</p>
      {away && (
        <ActButton table={table} disabled={sending.busy} act={() => sending.send({ type: 'TakeOver' })}>
          {t('team.takeOver')}
        </ActButton>
      )}
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}
