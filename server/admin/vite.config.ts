import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

// `npm run dev` serves the pages alone and hands every API call to a server that already runs.
const api = process.env['ADMIN_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  resolve: {
    // The shared package is read as TypeScript source, so it needs no build of its own first.
    conditions: ['source', ...defaultClientConditions],
  },
  server: { proxy: { '/api': { target: api, changeOrigin: false } } },
  build: {
    target: 'es2022',
    outDir: 'dist',
    // The content security policy forbids inline scripts, and a data: module would be one.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
});
