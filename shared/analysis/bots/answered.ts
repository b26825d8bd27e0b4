/** Whether anything has answered a text of its own: nobody changes what no other delegation has had time to look at. */
import type { RecordKind } from '../../model/game.ts';
import type { RecordView } from '../../model/view.ts';
import { PLENARY } from '../../rules/channels/events.ts';
import { EXCHANGES } from './aspiration.ts';
import type { Mind, Numbered } from './mind.ts';
import { numbersNamed, partiesNamed } from './reading.ts';

const WORDINGS: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'proposed',
  'amended',
  'amendment-taken-in',
  'amendment-adopted',
]);
/** What others do about a text that is not theirs. */
const ANSWERS: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'amendment-proposed',
  'amendment-signed',
  'amendment-declined',
  'bracketed',
  'support-withdrawn',
]);
/** Once so much of a round has gone by, silence is an answer to what was worded before. */
const LONG_ENOUGH = 0.5;
/** In a simulation, where acts take next to no time, so many of each other delegation count as that. */
const ACTS_EACH = 2;

/** Whether others have spoken to a text since it was last worded, or have had long enough to. */
export function isAnswered(mind: Mind, own: Numbered): boolean {
  const record = Object.values(mind.everybody.record);
  const last = record.findLastIndex(({ kind, clause }) => WORDINGS.has(kind) && clause === own[0]);
  const worded = record[last]?.at ?? 0;
  const since = record.slice(last + 1).filter(({ party }) => party !== '' && party !== mind.me);
  return (
    since.some((line) => speaksTo(mind, own, line)) ||
    isSpokenOf(mind, own, worded) ||
    isHalfGone(mind, worded) ||
    isPassedOver(mind, since)
  );
}

/** A rival text, or an act that is about this one. */
function speaksTo({ everybody }: Mind, [id, { issue }]: Numbered, { kind, clause }: RecordView): boolean {
  if (kind === 'proposed') return everybody.clauses[clause]?.issue === issue;
  return ANSWERS.has(kind) && clause === id;
}

/** A message of another delegation that is meant for it and does not name other texts only. */
const isSpokenOf = (mind: Mind, [, { number }]: Numbered, worded: number): boolean =>
  mind.sight.messages.some((message) => {
    if (message.at <= worded || message.from === mind.me || !mind.everybody.seats[message.from]) return false;
    const numbers = numbersNamed(message);
    if (numbers.length > 0) return numbers.includes(number);
    return message.channel !== PLENARY || partiesNamed({ scenario: mind.sight.scenario, message }).has(mind.me);
  });

/** Whether the clock has passed that part of the round since. */
function isHalfGone({ sight, everybody: { deadline } }: Mind, worded: number): boolean {
  const half = deadline - (1 - LONG_ENOUGH) * sight.scenario.procedure.lengths.consultations * 1_000;
  return deadline > 0 && worded < half && sight.at >= half;
}

/** Whether the others have done so much else. */
const isPassedOver = ({ sight, others }: Mind, since: readonly RecordView[]): boolean =>
  sight.amongBots === true && since.filter(({ kind }) => EXCHANGES.has(kind)).length >= ACTS_EACH * others.length;
