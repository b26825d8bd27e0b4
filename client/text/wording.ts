/** Coded answers and record entries as sentences. */
import type { Rejection } from '#shared/model/clause.ts';
import type { Phase } from '#shared/model/game.ts';
import { LIMITS } from '#shared/model/limits.ts';
import type { RecordView } from '#shared/model/view.ts';
import type { Denial } from '#shared/protocol/wire.ts';
import { clauseOf, issueName, partyName, textOf } from '../store/names.ts';
import type { TableStore } from '../store/table.ts';
import { t } from './i18n.ts';

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
function clauseTitled(table: TableStore | undefined, id: string): string {
  const clause = table && clauseOf(table, id);
  if (!clause) return t('words:clause.unknown');
  return t('words:clause.titled', { number: clause.number, title: textOf(clause)?.title ?? '' });
}

export const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** A line of the public record as a sentence. */
export function recordText(table: TableStore, entry: RecordView): string {
  const { kind, round } = entry;
  if (kind === 'phase') return t(`words:record.phase.${entry.phase as Phase}`, { round });
  if (kind === 'extended') return t('words:record.extended', { count: Math.max(1, Math.round(entry.value / 60)) });
  const issue = entry.issue || (clauseOf(table, entry.clause)?.issue ?? '');
  const sentence = t(`words:record.${kind}`, {
    party: partyName(table, entry.party),
    clause: clauseTitled(table, entry.clause),
    issue: issueName(table, issue),
    percent: Math.round(entry.value * 100),
    rejection: rejectionText(entry.rejection),
  });
  return capitalised(sentence);
}

/** Why a clause fell, as the end of a sentence; empty when it did not. */
export const rejectionText = (rejection: string): string =>
  rejection === '' ? '' : t(`words:rejection.${rejection as Rejection}`);
