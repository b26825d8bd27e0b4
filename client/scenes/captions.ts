/** The words painted into the picture, and the names by which assistive technology reads the buttons over it. */
import { botText } from '#client/text/botText.ts';
import { listOf, spoken, t } from '#client/text/i18n.ts';
import type { Bot } from '#shared/model/bot.ts';
import { CHAIR, type ClauseId } from '#shared/model/clause.ts';
import type { Dials } from '#shared/model/dials.ts';
import type { PartyId } from '#shared/model/scenario.ts';
import { PAPER_GROUPS, type PaperGroup, type PaperPicture, type SeatPicture, type TablePicture } from './picture.ts';

export interface SeatCaption {
  /** Who speaks there: people by name, a bot by what it is; shorter where there is less room. */
  readonly delegate: string;
  readonly short: string;
  /** One word on how it stands: away, vacant, ready, voted, signed, declined; empty when there is nothing to say. */
  readonly state: string;
  /** "You" on one's own seat. */
  readonly you: string;
}

export interface PaperCaption {
  readonly name: string;
  readonly hardness: string;
  /** The levels of its dials, the firmest words first. */
  readonly dials: readonly string[];
  /** What stands in place of a flag on a chair's text; empty on every other. */
  readonly sign: string;
}

export interface Captions {
  readonly seats: Readonly<Record<PartyId, SeatCaption>>;
  readonly papers: Readonly<Record<ClauseId, PaperCaption>>;
  readonly groups: Readonly<Record<PaperGroup, string>>;
  /** So many more on a pile. */
  readonly more: (count: number) => string;
  readonly chair: string;
  readonly phase: string;
  /** The phase where there is no room for more. */
  readonly phaseShort: string;
  readonly progress: string;
  /** What stands before a headline. */
  readonly newsflash: string;
}

/** Reads the words of the language that is spoken now. */
export function captionsOf(picture: TablePicture): Captions {
  return {
    seats: Object.fromEntries(picture.seats.map((seat) => [seat.party, seatCaption(seat)])),
    papers: Object.fromEntries(picture.papers.map((paper) => [paper.clause, paperCaption(paper)])),
    groups: Object.fromEntries(PAPER_GROUPS.map((group) => [group, t(`chamber:group.${group}`)])) as Record<
      PaperGroup,
      string
    >,
    more: (count) => t('chamber:more', { count }),
    chair: t('chamber:chair'),
    phase: phaseCaption(picture),
    phaseShort: picture.paused ? t('chamber:pausedShort') : phaseName(picture),
    progress: progressCaption(picture),
    newsflash: t('table.newsflash'),
  };
}

const paperCaption = ({ number, hardness, dials, sponsor }: PaperPicture): PaperCaption => ({
  name: t('chamber:name', { number }),
  hardness: t(`words:hardness.${hardness}`),
  dials: dialWords(dials),
  sign: sponsor === CHAIR ? t('chamber:sign') : '',
});

function seatCaption(seat: SeatPicture): SeatCaption {
  const you = seat.you ? t('chamber:you') : '';
  const { bot, delegate } = seat;
  if (bot) return { delegate: tacticCaption(bot), short: t('bot.short'), state: stateOf(seat), you };
  return { delegate, short: delegate, state: stateOf(seat), you };
}

const tacticCaption = ({ tactic }: Bot): string => t('bot.tempered', { tactic: t(`bot.tactic.${tactic}`) });

const speakerOf = ({ bot, delegate }: SeatPicture): string => (bot ? botText(bot) : delegate);

function stateOf({ presence, ready, ballot, signature }: SeatPicture): string {
  if (signature === 'signed' || signature === 'declined') return t(`chamber:signature.${signature}`);
  if (presence !== 'present') return t(`chamber:presence.${presence}`);
  if (ballot === 'cast') return t('chamber:voted');
  return ready ? t('chamber:ready') : '';
}

/** In a word or two each; that no body watches over a text need not be said. */
const dialWords = ({ obligation, precision, delegation }: Dials): readonly string[] => [
  t(`words:level.obligation.${obligation}`),
  t(`words:level.precision.${precision}`),
  ...(delegation === 0 ? [] : [t(`words:level.delegation.${delegation}`)]),
];

const phaseName = ({ phase, caucus }: TablePicture): string =>
  caucus ? t('words:motionKind.caucus') : t(`words:phase.${phase}`);

function phaseCaption(picture: TablePicture): string {
  const { phase, round, rounds, paused } = picture;
  const name = phaseName(picture);
  const inRound = phase === 'consultations' || phase === 'voting' || phase === 'outcome';
  const full = inRound ? t('chamber:phase', { round, rounds, phase: name }) : name;
  return paused ? t('chamber:paused', { phase: full }) : full;
}

function progressCaption({ progress: { kind, done, of } }: TablePicture): string {
  return kind === 'none' ? '' : t(`chamber:progress.${kind}`, { done, of });
}

const listed = (parts: readonly string[]): string =>
  new Intl.ListFormat(spoken(), { type: 'unit' }).format(parts.filter((part) => part !== ''));

/** "United States, Ana Silva, present, has voted, clause 3: Support". */
export function seatName(seat: SeatPicture): string {
  return listed([
    seat.name,
    seat.you ? t('chamber:yours') : '',
    speakerOf(seat),
    t(`chamber:presence.${seat.presence}`),
    seat.ready ? t('chamber:ready') : '',
    seat.ballot === 'none' ? '' : t(`chamber:ballot.${seat.ballot}`),
    seat.signature === 'none' ? '' : t(`chamber:signature.${seat.signature}`),
    ...seat.votes.map(({ number, vote }) => t('chamber:castOn', { number, vote: t(`words:vote.${vote}`) })),
  ]);
}

/** "Clause 3, Hotline, firm, on the ballot, sponsored by United States, 2 brackets left, linked with clause 4". */
export function paperName(paper: PaperPicture): string {
  const { number, title, hardness, group, sponsor, sponsorName, brackets, amendments, linked } = paper;
  return listed([
    t('chamber:name', { number }),
    title,
    t(`words:hardness.${hardness}`),
    t(`chamber:place.${group}`),
    sponsor === CHAIR ? t('chamber:chairText') : t('chamber:sponsored', { party: sponsorName }),
    brackets === 0 ? '' : t('chamber:brackets', { count: brackets }),
    amendments === 0 ? '' : t('chamber:amendments', { count: amendments }),
    linked.length === 0 ? '' : t('chamber:linked', { count: linked.length, numbers: listOf(linked.map(String)) }),
  ]);
}

/** What happens outside the table, for those who do not see its picture; empty when nothing does. */
export const newsText = ({ news }: TablePicture): string => (news === '' ? '' : t('chamber:news', { title: news }));

export const pileName = (group: PaperGroup, count: number): string =>
  t('chamber:turn', { count, group: t(`chamber:group.${group}`) });
