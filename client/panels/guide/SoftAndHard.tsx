import { DIALS, type Dials } from '#shared/model/dials.ts';
import type { Sketch } from '../../store/draft.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { factor, tenths, whole } from '../draft/figures.ts';
import { HARD, SOFT, turnFrom, type Weighed, weighedIn } from './figures.ts';

interface SoftAndHardProps {
  readonly table: TableStore;
  readonly sketch: Sketch;
  readonly issue: string;
}

const SHOWN = ['benefit', 'sovereignty', 'uncertainty', 'divergence', 'statusQuo'] as const;

/** One's own draft in a soft and in a hard form, term by term, and what follows from it. */
export function SoftAndHard({ table, sketch, issue }: SoftAndHardProps) {
  const soft = weighedIn(table, sketch, SOFT);
  const hard = weighedIn(table, sketch, HARD);
  if (!soft || !hard) return null;
  return (
    <>
      <table class="guide-forms">
        <caption class="visually-hidden">{t('guide:soft.caption', { issue, position: sketch.position })}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{t('guide:soft.term')}</span>
            </th>
            <th scope="col">{t('guide:soft.softForm')}</th>
            <th scope="col">{t('guide:soft.hardForm')}</th>
          </tr>
        </thead>
        <tbody>
          {SHOWN.map((term) => (
            <tr key={term}>
              <th scope="row">{t(`panels:term.${term}.short`)}</th>
              <td class="digits">{tenths(soft.terms[term])}</td>
              <td class="digits">{tenths(hard.terms[term])}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('guide:soft.durability')}</th>
            <td class="digits">× {factor(soft.weight)}</td>
            <td class="digits">× {factor(hard.weight)}</td>
          </tr>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('guide:soft.change')}</th>
            <td class="digits">{whole(soft.change)}</td>
            <td class="digits">{whole(hard.change)}</td>
          </tr>
        </tfoot>
      </table>
      <div>
        <p class="guide-own">{verdict(table, sketch, soft, hard)}</p>
        <p class="guide-levels">{t('guide:soft.levels', { soft: formWords(SOFT), hard: formWords(HARD) })}</p>
      </div>
    </>
  );
}

function verdict(table: TableStore, sketch: Sketch, soft: Weighed, hard: Weighed): string {
  if (hard.crosses) return t('guide:soft.crosses');
  if (soft.change >= hard.change) return t('guide:soft.softBetter');
  const turn = turnFrom(table, sketch);
  if (!turn) return t('guide:soft.hardBetter');
  const words = { at: turn.at, soft: whole(turn.soft.change), hard: whole(turn.hard.change) };
  return `${t('guide:soft.hardBetter')} ${t('guide:soft.turns', words)}`;
}

const formWords = (dials: Dials): string => DIALS.map((dial) => t(`words:level.${dial}.${dials[dial]}`)).join(', ');
