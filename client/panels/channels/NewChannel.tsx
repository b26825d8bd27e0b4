import { useRef, useState } from 'preact/hooks';
import type { PartyId } from '#shared/model/scenario.ts';
import { channelWith, type OpenChannel } from '../../store/channel.ts';
import { partyName } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { partners } from './partners.ts';

interface NewChannelProps {
  readonly table: TableStore;
  readonly open: (channel: OpenChannel) => void;
}

/** Chooses several delegations to speak to at once. */
export function NewChannel({ table, open }: NewChannelProps) {
  const [ticked, setTicked] = useState<readonly PartyId[]>([]);
  const details = useRef<HTMLDetailsElement>(null);
  const others = partners(table);
  if (others.length < 2) return null;
  const tick = (party: PartyId, on: boolean) =>
    setTicked(on ? [...ticked, party] : ticked.filter((known) => known !== party));
  const submit = () => {
    if (ticked.length < 2) return;
    open(channelWith(table, ticked));
    setTicked([]);
    if (details.current) details.current.open = false;
  };
  return (
    <details class="new-channel" ref={details}>
      <summary>{t('channels.new')}</summary>
      <fieldset>
        <legend class="field-hint">{t('channels.newHint')}</legend>
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
      <button type="button" class="button" aria-disabled={ticked.length < 2} onClick={submit}>
        {t('channels.newOpen')}
      </button>
    </details>
  );
}
