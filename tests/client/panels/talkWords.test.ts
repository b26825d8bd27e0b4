/** The sentences of the talks, the news and the desk. */
import { beforeEach, describe, expect, it } from 'vitest';
import '../kit/allWords.ts';
import { promiseText } from '#client/panels/diplomacy/promises.ts';
import { stepText } from '#client/panels/facilitator/stepText.ts';
import { ownEffects, publicEffects, sizeOf } from '#client/panels/news/effects.ts';
import { arrangementsBy } from '#client/store/diplomacy.ts';
import { newsOf } from '#client/store/news.ts';
import { whyNot } from '#client/text/mayText.ts';
import { ada, chair, text } from '#tests/kit/moves.ts';
import { briefing, consultations, tabled } from '#tests/kit/openings.ts';
import { fakeBrowser } from '../kit/browser.ts';
import { harbourAfter, tableOf } from '../kit/tableOf.ts';

beforeEach(() => void fakeBrowser());

describe('an understanding', () => {
  const offer = ada.offersUnderstanding('BOR', { clause: 'c1', choice: 'yes' }, { clause: 'c2', choice: 'abstain' });
  const play = harbourAfter(consultations, tabled([text(), text({ issue: 'DATA' })]), offer);
  const saidTo = (person: string) => {
    const table = tableOf(play, person);
    const own = table.own.value;
    if (!own) throw new Error('Nobody has this seat');
    return [...arrangementsBy(own, table.party.value).values()].flat().map((each) => promiseText(table, each));
  };

  it('reads from either side, the offerer’s promise first', () => {
    expect(saidTo('ada')).toEqual([expect.stringMatching(/^We vote yes on clause 1 if .+ abstains on clause 2\.$/)]);
    expect(saidTo('bo')).toEqual([expect.stringMatching(/^.+ votes yes on clause 1 if we abstain on clause 2\.$/)]);
  });
});

describe('what news changes', () => {
  it.each([
    [0.05, 'slightly'],
    [-0.0999, 'slightly'],
    [0.1, 'clearly'],
    [0.1 + 0.2 - 0.2, 'clearly'],
    [-0.15, 'clearly'],
    [-0.2, 'strongly'],
    [1, 'strongly'],
  ])('moves by %d %s', (change, size) => expect(sizeOf(change)).toBe(size));

  it('is told in words, with the figures beside them', () => {
    const table = tableOf(harbourAfter(consultations, chair.breaksNews('CANARY-event')), 'bo');
    const [latest] = newsOf(table);
    if (!latest?.own) throw new Error('The news says something to Borduria alone');
    expect(publicEffects(table, latest.news)).toEqual([
      { words: expect.stringMatching(/^Trust of .+ in .+ falls clearly\.$/), figure: '\u22120.15' },
      { words: expect.stringMatching(/^Uncertainty on .+ rises slightly\.$/), figure: '+0.05' },
    ]);
    expect(ownEffects(table, latest.own)).toEqual([
      { words: expect.stringMatching(/^Your stake in .+ rises clearly\.$/), figure: '+0.15' },
    ]);
  });
});

describe('why one may not', () => {
  it('is the engine’s answer as a sentence, and nothing when one may', () => {
    expect(whyNot(tableOf(harbourAfter(briefing), 'ada'), 'OfferDialogue')).toContain('Briefing');
    const live = harbourAfter(consultations, tabled([text()]));
    expect(whyNot(tableOf(live, 'ada'), 'OfferUnderstanding')).toBeUndefined();
    expect(whyNot(tableOf(live, 'ada'), 'OfferDialogue')).toBe('Your diplomatic time is spent.');
    expect(whyNot(tableOf(live, '', 'facilitator'), 'OfferDialogue')).toBeDefined();
  });
});

it('The last step is told in words', () => {
  const table = tableOf(harbourAfter(consultations, tabled([text()])), '', 'facilitator');
  expect(stepText(table.facilitator.value?.lastStep ?? '')).toBe('a clause was co-sponsored');
  expect(stepText('')).toBe('');
});
