import { useEffect, useState } from 'preact/hooks';
import type { Possibilities } from '#shared/analysis/possible/report.ts';
import { inForceBy } from '#shared/analysis/standing.ts';
import { analysed } from '../../../analysis/analyst.ts';
import type { TableStore } from '../../../store/table.ts';
import type { Trouble } from '../../../text/wording.ts';

/** How far the analysis has come. */
export type Progress =
  | { readonly kind: 'asking' }
  | { readonly kind: 'searching' }
  /** Without a trouble the search itself broke down. */
  | { readonly kind: 'failed'; readonly trouble?: Trouble }
  | { readonly kind: 'done'; readonly report: Possibilities };

/** Asks what everybody wanted, and has it worked out beside the page. Ends with the component; `again` begins anew. */
export function useAnalysis(table: TableStore) {
  const [progress, setProgress] = useState<Progress>({ kind: 'asking' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    const tell = (next: Progress) => {
      if (!leaving.signal.aborted) setProgress(next);
    };
    tell({ kind: 'asking' });
    analyse(table, leaving.signal, tell).catch(() => tell({ kind: 'failed' }));
    return () => leaving.abort();
  }, [table, tries]);
  return { progress, again: () => setTries(tries + 1) };
}

async function analyse(table: TableStore, leaving: AbortSignal, tell: (next: Progress) => void): Promise<void> {
  const interests = await table.interests();
  const scenario = table.welcome.value?.scenario;
  const everybody = table.everybody.value;
  if (!interests.ok) return tell({ kind: 'failed', trouble: interests.error });
  if (leaving.aborted || !scenario || !everybody) return;
  tell({ kind: 'searching' });
  const issues = scenario.issues.map(({ id }) => id);
  const report = await analysed(
    {
      table: { ...interests.value, issues, procedure: scenario.procedure },
      instrument: Object.values(inForceBy(everybody)),
    },
    leaving,
  );
  tell(report ? { kind: 'done', report } : { kind: 'failed' });
}
