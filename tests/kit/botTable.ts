/** Tables at which bots are asked what they would do: their sight is built as the server builds it. */
import { nextCommand } from '#shared/analysis/bots/nextCommand.ts';
import type { Sight } from '#shared/analysis/bots/sight.ts';
import { type Bot, DEFAULT_BOT } from '#shared/model/bot.ts';
import { publicScenario } from '#shared/model/publicScenario.ts';
import type { PartyId, Procedure, RedLine, Scenario, Stake } from '#shared/model/scenario.ts';
import type { Message } from '#shared/protocol/wire.ts';
import { PLENARY } from '#shared/rules/channels/events.ts';
import type { Command } from '#shared/rules/commands.ts';
import { sightOf as viewsFor } from '#shared/rules/views.ts';
import { frozen } from './freeze.ts';
import { harbour } from './harbour.ts';
import { ada, bo, chair, clock, delegate, later, type Step } from './moves.ts';
import { opened, type Play, played, wordsOf } from './play.ts';

type Interests = Readonly<Record<string, Pick<Stake, 'ideal' | 'salience' | 'sensitivity'>>>;

/** What two parties want, by issue, and where their capitals draw the line. */
interface Bargain {
  readonly ARC: Interests;
  readonly BOR: Interests;
  readonly redLines?: Readonly<Record<PartyId, readonly Omit<RedLine, 'note'>[]>>;
  readonly uncertainty?: number;
  readonly statusQuo?: number;
  readonly procedure?: Partial<Procedure>;
}

/** The harbour conference between two who want just this, and who trust each other fairly. */
export function bargain({ redLines = {}, uncertainty = 0.2, statusQuo = 50, procedure, ...wants }: Bargain): Scenario {
  const issues = Object.keys(wants.ARC);
  const stakesOf = (interests: Interests) =>
    Object.fromEntries(
      Object.entries(interests).map(([issue, interest]) => [
        issue,
        { ...interest, declared: Math.round(interest.ideal / 10) * 10, source: '', inferred: true },
      ]),
    );
  return {
    ...harbour,
    events: [],
    issues: harbour.issues
      .filter(({ id }) => issues.includes(id))
      .map((issue) => ({ ...issue, uncertainty, statusQuo })),
    parties: harbour.parties.slice(0, 2).map((party) => ({
      ...party,
      power: 0.5,
      stakes: stakesOf(party.id === 'ARC' ? wants.ARC : wants.BOR),
      redLines: (redLines[party.id] ?? []).map((line) => ({ ...line, note: '', source: '', inferred: true })),
    })),
    trust: { ARC: { BOR: 0.6 }, BOR: { ARC: 0.6 } },
    procedure: { ...harbour.procedure, sponsorsNeeded: 1, rounds: 3, ...procedure },
  };
}

/** Ada speaks for Arcadia and Bo for Bordavia, in the first consultations. */
const twoConsulting: Step = [
  [ada, bo].map((one, index) => [one.joins(), clock.notesComing(one.person), one.takes(['ARC', 'BOR'][index] ?? '')]),
  chair.starts(),
  chair.advances(),
  later(10),
];

export const consulting = (scenario: Scenario, ...steps: readonly Step[]): Play =>
  played(opened(scenario), [twoConsulting, ...steps]);

const SPEAKERS: Readonly<Record<string, ReturnType<typeof delegate>>> = { ARC: ada, BOR: bo };

/** What the head of a delegation sees, and what it has been told. */
export function sightIn({ game, rows, at: now }: Play, party: PartyId): Sight {
  const messages = rows.flatMap(({ events, at: sent }) =>
    events.flatMap((event): readonly Message[] =>
      event.type === 'MessageSent' && (event.channel === PLENARY || event.members.includes(party))
        ? [{ ...event, name: event.person, at: sent, text: wordsOf(event.text) }]
        : [],
    ),
  );
  return frozen({
    scenario: publicScenario(game.scenario),
    party,
    person: game.seats[party]?.delegate ?? '',
    ...viewsFor(game, wordsOf, party),
    messages,
    at: now,
  });
}

export const asked = (play: Play, party: PartyId, bot: Partial<Bot> = {}, seed = 1): Command | undefined =>
  nextCommand(sightIn(play, party), { ...DEFAULT_BOT, ...bot }, seed);

/** The table after a bot has done all that it does by itself, and what that was. Throws when the engine refuses any of it. */
export function acted(play: Play, party: PartyId, bot: Partial<Bot> = {}, seed = 1) {
  const commands: Command[] = [];
  let now = play;
  for (let command = asked(now, party, bot, seed); command; command = asked(now, party, bot, seed)) {
    commands.push(command);
    if (commands.length > 60) throw new Error(`${party} does not come to rest: ${JSON.stringify(commands.slice(-4))}`);
    now = played(now, SPEAKERS[party]?.asks(command) ?? []);
  }
  return { play: now, commands };
}

/** Only the commands of one kind. */
export const ofType = <Type extends Command['type']>(
  commands: readonly Command[],
  type: Type,
): readonly Extract<Command, { type: Type }>[] =>
  commands.filter((command): command is Extract<Command, { type: Type }> => command.type === type);
