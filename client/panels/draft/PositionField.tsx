import { POSITION_MAX, POSITION_STEP } from '#shared/model/dials.ts';
import type { Issue } from '#shared/model/scenario.ts';
import { neighboursOf } from '#shared/rolling/spectrum.ts';
import { t } from '../../text/i18n.ts';
import { positionInWords } from '../../text/positions.ts';
import type { Marks } from './marks.ts';
import { MarksInWords, Spectrum } from './Spectrum.tsx';
import './position.css';

interface Props {
  readonly issue: Issue;
  readonly position: number;
  readonly marks: Marks;
  readonly onChange: (position: number) => void;
}

/** Where on the issue's own spectrum the text stands, with the scenario's words for it. */
export function PositionField({ issue, position, marks, onChange }: Props) {
  return (
    <div class="position">
      <label class="field-label" for="draft-position">
        {t('words:position.label')} <span class="position-value digits">{position}</span>
      </label>
      <Spectrum marks={marks} />
      <input
        id="draft-position"
        class="position-slider"
        type="range"
        min={0}
        max={POSITION_MAX}
        step={POSITION_STEP}
        value={position}
        aria-valuetext={t('panels:position.value', { position, words: positionInWords(issue, position) })}
        onInput={(event) => onChange(Number(event.currentTarget.value))}
      />
      <PositionWords issue={issue} position={position} />
      <div class="position-ends muted small">
        <span>0 · {issue.low}</span>
        <span>100 · {issue.high}</span>
      </div>
      <details class="position-marks">
        <summary>{t('panels:position.marks')}</summary>
        <MarksInWords marks={marks} />
      </details>
    </div>
  );
}

/** The words at a position, or those on both sides of it. */
function PositionWords({ issue, position }: { readonly issue: Issue; readonly position: number }) {
  const { below, above } = neighboursOf(issue, position);
  const named = below.at === above.at ? [below] : [below, above];
  return (
    <div class="position-words">
      {named.length > 1 && <p class="small muted">{t('panels:position.betweenHeading', { position })}</p>}
      <ul>
        {named.map(({ at, words }) => (
          <li key={at}>
            <span class="position-at digits">{at}</span> <span class="serif">{words}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
