/** Clauses of a possible deal in words. */
import type { DealClause } from '#shared/analysis/possible/report.ts';
import { DIALS } from '#shared/model/dials.ts';
import { issueOf } from '../../../store/names.ts';
import type { TableStore } from '../../../store/table.ts';
import { listOf, t } from '../../../text/i18n.ts';
import { positionInWords } from '../../../text/positions.ts';
import { nameWithYou } from '../../text/PartyLine.tsx';

export interface Named {
  readonly name: string;
  readonly words: string;
}

/** Where it stands and how hard it is, part by part. */
export const partsOf = (table: TableStore, clause: DealClause): readonly Named[] => [
  { name: t('words:position.label'), words: placeOf(table, clause) },
  ...DIALS.map((dial) => ({
    name: t(`words:dial.${dial}`),
    words: t(`words:level.${dial}.${clause[dial]}`),
  })),
];

function placeOf(table: TableStore, { issue, position }: DealClause): string {
  const spectrum = issueOf(table, issue);
  const words = spectrum ? positionInWords(spectrum, position) : '';
  return t('possible:place', { position, words });
}

/** The parts in which one text differs from the other. */
export function differences(
  table: TableStore,
  from: DealClause,
  to: DealClause,
): readonly (Named & { readonly before: string })[] {
  const before = partsOf(table, from);
  return partsOf(table, to).flatMap((part, at) => {
    const was = before[at]?.words ?? '';
    return was === part.words ? [] : [{ ...part, before: was }];
  });
}

/** Whom it leaves outside; empty when the whole table is bound. */
export function outsideText(table: TableStore, parties: readonly string[], { bound }: DealClause): string {
  const outside = parties.filter((party) => !bound.includes(party)).map((party) => nameWithYou(table, party));
  return outside.length === 0 ? '' : t('possible:outside', { parties: listOf(outside) });
}
