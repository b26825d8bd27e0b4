import { useEffect, useRef } from 'preact/hooks';

/** A panel whose code is still on its way takes some frames to be drawn; past this many it has failed. */
const FRAMES = 300;

/** Does something with a part of the page once it is drawn. */
export function onceDrawn(id: string, act: (part: HTMLElement) => void, frames = FRAMES): void {
  requestAnimationFrame(() => {
    const part = document.getElementById(id);
    if (part) act(part);
    else if (frames > 0) onceDrawn(id, act, frames - 1);
  });
}

/** The control that had the focus is about to go, so the focus goes on to what takes its place. */
export const focusOn = (id: string): void => onceDrawn(id, (part) => part.focus());

/** A change may take away the control that had the focus, without anybody's doing here: then the focus goes on to `id`. */
export function useFocusAfter(change: string, id: string): void {
  const before = useRef(change);
  useEffect(() => {
    if (before.current === change) return;
    before.current = change;
    if (document.activeElement === document.body) focusOn(id);
  }, [change, id]);
}
