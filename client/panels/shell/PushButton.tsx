import type { ComponentChildren } from 'preact';

export interface PushButtonProps {
  readonly act: () => void;
  readonly kind?: 'primary' | 'grave' | 'quiet';
  readonly disabled?: boolean;
  /** What the button is about, for those who do not see where it stands. */
  readonly about?: string;
  readonly pressed?: boolean;
  readonly children: ComponentChildren;
}

/** A button that keeps its place and the focus while it can do nothing. */
export function PushButton({ act, kind, disabled = false, about, pressed, children }: PushButtonProps) {
  return (
    <button
      type="button"
      class={kind ? `button button-${kind}` : 'button'}
      aria-disabled={disabled}
      {...(pressed !== undefined && { 'aria-pressed': pressed })}
      onClick={() => {
        if (!disabled) act();
      }}
    >
      {children}
      {about !== undefined && <span class="visually-hidden"> {about}</span>}
    </button>
  );
}
