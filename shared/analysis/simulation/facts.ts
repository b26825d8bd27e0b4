/** What the statistics need of one game. */
import { mapValues } from '../../base/records.ts';
import { type Clause, contentOf } from '../../model/clause.ts';
import { HARD_FROM } from '../../model/dials.ts';
import type { Ending } from '../../model/finalAct.ts';
import { clausesOf, type Game } from '../../model/game.ts';
import type { IssueId, PartyId } from '../../model/scenario.ts';
import { instrumentOf } from '../../rules/parties.ts';
import { debriefOf } from '../../rules/phases/debrief.ts';
import { endingOf } from '../../rules/signature/view.ts';
import { parametersWith } from '../../scoring/parameters.ts';
import { hardness } from '../../scoring/score.ts';

/**
 * How far an agreement came, after Geng's three paths for the United States and China (S1:73-79; MODEL.md 5, row 5):
 * low is soft cooperation on the one issue that is easiest (cybercrime), middle is four issues together, softly, and
 * high is the same four in hard law. Read off the instrument at the end of a game: `none` holds nothing; `low` one
 * issue, or nothing but recommendations (o = 0); `high` two issues or more, at least half of them in hard law
 * (o ≥ 2/3); `middle` the rest.
 */
export const PATHS = ['none', 'low', 'middle', 'high'] as const;
export type Path = (typeof PATHS)[number];

/** What is in force on an issue at the end. */
interface Settled {
  /** 0-100. */
  readonly position: number;
  /** h, 0-1. */
  readonly hardness: number;
}

export interface GameFacts {
  /** Utils: the score at the end, and the party's own best clause set. */
  readonly results: Readonly<Record<PartyId, { readonly total: number; readonly best: number }>>;
  /** Utils. */
  readonly joint: number;
  readonly settled: Readonly<Record<IssueId, Settled>>;
  /** Texts by issue: how many were tabled, and how many of these were adopted at any time. */
  readonly texts: Readonly<Record<IssueId, { readonly tabled: number; readonly adopted: number }>>;
  readonly path: Path;
  readonly ending: Ending;
  readonly rows: number;
  readonly rounds: number;
  readonly messages: number;
}

export function factsOf({ rows, game }: { readonly rows: readonly unknown[]; readonly game: Game }): GameFacts {
  const { results, joint } = debriefOf(game);
  const instrument = instrumentOf(game);
  const parameters = parametersWith(game.scenario.model);
  const settled = (clause: Clause): Settled => {
    const content = contentOf(clause);
    return { position: content.position, hardness: hardness(content, parameters) };
  };
  return {
    results: mapValues(results, ({ total, best }) => ({ total, best })),
    joint,
    settled: Object.fromEntries(instrument.map((clause) => [clause.issue, settled(clause)])),
    texts: Object.fromEntries(game.scenario.issues.map(({ id }) => [id, textsOn(game, id)])),
    path: pathOf(instrument),
    ending: endingOf(game),
    rows: rows.length,
    rounds: game.round,
    messages: Object.values(game.channels).reduce((sum, { count }) => sum + count, 0),
  };
}

function textsOn(game: Game, issue: IssueId): GameFacts['texts'][IssueId] {
  const tabled = clausesOf(game).filter((clause) => clause.issue === issue);
  return { tabled: tabled.length, adopted: tabled.filter(wasAdopted).length };
}

/** What was superseded or has lapsed since was adopted before. */
const wasAdopted = ({ status }: Clause): boolean => ['adopted', 'pending', 'superseded', 'lapsed'].includes(status);

export function pathOf(instrument: readonly Clause[]): Path {
  const obligations = instrument.map((clause) => contentOf(clause).obligation);
  if (obligations.length === 0) return 'none';
  if (obligations.length === 1 || obligations.every((obligation) => obligation === 0)) return 'low';
  const hard = obligations.filter((obligation) => obligation >= HARD_FROM).length;
  return hard * 2 >= obligations.length ? 'high' : 'middle';
}
