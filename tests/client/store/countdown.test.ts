import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Announcer } from '#client/panels/tablePage/Announcer.tsx';
import { Clock } from '#client/panels/tablePage/Clock.tsx';
import { clockText } from '#client/store/countdown.ts';
import { chair, later, type Step } from '#tests/kit/moves.ts';
import { consultations } from '#tests/kit/openings.ts';
import { type Play, played } from '#tests/kit/play.ts';
import { fakeBrowser } from '../kit/browser.ts';
import { harbourAfter, type SeenTable, tableOf } from '../kit/tableOf.ts';
import { tinyPlace } from '../kit/tinyDocument.ts';

const TWO = 'Two minutes left.';
const THIRTY = 'Thirty seconds left.';

let play: Play;
let table: SeenTable;
let place: Element;
let textOf: (role: string) => string | undefined;
/** What was announced, each time that it changed. */
let said: string[] = [];

beforeEach(() => {
  fakeBrowser();
  vi.useFakeTimers();
});
afterEach(async () => {
  render(null, place);
  await vi.runOnlyPendingTimersAsync();
});

/** The page is opened while the table is like this; the server's clock goes on with the page's. */
async function opens(...steps: readonly Step[]): Promise<void> {
  play = harbourAfter(...steps);
  const start = play.at - performance.now();
  table = { ...tableOf(play, 'ada'), now: () => start + performance.now() };
  ({ place, textOf } = tinyPlace());
  said = [];
  render([h(Clock, { table }), h(Announcer, { table })], place);
  await passes(0.1);
}

async function passes(seconds: number): Promise<void> {
  for (let tenth = 0; tenth < seconds * 10; tenth += 1) {
    await vi.advanceTimersByTimeAsync(100);
    const announced = textOf('alert') ?? '';
    if (announced !== (said.at(-1) ?? '')) said.push(announced);
  }
}

/** Something happens at the table, now. */
async function happens(step: Step): Promise<void> {
  play = played({ ...play, at: Math.round(table.now()) }, step);
  table.shows(play);
  await passes(0.2);
}

const announced = () => said.filter((words) => words !== '');

describe('the clock', () => {
  it('counts whole seconds down to the server’s deadline, and stops at nothing', async () => {
    await opens(consultations, later(580));
    expect(textOf('timer')).toBe('0:10');
    await passes(1);
    expect(textOf('timer')).toBe('0:09');
    await passes(8.7);
    expect(textOf('timer')).toBe('0:01');
    await passes(5);
    expect(textOf('timer')).toBe('0:00');
  });

  it('shows at every tenth of a second what the deadline leaves', async () => {
    await opens(consultations, later(0.37));
    await vi.advanceTimersByTimeAsync(50);
    const deadline = table.everybody.value?.deadline ?? 0;
    for (let look = 0; look < 200; look += 1) {
      await passes(0.1);
      expect(textOf('timer')).toBe(clockText(Math.ceil((deadline - table.now()) / 1_000)));
    }
  });

  it('stands while the talks are paused, and goes on after', async () => {
    await opens(consultations);
    await happens(chair.pauses());
    const stood = textOf('timer');
    await passes(30);
    expect(textOf('timer')).toBe(stood);
    await happens(chair.resumes());
    await passes(10);
    expect(stood).toContain('9:50');
    expect(textOf('timer')).toMatch(/^9:(39|40)$/);
  });

  it('shows nothing where no clock runs', async () => {
    await opens();
    expect(textOf('timer')).toBe('');
  });

  it('writes minutes and seconds', () => {
    expect([0, 9, 60, 61, 599, 3_600].map(clockText)).toEqual(['0:00', '0:09', '1:00', '1:01', '9:59', '60:00']);
  });
});

describe('the marks', () => {
  it('are announced once each, at two minutes and at thirty seconds', async () => {
    await opens(consultations, later(460));
    await passes(9);
    expect(announced()).toEqual([]);
    await passes(2);
    expect(announced()).toEqual([TWO]);
    await passes(88);
    expect(announced()).toEqual([TWO]);
    await passes(40);
    expect(announced()).toEqual([TWO, THIRTY]);
  });

  it('are not announced by a page that is opened after them', async () => {
    await opens(consultations, later(473));
    await passes(50);
    expect(announced()).toEqual([]);
  });

  it('are announced again when more time was given', async () => {
    await opens(consultations, later(465));
    await passes(10);
    await happens(chair.extends(60));
    expect(textOf('alert')).toBe('');
    await passes(60);
    expect(announced()).toEqual([TWO, TWO]);
  });

  it('are not announced because a shorter phase begins', async () => {
    await opens(consultations);
    await happens(chair.advances());
    expect(table.everybody.value?.phase).toBe('outcome');
    expect(textOf('timer')).toBe('1:30');
    await passes(20);
    expect(announced()).toEqual([]);
    await passes(50);
    expect(announced()).toEqual([THIRTY]);
  });

  it('are announced once although the talks are paused across them', async () => {
    await opens(consultations, later(468));
    await passes(3);
    await happens(chair.pauses());
    await passes(5);
    await happens(chair.resumes());
    await passes(5);
    expect(announced()).toEqual([TWO]);
  });
});
