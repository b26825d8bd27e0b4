import { describe, expect, it } from 'vitest';
import { linesOfFile, rosterIn, seatless, tablesFor } from '#client/panels/seminar/roster.ts';

describe('a roster', () => {
  it('has one person a line, without spaces around and with one space within', () => {
    expect(rosterIn('  Ana  Aalto\r\nBo\tBerg\n').labels).toEqual(['Ana Aalto', 'Bo Berg']);
  });

  it('is empty for open joining', () => {
    expect(rosterIn(' \n \n')).toEqual({ labels: [], repeated: [], long: [], blank: 0 });
  });

  it('counts blank lines between people, and not those at the end', () => {
    expect(rosterIn('Ana\n\n \nBo\n\n\n')).toMatchObject({ labels: ['Ana', 'Bo'], blank: 2 });
  });

  it('takes nobody twice, however they are typed, and names who would be', () => {
    expect(rosterIn('Ana\nBo\nANA\nana')).toMatchObject({ labels: ['Ana', 'Bo'], repeated: ['ANA', 'ana'] });
  });

  it('takes nobody who is on the list already', () => {
    expect(rosterIn('Ana\nBo', ['ana'])).toMatchObject({ labels: ['Bo'], repeated: ['Ana'] });
  });

  it('names labels that are too long to show', () => {
    const long = 'N'.repeat(41);
    expect(rosterIn(`Ana\n${long}`).long).toEqual([long]);
  });
});

describe('a file with a roster', () => {
  it('is taken as it is when it is text, but for a mark that says how it is encoded', () => {
    expect(linesOfFile('class.txt', '\uFEFFAna, the first\nBo')).toBe('Ana, the first\nBo');
  });

  it.each([
    ['commas', 'Ana,1\nBo,2'],
    ['semicolons', 'Ana;1\nBo;2'],
    ['tabs', 'Ana\t1\nBo\t2'],
    ['quotes', '"Ana",1\n"Bo",2'],
  ])('has people in the first column of a table with %s', (_what, text) => {
    expect(linesOfFile('Class.CSV', text)).toBe('Ana\nBo');
  });

  it('may have the separator and quotes within a name', () => {
    expect(linesOfFile('class.csv', '"Aalto, ""Ana""",1')).toBe('Aalto, "Ana"');
  });
});

describe('the suggested number of tables', () => {
  it.each([
    ['nobody yet', 0, 6, 1, 1],
    ['fewer people than delegations', 4, 6, 1, 1],
    ['a full table', 6, 6, 1, 1],
    ['two full tables', 12, 6, 1, 2],
    ['somebody left over, where a delegation may have a team', 14, 6, 2, 2],
    ['somebody left over, where it may not', 14, 6, 1, 3],
  ])('for %s', (_what, people, parties, delegates, tables) => {
    expect(tablesFor(people, parties, delegates)).toBe(tables);
  });
});

describe('a class with too few seats', () => {
  it.each([
    { people: 12, tables: 3, parties: 2, delegates: 1, watching: 6 },
    { people: 12, tables: 3, parties: 2, delegates: 2, watching: 0 },
    { people: 12, tables: 3, parties: 6, delegates: 1, watching: 0 },
    { people: 0, tables: 1, parties: 2, delegates: 1, watching: 0 },
  ])('of $people at $tables tables of $parties with $delegates each, $watching could only watch', (asked) => {
    expect(seatless(asked.people, asked.tables, asked.parties, asked.delegates)).toBe(asked.watching);
  });
});
