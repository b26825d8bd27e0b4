import { describe, expect, test } from 'vitest';
import { partyOf } from '#shared/model/game.ts';
import { viewsOf } from '#shared/rules/views.ts';
import { given, givenAt } from '#tests/kit/given.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, chair, clock, delegate, eve, later, type Step, text } from '#tests/kit/moves.ts';
import { ballotOn, consultations, tabled, threeSeated } from '#tests/kit/openings.ts';
import { opened, played, wordsOf } from '#tests/kit/play.ts';

const fay = delegate('fay');
const three = harbourWith({ delegates: 3, reservations: true, signature: true, rounds: 1 });
const come = (who: typeof eve): Step => [who.joins(), clock.notesComing(who.person)];
/** Eve and then Fay sit beside Ada. */
const team: Step = [come(eve), chair.assignsBeside('eve', 'ARC'), come(fay), chair.assignsBeside('fay', 'ARC')];
const seatOf = (party: string, ...steps: readonly Step[]) => played(opened(three), steps).game.seats[party];

describe('A delegation of several', () => {
  test('1.2 is joined in the lobby while there is room', () => {
    givenAt(three, threeSeated, come(eve))
      .when(eve.takes('ARC'))
      .thenHappens({ type: 'SeatTaken', person: 'eve', party: 'ARC' });
    givenAt(three, threeSeated, team, delegate('gus').joins())
      .when(delegate('gus').takes('ARC'))
      .thenRefused('team-full', { party: 'ARC', limit: 3 });
  });

  test('1.2 is not joined twice, and one delegate changes to another alone', () => {
    givenAt(three, threeSeated, team).when(eve.takes('ARC')).thenRefused('party-taken', { party: 'ARC' });
    givenAt(three, threeSeated, team)
      .when(eve.takes('BOR'))
      .thenHappens(
        { type: 'SeatLeft', party: 'ARC', person: 'eve' },
        { type: 'SeatTaken', person: 'eve', party: 'BOR' },
      );
  });

  test('1.16 has its first delegate as head, and the next when the head leaves', () => {
    expect(seatOf('ARC', threeSeated, team)).toMatchObject({ delegate: 'ada', team: ['eve', 'fay'] });
    expect(seatOf('ARC', threeSeated, team, ada.leaves())).toMatchObject({ delegate: 'eve', team: ['fay'] });
    expect(seatOf('ARC', threeSeated, team, eve.leaves())).toMatchObject({ delegate: 'ada', team: ['fay'] });
  });

  test('16.1 is freed as a whole', () => {
    const freed = seatOf('ARC', threeSeated, team, chair.frees('ARC'));
    expect(freed?.delegate).toBeUndefined();
    expect(freed?.team).toEqual([]);
  });

  test('1.17 drafts and speaks through every delegate', () => {
    givenAt(three, consultations, team)
      .when(fay.proposes())
      .thenTable((game) => expect(game.clauses['c1']?.sponsor).toBe('ARC'));
    givenAt(three, consultations, team).when(eve.says('Good morning')).thenAmongOthers({
      type: 'MessageSent',
      channel: 'plenary',
      members: [],
      number: 1,
      from: 'ARC',
      person: 'eve',
      text: '#Good morning',
    });
  });

  test('1.17 is committed by its head alone', () => {
    const refused = (play: Step, ...moves: ReturnType<typeof eve.asks>[]) => {
      for (const move of moves) givenAt(three, play, team).when(move).thenRefused('not-head');
    };
    refused(ballotOn(text({ obligation: 2 })), eve.votes('c1', 'yes'), eve.reserves('c1'), eve.isReady());
    const signing: Step = [
      ballotOn(text({ obligation: 2 })),
      ['ada', 'bo', 'cy', 'di'].map((who) => delegate(who).votes('c1', 'yes')),
      chair.advances(),
    ];
    refused(signing, eve.signs(), eve.declinesToSign());
  });

  test('1.17 answers first questions, breaks silence and accedes by its head alone', () => {
    const questions: Step = [
      consultations,
      tabled([text()]),
      bo.proposesAmendment('c1', { position: 20 }),
      ada.declinesAmendment('a1'),
      delegate('cy').signsAmendment('a1'),
      chair.advances(),
    ];
    givenAt(three, questions, team).when(eve.votesOn('a1', 'yes')).thenRefused('not-head');
    givenAt(harbourWith({ delegates: 3, decisionRule: 'silence' }), ballotOn(), team)
      .when(eve.breaksSilence('c1'))
      .thenRefused('not-head');
    givenAt(harbourWith({ delegates: 3, decisionRule: 'opt-in-treaty' }), consultations, tabled([text()]), team)
      .when(eve.accedes('c1'))
      .thenRefused('not-head');
  });

  test('1.4 that gets another head says anew that it is ready', () =>
    givenAt(three, consultations, team, ada.isReady(), clock.notesLeaving('ada'), eve.takesOver()).thenTable((game) => {
      expect(game.seats['ARC']).toMatchObject({ delegate: 'eve', ready: false });
    }));

  test('1.5 is here as long as one of it is', () =>
    givenAt(three, consultations, team, clock.notesLeaving('ada'), clock.notesLeaving('eve')).thenTable((game) => {
      expect(game.record.map(({ kind }) => kind)).not.toContain('left');
      expect(game.seats['ARC']?.awaySince).toBeUndefined();
    }));

  test('1.5 is gone with the last, and back with the first', () => {
    const gone: Step = ['ada', 'eve', 'fay'].map((person) => clock.notesLeaving(person));
    givenAt(
      three,
      consultations,
      team,
      later(5),
      gone,
      later(5),
      clock.notesComing('eve'),
      clock.notesComing('ada'),
    ).thenTable((game) => {
      const kinds = game.record.map(({ kind }) => kind).filter((kind) => kind === 'left' || kind === 'returned');
      expect(kinds).toEqual(['left', 'returned']);
    });
  });

  test('everybody sees who is in it', () => {
    const { seats } = viewsOf(played(opened(three), [consultations, team]).game, wordsOf).everybody;
    expect(seats['ARC']?.delegate).toBe('ada');
    expect(Object.entries(seats['ARC']?.delegates ?? {}).map(([id, { head }]) => [id, head])).toEqual([
      ['ada', true],
      ['eve', false],
      ['fay', false],
    ]);
  });
});

describe('Taking over', () => {
  const away: Step = [consultations, team, clock.notesLeaving('ada')];

  test('1.18 is open to any of the delegation while the head is away', () => {
    givenAt(three, away).when(fay.takesOver()).thenHappens({ type: 'HeadChanged', party: 'ARC', person: 'fay' });
    givenAt(three, away, fay.takesOver()).thenTable((game) => {
      expect(game.seats['ARC']).toMatchObject({ delegate: 'fay', team: ['ada', 'eve'] });
      expect(game.record.at(-1)).toMatchObject({ kind: 'head-changed', party: 'ARC' });
    });
  });

  test('1.18 is not while the head is here', () =>
    givenAt(three, consultations, team).when(eve.takesOver()).thenRefused('head-present'));

  test('1.18 is nothing for the head', () => given(consultations).when(ada.takesOver()).thenRefused('already-head'));

  test('1.18 is told to the delegation as what it may', () => {
    const may = (...steps: readonly Step[]) =>
      viewsOf(played(opened(three), steps).game, wordsOf).delegations['ARC']?.may['TakeOver'];
    expect(may(away)).toBe('');
    expect(may(consultations, team)).toBe('head-present');
    expect(may(consultations)).toBe('already-head');
  });
});

describe('The facilitator', () => {
  test('16.14 seats somebody beside the others, while there is room', () => {
    givenAt(three, consultations, come(eve))
      .when(chair.assignsBeside('eve', 'ARC'))
      .thenHappens({ type: 'SeatTaken', person: 'eve', party: 'ARC' });
    givenAt(three, consultations, team, delegate('gus').joins())
      .when(chair.assignsBeside('gus', 'ARC'))
      .thenRefused('team-full', { party: 'ARC', limit: 3 });
    given(consultations, come(eve))
      .when(chair.assignsBeside('eve', 'ARC'))
      .thenRefused('party-taken', { party: 'ARC' });
  });

  test('16.14 is as free to do so where nobody may be put in a head’s place', () =>
    givenAt(
      harbourWith({ delegates: 2, absence: { promptAfter: 1, caretakerAfter: 1, substitute: false } }),
      consultations,
      come(eve),
    )
      .when(chair.assignsBeside('eve', 'ARC'))
      .thenHappens({ type: 'SeatTaken', person: 'eve', party: 'ARC' }));

  test('17.17 puts nobody in a head’s place where the scenario has no substitutes, once the game is on', () => {
    const none = harbourWith({ absence: { promptAfter: 120, caretakerAfter: 300, substitute: false } });
    givenAt(none, consultations, come(eve)).when(chair.assigns('eve', 'ARC')).thenRefused('no-substitutes');
    givenAt(none, threeSeated, come(eve))
      .when(chair.assigns('eve', 'ARC'))
      .thenTable((game) => {
        expect(game.seats['ARC']?.delegate).toBe('eve');
      });
  });

  test('16.15 puts somebody in the head’s place, and the rest stays', () => {
    const gus = delegate('gus');
    givenAt(three, consultations, team, come(gus))
      .when(chair.assigns('gus', 'ARC'))
      .thenTable((game) => {
        expect(game.seats['ARC']).toMatchObject({ delegate: 'gus', team: ['eve', 'fay'] });
        expect(partyOf(game, 'ada')).toBeUndefined();
      });
  });

  test('16.16 makes a delegate the head', () => {
    givenAt(three, consultations, team)
      .when(chair.makesHead('fay'))
      .thenHappens({ type: 'HeadChanged', party: 'ARC', person: 'fay' });
    givenAt(three, consultations, team, chair.makesHead('fay'))
      .when(fay.isReady())
      .thenHappens({ type: 'ReadyMarked', party: 'ARC', ready: true });
    givenAt(three, consultations, team, chair.makesHead('fay')).when(ada.isReady()).thenRefused('not-head');
    given(consultations, eve.joins()).when(chair.makesHead('eve')).thenRefused('no-seat');
    given(consultations).when(chair.makesHead('eve')).thenRefused('unknown-person');
  });

  test('16.16 is noted in the record of a game, not of the lobby', () => {
    const kinds = (...steps: readonly Step[]) => played(opened(three), steps).game.record.map(({ kind }) => kind);
    expect(kinds(consultations, team, chair.makesHead('eve'))).toContain('head-changed');
    expect(kinds(threeSeated, team, chair.makesHead('eve'))).toEqual([]);
  });

  test('16.17 removes somebody from the table and the seat', () => {
    given(consultations, eve.joins()).when(chair.removes('eve')).thenHappens({ type: 'PersonRemoved', person: 'eve' });
    given(consultations).when(chair.removes('eve')).thenRefused('unknown-person');
    given(consultations, chair.removes('ada')).thenTable((game) => {
      expect(game.people['ada']).toBeUndefined();
      expect(game.seats['ARC']?.delegate).toBeUndefined();
      expect(game.playing).toContain('ARC');
    });
    given(consultations, chair.removes('ada')).when(ada.proposes()).thenRefused('no-seat');
  });

  test('16.17 leaves the delegation to the others of it', () =>
    givenAt(three, consultations, team, chair.removes('ada')).thenTable((game) => {
      expect(game.seats['ARC']).toMatchObject({ delegate: 'eve', team: ['fay'] });
      expect(game.seats['ARC']?.awaySince).toBeUndefined();
    }));

  test('16.17 of whom the record names only the delegation', () =>
    given(consultations, chair.removes('ada')).thenTable((game) => {
      expect(game.record.at(-1)).toMatchObject({ kind: 'removed', party: 'ARC' });
      expect(JSON.stringify(game.record)).not.toContain('ada');
    }));

  test('16.17 can give the seat of who was removed to another', () =>
    given(consultations, chair.removes('ada'), come(eve), chair.assigns('eve', 'ARC'))
      .when(eve.isReady())
      .thenHappens({ type: 'ReadyMarked', party: 'ARC', ready: true }));

  test('16.9 none of this is a step to undo', () =>
    givenAt(three, consultations, team, chair.makesHead('eve'), chair.mutes('fay'), chair.removes('fay')).thenTable(
      (game) => {
        expect(game.steps.map(({ event }) => event)).not.toContain('HeadChanged');
        expect(game.steps.map(({ event }) => event)).not.toContain('PersonRemoved');
      },
    ));

  test('16.6 undoing leaves a delegation with the people it has now', () =>
    givenAt(
      three,
      consultations,
      ada.proposes(),
      team,
      chair.makesHead('eve'),
      chair.undoes('ClauseProposed'),
    ).thenTable((game) =>
      expect(game.seats['ARC']).toMatchObject({ delegate: 'eve', team: ['ada', 'fay'], drafts: 0 }),
    ));
});
