// Builds the window's side. The shell puts a fresh nonce in place of the mark in index.html each time.
import react from '@vitejs/plugin-react';
import mantine from 'postcss-preset-mantine';
import { defineConfig, type Plugin } from 'vite';
import { nonceMark } from '../../electron/shell/policy.ts';

const styleNonce: Plugin = {
  name: 'style-nonce',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { name: 'style-nonce', content: nonceMark }, injectTo: 'head' },
  ],
};

export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react(), styleNonce],
  css: { postcss: { plugins: [mantine()] } },
  build: {
    target: 'chrome130',
    emptyOutDir: true,
    license: { fileName: 'third-party.json' },
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
  },
});
