import type { ScenarioSummary } from '#shared/protocol/http.ts';
import { t } from '../../text/i18n.ts';
import { Flag } from '../shell/Flag.tsx';

interface ScenarioChoiceProps {
  readonly scenarios: readonly ScenarioSummary[];
  readonly chosen: ScenarioSummary;
  readonly choose: (scenario: ScenarioSummary) => void;
}

/** The scenarios as cards, of which one is chosen. */
export function ScenarioChoice({ scenarios, chosen, choose }: ScenarioChoiceProps) {
  return (
    <fieldset class="scenario-choice">
      <legend>
        <h2>{t('classroom:new.scenario')}</h2>
      </legend>
      <div class="scenario-choices">
        {scenarios.map((scenario) => (
          <label key={scenario.id} class="choice scenario-option">
            <input type="radio" name="scenario" checked={scenario.id === chosen.id} onChange={() => choose(scenario)} />
            <span>
              <strong class="serif">{scenario.title}</strong>
              <span class="scenario-summary">{scenario.summary}</span>
              <span class="muted small">{factsOf(scenario)}</span>
              <span class="scenario-option-flags">
                {scenario.parties.map(({ id, name, flag }) => (
                  <span key={id} class="small">
                    <Flag code={flag} /> {name}
                  </span>
                ))}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

const factsOf = ({ minutes, rounds, required, parties }: ScenarioSummary): string =>
  t('desk:home.facts', { minutes, count: rounds, required, parties: parties.length });
