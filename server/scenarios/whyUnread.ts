/** Why a file could not be read, for whoever named it. */
export function whyUnread(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'is not there: check the path';
  if (code === 'EISDIR') return 'is a folder: name a file in it';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read: ask whoever owns it for the right';
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
