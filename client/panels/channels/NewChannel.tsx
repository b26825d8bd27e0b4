import { useRef, useState } from 'preact/hooks';
import type { PartyId } from '#shared/model/scenario.ts';
import { channelWith, type OpenChannel } from '../../store/channel.ts';
import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { useSending } from '../text/useSending.ts';
import { partners } from './partners.ts';

interface NewChannelProps {
  readonly table: TableStore;
  readonly open: (channel: OpenChannel) => void;
}

/** Opens a channel with several delegations, before anything is said in it. */
export function NewChannel({ table, open }: NewChannelProps) {
  const [ticked, setTicked] = useState<readonly PartyId[]>([]);
  const details = useRef<HTMLDetailsElement>(null);
  const sending = useSending(table);
  const others = partners(table);
  if (others.length < 2) return null;
  const tick = (party: PartyId, on: boolean) =>
    setTicked(on ? [...ticked, party] : ticked.filter((known) => known !== party));
  const enter = () => {
    open(channelWith(table, ticked));
    setTicked([]);
    if (details.current) details.current.open = false;
  };
  const submit = () => sending.send({ type: 'OpenChannel', to: [...ticked] }, enter);
  return (
    <details class="new-channel" ref={details}>
      <summary>{t('diplomacy:channels.new')}</summary>
      <fieldset>
        <legend class="field-hint">{t('diplomacy:channels.newHint')}</legend>
        {others.map((party) => (
          <label key={party} class="choice">
            <input
              type="checkbox"
              checked={ticked.includes(party)}
              onChange={(event) => tick(party, event.currentTarget.checked)}
            />
            {partyName(table, party)}
          </label>
        ))}
      </fieldset>
      <ActButton table={table} disabled={ticked.length < 2 || sending.busy} act={submit}>
        {t('diplomacy:channels.newOpen')}
      </ActButton>
      <Refusal denial={sending.denial} table={table} />
    </details>
  );
}
