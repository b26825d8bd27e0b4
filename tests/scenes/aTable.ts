/** A table of parties and clauses for the picture, without a game behind it. */
import { DEFAULT_PROCEDURE } from '#shared/model/defaults.ts';
import type { PublicScenario } from '#shared/model/publicScenario.ts';
import type {
  AmendmentView,
  BracketView,
  ClauseView,
  LinkView,
  NewsView,
  PublicView,
  RecordView,
  SeatView,
} from '#shared/model/view.ts';

const IDS = ['USA', 'CHN', 'RUS', 'EU', 'IND', 'BRA', 'JPN', 'KOR', 'ZAF', 'SGP', 'IDN', 'UN'] as const;

/** The parties of a table of so many, in their order. */
export const partiesOf = (count: number): readonly string[] => IDS.slice(0, count);

export function scenarioOf(parties: readonly string[]): PublicScenario {
  return {
    id: 'test',
    title: 'A test',
    summary: '',
    authors: [],
    language: 'en',
    minutes: 60,
    background: '',
    sources: {},
    issues: [],
    parties: parties.map((id) => ({
      id,
      name: `The land of ${id}`,
      flag: id.slice(0, 2),
      bloc: '',
      required: true,
      power: 1,
      stance: '',
      declared: {},
    })),
    trust: {},
    procedure: DEFAULT_PROCEDURE,
    model: {},
  };
}

export const seat = (changes: Partial<SeatView> = {}): SeatView => ({
  delegate: 'Ana Silva',
  person: 'p',
  delegates: {},
  caretaker: false,
  awaited: '',
  prompted: false,
  awaySince: 0,
  playing: true,
  present: true,
  ready: false,
  voted: false,
  ...changes,
});

export const clause = (number: number, changes: Partial<ClauseView> = {}): ClauseView => ({
  number,
  issue: 'CC',
  sponsor: 'USA',
  round: 1,
  revision: 1,
  revisions: {
    1: {
      position: 50,
      obligation: 1,
      precision: 1,
      delegation: 2,
      title: `Title ${number}`,
      text: 'The Parties should talk.',
    },
  },
  support: {},
  status: 'live',
  onBallot: false,
  votes: {},
  rejection: '',
  bonds: {},
  replaces: '',
  link: '',
  divided: {},
  explanations: {},
  ...changes,
});

export const noted = (kind: RecordView['kind'], clauseId: string, round: number): RecordView => ({
  kind,
  at: 0,
  round,
  party: '',
  clause: clauseId,
  issue: '',
  phase: '',
  rejection: '',
  value: 0,
  subject: '',
  point: '',
  reason: '',
  struck: '',
});

export const bracket = (clauseId: string, changes: Partial<BracketView> = {}): BracketView => ({
  number: 1,
  clause: clauseId,
  party: 'CHN',
  round: 1,
  point: 'text',
  reason: 'tactical',
  alternative: 'may',
  status: 'open',
  votes: {},
  ...changes,
});

export const amendment = (clauseId: string, changes: Partial<AmendmentView> = {}): AmendmentView => ({
  number: 1,
  clause: clauseId,
  party: 'CHN',
  round: 1,
  status: 'open',
  result: { position: 20, obligation: 1, precision: 1, delegation: 2, title: 'Title 1', text: 'The Parties may talk.' },
  changes: { position: true },
  consent: {},
  signatories: { CHN: true },
  seconded: false,
  votes: {},
  ...changes,
});

export const link = (clauses: readonly string[], changes: Partial<LinkView> = {}): LinkView => ({
  number: 1,
  party: 'USA',
  status: 'linked',
  clauses: Object.fromEntries(clauses.map((id) => [id, true])),
  agreed: {},
  ...changes,
});

export const newsflash = (title: string, round: number): NewsView => ({
  event: title,
  title,
  text: `${title}, all agencies say.`,
  at: 0,
  round,
  source: 'none',
  inferred: true,
  trust: {},
  uncertainty: {},
});

export const viewOf = (changes: Partial<PublicView> = {}): PublicView => ({
  phase: 'consultations',
  round: 1,
  paused: false,
  deadline: 0,
  remaining: 0,
  entryOpen: true,
  seats: {},
  visitors: {},
  issues: {},
  clauses: {},
  amendments: {},
  brackets: {},
  links: {},
  motions: {},
  preliminaries: {},
  chair: '',
  caucusUntil: 0,
  trust: {},
  news: {},
  signatures: {},
  ratifications: {},
  held: false,
  practice: false,
  ending: '',
  record: {},
  results: {},
  joint: 0,
  history: '',
  instruments: {},
  questions: {},
  ...changes,
});
