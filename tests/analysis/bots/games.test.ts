/** Whole games of bots: nothing that they ask is refused, they keep to what they may know, and tactics pay as theory says. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextCommand } from '#shared/analysis/bots/nextCommand.ts';
import type { Sight } from '#shared/analysis/bots/sight.ts';
import { type Mind, playGame } from '#shared/analysis/simulation/play.ts';
import { SimulatedTable } from '#shared/analysis/simulation/table.ts';
import { draftFrom, draftIn, type Form, redLinesOf } from '#shared/analysis/standing.ts';
import { mapValues } from '#shared/base/records.ts';
import { type Bot, DEFAULT_BOT, STRENGTHS, TACTICS, type Tactic } from '#shared/model/bot.ts';
import type { Game } from '#shared/model/game.ts';
import { DECISION_RULES, type Party, PRESS_LEVELS, type Scenario } from '#shared/model/scenario.ts';
import type { Command } from '#shared/rules/commands.ts';
import { debriefOf } from '#shared/rules/phases/debrief.ts';
import { sightOf } from '#shared/rules/views.ts';
import { crossedRedLine } from '#shared/scoring/redLine.ts';
import type { Draft } from '#shared/scoring/world.ts';
import { bargain } from '#tests/kit/botTable.ts';
import { harbour, harbourWith } from '#tests/kit/harbour.ts';
import { FIVE, scenarioOf } from '../../scenario/offered.ts';

const everywhere = (scenario: Scenario, bot: Bot): Readonly<Record<string, Bot>> =>
  Object.fromEntries(scenario.parties.map(({ id }) => [id, bot]));

const played = (scenario: Scenario, bots: Readonly<Record<string, Bot>>, seed: number, mind?: Mind) =>
  playGame({ scenario, scenarioHash: 'hash', seed, bots }, mind);

const anyBot: fc.Arbitrary<Bot> = fc.record({
  tactic: fc.constantFrom(...TACTICS),
  strength: fc.constantFrom(...STRENGTHS),
});

const anyProcedure = fc.record({
  decisionRule: fc.constantFrom(...DECISION_RULES),
  press: fc.constantFrom(...PRESS_LEVELS),
  sponsorsNeeded: fc.constantFrom(1, 2),
  reservations: fc.boolean(),
  signature: fc.boolean(),
  secretBallot: fc.boolean(),
  abstentions: fc.constantFrom('excluded' as const, 'counted' as const),
  dialogues: fc.constantFrom(0, 2),
  rounds: fc.constantFrom(1, 2, 3),
});

/** Parties that want anything, with a red line each where chance puts it. */
const anyParty = (party: Party): fc.Arbitrary<Party> =>
  fc
    .record({
      wants: fc.array(fc.record({ ideal: fc.nat(100), salience: fc.nat(10), sensitivity: fc.nat(10) }), {
        minLength: 3,
        maxLength: 3,
      }),
      issue: fc.constantFrom('CABLES', 'DATA', 'PORTS'),
      forbidden: fc.constantFrom('below' as const, 'above' as const),
      threshold: fc.nat(100),
      minObligation: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    })
    .map(({ wants, ...line }) => ({
      ...party,
      stakes: Object.fromEntries(
        Object.entries(party.stakes).map(([issue, stake], place) => {
          const want = wants[place] ?? { ideal: 50, salience: 5, sensitivity: 5 };
          const declared = Math.round(want.ideal / 10) * 10;
          return [
            issue,
            { ...stake, ideal: want.ideal, declared, salience: want.salience / 10, sensitivity: want.sensitivity / 10 },
          ];
        }),
      ),
      redLines: [{ ...line, note: '', source: '', inferred: true }],
    }));

const anyWorld: fc.Arbitrary<Scenario> = fc
  .record({ parties: fc.tuple(...harbour.parties.map(anyParty)), procedure: anyProcedure })
  .map(({ parties, procedure }) => ({ ...harbourWith(procedure), parties }));

/** Whether a command puts one's name to what crosses a red line of one's own. */
function crossesOwnLine({ everybody, own }: Sight, command: Command): boolean {
  const lines = redLinesOf(own);
  const isBeyond = (draft: Draft | undefined): boolean =>
    draft !== undefined && crossedRedLine(lines, draft) !== undefined;
  const onTable = (id: string, form?: Form): boolean => {
    const clause = everybody.clauses[id];
    return clause !== undefined && isBeyond(draftIn(clause, form));
  };
  if (command.type === 'ProposeClause') return isBeyond(draftFrom(command.issue, command.content, []));
  if (command.type === 'AmendClause') return onTable(command.clause, command.content);
  if (command.type === 'CoSponsor' || command.type === 'Accede') return onTable(command.clause);
  if (command.type === 'CastVote') return command.choice === 'yes' && onTable(command.clause);
  if (command.type === 'OfferUnderstanding') return onTable(command.gives.clause);
  if (command.type === 'AnswerUnderstanding') {
    const { takesClause = '', takesChoice = '' } = own.understandings[command.understanding] ?? {};
    return command.accept && takesChoice === 'yes' && onTable(takesClause);
  }
  if (command.type !== 'AnswerAmendment') return false;
  const amendment = everybody.amendments[command.amendment];
  return command.accept && amendment !== undefined && onTable(amendment.clause, amendment.result);
}

describe('a table of bots', () => {
  it.each(FIVE)('plays %s to its end, and nothing that anybody asks is refused', (name) => {
    const scenario = scenarioOf(name);
    const { game, trouble, commands } = played(
      scenario,
      everywhere(scenario, { tactic: 'linear', strength: 'expert' }),
      1,
    );
    expect(trouble).toBeUndefined();
    expect(game.phase).toBe('debrief');
    expect(commands / scenario.procedure.rounds / scenario.parties.length).toBeLessThan(120);
  });

  it('does so under any procedure and with any interests, and nobody puts its name to what crosses its own red line', () => {
    fc.assert(
      fc.property(anyWorld, fc.array(anyBot, { minLength: 4, maxLength: 4 }), fc.nat(1_000), (world, kinds, seed) => {
        const bots = Object.fromEntries(world.parties.map(({ id }, place) => [id, kinds[place] ?? DEFAULT_BOT]));
        const across: string[] = [];
        const watched: Mind = (sight, bot, own) => {
          const command = nextCommand(sight, bot, own);
          if (command && crossesOwnLine(sight, command)) across.push(`${sight.party}: ${JSON.stringify(command)}`);
          return command;
        };
        expect(played(world, bots, seed, watched).trouble).toBeUndefined();
        expect(across).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('ends its phases before their time', () => {
    const bots = everywhere(harbour, { tactic: 'linear', strength: 'practised' });
    const { rows, game } = played(harbour, bots, 3);
    const { lengths, rounds } = harbour.procedure;
    const longest = lengths.briefing + rounds * (lengths.consultations + lengths.voting + lengths.outcome);
    const took = ((rows.at(-1)?.at ?? 0) - (rows[0]?.at ?? 0)) / 1_000;
    expect(game.phase).toBe('debrief');
    expect(took).toBeLessThan(longest / 2);
  });

  it('keeps every promise that it makes, whatever the tactic', () => {
    const kept = TACTICS.flatMap((tactic) => {
      const { game } = played(harbour, everywhere(harbour, { tactic, strength: 'expert' }), 5);
      return Object.values(game.understandings).map(({ status }) => status);
    });
    expect(kept).toContain('kept');
    expect(kept).not.toContain('broken');
  });
});

/** The same table with everything poisoned that the party has no business to know. */
function poisoned(game: Game, party: string): Game {
  const absurd = { ideal: 1_234.5, salience: 77, sensitivity: -9 };
  const spoilt = (other: Party): Party =>
    other.id === party
      ? other
      : {
          ...other,
          brief: 'poison',
          ratificationHurdle: 99,
          redLines: [],
          stakes: mapValues(other.stakes, (stake) => ({ ...stake, ...absurd })),
        };
  return {
    ...game,
    seed: 4_000_000_000,
    scenario: { ...game.scenario, parties: game.scenario.parties.map(spoilt), events: [], debrief: [] },
    mandates: mapValues(game.mandates, (mandate, other) =>
      other === party
        ? mandate
        : { redLines: [], stakes: mapValues(mandate.stakes, (stake) => ({ ...stake, ...absurd })) },
    ),
    insights: mapValues(game.insights, (insights, other) => (other === party ? insights : [])),
    instructions: mapValues(game.instructions, (answers, other) => (other === party ? answers : [])),
    goodwill: Object.fromEntries(Object.entries(game.goodwill).filter(([pair]) => pair.split('+').includes(party))),
    understandings: Object.fromEntries(
      Object.entries(game.understandings).filter(([, { from, to }]) => from === party || to === party),
    ),
    dialogues: Object.fromEntries(
      Object.entries(game.dialogues).filter(([, { from, to }]) => from === party || to === party),
    ),
    par: mapValues(game.par, () => 1e9),
  };
}

describe('what a bot knows', () => {
  it('is its own sight: with all else poisoned it does the same, to the end of the game', () => {
    const scenario = { ...harbourWith({ dialogues: 2, signature: true, rounds: 3 }), events: [] };
    const table = new SimulatedTable({ scenario, scenarioHash: 'hash', seed: 9 });
    const asks = (person: string, command: Parameters<typeof table.ask>[1]) =>
      table.ask({ kind: 'person', person }, command);
    for (const { id } of scenario.parties) {
      asks(id, { type: 'JoinTable', name: id });
      table.ask({ kind: 'clock' }, { type: 'NotePresence', person: id, present: true });
      asks(id, { type: 'TakeSeat', party: id });
    }
    table.ask({ kind: 'facilitator' }, { type: 'StartGame' });
    const bot: Bot = { tactic: 'imitative', strength: 'expert' };
    let compared = 0;
    for (let quiet = 0; quiet < scenario.parties.length; ) {
      for (const { id } of scenario.parties) {
        const sight = table.sightOf(id, id);
        const blind = { ...sight, ...sightOf(poisoned(table.game, id), (digest) => digest, id) };
        const command = nextCommand(sight, bot, 11);
        expect(nextCommand(blind, bot, 11)).toEqual(command);
        compared += 1;
        expect(command === undefined || asks(id, command).ok).toBe(true);
        quiet = command ? 0 : quiet + 1;
      }
    }
    expect(table.game.phase).toBe('debrief');
    expect(compared).toBeGreaterThan(100);
  });
});

describe('tactics', () => {
  const duel = bargain({
    ARC: {
      CABLES: { ideal: 85, salience: 0.9, sensitivity: 0.3 },
      DATA: { ideal: 70, salience: 0.7, sensitivity: 0.4 },
    },
    BOR: {
      CABLES: { ideal: 50, salience: 0.8, sensitivity: 0.5 },
      DATA: { ideal: 35, salience: 0.8, sensitivity: 0.5 },
    },
    uncertainty: 0.4,
  });
  const GAMES = 100;

  /** Utils for Arcadia on average, and how many texts came to be adopted in all. */
  function against(tactic: Tactic) {
    let score = 0;
    let adopted = 0;
    for (let seed = 0; seed < GAMES; seed += 1) {
      const bots = {
        ARC: { tactic, strength: 'practised' },
        BOR: { tactic: 'linear', strength: 'practised' },
      } as const;
      const { game } = played(duel, bots, seed);
      score += debriefOf(game).results['ARC']?.total ?? 0;
      adopted += Object.values(game.clauses).filter(({ bound }) => bound.length > 0).length;
    }
    return { score: score / GAMES, adopted };
  }

  it('differ as theory says: who concedes late does better for itself, and agrees less often', () => {
    const late = against('boulware');
    const early = against('conceder');
    expect(late.score).toBeGreaterThan(early.score);
    expect(late.adopted).toBeLessThan(early.adopted);
  });
});
