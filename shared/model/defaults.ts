/** What a scenario means where it says nothing. */
import type { History } from './history.ts';
import type { Procedure, Wording } from './scenario.ts';

export const DEFAULT_PROCEDURE: Procedure = {
  decisionRule: 'consensus',
  majority: 2 / 3,
  quorum: 0.5,
  abstentions: 'excluded',
  vetoes: [],
  entryIntoForce: { parties: 2, power: 0 },
  reservations: false,
  signature: false,
  secretBallot: true,
  sponsorsNeeded: 1,
  draftsPerRound: 2,
  amendmentSignatures: 2,
  press: 'all',
  dialogues: 0,
  capital: { instructs: true, requests: 0 },
  delegates: 1,
  caretakers: true,
  absence: { promptAfter: 120, caretakerAfter: 300, substitute: true },
  rounds: 3,
  lengths: { briefing: 480, consultations: 720, voting: 240, outcome: 120, signature: 240 },
};

export const NO_WORDING: Wording = { obligation: [], precision: [], delegation: [] };

export const NO_HISTORY: History = { text: '', instruments: [] };
