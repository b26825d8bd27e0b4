/** A bot holds a seat as a person would, and gives it back as soon as one comes. */
import { describe, expect, test } from 'vitest';
import { type Game, isPresent, type PersonId } from '#shared/model/game.ts';
import { MOST_PEOPLE } from '#shared/model/limits.ts';
import type { GameEvent } from '#shared/rules/events.ts';
import { isReleased } from '#shared/rules/phases/debrief.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { given, givenAt } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, chair, clock, delegate, eve, later, type Step, text } from '#tests/kit/moves.ts';
import {
  allSeated,
  ballotOn,
  briefing,
  consultations,
  tabled,
  threeConsulting,
  threeSeated,
} from '#tests/kit/openings.ts';
import { openedWith, type Play, played, wordsOf } from '#tests/kit/play.ts';

const BOULWARE = { tactic: 'boulware', strength: 'novice' } as const;
/** What the bot in a party's seat is called at the tests' table. */
const bot = (party: string) => delegate(`bot-${party}-t1`);
const cal = bot('CAL');
const seated = (party: string): readonly GameEvent[] => [
  { type: 'PersonJoined', person: bot(party).person, name: '', bot: BOULWARE },
  { type: 'SeatTaken', person: bot(party).person, party },
];
const leaves = (party: string): GameEvent => ({ type: 'PersonRemoved', person: bot(party).person });
const lines = ({ record }: Game) => record.map(({ kind, party, point }) => [kind, party, point]);
/** Cy is away, and a bot negotiates for Caledon. */
const held: Step = [consultations, clock.notesLeaving('cy'), chair.seatsBot('CAL', BOULWARE)];
const come = (who: typeof eve): Step => [who.joins(), clock.notesComing(who.person)];
const pairs = harbourWith({ delegates: 2 });
const nobodyWaits = harbourWith({ caretakers: true });
const impatient = harbourWith({ absence: { promptAfter: 30, caretakerAfter: 300, substitute: true } });

describe('A bot is seated', () => {
  test('18.1 in the lobby where nobody has taken the seat', () => {
    given(threeSeated)
      .when(chair.seatsBot('DEL', BOULWARE))
      .thenHappens(...seated('DEL'));
    given(allSeated, clock.notesLeaving('di')).when(chair.seatsBot('DEL')).thenRefused('party-taken', { party: 'DEL' });
  });

  test('18.1 in a game where nobody of the delegation is here', () => {
    given(consultations, clock.notesLeaving('cy'))
      .when(chair.seatsBot('CAL', BOULWARE))
      .thenHappens(...seated('CAL'));
    given(threeConsulting).when(chair.seatsBot('DEL')).thenRefused('party-not-playing', { party: 'DEL' });
  });

  test('18.1 in a caretaker’s place', () =>
    given(consultations, clock.notesLeaving('cy'), chair.seatsCaretaker('CAL'), chair.seatsBot('CAL')).thenTable(
      (game) => {
        expect(game.seats['CAL']).toMatchObject({ caretaker: false, delegate: cal.person, team: ['cy'] });
        expect(lines(game)).not.toContainEqual(['handed-back', 'CAL', undefined]);
      },
    ));

  test('18.1 and not where one is, nor in the debrief', () => {
    given(held).when(chair.seatsBot('CAL')).thenRefused('has-bot', { party: 'CAL' });
    given(consultations, chair.ends()).when(chair.seatsBot('CAL')).thenRefused('game-over');
  });

  test('18.4 never where somebody of the delegation is here, not even beside a caretaker', () => {
    given(consultations).when(chair.seatsBot('CAL')).thenRefused('party-taken', { party: 'CAL' });
    given(consultations, chair.seatsCaretaker('CAL'))
      .when(chair.seatsBot('CAL'))
      .thenRefused('party-taken', { party: 'CAL' });
  });

  test('18.3 in everybody’s sight, by tactic and strength, and in the record', () =>
    given(held).thenTable((game) => {
      const { everybody } = viewsOf(game, wordsOf);
      expect(everybody.seats['CAL']?.delegates[cal.person]).toMatchObject({
        name: '',
        head: true,
        bot: 'boulware',
        strength: 'novice',
      });
      expect(everybody.seats['CAL']?.delegate).toBe('');
      expect(lines(game).at(-1)).toEqual(['bot-seated', 'CAL', 'boulware']);
    }));

  test('18.9 where no caretaker is then seated, by hand or by time', () => {
    given(held).when(chair.seatsCaretaker('CAL')).thenRefused('has-bot', { party: 'CAL' });
    givenAt(nobodyWaits, held, later(500), clock.passesTime()).thenTable((game) =>
      expect(game.seats['CAL']?.caretaker).toBe(false),
    );
  });
});

describe('A bot does what a head may do', () => {
  test('18.2 drafts, supports, speaks, votes and says that it is ready', () => {
    given(held, cal.proposes(), cal.says('Good morning'), cal.isReady()).thenTable((game) => {
      expect(game.clauses['c1']?.sponsor).toBe('CAL');
      expect(game.seats['CAL']?.ready).toBe(true);
    });
    given(ballotOn(), clock.notesLeaving('cy'), chair.seatsBot('CAL'))
      .when(cal.votes('c1', 'yes'))
      .thenHappens({ type: 'VoteCast', party: 'CAL', clause: 'c1', revision: 1, choice: 'yes' });
  });

  test('18.2 by the same rules', () => {
    given(held, tabled([text()]))
      .when(cal.withdraws('c1'))
      .thenRefused('not-sponsor', { clause: 'c1' });
    given(held, chair.pauses()).when(cal.proposes()).thenRefused('paused');
  });

  test('18.2 and the others wait for it', () => {
    const others: Step = ['ada', 'bo', 'di'].map((person) => delegate(person).isReady());
    given(held, others).thenTable(({ phase, seats }) => {
      expect(phase).toBe('consultations');
      expect(seats['CAL']?.awaySince).toBeUndefined();
    });
    given(held, others)
      .when(cal.isReady())
      .thenTable(({ phase }) => expect(phase).toBe('outcome'));
  });

  test('18.13 but bots alone end no phase that people are away from', () => {
    const done: Step = ['BOR', 'CAL', 'DEL'].map((party) => bot(party).isReady());
    const alone: Step = [
      [ada.joins(), ada.takes('ARC'), clock.notesComing('ada')],
      ['BOR', 'CAL', 'DEL'].map((party) => chair.seatsBot(party)),
      chair.starts(),
    ];
    given(alone, done, clock.notesLeaving('ada')).thenTable(({ phase }) => expect(phase).toBe('briefing'));
    given(alone, clock.notesLeaving('ada'), done).thenTable(({ phase }) => expect(phase).toBe('briefing'));
    given(alone, done, clock.notesLeaving('ada'), clock.notesComing('ada'), ada.isReady()).thenTable(({ phase }) =>
      expect(phase).toBe('consultations'),
    );
  });

  test('18.13 and do where they lead every delegation', () => {
    const parties = ['ARC', 'BOR', 'CAL', 'DEL'];
    const all: Step = [parties.map((party) => chair.seatsBot(party)), chair.starts()];
    given(
      all,
      parties.map((party) => bot(party).isReady()),
    ).thenTable(({ phase }) => expect(phase).toBe('consultations'));
  });

  test('18.8 but raises no hand, and neither takes nor leaves a seat', () => {
    const inLobby: Step = [threeSeated, chair.seatsBot('DEL')];
    const del = bot('DEL');
    for (const move of [del.raisesHand(), del.leaves(), del.takes('ARC'), del.takesOver()])
      given(inLobby).when(move).thenRefused('not-for-you');
    given(inLobby).when(chair.assigns(del.person, 'ARC')).thenRefused('unknown-person');
    given(inLobby).when(chair.makesHead(del.person)).thenRefused('unknown-person');
  });

  test('18.8 and is always here', () => {
    given(held).when(clock.notesLeaving(cal.person)).thenNothing();
    given(held).thenTable((game) => expect(isPresent(game, 'CAL')).toBe(true));
  });

  test('18.7 and its party plays', () =>
    given(threeSeated, chair.seatsBot('DEL'), chair.starts()).thenTable(({ playing }) =>
      expect(playing).toEqual(['ARC', 'BOR', 'CAL', 'DEL']),
    ));
});

describe('A bot gives way', () => {
  test('18.4 when its delegate comes back', () => {
    given(held)
      .when(clock.notesComing('cy'))
      .thenHappens({ type: 'PresenceChanged', person: 'cy', present: true }, leaves('CAL'));
    given(held, clock.notesComing('cy')).thenTable((game) => {
      expect(game.seats['CAL']).toMatchObject({ delegate: 'cy', team: [], caretaker: false });
      expect(game.people[cal.person]).toBeUndefined();
      expect(lines(game).slice(-2)).toEqual([
        ['returned', 'CAL', undefined],
        ['bot-left', 'CAL', 'boulware'],
      ]);
    });
  });

  test('18.4 when somebody takes the seat in the lobby', () =>
    given(threeSeated, chair.seatsBot('DEL', BOULWARE), come(eve))
      .when(eve.takes('DEL'))
      .thenHappens({ type: 'SeatTaken', person: 'eve', party: 'DEL' }, leaves('DEL')));

  test('18.4 when the facilitator seats somebody there who is here', () => {
    given(held, come(eve))
      .when(chair.assigns('eve', 'CAL'))
      .thenHappens(
        { type: 'SeatLeft', party: 'CAL', person: 'cy' },
        { type: 'SeatTaken', person: 'eve', party: 'CAL' },
        leaves('CAL'),
      );
    givenAt(pairs, held, come(eve))
      .when(chair.assignsBeside('eve', 'CAL'))
      .thenHappens({ type: 'SeatTaken', person: 'eve', party: 'CAL' }, leaves('CAL'));
  });

  test('18.4 and not before: whoever is given the seat and has not come finds it led', () => {
    givenAt(pairs, held, eve.joins(), chair.assignsBeside('eve', 'CAL'), chair.makesHead('eve')).thenTable((game) =>
      expect(game.seats['CAL']).toMatchObject({ delegate: cal.person, team: ['eve', 'cy'] }),
    );
    givenAt(pairs, held, eve.joins(), chair.assignsBeside('eve', 'CAL'), clock.notesComing('eve')).thenTable((game) =>
      expect(game.seats['CAL']).toMatchObject({ delegate: 'cy', team: ['eve'] }),
    );
  });

  test('18.4 and what it did stays its delegation’s', () =>
    given(held, cal.proposes(), cal.isReady(), clock.notesComing('cy')).thenTable((game) => {
      expect(game.clauses['c1']?.sponsor).toBe('CAL');
      expect(game.seats['CAL']?.ready).toBe(false);
    }));

  test('18.1 when the facilitator ends it, frees the seat or removes it', () => {
    const inLobby: Step = [threeSeated, chair.seatsBot('DEL')];
    for (const move of [chair.endsBot('DEL'), chair.frees('DEL'), chair.removes(bot('DEL').person)])
      given(inLobby).when(move).thenHappens(leaves('DEL'));
    given(inLobby, chair.endsBot('DEL')).when(chair.endsBot('DEL')).thenRefused('no-bot', { party: 'DEL' });
  });

  test('18.5 to a caretaker when it is ended, where the scenario has them', () => {
    for (const move of [chair.endsBot('CAL'), chair.removes(cal.person)])
      givenAt(nobodyWaits, held).when(move).thenHappens(leaves('CAL'), { type: 'CaretakerSeated', party: 'CAL' });
  });

  test('18.5 to nobody where it has none: the wait begins anew', () =>
    givenAt(harbourWith({ caretakers: false }), held, later(30), chair.endsBot('CAL')).thenTable((game) => {
      const now = game.record.at(-1)?.at;
      expect(game.seats['CAL']).toMatchObject({ delegate: 'cy', caretaker: false, awaySince: now });
    }));

  test('18.1 and a step that is undone neither calls a bot back nor sends one away', () => {
    given(
      consultations,
      clock.notesLeaving('cy'),
      ada.proposes(),
      chair.seatsBot('CAL'),
      chair.undoes('ClauseProposed'),
    ).thenTable((game) => expect(game.seats['CAL']?.delegate).toBe(cal.person));
    given(held, ada.proposes(), clock.notesComing('cy'), chair.undoes('ClauseProposed')).thenTable((game) =>
      expect(game.seats['CAL']).toMatchObject({ delegate: 'cy', team: [] }),
    );
  });
});

describe('A bot takes nobody’s room', () => {
  test('18.6 in a delegation', () => {
    given(threeSeated, chair.seatsBot('DEL'), eve.joins())
      .when(eve.takes('DEL'))
      .thenHappens({ type: 'SeatTaken', person: 'eve', party: 'DEL' });
  });

  test('18.6 at a full table', () => {
    const crowd: Step = Array.from({ length: MOST_PEOPLE - 1 }, (_, index) => delegate(`person-${index}`).joins());
    given(crowd, chair.seatsBot('ARC'), chair.seatsBot('BOR'))
      .when(ada.joins())
      .thenHappens({ type: 'PersonJoined', person: 'ada', name: '#ada' });
  });
});

describe('A practice table', () => {
  const start: Step = [
    [ada.joins(), ada.takes('ARC'), chair.closesEntry()],
    ['BOR', 'CAL', 'DEL'].map((party) => chair.seatsBot(party)),
    chair.starts(),
  ];
  const practising = (...steps: readonly Step[]): Play =>
    played(openedWith(impatient, { practice: true }), [start, steps]);
  const ready = (...people: readonly PersonId[]): Step => people.map((person) => delegate(person).isReady());
  const bots = ['BOR', 'CAL', 'DEL'].map((party) => bot(party).person);

  test('18.10 waits for its person from the start, and says nothing of it in the record', () => {
    const { game } = practising(later(600));
    expect(game).toMatchObject({ phase: 'briefing', clock: { kind: 'paused', remaining: 60_000, away: true } });
    expect(game.record.map(({ kind }) => kind)).toEqual(['bot-seated', 'bot-seated', 'bot-seated', 'started', 'phase']);
  });

  test('18.10 goes on when they come, with all the time that was left', () => {
    const play = practising(later(600), clock.notesComing('ada'));
    expect(play.game.clock).toEqual({ kind: 'running', deadline: play.at + 60_000 });
  });

  test('18.10 does not run through its phases without them', () => {
    const { game } = practising(clock.notesComing('ada'), clock.notesLeaving('ada'), later(9_000));
    expect(game).toMatchObject({ phase: 'briefing', clock: { kind: 'paused', away: true } });
    const done = practising(clock.notesComing('ada'), ready(...bots), clock.notesLeaving('ada'));
    expect(done.game.phase).toBe('briefing');
    expect(played(done, [clock.notesComing('ada'), ready('ada')]).game.phase).toBe('consultations');
  });

  test('18.10 stays paused when a person paused it, also when they come back', () => {
    const { game } = practising(
      clock.notesComing('ada'),
      chair.pauses(),
      clock.notesLeaving('ada'),
      clock.notesComing('ada'),
    );
    expect(game.clock).toMatchObject({ kind: 'paused' });
    expect(game.record.at(-1)?.kind).toBe('returned');
  });

  test('18.10 waits no longer once the debrief is open', () => {
    const { game } = practising(chair.ends());
    expect([isReleased(game), game.clock.kind]).toEqual([true, 'stopped']);
  });

  test('18.11 has the whole phase again when the server was away', () => {
    const back = practising(clock.notesComing('ada'), later(9_000), clock.bringsServerBack());
    expect(back.game.clock).toEqual({ kind: 'running', deadline: back.at + 60_000 });
    const consulting = practising(
      clock.notesComing('ada'),
      ready('ada', ...bots),
      later(9_000),
      clock.bringsServerBack(),
    );
    expect(consulting.game.clock).toEqual({ kind: 'running', deadline: consulting.at + 600_000 });
  });

  test('18.12 presses nobody', () => {
    const voting: Step = [ready('ada', ...bots), ada.proposes(), bot('BOR').coSponsors('c1'), ready('ada', ...bots)];
    const { game } = practising(clock.notesComing('ada'), voting, later(60), clock.passesTime());
    expect([game.phase, game.seats['ARC']?.prompted]).toEqual(['voting', false]);
  });

  test('18.10 is the only one that waits so', () =>
    given(
      briefing,
      ['ada', 'bo', 'cy', 'di'].map((person) => clock.notesLeaving(person)),
    ).thenTable(({ clock: now }) => expect(now.kind).toBe('running')));
});
