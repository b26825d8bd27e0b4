/** Which clauses a ballot is about: the one that is open, the one to come, and one that has closed. */
import type { LinkId, PreliminaryId } from '#shared/model/amendment.ts';
import { CHOICES, type Choice, type ClauseId } from '#shared/model/clause.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { ClauseView, PreliminaryView, PrivateView, PublicView, RecordView } from '#shared/model/view.ts';
import { carriersOf, isChairText } from '../../store/carriers.ts';
import { arrangementsBy } from '../../store/diplomacy.ts';

export type Entry = readonly [ClauseId, ClauseView];

const byNumber = ([, one]: Entry, [, other]: Entry): number => one.number - other.number;

export const clausesOnBallot = (view: PublicView): readonly Entry[] =>
  Object.entries(view.clauses)
    .filter(([, { onBallot }]) => onBallot)
    .sort(byNumber);

/** Clauses that are voted on as one; a clause by itself has no link. */
export interface BallotPackage {
  readonly link: LinkId;
  readonly clauses: readonly Entry[];
}

/** The open ballot, with the clauses that stand or fall together in one, in the order of the first one's number. */
export function packagesOnBallot(view: PublicView): readonly BallotPackage[] {
  const linked = ([id, { link }]: Entry): string => (view.links[link]?.status === 'linked' ? link : id);
  return [...Map.groupBy(clausesOnBallot(view), linked)].map(([key, clauses]) => ({
    link: view.links[key] ? key : '',
    clauses,
  }));
}

export type Question = readonly [PreliminaryId, PreliminaryView];

/** What the table decides before the clauses, in the order of decision. */
export const questionsOpen = (view: PublicView): readonly Question[] =>
  Object.entries(view.preliminaries).sort(([, one], [, other]) => one.place - other.place);

/** The other clauses of the ballot on the same issue: at most one of them all is adopted. */
export const rivalsOnBallot = (view: PublicView, id: ClauseId): readonly Entry[] =>
  clausesOnBallot(view).filter(([other, { issue }]) => other !== id && issue === view.clauses[id]?.issue);

/** The clause in force that another on its issue would replace. */
export const replacedBy = (view: PublicView, issue: string): ClauseView | undefined =>
  Object.values(view.clauses).find((clause) => clause.status === 'adopted' && clause.issue === issue);

/** Live clauses by whether they have the sponsors that the vote needs; a chair's text needs none. */
export function comingBallot(view: PublicView, sponsorsNeeded: number) {
  const live = Object.entries(view.clauses)
    .filter(([, { status }]) => status === 'live')
    .sort(byNumber);
  const enough = ([, clause]: Entry) => isChairText(clause) || carriersOf(clause).length >= sponsorsNeeded;
  return { ready: live.filter(enough), waiting: live.filter((entry) => !enough(entry)) };
}

const COUNTED: readonly RecordView['kind'][] = ['adopted', 'pending', 'rejected'];
const counted = ({ kind }: RecordView): boolean => COUNTED.includes(kind);

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
  return [...new Set(entries.map(({ clause }) => clause))]
    .flatMap((clause): readonly Entry[] => {
      const found = view.clauses[clause];
      return found ? [[clause, found]] : [];
    })
    .sort(byNumber);
}

/** A view's plain word as a choice; undefined when nothing was cast. */
export const choiceOf = (word: string | undefined): Choice | undefined => CHOICES.find((choice) => choice === word);

/** The vote that was cast on all of the clauses; undefined when one is missing, or they differ. */
export function castOnAll(own: PrivateView | undefined, clauses: readonly Entry[]): Choice | undefined {
  const [first, ...others] = clauses.map(([id]) => choiceOf(own?.votes[id]));
  return others.every((choice) => choice === first) ? first : undefined;
}

/** A promise about a clause: one's own to another delegation, or another's to oneself. */
export interface Promised {
  readonly partner: PartyId;
  readonly ours: boolean;
  readonly choice: Choice;
}

/** What the understandings that hold say about the vote on a clause: one's own promises first. */
export function promisesOn(own: PrivateView, party: PartyId, clause: ClauseId): readonly Promised[] {
  const agreed = [...arrangementsBy(own, party).values()].flat().filter(({ status }) => status === 'accepted');
  const on = (ours: boolean) =>
    agreed.flatMap((each) => {
      const pledge = ours ? each.ours : each.theirs;
      return pledge.clause === clause ? [{ partner: each.partner, ours, choice: pledge.choice }] : [];
    });
  return [...on(true), ...on(false)];
}
