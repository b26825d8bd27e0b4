import { partyName } from '../../store/names.ts';
import { redLinesOf } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { percent } from '../draft/figures.ts';
import { Markdown } from '../shell/Markdown.tsx';
import { Interests } from './Interests.tsx';
import { PublicPart } from './PublicPart.tsx';
import { RedLines } from './RedLines.tsx';
import './brief.css';

/** One's own instructions, and what everybody may know. Who has no seat reads the public part only. */
export function BriefPanel({ table }: { readonly table: TableStore }) {
  const welcome = table.welcome.value;
  if (!welcome) return null;
  const own = table.own.value;
  return (
    <section class="brief" aria-labelledby="brief-heading">
      <h2 id="brief-heading" tabIndex={-1}>
        {own
          ? t('panels:brief.heading', { party: partyName(table, table.party.value) })
          : t('panels:brief.publicHeading')}
      </h2>
      {own ? (
        <>
          <p class="confidential">{t('panels:brief.onlyYou')}</p>
          <h3>{t('panels:brief.interests')}</h3>
          <Interests table={table} stakes={own.stakes} />
          <h3>{t('panels:brief.redLines')}</h3>
          <RedLines table={table} redLines={redLinesOf(own)} />
          <p class="muted">{t('panels:brief.hurdle', { percent: percent(own.ratificationHurdle) })}</p>
          <h3>{t('panels:brief.instructions')}</h3>
          <Markdown text={own.brief} />
        </>
      ) : (
        <p class="muted">{t(welcome.role === 'facilitator' ? 'panels:brief.facilitator' : 'panels:brief.noSeat')}</p>
      )}
      <PublicPart table={table} scenario={welcome.scenario} open={!own} />
    </section>
  );
}
