import { defineConfig } from 'vite';

/** Run as `vite build client`: the root is this folder. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../.client',
    emptyOutDir: true,
    target: 'es2023',
    // The page's policy allows files of this site only, so nothing becomes a data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
