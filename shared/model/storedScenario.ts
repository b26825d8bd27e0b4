/**
 * A scenario as the first row of a log holds it. A game opened before a field existed lacks it, and must stand up all
 * the same: it gets what a file without that field means.
 */
import { DEFAULT_PROCEDURE, NO_HISTORY, NO_WORDING } from './defaults.ts';
import type { CitedRedLine, Issue, Party, Procedure, RedLine, Scenario } from './scenario.ts';

type Lacking<Whole, Field extends keyof Whole> = Omit<Whole, Field> & Partial<Pick<Whole, Field>>;

type StoredParty = Omit<Lacking<Party, 'bloc'>, 'redLines'> & {
  readonly redLines: readonly (RedLine & Partial<CitedRedLine>)[];
};

export type StoredScenario = Omit<
  Lacking<Scenario, 'authors' | 'events' | 'model' | 'history' | 'debrief' | 'practice'>,
  'issues' | 'parties' | 'procedure'
> & {
  readonly issues: readonly Lacking<Issue, 'inferred' | 'wording'>[];
  readonly parties: readonly StoredParty[];
  readonly procedure: Partial<Omit<Procedure, 'lengths'>> & { readonly lengths?: Partial<Procedure['lengths']> };
};

export const filledIn = (stored: StoredScenario): Scenario => ({
  authors: [],
  events: [],
  model: {},
  history: NO_HISTORY,
  debrief: [],
  practice: 'closed',
  ...stored,
  issues: stored.issues.map((issue) => ({ inferred: false, wording: NO_WORDING, ...issue })),
  parties: stored.parties.map((party) => ({
    bloc: '',
    ...party,
    redLines: party.redLines.map((line) => ({ source: '', inferred: false, ...line })),
  })),
  procedure: {
    ...DEFAULT_PROCEDURE,
    ...stored.procedure,
    lengths: { ...DEFAULT_PROCEDURE.lengths, ...stored.procedure.lengths },
  },
});
