import type { ComponentChildren } from 'preact';
import type { TableStore } from '../../store/table.ts';

interface ActButtonProps {
  readonly table: TableStore;
  readonly act: () => void;
  readonly kind?: 'primary' | 'grave' | 'quiet';
  readonly disabled?: boolean;
  /** What the button is about, for those who do not see where it stands. */
  readonly about?: string;
  readonly pressed?: boolean;
  readonly children: ComponentChildren;
}

/** A button that asks the table for something. Offline it stays where it is, keeps the focus and does nothing. */
export function ActButton({ table, act, kind, disabled = false, about, pressed, children }: ActButtonProps) {
  const idle = disabled || table.status.value !== 'online';
  return (
    <button
      type="button"
      class={kind ? `button button-${kind}` : 'button'}
      aria-disabled={idle}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      onClick={() => {
        if (!idle) act();
      }}
    >
      {children}
      {about !== undefined && <span class="visually-hidden"> {about}</span>}
    </button>
  );
}
