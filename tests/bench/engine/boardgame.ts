/**
 * The same small negotiation in boardgame.io's terms: its phases, its moves that change a draft in place (its immer
 * plugin as it ships), its reducer. Undo is off, since a negotiation has none; that makes it faster.
 */
import { createRequire } from 'node:module';
import type { FnContext, Game, MoveFn, PhaseConfig, State } from 'boardgame.io';
import type { Choice, ClauseContent } from '#shared/model/clause.ts';
import type { Line, Outcome, ScriptCommand } from './script.ts';

const require = createRequire(import.meta.url);
// Its packages within the package are folders, which only `require` finds.
const { CreateGameReducer, InitializeGame } = require('boardgame.io/internal') as Internal;
const { ActivePlayers, INVALID_MOVE } = require('boardgame.io/core') as Core;

type Internal = typeof import('boardgame.io/dist/types/packages/internal.js');
type Core = typeof import('boardgame.io/dist/types/packages/core.js');

interface Clause {
  id: string;
  issue: string;
  sponsor: string;
  coSponsors: string[];
  revisions: ClauseContent[];
  status: 'live' | 'adopted' | 'rejected' | 'superseded';
}

interface Table {
  round: number;
  ready: Record<string, boolean>;
  drafts: Record<string, number>;
  clauses: Record<string, Clause>;
  ballot: string[];
  votes: Record<string, Record<string, Choice>>;
}

type Asked<Type extends ScriptCommand['type']> = Extract<ScriptCommand, { type: Type }>;

const DRAFTS_A_ROUND = 2;
const SPONSORS_NEEDED = 2;

const proposes: MoveFn<Table> = ({ G, playerID }, { issue, content }: Asked<'ProposeClause'>) => {
  if ((G.drafts[playerID] ?? 0) >= DRAFTS_A_ROUND) return INVALID_MOVE;
  const id = `c${Object.keys(G.clauses).length + 1}`;
  G.clauses[id] = { id, issue, sponsor: playerID, coSponsors: [], revisions: [content], status: 'live' };
  G.drafts[playerID] = (G.drafts[playerID] ?? 0) + 1;
  return undefined;
};

const amends: MoveFn<Table> = ({ G, playerID }, { clause: id, revision, content }: Asked<'AmendClause'>) => {
  const clause = live(G, id, revision);
  if (clause?.sponsor !== playerID) return INVALID_MOVE;
  clause.revisions.push(content);
  clause.coSponsors = [];
  return undefined;
};

const coSponsors: MoveFn<Table> = ({ G, playerID }, { clause: id, revision }: Asked<'CoSponsor'>) => {
  const clause = live(G, id, revision);
  if (!clause || clause.sponsor === playerID || clause.coSponsors.includes(playerID)) return INVALID_MOVE;
  clause.coSponsors.push(playerID);
  return undefined;
};

const votes: MoveFn<Table> = ({ G, playerID }, { clause: id, revision, choice }: Asked<'CastVote'>) => {
  const cast = G.votes[id];
  if (!cast || !live(G, id, revision)) return INVALID_MOVE;
  cast[playerID] = choice;
  return undefined;
};

const isReady: MoveFn<Table> = ({ G, playerID }, { ready }: Asked<'MarkReady'>) => {
  G.ready[playerID] = ready;
};

function live(G: Table, id: string, revision: number): Clause | undefined {
  const clause = G.clauses[id];
  return clause?.status === 'live' && clause.revisions.length === revision ? clause : undefined;
}

const everybodyReady = ({ G, ctx }: FnContext<Table>): boolean => ctx.playOrder.every((player) => G.ready[player]);

const everybodyVoted = ({ G, ctx }: FnContext<Table>): boolean =>
  ctx.playOrder.every((player) => G.ballot.every((id) => G.votes[id]?.[player] !== undefined));

// Whatever a phase needs is laid out when the one before it ends: boardgame.io asks `endIf` before `onBegin`.
const roundOpens = ({ G }: FnContext<Table>): void => {
  G.ready = {};
  G.drafts = {};
  G.round += 1;
};

const ballotOpens = ({ G }: FnContext<Table>): void => {
  G.ready = {};
  const items = Object.values(G.clauses).filter(
    ({ status, coSponsors: carried }) => status === 'live' && carried.length + 1 >= SPONSORS_NEEDED,
  );
  G.ballot = items.map(({ id }) => id);
  G.votes = Object.fromEntries(G.ballot.map((id) => [id, {}]));
};

/** Consensus: only a no rejects. Of several on an issue, most yes votes and then the earlier; it replaces the old one. */
const ballotCloses = ({ G }: FnContext<Table>): void => {
  const chosen = ([id, cast]: [string, Record<string, Choice>], choice: Choice) => ({
    id,
    count: Object.values(cast).filter((made) => made === choice).length,
  });
  const passing = Object.entries(G.votes).filter((entry) => chosen(entry, 'no').count === 0);
  const best = new Map<string, { id: string; count: number }>();
  for (const entry of passing) {
    const issue = G.clauses[entry[0]]?.issue ?? '';
    const candidate = chosen(entry, 'yes');
    if (candidate.count > (best.get(issue)?.count ?? -1)) best.set(issue, candidate);
  }
  for (const { id: winner } of best.values()) {
    for (const clause of Object.values(G.clauses))
      if (clause.status === 'adopted' && clause.issue === G.clauses[winner]?.issue) clause.status = 'superseded';
  }
  for (const id of G.ballot) {
    const clause = G.clauses[id];
    if (clause) clause.status = best.get(clause.issue)?.id === id ? 'adopted' : 'rejected';
  }
  G.ballot = [];
};

const phase = (config: PhaseConfig<Table>): PhaseConfig<Table> => ({
  ...config,
  turn: { activePlayers: ActivePlayers.ALL },
  moves: { MarkReady: isReady, ...config.moves },
});

const negotiation = (rounds: number): Game<Table> => ({
  name: 'negotiation',
  disableUndo: true,
  setup: () => ({ round: 0, ready: {}, drafts: {}, clauses: {}, ballot: [], votes: {} }),
  endIf: ({ G, ctx }) => (ctx.phase === 'debrief' ? { rounds: G.round } : undefined),
  phases: {
    briefing: phase({ start: true, endIf: everybodyReady, onEnd: roundOpens, next: 'consultations' }),
    consultations: phase({
      endIf: everybodyReady,
      onEnd: ballotOpens,
      next: 'voting',
      moves: { ProposeClause: proposes, AmendClause: amends, CoSponsor: coSponsors },
    }),
    voting: phase({ endIf: everybodyVoted, onEnd: ballotCloses, next: 'outcome', moves: { CastVote: votes } }),
    outcome: phase({
      endIf: everybodyReady,
      onEnd: roundOpens,
      next: ({ G }) => (G.round <= rounds ? 'consultations' : 'debrief'),
    }),
    debrief: {},
  },
});

/** boardgame.io's reducer at the start of the script's game, and its actions. */
export function boardgame(rounds: number, script: readonly Line[]) {
  const game = negotiation(rounds) as Game;
  const reducer = CreateGameReducer({ game });
  const start = InitializeGame({ game, numPlayers: 4 });
  const actions = script.map(({ seat, command }) => ({
    type: 'MAKE_MOVE' as const,
    payload: { type: command.type, args: [command], playerID: String(seat) },
  }));
  return {
    play: (): State<Table> =>
      actions.reduce<State<Table>>((state, action) => {
        const next = reducer(state, action);
        if (next.transients?.error) throw new Error(`boardgame.io refused ${JSON.stringify(action)}`);
        return next;
      }, start),
    outcomeOf: ({ G }: State<Table>): readonly Outcome[] =>
      Object.values(G.clauses).map(({ id, issue, status, revisions }) => ({
        clause: id,
        issue,
        status,
        content: lastOf(revisions),
      })),
  };
}

function lastOf(revisions: readonly ClauseContent[]): ClauseContent {
  const last = revisions.at(-1);
  if (!last) throw new Error('A clause without a text');
  return last;
}
