import { openChannelWith } from '../../store/channel.ts';
import { tab } from '../../store/tab.ts';
import type { TableStore } from '../../store/table.ts';
import { talksPart } from '../../store/talks.ts';
import { pictureMissing, view } from '../../store/view.ts';
import { t } from '../../text/i18n.ts';
import { ListView } from '../listView/ListView.tsx';
import { later } from '../shell/Later.tsx';
import { showClause } from './showClause.ts';

const noPicture = () => {
  pictureMissing.value = true;
};

const Chamber = later(async () => (await import('../../scenes/Chamber.tsx')).Chamber, { missing: noPicture });

/** The table as a picture, or as a list with the same content. */
export function MainView({ table }: { readonly table: TableStore }) {
  if (view.value === 'list' || pictureMissing.value)
    return (
      <>
        {pictureMissing.value && (
          <p class="notice picture-missing" role="status">
            {t('table.noPicture')}
          </p>
        )}
        <ListView table={table} />
      </>
    );
  return (
    <Chamber
      table={table}
      onSeat={(party) => {
        if (party === table.party.value) {
          tab.value = 'brief';
        } else {
          openChannelWith(table, [party]);
          talksPart.value = 'channels';
          tab.value = 'channels';
        }
      }}
      onClause={showClause}
      onUnavailable={noPicture}
    />
  );
}
