/** A seminar's settings as they are typed: what stays empty stays as the scenario says. */
import { DECISION_RULES, PRESS_LEVELS, type TimedPhase } from '#shared/model/scenario.ts';
import type { Settings } from '#shared/protocol/seminar.ts';

export const TIMED: readonly TimedPhase[] = ['briefing', 'consultations', 'voting', 'outcome', 'signature'];

export interface SettingsDraft {
  /** Minutes, as digits. */
  readonly lengths: Readonly<Record<TimedPhase, string>>;
  readonly rounds: string;
  readonly delegates: string;
  readonly seed: string;
  readonly decisionRule: string;
  readonly press: string;
  /** `yes`, `no` or empty. */
  readonly caretakers: string;
  readonly holdDebrief: boolean;
}

export const AS_IN_SCENARIO: SettingsDraft = {
  lengths: { briefing: '', consultations: '', voting: '', outcome: '', signature: '' },
  rounds: '',
  delegates: '',
  seed: '',
  decisionRule: '',
  press: '',
  caretakers: '',
  holdDebrief: true,
};

/** A number field that cannot be sent as it stands. */
export type WrongField = 'lengths' | 'rounds' | 'delegates' | 'seed';

export const MOST = { minutes: 240, rounds: 20, delegates: 10, seed: 2 ** 32 - 1 } as const;

export function wrongIn({ lengths, rounds, delegates, seed }: SettingsDraft): WrongField | undefined {
  const minutes = (text: string) => Number(text) >= 0.5 && Number(text) <= MOST.minutes;
  if (!TIMED.every((phase) => lengths[phase] === '' || minutes(lengths[phase]))) return 'lengths';
  if (!isWhole(rounds, 1, MOST.rounds)) return 'rounds';
  if (!isWhole(delegates, 1, MOST.delegates)) return 'delegates';
  return isWhole(seed, 0, MOST.seed) ? undefined : 'seed';
}

const isWhole = (text: string, least: number, most: number): boolean =>
  text === '' || (Number.isInteger(Number(text)) && Number(text) >= least && Number(text) <= most);

export function settingsFrom(draft: SettingsDraft): Settings {
  const lengths = TIMED.filter((phase) => draft.lengths[phase] !== '').map(
    (phase) => [phase, Math.round(Number(draft.lengths[phase]) * 60)] as const,
  );
  const decisionRule = DECISION_RULES.find((rule) => rule === draft.decisionRule);
  const press = PRESS_LEVELS.find((level) => level === draft.press);
  return {
    ...(lengths.length > 0 && { lengths: Object.fromEntries(lengths) }),
    ...(draft.rounds !== '' && { rounds: Number(draft.rounds) }),
    ...(decisionRule && { decisionRule }),
    ...(press && { press }),
    ...(draft.caretakers !== '' && { caretakers: draft.caretakers === 'yes' }),
    ...(draft.delegates !== '' && { delegates: Number(draft.delegates) }),
    ...(draft.seed !== '' && { seed: Number(draft.seed) }),
    holdDebrief: draft.holdDebrief,
  };
}
