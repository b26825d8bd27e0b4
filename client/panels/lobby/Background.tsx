import type { PublicScenario } from '#shared/model/publicScenario.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { Markdown } from '../shell/Markdown.tsx';

/** What the talks are about, how the table decides, and where the background comes from. */
export function Background({ table }: { readonly table: TableStore }) {
  const scenario = table.welcome.value?.scenario;
  if (!scenario) return null;
  const sources = Object.entries(scenario.sources);
  return (
    <article class="background">
      <h2>{t('panels:lobby.background')}</h2>
      <p class="background-summary">{scenario.summary}</p>
      <Procedure scenario={scenario} />
      <Markdown text={scenario.background} />
      {sources.length > 0 && (
        <details>
          <summary>{t('panels:lobby.sources')}</summary>
          <dl class="sources small">
            {sources.map(([key, reference]) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{reference}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </article>
  );
}

function Procedure({ scenario }: { readonly scenario: PublicScenario }) {
  const { decisionRule, sponsorsNeeded, draftsPerRound, rounds } = scenario.procedure;
  return (
    <section class="card">
      <h3>{t('panels:lobby.procedure')}</h3>
      <ul class="procedure">
        <li>{t('panels:lobby.rule', { rule: t(`words:rule.${decisionRule}`) })}</li>
        <li>{t('panels:lobby.sponsors', { count: sponsorsNeeded })}</li>
        <li>{t('panels:lobby.drafts', { count: draftsPerRound })}</li>
        <li>{t('panels:lobby.rounds', { count: rounds, minutes: scenario.minutes })}</li>
      </ul>
    </section>
  );
}
