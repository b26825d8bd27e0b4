import { DECISION_RULES, PRESS_LEVELS, type Procedure } from '#shared/model/scenario.ts';
import { t } from '../../text/i18n.ts';
import { Choice } from '../shell/Choice.tsx';
import { NumberField } from './NumberField.tsx';
import { MOST, type SettingsDraft, TIMED } from './settings.ts';

interface SettingsFieldsProps {
  readonly procedure: Procedure;
  /** How many tables are to be opened. */
  readonly tables: number;
  readonly draft: SettingsDraft;
  readonly change: (changes: Partial<SettingsDraft>) => void;
}

type FieldsProps = Omit<SettingsFieldsProps, 'tables'>;

/** How the seminar's tables are played: empty fields show, and keep, what the scenario says. */
export function SettingsFields({ procedure, tables, draft, change }: SettingsFieldsProps) {
  return (
    <>
      <Rules procedure={procedure} draft={draft} change={change} />
      <Ways procedure={procedure} draft={draft} change={change} />
      <Lengths procedure={procedure} draft={draft} change={change} />
      <label class="choice">
        <input
          type="checkbox"
          checked={draft.holdDebrief}
          onChange={(event) => change({ holdDebrief: event.currentTarget.checked })}
        />
        {t('classroom:settings.hold')}
      </label>
      {tables === 1 && <p class="field-hint">{t('classroom:settings.holdOne')}</p>}
      <details>
        <summary>{t('classroom:settings.more')}</summary>
        <NumberField
          label={t('classroom:settings.seed')}
          hint={t('classroom:settings.seedHint')}
          value={draft.seed}
          change={(seed) => change({ seed })}
          least={0}
          most={MOST.seed}
        />
      </details>
    </>
  );
}

const yesOrNo = (yes: boolean): string => t(yes ? 'classroom:settings.yes' : 'classroom:settings.no');

const asScenario = (value: string): string => t('classroom:settings.asScenario', { value });

function Rules({ procedure, draft, change }: FieldsProps) {
  return (
    <div class="field-grid">
      <NumberField
        label={t('classroom:settings.rounds')}
        value={draft.rounds}
        change={(rounds) => change({ rounds })}
        least={1}
        most={MOST.rounds}
        placeholder={String(procedure.rounds)}
      />
      <Choice
        label={t('classroom:settings.caretakers')}
        none={asScenario(yesOrNo(procedure.caretakers))}
        value={draft.caretakers}
        choose={(caretakers) => change({ caretakers })}
      >
        {(['yes', 'no'] as const).map((answer) => [answer, yesOrNo(answer === 'yes')])}
      </Choice>
      <NumberField
        label={t('classroom:settings.delegates')}
        value={draft.delegates}
        change={(delegates) => change({ delegates })}
        least={1}
        most={MOST.delegates}
        placeholder={String(procedure.delegates)}
      />
    </div>
  );
}

/** Their choices are sentences, which need room. */
function Ways({ procedure, draft, change }: FieldsProps) {
  return (
    <div class="field-grid field-grid-wide">
      <Choice
        label={t('classroom:settings.rule')}
        none={asScenario(t(`words:rule.${procedure.decisionRule}`))}
        value={draft.decisionRule}
        choose={(decisionRule) => change({ decisionRule })}
      >
        {DECISION_RULES.map((rule) => [rule, t(`words:rule.${rule}`)])}
      </Choice>
      <Choice
        label={t('classroom:settings.press')}
        none={asScenario(t(`classroom:press.${procedure.press}`))}
        value={draft.press}
        choose={(press) => change({ press })}
      >
        {PRESS_LEVELS.map((level) => [level, t(`classroom:press.${level}`)])}
      </Choice>
    </div>
  );
}

function Lengths({ procedure, draft, change }: FieldsProps) {
  const phases = TIMED.filter((phase) => phase !== 'signature' || procedure.signature);
  return (
    <fieldset class="lengths">
      <legend class="field-label">{t('classroom:settings.lengths')}</legend>
      <div class="field-grid">
        {phases.map((phase) => (
          <NumberField
            key={phase}
            label={t(`words:phase.${phase}`)}
            value={draft.lengths[phase]}
            change={(minutes) => change({ lengths: { ...draft.lengths, [phase]: minutes } })}
            least={0.5}
            most={MOST.minutes}
            step={0.5}
            placeholder={String(procedure.lengths[phase] / 60)}
          />
        ))}
      </div>
    </fieldset>
  );
}
