import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { t } from '../../../text/i18n.ts';
import { plain } from '../../draft/figures.ts';
import { nameWithYou } from '../../text/PartyLine.tsx';
import { useWidth } from '../useWidth.ts';
import type { ReportProps } from './Analysis.tsx';
import { dealAt } from './figures.ts';
import { MarkLegend } from './MarkLegend.tsx';
import { type Mark, markPath } from './marks.ts';

const BAR = 18;
const ROW = 34;
const MARGIN = 14;
const AXIS = 24;
const SHOWN = ['agreement', 'nash', 'maxMin'] as const;

interface Row {
  readonly party: string;
  readonly name: string;
  readonly best: number;
  readonly marks: readonly { readonly mark: Mark; readonly at: number }[];
}

/** Each party's own best as a bar, with what it got and what two fair deals would have given it. */
export function PartyBars(props: ReportProps) {
  const { box, width } = useWidth(640);
  const rows = rowsOf(props);
  const values = rows.flatMap(({ best, marks }) => [best, ...marks.map(({ at }) => at)]);
  const x = scaleLinear([Math.min(0, ...values), Math.max(1, ...values)], [MARGIN, width - MARGIN]).nice(4);
  return (
    <figure ref={box} class="chart possible-chart">
      <figcaption>{t('possible:bars.caption')}</figcaption>
      <MarkLegend marks={SHOWN} ground="best" />
      <div role="img" aria-label={t('possible:bars.label')}>
        {rows.map((row) => (
          <div key={row.party} class="chart-row">
            <p class="row-name">
              {row.name} <span class="row-figures">{figuresText(row)}</span>
            </p>
            <Bar row={row} x={x} width={width} />
          </div>
        ))}
        <svg width={width} height={AXIS} viewBox={`0 0 ${width} ${AXIS}`}>
          {x.ticks(4).map((tick) => (
            <text key={tick} class="tick" x={x(tick)} y={16} text-anchor="middle">
              {plain(tick)}
            </text>
          ))}
        </svg>
      </div>
    </figure>
  );
}

const rowsOf = ({ table, report, reached }: ReportProps): readonly Row[] =>
  report.parties.map((party) => ({
    party,
    name: nameWithYou(table, party),
    best: report.best[party]?.value ?? 0,
    // The agreement last, above the others.
    marks: SHOWN.toReversed().flatMap((mark) => {
      const deal = mark === 'agreement' ? reached.deal : dealAt(report, mark);
      return deal ? [{ mark, at: deal.scores[party] ?? 0 }] : [];
    }),
  }));

const figuresText = ({ best, marks }: Row): string =>
  t('possible:bars.figures', {
    agreement: plain(marks.find(({ mark }) => mark === 'agreement')?.at ?? 0),
    best: plain(best),
  });

interface BarProps {
  readonly row: Row;
  readonly x: ScaleLinear<number, number>;
  readonly width: number;
}

function Bar({ row: { best, marks }, x, width }: BarProps) {
  const middle = ROW / 2;
  return (
    <svg width={width} height={ROW} viewBox={`0 0 ${width} ${ROW}`}>
      {x.ticks(4).map((tick) => (
        <line key={tick} class={tick === 0 ? 'grid zero' : 'grid'} x1={x(tick)} x2={x(tick)} y1={0} y2={ROW} />
      ))}
      <rect class="possible-best" x={x(0)} y={middle - BAR / 2} width={Math.max(1, x(best) - x(0))} height={BAR} />
      {marks.map(({ mark, at }) => (
        <path key={mark} class={`mark ${mark}`} d={markPath(mark, 120)} transform={`translate(${x(at)} ${middle})`} />
      ))}
    </svg>
  );
}
