/** The lines of a breakdown in words: the sentence that explains each term from its inputs. */
import { assertNever } from '#shared/base/result.ts';
import type { TermLine } from '#shared/scoring/explanation.ts';
import { t } from '../../text/i18n.ts';
import { bandOf, factor, percent } from './figures.ts';

/** Why a term is what it is. */
export function whyOf(line: TermLine): string {
  switch (line.term) {
    case 'benefit':
      return benefitWhy(line);
    case 'sovereignty':
      return sovereigntyWhy(line);
    case 'uncertainty':
      return t(line.amount === 0 ? 'panels:term.uncertainty.free' : 'panels:term.uncertainty.why', {
        percent: percent(line.inputs.uncertainty),
      });
    case 'divergence':
      return divergenceWhy(line);
    case 'statusQuo':
      return t(line.inputs.distance === 0 ? 'panels:term.statusQuo.none' : 'panels:term.statusQuo.why', line.inputs);
    default:
      return assertNever(line);
  }
}

type LineOf<Term> = Extract<TermLine, { readonly term: Term }>;

function benefitWhy({ amount, inputs: { salience, others, credibility } }: LineOf<'benefit'>): string {
  if (amount === 0) return t('panels:term.benefit.nobody');
  return t('panels:term.benefit.why', {
    salience: factor(salience),
    band: t(`brief:band.${bandOf(salience)}`),
    count: others,
    credibility: percent(credibility),
  });
}

function sovereigntyWhy({ amount, inputs: { sensitivity, obligation, delegation } }: LineOf<'sovereignty'>): string {
  if (amount === 0) return t('panels:term.sovereignty.free');
  return t('panels:term.sovereignty.why', {
    sensitivity: factor(sensitivity),
    band: t(`brief:band.${bandOf(sensitivity)}`),
    obligation: t(`words:level.obligation.${obligation}`),
    delegation: t(`words:level.delegation.${delegation}`),
  });
}

/** A suspicion that rounds away is not worth a sentence. */
function divergenceWhy({ inputs }: LineOf<'divergence'>): string {
  const { position, ideal, suspected } = inputs;
  const readAt = Math.round(inputs.readAt);
  const words = { position, ideal, readAt, distance: Math.round(inputs.distance) };
  return t(suspected && readAt !== position ? 'panels:term.divergence.read' : 'panels:term.divergence.why', words);
}
