import type { PublicParty } from '#shared/model/publicScenario.ts';
import type { SeatView } from '#shared/model/view.ts';
import { botIn, isTaken, peopleIn } from '../../store/bots.ts';
import { delegateAt } from '../../store/identity.ts';
import type { TableStore } from '../../store/table.ts';
import { headIsAway, isHead } from '../../store/team.ts';
import { t } from '../../text/i18n.ts';
import { BotMark } from '../bots/BotMark.tsx';
import { BotSeat } from '../bots/BotSeat.tsx';
import { tacticText } from '../bots/tacticText.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Flag } from '../shell/Flag.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useMedia } from '../shell/useMedia.ts';
import { useSending } from '../text/useSending.ts';
import { delegatesText } from './delegatesText.ts';

interface PlateProps {
  readonly table: TableStore;
  readonly party: PublicParty;
  readonly seat: SeatView;
  readonly facilitator: boolean;
}

/** Where every stance can be read beside the others. */
const ROOMY = '(min-width: 100rem) and (min-height: 50rem)';

/** A delegation's nameplate: whose it is, and the button to take it or give it back. */
export function Plate({ table, party, seat, facilitator }: PlateProps) {
  const mine = table.party.value === party.id;
  const roomy = useMedia(ROOMY);
  const bot = botIn(seat);
  return (
    <li class="plate" data-state={mine ? 'own' : isTaken(seat) ? 'taken' : 'free'}>
      <div class="plate-head">
        <Flag code={party.flag} />
        <h3>{party.name}</h3>
        {!isTaken(seat) && (
          <span class="badge">{party.required ? t('panels:lobby.required') : t('panels:lobby.optional')}</span>
        )}
      </div>
      <p class="plate-delegate">{bot ? <BotMark bot={bot} /> : holderText(table, seat)}</p>
      {bot && <p class="small">{tacticText(bot.tactic)}</p>}
      {facilitator && <BotSeat table={table} party={party.id} seat={seat} />}
      <PlateButton table={table} party={party} seat={seat} facilitator={facilitator} />
      <details class="plate-stance" open={roomy}>
        <summary>
          {t('panels:lobby.stance')} <span class="visually-hidden">{party.name}</span>
        </summary>
        <p>{party.stance}</p>
      </details>
    </li>
  );
}

function holderText(table: TableStore, seat: SeatView): string {
  if (seat.delegate === '') return t(seat.caretaker ? 'classroom:presence.caretaker' : 'panels:lobby.free');
  const people = delegatesText(seat, table.welcome.value?.person ?? '');
  return seat.caretaker ? `${people} – ${t('classroom:presence.caretaker')}` : people;
}

/** Whether a delegation takes one more: a bot takes nobody's room. */
function hasRoom(table: TableStore, seat: SeatView): boolean {
  const limit = table.welcome.value?.scenario.procedure.delegates ?? 1;
  return peopleIn(seat).length < limit;
}

function PlateButton({ table, party, seat, facilitator }: PlateProps) {
  const sending = useSending(table);
  const action = actionOf(table, party, seat, facilitator);
  return (
    <>
      {action && (
        <ActButton
          table={table}
          about={party.name}
          disabled={sending.busy}
          {...(action.primary && { kind: 'primary' as const })}
          act={() => sending.send(action.command)}
        >
          {action.words}
        </ActButton>
      )}
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}

const isOfSeminar = (table: TableStore): boolean =>
  (delegateAt(table.welcome.value?.table ?? '')?.seminar ?? '') !== '';

/** What one may do with a seat; nothing with somebody else's, unless one is the facilitator. */
function actionOf(table: TableStore, { id }: PublicParty, seat: SeatView, facilitator: boolean) {
  const free = peopleIn(seat).length === 0;
  if (facilitator)
    return free
      ? undefined
      : { command: { type: 'FreeSeat', party: id } as const, words: t('desk:open.free'), primary: false };
  if (table.party.value === id && !isHead(table) && headIsAway(seat))
    return { command: { type: 'TakeOver' } as const, words: t('team.takeOver'), primary: false };
  // In a seminar the facilitator says who sits where.
  const dealt = table.party.value !== '' && isOfSeminar(table);
  if (dealt) return undefined;
  if (table.party.value === id)
    return { command: { type: 'LeaveSeat' } as const, words: t('panels:lobby.leave'), primary: false };
  if (!free && !hasRoom(table, seat)) return undefined;
  const command = { type: 'TakeSeat', party: id } as const;
  if (!free) return { command, words: t('team.join'), primary: false };
  return table.party.value === ''
    ? { command, words: t('panels:lobby.take'), primary: true }
    : { command, words: t('panels:lobby.move'), primary: false };
}
