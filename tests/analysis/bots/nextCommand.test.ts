/** What a bot does in situations made by hand, each through a real game. */
import { describe, expect, it } from 'vitest';
import { nextCommand } from '#shared/analysis/bots/nextCommand.ts';
import { type Bot, DEFAULT_BOT, TACTICS } from '#shared/model/bot.ts';
import { DIALS } from '#shared/model/dials.ts';
import type { Game } from '#shared/model/game.ts';
import type { Command } from '#shared/rules/commands.ts';
import { acted, asked, bargain, consulting, ofType, sightIn } from '#tests/kit/botTable.ts';
import { ada, bo, chair, later, type Step, text } from '#tests/kit/moves.ts';
import { type Play, played } from '#tests/kit/play.ts';

/** Ada would go far and Bo would rather not. */
const APART = bargain({
  ARC: { CABLES: { ideal: 80, salience: 0.9, sensitivity: 0.3 } },
  BOR: { CABLES: { ideal: 45, salience: 0.7, sensitivity: 0.7 } },
});

/** Ada cares for the cables and Bo for the data, and neither would give way on its own. */
const TRADE = bargain({
  ARC: {
    CABLES: { ideal: 90, salience: 1, sensitivity: 0.3 },
    DATA: { ideal: 50, salience: 0.3, sensitivity: 0.3 },
  },
  BOR: {
    CABLES: { ideal: 50, salience: 0.3, sensitivity: 0.3 },
    DATA: { ideal: 10, salience: 1, sensitivity: 0.3 },
  },
  procedure: { draftsPerRound: 1 },
});
const bothTabled: Step = [
  ada.proposes(text({ position: 85, precision: 2, delegation: 1 })),
  bo.proposes(text({ issue: 'DATA', position: 15, precision: 2, delegation: 1 })),
];

/** Ada's capital lets her go no farther than 40 in anything that is more than a recommendation. */
const BOUNDED = bargain({
  ARC: { CABLES: { ideal: 35, salience: 0.8, sensitivity: 0.4 } },
  BOR: { CABLES: { ideal: 80, salience: 0.8, sensitivity: 0.3 } },
  redLines: { ARC: [{ issue: 'CABLES', forbidden: 'above', threshold: 40, minObligation: 1 }] },
});

/** Whatever is on the ballot is voted down, and the next consultations begin. */
const votedDown: Step = [
  chair.advances(),
  (game) => {
    const [item] = game.ballot?.items ?? [];
    return item ? bo.votes(item.clause, 'no', item.revision) : bo.isReady();
  },
  chair.advances(),
  (game) => (game.phase === 'outcome' ? chair.advances()(game) : bo.says('So be it')),
  later(5),
];

const textsOf = (game: Game, party: string) =>
  Object.values(game.clauses)
    .filter(({ sponsor }) => sponsor === party)
    .flatMap(({ revisions }) => revisions);

const STRENGTHS = ['novice', 'practised', 'expert'] as const;

describe('a bot', () => {
  it('lets the head speak for a delegation in which it is not that', () => {
    const sight = sightIn(consulting(APART), 'ARC');
    expect(nextCommand(sight, DEFAULT_BOT, 1)).toBeDefined();
    expect(nextCommand({ ...sight, person: 'bo' }, DEFAULT_BOT, 1)).toBeUndefined();
  });

  it.each(STRENGTHS)('that is a %s says at last that it is ready, and then waits', (strength) => {
    const { play, commands } = acted(consulting(APART), 'ARC', { strength });
    expect(commands.at(-1)).toEqual({ type: 'MarkReady', ready: true });
    expect(asked(play, 'ARC', { strength })).toBeUndefined();
  });

  it('acts again after it was ready when something new touches it', () => {
    const { play } = acted(consulting(APART), 'ARC', { tactic: 'conceder' });
    const welcome = bo.proposes(text({ position: 80, obligation: 3, precision: 3, delegation: 2 }));
    expect(asked(played(play, welcome), 'ARC', { tactic: 'conceder' })).toMatchObject({ type: 'CoSponsor' });
  });

  it('asks for nothing while the game is paused', () => {
    expect(asked(consulting(APART, chair.pauses()), 'ARC')).toBeUndefined();
  });

  it('draws its small differences from the seed alone', () => {
    const play = consulting(APART, bo.proposes(text({ position: 45 })));
    expect(acted(play, 'ARC', {}, 7).commands).toEqual(acted(play, 'ARC', {}, 7).commands);
  });
});

describe('what it drafts', () => {
  it('softens a text that nobody carries before it moves it', () => {
    let play: Play = consulting(APART);
    for (let round = 1; round <= 3; round += 1) play = played(acted(play, 'ARC').play, votedDown);
    const texts = textsOf(play.game, 'ARC');
    const [first] = texts;
    const moved = texts.findIndex(({ position }) => position !== first?.position);
    const before = texts.slice(0, moved === -1 ? texts.length : moved);
    expect(texts.length).toBeGreaterThan(2);
    expect(before.length).toBeGreaterThan(1);
    const sums = before.map((each) => DIALS.reduce((sum, dial) => sum + each[dial], 0));
    expect(sums.toSorted((one, other) => other - one)).toEqual(sums);
    expect(new Set(sums).size).toBe(sums.length);
  });

  it('comes down early as a conceder and late as a boulware', () => {
    const gap = (tactic: Bot['tactic']): number => {
      const { commands } = acted(consulting(APART), 'ARC', { tactic });
      const [opening] = ofType(commands, 'ProposeClause');
      return opening ? opening.content.obligation + opening.content.precision + opening.content.delegation : 0;
    };
    expect(gap('conceder')).toBeLessThanOrEqual(gap('boulware'));
  });

  it('hardens soft law that is in force once less is uncertain', () => {
    const near = bargain({
      ARC: { CABLES: { ideal: 70, salience: 0.9, sensitivity: 0.2 } },
      BOR: { CABLES: { ideal: 60, salience: 0.9, sensitivity: 0.2 } },
      uncertainty: 0.6,
    });
    const soft = text({ position: 65, obligation: 1, precision: 1, delegation: 0 });
    const play = consulting(
      near,
      [ada.proposes(soft), bo.coSponsors('c1'), chair.advances()],
      [ada.votes('c1', 'yes'), bo.votes('c1', 'yes'), chair.advances(), later(5)],
    );
    expect(play.game.uncertainty['CABLES']).toBeLessThan(0.6);
    const [harder] = ofType(acted(play, 'ARC').commands, 'ProposeClause');
    expect(harder?.issue).toBe('CABLES');
    expect(harder?.content.obligation).toBeGreaterThan(soft.obligation);
  });

  it('takes its own text back when the table has come to something better', () => {
    const play = consulting(
      bargain({
        ARC: { CABLES: { ideal: 70, salience: 0.9, sensitivity: 0.2 } },
        BOR: { CABLES: { ideal: 70, salience: 0.9, sensitivity: 0.2 } },
        procedure: { sponsorsNeeded: 2 },
      }),
      [ada.proposes(text({ position: 10 })), bo.proposes(text({ position: 70, obligation: 2 }))],
      [ada.coSponsors('c2'), chair.advances(), ada.votes('c2', 'yes'), bo.votes('c2', 'yes'), chair.advances()],
    );
    expect(play.game.phase).toBe('consultations');
    expect(acted(play, 'ARC').commands).toContainEqual({ type: 'WithdrawClause', clause: 'c1' });
  });
});

describe('a text of its own', () => {
  /** Ada, who gives way early, has tabled what Bo cannot carry. */
  const far = text({ position: 80, obligation: 3, precision: 3, delegation: 3 });
  const tabled = consulting(APART, ada.proposes(far), later(5));
  const changes = (play: Play, tactic: Bot['tactic'] = 'conceder') =>
    ofType(acted(play, 'ARC', { tactic, strength: 'practised' }).commands, 'AmendClause');
  const elsewhere = bargain({
    ARC: {
      CABLES: { ideal: 80, salience: 0.9, sensitivity: 0.3 },
      DATA: { ideal: 50, salience: 0.1, sensitivity: 0.3 },
    },
    BOR: {
      CABLES: { ideal: 45, salience: 0.7, sensitivity: 0.7 },
      DATA: { ideal: 50, salience: 0.8, sensitivity: 0.3 },
    },
  });

  it.each(TACTICS)('is left as it is while nobody has answered it, as a %s too', (tactic) => {
    expect(changes(tabled, tactic)).toEqual([]);
    expect(changes(consulting(APART), tactic)).toEqual([]);
  });

  const rival = bo.proposes(text({ position: 45, obligation: 1 }));
  it.each<readonly [string, Step]>([
    ['a rival text', rival],
    ['an amendment', bo.proposesAmendment('c1', { position: 0 })],
    ['a bracket', bo.brackets('c1', { point: 'position', alternative: 0 })],
    ['a message that names it', bo.says('We cannot carry clause 1', 'ARC')],
    ['a message that names none', bo.says('You go too far', 'ARC')],
    ['support that ends', [bo.coSponsors('c1'), bo.endsSupport('c1')]],
  ])('comes down once it is answered by %s', (_what, answer) => {
    expect(changes(played(tabled, answer))).toHaveLength(1);
  });

  it('is left as it is by what is said or tabled of something else', () => {
    const other = consulting(elsewhere, ada.proposes(far), later(5));
    const said = bo.says('What of clause 2?', 'ARC');
    expect(changes(played(other, [bo.proposes(text({ issue: 'DATA', position: 50 })), said]))).toEqual([]);
  });

  it('comes down once when half of the round has gone by in silence, and at most twice in it', () => {
    const half = APART.procedure.lengths.consultations / 2;
    expect(changes(played(tabled, later(half - 30)))).toEqual([]);
    expect(changes(played(tabled, later(half)))).toHaveLength(1);
    let play = tabled;
    let times = 0;
    for (let turn = 0; turn < 4; turn += 1) {
      const next = acted(played(play, [later(1), bo.says('Still too far', 'ARC'), later(1)]), 'ARC', {
        tactic: 'conceder',
      });
      times += ofType(next.commands, 'AmendClause').length;
      play = next.play;
    }
    expect(times).toBe(2);
  });
});

describe('its red lines', () => {
  const beyond = bo.proposes(text({ position: 45, obligation: 1, precision: 2, delegation: 0 }));

  it.each(STRENGTHS)('as a %s are where its own drafts and its support end', (strength) => {
    const { play, commands } = acted(consulting(BOUNDED, beyond), 'ARC', { strength });
    expect(commands).not.toContainEqual(expect.objectContaining({ type: 'CoSponsor', clause: 'c1' }));
    for (const own of textsOf(play.game, 'ARC')) expect(own.obligation === 0 || own.position <= 40).toBe(true);
  });

  it('are held at the vote', () => {
    const play = consulting(BOUNDED, beyond, chair.advances());
    expect(asked(play, 'ARC')).toMatchObject({ type: 'CastVote', clause: 'c1', choice: 'no' });
  });

  it('are not promised away', () => {
    const offer = bo.offersUnderstanding('ARC', { clause: 'c1', choice: 'yes' }, { clause: 'c1', choice: 'yes' });
    expect(asked(consulting(BOUNDED, beyond, offer), 'ARC')).toMatchObject({
      type: 'AnswerUnderstanding',
      accept: false,
    });
  });

  it('make it put a text that crosses one in brackets, at the line, and say so', () => {
    const { commands } = acted(consulting(BOUNDED, beyond), 'ARC', { strength: 'practised' });
    expect(ofType(commands, 'PlaceBracket')).toMatchObject([
      { clause: 'c1', reason: 'instructions', bracketed: { point: 'position', alternative: 40 } },
    ]);
    expect(ofType(commands, 'SendMessage')[0]).toMatchObject({ to: ['BOR'], text: /instructions/ });
  });

  it('make it break silence', () => {
    const silent = { ...BOUNDED, procedure: { ...BOUNDED.procedure, decisionRule: 'silence' as const } };
    expect(asked(consulting(silent, beyond, chair.advances()), 'ARC')).toMatchObject({ type: 'BreakSilence' });
  });

  it('are what an expert asks its capital about, where that would open an agreement', () => {
    const open = {
      ...bargain({
        ARC: { CABLES: { ideal: 45, salience: 0.8, sensitivity: 0.2 } },
        BOR: { CABLES: { ideal: 55, salience: 0.8, sensitivity: 0.2 } },
        redLines: { ARC: [{ issue: 'CABLES', forbidden: 'above', threshold: 40, minObligation: 1 }] },
        procedure: { dialogues: 1, capital: { instructs: true, requests: 1 }, draftsPerRound: 1 },
      }),
    };
    const tabled = bo.proposes(text({ position: 50, obligation: 1, precision: 2, delegation: 1 }));
    const asks = (strength: Bot['strength']): readonly Command[] =>
      ofType(acted(consulting(open, tabled), 'ARC', { strength, tactic: 'conceder' }).commands, 'RequestInstructions');
    expect(asks('expert')).toEqual([{ type: 'RequestInstructions', line: 1 }]);
    expect(asks('practised')).toEqual([]);
  });
});

describe('the texts of others', () => {
  const tooHard = bo.proposes(text({ position: 60, obligation: 3, precision: 3, delegation: 3 }));
  const wary = bargain({
    ARC: { CABLES: { ideal: 55, salience: 0.5, sensitivity: 1 } },
    BOR: { CABLES: { ideal: 60, salience: 0.9, sensitivity: 0.3 } },
    uncertainty: 0.6,
  });

  it('are amended so that it could carry them', () => {
    const { play, commands } = acted(consulting(wary, tooHard), 'ARC', { strength: 'practised', tactic: 'conceder' });
    const [amendment] = ofType(commands, 'ProposeAmendment');
    expect(amendment).toMatchObject({ clause: 'c1', changes: expect.not.objectContaining({ position: 55 }) });
    const accepted = played(play, bo.acceptsAmendment('a1'));
    expect(
      Object.values(accepted.game.clauses)
        .find(({ id }) => id === 'c1')
        ?.revisions.at(-1)?.obligation,
    ).toBeLessThan(3);
    expect(asked(accepted, 'ARC', { tactic: 'conceder' })).toMatchObject({ type: 'CoSponsor', clause: 'c1' });
  });

  it('are left alone by a novice, who says nothing either', () => {
    const { commands } = acted(consulting(wary, tooHard), 'ARC', { strength: 'novice' });
    const kinds = commands.map(({ type }) => type).filter((type) => type !== 'ProposeClause' && type !== 'AmendClause');
    expect(kinds).toEqual(['MarkReady']);
  });

  it('are put in brackets where its amendment is declined, and freed when they come to it', () => {
    const bot = { strength: 'practised', tactic: 'conceder' } as const;
    const amended = acted(consulting(wary, tooHard), 'ARC', bot);
    const declined = played(amended.play, bo.declinesAmendment('a1'));
    const { play, commands } = acted(declined, 'ARC', bot);
    expect(ofType(commands, 'PlaceBracket')).toHaveLength(1);
    expect(commands).toContainEqual({ type: 'WithdrawAmendment', amendment: 'a1' });
    const softer = played(play, bo.amends('c1', 1, text({ position: 55, obligation: 1, precision: 1, delegation: 0 })));
    expect(Object.values(softer.game.brackets)[0]?.status).toBe('open');
    expect(ofType(acted(softer, 'ARC', bot).commands, 'LiftBracket')).toHaveLength(1);
  });

  it('are freed of its amendment once they are better for it than that would make them', () => {
    const bot = { strength: 'practised', tactic: 'conceder' } as const;
    const { play } = acted(consulting(wary, tooHard), 'ARC', bot);
    const better = text({ position: 55, obligation: 1, precision: 1, delegation: 0 });
    const changed = played(play, bo.amends('c1', 1, better));
    expect(changed.game.amendments['a1']?.status).toBe('open');
    const { commands } = acted(changed, 'ARC', bot);
    expect(commands).toContainEqual({ type: 'WithdrawAmendment', amendment: 'a1' });
    expect(commands).toContainEqual({ type: 'CoSponsor', clause: 'c1', revision: 2 });
  });

  it('are taken as they are where they bring enough', () => {
    const fine = bo.proposes(text({ position: 55, obligation: 1, precision: 1, delegation: 0 }));
    expect(acted(consulting(wary, fine), 'ARC', { tactic: 'conceder' }).commands).toContainEqual(
      expect.objectContaining({ type: 'CoSponsor' }),
    );
  });

  it('of its own it lets others amend when that is as good for it', () => {
    const play = consulting(wary, ada.proposes(text({ position: 60, obligation: 3, precision: 3, delegation: 3 })));
    const milder = played(play, bo.proposesAmendment('c1', { delegation: 0, obligation: 1 }));
    expect(asked(milder, 'ARC')).toMatchObject({ type: 'AnswerAmendment', accept: true });
    const worse = played(play, bo.proposesAmendment('c1', { position: 100 }));
    expect(asked(worse, 'ARC')).toMatchObject({ type: 'AnswerAmendment', accept: false });
  });

  it('that it would rather not have are voted down, and the better of two is preferred', () => {
    const three = [
      bo.proposes(text({ position: 60, obligation: 3, precision: 3, delegation: 3 })),
      bo.proposes(text({ position: 55, obligation: 1, precision: 1, delegation: 0 })),
      bo.proposes(text({ position: 60, obligation: 0, precision: 0, delegation: 0 })),
    ];
    const free = { ...wary, procedure: { ...wary.procedure, draftsPerRound: 3 } };
    const { commands } = acted(consulting(free, three, chair.advances()), 'ARC');
    expect(ofType(commands, 'CastVote').map(({ choice }) => choice)).toEqual(['no', 'yes', 'abstain']);
  });
});

describe('trades', () => {
  const tabled = consulting(TRADE, bothTabled);

  it('are sought by an expert, in links and in promises', () => {
    const { commands } = acted(tabled, 'ARC');
    expect(ofType(commands, 'LinkClauses')).toEqual([{ type: 'LinkClauses', clauses: ['c1', 'c2'] }]);
    expect(ofType(commands, 'OfferUnderstanding')).toMatchObject([
      { to: 'BOR', gives: { clause: 'c2', choice: 'yes' }, takes: { clause: 'c1', choice: 'yes' } },
    ]);
    const others = STRENGTHS.filter((strength) => strength !== 'expert');
    for (const strength of others)
      expect(acted(tabled, 'ARC', { strength }).commands).not.toContainEqual(
        expect.objectContaining({ type: 'LinkClauses' }),
      );
  });

  it('are agreed to by an expert that gains by the whole', () => {
    const { play, commands } = acted(acted(tabled, 'ARC').play, 'BOR');
    expect(commands).toContainEqual({ type: 'AgreeToLink', link: 'l1', revisions: { c1: 1, c2: 1 } });
    expect(play.game.links['l1']?.status).toBe('linked');
    expect(play.game.phase).toBe('voting');
    expect(ofType(acted(play, 'ARC').commands, 'CastVote')[0]).toMatchObject({ choice: 'yes' });
    expect(play.game.ballot?.votes).toMatchObject({ c1: { BOR: 'yes' }, c2: { BOR: 'yes' } });
  });

  it('are not agreed to where the whole is a loss', () => {
    const play = played(tabled, [
      ada.amends('c1', 1, text({ position: 100, obligation: 3, precision: 3, delegation: 3 })),
      bo.amends('c2', 1, text({ issue: 'DATA', position: 15, obligation: 0, precision: 0 })),
      ada.links('c1', 'c2'),
    ]);
    expect(acted(play, 'BOR', { tactic: 'boulware' }).commands).toContainEqual({ type: 'LeaveLink', link: 'l1' });
  });

  it.each(['boulware', 'conceder'] as const)('promised are kept, by a %s too', (tactic) => {
    const offered = played(
      tabled,
      ada.offersUnderstanding('BOR', { clause: 'c2', choice: 'yes' }, { clause: 'c1', choice: 'yes' }),
    );
    const promised = played(offered, bo.acceptsUnderstanding('ARC+BOR-1'));
    const unbound = played(tabled, chair.advances());
    expect(asked(unbound, 'ARC', { tactic })).toMatchObject({ clause: 'c1', choice: 'yes' });
    const voteOnTheirs = (play: Play) =>
      ofType(acted(play, 'ARC', { tactic }).commands, 'CastVote').find(({ clause }) => clause === 'c2')?.choice;
    expect(voteOnTheirs(unbound)).toBe('no');
    expect(voteOnTheirs(played(promised, chair.advances()))).toBe('yes');
  });

  it('are not promised twice with different words', () => {
    const offers: Step = [
      bo.offersUnderstanding('ARC', { clause: 'c1', choice: 'yes' }, { clause: 'c2', choice: 'yes' }),
      ada.acceptsUnderstanding('ARC+BOR-1'),
      bo.offersUnderstanding('ARC', { clause: 'c1', choice: 'yes' }, { clause: 'c2', choice: 'no' }),
    ];
    expect(asked(played(tabled, offers), 'ARC')).toMatchObject({ type: 'AnswerUnderstanding', accept: false });
  });
});

describe('what it says', () => {
  const said = (press: 'all' | 'plenary' | 'none') => {
    const scenario = { ...APART, procedure: { ...APART.procedure, press } };
    const play = consulting(scenario, bo.proposes(text({ position: 10, obligation: 3, precision: 2, delegation: 2 })));
    return ofType(acted(play, 'ARC').commands, 'SendMessage');
  };

  it('goes to whom it concerns, in the plenary where nothing is private, and nowhere where nobody speaks', () => {
    expect(said('all').map(({ to }) => to)).toEqual([['BOR']]);
    expect(said('plenary').map(({ to }) => to)).toEqual([[]]);
    expect(said('none')).toEqual([]);
  });

  it('says why, with no figure but the number of the clause', () => {
    for (const { text: words } of said('all')) {
      expect(words).toMatch(/clause 1/i);
      expect(words.replace(/clause 1/i, '')).not.toMatch(/\d/);
    }
  });

  it('stays silent to somebody who has left the channel', () => {
    const play = consulting(
      APART,
      [bo.opensChannel('ARC'), bo.leavesChannel('ARC+BOR')],
      bo.proposes(text({ position: 10, obligation: 3 })),
    );
    expect(ofType(acted(play, 'ARC').commands, 'SendMessage')).toEqual([]);
  });
});

describe('diplomatic time', () => {
  it('goes into a dialogue a round on what is uncertain, and others are heard while there is any', () => {
    const talkative = bargain({
      ARC: { CABLES: { ideal: 70, salience: 0.9, sensitivity: 0.2 } },
      BOR: { CABLES: { ideal: 60, salience: 0.9, sensitivity: 0.2 } },
      uncertainty: 0.6,
      procedure: { dialogues: 1 },
    });
    const { play, commands } = acted(consulting(talkative), 'ARC');
    expect(ofType(commands, 'OfferDialogue')).toEqual([{ type: 'OfferDialogue', to: 'BOR', issue: 'CABLES' }]);
    expect(asked(play, 'BOR')).toMatchObject({ type: 'AnswerDialogue', accept: true });
    const spent = played(play, bo.acceptsDialogue('ARC+BOR-1'));
    expect(ofType(acted(spent, 'ARC').commands, 'OfferDialogue')).toEqual([]);
  });
});
