/** The rows of a breakdown: each term of the model with its sign, and the sentence that explains it from its inputs. */
import type { Issue } from '#shared/model/scenario.ts';
import type { ClauseScore } from '#shared/scoring/score.ts';
import type { Draft } from '#shared/scoring/world.ts';
import { levelOf, type Standing } from '../../store/standing.ts';
import { t } from '../../text/i18n.ts';
import { bandOf, factor, percent } from './figures.ts';

export const TERMS = ['benefit', 'sovereignty', 'uncertainty', 'divergence', 'statusQuo'] as const;
type Term = (typeof TERMS)[number];

export interface TermRow {
  readonly term: Term;
  /** Utils with the sign that it has in the sum: costs are negative, leaving the status quo is −b. */
  readonly value: number;
  readonly why: string;
}

/** What a breakdown is about. */
export interface Weighing {
  readonly standing: Standing;
  readonly issue: Issue;
  readonly draft: Draft;
  readonly score: ClauseScore;
  /** How many others would be bound. */
  readonly others: number;
}

/** Who is not bound has a share of benefit, divergence and the status quo left behind, and none of the rest. */
const OUTSIDE: readonly Term[] = ['benefit', 'divergence', 'statusQuo'];

export const termRows = (weighing: Weighing): readonly TermRow[] =>
  TERMS.filter((term) => weighing.score.bound || OUTSIDE.includes(term)).map((term) => ({
    term,
    value: signedTerm(term, weighing.score),
    why: WHY[term](weighing),
  }));

const signedTerm = (term: Term, { terms }: ClauseScore): number => (term === 'benefit' ? terms.benefit : -terms[term]);

/** Utils before the weight: Δ, or outside B − D − b. */
export const netOf = (weighing: Weighing): number => termRows(weighing).reduce((sum, { value }) => sum + value, 0);

const stakeOf = ({ standing, issue }: Weighing) =>
  standing.profile.stakes[issue.id] ?? { ideal: 0, salience: 0, sensitivity: 0 };

const WHY: Readonly<Record<Term, (weighing: Weighing) => string>> = {
  benefit: (weighing) => {
    const { score, others } = weighing;
    if (score.terms.benefit === 0) return t('panels:term.benefit.nobody');
    const { salience } = stakeOf(weighing);
    return t('panels:term.benefit.why', {
      salience: factor(salience),
      band: t(`panels:band.${bandOf(salience)}`),
      count: others,
      credibility: percent(score.terms.credibility),
    });
  },
  sovereignty: (weighing) => {
    const { draft, score } = weighing;
    if (score.terms.sovereignty === 0) return t('panels:term.sovereignty.free');
    const { sensitivity } = stakeOf(weighing);
    return t('panels:term.sovereignty.why', {
      sensitivity: factor(sensitivity),
      band: t(`panels:band.${bandOf(sensitivity)}`),
      obligation: t(`words:level.obligation.${levelOf(draft.obligation)}`),
      delegation: t(`words:level.delegation.${levelOf(draft.delegation)}`),
    });
  },
  uncertainty: ({ standing, issue, score }) =>
    t(score.terms.uncertainty === 0 ? 'panels:term.uncertainty.free' : 'panels:term.uncertainty.why', {
      percent: percent(standing.world.issues[issue.id]?.uncertainty ?? issue.uncertainty),
    }),
  divergence: (weighing) => {
    const { draft, score } = weighing;
    const { ideal } = stakeOf(weighing);
    const readAt = Math.round(score.terms.readAt);
    const worse = Math.abs(score.terms.readAt - ideal) > Math.abs(draft.position - ideal) && readAt !== draft.position;
    const distance = Math.round(Math.abs((worse ? score.terms.readAt : draft.position) - ideal));
    const words = { position: draft.position, ideal, distance, readAt };
    return t(worse ? 'panels:term.divergence.read' : 'panels:term.divergence.why', words);
  },
  statusQuo: (weighing) => {
    const { ideal } = stakeOf(weighing);
    const { statusQuo } = weighing.issue;
    if (statusQuo === ideal) return t('panels:term.statusQuo.none', { ideal });
    return t('panels:term.statusQuo.why', { statusQuo, ideal, distance: Math.abs(statusQuo - ideal) });
  },
};
