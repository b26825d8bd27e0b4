import { useId } from 'preact/hooks';
import { CHAIR } from '#shared/model/clause.ts';
import { LIMITS } from '#shared/model/limits.ts';
import { isWithChair, type OpenChannel, write, writing } from '../../store/channel.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';
import { channelName, othersIn } from './naming.ts';

interface ComposerProps {
  readonly table: TableStore;
  readonly channel: OpenChannel;
}

/** From how many characters before the end the count is shown. */
const NEAR_LIMIT = 200;

/** Writes to a channel. What is typed stays over a reload or a cut; only the button sends it. */
export function Composer({ table, channel }: ComposerProps) {
  const id = useId();
  const sending = useSending(table);
  const text = writing(table, channel.id);
  const left = LIMITS.message - text.trim().length;
  const idle = sending.busy || text.trim() === '' || left < 0 || table.status.value !== 'online';
  const send = () => {
    if (idle) return;
    const to = [...othersIn(table, channel), ...(isWithChair(channel) ? [CHAIR] : [])];
    sending.send({ type: 'SendMessage', to, text: text.trim() }, () => write(table, channel.id, ''));
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="visually-hidden" htmlFor={id}>
        {t('diplomacy:channels.message', { channel: channelName(table, channel) })}
      </label>
      <textarea
        id={id}
        class="input"
        rows={3}
        value={text}
        placeholder={t('diplomacy:channels.message', { channel: channelName(table, channel) })}
        aria-invalid={left < 0}
        onInput={(event) => write(table, channel.id, event.currentTarget.value)}
      />
      <div class="composer-foot">
        <p class="small muted" role="status">
          {left < 0
            ? t('diplomacy:channels.over', { count: -left })
            : left < NEAR_LIMIT && t('diplomacy:channels.left', { count: left })}
        </p>
        <button type="submit" class="button button-primary" aria-disabled={idle}>
          {sending.busy ? t('diplomacy:channels.sending') : t('diplomacy:channels.send')}
        </button>
      </div>
      <Refusal denial={sending.denial} table={table} />
    </form>
  );
}
