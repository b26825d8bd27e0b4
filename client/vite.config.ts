import { defineConfig } from 'vite';

/** Small files that a table's page needs at once, wherever they stand. */
const BASIS =
  /client\/(store\/(?!standing|draft)|panels\/(shell\/(?!cleanMarkdown)|(bots\/BotMark|lobby\/delegatesText|text\/(focusOn|useSending)|draft\/(figures|redLineText)|vote\/(due|ballots)|tablePage\/(Tabs|latestNews))\.)|text\/(botText|mayText|positions)\.)/;

/** Run as `vite build client`: the root is this folder. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    // Phaser is one large lazy chunk, and known to be.
    chunkSizeWarningLimit: 1_500,
    outDir: '../.client',
    emptyOutDir: true,
    target: 'es2023',
    // The page's policy allows files of this site only, so nothing becomes a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What every page or table needs at once, in many small files, compresses better together.
        codeSplitting: {
          groups: [{ name: 'basis', test: BASIS }],
        },
        // A flag needs no hash in its name, and hundreds of hashes would not compress.
        assetFileNames: ({ names }) =>
          /^[A-Z]{2}(-[A-Z]+)?\.svg$/.test(names[0] ?? '') ? 'flags/[name][extname]' : 'assets/[name]-[hash][extname]',
      },
    },
  },
});
