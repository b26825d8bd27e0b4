/** Gives the reader a text as a file: no clipboard and no server is needed. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/markdown;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken what it needs once the click is done with.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
