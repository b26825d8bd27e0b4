import { type ScaleLinear, scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { PartyId } from '#shared/model/scenario.ts';
import { partyName } from '../../../store/names.ts';
import { t } from '../../../text/i18n.ts';
import { plain } from '../../draft/figures.ts';
import { useWidth } from '../useWidth.ts';
import type { ReportProps } from './Analysis.tsx';
import { dealAt } from './figures.ts';
import { MarkLegend } from './MarkLegend.tsx';
import { type Mark, markPath } from './marks.ts';

const MARGIN = { left: 52, right: 20, top: 14, bottom: 48 } as const;
const WIDEST = 640;

/** The frontier of two parties, with the agreement and two fair points. */
export function TwoParties(props: ReportProps) {
  const { table, report } = props;
  const { box, width } = useWidth(WIDEST);
  const [first = '', second = ''] = report.parties;
  const names = { first: partyName(table, first), second: partyName(table, second) };
  const marked = marksOf(props, [first, second]);
  return (
    <figure ref={box} class="chart possible-chart">
      <figcaption>{t('possible:frontier.caption', names)}</figcaption>
      <p class="muted small">{t('possible:frontier.read', names)}</p>
      <MarkLegend marks={marked.map(({ mark }) => mark).toReversed()} ground="line" />
      <Picture points={pairsOf(report.frontier.points)} marked={marked} names={names} width={Math.min(width, WIDEST)} />
    </figure>
  );
}

type Pair = readonly [number, number];

interface Marked {
  readonly mark: Mark;
  readonly at: Pair;
}

/** The agreement comes last, above the others. */
function marksOf({ report, reached }: ReportProps, [first, second]: readonly [PartyId, PartyId]): readonly Marked[] {
  const fair = (['kalaiSmorodinsky', 'nash'] as const).map((mark) => ({ mark, deal: dealAt(report, mark) }));
  return [...fair, { mark: 'agreement' as const, deal: reached.deal }].flatMap(({ mark, deal }) =>
    deal ? [{ mark, at: [deal.scores[first] ?? 0, deal.scores[second] ?? 0] as const }] : [],
  );
}

const pairsOf = (points: readonly (readonly number[])[]): readonly Pair[] =>
  points.map(([first = 0, second = 0]) => [first, second]);

interface PictureProps {
  readonly points: readonly Pair[];
  readonly marked: readonly Marked[];
  readonly names: { readonly first: string; readonly second: string };
  readonly width: number;
}

function Picture({ points, marked, names, width }: PictureProps) {
  const height = Math.round(Math.min(width * 0.7, 420));
  const shown = [...points, ...marked.map(({ at }) => at)];
  const domain = (values: readonly number[]) => [Math.min(0, ...values), Math.max(1, ...values)];
  const x = scaleLinear(domain(shown.map(([first]) => first)), [MARGIN.left, width - MARGIN.right]).nice(5);
  const y = scaleLinear(domain(shown.map(([, second]) => second)), [height - MARGIN.bottom, MARGIN.top]).nice(5);
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('possible:frontier.label', names)}
    >
      <Axes x={x} y={y} width={width} height={height} names={names} />
      <path
        class="possible-line"
        d={
          line<Pair>(
            ([first]) => x(first),
            ([, second]) => y(second),
          )(points) ?? ''
        }
      />
      {marked.map(({ mark, at: [first, second] }) => (
        <path
          key={mark}
          class={`mark ${mark}`}
          d={markPath(mark, 150)}
          transform={`translate(${x(first)} ${y(second)})`}
        />
      ))}
    </svg>
  );
}

interface AxesProps extends Omit<PictureProps, 'points' | 'marked'> {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly height: number;
}

function Axes({ x, y, width, height, names }: AxesProps) {
  return (
    <>
      {x.ticks(5).map((tick) => (
        <g key={tick}>
          <line class={gridClass(tick)} x1={x(tick)} x2={x(tick)} y1={MARGIN.top} y2={height - MARGIN.bottom} />
          <text class="tick" x={x(tick)} y={height - MARGIN.bottom + 18} text-anchor="middle">
            {plain(tick)}
          </text>
        </g>
      ))}
      {y.ticks(5).map((tick) => (
        <g key={tick}>
          <line class={gridClass(tick)} x1={MARGIN.left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} />
          <text class="tick" x={MARGIN.left - 8} y={y(tick) + 4} text-anchor="end">
            {plain(tick)}
          </text>
        </g>
      ))}
      <text class="axis-name" x={width - MARGIN.right} y={height - 6} text-anchor="end">
        {t('possible:frontier.axis', { party: names.first })}
      </text>
      <text class="axis-name" transform={`translate(14 ${MARGIN.top}) rotate(-90)`} text-anchor="end">
        {t('possible:frontier.axis', { party: names.second })}
      </text>
    </>
  );
}

const gridClass = (tick: number): string => (tick === 0 ? 'grid zero' : 'grid');
