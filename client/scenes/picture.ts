/** What the picture of the table shows, taken from the views: no words of the page, no sizes, no Phaser. */
import { botIn, isTaken, peopleIn } from '#client/store/bots.ts';
import { type Hardness, hardnessOf } from '#client/store/hardness.ts';
import { levelOf } from '#client/store/level.ts';
import { textOf } from '#client/store/names.ts';
import type { Bot } from '#shared/model/bot.ts';
import { CHAIR, type ClauseId } from '#shared/model/clause.ts';
import type { Dials } from '#shared/model/dials.ts';
import type { Phase } from '#shared/model/game.ts';
import type { PublicParty, PublicScenario } from '#shared/model/publicScenario.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import type { ClauseView, PublicView, SeatView, VoteView } from '#shared/model/view.ts';

/** `vacant`: nobody speaks for the party. `caretaker`: a program holds its position. */
export type Presence = 'present' | 'away' | 'vacant' | 'caretaker';

/** How a party came out of the ballot on one clause. */
export interface CastPicture {
  readonly clause: ClauseId;
  readonly number: number;
  readonly vote: VoteView;
}

export interface SeatPicture {
  readonly party: PartyId;
  readonly name: string;
  readonly flag: string;
  /** The people who speak for it, the head first; empty when nobody does. */
  readonly delegate: string;
  /** The bot that speaks for it; undefined when none does. */
  readonly bot: Bot | undefined;
  readonly presence: Presence;
  readonly you: boolean;
  readonly ready: boolean;
  /** Whether it has voted on everything while the ballot is open; `none` when there is nothing to vote on. */
  readonly ballot: 'none' | 'awaited' | 'cast';
  /** What it did about the final act while that is open; `none` in every other phase. */
  readonly signature: 'none' | 'awaited' | 'signed' | 'declined';
  /** Its votes of the ballot that has just closed, in the order of the clauses' numbers. */
  readonly votes: readonly CastPicture[];
}

export const PAPER_GROUPS = ['live', 'ballot', 'fallen', 'pending', 'adopted'] as const;
/**
 * Where a paper lies. `fallen`: voted down in this round, shown until the next round begins. `pending`: adopted, and
 * not yet in force.
 */
export type PaperGroup = (typeof PAPER_GROUPS)[number];

export interface PaperPicture {
  readonly clause: ClauseId;
  readonly number: number;
  readonly title: string;
  readonly text: string;
  readonly hardness: Hardness;
  readonly dials: Dials;
  readonly group: PaperGroup;
  /** `CHAIR` for a chair's text, which has no name and no flag. */
  readonly sponsor: PartyId;
  readonly sponsorName: string;
  readonly flag: string;
  /** How many brackets and amendments to it are open. */
  readonly brackets: number;
  readonly amendments: number;
  /** The numbers of the clauses that stand or fall with it. */
  readonly linked: readonly number[];
}

/** Whether something about a paper is still open, or it does not stand alone. */
export const marked = ({ brackets, amendments, linked }: PaperPicture): boolean =>
  brackets + amendments + linked.length > 0;

/** What the chair announces below the phase: so many of so many. */
export interface ProgressPicture {
  readonly kind: 'seated' | 'ready' | 'voted' | 'adopted' | 'signed' | 'none';
  readonly done: number;
  readonly of: number;
}

export interface TablePicture {
  readonly phase: Phase;
  readonly round: number;
  readonly rounds: number;
  readonly paused: boolean;
  /** Whether the table is suspended for a caucus. */
  readonly caucus: boolean;
  /** The headline of the latest news of this round; empty for none. */
  readonly news: string;
  readonly progress: ProgressPicture;
  readonly seats: readonly SeatPicture[];
  /** In the order of their numbers. */
  readonly papers: readonly PaperPicture[];
}

/** The whole picture for a viewer who speaks for `you`, or for nobody when that is empty. */
export function pictureOf(view: PublicView, scenario: PublicScenario, you: PartyId): TablePicture {
  const decided = decidedNow(view);
  const papers = papersOf(view, scenario, decided);
  const open = votesAreOpen(view, scenario, papers);
  const cast = castBy(view, decided);
  const seats = scenario.parties
    .filter(({ id }) => view.phase === 'lobby' || view.seats[id]?.playing === true)
    .map((party) => seatOf(view, party, you, open, cast(party.id)));
  return {
    phase: view.phase,
    round: view.round,
    rounds: scenario.procedure.rounds,
    paused: view.paused,
    caucus: view.caucusUntil > 0,
    news: newsOf(view),
    progress: progressOf(view.phase, seats, papers, decided),
    seats,
    papers,
  };
}

/** Under the silence procedure nothing is cast on the clauses. */
const votesAreOpen = (view: PublicView, { procedure }: PublicScenario, papers: readonly PaperPicture[]): boolean =>
  Object.keys(view.preliminaries).length > 0 ||
  (procedure.decisionRule !== 'silence' && papers.some(({ group }) => group === 'ballot'));

function newsOf({ news, round }: PublicView): string {
  const latest = Math.max(0, ...Object.keys(news).map(Number));
  const one = news[String(latest)];
  return one?.round === round ? one.title : '';
}

function seatOf(
  view: PublicView,
  { id, name, flag }: PublicParty,
  you: PartyId,
  ballotOpen: boolean,
  votes: readonly CastPicture[],
): SeatPicture {
  const seat = view.seats[id];
  const delegate = seat
    ? peopleIn(seat)
        .map(([, person]) => person.name)
        .join(', ')
    : '';
  const presence = presenceOf(seat);
  const ballot = !ballotOpen || presence === 'vacant' ? 'none' : seat?.voted === true ? 'cast' : 'awaited';
  const signature = view.phase === 'signature' ? (view.signatures[id] ?? 'awaited') : 'none';
  const ready = seat?.ready ?? false;
  const bot = botIn(seat);
  return { party: id, name, flag, delegate, bot, presence, you: id === you, ready, ballot, signature, votes };
}

function presenceOf(seat: SeatView | undefined): Presence {
  if (seat?.caretaker) return 'caretaker';
  if (!seat || !isTaken(seat)) return 'vacant';
  return seat.present ? 'present' : 'away';
}

/** The clauses whose ballot closed in this round, while its outcome is before the table. */
function decidedNow(view: PublicView): ReadonlySet<ClauseId> {
  if (view.phase !== 'outcome') return new Set();
  const decisions = Object.values(view.record).filter(
    ({ kind, round }) => (kind === 'adopted' || kind === 'pending' || kind === 'rejected') && round === view.round,
  );
  return new Set(decisions.map(({ clause }) => clause));
}

function papersOf(view: PublicView, scenario: PublicScenario, decided: ReadonlySet<ClauseId>): PaperPicture[] {
  const papers = Object.entries(view.clauses).flatMap(([id, clause]) => {
    const group = groupOf(clause, decided.has(id));
    const content = textOf(clause);
    if (!group || !content) return [];
    const sponsor = scenario.parties.find((party) => party.id === clause.sponsor);
    return [
      {
        clause: id,
        number: clause.number,
        title: content.title,
        text: content.text,
        hardness: hardnessOf(content),
        dials: {
          obligation: levelOf(content.obligation),
          precision: levelOf(content.precision),
          delegation: levelOf(content.delegation),
        },
        group,
        sponsor: clause.sponsor,
        sponsorName: clause.sponsor === CHAIR ? '' : (sponsor?.name ?? clause.sponsor),
        flag: sponsor?.flag ?? '',
        brackets: openOn(view.brackets, id),
        amendments: openOn(view.amendments, id),
        linked: linkedWith(view, id, clause),
      },
    ];
  });
  return papers.sort((one, other) => one.number - other.number);
}

const openOn = (
  parts: Readonly<Record<string, { readonly clause: ClauseId; readonly status: string }>>,
  id: ClauseId,
): number => Object.values(parts).filter(({ clause, status }) => clause === id && status === 'open').length;

/** A link counts once all first sponsors agree to it. */
function linkedWith({ links, clauses }: PublicView, id: ClauseId, { link }: ClauseView): readonly number[] {
  const held = links[link];
  if (held?.status !== 'linked') return [];
  const others = Object.keys(held.clauses).filter((other) => other !== id);
  return others.flatMap((other) => clauses[other]?.number ?? []).sort((one, other) => one - other);
}

function groupOf({ status, onBallot }: ClauseView, decided: boolean): PaperGroup | undefined {
  if (status === 'adopted' || status === 'pending') return status;
  if (status === 'live') return onBallot ? 'ballot' : 'live';
  return status === 'rejected' && decided ? 'fallen' : undefined;
}

function castBy(view: PublicView, decided: ReadonlySet<ClauseId>): (party: PartyId) => readonly CastPicture[] {
  const clauses = Object.entries(view.clauses)
    .filter(([id]) => decided.has(id))
    .sort(([, one], [, other]) => one.number - other.number);
  return (party) =>
    clauses.flatMap(([clause, { number, votes }]) => {
      const vote = votes[party];
      return vote === undefined ? [] : [{ clause, number, vote }];
    });
}

function progressOf(
  phase: Phase,
  seats: readonly SeatPicture[],
  papers: readonly PaperPicture[],
  decided: ReadonlySet<ClauseId>,
): ProgressPicture {
  const count = (kind: ProgressPicture['kind'], counts: (seat: SeatPicture) => boolean): ProgressPicture => ({
    kind,
    done: seats.filter(counts).length,
    of: seats.length,
  });
  if (phase === 'lobby') return count('seated', ({ presence }) => presence !== 'vacant');
  if (phase === 'debrief') return { kind: 'none', done: 0, of: 0 };
  if (phase === 'signature') return count('signed', ({ signature }) => signature === 'signed');
  if (phase === 'outcome' && decided.size > 0) {
    const passed = papers.filter(({ clause, group }) => group !== 'fallen' && decided.has(clause)).length;
    return { kind: 'adopted', done: passed, of: decided.size };
  }
  if (seats.some(({ ballot }) => ballot !== 'none')) return count('voted', ({ ballot }) => ballot === 'cast');
  return count('ready', ({ ready }) => ready);
}
