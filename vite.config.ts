import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { CONTENT_SECURITY_POLICY, cspMeta } from './tools/csp.ts';
import { sealModel } from './tools/sealed-model.ts';
import { kernelPlugin } from './workers/kernel/compile.ts';

const seal = sealModel();

export default defineConfig({
  base: './',
  plugins: [
    react(),
    kernelPlugin(),
    cspMeta(),
    seal.plugin,
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
        globPatterns: [
          'index.html',
          'assets/*.{js,css,wasm,woff2}',
          '*.{svg,png}',
          'model/manifest.json',
          'model/*.mtn',
        ],
        dontCacheBustURLsMatching: /(?:^|\/)(?:assets|model)\/[^/]+[-.][\w-]{8,12}\.\w+$/,
        maximumFileSizeToCacheInBytes: 20 * 1024 * 1024,
        manifestTransforms: [seal.transform],
        // The page of the first visit is served from the copy as well, from the moment the copy is whole.
        clientsClaim: true,
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  preview: { headers: { 'Content-Security-Policy': CONTENT_SECURITY_POLICY } },
});
