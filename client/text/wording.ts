/** Coded answers and record entries as sentences. */
import { entryOf } from '#shared/base/records.ts';
import type { Rejection } from '#shared/model/clause.ts';
import type { Phase, RecordKind } from '#shared/model/game.ts';
import { LIMITS } from '#shared/model/limits.ts';
import type { MotionKind } from '#shared/model/motion.ts';
import type { MotionView, RecordView } from '#shared/model/view.ts';
import type { Denial } from '#shared/protocol/wire.ts';
import { clauseOf, issueName, partyName, textOf } from '../store/names.ts';
import type { TableStore } from '../store/table.ts';
import type { Language } from './en/index.ts';
import { listOf, t } from './i18n.ts';

/** Why something was not done: what the server answered, or that no answer came. */
export type Trouble = Denial | { readonly code: 'unreachable' };

/** The sentence for a refusal or fault. Without a table, ids stand for names. */
export function denialText(denial: Trouble, table?: TableStore): string {
  if (denial.code === 'unreachable') return t('words:unreachable');
  if (denial.code === 'malformed') return fieldText(denial.where);
  return capitalised(t(`words:denial.${denial.code}`, namesIn(denial, table)));
}

/** What a denial carries, by the names that people read. */
const namesIn = (denial: Denial, table: TableStore | undefined) => ({
  ...denial,
  ...('party' in denial && { party: table ? partyName(table, denial.party) : denial.party }),
  ...('clause' in denial && { clause: clauseTitled(table, denial.clause) }),
  ...('amendment' in denial && { amendment: amendmentNamed(denial.amendment) }),
  ...('point' in denial && { point: pointNamed(denial.point) }),
  ...('dial' in denial && { point: pointNamed(denial.dial) }),
  ...('phase' in denial && { phase: t(`words:phase.${denial.phase}`) }),
  ...('limit' in denial && { count: denial.limit }),
  ...('seconds' in denial && { count: denial.seconds }),
});

const FIELDS = ['name', 'code', 'title', 'position'] as const;

/** What a field must hold, by the last part of its path in the command. */
function fieldText(where: string): string {
  const field = where.split('.').at(-1) ?? '';
  if (where === 'content.text') return t('words:field.text', LIMITS);
  if (field === 'text') return t('words:field.message', LIMITS);
  if (['obligation', 'precision', 'delegation'].includes(field)) return t('words:field.level');
  const known = FIELDS.find((name) => name === field);
  return known ? t(`words:field.${known}`, LIMITS) : t('words:denial.malformed', { where });
}

/** A clause in a running sentence: number and title. */
export function clauseTitled(table: TableStore | undefined, id: string): string {
  const clause = table && clauseOf(table, id);
  if (!clause) return t('words:clause.unknown');
  return t('words:clause.titled', { number: clause.number, title: textOf(clause)?.title ?? '' });
}

/** Amendments are named as the table counts them: `a2` is the second. */
const amendmentNamed = (id: string): string => t('words:amendment.named', { number: id.replace(/^\D+/, '') });

const POINTS = ['position', 'obligation', 'precision', 'delegation', 'title', 'text'] as const;

/** A part of a clause in a running sentence. */
export function pointNamed(point: string): string {
  const known = POINTS.find((name) => name === point);
  return known ? t(`words:point.${known}`) : t('words:point.part');
}

/** "clauses 2 and 4", in the order of their numbers. */
export function clausesNumbered(table: TableStore, ids: readonly string[]): string {
  const numbers = ids.flatMap((id) => clauseOf(table, id)?.number ?? []).sort((one, other) => one - other);
  if (numbers.length === 0) return t('words:clause.some');
  return numbers.length === 1
    ? t('words:clause.numbered', { number: numbers[0] ?? 0 })
    : t('words:clause.several', { numbers: listOf(numbers.map(String)) });
}

type Moved = Pick<MotionView, 'kind' | 'minutes' | 'clause' | 'dial'>;

/** What is moved, to follow a colon or the mover's name. */
export function motionText(table: TableStore, { kind, minutes, clause, dial }: Moved): string {
  if (kind === 'caucus') return t('words:motion.caucus', { count: minutes });
  if (kind === 'close-debate') return t('words:motion.close-debate');
  return t('words:motion.divide', { point: pointNamed(dial), clause: clauseTitled(table, clause) });
}

export const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** A line of the public record as a sentence, or two when the facilitator gave a reason. */
export function recordText(table: TableStore, entry: RecordView): string {
  const sentence = capitalised(sentenceOf(table, entry));
  // Whoever wrote the reason may have ended it with a full stop, and the sentence has its own.
  const reason = entry.reason.replace(/\.$/, '');
  return reason === '' ? sentence : t('words:record.reasoned', { sentence, reason });
}

function sentenceOf(table: TableStore, entry: RecordView): string {
  const { kind, round, value, subject } = entry;
  if (kind === 'phase') return phaseText(entry);
  if (kind === 'extended') return t('words:record.extended', { count: Math.max(1, Math.round(value / 60)) });
  const issue = entry.issue || (clauseOf(table, entry.clause)?.issue ?? '');
  return t(`words:record.${templateOf(table, entry)}`, {
    round,
    count: Math.max(1, Math.round(value)),
    party: partyName(table, entry.party),
    clause: clauseTitled(table, entry.clause),
    issue: issueName(table, issue),
    percent: Math.round(value * 100),
    rejection: rejectionText(entry.rejection),
    step: t(`words:step.${subject as Step}`),
    ...subjectIn(table, entry),
  });
}

type Step = keyof Language['words']['step'];
type Template =
  | Exclude<RecordKind, 'phase' | 'extended'>
  | 'chair-released'
  | 'link-reopened'
  | 'undone-step'
  | 'news-undone';

/** A line that lacks its party, or has a subject of its own, reads otherwise. */
function templateOf(table: TableStore, { kind, party, subject }: RecordView): Template {
  if (kind === 'chair-appointed' && party === '') return 'chair-released';
  if (kind === 'link-offered' && party === '') return 'link-reopened';
  if (kind === 'undone' && subject !== '') return 'undone-step';
  if (kind === 'news' && newsTitle(table, subject) === undefined) return 'news-undone';
  return kind as Exclude<RecordKind, 'phase' | 'extended'>;
}

function phaseText({ phase, round, value }: RecordView): string {
  return phase === 'voting' && value > 0
    ? t('words:record.preliminaries', { round, count: value })
    : t(`words:record.phase.${phase as Phase}`, { round });
}

/** What a line is about beside its clause. A step that was undone may have taken it off the table. */
function subjectIn(table: TableStore, { subject, point, value, clause }: RecordView) {
  const { links = {}, motions = {}, brackets = {} } = table.everybody.value ?? {};
  const motion = entryOf(motions, subject) ?? { kind: point as MotionKind, minutes: value, clause, dial: '' };
  return {
    amendment: amendmentNamed(subject),
    point: pointNamed(point || (entryOf(brackets, subject)?.point ?? '')),
    clauses: clausesNumbered(table, Object.keys(entryOf(links, subject)?.clauses ?? {})),
    motion: motionText(table, motion),
    news: newsTitle(table, subject) ?? '',
  };
}

/** Undefined for news that the facilitator has undone. */
const newsTitle = (table: TableStore, id: string): string | undefined =>
  Object.values(table.everybody.value?.news ?? {}).find(({ event }) => event === id)?.title;

/** Why a clause fell, as the end of a sentence; empty when it did not. */
export const rejectionText = (rejection: string): string =>
  rejection === '' ? '' : t(`words:rejection.${rejection as Rejection}`);
