import { expect, it } from 'vitest';
import { delegationsText } from '#client/text/delegations.ts';

const ALL = ['United States', 'China', 'Russia', 'European Union', 'Brazil', 'India', 'Japan'];

it('Few delegations are named', () => {
  expect(delegationsText(ALL.slice(0, 4), ALL.slice(0, 4))).toBe('United States, China, Russia, and European Union');
  expect(delegationsText(['China'], ALL)).toBe('China');
});

it('All of many are said in a word, and nearly all by who is not among them', () => {
  expect(delegationsText(ALL, ALL)).toBe('all delegations');
  expect(delegationsText(ALL.slice(2), ALL)).toBe('all delegations but United States and China');
});

it('Some of very many are named after all', () => {
  const many = [...ALL, 'Kenya', 'Peru', 'Chad', 'Fiji', 'Oman'];
  expect(delegationsText(many.slice(0, 5), many)).toBe('United States, China, Russia, European Union, and Brazil');
});
