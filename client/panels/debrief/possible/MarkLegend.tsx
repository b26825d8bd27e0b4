import { t } from '../../../text/i18n.ts';
import { type Mark, markPath } from './marks.ts';

/** What the marks lie on: the frontier, or everybody's own best. */
type Ground = 'line' | 'best';

/** What the shapes of a chart stand for. */
export function MarkLegend({ marks, ground }: { readonly marks: readonly Mark[]; readonly ground: Ground }) {
  return (
    <ul class="legend">
      {marks.map((mark) => (
        <li key={mark}>
          <svg viewBox="-9 -9 18 18" aria-hidden="true">
            <path class={`mark ${mark}`} d={markPath(mark)} />
          </svg>
          {t(`possible:point.${mark}`)}
        </li>
      ))}
      <li>
        <svg viewBox="-9 -9 18 18" aria-hidden="true">
          <rect class={`possible-${ground}-key`} x={-8} y={-3} width={16} height={6} />
        </svg>
        {t(`possible:ground.${ground}`)}
      </li>
    </ul>
  );
}
