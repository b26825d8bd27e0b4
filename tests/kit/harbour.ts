/**
 * The kit's scenario: four invented states, three issues, two rounds. Every confidential field holds a value that
 * stands nowhere else (a canary), so that a view which shows it to the wrong delegation is caught.
 */
import { DEFAULT_PROCEDURE, NO_WORDING } from '#shared/model/defaults.ts';
import type { Issue, Party, Procedure, RedLine, Scenario, Stake } from '#shared/model/scenario.ts';
import type { ScenarioEvent } from '#shared/model/scenarioEvent.ts';

const issue = (id: string, name: string, statusQuo: number, uncertainty: number): Issue => ({
  id,
  name,
  question: `What should states do about ${name}?`,
  stream: 'invented',
  low: 'Each state alone',
  high: 'All states together',
  positions: [
    { at: 0, words: 'Each state alone' },
    { at: 100, words: 'All states together' },
  ],
  statusQuo,
  uncertainty,
  subject: name,
  source: 'design',
  inferred: false,
  wording: NO_WORDING,
});

const stake = (party: string, ideal: number, salience: number, sensitivity: number): Stake => ({
  ideal,
  salience,
  sensitivity,
  declared: Math.round(ideal / 10) * 10,
  source: `CANARY source of ${party}`,
  inferred: true,
});

const party = (
  id: string,
  name: string,
  flag: string,
  numbers: Pick<Party, 'required' | 'power' | 'ratificationHurdle' | 'stakes'>,
  redLine: Omit<RedLine, 'note'>,
): Party => ({
  id,
  name,
  flag,
  bloc: '',
  ...numbers,
  stance: `${name} speaks for itself.`,
  brief: `CANARY brief of ${id}`,
  redLines: [
    { ...redLine, note: `CANARY red line of ${id}`, source: `CANARY source of the line of ${id}`, inferred: true },
  ],
});

const PROCEDURE: Procedure = {
  ...DEFAULT_PROCEDURE,
  sponsorsNeeded: 2,
  rounds: 2,
  lengths: { briefing: 60, consultations: 600, voting: 120, outcome: 90, signature: 150 },
};

/** Events that have not happened are nobody's to know, and their private texts are one party's for ever. */
const EVENTS: readonly ScenarioEvent[] = [
  {
    id: 'CANARY-event',
    title: 'CANARY headline',
    when: { round: 2, afterSeconds: 31 },
    text: 'CANARY news for everybody',
    private: { ARC: 'CANARY news for ARC', BOR: 'CANARY news for BOR' },
    effects: {
      trust: [{ from: 'ARC', to: 'BOR', change: -0.1511 }],
      uncertainty: { CABLES: 0.0511 },
      salience: [{ party: 'BOR', issue: 'DATA', change: 0.1513 }],
      sensitivity: [{ party: 'CAL', issue: 'DATA', change: 0.0517 }],
    },
    source: 'CANARY source of the news',
    inferred: true,
  },
  {
    id: 'CANARY-card',
    title: 'CANARY card in hand',
    when: { facilitator: true },
    text: 'CANARY news that may never come',
    private: {},
    effects: { trust: [], uncertainty: {}, salience: [], sensitivity: [] },
    source: '',
    inferred: true,
  },
];

export const harbour: Scenario = {
  format: 1,
  id: 'harbour',
  title: 'The harbour conference',
  summary: 'Four states and the cables on the sea floor.',
  authors: [],
  language: 'en',
  minutes: 30,
  background: 'Nobody owns the sea floor.',
  sources: {},
  issues: [
    issue('CABLES', 'undersea cables', 20, 0.7),
    issue('DATA', 'requests for data', 45, 0.5),
    issue('PORTS', 'port inspections', 60, 0.3),
  ],
  parties: [
    party(
      'ARC',
      'Arcadia',
      'AR',
      {
        required: true,
        power: 0.4,
        ratificationHurdle: 0.1117,
        stakes: {
          CABLES: stake('ARC', 81.113, 0.9117, 0.3119),
          DATA: stake('ARC', 71.127, 0.6121, 0.4123),
          PORTS: stake('ARC', 31.131, 0.5129, 0.6133),
        },
      },
      { issue: 'PORTS', forbidden: 'above', threshold: 81.139, minObligation: 2 },
    ),
    party(
      'BOR',
      'Bordavia',
      'BO',
      {
        required: true,
        power: 0.3,
        ratificationHurdle: 0.0217,
        stakes: {
          CABLES: stake('BOR', 62.213, 0.7219, 0.5227),
          DATA: stake('BOR', 22.229, 0.8231, 0.9233),
          PORTS: stake('BOR', 52.239, 0.4241, 0.7243),
        },
      },
      { issue: 'CABLES', forbidden: 'above', threshold: 82.249, minObligation: 2 },
    ),
    party(
      'CAL',
      'Caledon',
      'CA',
      {
        required: true,
        power: 0.2,
        ratificationHurdle: 0.0317,
        stakes: {
          CABLES: stake('CAL', 73.313, 0.6319, 0.4327),
          DATA: stake('CAL', 83.329, 0.5331, 0.2333),
          PORTS: stake('CAL', 63.339, 0.8341, 0.3343),
        },
      },
      { issue: 'CABLES', forbidden: 'above', threshold: 93.349, minObligation: 1 },
    ),
    party(
      'DEL',
      'Delmar',
      'DE',
      {
        required: false,
        power: 0.1,
        ratificationHurdle: 0.0417,
        stakes: {
          CABLES: stake('DEL', 54.413, 0.3419, 0.8427),
          DATA: stake('DEL', 44.429, 0.7431, 0.6433),
          PORTS: stake('DEL', 74.439, 0.6441, 0.5443),
        },
      },
      { issue: 'DATA', forbidden: 'below', threshold: 14.449, minObligation: 1 },
    ),
  ],
  trust: {
    ARC: { BOR: 0.3, CAL: 0.7, DEL: 0.6 },
    BOR: { ARC: 0.25, CAL: 0.5, DEL: 0.65 },
    CAL: { ARC: 0.75, BOR: 0.4 },
    DEL: { ARC: 0.55, BOR: 0.55, CAL: 0.35 },
  },
  procedure: PROCEDURE,
  events: EVENTS,
  model: {},
  history: {
    text: 'LATER: what became of the harbour.',
    instruments: [
      {
        name: 'LATER: the convention on cables',
        year: 1884,
        issue: 'CABLES',
        position: 61.613,
        obligation: 3,
        precision: 2,
        delegation: 0,
        text: 'LATER: who breaks a cable pays.',
        source: 'LATER: the text itself',
        inferred: true,
      },
    ],
  },
  debrief: ['LATER: what would you do otherwise?'],
  practice: 'closed',
};

/** The harbour conference under other rules of procedure. */
export const harbourWith = (changes: Partial<Procedure>): Scenario => ({
  ...harbour,
  procedure: { ...PROCEDURE, ...changes },
});
