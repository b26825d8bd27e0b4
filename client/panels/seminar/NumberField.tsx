import { useId } from 'preact/hooks';

interface NumberFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  readonly placeholder?: string;
}

/** A number, typed or stepped; empty where something else decides. */
export function NumberField({ label, hint, value, change, least, most, step = 1, placeholder }: NumberFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={id}
        class="input digits"
        type="number"
        inputMode="decimal"
        min={least}
        max={most}
        step={step}
        value={value}
        {...(placeholder !== undefined && { placeholder })}
        {...(hint !== undefined && { 'aria-describedby': `${id}-hint` })}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </div>
  );
}
