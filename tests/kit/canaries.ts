/** What is confidential in a scenario, by party, and where in a view it might turn up. */
import type { Party, Scenario } from '#shared/model/scenario.ts';

export type Scalar = string | number | boolean;

/** Every confidential value of a party, in the kit's scenario found nowhere else. */
export function secretsOf(party: Party): readonly Scalar[] {
  const stakes = Object.values(party.stakes).flatMap(({ ideal, salience, sensitivity, source }) => [
    ideal,
    salience,
    sensitivity,
    source,
  ]);
  const redLines = party.redLines.flatMap(({ threshold, note, source }) => [threshold, note, source]);
  return [party.ratificationHurdle, party.brief, ...stakes, ...redLines];
}

/** What nobody may know of the events that have not happened, and nobody else of their private texts. */
export const untoldSecrets = ({ events }: Scenario): readonly Scalar[] =>
  events.flatMap(({ id, title, text, private: texts, effects, source }) => [
    id,
    title,
    text,
    ...Object.values(texts),
    ...[...effects.trust, ...effects.salience, ...effects.sensitivity].map(({ change }) => change),
    ...Object.values(effects.uncertainty),
    ...(source === '' ? [] : [source]),
  ]);

/** What the scenario keeps for the debrief. */
export const debriefSecrets = ({ history, debrief }: Scenario): readonly Scalar[] => [
  history.text,
  ...history.instruments.flatMap(({ name, position, text, source }) => [name, position, text, source]),
  ...debrief,
];

export const foreignSecrets = (scenario: Scenario, to: string): readonly Scalar[] =>
  scenario.parties.filter(({ id }) => id !== to).flatMap(secretsOf);

/** Every scalar in a view, keys included. Throws at whatever is neither a scalar nor a map. */
export function scalarsIn(view: unknown, path = 'view'): readonly Scalar[] {
  if (typeof view === 'string' || typeof view === 'boolean') return [view];
  if (typeof view === 'number' && Number.isFinite(view)) return [view];
  if (typeof view !== 'object' || view === null || Array.isArray(view))
    throw new Error(`${path} is ${JSON.stringify(view) ?? String(view)}, neither a scalar nor a map`);
  return Object.entries(view).flatMap(([key, value]) => [key, ...scalarsIn(value, `${path}.${key}`)]);
}

/** The secrets that a view shows: numbers as they are, words also within longer words. */
export function leaksIn(view: unknown, secrets: readonly Scalar[]): readonly Scalar[] {
  const shown = scalarsIn(view);
  const numbers = new Set(shown);
  const words = shown.filter((scalar) => typeof scalar === 'string').join('\n');
  return secrets.filter((secret) => numbers.has(secret) || (typeof secret === 'string' && words.includes(secret)));
}
