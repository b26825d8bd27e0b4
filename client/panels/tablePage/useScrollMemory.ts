import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { keep, kept } from '../../store/keep.ts';

/** Where a part was scrolled to, kept under a name over changes of the name and a reload. */
export function useScrollMemory(part: RefObject<HTMLElement | null>, name: string): void {
  useLayoutEffect(() => {
    const shown = part.current;
    if (!shown) return undefined;
    const remember = () => keep(`scroll.${name}`, shown.scrollTop);
    shown.scrollTop = kept(`scroll.${name}`, 0);
    // What is shown may still be on its way: its height decides how far it can be scrolled.
    const again = requestAnimationFrame(() => {
      shown.scrollTop = kept(`scroll.${name}`, 0);
      shown.addEventListener('scrollend', remember);
    });
    return () => {
      cancelAnimationFrame(again);
      shown.removeEventListener('scrollend', remember);
    };
  }, [name]);
}
