import { describe, expect, test } from 'vitest';
import { memoizedFor } from '#shared/base/memo.ts';

interface Whole {
  readonly one: object;
  readonly other: string | undefined;
}

function counted() {
  const worked = { times: 0 };
  const value = memoizedFor(
    ({ one, other }: Whole) => [one, other],
    ({ other }, subject) => {
      worked.times += 1;
      return { told: `${subject} ${other ?? 'nothing'}` };
    },
  );
  return { worked, value };
}

const one = {};

describe('What is worked out for the parts that it is made of', () => {
  test('is the same object as long as the parts are', () => {
    const { worked, value } = counted();
    expect(value({ one, other: 'a' }, 'x')).toBe(value({ one, other: 'a' }, 'x'));
    expect(worked.times).toBe(1);
  });

  test('is worked out anew when any part is another, or is there no more', () => {
    const { value } = counted();
    expect(value({ one, other: 'a' }, 'x').told).toBe('x a');
    expect(value({ one, other: 'b' }, 'x').told).toBe('x b');
    expect(value({ one, other: undefined }, 'x').told).toBe('x nothing');
    expect(value({ one: {}, other: 'a' }, 'x').told).toBe('x a');
  });

  test('is each subject’s own', () => {
    const { worked, value } = counted();
    expect([value({ one, other: 'a' }, 'x').told, value({ one, other: 'a' }, 'y').told]).toEqual(['x a', 'y a']);
    value({ one, other: 'a' }, 'x');
    expect(worked.times).toBe(2);
  });
});
