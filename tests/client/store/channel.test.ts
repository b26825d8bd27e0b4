import { beforeEach, expect, it } from 'vitest';
import { channelWith, hasLeft, membershipOf, ownChannels } from '#client/store/channel.ts';
import { ada, bo } from '#tests/kit/moves.ts';
import { consultations } from '#tests/kit/openings.ts';
import { fakeBrowser } from '../kit/browser.ts';
import { harbourAfter, tableOf } from '../kit/tableOf.ts';

beforeEach(() => void fakeBrowser());

const opening = ada.opensChannel('CAL', 'BOR');

it('A channel that was opened stands there before anything is said in it, with its members in the scenario’s order', () => {
  const table = tableOf(harbourAfter(consultations, opening), 'bo');
  expect(ownChannels(table)).toEqual([{ id: 'ARC+BOR+CAL', members: ['ARC', 'BOR', 'CAL'] }]);
  expect(ownChannels(table)).toContainEqual(channelWith(table, ['CAL', 'ARC']));
  expect(ownChannels(tableOf(harbourAfter(consultations, opening), 'di'))).toEqual([]);
});

it('Those who are in it see who has left; whoever left is told of that alone', () => {
  const play = harbourAfter(consultations, opening, bo.leavesChannel('ARC+BOR+CAL'));
  const [stays, left] = ['ada', 'bo'].map((person) => tableOf(play, person));
  if (!stays || !left) throw new Error('Both are at the table');
  const channel = channelWith(stays, ['BOR', 'CAL']);
  expect(membershipOf(stays, channel)).toEqual({ inside: ['ARC', 'CAL'], left: ['BOR'] });
  expect([hasLeft(stays, channel), hasLeft(left, channel)]).toEqual([false, true]);
});

it('The plenary, and a channel that nobody has opened, have no members to speak of', () => {
  const table = tableOf(harbourAfter(consultations), 'ada');
  expect(membershipOf(table, channelWith(table, []))).toBeUndefined();
  expect(membershipOf(table, channelWith(table, ['BOR']))).toBeUndefined();
  expect(hasLeft(table, channelWith(table, ['BOR']))).toBe(false);
});
