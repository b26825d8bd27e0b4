/** A game of bots, and what is said of one that goes wrong. */
import { describe, expect, it } from 'vitest';
import { brokenReplay, brokenRules } from '#shared/analysis/simulation/invariants.ts';
import { type Mind, type PlayedGame, playGame } from '#shared/analysis/simulation/play.ts';
import { DEFAULT_BOT } from '#shared/model/bot.ts';
import { clausesOf, type Game } from '#shared/model/game.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { replay } from '#shared/rules/replay.ts';
import { harbour, harbourWith } from '#tests/kit/harbour.ts';
import { plainMind } from './plainMind.ts';

const botsOf = (...parties: readonly string[]) => Object.fromEntries(parties.map((party) => [party, DEFAULT_BOT]));
const EVERYBODY = botsOf('ARC', 'BOR', 'CAL', 'DEL');

const played = (mind: Mind, scenario: Scenario = harbour, seed = 5, bots = EVERYBODY): PlayedGame =>
  playGame({ scenario, scenarioHash: 'hash', bots, seed }, mind);

/** Plays on as the plain mind does until its time comes. */
const from =
  (phase: string, then: Mind): Mind =>
  (sight, bot, seed) =>
    sight.everybody.phase === phase ? then(sight, bot, seed) : plainMind(sight, bot, seed);

describe('A game of bots', () => {
  it('goes from the lobby to its debrief by ordinary rows, and the rows are the game', () => {
    const { rows, game, trouble, commands } = played(plainMind);
    expect(trouble).toBeUndefined();
    expect(game.phase).toBe('debrief');
    expect(clausesOf(game).some(({ status }) => status === 'adopted')).toBe(true);
    expect(replay(rows)).toStrictEqual(game);
    expect(commands).toBe(rows.filter(({ actor }) => actor.kind === 'person').length - 8);
  });

  it('is the same again from the same seed, and another from another', () => {
    expect(played(plainMind)).toEqual(played(plainMind));
    expect(played(plainMind, harbour, 6).rows).not.toEqual(played(plainMind).rows);
  });

  it('begins with another seat from seed to seed', () => {
    const firstOf = (seed: number) => played(plainMind, harbour, seed).rows[1]?.actor;
    expect([0, 1, 2, 3, 4].map(firstOf)).toEqual(
      ['ARC', 'BOR', 'CAL', 'DEL', 'ARC'].map((party) => ({ kind: 'person', person: `bot-${party}` })),
    );
  });

  it('ends by its clock where nobody ever does anything', () => {
    const { trouble, game, commands } = played(() => undefined);
    expect({ trouble, phase: game.phase, commands }).toEqual({ trouble: undefined, phase: 'debrief', commands: 0 });
  });

  it('leaves parties without a bot empty, or to caretakers where they are required', () => {
    const { game, trouble } = played(plainMind, harbour, 5, botsOf('ARC', 'BOR'));
    expect(trouble).toBeUndefined();
    const required = harbour.parties.filter((party) => party.required).map(({ id }) => id);
    expect([...game.playing].sort()).toEqual([...new Set(['ARC', 'BOR', ...required])].sort());
  });

  it('lets a delegation read the plenary and its own channels, and no other', () => {
    const heard: Record<string, readonly string[]> = {};
    played(
      from('briefing', (sight, bot, seed) => {
        heard[sight.party] = sight.messages.map(({ from: speaker, text }) => `${speaker}: ${text}`);
        const hasSpoken = sight.messages.some((message) => message.from === sight.party);
        if (sight.party !== 'ARC' || hasSpoken) return plainMind(sight, bot, seed);
        return { type: 'SendMessage', to: ['BOR'], text: 'Between us.' };
      }),
    );
    expect(heard).toEqual({ ARC: ['ARC: Between us.'], BOR: ['ARC: Between us.'], CAL: [], DEL: [] });
  });
});

describe('A game that goes wrong is ended and says how, where', () => {
  it('a bot asks for what is refused', () => {
    const { trouble, rows } = played(from('voting', () => ({ type: 'SignFinalAct' })));
    expect(trouble).toMatchObject({ kind: 'refused', by: expect.any(String), refusal: { code: 'wrong-phase' } });
    expect(rows.at(-1)?.events.at(-1)).toMatchObject({ type: 'PhaseStarted', phase: 'voting' });
  });

  it('a bot asks for what is no command', () => {
    const nonsense: Mind = () => JSON.parse('{ "type": "Conquer" }');
    expect(played(nonsense).trouble).toMatchObject({ kind: 'refused', refusal: { code: 'malformed' } });
  });

  it('a bot throws', () => {
    const throwing: Mind = () => {
      throw new Error('I have lost my brief');
    };
    expect(played(throwing).trouble).toEqual({ kind: 'thrown', message: 'I have lost my brief' });
  });

  it('bots never come to an end', () => {
    const talking: Mind = ({ everybody }) =>
      everybody.phase === 'outcome' ? undefined : { type: 'SendMessage', to: [], text: 'And another thing.' };
    const { trouble } = played(
      talking,
      harbourWith({ rounds: 20, lengths: { ...harbour.procedure.lengths, consultations: 80_000 } }),
    );
    expect(trouble).toMatchObject({ kind: 'stuck' });
  });

  it('nobody can play', () => {
    expect(played(plainMind, harbour, 5, {}).trouble).toBeUndefined();
    expect(
      played(plainMind, { ...harbour, parties: harbour.parties.map((party) => ({ ...party, required: false })) }, 5, {})
        .trouble,
    ).toMatchObject({
      kind: 'refused',
      by: 'table',
      refusal: { code: 'too-few-parties' },
    });
  });

  it('a bot is bound across its own red line, where no capital repudiates it', () => {
    const reckless = from('voting', ({ everybody, own }) => {
      const open = Object.entries(everybody.clauses).find(([id, { onBallot }]) => onBallot && !own.votes[id]);
      return open && { type: 'CastVote', clause: open[0], revision: open[1].revision, choice: 'yes' };
    });
    const [line] = harbour.parties.flatMap(({ redLines }) => redLines);
    if (!line) throw new Error('The harbour has no red line');
    const strict = { ...line, forbidden: 'below', threshold: 100, minObligation: 0 } as const;
    const lawless = harbourWith({ capital: { instructs: false, requests: 0 } });
    const parties = lawless.parties.map((party) => ({ ...party, redLines: [strict] }));
    const { trouble } = played(reckless, { ...lawless, parties });
    expect(trouble).toEqual({
      kind: 'broken',
      rules: expect.arrayContaining([expect.stringMatching(/^c\d+ binds [A-Z]+ across its own red line$/)]),
    });
  });
});

describe('What may never be', () => {
  const { game, rows } = played(plainMind);
  const spoiled = (change: Partial<Game>) => brokenRules(game, { ...game, ...change }, Object.keys(EVERYBODY));
  const adopted = clausesOf(game).find(({ status }) => status === 'adopted');
  if (!adopted) throw new Error('The bots adopt nothing');

  it('is said of no sound table', () => {
    expect(spoiled({ clauses: { ...game.clauses } })).toEqual([]);
    expect(brokenReplay(rows, game)).toEqual([]);
  });

  it('two clauses in force on an issue', () =>
    expect(spoiled({ clauses: { ...game.clauses, twin: { ...adopted, id: 'twin' } } })).toContain(
      `two clauses on ${adopted.issue} are in force`,
    ));

  it('a clause that binds who has not consented', () => {
    const tally = { votes: { ARC: 'no' }, silent: [], absent: [] } as const;
    const clauses = { ...game.clauses, [adopted.id]: { ...adopted, bound: ['ARC'], tally } };
    expect(spoiled({ clauses })).toContain(`${adopted.id} binds ARC, which has not consented`);
  });

  it('trust or uncertainty beyond 0-1', () => {
    expect(spoiled({ trust: { ARC: { BOR: 1.2 } } })).toEqual(['the trust of ARC in BOR is 1.2']);
    expect(spoiled({ uncertainty: { CABLES: -0.1 } })).toEqual(['the uncertainty about CABLES is -0.1']);
  });

  it('rows that are not the game', () => expect(brokenReplay(rows.slice(0, -1), game)).toHaveLength(1));
});
