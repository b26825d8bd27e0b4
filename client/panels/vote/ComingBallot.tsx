import { carriersOf } from '../../store/carriers.ts';
import { textOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { comingBallot, type Entry } from './ballots.ts';

/** Before the ballot opens: when it will, what it will hold, and how it will be counted. */
export function ComingBallot({ table }: { readonly table: TableStore }) {
  const view = table.everybody.value;
  const procedure = table.welcome.value?.scenario.procedure;
  if (!view || !procedure) return null;
  if (view.phase === 'debrief') return <p>{t('panels:vote.over')}</p>;
  const { ready, waiting } = comingBallot(view, procedure.sponsorsNeeded);
  return (
    <>
      <p>{t(view.phase === 'consultations' ? 'panels:vote.opensAfter' : 'panels:vote.opensLater')}</p>
      <p>{t('panels:vote.needed', { count: procedure.sponsorsNeeded })}</p>
      <ClauseList heading={t('panels:vote.ready')} empty={t('panels:vote.nothingReady')} clauses={ready} />
      {waiting.length > 0 && (
        <ClauseList heading={t('panels:vote.waiting')} clauses={waiting} needed={procedure.sponsorsNeeded} />
      )}
      <h3>{t('panels:vote.ruleHeading')}</h3>
      <p>{t(`panels:vote.silence.${procedure.decisionRule}.${procedure.abstentions}`)}</p>
    </>
  );
}

interface ListProps {
  readonly heading: string;
  readonly empty?: string;
  readonly clauses: readonly Entry[];
  readonly needed?: number;
}

function ClauseList({ heading, empty, clauses, needed }: ListProps) {
  return (
    <>
      <h3>{heading}</h3>
      {clauses.length === 0 && <p class="muted">{empty}</p>}
      <ul class="coming">
        {clauses.map(([id, clause]) => (
          <li key={id}>
            {t('words:clause.name', { number: clause.number })} <span class="serif">{textOf(clause)?.title}</span>
            {needed !== undefined && (
              <span class="muted"> {t('panels:text.needed', { count: needed - carriersOf(clause).length })}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
