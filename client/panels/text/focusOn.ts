import { useEffect, useRef } from 'preact/hooks';

/** The control that had the focus is about to go, so the focus goes on to what takes its place, once that is drawn. */
export function focusOn(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}

/** A change may take away the control that had the focus, without anybody's doing here: then the focus goes on to `id`. */
export function useFocusAfter(change: string, id: string): void {
  const before = useRef(change);
  useEffect(() => {
    if (before.current === change) return;
    before.current = change;
    if (document.activeElement === document.body) focusOn(id);
  }, [change, id]);
}
