import { describe, expect, test } from 'vitest';
import { lazyRecord, memoizedFor } from '#shared/base/memo.ts';

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

  test('is worked out anew when there is one part more or one less', () => {
    const joined = memoizedFor(
      (parts: readonly string[]) => [one, ...parts],
      (parts) => parts.join(' '),
    );
    expect([joined(['a', 'b'], ''), joined(['a'], ''), joined(['a', 'b', 'c'], '')]).toEqual(['a b', 'a', 'a b c']);
  });

  test('is each subject’s own', () => {
    const { worked, value } = counted();
    expect([value({ one, other: 'a' }, 'x').told, value({ one, other: 'a' }, 'y').told]).toEqual(['x a', 'y a']);
    value({ one, other: 'a' }, 'x');
    expect(worked.times).toBe(2);
  });
});

describe('A record whose entries wait until they are read', () => {
  const BLANK = { a: undefined, b: undefined, c: undefined };
  const asked = (): { readonly keys: string[]; readonly record: Readonly<Record<string, string>> } => {
    const keys: string[] = [];
    return { keys, record: lazyRecord(BLANK, (key) => `${keys.push(key)}${key}`) };
  };

  test('works out what is read, once, and nothing else', () => {
    const { keys, record } = asked();
    expect([record['b'], record['b'], record['d'], record['constructor' as string]]).toEqual([
      '1b',
      '1b',
      undefined,
      Object.prototype.constructor,
    ]);
    expect(keys).toEqual(['b']);
  });

  test('is whole to whoever looks at all of it, in the order of the blank one', () => {
    const whole = { a: '2a', b: '1b', c: '3c' };
    const looks: readonly ((record: object) => unknown)[] = [
      (record) => ({ ...record }),
      (record) => Object.fromEntries(Object.entries(record)),
      (record) => JSON.parse(JSON.stringify(record)) as unknown,
      (record) => Object.freeze(record),
      (record) => record,
    ];
    for (const look of looks) {
      const { record } = asked();
      expect(record['b']).toBe('1b');
      expect(look(record)).toStrictEqual(whole);
      expect(JSON.stringify(record)).toBe(JSON.stringify(whole));
    }
  });

  test('changes no more once it is frozen', () => {
    const { keys, record } = asked();
    Object.freeze(record);
    expect([record['a'], record['a'], keys.length]).toEqual(['1a', '1a', 3]);
  });
});
