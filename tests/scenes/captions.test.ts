/** What the picture draws, the buttons over it say. */
import { describe, expect, it } from 'vitest';
import '#tests/client/kit/allWords.ts';
import { captionsOf, newsText, paperName, seatName } from '#client/scenes/captions.ts';
import { pictureOf, type TablePicture } from '#client/scenes/picture.ts';
import { CHAIR } from '#shared/model/clause.ts';
import type { PublicView } from '#shared/model/view.ts';
import { amendment, bracket, clause, link, newsflash, partiesOf, scenarioOf, seat, viewOf } from './aTable.ts';

const SEATS = { USA: seat(), CHN: seat() };

const seen = (changes: Partial<PublicView>): TablePicture =>
  pictureOf(viewOf({ seats: SEATS, ...changes }), scenarioOf(partiesOf(2)), 'USA');
const papers = (changes: Partial<PublicView>) => seen(changes).papers.map(paperName);
const seats = (changes: Partial<PublicView>) => seen(changes).seats.map(seatName);

describe('a paper’s button', () => {
  const clauses = { a: clause(1, { link: 'l1' }), b: clause(2, { link: 'l1', sponsor: CHAIR }) };

  it('says how many brackets and amendments are open, and what is linked', () => {
    const open = {
      brackets: { b1: bracket('a'), b2: bracket('a') },
      amendments: { a1: amendment('a') },
      links: { l1: link(['a', 'b']) },
    };
    const [first, second] = papers({ clauses, ...open });
    expect(first).toContain('2 brackets left');
    expect(first).toContain('1 open amendment');
    expect(first).toContain('linked with clause 2');
    expect(second).toContain('linked with clause 1');
    expect(second).not.toMatch(/bracket|amendment/);
  });

  it('says that a text is the chair’s', () => {
    const [party, chair] = papers({ clauses });
    expect(party).toContain('sponsored by The land of USA');
    expect(chair).toContain('the chair’s text');
    expect(chair).not.toContain('sponsored');
  });

  it('says that it waits for its entry into force', () => {
    expect(papers({ clauses: { a: clause(1, { status: 'pending' }) } })[0]).toContain('adopted, not yet in force');
  });
});

describe('a plate’s button', () => {
  it('says what its party did about the final act', () => {
    const [signed, declined] = seats({ phase: 'signature', signatures: { USA: 'signed', CHN: 'declined' } });
    expect(signed).toMatch(/signed$/);
    expect(declined).toMatch(/declined$/);
    expect(seats({ phase: 'signature' })[0]).toContain('has not answered yet');
  });
});

describe('the podium', () => {
  it('says caucus in place of the phase', () => {
    const { phase, phaseShort } = captionsOf(seen({ caucusUntil: 1 }));
    expect(phase).toBe('Round 1 of 3 · Caucus');
    expect(phaseShort).toBe('Caucus');
  });

  it('counts signatures', () => {
    const { progress } = captionsOf(seen({ phase: 'signature', signatures: { USA: 'signed' } }));
    expect(progress).toBe('1 of 2 have signed');
  });
});

it('news across the top is also said', () => {
  expect(newsText(seen({ news: { 1: newsflash('Flood', 1) } }))).toBe('Newsflash: Flood.');
  expect(newsText(seen({}))).toBe('');
});
