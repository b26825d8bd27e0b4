import { beforeEach, describe, expect, it, vi } from 'vitest';
import { happenedBefore } from '#client/panels/handover/happenedBefore.ts';
import { ada, bo, chair, clock, di, eve, later, type Step, text } from '#tests/kit/moves.ts';
import { consultations, tabled } from '#tests/kit/openings.ts';
import { played } from '#tests/kit/play.ts';
import { promise } from '#tests/kit/understanding.ts';
import { fakeBrowser } from '../kit/browser.ts';
import { harbourAfter, tableOf } from '../kit/tableOf.ts';

const start = harbourAfter(consultations, tabled([text()]), later(10));
const cyLeaves: Step = [clock.notesLeaving('cy'), later(5)];
const eveComes: Step = [eve.joins(), clock.notesComing('eve'), chair.assigns('eve', 'CAL'), later(5)];

beforeEach(() => void fakeBrowser());

/** The page is loaded anew: nothing is left but what the browser keeps. */
async function loaded() {
  vi.resetModules();
  return import('#client/store/handover.ts');
}

const takenOver = async (person: string, ...steps: readonly Step[]): Promise<boolean> =>
  (await loaded()).hasTakenOver(tableOf(played(start, steps), person));

describe('Who takes a seat over', () => {
  it('is a substitute, and whoever has the seat back from a caretaker', async () => {
    expect(await takenOver('eve', cyLeaves, eveComes)).toBe(true);
    expect(
      await takenOver('cy', clock.notesLeaving('cy'), chair.seatsCaretaker('CAL'), later(5), clock.notesComing('cy')),
    ).toBe(true);
  });

  it('is nobody who sat there before the talks began, was away for a moment, or only watches', async () => {
    expect(await takenOver('ada')).toBe(false);
    expect(await takenOver('cy', cyLeaves, clock.notesComing('cy'))).toBe(false);
    expect(await takenOver('eve', eve.joins(), clock.notesComing('eve'))).toBe(false);
  });

  it('is told so until they have read it, once for each coming', async () => {
    const seated = played(start, [cyLeaves, eveComes]);
    const { isHandoverNew, markHandoverRead } = await loaded();
    expect(isHandoverNew(tableOf(seated, 'eve'))).toBe(true);
    markHandoverRead(tableOf(seated, 'eve'));
    const again = await loaded();
    expect(again.isHandoverNew(tableOf(seated, 'eve'))).toBe(false);
    const back: Step = [clock.notesLeaving('eve'), chair.seatsCaretaker('CAL'), later(5), clock.notesComing('eve')];
    expect(again.isHandoverNew(tableOf(played(seated, back), 'eve'))).toBe(true);
  });
});

describe('What had happened', () => {
  const kinds = (...steps: readonly Step[]) => {
    const { sinceLeft, lines } = happenedBefore(tableOf(played(start, steps), 'eve'));
    return { sinceLeft, kinds: lines.map(([, { kind }]) => kind) };
  };

  it('begins where the last delegate left, the latest first, without comings and goings', async () => {
    const meanwhile: Step = [
      di.coSponsors('c1'),
      later(5),
      bo.proposes(text({ issue: 'DATA' })),
      chair.pauses(),
      later(1),
    ];
    expect(kinds(cyLeaves, meanwhile, eveComes)).toEqual({
      sinceLeft: true,
      kinds: ['proposed', 'co-sponsored'],
    });
  });

  it('is the whole game where the last delegate was here until the change', async () => {
    const happened = kinds(di.coSponsors('c1'), eveComes);
    expect(happened).toEqual({
      sinceLeft: false,
      kinds: ['co-sponsored', 'co-sponsored', 'proposed', 'phase', 'phase', 'started'],
    });
  });

  it('leaves out what the facilitator struck', async () => {
    const line = start.game.record.findIndex(({ kind }) => kind === 'proposed') + 1;
    const struck = chair.strikes(line);
    expect(kinds(struck, eveComes).kinds).not.toContain('proposed');
  });
});

describe('The summary', () => {
  const summary = async (...steps: readonly Step[]) => {
    vi.resetModules();
    await import('../kit/allWords.ts');
    const { subjectsOf } = await import('#client/panels/handover/subjects.ts');
    const subjects = subjectsOf(tableOf(played(start, steps), 'eve'));
    return Object.fromEntries(subjects.map(({ subject, lines }) => [subject, lines]));
  };

  it('says what waits for the seat’s answer, and what is on its hands', async () => {
    const said = await summary(
      cyLeaves,
      eveComes,
      eve.coSponsors('c1'),
      ada.amends('c1', 1, text({ position: 75 })),
      eve.proposes(text({ issue: 'DATA', title: 'On data' })),
      ada.offersUnderstanding('CAL', promise('c1', 'yes'), promise('c2', 'no')),
      ada.proposesAmendment('c2', { position: 20 }),
    );
    expect(said['answers']).toEqual([
      expect.stringContaining('has changed since you supported it'),
      expect.stringContaining('Amendment 1 by'),
    ]);
    expect(said['offers']).toEqual([expect.stringMatching(/ votes yes on clause 1 if we vote no on clause 2\.$/)]);
    expect(said['ours']).toEqual([expect.stringContaining('On data')]);
    expect(said['inForce']).toBeUndefined();
  });

  it('is of one’s own delegation alone', async () => {
    const said = await summary(
      cyLeaves,
      ada.offersUnderstanding('BOR', promise('c1', 'yes'), promise('c1', 'no')),
      eveComes,
    );
    expect(said['offers']).toBeUndefined();
  });
});
