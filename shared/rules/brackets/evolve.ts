import { assertNever } from '../../base/result.ts';
import type { Bracket, BracketId } from '../../model/amendment.ts';
import type { Game, RecordKind } from '../../model/game.ts';
import { recorded } from '../recorded.ts';
import type { BracketEvent } from './events.ts';

export function evolveBrackets(game: Game, event: BracketEvent, at: number): Game {
  const next = bracketsAfter(game, event);
  // The record has the clause's own end.
  if (event.type === 'BracketLapsed') return next;
  const { clause = '', point = '' } = next.brackets[event.bracket] ?? {};
  const party = 'party' in event && { party: event.party };
  return recorded(next, { kind: RECORDED[event.type], at, ...party, clause, subject: event.bracket, point });
}

const RECORDED: { readonly [Type in Exclude<BracketEvent['type'], 'BracketLapsed'>]: RecordKind } = {
  BracketPlaced: 'bracketed',
  BracketLifted: 'bracket-lifted',
  BracketSettled: 'bracket-settled',
  BracketOverruled: 'bracket-overruled',
  BracketKept: 'bracket-kept',
};

function bracketsAfter(game: Game, event: BracketEvent): Game {
  switch (event.type) {
    case 'BracketPlaced':
      return withBracket(game, placed(game, event));
    case 'BracketLifted':
      return changed(game, event.bracket, { status: 'lifted' });
    case 'BracketSettled':
      return changed(game, event.bracket, { status: 'settled' });
    case 'BracketLapsed':
      return changed(game, event.bracket, { status: 'lapsed' });
    case 'BracketOverruled':
      return changed(game, event.bracket, { status: 'overruled', tally: event.tally });
    case 'BracketKept':
      return changed(game, event.bracket, { tally: event.tally });
    default:
      return assertNever(event);
  }
}

const placed = (
  game: Game,
  { bracket, number, clause, party, point, reason, alternative }: Extract<BracketEvent, { type: 'BracketPlaced' }>,
): Bracket => ({
  id: bracket,
  number,
  clause,
  party,
  round: game.round,
  point,
  reason,
  alternative,
  status: 'open',
});

const withBracket = (game: Game, bracket: Bracket): Game => ({
  ...game,
  brackets: { ...game.brackets, [bracket.id]: bracket },
});

/** An unknown bracket would be a bug of `decide`. */
function changed(game: Game, id: BracketId, change: Partial<Bracket>): Game {
  const bracket = game.brackets[id];
  if (!bracket) throw new Error(`An event names bracket ${id}, which is not on the table`);
  return withBracket(game, { ...bracket, ...change });
}
