import { type Dial, LEVELS, type Level } from '#shared/model/dials.ts';
import { t } from '../../text/i18n.ts';
import './dials.css';

interface Props {
  readonly dial: Dial;
  readonly level: Level;
  readonly onChange: (level: Level) => void;
}

/** One dial of legalization: four levels in words, from soft to hard. */
export function DialField({ dial, level, onChange }: Props) {
  const hint = `dial-${dial}-hint`;
  return (
    <fieldset class="dial" aria-describedby={hint}>
      <legend class="field-label">{t(`words:dial.${dial}`)}</legend>
      <div class="dial-levels">
        {LEVELS.map((each) => (
          <label key={each} class="choice dial-choice">
            <input type="radio" name={`dial-${dial}`} checked={each === level} onChange={() => onChange(each)} />
            <span>{t(`words:level.${dial}.${each}`)}</span>
          </label>
        ))}
      </div>
      <p id={hint} class="field-hint small">
        {t(`panels:dial.${dial}`)}
      </p>
    </fieldset>
  );
}
