import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import '../kit/allWords.ts';
import { Submit } from '#client/panels/draft/Submit.tsx';
import { type DraftStore, draftStoreOf, sketchOf } from '#client/store/draft.ts';
import { tab } from '#client/store/tab.ts';
import type { TableStore } from '#client/store/table.ts';
import type { Issue } from '#shared/model/scenario.ts';
import type { Answer } from '#shared/protocol/wire.ts';
import type { Command } from '#shared/rules/commands.ts';
import { harbour } from '#tests/kit/harbour.ts';
import { ada, bo, text } from '#tests/kit/moves.ts';
import { consultations } from '#tests/kit/openings.ts';
import { fakeBrowser } from '../kit/browser.ts';
import { done } from '../kit/fakeServer.ts';
import { harbourAfter, tableOf } from '../kit/tableOf.ts';
import { tinyPlace } from '../kit/tinyDocument.ts';

const words = { title: ' Mine ', text: ' By hand. ' };
const sent: { readonly command: Command; readonly answer: (answer: Answer) => void }[] = [];
let table: TableStore;
let store: DraftStore;
let tiny: ReturnType<typeof tinyPlace>;
let tables = 0;

const settled = () => vi.advanceTimersByTimeAsync(100);
const presses = async (button: string) => {
  tiny.press(button);
  await settled();
};
const answers = async (answer: Answer) => {
  sent[0]?.answer(answer);
  await settled();
};
function amends(id: string): void {
  const clause = table.everybody.value?.clauses[id];
  if (clause) store.amend(id, clause, false, 'amendment');
}
/** The words that a clause has. */
function wordsAs(id: string): typeof words {
  const clause = table.everybody.value?.clauses[id];
  const now = clause?.revisions[String(clause.revision)];
  return { title: now?.title ?? '', text: now?.text ?? '' };
}
async function drawn(shown: typeof words): Promise<void> {
  render(h(Submit, { table, store, issue: harbour.issues[1] as Issue, words: shown }), tiny.place);
  await settled();
}
function amendsOwn(): void {
  const own = table.everybody.value?.clauses['c1'];
  if (own) store.amend('c1', own, false);
}

beforeEach(async () => {
  fakeBrowser();
  vi.useFakeTimers();
  vi.stubGlobal('requestAnimationFrame', () => 0);
  sent.length = 0;
  tab.value = 'draft';
  const play = harbourAfter(consultations, ada.proposes(), bo.proposes(text({ issue: 'DATA' })));
  tables += 1;
  const seen = tableOf({ ...play, game: { ...play.game, table: `table ${tables}` } }, 'ada');
  table = { ...seen, send: (command) => new Promise((answer) => sent.push({ command, answer })) };
  const found = draftStoreOf(table);
  if (!found) throw new Error('The table is not known');
  store = found;
  store.edit({ issue: 'DATA', ...words });
  tiny = tinyPlace();
  render(h(Submit, { table, store, issue: harbour.issues[1] as Issue, words }), tiny.place);
  await settled();
});
afterEach(async () => {
  render(null, tiny.place);
  await vi.runOnlyPendingTimersAsync();
});

describe('the button that sends a draft', () => {
  it('sends it once, however often it is pressed', async () => {
    await presses('Table this clause');
    await presses('Table this clause');
    expect(sent.map(({ command }) => command)).toMatchObject([
      {
        type: 'ProposeClause',
        issue: 'DATA',
        content: { title: 'Mine', text: 'By hand.', position: 50, obligation: 1 },
      },
    ]);
  });

  it('clears it and shows the text once the table has it, and not before', async () => {
    await presses('Table this clause');
    expect(sketchOf(store.drafting.value)).toMatchObject(words);
    await answers(done);
    expect(sketchOf(store.drafting.value)).not.toHaveProperty('text');
    expect(tab.value).toBe('text');
  });

  it('keeps it, and says why, when it is refused', async () => {
    await presses('Table this clause');
    await answers({ ok: false, at: 0, denial: { code: 'deadline-passed' } });
    expect(sketchOf(store.drafting.value)).toMatchObject(words);
    expect(tiny.textOf('alert')).toContain('ran out');
    expect(tab.value).toBe('draft');
  });

  it('clears what was sent, although one has taken up another text meanwhile', async () => {
    await presses('Table this clause');
    amendsOwn();
    await answers(done);
    expect(store.drafting.value.amendment?.clause).toBe('c1');
    expect(store.drafting.value.fresh).not.toHaveProperty('text');
  });

  it('sends an amendment with the revision that it starts from, and goes back to the new clause', async () => {
    amendsOwn();
    await settled();
    await presses('Table the change');
    expect(sent[0]?.command).toMatchObject({ type: 'AmendClause', clause: 'c1', revision: 1 });
    await answers(done);
    expect(store.drafting.value).not.toHaveProperty('amendment');
    expect(sketchOf(store.drafting.value)).toMatchObject(words);
  });

  it('asks for an amendment of another’s clause by what it changes alone', async () => {
    amends('c2');
    store.edit({ position: 20 });
    await drawn(wordsAs('c2'));
    await presses('Propose this amendment');
    expect(sent[0]?.command).toEqual({ type: 'ProposeAmendment', clause: 'c2', changes: { position: 20 } });
  });

  it('asks for no amendment that changes nothing', async () => {
    amends('c2');
    await drawn(wordsAs('c2'));
    await presses('Propose this amendment');
    expect(sent).toEqual([]);
    expect(tiny.place.textContent).toContain('Change at least one point');
  });

  it('tables a chair’s text in the Chair’s name, without a draft', async () => {
    render(h(Submit, { table, store, as: 'chair', issue: harbour.issues[1] as Issue, words }), tiny.place);
    await settled();
    await presses('Table this chair’s text');
    expect(sent).toEqual([]);
    expect(tiny.place.textContent).toContain('appointed to the chair');
  });
});
