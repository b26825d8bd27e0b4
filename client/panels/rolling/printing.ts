/**
 * Sees to it that the printer gets one part of the page alone, by whichever way one prints: for as long as it takes, a
 * copy of the part stands beside the page, and the style sheet hides the rest. Returns how to stop.
 */
export function printing(part: Element): () => void {
  let sheet: HTMLElement | undefined;
  const lay = () => {
    sheet?.remove();
    sheet = document.createElement('div');
    sheet.className = 'print-sheet';
    sheet.append(part.cloneNode(true));
    document.body.append(sheet);
  };
  const clear = () => sheet?.remove();
  addEventListener('beforeprint', lay);
  addEventListener('afterprint', clear);
  return () => {
    removeEventListener('beforeprint', lay);
    removeEventListener('afterprint', clear);
    clear();
  };
}
