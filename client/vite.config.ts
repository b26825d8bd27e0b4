import { defineConfig, type Plugin } from 'vite';

/** As it loads, Phaser tries a data: image for blend modes that we do not use, and the page's policy would report it. */
const withoutDataImage: Plugin = {
  name: 'without-data-image',
  apply: 'build',
  transform: {
    filter: { id: /phaser\.esm/ },
    handler: (code) => code.replace("magenta.src = pngHead + 'AP804Oa6' + pngEnd;", ''),
  },
};

/** Run as `vite build client`: the root is this folder. */
export default defineConfig({
  plugins: [withoutDataImage],
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
        // A flag needs no hash in its name, and hundreds of hashes would not compress.
        assetFileNames: ({ names }) =>
          /^[A-Z]{2}(-[A-Z]+)?\.svg$/.test(names[0] ?? '') ? 'flags/[name][extname]' : 'assets/[name]-[hash][extname]',
      },
    },
  },
});
