import { describe, expect, it } from 'vitest';
import '../kit/allWords.ts';
import { changesFrom, contentIn } from '#client/panels/draft/changes.ts';
import { measureChanges } from '#client/panels/text/pointWords.ts';
import type { Issue } from '#shared/model/scenario.ts';
import { harbour } from '#tests/kit/harbour.ts';
import { content, text } from '#tests/kit/moves.ts';

const issue = harbour.issues[0] as Issue;
const before = content(text({ position: 0, precision: 1 }));

describe('what changed between two texts', () => {
  it('is position and dials in words', () => {
    const changes = measureChanges(issue, before, { ...before, position: 100, precision: 2 });
    expect(changes.map(({ name, before: from, after }) => `${name}: ${from} → ${after}`)).toEqual([
      `Position: 0 (${issue.low}) → 100 (${issue.high})`,
      'Precision: principles → rules and definitions',
    ]);
  });

  it('is nothing where only the words differ', () => {
    expect(measureChanges(issue, before, { ...before, position: 0 })).toEqual([]);
  });
});

describe('what an amendment asks for', () => {
  it.each([
    ['position', { position: 35 }],
    ['obligation', { obligation: 3 }],
    ['precision', { precision: 0 }],
    ['delegation', { delegation: 2 }],
    ['title', { title: 'Another' }],
    ['text', { text: 'Other words.' }],
  ] as const)('is %s alone when nothing else was changed', (_point, change) => {
    expect(changesFrom(before, { ...before, ...change })).toEqual(change);
  });

  it('is nothing for the text as it stands, whatever blanks stand around its words', () => {
    const words = { title: ` ${before.title} `, text: `${before.text}\n` };
    expect(changesFrom(before, contentIn({ ...before, issue: issue.id }, words))).toEqual({});
  });
});
