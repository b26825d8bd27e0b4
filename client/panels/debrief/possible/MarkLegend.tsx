import { t } from '../../../text/i18n.ts';
import { type Mark, markPath } from './marks.ts';

/** What the shapes of a chart stand for. */
export function MarkLegend({ marks, line }: { readonly marks: readonly Mark[]; readonly line: string }) {
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
          <rect class="possible-line-key" x={-9} y={-3} width={18} height={6} />
        </svg>
        {line}
      </li>
    </ul>
  );
}
