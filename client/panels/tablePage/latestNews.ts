import type { RecordView } from '#shared/model/view.ts';

/** What the latest moment brought; that a new phase began stands in the header, so what came of the old one goes first. */
export function latestNews(record: readonly RecordView[]): readonly RecordView[] {
  const last = record.at(-1);
  const moment = record.filter(({ at }) => at === last?.at);
  const results = moment.filter(({ kind }) => kind !== 'phase');
  return results.length > 0 ? [...results].sort(newFirst) : moment;
}

/** News from outside comes first; a text that is replaced is no news without the one that replaces it. */
const newFirst = (one: RecordView, other: RecordView): number => rank(one) - rank(other);

const rank = ({ kind }: RecordView): number => (kind === 'news' ? 0 : kind === 'superseded' ? 2 : 1);
