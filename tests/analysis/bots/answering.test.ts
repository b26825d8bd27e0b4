/** What bots answer to people, and how they explain their votes: in games played by hand, and to any words at all. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextCommand } from '#shared/analysis/bots/nextCommand.ts';
import type { Sight } from '#shared/analysis/bots/sight.ts';
import { DEFAULT_BOT, TACTICS } from '#shared/model/bot.ts';
import { CHAIR } from '#shared/model/clause.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Command } from '#shared/rules/commands.ts';
import { bargain, sightIn } from '#tests/kit/botTable.ts';
import { secretsOf } from '#tests/kit/canaries.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, chair, clock, delegate, later, type Step, text } from '#tests/kit/moves.ts';
import { opened, type Play, played } from '#tests/kit/play.ts';

const bor = delegate('bot-BOR-t1');
const cal = delegate('bot-CAL-t1');

/** Ada plays Arcadia against bots, in the first consultations. */
const amongBots = (scenario: Scenario, ...steps: readonly Step[]): Play =>
  played(opened(scenario), [
    [ada.joins(), clock.notesComing('ada'), ada.takes('ARC')],
    scenario.parties.slice(1).map(({ id }) => chair.seatsBot(id)),
    chair.starts(),
    chair.advances(),
    later(10),
    ...steps,
  ]);

/** What a bot says next, if it is a message. */
function answer(play: Play, party = 'BOR') {
  const command = nextCommand(sightIn(play, party), DEFAULT_BOT, 1);
  return command?.type === 'SendMessage' ? command : undefined;
}

const speaker = { BOR: bor, CAL: cal };

/** The table after Ada's words and the bot's answer, and what that was; throws when the engine refuses it. */
function exchange(play: Play, step: Step, party: keyof typeof speaker = 'BOR') {
  const asked = played(play, step);
  const said = answer(asked, party);
  return { play: said ? played(asked, [later(1), speaker[party].asks(said), later(1)]) : asked, said };
}

const textAfter = (play: Play, words: string): string => exchange(play, ada.says(words, 'BOR')).said?.text ?? '';

const WARY = bargain({
  ARC: { CABLES: { ideal: 60, salience: 0.9, sensitivity: 0.3 }, DATA: { ideal: 50, salience: 0.3, sensitivity: 0.3 } },
  BOR: { CABLES: { ideal: 55, salience: 0.5, sensitivity: 1 }, DATA: { ideal: 40, salience: 0.3, sensitivity: 0.3 } },
  uncertainty: 0.6,
});
const tooHard = ada.proposes(text({ position: 60, obligation: 3, precision: 3, delegation: 3 }));

/** Each of the two cares for one issue, and neither would give way on its own. */
const TRADE = bargain({
  ARC: { CABLES: { ideal: 90, salience: 1, sensitivity: 0.3 }, DATA: { ideal: 50, salience: 0.3, sensitivity: 0.3 } },
  BOR: { CABLES: { ideal: 50, salience: 0.3, sensitivity: 0.3 }, DATA: { ideal: 10, salience: 1, sensitivity: 0.3 } },
});
const bothTabled: Step = [
  ada.proposes(text({ position: 85, precision: 2, delegation: 1 })),
  bor.proposes(text({ issue: 'DATA', position: 15, precision: 2, delegation: 1, title: 'On data' })),
];

describe('asked about a text, a bot', () => {
  const name = (id: string): string => WARY.issues.find((issue) => issue.id === id)?.name ?? '';

  it.each(['What of clause 1?', `Where do you stand on ${name('CABLES')}?`, 'And on CABLES then'])(
    'says where it stands and what would help, before another position: “%s”',
    (words) => {
      const said = textAfter(amongBots(WARY, tooHard), words);
      expect(said).toContain('our public position is');
      expect(said).toMatch(/we can accept .+, not |without a court|rather than/i);
    },
  );

  it('goes into the last of many messages, and not into them all', () => {
    const chatter = Array.from({ length: 9 }, (_, index) => ada.says(`Word ${index}`, 'BOR'));
    const asks = ada.says('What of clause 1?', 'BOR');
    const last = ada.says('Well', 'BOR');
    expect(textAfter(amongBots(WARY, tooHard, asks, chatter.slice(1)), 'Well')).toContain('our public position is');
    expect(answer(amongBots(WARY, tooHard, asks, chatter, last))?.text).not.toContain('our public position is');
  });

  it('says that it can support what it would carry', () => {
    const fine = ada.proposes(text({ position: 55, obligation: 1, precision: 1, delegation: 0 }));
    const late = { ...WARY, procedure: { ...WARY.procedure, rounds: 1 } };
    expect(textAfter(amongBots(late, fine), 'Could you live with clause 1?')).toContain('can support clause 1');
  });

  it('says so where there is no text, and no such clause', () => {
    expect(textAfter(amongBots(WARY), 'CABLES?')).toContain('Nothing is on the table');
    expect(textAfter(amongBots(WARY, tooHard), 'And clause 7?')).toContain('no clause 7');
  });

  it('says no more of its own instructions than that it has them', () => {
    const bounded = bargain({
      ARC: { CABLES: { ideal: 80, salience: 0.8, sensitivity: 0.3 } },
      BOR: { CABLES: { ideal: 35, salience: 0.8, sensitivity: 0.4 } },
      redLines: { BOR: [{ issue: 'CABLES', forbidden: 'above', threshold: 41, minObligation: 1 }] },
    });
    const said = textAfter(
      amongBots(bounded, ada.proposes(text({ position: 45 }))),
      'What is your red line in clause 1?',
    );
    expect(said).toContain('instructions');
    expect(said).not.toContain('41');
  });
});

describe('asked for support, a bot', () => {
  it('points to the understanding that it would accept, and then accepts it', () => {
    const { play, said } = exchange(amongBots(TRADE, bothTabled), ada.says('Vote for us, and what in return?', 'BOR'));
    expect(said?.text).toContain('Offer us an understanding: your yes on clause 2 for ours on clause 1');
    const offered = played(
      play,
      ada.offersUnderstanding('BOR', { clause: 'c2', choice: 'yes' }, { clause: 'c1', choice: 'yes' }),
    );
    expect(nextCommand(sightIn(offered, 'BOR'), DEFAULT_BOT, 1)).toMatchObject({
      type: 'AnswerUnderstanding',
      accept: true,
    });
  });

  it('names what it has offered itself, to nobody but whom it concerns', () => {
    const offered = amongBots(
      { ...TRADE, procedure: { ...TRADE.procedure } },
      bothTabled,
      bor.offersUnderstanding('ARC', { clause: 'c1', choice: 'yes' }, { clause: 'c2', choice: 'yes' }),
    );
    expect(textAfter(offered, 'Trade?')).toContain(
      'waits for your answer: your yes on clause 2 for ours (yes) on clause 1',
    );
    const openly = exchange(offered, ada.says('Bordavia, a trade?')).said?.text ?? '';
    expect(openly).not.toContain('waits for your answer');
  });

  it('says why there is none', () => {
    expect(textAfter(amongBots(TRADE), 'If you support us')).toContain('no text on the table');
    const greedy: Step = [
      ada.proposes(text({ position: 100, obligation: 3, precision: 3, delegation: 3 })),
      bor.proposes(text({ issue: 'DATA', position: 45, obligation: 0, precision: 0 })),
    ];
    expect(textAfter(amongBots(TRADE, greedy), 'Trade?')).toContain('would not pay for us');
  });
});

describe('asked for support of a text with no trade offered, a bot', () => {
  it('says what would have to change, and nothing of trades', () => {
    const said = textAfter(amongBots(TRADE, bothTabled), 'Please support our clause 1');
    expect(said).toMatch(/clause 1/i);
    expect(said).not.toMatch(/clause 2|understanding|would not pay|trade/);
  });

  it.each(['Please support our clause 1', 'Will you vote for it?', 'Please co-sponsor'])(
    'says that it can where it can: “%s”',
    (words) => {
      const fine = ada.proposes(text({ position: 55, obligation: 1, precision: 1, delegation: 0 }));
      const late = { ...WARY, procedure: { ...WARY.procedure, rounds: 1 } };
      expect(textAfter(amongBots(late, fine), words)).toMatch(/^We can support clause 1, .+, as it stands\.$/);
    },
  );

  it('says so where there is none to support', () => {
    expect(textAfter(amongBots(WARY), 'Will you support us?')).toContain('no text on the table');
    expect(textAfter(amongBots(WARY, tooHard), 'Please support clause 9')).toBe('I see no clause 9 on the table.');
  });

  it.each([
    'Support clause 1 in return for ours on clause 2',
    'If you support clause 1, we vote for clause 2',
    'Clause 1 in exchange for clause 2',
  ])('takes it as a trade where one is offered: “%s”', (words) => {
    expect(textAfter(amongBots(TRADE, bothTabled), words)).toContain('Offer us an understanding');
  });

  it('never says the same again word for word', () => {
    let play = amongBots(TRADE, bothTabled);
    const answers: string[] = [];
    for (const words of ['A trade?', 'A trade, once more?', 'And a trade now?']) {
      const next = exchange(play, ada.says(words, 'BOR'));
      play = next.play;
      answers.push(next.said?.text ?? '');
    }
    const [first = '', second = '', third = ''] = answers;
    expect(second).toMatch(/^As I said: Offer us an understanding/);
    expect(second.length).toBeLessThan(first.length);
    expect(third).not.toBe('');
    expect(new Set(answers).size).toBe(3);
  });
});

describe('greeted, or asked what it cannot make out, a bot', () => {
  it.each(TACTICS)('says that it is one, how it gives way as a %s, and what it wants', (tactic) => {
    const play = played(amongBots(WARY), ada.says('Hello, are you a real person?', 'BOR'));
    const command = nextCommand(sightIn(play, 'BOR'), { ...DEFAULT_BOT, tactic }, 1);
    expect(command).toMatchObject({ type: 'SendMessage', to: ['ARC'], text: /^I am a bot .*give way.*main concern/ });
  });

  it.each(['Wie geht es?', '今天天气如何', '🦆🦆🦆', '؟؟؟'])('says what it reads: “%s”', (words) => {
    expect(textAfter(amongBots(WARY), words)).toMatch(/I am a bot and could not make that out.*“support” and “trade”/);
  });
});

describe('a bot answers', () => {
  it('several messages in a row once', () => {
    const { play, said } = exchange(amongBots(WARY), [ada.says('Hello', 'BOR'), ada.says('CABLES?', 'BOR')]);
    expect(said?.text).toContain('Nothing is on the table');
    expect(answer(play)).toBeUndefined();
  });

  it('six times in a phase in one channel, says that this was the last, and goes on in the next', () => {
    let play = amongBots(WARY);
    const answers: string[] = [];
    for (let turn = 0; turn < 9; turn += 1) {
      const next = exchange(play, ada.says(`Hello ${turn}`, 'BOR'));
      play = next.play;
      answers.push(...(next.said ? [next.said.text] : []));
    }
    expect(answers).toHaveLength(6);
    expect(answers.filter((said) => said.includes('my last answer'))).toEqual([answers[5]]);
    expect(answer(played(play, [later(1), chair.advances()]))).toBeDefined();
  });

  it('in the plenary only whoever names its party', () => {
    const play = amongBots(harbourWith({}));
    expect(answer(played(play, ada.says('Hello everybody')))).toBeUndefined();
    const named = played(play, ada.says('Hello Bordavia'));
    expect(answer(named)).toMatchObject({ to: [] });
    expect(answer(named, 'CAL')).toBeUndefined();
  });

  it('among several each for itself, unless one of them is named', () => {
    const play = amongBots(harbourWith({}));
    const both = played(play, ada.says('Hello', 'BOR', 'CAL'));
    expect([answer(both, 'BOR')?.to, answer(both, 'CAL')?.to]).toEqual([
      ['ARC', 'CAL'],
      ['ARC', 'BOR'],
    ]);
    const one = played(play, ada.says('Hello CAL', 'BOR', 'CAL'));
    expect([answer(one, 'BOR'), answer(one, 'CAL')?.to]).toEqual([undefined, ['ARC', 'BOR']]);
  });

  it('the facilitator, but no other bot', () => {
    const play = amongBots(harbourWith({}));
    expect(answer(played(play, chair.says('Hello', 'BOR')))?.to).toEqual([CHAIR]);
    expect(answer(played(play, cal.says('Hello Bordavia', 'BOR')))).toBeUndefined();
    const talk = exchange(play, ada.says('Hello', 'BOR', 'CAL'));
    expect(answer(exchange(talk.play, [], 'CAL').play)).toBeUndefined();
  });

  it('nobody where it may not speak, and nobody who has left', () => {
    const silenced = amongBots(WARY, ada.says('Hello', 'BOR'), chair.mutes(bor.person));
    expect(answer(silenced)).toBeUndefined();
    expect(answer(amongBots(WARY, ada.says('Hello', 'BOR'), ada.leavesChannel('ARC+BOR')))).toBeUndefined();
    const early = played(opened({ ...WARY, procedure: { ...WARY.procedure, press: 'plenary' } }), [
      [ada.joins(), clock.notesComing('ada'), ada.takes('ARC'), chair.seatsBot('BOR')],
      [ada.says('Hello', 'BOR'), chair.starts()],
    ]);
    expect(answer(early)).toBeUndefined();
  });

  it('nobody in a table of bots that nobody sees', () => {
    const sight = sightIn(played(amongBots(WARY), ada.says('Hello', 'BOR')), 'BOR');
    expect(nextCommand({ ...sight, amongBots: true }, DEFAULT_BOT, 1)?.type).not.toBe('SendMessage');
  });
});

describe('whatever is said to it, a bot', () => {
  const scenario = harbourWith({ sponsorsNeeded: 1 });
  const table = amongBots(
    scenario,
    ada.proposes(text({ position: 85, obligation: 3, precision: 3, delegation: 2 })),
    bor.proposes(text({ issue: 'DATA', position: 15, title: 'On data' })),
  );
  const phrase = fc.constantFrom(
    'clause 1',
    'clause 2',
    'clause 99',
    'CABLES',
    'DATA',
    'support',
    'trade',
    'if you',
    'hello',
    'Bordavia',
    'why',
    'your red line',
    'your ideal',
    'brief',
    'thanks',
    '__proto__',
    'constructor',
  );
  const words = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 2_000 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 2_000 }),
    fc.array(phrase, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(' ')),
  );

  const told = (play: Play, saying: string): Sight => {
    const sight = sightIn(play, 'BOR');
    const last = {
      channel: 'ARC+BOR',
      members: ['ARC', 'BOR'],
      number: 2,
      from: 'ARC',
      name: 'ada',
      at: sight.at,
      text: saying,
    };
    return { ...sight, messages: [...sight.messages, last] };
  };
  const own = scenario.parties.find(({ id }) => id === 'BOR');
  const secrets = (own ? secretsOf(own) : [])
    .filter((secret) => typeof secret === 'string' && secret !== '')
    .map(String);
  /** Without what everybody may read: names, and the numbers of clauses. */
  const beyondPublic = (answered: string): string => answered.replaceAll(/clauses? \d+( and \d+)?/gi, '');

  it('answers once, is not refused, and gives nothing private away', () => {
    const begun = played(table, ada.says('Hello', 'BOR'));
    expect(secrets.length).toBeGreaterThan(5);
    fc.assert(
      fc.property(words, (saying) => {
        const command: Command | undefined = nextCommand(told(begun, saying), DEFAULT_BOT, 1);
        if (command?.type !== 'SendMessage') throw new Error(`No answer to ${JSON.stringify(saying)}`);
        const after = played(begun, [later(1), bor.asks(command)]);
        expect(answer(after)).toBeUndefined();
        expect(beyondPublic(command.text)).not.toMatch(/\d|CANARY/);
        expect(secrets.filter((secret) => command.text.includes(secret))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('after the vote, a bot', () => {
  const votedOn = (play: Play): Play => {
    const voting = played(play, chair.advances());
    const vote = nextCommand(sightIn(voting, 'BOR'), DEFAULT_BOT, 1);
    return played(voting, [
      ada.votes('c1', 'yes'),
      vote ? bor.asks(vote) : [],
      (game) => (game.phase === 'voting' ? chair.advances()(game) : ada.isReady()),
    ]);
  };

  it('explains once why it could not agree', () => {
    const outcome = votedOn(amongBots({ ...WARY, procedure: { ...WARY.procedure, sponsorsNeeded: 1 } }, tooHard));
    expect(outcome.game.phase).toBe('outcome');
    const command = nextCommand(sightIn(outcome, 'BOR'), DEFAULT_BOT, 1);
    expect(command).toMatchObject({ type: 'ExplainVote', clause: 'c1', text: /^We could not agree to clause 1/ });
    const explained = played(outcome, command ? bor.asks(command) : []);
    expect(nextCommand(sightIn(explained, 'BOR'), DEFAULT_BOT, 1)?.type).not.toBe('ExplainVote');
  });

  it('does not explain a vote for what is good for it', () => {
    const fine = ada.proposes(text({ position: 55, obligation: 1, precision: 1, delegation: 0 }));
    const outcome = votedOn(amongBots(WARY, fine));
    expect(nextCommand(sightIn(outcome, 'BOR'), DEFAULT_BOT, 1)?.type).not.toBe('ExplainVote');
  });

  it('says that the whole was worth a text that it has promised its vote, and not to whom', () => {
    const promised: Step = [
      bothTabled,
      ada.offersUnderstanding('BOR', { clause: 'c2', choice: 'yes' }, { clause: 'c1', choice: 'yes' }),
      bor.acceptsUnderstanding('ARC+BOR-1'),
    ];
    const outcome = votedOn(amongBots(TRADE, promised));
    const command = nextCommand(sightIn(outcome, 'BOR'), DEFAULT_BOT, 1);
    expect(command).toMatchObject({ type: 'ExplainVote', clause: 'c1', text: /agreement as a whole/ });
    expect(JSON.stringify(command)).not.toMatch(/Arcadia|understanding|promise/);
  });
});
