import type { Command } from '#shared/rules/commands.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { focusOn } from '../text/focusOn.ts';
import { useSending } from '../text/useSending.ts';

interface OfferAnswerProps {
  readonly table: TableStore;
  /** Whether one made the offer oneself. */
  readonly offered: boolean;
  /** What the offer is, for those who do not see where the buttons stand. */
  readonly about: string;
  readonly answer: (accept: boolean) => Command;
  readonly withdraw: Command;
  /** Where the focus goes when the buttons are gone. */
  readonly focus: string;
}

/** What one does with an offer that waits: whoever got it answers, whoever made it may take it back. */
export function OfferAnswer({ table, offered, about, answer, withdraw, focus }: OfferAnswerProps) {
  const sending = useSending(table);
  const { busy } = sending;
  const send = (command: Command) => sending.send(command, () => focusOn(focus));
  return (
    <>
      <div class="button-row">
        {offered ? (
          <ActButton table={table} disabled={busy} about={about} act={() => send(withdraw)}>
            {t('diplomacy:withdraw')}
          </ActButton>
        ) : (
          <>
            <ActButton table={table} kind="primary" disabled={busy} about={about} act={() => send(answer(true))}>
              {t('diplomacy:accept')}
            </ActButton>
            <ActButton table={table} disabled={busy} about={about} act={() => send(answer(false))}>
              {t('diplomacy:decline')}
            </ActButton>
          </>
        )}
      </div>
      <Refusal denial={sending.denial} table={table} />
    </>
  );
}
