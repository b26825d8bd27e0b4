import { hasTakenOver } from '../../store/handover.ts';
import { partyName } from '../../store/names.ts';
import { newsOf } from '../../store/news.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { Markdown } from '../shell/Markdown.tsx';
import { Handover, NewsList } from '../tablePage/panels.ts';
import { Mandate } from './Mandate.tsx';
import { PublicPart } from './PublicPart.tsx';
import './brief.css';

/** One's own instructions, and what everybody may know. Who has no seat reads the public part only. */
export function BriefPanel({ table }: { readonly table: TableStore }) {
  const welcome = table.welcome.value;
  if (!welcome) return null;
  const own = table.own.value;
  return (
    <section class="brief" aria-labelledby="brief-heading">
      <h2 id="brief-heading" tabIndex={-1}>
        {own ? t('brief:heading', { party: partyName(table, table.party.value) }) : t('brief:publicHeading')}
      </h2>
      {own ? (
        <>
          <p class="confidential">{t('brief:onlyYou')}</p>
          {hasTakenOver(table) && <Handover table={table} />}
          <Mandate table={table} own={own} />
          <h3>{t('brief:instructions')}</h3>
          <Markdown text={own.brief} />
        </>
      ) : (
        <p class="muted">{t(welcome.role === 'facilitator' ? 'brief:facilitator' : 'brief:noSeat')}</p>
      )}
      {newsOf(table).length > 0 && <NewsList table={table} />}
      <PublicPart table={table} scenario={welcome.scenario} open={!own} />
    </section>
  );
}
