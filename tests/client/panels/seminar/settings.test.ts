import { describe, expect, it } from 'vitest';
import { AS_IN_SCENARIO, type SettingsDraft, settingsFrom, wrongIn } from '#client/panels/seminar/settings.ts';

const draft = (changes: Partial<SettingsDraft>): SettingsDraft => ({ ...AS_IN_SCENARIO, ...changes });

describe('a seminar’s settings', () => {
  it('say nothing of what stays as in the scenario, but that results are held', () => {
    expect(settingsFrom(AS_IN_SCENARIO)).toEqual({ holdDebrief: true });
  });

  it('carry what was changed, lengths in seconds', () => {
    const changed = draft({
      lengths: { ...AS_IN_SCENARIO.lengths, consultations: '12.5' },
      rounds: '2',
      delegates: '3',
      seed: '0',
      decisionRule: 'consensus',
      press: 'plenary',
      caretakers: 'no',
      holdDebrief: false,
    });
    expect(settingsFrom(changed)).toEqual({
      lengths: { consultations: 750 },
      rounds: 2,
      delegates: 3,
      seed: 0,
      decisionRule: 'consensus',
      press: 'plenary',
      caretakers: false,
      holdDebrief: false,
    });
  });

  it.each([
    ['nothing', {}, undefined],
    ['a phase of no time', { lengths: { ...AS_IN_SCENARIO.lengths, voting: '0' } }, 'lengths'],
    ['a phase of five hours', { lengths: { ...AS_IN_SCENARIO.lengths, voting: '300' } }, 'lengths'],
    ['a round and a half', { rounds: '1.5' }, 'rounds'],
    ['no delegates', { delegates: '0' }, 'delegates'],
    ['a seed below zero', { seed: '-1' }, 'seed'],
    ['a seed that is no number', { seed: 'luck' }, 'seed'],
  ] as const)('with %s changed are told what is wrong', (_what, changes, wrong) => {
    expect(wrongIn(draft(changes))).toBe(wrong);
  });
});
