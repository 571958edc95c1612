import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { builtCatalogue } from './tools/built-catalogue.ts';
import { cspMeta, POLICY_HEADER } from './tools/csp.ts';
import { FILES_FROM_OUTSIDE } from './tools/files-from-outside.ts';
import { LICENCES, licences } from './tools/licences.ts';
import { sealedModel } from './tools/sealed-model.ts';
import { START, startScript } from './tools/start-script.ts';
import { kernelPlugin } from './workers/kernel/compile.ts';

const model = sealedModel();
const licenceTexts = licences();

/** What the worker runs from the first on; the rest of the engine is loaded when somebody asks for it. */
const ENGINE =
  /\/(src\/(contract|pack)|workers\/(kernel|engine\/(source|model|ranking|api|errors|films\/(load-part|starters)|titles\/(fuse|parse))))[/.]/;

/** What the start script consists of. */
const START_MODULES =
  /\/(node_modules\/comlink\/|src\/(contract|client\/(?!read-files)|app\/start|store\/(session\/scope|device\/(names|local))))/;

export default defineConfig({
  base: './',
  plugins: [
    react(),
    kernelPlugin(),
    builtCatalogue(),
    startScript(),
    cspMeta(),
    licenceTexts.ofPage,
    model.plugin,
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      includeManifestIcons: false,
      manifest: {
        name: 'Matinee',
        short_name: 'Matinee',
        description: 'Rate films, get picks. Everything stays on this device.',
        id: './',
        start_url: './',
        scope: './',
        display: 'standalone',
        ...FILES_FROM_OUTSIDE,
        background_color: '#f6f1e7',
        theme_color: '#f6f1e7',
        icons: [
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          {
            src: 'icon-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
        ],
      },
      workbox: {
        // The parts of the model are the worker's to keep; their manifest changes with the page that reads it.
        globPatterns: [
          'index.html',
          'assets/*.{js,css,wasm,woff2}',
          '*.{svg,png}',
          LICENCES,
          'model/manifest.json',
        ],
        dontCacheBustURLsMatching: /(?:^|\/)assets\/[^/]+[-.][\w-]{8,12}\.\w+$/,
        manifestTransforms: [model.transform],
        // The page of the first visit is served from the copy as well, from the moment the copy is whole.
        clientsClaim: true,
        cleanupOutdatedCaches: true,
        importScripts: ['earlier-assets.js', 'shared-files.js', 'posters.js'],
      },
    }),
  ],
  worker: {
    format: 'es',
    plugins: () => [licenceTexts.ofWorkers],
    // Later parts must not import from the worker's own script: WebKit would run that a second time.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'engine', test: ENGINE }] } } },
  },
  build: {
    target: 'es2022',
    license: { fileName: LICENCES },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: 'index.html', start: START },
      // One file for what the start script needs, and one for the rest of the first screen.
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: START_MODULES },
            { name: 'page', tags: ['$initial'] },
          ],
        },
      },
    },
  },
  preview: { headers: { 'Content-Security-Policy': POLICY_HEADER } },
});
