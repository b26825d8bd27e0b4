import { scaleBand, scaleLinear } from 'd3-scale';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { percent, plain, whole } from '../draft/figures.ts';
import type { PartyResult } from './Results.tsx';
import { useWidth } from './useWidth.ts';

interface Props {
  readonly table: TableStore;
  readonly results: readonly PartyResult[];
}

const ROW = 52;
const NAME = 20;
const AXIS = 28;

/** Each delegation's result as a share of its own best clause set, in the scenario's order. */
export function ShareChart({ table, results }: Props) {
  const { box, width } = useWidth(640);
  return (
    <figure ref={box} class="chart">
      <figcaption>{t('panels:debrief.shareHeading')}</figcaption>
      <Picture results={results} width={width} own={table.party.value} />
      <details>
        <summary>{t('panels:debrief.asTable')}</summary>
        <ShareTable results={results} />
      </details>
    </figure>
  );
}

interface PictureProps {
  readonly results: readonly PartyResult[];
  readonly width: number;
  readonly own: string;
}

function Picture({ results, width, own }: PictureProps) {
  const shares = results.map(({ share }) => share ?? 0);
  const height = results.length * ROW + AXIS;
  const x = scaleLinear([Math.min(0, ...shares), Math.max(1, ...shares)], [28, width - 64]).nice(4);
  const y = scaleBand(
    results.map(({ party }) => party),
    [0, results.length * ROW],
  );
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('panels:debrief.shareLabel')}
    >
      <Stripes />
      {x.ticks(4).map((tick) => (
        <g key={tick}>
          <line class={tick === 0 ? 'grid zero' : 'grid'} x1={x(tick)} x2={x(tick)} y1={0} y2={height - AXIS + 4} />
          <text class="tick" x={x(tick)} y={height - 8} text-anchor="middle">
            {percent(tick)}
          </text>
        </g>
      ))}
      {results.map(({ party, name, share = 0 }) => (
        <g key={party} transform={`translate(0 ${y(party) ?? 0})`} class={party === own ? 'own-row' : undefined}>
          <text class="row-name" x={0} y={15}>
            {name}
          </text>
          <rect
            class={share < 0 ? 'share-bar cost' : 'share-bar gain'}
            x={Math.min(x(0), x(share))}
            y={NAME}
            width={Math.max(1, Math.abs(x(share) - x(0)))}
            height={20}
          />
          <text class="share-value" x={Math.max(x(0), x(share)) + 8} y={NAME + 15}>
            {percent(share)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Gains are hatched, costs solid: the fill of the bars in `debrief.css`. */
function Stripes() {
  return (
    <defs>
      <pattern id="gain-stripes" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="stripe-ground" width="8" height="8" />
        <rect class="stripe" width="4" height="8" />
      </pattern>
    </defs>
  );
}

function ShareTable({ results }: { readonly results: readonly PartyResult[] }) {
  const measured = results.some(({ atPar }) => atPar !== undefined);
  return (
    <table class="plain">
      <caption class="visually-hidden">{t('panels:debrief.shareHeading')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('panels:debrief.delegation')}</th>
          {measured && <th scope="col">{t('panels:debrief.resultColumn')}</th>}
          <th scope="col">{t('panels:debrief.utils')}</th>
          <th scope="col">{t('panels:debrief.best')}</th>
          <th scope="col">{t('panels:debrief.shareColumn')}</th>
        </tr>
      </thead>
      <tbody>
        {results.map(({ party, name, result, atPar, share }) => (
          <tr key={party}>
            <th scope="row">{name}</th>
            {measured && <td class="digits">{atPar === undefined ? t('panels:debrief.noShare') : plain(atPar)}</td>}
            <td class="digits">{whole(result.total)}</td>
            <td class="digits">{whole(result.best)}</td>
            <td class="digits">{share === undefined ? t('panels:debrief.noShare') : percent(share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
