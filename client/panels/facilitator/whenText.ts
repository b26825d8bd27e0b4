import type { CardView } from '#shared/model/view.ts';
import { t } from '../../text/i18n.ts';

/** When news breaks by itself, or that only a facilitator breaks it. */
export function whenText({ when, round }: Pick<CardView, 'when' | 'round'>): string {
  if (when === 'round') return t('desk:news.inRound', { round });
  return t(when === 'condition' ? 'desk:news.onCondition' : 'desk:news.byHand');
}
