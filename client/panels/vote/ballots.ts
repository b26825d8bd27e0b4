/** Which clauses a ballot is about: the one that is open, the one to come, and one that has closed. */
import type { ClauseId } from '#shared/model/clause.ts';
import type { ClauseView, PublicView, RecordView } from '#shared/model/view.ts';
import { carriersOf } from '../../store/standing.ts';

export type Entry = readonly [ClauseId, ClauseView];

const byNumber = ([, one]: Entry, [, other]: Entry): number => one.number - other.number;

export const clausesOnBallot = (view: PublicView): readonly Entry[] =>
  Object.entries(view.clauses)
    .filter(([, { onBallot }]) => onBallot)
    .sort(byNumber);

/** The other clauses of the ballot on the same issue: at most one of them all is adopted. */
export const rivalsOnBallot = (view: PublicView, id: ClauseId): readonly Entry[] =>
  clausesOnBallot(view).filter(([other, { issue }]) => other !== id && issue === view.clauses[id]?.issue);

/** The clause in force that another on its issue would replace. */
export const replacedBy = (view: PublicView, issue: string): ClauseView | undefined =>
  Object.values(view.clauses).find((clause) => clause.status === 'adopted' && clause.issue === issue);

/** Live clauses by whether they have the sponsors that the vote needs. */
export function comingBallot(view: PublicView, sponsorsNeeded: number) {
  const live = Object.entries(view.clauses)
    .filter(([, { status }]) => status === 'live')
    .sort(byNumber);
  const enough = ([, clause]: Entry) => carriersOf(clause).length >= sponsorsNeeded;
  return { ready: live.filter(enough), waiting: live.filter((entry) => !enough(entry)) };
}

const counted = ({ kind }: RecordView): boolean => kind === 'adopted' || kind === 'rejected';

/** The last round whose ballot has been counted. */
export function resultsRound(view: PublicView): number | undefined {
  const rounds = Object.values(view.record)
    .filter(counted)
    .map(({ round }) => round);
  return rounds.length === 0 ? undefined : Math.max(...rounds);
}

/** The clauses that were on the ballot of a round. */
export function countedIn(view: PublicView, round: number): readonly Entry[] {
  const entries = Object.values(view.record).filter((entry) => counted(entry) && entry.round === round);
  return entries
    .flatMap(({ clause }): readonly Entry[] => {
      const found = view.clauses[clause];
      return found ? [[clause, found]] : [];
    })
    .sort(byNumber);
}
