import { describe, expect, it } from 'vitest';
import { settings, withSettings } from '#shared/scenario/settings.ts';
import { harbour } from '#tests/kit/harbour.ts';

describe('a seminar’s settings', () => {
  it('leave the scenario as it is where they say nothing', () => {
    expect(withSettings(harbour, {})).toEqual(harbour);
  });

  it('change what they name and nothing else', () => {
    const set = withSettings(harbour, {
      lengths: { voting: 90 },
      rounds: 5,
      decisionRule: 'two-thirds',
      press: 'none',
      caretakers: false,
      delegates: 3,
    });
    const { procedure } = harbour;
    expect(set).toEqual({
      ...harbour,
      procedure: {
        ...procedure,
        lengths: { ...procedure.lengths, voting: 90 },
        rounds: 5,
        decisionRule: 'two-thirds',
        press: 'none',
        caretakers: false,
        delegates: 3,
      },
    });
  });

  it('put neither seed nor hold into the scenario, whose content its hash stands for', () => {
    expect(withSettings(harbour, { seed: 7, holdDebrief: false })).toEqual(harbour);
  });

  it('leave the scenario they were given alone', () => {
    const before = structuredClone(harbour);
    withSettings(harbour, { rounds: 9, lengths: { briefing: 30 } });
    expect(harbour).toEqual(before);
  });

  it.each([
    [{ rounds: 0 }, 'rounds', 'must be at least 1'],
    [{ rounds: 21 }, 'rounds', 'must be at most 20'],
    [{ lengths: { voting: 4 } }, 'lengths.voting', 'must be at least 5 seconds'],
    [{ lengths: { voting: 30.5 } }, 'lengths.voting', 'must be whole seconds'],
    [{ decisionRule: 'by-lot' }, 'decisionRule', 'must be one of consensus'],
    [{ press: 'some' }, 'press', 'must be one of all, plenary, none'],
    [{ delegates: 7 }, 'delegates', 'must be at most 6'],
    [{ seed: -1 }, 'seed', 'must be at least 0'],
  ])('are refused by the field: %j', (chosen, field, words) => {
    const parsed = settings.safeParse(chosen);
    const [issue] = parsed.error?.issues ?? [];
    expect([issue?.path.join('.'), issue?.message]).toEqual([field, expect.stringContaining(words)]);
  });
});
