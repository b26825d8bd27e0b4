/** A bot is called a bot wherever a delegate's name would stand, and is seated only where nobody is. */
import { describe, expect, it } from 'vitest';
import '../kit/allWords.ts';
import { botSeatsAt, emptySeatsAt, takesBot } from '#client/panels/bots/emptySeats.ts';
import { tacticText } from '#client/panels/bots/tacticText.ts';
import { delegatesText } from '#client/panels/lobby/delegatesText.ts';
import { nameWithYou } from '#client/panels/text/PartyLine.tsx';
import { captionsOf, seatName } from '#client/scenes/captions.ts';
import { pictureOf } from '#client/scenes/picture.ts';
import { botIn, isTaken, peopleIn } from '#client/store/bots.ts';
import { botFor, botText } from '#client/text/botText.ts';
import { STRENGTHS, TACTICS } from '#shared/model/bot.ts';
import { publicScenario } from '#shared/model/publicScenario.ts';
import type { SeminarTableView, SeminarView } from '#shared/protocol/seminar.ts';
import { harbour } from '#tests/kit/harbour.ts';
import { chair, clock } from '#tests/kit/moves.ts';
import { consultations, threeSeated } from '#tests/kit/openings.ts';
import { harbourAfter, tableOf } from '../kit/tableOf.ts';

const NOVICE = { tactic: 'conceder', strength: 'novice' } as const;
const withBot = tableOf(harbourAfter(threeSeated, chair.seatsBot('DEL', NOVICE)), 'ada');
const seatsIn = (table: typeof withBot) => table.everybody.value?.seats ?? {};
const seatIn = (table: typeof withBot, party: string) => {
  const seat = seatsIn(table)[party];
  if (!seat) throw new Error(`No seat of ${party}`);
  return seat;
};

describe('a seat that a bot holds', () => {
  it('is taken, by no person', () => {
    const seat = seatIn(withBot, 'DEL');
    expect(botIn(seat)).toEqual(NOVICE);
    expect(isTaken(seat)).toBe(true);
    expect(peopleIn(seat)).toEqual([]);
    expect(botIn(seatIn(withBot, 'ARC'))).toBeUndefined();
  });

  it('is named after what the bot is: in the list, in a text, and in the picture with its buttons', () => {
    expect(delegatesText(seatIn(withBot, 'DEL'), 'ada')).toBe('Bot, conceder, novice');
    expect(nameWithYou(withBot, 'DEL')).toMatch(/ \(bot\)$/);
    expect(nameWithYou(withBot, 'BOR')).not.toContain('bot');
    const everybody = withBot.everybody.value;
    const picture = everybody && pictureOf(everybody, publicScenario(harbour), 'ARC');
    const seat = picture?.seats.find(({ party }) => party === 'DEL');
    expect(seat).toMatchObject({ bot: NOVICE, delegate: '', presence: 'present' });
    expect(seat && seatName(seat)).toContain('Bot, conceder, novice');
    expect(picture && captionsOf(picture).seats['DEL']).toMatchObject({ delegate: 'Bot, conceder', short: 'Bot' });
  });

  it('has words for every tactic and strength', () => {
    for (const tactic of TACTICS)
      for (const strength of STRENGTHS) {
        expect(botText({ tactic, strength })).toBe(`Bot, ${tactic}, ${strength}`);
        expect(botFor({ tactic, strength }, 'China')).toBe(`Bot for China, ${tactic}`);
        expect(tacticText(tactic)).toMatch(new RegExp(`^${tactic}: .+\\.$`, 'i'));
      }
  });
});

describe('a bot may be seated', () => {
  it('before the talks where nobody is, whether away or not', () => {
    const table = tableOf(harbourAfter(threeSeated, clock.notesLeaving('cy')), 'ada');
    expect(takesBot(seatIn(table, 'DEL'), 'lobby')).toBe(true);
    expect(takesBot(seatIn(table, 'CAL'), 'lobby')).toBe(false);
    expect(takesBot(seatIn(withBot, 'DEL'), 'lobby')).toBe(false);
  });

  it('in a game where everybody of the delegation is away', () => {
    const table = tableOf(harbourAfter(consultations, clock.notesLeaving('cy')), 'ada');
    expect(takesBot(seatIn(table, 'CAL'), 'consultations')).toBe(true);
    expect(takesBot(seatIn(table, 'ARC'), 'consultations')).toBe(false);
    expect(takesBot(seatIn(table, 'CAL'), 'debrief')).toBe(false);
  });

  it('from the dashboard at the same places', () => {
    const seminar = { scenario: publicScenario(harbour) } as SeminarView;
    const seat = { caretaker: false, awaited: '', prompted: false, awaySince: 0 } as const;
    const seats = {
      ARC: { ...seat, present: true, bot: '', strength: '' },
      BOR: { ...seat, present: false, bot: '', strength: '' },
      CAL: { ...seat, present: true, bot: 'linear', strength: 'expert' },
    } as const;
    const at = (phase: SeminarTableView['phase']) => ({ phase, seats }) as unknown as SeminarTableView;
    expect(emptySeatsAt(at('lobby'), seminar)).toEqual(['DEL']);
    expect(emptySeatsAt(at('voting'), seminar)).toEqual(['BOR']);
    expect(emptySeatsAt(at('debrief'), seminar)).toEqual([]);
    expect(botSeatsAt(at('voting'))).toEqual(['CAL']);
    expect(botSeatsAt(at('debrief'))).toEqual([]);
  });
});
