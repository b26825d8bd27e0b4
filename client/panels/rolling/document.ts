/**
 * The rolling text: the instrument and what is on the table as one document, issue by issue, with all that is not
 * agreed in square brackets. Data only: the page, the printer and the Markdown file say it in words.
 */
import type { BracketReason } from '#shared/model/amendment.ts';
import type { ClauseId } from '#shared/model/clause.ts';
import type { PublicScenario } from '#shared/model/publicScenario.ts';
import type { Issue, PartyId } from '#shared/model/scenario.ts';
import type { BracketView, ClauseView, PublicView, RevisionView } from '#shared/model/view.ts';
import { carriersOf } from '../../store/carriers.ts';
import { textOf } from '../../store/names.ts';
import { amendmentsTo, bracketsOn, linkOn } from '../text/onClause.ts';

export interface RollingDocument {
  readonly title: string;
  /** Rev.n: the round that the text has come to, from 1. */
  readonly revision: number;
  readonly issues: readonly RollingIssue[];
  readonly bracketsLeft: number;
}

export interface RollingIssue {
  readonly issue: Issue;
  /** What is agreed: in force, or adopted and waiting for its entry into force. */
  readonly agreed: readonly RollingClause[];
  /** What is on the table, by number: side by side in square brackets. */
  readonly alternatives: readonly RollingClause[];
}

export interface RollingClause {
  readonly id: ClauseId;
  readonly number: number;
  readonly pending: boolean;
  readonly text: RevisionView;
  /** First sponsor first; `*` for the Chair. */
  readonly sponsors: readonly PartyId[];
  readonly brackets: readonly RollingBracket[];
  readonly openAmendments: number;
  /** The clauses that it stands or falls with. */
  readonly linkedWith: readonly ClauseId[];
}

export interface RollingBracket extends Pick<BracketView, 'point' | 'alternative'> {
  readonly party: PartyId;
  readonly reason: BracketReason;
}

/** Issues in the scenario's order, clauses by number; only open brackets, amendments and links that were agreed count. */
export function rollingDocument(view: PublicView, scenario: PublicScenario): RollingDocument {
  const clauses = Object.entries(view.clauses).toSorted(([, one], [, other]) => one.number - other.number);
  const issues = scenario.issues.map((issue) => {
    const on = (...statuses: readonly ClauseView['status'][]) =>
      clauses
        .filter(([, clause]) => clause.issue === issue.id && statuses.includes(clause.status))
        .flatMap(([id, clause]) => rollingClause(view, id, clause));
    return { issue, agreed: on('adopted', 'pending'), alternatives: on('live') };
  });
  const left = issues.flatMap(({ alternatives }) => alternatives).flatMap(({ brackets }) => brackets);
  return { title: scenario.title, revision: Math.max(1, view.round), issues, bracketsLeft: left.length };
}

function rollingClause(view: PublicView, id: ClauseId, clause: ClauseView): readonly RollingClause[] {
  const text = textOf(clause);
  if (!text) return [];
  const link = linkOn(view, clause)?.[1];
  const open = ([, { status }]: readonly [string, { readonly status: string }]) => status === 'open';
  return [
    {
      id,
      number: clause.number,
      pending: clause.status === 'pending',
      text,
      sponsors: carriersOf(clause),
      brackets: bracketsOn(view, id)
        .filter(open)
        .map(([, { point, alternative, party, reason }]) => ({ point, alternative, party, reason })),
      openAmendments: amendmentsTo(view, id).filter(open).length,
      linkedWith: link?.status === 'linked' ? Object.keys(link.clauses).filter((other) => other !== id) : [],
    },
  ];
}

/** A, B … Z, AA, AB: how alternatives are told apart. */
export function alternativeLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : alternativeLetter(Math.floor(index / 26) - 1) + letter;
}
