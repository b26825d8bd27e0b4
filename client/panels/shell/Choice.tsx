import { useId } from 'preact/hooks';

interface ChoiceProps {
  readonly label: string;
  /** What stands there while nothing is chosen; without it something always is. */
  readonly none?: string;
  readonly value: string;
  readonly choose: (value: string) => void;
  /** What may be chosen: its key, and its words. */
  readonly children: readonly (readonly [string, string])[];
  readonly id?: string;
}

/** One of several, from a list that folds out. */
export function Choice({ label, none, value, choose, children, id: given }: ChoiceProps) {
  const made = useId();
  const id = given ?? made;
  return (
    <div class="field">
      <label class="field-label" htmlFor={id}>
        {label}
      </label>
      <select id={id} class="input" value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {children.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
