/** What was put to the vote and how it came out, with who cast each party's vote. */
import type { PreliminaryKind } from '#shared/model/amendment.ts';
import type { ClauseId, Tally } from '#shared/model/clause.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { GameEvent } from '#shared/rules/events.ts';
import type { Moment, WalkedTable } from './walk.ts';

export interface Question {
  readonly table: WalkedTable;
  readonly moment: Moment;
  readonly kind: 'clause' | PreliminaryKind;
  /** The clause, amendment or bracket, or the clause and the dial that was divided. */
  readonly id: string;
  readonly clause: ClauseId;
  readonly tally: Tally;
  readonly result: string;
  /** The actor behind each party's vote as it stood at the close. */
  readonly castBy: Readonly<Record<PartyId, string>>;
}

type Decided = Pick<Question, 'kind' | 'id' | 'clause' | 'tally' | 'result'>;

/** Every question that was decided, in the order of decision. */
export function questionsOf(table: WalkedTable): readonly Question[] {
  const questions: Question[] = [];
  const casts = new Map<string, Record<PartyId, string>>();
  for (const moment of table.moments)
    for (const event of moment.events) {
      const cast = castIn(event);
      if (cast) casts.set(cast.id, { ...casts.get(cast.id), [cast.party]: moment.row.actor });
      const decided = decidedBy(event, moment);
      if (!decided) continue;
      questions.push({ table, moment, ...decided, castBy: casts.get(decided.id) ?? {} });
      casts.delete(decided.id);
    }
  return questions;
}

function castIn(event: GameEvent): { readonly id: string; readonly party: PartyId } | undefined {
  if (event.type === 'VoteCast' || event.type === 'SilenceBroken') return { id: event.clause, party: event.party };
  return event.type === 'PreliminaryVoteCast' ? { id: event.question, party: event.party } : undefined;
}

function decidedBy(event: GameEvent, { before }: Moment): Decided | undefined {
  if (!('tally' in event)) return undefined;
  const { tally } = event;
  if ('amendment' in event) {
    const clause = before.amendments[event.amendment]?.clause ?? '';
    const result = event.type === 'AmendmentAdopted' ? 'adopted' : 'rejected';
    return { kind: 'amendment', id: event.amendment, clause, tally, result };
  }
  if ('bracket' in event) {
    const clause = before.brackets[event.bracket]?.clause ?? '';
    const result = event.type === 'BracketOverruled' ? 'lifted' : 'kept';
    return { kind: 'bracket', id: event.bracket, clause, tally, result };
  }
  const { clause } = event;
  if (event.type === 'DivisionDecided')
    return { kind: 'division', id: `${clause}-${event.dial}`, clause, tally, result: event.kept ? 'kept' : 'struck' };
  const adopted = event.type === 'ClauseAdopted' && (event.pending ? 'pending' : 'adopted');
  return { kind: 'clause', id: clause, clause, tally, result: adopted || 'rejected' };
}
