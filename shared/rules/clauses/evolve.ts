import { mapValues, withEntry } from '../../base/records.ts';
import { assertNever } from '../../base/result.ts';
import type { Clause, ClauseContent, ClauseId } from '../../model/clause.ts';
import type { Game, RecordKind } from '../../model/game.ts';
import { recorded } from '../recorded.ts';
import type { ClauseEvent } from './events.ts';

export function evolveClauses(game: Game, event: ClauseEvent, at: number): Game {
  switch (event.type) {
    case 'ClauseProposed':
      return noted(draftSpent(withClause(game, proposed(game, event)), event.party), event, 'proposed', at);
    case 'ClauseAmended':
      return noted(amended(game, event), event, 'amended', at);
    case 'ClauseWithdrawn':
      return noted(
        changed(game, event.clause, (clause) => ({ ...clause, status: 'withdrawn' })),
        event,
        'withdrawn',
        at,
      );
    case 'ClauseCoSponsored':
      return noted(
        changed(game, event.clause, (clause) => ({
          ...clause,
          coSponsors: [...clause.coSponsors, event.party],
          askedAgain: clause.askedAgain.filter((party) => party !== event.party),
        })),
        event,
        'co-sponsored',
        at,
      );
    case 'CoSponsorshipEnded':
      return noted(
        changed(game, event.clause, (clause) => ({
          ...clause,
          coSponsors: clause.coSponsors.filter((party) => party !== event.party),
        })),
        event,
        'support-withdrawn',
        at,
      );
    case 'ChairAppointed':
      return chaired(game, event.party, at);
    default:
      return assertNever(event);
  }
}

const withClause = (game: Game, clause: Clause): Game => ({
  ...game,
  clauses: withEntry(game.clauses, clause.id, clause),
});

/** The game with one of its clauses made anew; an unknown one would be a bug of `decide`. */
export function changed(game: Game, id: string, change: (clause: Clause) => Clause): Game {
  const clause = game.clauses[id];
  if (!clause) throw new Error(`An event names clause ${id}, which is not on the table`);
  return withClause(game, change(clause));
}

const proposed = (
  game: Game,
  { clause, number, party, issue, content }: Extract<ClauseEvent, { type: 'ClauseProposed' }>,
): Clause => ({
  id: clause,
  number,
  issue,
  sponsor: party,
  coSponsors: [],
  askedAgain: [],
  round: game.round,
  revisions: [content],
  status: 'live',
  bound: [],
  repudiated: [],
  reserved: [],
  divided: [],
  explanations: {},
});

const amended = (game: Game, { clause, content, cleared }: Extract<ClauseEvent, { type: 'ClauseAmended' }>): Game =>
  changed(reworded(game, clause, content), clause, (text) => ({
    ...text,
    coSponsors: [],
    askedAgain: [...text.askedAgain, ...cleared],
  }));

/**
 * The game with a clause's next text. Whoever answered an open amendment to it had another text before them, so only
 * the mover's consent stands; support is the caller's.
 */
export function reworded(game: Game, id: ClauseId, content: ClauseContent): Game {
  const next = changed(game, id, (clause) => ({ ...clause, revisions: [...clause.revisions, content] }));
  const amendments = mapValues(game.amendments, (amendment) =>
    amendment.clause === id && amendment.status === 'open'
      ? { ...amendment, accepted: [amendment.party], declined: [] }
      : amendment,
  );
  return { ...next, amendments };
}

function draftSpent(game: Game, party: string): Game {
  const seat = game.seats[party];
  return seat ? { ...game, seats: withEntry(game.seats, party, { ...seat, drafts: seat.drafts + 1 }) } : game;
}

function chaired(game: Game, party: string, at: number): Game {
  const { chair: _former, ...rest } = game;
  return recorded({ ...rest, ...(party !== '' && { chair: party }) }, { kind: 'chair-appointed', at, party });
}

const noted = (
  game: Game,
  { party, clause }: Exclude<ClauseEvent, { type: 'ChairAppointed' }>,
  kind: RecordKind,
  at: number,
): Game => recorded(game, { kind, at, party, clause });
