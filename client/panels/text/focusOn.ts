/** The control that had the focus is about to go, so the focus goes on to what takes its place, once that is drawn. */
export function focusOn(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
