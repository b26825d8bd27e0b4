/** Addresses of the flags: files of this site, by ISO 3166 alpha-2 code, and those of the EU and the UN. */
const FILES = import.meta.glob<string>(['../../node_modules/country-flag-icons/3x2/*.svg', './flags/*.svg'], {
  query: '?url',
  import: 'default',
  eager: true,
  // The flags lie in a package, where globs do not look of themselves.
  exhaustive: true,
});

const BY_CODE = new Map(Object.entries(FILES).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1, -4), url]));

/** `undefined` for a code without a flag: show the letters instead. */
export const flagUrl = (code: string): string | undefined => BY_CODE.get(code);
