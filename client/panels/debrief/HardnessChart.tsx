import { scaleBand, scaleLinear } from 'd3-scale';
import { symbol, symbolCircle, symbolDiamond, symbolSquare } from 'd3-shape';
import type { ClauseId } from '#shared/model/clause.ts';
import { DIALS, type Dial, LEVELS } from '#shared/model/dials.ts';
import type { ClauseView, RevisionView } from '#shared/model/view.ts';
import { levelOf } from '../../store/level.ts';
import { issueName, textOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { HardnessMark } from '../shell/HardnessMark.tsx';
import { useWidth } from './useWidth.ts';

interface Props {
  readonly table: TableStore;
  readonly clauses: readonly (readonly [ClauseId, ClauseView])[];
}

interface Row {
  readonly id: ClauseId;
  readonly name: string;
  readonly text: RevisionView;
}

const GROUP = 66;
const AXIS = 22;
const MARGIN = 14;

/** Every dial has a shape of its own, so that colour says nothing alone. */
const SHAPES = { obligation: symbolCircle, precision: symbolSquare, delegation: symbolDiamond } as const;

const shapePath = (dial: Dial): string => symbol(SHAPES[dial], 110)() ?? '';

/** How hard each clause in force is: obligation, precision and delegation from 0 to 3. */
export function HardnessChart({ table, clauses }: Props) {
  const { box, width } = useWidth(640);
  const rows = clauses.flatMap(([id, clause]): readonly Row[] => {
    const text = textOf(clause);
    if (!text) return [];
    const number = t('words:clause.name', { number: clause.number });
    return [{ id, name: `${number} · ${issueName(table, clause.issue)}`, text }];
  });
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="hardness-heading">
      <h3 id="hardness-heading">{t('panels:debrief.hardness')}</h3>
      <figure ref={box} class="chart">
        <Legend />
        <Picture rows={rows} width={width} />
        <details>
          <summary>{t('panels:debrief.asTable')}</summary>
          <HardnessTable rows={rows} />
        </details>
      </figure>
    </section>
  );
}

function Legend() {
  return (
    <ul class="legend">
      {DIALS.map((dial) => (
        <li key={dial}>
          <svg viewBox="-8 -8 16 16" aria-hidden="true">
            <path class={`shape ${dial}`} d={shapePath(dial)} />
          </svg>
          {t(`words:dial.${dial}`)}
        </li>
      ))}
    </ul>
  );
}

/** The names stand outside the drawing, so that long ones wrap. */
function Picture({ rows, width }: { readonly rows: readonly Row[]; readonly width: number }) {
  const x = scaleLinear([0, 3], [MARGIN, width - MARGIN]);
  return (
    <div role="img" aria-label={t('panels:debrief.hardnessLabel')}>
      {rows.map(({ id, name, text }) => (
        <div key={id} class="chart-row">
          <p class="row-name">{name}</p>
          <Sticks text={text} x={x} width={width} />
        </div>
      ))}
      <svg class="axis" width={width} height={AXIS} viewBox={`0 0 ${width} ${AXIS}`}>
        {LEVELS.map((level) => (
          <text key={level} class="tick" x={x(level)} y={15} text-anchor="middle">
            {level}
          </text>
        ))}
      </svg>
    </div>
  );
}

interface SticksProps {
  readonly text: RevisionView;
  readonly x: (level: number) => number;
  readonly width: number;
}

function Sticks({ text, x, width }: SticksProps) {
  const y = scaleBand(DIALS, [0, GROUP]);
  return (
    <svg width={width} height={GROUP} viewBox={`0 0 ${width} ${GROUP}`}>
      {LEVELS.map((level) => (
        <line key={level} class="grid" x1={x(level)} x2={x(level)} y1={0} y2={GROUP} />
      ))}
      {DIALS.map((dial) => {
        const middle = (y(dial) ?? 0) + y.bandwidth() / 2;
        const end = x(text[dial]);
        return (
          <g key={dial}>
            <line class={`stick ${dial}`} x1={x(0)} x2={end} y1={middle} y2={middle} />
            <path class={`shape ${dial}`} d={shapePath(dial)} transform={`translate(${end} ${middle})`} />
          </g>
        );
      })}
    </svg>
  );
}

function HardnessTable({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <div class="table-scroll" role="region" tabIndex={0} aria-label={t('panels:debrief.hardness')}>
      <table class="plain">
        <caption class="visually-hidden">{t('panels:debrief.hardness')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('panels:debrief.clause')}</th>
            {DIALS.map((dial) => (
              <th key={dial} scope="col">
                {t(`words:dial.${dial}`)}
              </th>
            ))}
            <th scope="col">{t('panels:draft.hardness')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, text }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {DIALS.map((dial) => (
                <td key={dial}>
                  <span class="digits">{text[dial]}</span> {t(`words:level.${dial}.${levelOf(text[dial])}`)}
                </td>
              ))}
              <td>
                <HardnessMark dials={text} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
