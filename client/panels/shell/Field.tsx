import { useId } from 'preact/hooks';
import type { Trouble } from '../../text/wording.ts';
import { Refusal } from './Refusal.tsx';

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly denial: Trouble | undefined;
  readonly class?: string;
  readonly type?: 'password';
  readonly autoComplete?: 'off' | 'name' | 'username' | 'current-password' | 'new-password';
  readonly autoCapitalize?: 'characters';
}

/** A line of text with its label, a hint, and beside it why it was not taken. */
export function Field({ name, label, hint, value, change, denial, ...rest }: FieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" htmlFor={id}>
        {label}
      </label>
      <p class="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <input
        id={id}
        name={name}
        {...(rest.type !== undefined && { type: rest.type })}
        class={rest.class ? `input ${rest.class}` : 'input'}
        value={value}
        aria-describedby={`${id}-hint ${id}-why`}
        aria-invalid={denial !== undefined}
        autoComplete={rest.autoComplete ?? 'off'}
        {...(rest.autoCapitalize !== undefined && { autoCapitalize: rest.autoCapitalize })}
        spellcheck={false}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <Refusal denial={denial} id={`${id}-why`} />
    </div>
  );
}
