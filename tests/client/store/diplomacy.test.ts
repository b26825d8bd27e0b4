import { beforeEach, describe, expect, it } from 'vitest';
import { arrangementsBy, offersWaiting, talksOf } from '#client/store/diplomacy.ts';
import { insightsOf, insightsOn } from '#client/store/insights.ts';
import type { TableStore } from '#client/store/table.ts';
import { harbourWith } from '#tests/kit/harbour.ts';
import { ada, bo, cy, type Step, text } from '#tests/kit/moves.ts';
import { consultations, tabled } from '#tests/kit/openings.ts';
import { opened, played } from '#tests/kit/play.ts';
import { fakeBrowser } from '../kit/browser.ts';
import { tableOf } from '../kit/tableOf.ts';

const onTable = tabled([text(), text({ issue: 'DATA' })]);
const seenBy = (person: string, ...steps: readonly Step[]) =>
  tableOf(played(opened(harbourWith({ dialogues: 2 })), [consultations, onTable, ...steps]), person);

const ours = { clause: 'c1', choice: 'yes' } as const;
const theirs = { clause: 'c2', choice: 'no' } as const;
const offer = ada.offersUnderstanding('BOR', ours, theirs);

const arranged = (table: TableStore) => {
  const own = table.own.value;
  if (!own) throw new Error('Nobody has this seat');
  return arrangementsBy(own, table.party.value);
};

beforeEach(() => void fakeBrowser());

describe('understandings', () => {
  it('are told from one’s own side: what we promise, and what they do', () => {
    expect(arranged(seenBy('ada', offer)).get('BOR')).toMatchObject([{ partner: 'BOR', offered: true, ours, theirs }]);
    expect(arranged(seenBy('bo', offer)).get('ARC')).toMatchObject([
      { partner: 'ARC', offered: false, ours: theirs, theirs: ours },
    ]);
    expect(arranged(seenBy('cy', offer)).size).toBe(0);
  });

  it('stand by partner, what waits for an answer first, then the latest', () => {
    const steps = [
      offer,
      ada.offersUnderstanding('BOR', theirs, ours),
      ada.offersUnderstanding('CAL', ours, theirs),
      bo.asks({ type: 'AnswerUnderstanding', understanding: 'ARC+BOR-2', accept: true }),
    ];
    const all = arranged(seenBy('ada', ...steps));
    expect([...all.keys()].toSorted()).toEqual(['BOR', 'CAL']);
    expect(all.get('BOR')?.map(({ id, status }) => [id, status])).toEqual([
      ['ARC+BOR-1', 'offered'],
      ['ARC+BOR-2', 'accepted'],
    ]);
  });
});

describe('Track 2 dialogues', () => {
  const offered = ada.asks({ type: 'OfferDialogue', to: 'BOR', issue: 'CABLES' });
  const held = [offered, bo.asks({ type: 'AnswerDialogue', dialogue: 'ARC+BOR-1', accept: true })];

  it('are told from one’s own side', () => {
    const [asks, asked] = ['ada', 'bo'].map((person) => seenBy(person, offered));
    expect(asks?.own.value && talksOf(asks.own.value, 'ARC')).toMatchObject([{ partner: 'BOR', offered: true }]);
    expect(asked?.own.value && talksOf(asked.own.value, 'BOR')).toMatchObject([{ partner: 'ARC', offered: false }]);
  });

  it('teach each of the two where the other’s ideal lies, by issue, and nobody else anything', () => {
    const [one, other, third] = ['ada', 'bo', 'cy'].map((person) => seenBy(person, held).own.value);
    expect(one && insightsOn(one, 'CABLES')).toMatchObject([{ party: 'BOR', issue: 'CABLES' }]);
    expect(other && insightsOn(other, 'CABLES')).toMatchObject([{ party: 'ARC' }]);
    expect(one && insightsOn(one, 'DATA')).toEqual([]);
    expect(third && insightsOf(third)).toEqual([]);
  });

  it('wait for whoever they are offered to, as understandings do', () => {
    expect(offersWaiting(seenBy('bo', offer, offered))).toEqual({ understandings: 1, dialogues: 1 });
    expect(offersWaiting(seenBy('ada', offer, offered))).toEqual({ understandings: 0, dialogues: 0 });
    expect(offersWaiting(seenBy('bo', offer, held))).toEqual({ understandings: 1, dialogues: 0 });
  });

  it('teach in the order in which they were held', () => {
    const again = [
      cy.asks({ type: 'OfferDialogue', to: 'ARC', issue: 'DATA' }),
      ada.asks({ type: 'AnswerDialogue', dialogue: 'ARC+CAL-1', accept: true }),
    ];
    const own = seenBy('ada', held, again).own.value;
    expect(own && insightsOf(own).map(({ party }) => party)).toEqual(['BOR', 'CAL']);
  });
});
