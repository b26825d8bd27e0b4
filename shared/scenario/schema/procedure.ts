import { z } from 'zod';
import { DEFAULT_PROCEDURE as DEFAULT } from '../../model/defaults.ts';
import { DECISION_RULES, PRESS_LEVELS } from '../../model/scenario.ts';
import { count, identifier, seconds, share } from './fields.ts';

const entryIntoForce = z.strictObject({
  parties: count(20).default(DEFAULT.entryIntoForce.parties).describe('How many parties must be bound.'),
  power: share.default(DEFAULT.entryIntoForce.power).describe('Which share of all power they must hold, 0-1.'),
});

const capital = z.strictObject({
  instructs: z
    .boolean()
    .default(DEFAULT.capital.instructs)
    .describe('Whether capitals repudiate a clause that crosses their red line.'),
  requests: count(20, 0)
    .default(DEFAULT.capital.requests)
    .describe('How often a delegation may ask its capital for new instructions. Each costs a slot of `dialogues`.'),
});

const absence = z.strictObject({
  promptAfter: seconds(5)
    .default(DEFAULT.absence.promptAfter)
    .describe('Seconds until an absent delegation is prompted for.'),
  caretakerAfter: seconds(5)
    .default(DEFAULT.absence.caretakerAfter)
    .describe('Seconds until a caretaker holds its position.'),
  substitute: z.boolean().default(DEFAULT.absence.substitute).describe('Whether somebody else may take the seat.'),
});

const lengths = z.strictObject({
  briefing: seconds(5).default(DEFAULT.lengths.briefing).describe('Seconds to read the briefs, once.'),
  consultations: seconds(5)
    .default(DEFAULT.lengths.consultations)
    .describe('Seconds to draft and bargain, each round.'),
  voting: seconds(5).default(DEFAULT.lengths.voting).describe('Seconds to vote, each round.'),
  outcome: seconds(5).default(DEFAULT.lengths.outcome).describe('Seconds to take in the result, each round.'),
  signature: seconds(5).default(DEFAULT.lengths.signature).describe('Seconds to sign the final act, once.'),
});

export const procedure = z.strictObject({
  decisionRule: z
    .enum(DECISION_RULES, `must be one of ${DECISION_RULES.join(', ')}`)
    .default(DEFAULT.decisionRule)
    .describe('When a text is adopted.'),
  majority: share.default(DEFAULT.majority).describe('The share of those voting that qualified-majority needs, 0-1.'),
  quorum: share.default(DEFAULT.quorum).describe('The share of the parties that must be present, 0-1.'),
  abstentions: z
    .enum(['excluded', 'counted'], 'must be "excluded" or "counted"')
    .default(DEFAULT.abstentions)
    .describe('Whether an abstention counts among those voting.'),
  vetoes: z
    .array(identifier)
    .max(20, 'must hold 20 parties at most')
    .default([])
    .describe('The parties whose no stops a text that has its majority, by their ids.'),
  entryIntoForce: entryIntoForce
    .prefault({})
    .describe('When an opt-in-treaty, or hard law that was signed, is in force.'),
  reservations: z
    .boolean()
    .default(DEFAULT.reservations)
    .describe('Whether a party may be bound with a reservation, from obligation 1 on.'),
  signature: z.boolean().default(DEFAULT.signature).describe('Whether a final act is signed and ratified at the end.'),
  secretBallot: z
    .boolean()
    .default(DEFAULT.secretBallot)
    .describe('Whether votes are shown only when the ballot closes.'),
  sponsorsNeeded: count(20)
    .default(DEFAULT.sponsorsNeeded)
    .describe('How many sponsors a clause needs to go to the vote, its author included.'),
  draftsPerRound: count(20)
    .default(DEFAULT.draftsPerRound)
    .describe('How many clauses a delegation may table a round.'),
  amendmentSignatures: count(20)
    .default(DEFAULT.amendmentSignatures)
    .describe('How many signatures, the mover included, put an amendment to the vote that the sponsors refuse.'),
  press: z
    .enum(PRESS_LEVELS, `must be one of ${PRESS_LEVELS.join(', ')}`)
    .default(DEFAULT.press)
    .describe('Who may talk: everybody privately too (all), in plenary only, or nobody (none).'),
  dialogues: count(20, 0)
    .default(DEFAULT.dialogues)
    .describe('Slots of diplomatic time of a delegation: a Track 2 dialogue or a request to the capital costs one.'),
  capital: capital.prefault({}).describe('What capitals do.'),
  absence: absence.prefault({}).describe('What happens when a delegation is away.'),
  rounds: count(20).default(DEFAULT.rounds).describe('How many rounds of consultations and voting.'),
  lengths: lengths.prefault({}).describe('How long each phase lasts at most.'),
});
