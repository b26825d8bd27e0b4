import type { Phase } from '#shared/model/game.ts';
import type { TableSummary } from '#shared/protocol/http.ts';
import { tableHash } from '../../store/route.ts';
import { spoken, t } from '../../text/i18n.ts';

/** The tables that are open, the latest first. */
export function TableList(props: { readonly tables: readonly TableSummary[]; readonly refresh: () => void }) {
  const tables = [...props.tables].sort((one, other) => other.openedAt - one.openedAt);
  return (
    <>
      <div class="tables-head">
        <h3>{t('desk:home.tables')}</h3>
        <button type="button" class="button" onClick={props.refresh}>
          {t('desk:home.refresh')}
        </button>
      </div>
      {tables.length === 0 ? (
        <p class="muted">{t('desk:home.noTables')}</p>
      ) : (
        <ul class="table-rows">
          {tables.map((table) => (
            <TableRow key={table.table} {...table} />
          ))}
        </ul>
      )}
    </>
  );
}

function TableRow({ table, code, title, phase, round, openedAt }: TableSummary) {
  const opened = new Date(openedAt).toLocaleString(spoken(), { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li class="table-row">
      <strong class="serif">{title}</strong>
      {code !== '' && (
        <span>
          <span class="muted small">{t('desk:home.code')} </span>
          <span class="code digits">{code}</span>
        </span>
      )}
      <span class="badge">{stateText(phase as Phase, round)}</span>
      <span class="muted small">{opened}</span>
      <a class="button" href={tableHash(table, 'facilitator')}>
        {t('desk:home.enter')}
        <span class="visually-hidden"> {code}</span>
      </a>
    </li>
  );
}

function stateText(phase: Phase, round: number): string {
  const name = t(`words:phase.${phase}`);
  return round === 0 || phase === 'debrief' ? name : t('desk:home.phaseInRound', { phase: name, round });
}
