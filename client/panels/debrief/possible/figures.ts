/** Figures of what was possible, as sentences and columns have them. */
import type { Deal, Figure, PointName, Possibilities } from '#shared/analysis/possible/report.ts';
import { t } from '../../../text/i18n.ts';
import { plain } from '../../draft/figures.ts';

/** "84", or "84 to 90" where the search left it open. */
export const rangeOf = ({ value, bound, exact }: Figure): string =>
  exact || plain(value) === plain(bound)
    ? plain(value)
    : t('possible:range', { least: plain(value), most: plain(bound) });

export const dealAt = ({ points }: Possibilities, name: PointName): Deal | undefined =>
  points.find((point) => point.name === name)?.deal;

/** Whether every figure of the report is settled. */
export const isExact = ({ points, best, reached }: Possibilities): boolean =>
  [
    ...points.map(({ measure }) => measure),
    ...Object.values(best),
    ...(reached ? [reached.left.joint, reached.left.least] : []),
  ].every(({ exact }) => exact);
